/** Obsidian's `MetadataCache`: empty at first, filled later and file by file, with its four events. */
import type * as Obsidian from 'obsidian';
import type { Disk } from './disk.ts';
import { Events, type ErrorSink } from './events.ts';
import { TFile, type FileTree } from './files.ts';
import type { TreeChange } from './file-store.ts';
import { LinkPaths, type LinkFormat } from './link-paths.ts';
import { parseNote } from './parse-note.ts';
import type { WorkQueue } from './work.ts';

/** What the cache works on. */
export interface CacheParts {
  readonly disk: Disk;
  readonly tree: FileTree;
  readonly work: WorkQueue;
  readonly linkFormat: LinkFormat;
  readonly sink: ErrorSink;
  /** Notes whose parsing fails: their cache stays null for ever. */
  readonly unparsable: ReadonlySet<string>;
}

type LinkCounts = Record<string, number>;

/** The metadata of one host's notes. */
export class MetadataCache extends Events implements Obsidian.MetadataCache {
  resolvedLinks: Record<string, LinkCounts> = {};
  unresolvedLinks: Record<string, LinkCounts> = {};
  readonly #parts: CacheParts;
  readonly #paths: LinkPaths;
  readonly #caches = new Map<string, Obsidian.CachedMetadata>();
  readonly #unindexed = new Set<TFile>();
  readonly #unresolved = new Set<TFile>();
  #resolving = false;
  /** The state of the tree for which all links were last resolved. */
  #resolvedVersion = -1;

  constructor(parts: CacheParts) {
    super();
    Events.report(this, parts.sink);
    this.#parts = parts;
    this.#paths = new LinkPaths(parts.tree);
  }

  getFileCache(file: Obsidian.TFile): Obsidian.CachedMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): Obsidian.CachedMetadata | null {
    return this.#caches.get(path) ?? null;
  }

  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    return this.#paths.find(linkpath, sourcePath);
  }

  fileToLinktext(file: Obsidian.TFile, _sourcePath: string, omitMdExtension = true): string {
    return this.#paths.textFor(file, this.#parts.linkFormat, omitMdExtension);
  }

  /** Follows a change of the tree; the app's own listener, called before those of plugins. */
  follow(change: TreeChange): void {
    if (!(change.file instanceof TFile)) return;
    switch (change.kind) {
      case 'create':
      case 'modify':
        this.#plan(change.file);
        break;
      case 'delete':
        this.#forget(change.file);
        break;
      case 'rename':
        this.#move(change.file, change.oldPath);
        break;
    }
  }

  #plan(file: TFile): void {
    this.#planResolve();
    if (file.extension !== 'md' || this.#unindexed.has(file)) return;
    this.#unindexed.add(file);
    void this.#parts.work.run('index', file.path, () => this.#index(file));
  }

  /** Reads what the file holds now, under the name it has now. */
  #index(file: TFile): void {
    this.#unindexed.delete(file);
    if (file.deleted || !this.#parts.disk.isFile(file.path)) {
      this.#planResolve();
      return;
    }
    if (this.#parts.unparsable.has(file.path)) return this.#leaveUnparsed(file);
    const text = this.#parts.disk.readText(file.path);
    const cache = parseNote(text);
    this.#caches.set(file.path, cache);
    this.#unresolved.add(file);
    this.trigger('changed', file, text, cache);
    this.#planResolve();
  }

  /** Parsing failed: nobody is told, and nothing is known of the note, whatever was known before. */
  #leaveUnparsed(file: TFile): void {
    this.#caches.delete(file.path);
    this.#planResolve();
  }

  #forget(file: TFile): void {
    const previous = this.getFileCache(file);
    this.#caches.delete(file.path);
    this.#unresolved.delete(file);
    if (file.extension === 'md') this.trigger('deleted', file, previous);
    this.#planResolve();
  }

  /** The cache goes along to the new path; `changed` is not triggered. */
  #move(file: TFile, oldPath: string): void {
    const cache = this.#caches.get(oldPath);
    this.#caches.delete(oldPath);
    if (cache) this.#caches.set(file.path, cache);
    else this.#plan(file);
    this.#planResolve();
  }

  #planResolve(): void {
    if (this.#resolving) return;
    this.#resolving = true;
    void this.#parts.work.run('resolve', '', () => this.#resolve());
  }

  /** Resolves what is indexed; `resolved` tells that nothing is left to index or to resolve. */
  #resolve(): void {
    this.#resolving = false;
    const fresh = [...this.#unresolved];
    this.#unresolved.clear();
    if (this.#resolvedVersion === this.#parts.tree.version) this.#recount(fresh);
    else this.#recountAll();
    for (const file of fresh) this.trigger('resolve', file);
    if (this.#unindexed.size === 0) this.trigger('resolved');
  }

  /** Files came, went or moved: any link may lead elsewhere now. */
  #recountAll(): void {
    this.#resolvedVersion = this.#parts.tree.version;
    this.resolvedLinks = {};
    this.unresolvedLinks = {};
    for (const [path, cache] of this.#caches) this.#count(path, cache);
  }

  #recount(files: readonly TFile[]): void {
    for (const file of files) {
      const cache = this.getFileCache(file);
      if (cache) this.#count(file.path, cache);
    }
  }

  #count(path: string, cache: Obsidian.CachedMetadata): void {
    const resolved: LinkCounts = {};
    const unresolved: LinkCounts = {};
    for (const { link } of referencesOf(cache)) {
      const linkpath = link.split('#')[0] ?? '';
      const target = linkpath === '' ? null : this.getFirstLinkpathDest(linkpath, path);
      if (target) resolved[target.path] = (resolved[target.path] ?? 0) + 1;
      else if (linkpath !== '') unresolved[linkpath] = (unresolved[linkpath] ?? 0) + 1;
    }
    this.resolvedLinks[path] = resolved;
    this.unresolvedLinks[path] = unresolved;
  }
}

/** All links of a note: in the body, embedded, and in properties. */
export function referencesOf(cache: Obsidian.CachedMetadata): Obsidian.Reference[] {
  return [...(cache.links ?? []), ...(cache.embeds ?? []), ...(cache.frontmatterLinks ?? [])];
}
