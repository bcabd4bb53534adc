/**
 * The files and folders that this device saw go, by deletion or under another name, since the plugin was switched on.
 */
export class DeletedPaths {
  /** The paths, each with the form in which links are compared. */
  readonly #paths = new Map<string, string>();

  /** A file or folder went from its path. */
  add(path: string): void {
    this.#paths.set(path, plain(path));
  }

  /** One came to that path. */
  delete(path: string): void {
    this.#paths.delete(path);
  }

  /**
   * Whether what a link leads to was seen going, alone or with a folder around it; the link may be the whole path or
   * its end.
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

/** As links are compared: without `.md`, in lower case. */
function plain(path: string): string {
  return path.toLowerCase().replace(/\.md$/, '');
}
