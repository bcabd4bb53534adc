/**
 * The lines of a property -> the form of its value with the ranges of its entries, or the reason for refusing an edit.
 */
import { sliceRange, type Range } from './lines';
import { isContent, type PropertyLines } from './property-lines';
import { closingQuote, flowList, plainEnd } from './yaml-tokens';

/** An entry of a block list with its line ends, and the text before its value. */
export interface BlockItem extends Range {
  readonly prefix: string;
}

/** The reasons for which a property's value is not edited. */
export type FormRefusal = 'several-lines' | 'anchor' | 'alias' | 'tag' | 'not-a-list' | 'unclear';

/** The form in which a value is written. */
export type PropertyForm =
  | { readonly kind: 'empty' }
  | { readonly kind: 'scalar'; readonly token: Range }
  | { readonly kind: 'flow'; readonly list: Range; readonly inner: Range; readonly items: readonly Range[] }
  | { readonly kind: 'block'; readonly items: readonly BlockItem[] }
  | { readonly kind: 'refused'; readonly reason: FormRefusal };

/** Returns the form of a property's value. */
export function formOf(text: string, property: PropertyLines): PropertyForm {
  const { from, to } = inlineValue(text, property);
  const isInline = from < to && text.charAt(from) !== '#';
  if (!isInline) return belowForm(text, property);
  return property.lines.length > 0 ? refused(signReason(text, from) ?? 'several-lines') : inlineForm(text, from, to);
}

/** Returns the text behind the colon, from the first character that is no space or tab. */
function inlineValue(text: string, { key, value }: PropertyLines): Range {
  let from = value;
  while (from < key.to && /[ \t]/.test(text.charAt(from))) from += 1;
  return { from, to: key.to };
}

function inlineForm(text: string, from: number, to: number): PropertyForm {
  const reason = signReason(text, from);
  if (reason !== null) return refused(reason);
  switch (text.charAt(from)) {
    case '|':
    case '>':
      return refused('several-lines');
    case '{':
      return refused('not-a-list');
    case '[':
      return flowForm(text, from, to);
    default:
      return scalarForm(text, from, to);
  }
}

function flowForm(text: string, from: number, to: number): PropertyForm {
  const list = flowList(text, from, to);
  if (list === null) return refused('several-lines');
  const end = list.inner.to + 1;
  if (!isRest(text, end, to)) return refused('unclear');
  const reason = firstReason(
    text,
    list.items.map((item) => item.from),
  );
  return reason === null ? { kind: 'flow', list: { from, to: end }, ...list } : refused(reason);
}

function scalarForm(text: string, from: number, to: number): PropertyForm {
  const isQuoted = /["']/.test(text.charAt(from));
  const end = isQuoted ? closingQuote(text, from, to) : plainEnd(text, from, to);
  if (end < 0) return refused('several-lines');
  return isRest(text, end, to) ? { kind: 'scalar', token: { from, to: end } } : refused('unclear');
}

/** Returns the form of a property with no text beside its name: empty, or a block list below it. */
function belowForm(text: string, { lines }: PropertyLines): PropertyForm {
  const first = lines.find((line) => isContent(text, line));
  if (first === undefined) return { kind: 'empty' };
  const [indent, sign] = startOf(sliceRange(text, first));
  if (sign !== '-') return refused(signReason(text, first.from + indent.length) ?? 'several-lines');
  const items = blockItems(text, lines, indent);
  const reason = firstReason(
    text,
    items.map((item) => item.from + item.prefix.length),
  );
  return reason === null ? { kind: 'block', items } : refused(reason);
}

/**
 * Returns the items of a block list. Each extends from its dash to its last deeper line. Blank lines and comments
 * behind that stay outside.
 */
function blockItems(text: string, lines: PropertyLines['lines'], indent: string): readonly BlockItem[] {
  const items: BlockItem[] = [];
  for (const line of lines) {
    if (!isContent(text, line)) continue;
    const [ownIndent, sign, gap] = startOf(sliceRange(text, line));
    const last = items.at(-1);
    if (ownIndent === indent && sign === '-')
      items.push({ from: line.from, to: line.next, prefix: indent + sign + gap });
    else if (last !== undefined) items[items.length - 1] = { ...last, to: line.next };
  }
  return items;
}

/** Returns the white space at the start of a line, the dash of an item, and the white space behind the dash. */
function startOf(content: string): readonly [string, string, string] {
  const found = /^([ \t]*)(?:(-)([ \t]+|$))?/.exec(content);
  return [found?.[1] ?? '', found?.[2] ?? '', found?.[3] ?? ''];
}

function firstReason(text: string, starts: readonly number[]): FormRefusal | null {
  for (const start of starts) {
    const reason = signReason(text, start);
    if (reason !== null) return reason;
  }
  return null;
}

/** Returns the reason for a refusal that the first character of a value shows. */
function signReason(text: string, at: number): FormRefusal | null {
  switch (text.charAt(at)) {
    case '&':
      return 'anchor';
    case '*':
      return 'alias';
    case '!':
      return 'tag';
    default:
      return null;
  }
}

function isRest(text: string, from: number, to: number): boolean {
  return /^(?:[ \t]*|[ \t]+#.*)$/.test(text.slice(from, to));
}

function refused(reason: FormRefusal): PropertyForm {
  return { kind: 'refused', reason };
}
