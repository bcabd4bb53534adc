/** Places in an editor's text as line and column, and as offsets; pure functions, nothing else. */
import type { EditorPosition, EditorRange } from 'obsidian';

/** The offset of a position; what lies outside of a line or of the text becomes its end. */
export function offsetOf(text: string, { line, ch }: EditorPosition): number {
  const lines = text.split('\n');
  if (line < 0) return 0;
  if (line >= lines.length) return text.length;
  const before = lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
  return before + Math.max(0, Math.min(ch, lines[line]?.length ?? 0));
}

/** The position of an offset. */
export function positionOf(text: string, offset: number): EditorPosition {
  const before = text.slice(0, Math.max(0, offset));
  const line = before.split('\n').length - 1;
  return { line, ch: before.length - (before.lastIndexOf('\n') + 1) };
}

/** The word at a position, or null. */
export function wordAt(text: string, { line, ch }: EditorPosition): EditorRange | null {
  const words = [...(text.split('\n')[line] ?? '').matchAll(/[\p{L}\p{N}_]+/gu)];
  const word = words.find((match) => match.index <= ch && ch <= match.index + match[0].length);
  if (!word) return null;
  return { from: { line, ch: word.index }, to: { line, ch: word.index + word[0].length } };
}
