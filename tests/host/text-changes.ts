/** Changes of a text as an editor makes them: all offsets mean the text before; pure functions, nothing else. */

/** One replaced range. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Changes sorted by place; they must not overlap. */
export function ordered(changes: readonly TextChange[]): TextChange[] {
  const sorted = [...changes].sort((one, other) => one.from - other.from || one.to - other.to);
  sorted.reduce((end, { from, to }) => {
    if (from < end) throw new RangeError('the changes of one transaction must not overlap');
    return to;
  }, 0);
  return sorted;
}

/** The text after the changes. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let done = 0;
  for (const { from, to, insert } of changes) {
    result += text.slice(done, from) + insert;
    done = to;
  }
  return result + text.slice(done);
}

/** The changes that lead back. */
export function invertChanges(text: string, changes: readonly TextChange[]): TextChange[] {
  let shift = 0;
  return changes.map(({ from, to, insert }) => {
    const start = from + shift;
    shift += insert.length - (to - from);
    return { from: start, to: start + insert.length, insert: text.slice(from, to) };
  });
}

/** Where an offset is after the changes: an insertion at the very place goes behind it, a replaced range pulls it to its start. */
export function mapOffset(offset: number, changes: readonly TextChange[]): number {
  let shift = 0;
  for (const { from, to, insert } of changes) {
    const inside = from === to ? offset <= from : offset < to;
    if (inside) return offset <= from ? offset + shift : from + shift;
    shift += insert.length - (to - from);
  }
  return offset + shift;
}

/** Changes of a text as changes of what others have made of it meanwhile; what others put in stays. */
export function rebaseChanges(changes: readonly TextChange[], others: readonly TextChange[]): TextChange[] {
  let least = 0;
  return changes.map(({ from, to, insert }) => {
    const start = Math.max(least, from === to ? mapOffset(from, others) : mapBehind(from, others));
    least = Math.max(start, mapOffset(to, others));
    return { from: start, to: least, insert };
  });
}

/** Where an offset is after the changes, behind whatever was put in at the very place. */
function mapBehind(offset: number, changes: readonly TextChange[]): number {
  let shift = 0;
  for (const { from, to, insert } of changes) {
    if (offset < from) break;
    if (offset < to) return from + shift + insert.length;
    shift += insert.length - (to - from);
  }
  return offset + shift;
}

/** The smallest single change that makes one text the other. */
export function difference(before: string, after: string): TextChange[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return [{ from: start, to: before.length - tail, insert: after.slice(start, after.length - tail) }];
}

/** Line breaks as an editor keeps them: LF only. */
export function editorText(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
