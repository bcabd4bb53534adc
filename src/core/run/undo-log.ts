/**
 * The record that takes a run over many notes back: one line of JSON a note, holding the places that were written, what
 * stood there and what was put there, and nothing else of the note (docs/contract.md section 7, "Bulk runs"). Lines are
 * only ever appended, each before its note is written, so a record is good for all that was done, wherever a run was
 * cut off. The first line says which run it was.
 */
import { applyChanges } from '../markdown/marker-blocks';
import type { Change } from '../markdown/marker-blocks';
import type { Update } from '../block/update-note';
import { isCount, isObject, isText } from '../type-guards';
import { findPlaces, placesOf, type UndoPlace } from './undo-places';

/** The runs that keep a record. */
export type RunKind = 'update' | 'insert' | 'remove' | 'replace' | 'clear' | 'topics' | 'repair';

/** Which run a record is of; `time` is in milliseconds since 1970. */
export interface UndoRun {
  readonly run: RunKind;
  readonly time: number;
}

/** What is needed to bring a note back, and to know whether it is still as it was left. */
export interface UndoEntry {
  readonly path: string;
  /** The text before and after the changes. */
  readonly before: TextFingerprint;
  readonly after: TextFingerprint;
  /** The changes that make the text after into the text before, and what is around each. */
  readonly changes: readonly UndoPlace[];
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
  /** Null in a record of the first edition, which knew replacements only, and where the line is damaged. */
  readonly run: UndoRun | null;
  readonly entries: readonly UndoEntry[];
  readonly isDamaged: boolean;
}

/** The entry for changes to a note, given its text before them. */
export function undoEntry(path: string, before: string, changes: readonly Change[], markerId: string): UndoEntry {
  const after = applyChanges(before, changes);
  return {
    path,
    before: fingerprint(before),
    after: fingerprint(after),
    changes: placesOf(before, after, changes, markerId),
  };
}

/** So many records are kept, the one that begins among them, and so long, in milliseconds. */
const MOST_RECORDS = 5;
const LONGEST = 30 * 24 * 60 * 60 * 1000;

/** The name of the first edition's only record, which is the oldest of all. */
const FIRST_EDITION = 'undo.jsonl';

/** The file name of a record; in the order of names later ones come behind. */
export function recordName(time: number): string {
  return `undo-${String(time).padStart(15, '0')}.jsonl`;
}

/** Whether a file is a record. */
function isRecordName(name: string): boolean {
  return name === FIRST_EDITION || /^undo-\d{15}\.jsonl$/.test(name);
}

/** The records that go when a new one begins, given their names. */
export function outdatedRecords(names: readonly string[], time: number): readonly string[] {
  return newestRecords(names).filter(
    (name, at) => at >= MOST_RECORDS - 1 || (name !== FIRST_EDITION && time - timeOf(name) > LONGEST),
  );
}

/** The records among the names of files, the newest first. */
export function newestRecords(names: readonly string[]): readonly string[] {
  return names.filter(isRecordName).sort((a, b) => timeOf(b) - timeOf(a));
}

function timeOf(name: string): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}

/** The first line of a record. */
export function undoHeader(run: UndoRun): string {
  return JSON.stringify(run);
}

/**
 * The entry as a line to append. It begins with the line end, so that a line that was cut off before it harms only
 * itself.
 */
export function undoLine(entry: UndoEntry): string {
  return `\n${JSON.stringify({ ...entry, sum: checksum(entry) })}`;
}

/**
 * Reads a record; what is cut off or damaged is passed over. A last line that was cut off is no damage behind others:
 * its note was never written.
 */
export function parseUndoLog(record: string): UndoLog {
  const all = record
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readLine);
  const [first] = all;
  const run = isRun(first) ? first : null;
  const lines = run === null ? all : all.slice(1);
  const read = lines.map(entryOf);
  const entries = read.filter((entry) => entry !== null).reverse();
  const isCutOff = entries.length > 0 && read.at(-1) === null;
  return { run, entries, isDamaged: lines.length > entries.length + Number(isCutOff) };
}

/**
 * Brings a note back, given its present text: an edit, or the same where it is as it was before, or none where the
 * places that were written are no longer what was put there. Where the rest of the note has changed, the places are
 * looked for by what stands around them. Of several entries for one path the last comes first. A damaged entry
 * restores nothing.
 */
export function restore(text: string, { before, after, changes }: UndoEntry, markerId: string): Update {
  const now = fingerprint(text);
  if (isSame(now, before)) return { kind: 'same', blocks: 0 };
  const isOurs = isSame(now, after) && isSame(fingerprint(applyChanges(text, changes)), before);
  const found = isOurs ? changes : isSame(now, after) ? null : findPlaces(text, changes, markerId);
  return found === null || found.length === 0 ? { kind: 'none' } : { kind: 'edit', blocks: 0, changes: found };
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

function readLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function isRun(value: unknown): value is UndoRun {
  return isObject(value) && isText(value['run']) && isCount(value['time']);
}

/** The entry of a line, or null where it is damaged. A line of the first edition has neither checksum nor context. */
function entryOf(value: unknown): UndoEntry | null {
  if (!isObject(value)) return null;
  const { sum, ...entry } = value;
  if (!isEntry(entry)) return null;
  const isOld = sum === undefined && entry.changes.every(({ put, block }) => put === undefined && block === undefined);
  return isOld || sum === checksum(entry) ? entry : null;
}

/** The hash of an entry as it is written: places that were damaged would be found, and the wrong ones. */
function checksum(entry: UndoEntry): number {
  return fnv1a(JSON.stringify(entry));
}

type Values = Readonly<Record<string, unknown>>;

function isEntry(value: Values): value is Values & UndoEntry {
  const { path, before, after, changes } = value;
  return (
    isText(path) && isFingerprint(before) && isFingerprint(after) && Array.isArray(changes) && changes.every(isChange)
  );
}

function isFingerprint(value: unknown): boolean {
  return hasCounts(value, 'length', 'hash');
}

function isChange(value: unknown): boolean {
  if (!hasCounts(value, 'from', 'to') || !isText(value['insert'])) return false;
  const { put, above, below, block } = value;
  return (
    [put, above, below].every((part) => part === undefined || isText(part)) && (block === undefined || isCount(block))
  );
}

function hasCounts(value: unknown, ...names: readonly string[]): value is Readonly<Record<string, unknown>> {
  return isObject(value) && names.every((name) => isCount(value[name]));
}
