/**
 * The record that takes changes back: one line of JSON a note, holding the parts that were replaced and two
 * fingerprints,
 * nothing else of the note. Lines are only ever appended, each before its note is written, so a record is good for
 * all that
 * was done, wherever a run was cut off.
 */
import { applyChanges, type Change } from '../markdown/marker-blocks';
import { sliceRange } from '../markdown/lines';
import type { Update } from '../block/update-note';
import { isCount, isObject, isText } from '../type-guards';

/** What is needed to bring a note back, and to know whether it is still as it was left. */
export interface UndoEntry {
  readonly path: string;
  /** The text before and after the changes. */
  readonly before: TextFingerprint;
  readonly after: TextFingerprint;
  /** The changes that make the text after into the text before. */
  readonly changes: readonly Change[];
}

/** The length of a text in code units, and its hash. */
export interface TextFingerprint {
  readonly length: number;
  readonly hash: number;
}

/**
 * What a record holds: the entries, the last first (none where there is no record), and whether lines were lost among
 * them.
 */
export interface UndoLog {
  readonly entries: readonly UndoEntry[];
  readonly isDamaged: boolean;
}

/** The entry for changes to a note, given its text before them. */
export function undoEntry(path: string, before: string, changes: readonly Change[]): UndoEntry {
  const after = applyChanges(before, changes);
  return { path, before: fingerprint(before), after: fingerprint(after), changes: inverse(before, changes) };
}

/**
 * The entry as a line to append. It begins with the line end, so that a line that was cut off before it harms only
 * itself.
 */
export function undoLine(entry: UndoEntry): string {
  return `\n${JSON.stringify(entry)}`;
}

/**
 * Reads a record; what is cut off or damaged is passed over. A last line that was cut off is no damage behind others:
 * its note was never written.
 */
export function parseUndoLog(record: string): UndoLog {
  const lines = record
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readLine);
  const entries = lines.filter((entry) => entry !== null).reverse();
  const isCutOff = entries.length > 0 && lines.at(-1) === null;
  return { entries, isDamaged: lines.length > entries.length + Number(isCutOff) };
}

/**
 * Brings a note back, given its present text: an edit, or the same where it is as it was before, or none where somebody
 * changed it since. Of several entries for one path the last comes first. A damaged entry restores nothing.
 */
export function restore(text: string, { before, after, changes }: UndoEntry): Update {
  const now = fingerprint(text);
  if (isSame(now, before)) return { kind: 'same', blocks: 0 };
  const isOurs = isSame(now, after) && isSame(fingerprint(applyChanges(text, changes)), before);
  return isOurs ? { kind: 'edit', blocks: 0, changes } : { kind: 'none' };
}

/** The changes that take changes back: each part that was put in makes room for what it replaced. */
function inverse(before: string, changes: readonly Change[]): readonly Change[] {
  let shift = 0;
  return changes.map((change) => {
    const insert = sliceRange(before, change);
    const from = change.from + shift;
    const to = from + change.insert.length;
    shift = to - change.to;
    return { from, to, insert };
  });
}

function fingerprint(text: string): TextFingerprint {
  return { length: text.length, hash: fnv1a(text) };
}

function isSame(a: TextFingerprint, b: TextFingerprint): boolean {
  return a.length === b.length && a.hash === b.hash;
}

/**
 * FNV-1a, 32 bits (Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/), over the bytes of the UTF-16 code
 * units, low byte first. A change of one code unit always shows; two other texts of one length agree once in four
 * thousand million.
 */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193);
  }
  return hash >>> 0;
}

function readLine(line: string): UndoEntry | null {
  try {
    const value: unknown = JSON.parse(line);
    return isEntry(value) ? value : null;
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is UndoEntry {
  if (!isObject(value)) return false;
  const { path, before, after, changes } = value;
  return (
    isText(path) && isFingerprint(before) && isFingerprint(after) && Array.isArray(changes) && changes.every(isChange)
  );
}

function isFingerprint(value: unknown): boolean {
  return hasCounts(value, 'length', 'hash');
}

function isChange(value: unknown): boolean {
  return hasCounts(value, 'from', 'to') && isText(value['insert']);
}

function hasCounts(value: unknown, ...names: readonly string[]): value is Readonly<Record<string, unknown>> {
  return isObject(value) && names.every((name) => isCount(value[name]));
}
