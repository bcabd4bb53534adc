/** Adds notes to the index from the metadata cache, or from their texts where the cache is not sufficient. */
import type { App, TAbstractFile, TFile } from 'obsidian';
import { readNote, type UpdateContext } from '../../core/block/update-note';
import type { NoteIndex } from '../../core/index/note-index';
import type { Note } from '../../core/note/note';
import { isNote } from '../../core/note/scope';
import { isEqual } from '../../core/type-guards';
import { cachedNote, type CachedNote } from './cached-note';
import { UnknownNotes } from './unknown-notes';
import type { VaultEvents } from './vault-events';

/** The indexed notes, and those that are not indexed yet. */
export class NoteIntake {
  readonly #app: App;
  readonly #events: VaultEvents;
  /** The context that is being filled; null while none is needed or the settings allow none. */
  context: UpdateContext | null = null;
  readonly unknown = new UnknownNotes();
  /** The notes whose frontmatter was unreadable at the last attempt, by path, with the reason. */
  readonly unreadable = new Map<string, string>();
  /**
   * Notes created or modified since listeners were last notified. Indexing a note for the first time is not a change.
   */
  readonly unreported = new Set<TAbstractFile>();
  /** The index before the settings changed, until the new one is filled. */
  previousIndex: NoteIndex | null = null;

  constructor(app: App, events: VaultEvents) {
    this.#app = app;
    this.#events = events;
  }

  /** Removes all notes. */
  clear(): void {
    this.context = null;
    this.unknown.clear();
    this.unreadable.clear();
  }

  /**
   * Indexes a note from the cache. With 'with-all', a note that did not change is added without notifying listeners.
   */
  indexFromCache(file: TFile, how: 'alone' | 'with-all' = 'alone'): CachedNote['kind'] {
    const { context } = this;
    if (context === null || !context.scope(file.path) || !this.#isHere(file)) {
      this.setKnown(file);
      return 'known';
    }
    const cached = cachedNote(this.#app.metadataCache.getFileCache(file), file, context.settings);
    if (cached.kind !== 'known') {
      this.unknown.add(file);
      return cached.kind;
    }
    if (how === 'alone' || this.unreported.has(file)) this.setNote(context, file, cached.note);
    else context.noteIndex.append(cached.note);
    this.setKnown(file);
    return 'known';
  }

  /** Retries the unknown notes from the cache, and reads those from disk that were retried often enough. */
  async retryUnknown(): Promise<void> {
    for (const file of this.#stillUnknown('unclear')) await this.readAndIndex(file);
    for (const file of this.unknown.countLook()) if (!(await this.readAndIndex(file))) this.unknown.setUnread(file);
  }

  /** Reads all unknown notes from disk. Returns the first that cannot be read, or null. */
  async readUnknown(): Promise<TFile | null> {
    for (const file of this.#stillUnknown('unclear', 'unknown')) {
      if (!(await this.readAndIndex(file)) && this.#isHere(file)) return file;
    }
    return null;
  }

  /** Indexes a note from its text. Returns false if the text cannot be read. */
  async readAndIndex(file: TFile): Promise<boolean> {
    const text = await this.#app.vault.cachedRead(file).catch(() => null);
    if (text !== null) this.indexText(file, text);
    return text !== null;
  }

  /** Indexes a note from the given text. */
  indexText(file: TFile, text: string): void {
    const { context } = this;
    if (context !== null && isNote(file.path) && context.scope(file.path)) {
      const read = readNote(file.path, text, context);
      if (read.kind === 'unreadable') this.unreadable.set(file.path, read.message);
      else this.setNote(context, file, read.note);
    }
    this.setKnown(file);
  }

  /** Sets a note in the index, and notifies listeners of the keys whose lists may have changed. */
  setNote({ noteIndex }: UpdateContext, file: TFile, note: Note): void {
    const isNews = this.unreported.delete(file);
    const known = noteIndex.get(note.path);
    this.unreadable.delete(note.path);
    if (isEqual(known, note)) return;
    noteIndex.set(note);
    if (known !== undefined || isNews)
      this.#events.tellRelations(known ?? this.previousIndex?.get(note.path), note, note.path);
  }

  /** Removes a note from the unknown ones. */
  setKnown(file: TFile): void {
    this.unknown.delete(file);
  }

  #stillUnknown(...kinds: readonly CachedNote['kind'][]): readonly TFile[] {
    return this.unknown.all().filter((file) => kinds.includes(this.indexFromCache(file)));
  }

  #isHere(file: TFile): boolean {
    return this.#app.vault.getFileByPath(file.path) === file;
  }
}
