/**
 * The section "Similar text": for a note that lists few others, the notes most similar by their words. It is the last
 * section of the tree. On mobile the notes are read only after a tap.
 */
import { Platform, type TFile } from 'obsidian';
import type { Note } from '../../core/note/note';
import type { NoteIndex } from '../../core/index/note-index';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import type { Services } from '../services';
import { hiddenFrom } from '../settings/hidden-notes';
import { addButton } from '../ui/modal';
import { readNow } from '../vault/note-writer';
import type { ActiveNote } from './active-note';
import { notesIn, type TreeBranch } from './content';

/** The number of listed notes from which a note does not get the section. */
const ENOUGH = 3;

/** The similar notes of the active note in one pane. */
export class SimilarText {
  /** The element with the button that starts the lookup, where notes are read only on request. */
  readonly el = createDiv({ cls: prefixed('similar') });
  readonly #services: Services;
  readonly #onFound: () => void;
  #file: TFile | null = null;
  #notes: readonly Note[] = [];
  /** The number of the last lookup. Results of earlier ones are dropped. */
  #turn = 0;

  constructor(services: Services, onFound: () => void) {
    this.#services = services;
    this.#onFound = onFound;
  }

  /** Returns the section of a note, or none where nothing was found or the note lists enough by now. */
  branchFor({ file, content }: ActiveNote): readonly TreeBranch[] {
    const listed = pathsOf(content.branches);
    const notes =
      file === this.#file && listed.size < ENOUGH ? this.#notes.filter(({ path }) => !listed.has(path)) : [];
    if (notes.length === 0) return [];
    return [{ key: 'similar', label: messages.pane.similar, count: notes.length, branches: [], notes }];
  }

  /** Looks up similar notes, and calls `onFound` if the result changed. */
  async show(note: ActiveNote | null, isAsked = false): Promise<void> {
    const turn = (this.#turn += 1);
    this.#turnTo(note?.file ?? null);
    const notes = await this.#look(note, isAsked);
    if (turn !== this.#turn || isSame(notes, this.#notes)) return;
    this.#notes = notes;
    this.#onFound();
  }

  #look(note: ActiveNote | null, isAsked: boolean): Promise<readonly Note[]> | readonly Note[] {
    const wanted = note !== null && this.#mayHaveSimilar(note) ? note : null;
    const isOffered = Platform.isMobile && !isAsked && !this.#services.proposals.isRead;
    this.#drawOffer(isOffered ? wanted : null);
    return isOffered || wanted === null ? [] : this.#find(wanted);
  }

  #turnTo(file: TFile | null): void {
    if (file !== this.#file) this.#notes = [];
    this.#file = file;
  }

  #mayHaveSimilar({ file, content }: ActiveNote): boolean {
    const note = this.#services.indexSync.current?.noteIndex.get(file.path);
    return note !== undefined && !note.isTemplate && pathsOf(content.branches).size < ENOUGH;
  }

  async #find({ file, content }: ActiveNote): Promise<readonly Note[]> {
    const ready = await this.#services.proposals.ready(file.path);
    const now = await readNow(this.#services, file);
    const context = this.#services.indexSync.current;
    if (ready === null || context === null || now.kind !== 'text') return [];
    const hidden = hiddenFrom(context.settings.hidden, file.path.normalize('NFC'));
    const left = new Set([...pathsOf(content.branches), ...hidden]);
    const similar = ready.similar(file.path, now.text, (path) => !left.has(path));
    return similar.flatMap(({ path }) => noteAt(path, context.noteIndex));
  }

  #drawOffer(note: ActiveNote | null): void {
    this.el.empty();
    if (note === null) return;
    addButton(this.el, messages.pane.findSimilar, () => {
      this.el.setAttr('aria-busy', true);
      void this.show(note, true).finally(() => this.el.removeAttribute('aria-busy'));
    });
  }
}

function pathsOf(branches: readonly TreeBranch[]): ReadonlySet<string> {
  return new Set(notesIn(branches).map(({ path }) => path));
}

function noteAt(path: string, noteIndex: NoteIndex): readonly Note[] {
  const note = noteIndex.get(path);
  return note === undefined ? [] : [note];
}

function isSame(a: readonly Note[], b: readonly Note[]): boolean {
  return a.length === b.length && a.every((note, at) => note === b[at]);
}
