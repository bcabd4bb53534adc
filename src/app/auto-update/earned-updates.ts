/** Decides whether an update may be written automatically, as the last check before the write. */
import type { App, TFile } from 'obsidian';
import { holdsScript } from '../../core/script-migration/find-scripts';
import { updateNote, type UpdateContext, type Update } from '../../core/block/update-note';
import { messages } from '../messages/messages';
import { showNotice } from '../ui/notice';
import type { IndexSync } from '../vault/index-sync';
import { nothingToDo } from '../vault/note-writer';
import { droppedLinks } from './dropped-links';
import type { QuietPeriod } from './quiet-period';
import { EditWarGuard } from './write-guard';

type Edit = Extract<Update, { kind: 'edit' }>;

/** The checks for one vault. */
export class EarnedUpdates {
  readonly #app: App;
  readonly #indexSync: IndexSync;
  readonly #quiet: QuietPeriod;
  readonly #brake = new EditWarGuard();

  constructor(app: App, indexSync: IndexSync, quiet: QuietPeriod) {
    this.#app = app;
    this.#indexSync = indexSync;
    this.#quiet = quiet;
  }

  /**
   * Returns the update of a note, or none where it must not be written automatically. Returns 'later' where the note or
   * a note that its list would drop is not quiet yet. Returns 'unread' where a list would lose a link while some note
   * cannot be read.
   */
  decide(file: TFile, text: string, context: UpdateContext): Update | 'later' | 'unread' {
    const update = updateNote(file.path, text, context);
    if (update.kind !== 'edit') return update;
    const dropped = droppedLinks(this.#app, file, text, update.changes);
    if (![file, ...dropped.map(({ note }) => note)].every((note) => this.#isQuiet(note))) return 'later';
    // A link may go if its note was deleted here, or is indexed and no longer related. A missing note is no reason.
    const lost = dropped.filter(({ path }) => !this.#indexSync.wasDeleted(path));
    if (lost.length > 0 && this.#indexSync.unread.size > 0) return 'unread';
    if (!lost.every(({ note }) => note !== null && this.#indexSync.isRead(note))) return nothingToDo();
    return this.#isEarned(file, text, update, context) ? update : nothingToDo();
  }

  /** Records an automatic write. */
  record(file: TFile, { changes }: Edit): void {
    this.#brake.record(file.path, changes, performance.now());
  }

  /** Allows automatic updates of the note at this path again. */
  release(path: string): void {
    this.#brake.unblock(path);
  }

  /** Whether a note is quiet. One that another program is still writing may soon be related again. */
  #isQuiet(note: TFile | null): boolean {
    return note === null || this.#quiet.isQuiet(note.path);
  }

  /** Refuses a note that still holds the script, which would rewrite its list, and one caught in an edit war. */
  #isEarned(file: TFile, text: string, { changes }: Edit, { settings }: UpdateContext): boolean {
    if (holdsScript(text, settings)) return false;
    if (!this.#brake.isBlocked(file.path, changes, performance.now())) return true;
    if (this.#brake.block(file.path)) showNotice(messages.outcome.editWar(file.basename));
    return false;
  }
}
