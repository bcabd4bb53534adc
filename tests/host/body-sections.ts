/** The sections that the metadata cache names below the properties: a type and a place for each block of lines. */

/** One block. */
export interface BodySection {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

/** What the first line of a block tells of its type; a paragraph otherwise. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^ {0,3}(?:`{3,}|~{3,})/, 'code'],
  [/^ {0,3}> ?\[!/, 'callout'],
  [/^ {0,3}>/, 'blockquote'],
  [/^ {0,3}#{1,6}(?: |$)/, 'heading'],
  [/^ {0,3}(?:[-*+]|\d+[.)]) /, 'list'],
  [/^ {0,3}%%/, 'comment'],
  [/^ {0,3}\$\$/, 'math'],
  [/^ {0,3}\|/, 'table'],
  [/^ {0,3}</, 'html'],
];

/** The blocks of a text from an offset on: lines without a blank one between them, code up to its closing fence. */
export function bodySections(text: string, start: number): readonly BodySection[] {
  const found: { type: string; from: number; to: number }[] = [];
  let fence = '';
  let open: { type: string; from: number; to: number } | null = null;
  let at = start;
  for (const line of text.slice(start).split('\n')) {
    const to = at + line.replace(/\r$/, '').length;
    const type = TYPES.find(([pattern]) => pattern.test(line))?.[1] ?? 'paragraph';
    if (fence !== '') {
      if (line.trim().startsWith(fence)) fence = '';
      if (open !== null) open.to = to;
      if (fence === '') open = null;
    } else if (line.trim() === '') open = null;
    else if (open === null || type === 'code' || type === 'heading') {
      open = { type, from: at, to };
      found.push(open);
      fence = type === 'code' ? (/[`~]{3,}/.exec(line)?.[0] ?? '') : '';
      if (type === 'heading') open = null;
    } else open.to = to;
    at += line.length + 1;
  }
  return found;
}
