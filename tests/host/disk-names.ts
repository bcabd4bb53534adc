/** The names of files on the disk beside those that the app has for them: NFC, and plain blanks for no-break ones. */
import { fileName, joinPath, normalizePath, parentPath } from './paths.ts';

/** Finds the disk's own name for a path in either form. */
export class DiskNames {
  readonly #exists: (path: string) => boolean;
  /** The disk's names by the app's, where the two differ; of several, the one that came first. */
  readonly #byNormal = new Map<string, string[]>();

  constructor(exists: (path: string) => boolean) {
    this.#exists = exists;
  }

  /** The name under which a path lies on the disk, or under which it would be created. */
  find(path: string): string {
    if (this.#exists(path)) return path;
    const [known] = this.#byNormal.get(normalizePath(path)) ?? [];
    if (known !== undefined) return known;
    const folder = parentPath(path);
    return folder === '/' || this.#byNormal.size === 0 ? path : joinPath(this.find(folder), fileName(path));
  }

  /** Remembers a name that is on the disk now. */
  note(name: string): void {
    const normal = normalizePath(name);
    if (normal === name) return;
    const names = this.#byNormal.get(normal) ?? [];
    if (!names.includes(name)) this.#byNormal.set(normal, [...names, name]);
  }

  /** Forgets a name that has gone. */
  forget(name: string): void {
    const normal = normalizePath(name);
    const left = (this.#byNormal.get(normal) ?? []).filter((other) => other !== name);
    if (left.length > 0) this.#byNormal.set(normal, left);
    else this.#byNormal.delete(normal);
  }
}
