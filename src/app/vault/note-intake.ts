/** Takes notes into the index: from the metadata cache, or from their texts where the cache does not tell. */
import type { App, TAbstractFile, TFile } from 'obsidian';
import { readNote, type UpdateContext } from '../../core/block/update-note';
import type { NoteIndex } from '../../core/index/note-index';
import { noteOf, type Note } from '../../core/note/note';
import { isNote } from '../../core/note/scope';
import { isEqual } from '../../core/type-guards';
import { cachedFrontmatter, type CachedFrontmatter } from './cached-frontmatter';
import { UnknownNotes } from './unknown-notes';
import type { VaultEvents } from './vault-events';

/** What is known of each note, and what is not known yet. */
export class NoteIntake {
  readonly #app: App;
  readonly #events: VaultEvents;
  /** What the index is filled with; null while none is needed or the settings allow none. */
  context: UpdateContext | null = null;
  readonly unknown = new UnknownNotes();
  /** Notes whose frontmatter could not be read when it was last looked at, with the reason. */
  readonly unreadable = new Map<string, string>();
  /** Notes created or modified since listeners were last told. Indexing a note for the first time is no change. */
  readonly unreported = new Set<TAbstractFile>();
  /** The index before the settings changed, until it is filled anew. */
  previousIndex: NoteIndex | null = null;

  constructor(app: App, events: VaultEvents) {
    this.#app = app;
    this.#events = events;
  }

  /** Forgets all notes. */
  clear(): void {
    this.context = null;
    this.unknown.clear();
    this.unreadable.clear();
  }

  /** Takes a note over from the cache; one that comes in with all others, and is no news, changes nobody's lists. */
  indexFromCache(file: TFile, how: 'alone' | 'with-all' = 'alone'): CachedFrontmatter['kind'] {
    const { context } = this;
    if (context === null || !context.scope(file.path) || !this.#isHere(file)) {
      this.setKnown(file);
      return 'known';
    }
    const cached = cachedFrontmatter(this.#app.metadataCache.getFileCache(file), file, context.settings);
    if (cached.kind !== 'known') {
      this.unknown.add(file);
      return cached.kind;
    }
    const note = noteOf(file.path, cached.properties, context.settings);
    if (how === 'alone' || this.unreported.has(file)) this.setNote(context, file, note);
    else context.noteIndex.append(note);
    this.setKnown(file);
    return 'known';
  }

  /** Looks again at the notes that were not known, and reads those that were looked at often enough. */
  async retryUnknown(): Promise<void> {
    for (const file of this.#stillUnknown('unclear')) await this.readAndIndex(file);
    for (const file of this.unknown.countLook()) if (!(await this.readAndIndex(file))) this.unknown.setUnread(file);
  }

  /** Reads all notes that are not known; names the first that cannot be read. */
  async readUnknown(): Promise<TFile | null> {
    for (const file of this.#stillUnknown('unclear', 'unknown')) {
      if (!(await this.readAndIndex(file)) && this.#isHere(file)) return file;
    }
    return null;
  }

  /** Takes a note over from its text; false where that cannot be read. */
  async readAndIndex(file: TFile): Promise<boolean> {
    const text = await this.#app.vault.cachedRead(file).catch(() => null);
    if (text !== null) this.indexText(file, text);
    return text !== null;
  }

  /** Takes a note over from this text. */
  indexText(file: TFile, text: string): void {
    const { context } = this;
    if (context !== null && isNote(file.path) && context.scope(file.path)) {
      const read = readNote(file.path, text, context);
      if (read.kind === 'unreadable') this.unreadable.set(file.path, read.message);
      else this.setNote(context, file, read.note);
    }
    this.setKnown(file);
  }

  /** Puts a note into the index, and tells whose lists may have changed by that. */
  setNote({ noteIndex }: UpdateContext, file: TFile, note: Note): void {
    const isNews = this.unreported.delete(file);
    const known = noteIndex.get(note.path);
    this.unreadable.delete(note.path);
    if (isEqual(known, note)) return;
    noteIndex.set(note);
    if (known !== undefined || isNews)
      this.#events.tellRelations(known ?? this.previousIndex?.get(note.path), note, note.path);
  }

  /** The note is waited for no longer. */
  setKnown(file: TFile): void {
    this.unknown.delete(file);
  }

  #stillUnknown(...kinds: readonly CachedFrontmatter['kind'][]): readonly TFile[] {
    return this.unknown.all().filter((file) => kinds.includes(this.indexFromCache(file)));
  }

  #isHere(file: TFile): boolean {
    return this.#app.vault.getFileByPath(file.path) === file;
  }
}
