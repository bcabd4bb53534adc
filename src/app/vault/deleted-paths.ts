/** The paths of files and folders that were deleted or renamed since the plugin was enabled. */
export class DeletedPaths {
  /** The paths, each with its normalized form for comparison with links. */
  readonly #paths = new Map<string, string>();

  /** Records that a path no longer exists. */
  add(path: string): void {
    this.#paths.set(path, plain(path));
  }

  /** Records that the path exists again. */
  delete(path: string): void {
    this.#paths.delete(path);
  }

  /**
   * Whether the target of a link, or a folder around it, was deleted or renamed. The link may be the whole path or the
   * last part of it.
   */
  has(link: string): boolean {
    const sought = plain(link);
    for (const [path, gone] of this.#paths) {
      if (gone === sought || gone.endsWith(`/${sought}`) || (link.startsWith(path) && link.charAt(path.length) === '/'))
        return true;
    }
    return false;
  }
}

/** Normalizes a path for comparison: no `.md`, lower case. */
function plain(path: string): string {
  return path.toLowerCase().replace(/\.md$/, '');
}
