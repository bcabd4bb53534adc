/** Decides which update may be written without being asked: the last step of what an automatic write must earn. */
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

/** The updates of one vault that are earned. */
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
   * The update of a note, or none where it is not earned; 'later' where a note that it concerns is not quiet yet,
   * 'unread' where a list would lose a link while some note cannot be read.
   */
  decide(file: TFile, text: string, context: UpdateContext): Update | 'later' | 'unread' {
    const update = updateNote(file.path, text, context);
    if (update.kind !== 'edit') return update;
    const dropped = droppedLinks(this.#app, file, text, update.changes);
    if (![file, ...dropped.map(({ note }) => note)].every((note) => this.#isQuiet(note))) return 'later';
    // A link goes because its note was seen going, or is here, read, and lacks the reason; never because it is missing.
    const lost = dropped.filter(({ path }) => !this.#indexSync.wasDeleted(path));
    if (lost.length > 0 && this.#indexSync.unread.size > 0) return 'unread';
    if (!lost.every(({ note }) => note !== null && this.#indexSync.isRead(note))) return nothingToDo();
    return this.#isEarned(file, text, update, context) ? update : nothingToDo();
  }

  /** Enters what was written without being asked. */
  record(file: TFile, { changes }: Edit): void {
    this.#brake.record(file.path, changes, performance.now());
  }

  /** Whatever held the note at this path back is over. */
  release(path: string): void {
    this.#brake.unblock(path);
  }

  /** A note that another program is still writing may come back into the list that it would go from. */
  #isQuiet(note: TFile | null): boolean {
    return note === null || this.#quiet.isQuiet(note.path);
  }

  /** Not where the script still stands, which would write its own list again, nor where something undoes it. */
  #isEarned(file: TFile, text: string, { changes }: Edit, { settings }: UpdateContext): boolean {
    if (holdsScript(text, settings)) return false;
    if (!this.#brake.isBlocked(file.path, changes, performance.now())) return true;
    if (this.#brake.block(file.path)) showNotice(messages.outcome.editWar(file.basename));
    return false;
  }
}
