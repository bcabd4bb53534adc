/** Obsidian's `FileManager`: what users do to files, above all renaming with link updates, one note after another. */
import type * as Obsidian from 'obsidian';
import type { ErrorSink } from './events.ts';
import type { FileStore } from './file-store.ts';
import { TFile, TFolder, type FileTree } from './files.ts';
import type { Actor } from './journal.ts';
import type { LinkFormat } from './link-paths.ts';
import { linkpathOf, rewriteLinks, type LinkRename } from './link-rewrite.ts';
import { referencesOf, type MetadataCache } from './metadata-cache.ts';
import { findHead, isMapping, parseYaml, stringifyYaml } from './note-head.ts';
import { fileName, joinPath, normalizePath, splitName } from './paths.ts';
import { Serial } from './serial.ts';
import type { Vault } from './vault.ts';
import type { WorkQueue } from './work.ts';

/** What the file manager works on. */
export interface FileManagerParts {
  readonly vault: Vault;
  readonly tree: FileTree;
  readonly store: FileStore;
  readonly cache: MetadataCache;
  readonly work: WorkQueue;
  readonly linkFormat: LinkFormat;
  /** The app's setting "Automatically update internal links". */
  readonly updateLinks: boolean;
  readonly sink: ErrorSink;
}

/** Which link texts in which note mean a file that is about to be renamed. */
type Referrers = ReadonlyMap<TFile, ReadonlyMap<TFile, ReadonlySet<string>>>;

/** The file manager of one host. */
export class FileManager implements Obsidian.FileManager {
  readonly #parts: FileManagerParts;
  readonly #linkUpdates = new Serial();

  constructor(parts: FileManagerParts) {
    this.#parts = parts;
  }

  getNewFileParent(): TFolder {
    return this.#parts.tree.root;
  }

  renameFile(file: Obsidian.TAbstractFile, newPath: string): Promise<void> {
    return this.renameAs('plugin', file, newPath);
  }

  /** Renames; the links in other notes follow later, without being waited for. */
  async renameAs(actor: Actor, file: Obsidian.TAbstractFile, newPath: string): Promise<void> {
    const referrers = this.#parts.updateLinks ? this.#referrers(file) : new Map();
    await this.#parts.store.rename(actor, file.path, normalizePath(newPath));
    for (const [note, targets] of referrers) {
      this.#linkUpdates.run('', () => this.#updateLinks(note, targets)).catch(this.#parts.sink);
    }
  }

  promptForDeletion(): Promise<boolean> {
    return Promise.resolve(true);
  }

  trashFile(file: Obsidian.TAbstractFile): Promise<void> {
    return this.#parts.vault.trash(file, true);
  }

  generateMarkdownLink(file: Obsidian.TFile, _sourcePath: string, subpath = '', alias = ''): string {
    const text = this.#parts.cache.fileToLinktext(file, _sourcePath);
    const embed = file.extension === 'md' ? '' : '!';
    return `${embed}[[${text}${subpath}${alias === '' ? '' : `|${alias}`}]]`;
  }

  /** Comments and quotes of the frontmatter are lost, as in the app. */
  async processFrontMatter(
    file: Obsidian.TFile,
    change: (frontmatter: Record<string, unknown>) => void,
  ): Promise<void> {
    await this.#parts.vault.process(file, (text) => {
      const head = findHead(text);
      const value = head ? parseYaml(head.yaml) : {};
      const properties = isMapping(value) ? value : {};
      change(properties);
      const body = text.slice(head?.bodyStart ?? 0);
      return Object.keys(properties).length === 0 ? body : `---\n${stringifyYaml(properties)}---\n${body}`;
    });
  }

  async getAvailablePathForAttachment(name: string): Promise<string> {
    const { basename, extension } = splitName(fileName(name));
    let path = name;
    for (let count = 1; this.#parts.tree.get(path); count += 1)
      path = joinPath('/', `${basename} ${count}.${extension}`);
    return await Promise.resolve(path);
  }

  #referrers(file: Obsidian.TAbstractFile): Referrers {
    const targets = new Set(this.#parts.tree.below(file.path).filter((entry) => entry instanceof TFile));
    const found = new Map<TFile, Map<TFile, Set<string>>>();
    for (const note of this.#parts.vault.getMarkdownFiles()) {
      const texts = this.#textsThatMean(targets, note);
      if (texts.size > 0) found.set(note, texts);
    }
    return found;
  }

  #textsThatMean(targets: ReadonlySet<TFile>, note: TFile): Map<TFile, Set<string>> {
    const texts = new Map<TFile, Set<string>>();
    for (const { link } of referencesOf(this.#parts.cache.getFileCache(note) ?? {})) {
      const linkpath = linkpathOf(link);
      const target = linkpath === '' ? null : this.#parts.cache.getFirstLinkpathDest(linkpath, note.path);
      if (!target || !targets.has(target)) continue;
      texts.set(target, (texts.get(target) ?? new Set()).add(linkpath));
    }
    return texts;
  }

  async #updateLinks(note: TFile, targets: ReadonlyMap<TFile, ReadonlySet<string>>): Promise<void> {
    await this.#parts.work.run('links', note.path, () => undefined);
    if (note.deleted) return;
    const renames = [...targets]
      .filter(([target]) => !target.deleted)
      .map(([target, oldTexts]) => this.#rename(target, oldTexts));
    const before = await this.#parts.store.peek(note.path);
    if (rewriteLinks(before, renames) !== before) {
      await this.#parts.store.process('links', note.path, (text) => rewriteLinks(text, renames));
    }
  }

  #rename(target: TFile, oldTexts: ReadonlySet<string>): LinkRename {
    const newText = this.#parts.cache.fileToLinktext(target, '');
    return { oldTexts, newText, newPath: this.#parts.cache.fileToLinktext(target, '', false) };
  }
}
