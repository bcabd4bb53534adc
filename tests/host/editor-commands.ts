/** The named commands of an editor, those that move the cursor or change lines; folding does nothing. */
import type * as Obsidian from 'obsidian';

type Act = (editor: Obsidian.Editor, cursor: Obsidian.EditorPosition) => void;

/** Runs a command as its key would. */
export function moveCursor(editor: Obsidian.Editor, command: Obsidian.EditorCommandName): void {
  ACTS[command](editor, editor.getCursor());
}

const nothing: Act = () => undefined;

const byOffset =
  (step: number): Act =>
  (editor, cursor) =>
    editor.setCursor(editor.offsetToPos(editor.posToOffset(cursor) + step));

const byLine =
  (step: number): Act =>
  (editor, { line, ch }) => {
    const target = Math.min(Math.max(0, line + step), editor.lastLine());
    editor.setCursor({ line: target, ch: Math.min(ch, editor.getLine(target).length) });
  };

const byWord =
  (direction: -1 | 1): Act =>
  (editor, cursor) => {
    const text = editor.getValue();
    let offset = editor.posToOffset(cursor);
    const next = (): string => text[direction === 1 ? offset : offset - 1] ?? '';
    while (/[^\p{L}\p{N}_]/u.test(next())) offset += direction;
    while (/[\p{L}\p{N}_]/u.test(next())) offset += direction;
    editor.setCursor(editor.offsetToPos(offset));
  };

const swapWith =
  (step: -1 | 1): Act =>
  (editor, { line, ch }) => {
    const other = line + step;
    if (other < 0 || other > editor.lastLine()) return;
    const first = Math.min(line, other);
    const swapped = `${editor.getLine(first + 1)}\n${editor.getLine(first)}`;
    editor.replaceRange(swapped, { line: first, ch: 0 }, { line: first + 1, ch: editor.getLine(first + 1).length });
    editor.setCursor({ line: other, ch });
  };

const deleteLine: Act = (editor, { line }) => {
  const last = line === editor.lastLine();
  const from = last && line > 0 ? { line: line - 1, ch: editor.getLine(line - 1).length } : { line, ch: 0 };
  editor.replaceRange('', from, last ? { line, ch: editor.getLine(line).length } : { line: line + 1, ch: 0 });
};

const ACTS: Readonly<Record<Obsidian.EditorCommandName, Act>> = {
  goUp: byLine(-1),
  goDown: byLine(1),
  goLeft: byOffset(-1),
  goRight: byOffset(1),
  goStart: (editor) => editor.setCursor({ line: 0, ch: 0 }),
  goEnd: (editor) => editor.setCursor({ line: editor.lastLine(), ch: editor.getLine(editor.lastLine()).length }),
  goWordLeft: byWord(-1),
  goWordRight: byWord(1),
  indentMore: (editor, { line }) => editor.replaceRange('\t', { line, ch: 0 }),
  indentLess: (editor, { line }) => {
    if (editor.getLine(line).startsWith('\t')) editor.replaceRange('', { line, ch: 0 }, { line, ch: 1 });
  },
  newlineAndIndent: (editor, { line }) =>
    editor.replaceSelection(`\n${/^[\t ]*/.exec(editor.getLine(line))?.[0] ?? ''}`),
  swapLineUp: swapWith(-1),
  swapLineDown: swapWith(1),
  deleteLine,
  toggleFold: nothing,
  foldAll: nothing,
  unfoldAll: nothing,
};
