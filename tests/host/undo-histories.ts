/** Undo histories of notes that are not open, kept for the last twenty files unless the file was changed meanwhile. */
import type { Editor } from './editor.ts';
import type { HistorySnapshot } from './editor-history.ts';
import type { TFile } from './files.ts';

/** For how many files a history is kept. */
const KEPT = 20;

interface KeptHistory {
  readonly text: string;
  readonly history: HistorySnapshot;
}

/** The kept histories of one host, the oldest first. */
export class UndoHistories {
  readonly #kept = new Map<TFile, KeptHistory>();

  /** Keeps what can be undone in the editor of a file that is left. */
  keep(file: TFile, editor: Editor): void {
    this.#kept.delete(file);
    this.#kept.set(file, { text: editor.getValue(), history: editor.history() });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest) this.#kept.delete(oldest);
  }

  /** Gives an editor that shows the file again what could be undone before. */
  giveBack(file: TFile, editor: Editor): void {
    const kept = this.#kept.get(file);
    if (kept?.text === editor.getValue()) editor.setHistory(kept.history);
  }
}
