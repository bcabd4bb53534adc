/** The files and folders that this device saw go, by deletion or under another name, since the plugin was switched on. */
export class Gone {
  readonly #paths = new Set<string>();
  /** The paths by file name: a link may name no more than that. */
  readonly #byName = new Map<string, Set<string>>();

  /** A file or folder went from its path. */
  add(path: string): void {
    this.#paths.add(path);
    const named = this.#byName.get(nameOf(plain(path))) ?? new Set();
    this.#byName.set(nameOf(plain(path)), named.add(plain(path)));
  }

  /** One came to that path. */
  delete(path: string): void {
    this.#paths.delete(path);
    this.#byName.get(nameOf(plain(path)))?.delete(plain(path));
  }

  /** Whether what a link leads to was seen going, alone or with a folder around it; the link may be the whole path or its end. */
  has(link: string): boolean {
    for (let end = link.length; end > 0; end = link.lastIndexOf('/', end - 1)) if (this.#paths.has(link.slice(0, end))) return true;
    const sought = plain(link);
    return [...(this.#byName.get(nameOf(sought)) ?? [])].some((path) => path === sought || path.endsWith(`/${sought}`));
  }
}

/** As links are compared: without `.md`, in lower case. */
function plain(path: string): string {
  return path.toLowerCase().replace(/\.md$/, '');
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
