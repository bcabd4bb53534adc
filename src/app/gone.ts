/** The files and folders that this device saw go, by deletion or under another name, since the plugin was switched on. */
export class Gone {
  private readonly paths = new Set<string>();

  /** A file or folder went from its path. */
  add(path: string): void {
    this.paths.add(path);
  }

  /** One came to that path. */
  delete(path: string): void {
    this.paths.delete(path);
  }

  /** Whether what stood at a path was seen going, alone or with a folder around it. */
  has(path: string): boolean {
    for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) if (this.paths.has(path.slice(0, end))) return true;
    return false;
  }
}
