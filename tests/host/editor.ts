/** Obsidian's `Editor`: a text with line feeds, selections that move along with changes, one undo step per transaction. */
import type * as Obsidian from 'obsidian';
import { EditorHistory, type HistorySnapshot, type OffsetRange } from './editor-history.ts';
import { moveCursor } from './editor-commands.ts';
import { EditorWindow } from './editor-window.ts';
import { offsetOf, positionOf, wordAt } from './editor-positions.ts';
import {
  applyChanges,
  difference,
  editorText,
  invertChanges,
  mapOffset,
  ordered,
  type TextChange,
} from './text-changes.ts';

type Position = Obsidian.EditorPosition;

/** Is told of every change: the text before, and what was changed in it. */
export type EditListener = (changes: readonly TextChange[]) => void;

/** The editor of one pane. */
export class Editor extends EditorWindow implements Obsidian.Editor {
  readonly #history = new EditorHistory();
  readonly #onEdit: EditListener;
  #text = '';
  #selections: readonly OffsetRange[] = [{ anchor: 0, head: 0 }];

  constructor(onEdit: EditListener = () => undefined) {
    super();
    this.#onEdit = onEdit;
  }

  // Text.

  getDoc(): this {
    return this;
  }

  getValue(): string {
    return this.#text;
  }

  setValue(content: string): void {
    this.#edit([{ from: 0, to: this.#text.length, insert: content }], [{ anchor: 0, head: 0 }]);
  }

  getLine(line: number): string {
    return this.#lines()[line] ?? '';
  }

  setLine(line: number, text: string): void {
    this.replaceRange(text, { line, ch: 0 }, { line, ch: this.getLine(line).length });
  }

  lineCount(): number {
    return this.#lines().length;
  }

  lastLine(): number {
    return this.lineCount() - 1;
  }

  getRange(from: Position, to: Position): string {
    return this.#text.slice(this.posToOffset(from), this.posToOffset(to));
  }

  replaceRange(replacement: string, from: Position, to: Position = from): void {
    this.#edit([this.#change({ text: replacement, from, to })]);
  }

  replaceSelection(replacement: string): void {
    const changes = this.#selections.map(({ anchor, head }) => ({
      from: Math.min(anchor, head),
      to: Math.max(anchor, head),
      insert: replacement,
    }));
    const [first] = changes;
    const end = (first?.from ?? 0) + editorText(replacement).length;
    this.#edit(changes, [{ anchor: end, head: end }]);
  }

  transaction(tx: Obsidian.EditorTransaction): void {
    const changes = (tx.changes ?? []).map((change) => this.#change(change));
    if (tx.replaceSelection !== undefined) this.replaceSelection(tx.replaceSelection);
    else if (changes.length > 0) this.#edit(changes);
    const selections = tx.selections ?? (tx.selection ? [tx.selection] : []);
    if (selections.length > 0)
      this.setSelections(selections.map(({ from, to }) => ({ anchor: from, head: to ?? from })));
  }

  processLines<T>(
    read: (line: number, lineText: string) => T | null,
    write: (line: number, lineText: string, value: T | null) => Obsidian.EditorChange | void,
  ): void {
    const changes = this.#lines().map((text, line) => write(line, text, read(line, text)));
    this.transaction({ changes: changes.filter((change) => change !== undefined) });
  }

  undo(): void {
    this.#travel('undo');
  }

  redo(): void {
    this.#travel('redo');
  }

  // Selection.

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): Position {
    const { anchor, head } = this.#main();
    const offsets = { anchor, head, from: Math.min(anchor, head), to: Math.max(anchor, head) };
    return this.offsetToPos(offsets[side]);
  }

  setCursor(pos: Position | number, ch = 0): void {
    const place = typeof pos === 'number' ? { line: pos, ch } : pos;
    this.setSelection(place, place);
  }

  getSelection(): string {
    return this.getRange(this.getCursor('from'), this.getCursor('to'));
  }

  somethingSelected(): boolean {
    return this.#selections.some(({ anchor, head }) => anchor !== head);
  }

  listSelections(): Obsidian.EditorSelection[] {
    return this.#selections.map(({ anchor, head }) => ({
      anchor: this.offsetToPos(anchor),
      head: this.offsetToPos(head),
    }));
  }

  setSelection(anchor: Position, head: Position = anchor): void {
    this.setSelections([{ anchor, head }]);
  }

  setSelections(ranges: Obsidian.EditorSelectionOrCaret[]): void {
    this.#selections = ranges.map(({ anchor, head }) => ({
      anchor: this.posToOffset(anchor),
      head: this.posToOffset(head ?? anchor),
    }));
  }

  wordAt(pos: Position): Obsidian.EditorRange | null {
    return wordAt(this.#text, pos);
  }

  posToOffset(pos: Position): number {
    return offsetOf(this.#text, pos);
  }

  offsetToPos(offset: number): Position {
    return positionOf(this.#text, offset);
  }

  exec(command: Obsidian.EditorCommandName): void {
    moveCursor(this, command);
  }

  // The host's own doors.

  /** How many steps can be undone. */
  get undoDepth(): number {
    return this.#history.depth;
  }

  /** Loads another file: no change, nothing to undo. */
  reset(text: string): void {
    this.#text = editorText(text);
    this.#selections = [{ anchor: 0, head: 0 }];
    this.setHistory();
  }

  /** Takes over a text that came from elsewhere: no step that can be undone here, and the listener is not told. */
  follow(text: string): void {
    const changes = difference(this.#text, editorText(text));
    this.#history.moveAlong(changes);
    this.#replace(changes);
  }

  /** What can be undone and redone, to be given back later. */
  history(): HistorySnapshot {
    return this.#history.snapshot();
  }

  /** Gives back what could be undone; with nothing given, nothing can be undone any more. */
  setHistory(snapshot: HistorySnapshot = { undo: [], redo: [] }): void {
    this.#history.restore(snapshot);
  }

  #edit(changes: readonly TextChange[], selections?: readonly OffsetRange[]): void {
    const clean = ordered(changes.map((change) => ({ ...change, insert: editorText(change.insert) })));
    this.#apply(clean, selections);
    this.#onEdit(clean);
  }

  #apply(changes: readonly TextChange[], selections?: readonly OffsetRange[]): void {
    this.#history.add({ changes: invertChanges(this.#text, changes), selections: this.#selections });
    this.#replace(changes, selections);
  }

  #replace(changes: readonly TextChange[], selections?: readonly OffsetRange[]): void {
    const moved = this.#selections.map(({ anchor, head }) => ({
      anchor: mapOffset(anchor, changes),
      head: mapOffset(head, changes),
    }));
    this.#text = applyChanges(this.#text, changes);
    this.#selections = selections ?? moved;
  }

  #travel(direction: 'undo' | 'redo'): void {
    const step = this.#history.go(direction, ({ changes }) => ({
      changes: invertChanges(this.#text, changes),
      selections: this.#selections,
    }));
    if (!step) return;
    this.#text = applyChanges(this.#text, step.changes);
    this.#selections = step.selections;
    this.#onEdit(step.changes);
  }

  #change({ text, from, to }: Obsidian.EditorChange): TextChange {
    return { from: this.posToOffset(from), to: this.posToOffset(to ?? from), insert: text };
  }

  #main(): OffsetRange {
    return this.#selections[0] ?? { anchor: 0, head: 0 };
  }

  #lines(): string[] {
    return this.#text.split('\n');
  }
}
