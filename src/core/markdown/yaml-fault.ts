/**
 * A YAML engine's message + the source -> one of the most common faults, with its line (docs/contract.md section 11).
 * The message suggests a fault and the source decides. So the exact wording of an engine need not be known, and the
 * messages of both `yaml` and `js-yaml` are understood.
 */

const KINDS = ['unclosed-quote', 'inner-quote', 'colon', 'duplicate-key', 'tab', 'indentation'] as const;

/** The faults that are explained. */
export type YamlFaultKind = (typeof KINDS)[number];

/**
 * One fault. `line` counts from 1 in the note, where the first line is the dashes. `key` is the property of that line.
 */
export interface YamlFault {
  readonly kind: YamlFaultKind;
  readonly line: number;
  readonly key: string;
}

/** A kind, and the index of the line between the dashes, from 0. */
type Place = readonly [kind: YamlFaultKind, index: number];

/**
 * Returns the fault in an engine's message, or null for any other. The engine's source starts with the line break of
 * the dashes, so its line numbers are those of the note.
 */
export function findYamlFault(message: string, source: string): YamlFault | null {
  const [words = ''] = message.toLowerCase().split('\n', 1);
  const lines = source.split('\n');
  const number = /\bline (\d+)/.exec(words)?.[1] ?? /\((\d+):\d+\)/.exec(words)?.[1];
  const place = placeOf(words, lines, number === undefined ? null : Number(number) - 2);
  if (place === null) return null;
  const [kind, index] = place;
  return { kind, line: index + 2, key: keyIn(lines[index] ?? '') };
}

function placeOf(words: string, lines: readonly string[], at: number | null): Place | null {
  if (/flow|end with a/.test(words)) return null;
  const quote = /quote|multiline key/.test(words) ? unclosedQuote(lines) : null;
  if (quote !== null) return ['unclosed-quote', quote];
  if (at === null || at < 0) return null;
  if (/unique|duplicat/.test(words)) return ['duplicate-key', at];
  if (hasInnerQuote(lines[at] ?? '')) return ['inner-quote', at];
  if (/\bquote|quoted/.test(words)) return ['unclosed-quote', at];
  return misplaced(words, lines, at);
}

/** Returns the fault in the start of a line, or in a colon in it. */
function misplaced(words: string, lines: readonly string[], at: number): Place | null {
  const [line = '', next = ''] = [lines[at], lines[at + 1]];
  if (/^ *\t/.test(line)) return ['tab', at];
  if (/mapping|indent|key/.test(words) && hasColonInValue(line)) return ['colon', at];
  if (!/indent|column|compact/.test(words)) return null;
  const isMeant = /same column|must be indented/.test(words);
  return indented(line, at) ?? indented(next, at + 1) ?? (isMeant ? ['indentation', at] : null);
}

function indented(line: string, at: number): Place | null {
  if (/^ *\t/.test(line)) return ['tab', at];
  return /^ +\S/.test(line) ? ['indentation', at] : null;
}

/** Whether an unquoted value contains a colon that YAML reads as a further property. */
function hasColonInValue(line: string): boolean {
  const value = valueIn(line);
  const [plain = ''] = value.split(' #', 1);
  return !/^["'[{|>&*!#]/.test(value) && /:(?:\s|$)/.test(plain);
}

/** Returns the first line whose value begins with a quotation mark that is not closed before the next property. */
function unclosedQuote(lines: readonly string[]): number | null {
  for (const [index, line] of lines.entries()) {
    const value = valueIn(line);
    const mark = value[0];
    if (mark !== '"' && mark !== "'") continue;
    if (closingAt(value, mark) === null && !isClosedBelow(lines, index, mark)) return index;
  }
  return null;
}

/** Whether a quoted text is closed on a later line, before a line that names a property. */
function isClosedBelow(lines: readonly string[], index: number, mark: string): boolean {
  for (let below = index + 1; below < lines.length; below += 1) {
    const line = lines[below] ?? '';
    if (/^[^\s"'#:-][^:]*:(?:\s|$)/.test(line)) return false;
    if (line.includes(mark)) return true;
  }
  return false;
}

/** Whether a quoted value is closed by a quotation mark that was meant as part of it, because more text follows. */
function hasInnerQuote(line: string): boolean {
  const value = valueIn(line);
  const [mark = ''] = value;
  const closing = mark === '"' || mark === "'" ? closingAt(value, mark) : null;
  return closing !== null && !/^(?:$|\s+(?:#|$))/.test(value.slice(closing + 1));
}

/** Returns the index of the mark that closes a quoted value, or null. A doubled single one is part of the value. */
function closingAt(value: string, mark: string): number | null {
  for (let at = 1; at < value.length; at += 1) {
    const isEscaped = mark === '"' ? value[at] === '\\' : value.startsWith("''", at);
    if (isEscaped) at += 1;
    else if (value[at] === mark) return at;
  }
  return null;
}

/** Returns the text behind the first colon of a line, or behind the dash of an entry. */
function valueIn(line: string): string {
  const entry = line.trim().replace(/^- +/, '');
  const colon = entry.startsWith('"') || entry.startsWith("'") ? -1 : entry.search(/:(?:\s|$)/);
  return colon < 0 ? entry : entry.slice(colon + 1).trim();
}

function keyIn(line: string): string {
  const colon = line.search(/:(?:\s|$)/);
  return colon < 0 ? '' : line.slice(0, colon).trim().replace(/^- +/, '');
}

/** Encodes a fault as one word for a report, which is translated later. */
export function faultWord({ kind, line, key }: YamlFault): string {
  return `yaml ${kind} ${line} ${key}`;
}

/** Decodes such a word. Returns null for any other message. */
export function readFaultWord(word: string): YamlFault | null {
  const [, name, line, key = ''] = /^yaml ([a-z-]+) (\d+) (.*)$/.exec(word) ?? [];
  const kind = KINDS.find((known) => known === name);
  return kind === undefined ? null : { kind, line: Number(line), key };
}
