/** From a link to the file it means, and from a file to the shortest text that means it. */
import type * as Obsidian from 'obsidian';
import type { FileTree, TFile } from './files.ts';
import { isWithin, normalizePath, parentPath } from './paths.ts';

/** How new links are written, the app's setting "New link format". */
export type LinkFormat = 'shortest' | 'absolute';

/** Looks up links in a tree; keeps an index by name as long as the tree stays the same. */
export class LinkPaths {
  readonly #tree: FileTree;
  #byName = new Map<string, TFile[]>();
  #version = -1;

  constructor(tree: FileTree) {
    this.#tree = tree;
  }

  /** The best match: the very path, else a file of that name, the nearest and shortest first; case does not count. */
  find(linkpath: string, sourcePath: string): TFile | null {
    const path = normalizePath(linkpath.startsWith('./') ? linkpath.slice(2) : linkpath);
    const exact = this.#tree.file(path) ?? this.#tree.file(`${path}.md`);
    if (exact) return exact;
    const candidates = this.#candidates(path.toLowerCase());
    const near = candidates.find(
      (file) => isWithin(file.path, parentPath(sourcePath)) && parentPath(sourcePath) !== '/',
    );
    return near ?? candidates[0] ?? null;
  }

  /** The link text for a file: its name if that is enough, else its path. */
  textFor(file: Obsidian.TFile, format: LinkFormat, omitMdExtension: boolean): string {
    const alone = (this.#index().get(file.name.toLowerCase()) ?? []).length <= 1;
    const text = format === 'shortest' && alone ? file.name : file.path;
    return omitMdExtension && file.extension === 'md' ? text.slice(0, -'.md'.length) : text;
  }

  #candidates(path: string): TFile[] {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const named = [...(this.#index().get(name) ?? []), ...(this.#index().get(`${name}.md`) ?? [])];
    const fitting = named.filter((file) => endsWithPath(file.path.toLowerCase(), path));
    return fitting.sort((one, other) => one.path.length - other.path.length);
  }

  #index(): ReadonlyMap<string, readonly TFile[]> {
    if (this.#version !== this.#tree.version) {
      this.#version = this.#tree.version;
      this.#byName = byName(this.#tree.files());
    }
    return this.#byName;
  }
}

function endsWithPath(path: string, end: string): boolean {
  return [end, `${end}.md`].some((tail) => path === tail || path.endsWith(`/${tail}`));
}

function byName(files: readonly TFile[]): Map<string, TFile[]> {
  const index = new Map<string, TFile[]>();
  for (const file of files) {
    const key = file.name.toLowerCase();
    const named = index.get(key);
    if (named) named.push(file);
    else index.set(key, [file]);
  }
  return index;
}
