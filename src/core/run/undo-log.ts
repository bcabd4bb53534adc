/**
 * The undo log of a run over many notes: one line of JSON for each note, with the written ranges, their old and new
 * text, and nothing else of the note (docs/contract.md section 7, "Bulk runs").
 * Lines are only appended, each before its note is written, so the log covers everything done even if the run was
 * interrupted. The first line names the run.
 */
import { applyChanges } from '../markdown/marker-blocks';
import type { Change } from '../markdown/marker-blocks';
import type { Update } from '../block/update-note';
import { isCount, isObject, isText } from '../type-guards';
import { findPlaces, placesOf, type UndoPlace } from './undo-places';

/** The runs with an undo log. */
export type RunKind = 'update' | 'insert' | 'remove' | 'replace' | 'clear' | 'topics' | 'repair';

/** The run of a log. `time` is in milliseconds since 1970. */
export interface UndoRun {
  readonly run: RunKind;
  readonly time: number;
}

/** The data for restoring a note, and for recognizing whether it has changed since. */
export interface UndoEntry {
  readonly path: string;
  /** The text before and after the changes. */
  readonly before: TextFingerprint;
  readonly after: TextFingerprint;
  /** The changes from the text after to the text before, with the context of each. */
  readonly changes: readonly UndoPlace[];
}

/** The length of a text in code units, and its hash. */
export interface TextFingerprint {
  readonly length: number;
  readonly hash: number;
}

/** The content of a log: the entries, the last first (none without a log), and whether lines between them were lost. */
export interface UndoLog {
  /** Null if the line is damaged, or in a log of the first edition, which had only replacements. */
  readonly run: UndoRun | null;
  readonly entries: readonly UndoEntry[];
  readonly isDamaged: boolean;
}

/** Returns the entry for changes to a note, given its text before them. */
export function undoEntry(path: string, before: string, changes: readonly Change[], markerId: string): UndoEntry {
  const after = applyChanges(before, changes);
  return {
    path,
    before: fingerprint(before),
    after: fingerprint(after),
    changes: placesOf(before, after, changes, markerId),
  };
}

/** The maximum number of logs, including the one that begins, and their maximum age in milliseconds. */
const MOST_RECORDS = 5;
const LONGEST = 30 * 24 * 60 * 60 * 1000;

/** The name of the only log of the first edition, which is the oldest of all. */
const FIRST_EDITION = 'undo.jsonl';

/** Returns the file name of a log. In the order of names later logs come later. */
export function recordName(time: number): string {
  return `undo-${String(time).padStart(15, '0')}.jsonl`;
}

/** Whether a file is a log. */
function isRecordName(name: string): boolean {
  return name === FIRST_EDITION || /^undo-\d{15}\.jsonl$/.test(name);
}

/** Returns the names of the logs to delete when a new one begins. */
export function outdatedRecords(names: readonly string[], time: number): readonly string[] {
  return newestRecords(names).filter(
    (name, at) => at >= MOST_RECORDS - 1 || (name !== FIRST_EDITION && time - timeOf(name) > LONGEST),
  );
}

/** Returns the logs among the names of files, the newest first. */
export function newestRecords(names: readonly string[]): readonly string[] {
  return names.filter(isRecordName).sort((a, b) => timeOf(b) - timeOf(a));
}

function timeOf(name: string): number {
  return Number(/\d+/.exec(name)?.[0] ?? 0);
}

/** Returns the first line of a log. */
export function undoHeader(run: UndoRun): string {
  return JSON.stringify(run);
}

/** Returns the entry as a line to append. It begins with the line end, so an incomplete line harms only itself. */
export function undoLine(entry: UndoEntry): string {
  return `\n${JSON.stringify({ ...entry, sum: checksum(entry) })}`;
}

/** Parses a log and skips incomplete or damaged lines. An incomplete last line is no damage, as it was not applied. */
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
 * Restores a note from its present text: an edit, `same` if it is already as before, or `none` if the written ranges
 * have changed. If only the rest of the note has changed, the ranges are found by the text around them. Of several
 * entries for one path the last must come first. A damaged entry restores nothing.
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
 * Hashes a text with FNV-1a, 32 bits (Fowler, Noll and Vo, http://www.isthe.com/chongo/tech/comp/fnv/), over the bytes
 * of its UTF-16 code units, low byte first. It detects every change of a single code unit. Two other texts of one
 * length collide once in four thousand million.
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

/**
 * Returns the entry of a line, or null if it is damaged. A line of the first edition has neither checksum nor context.
 */
function entryOf(value: unknown): UndoEntry | null {
  if (!isObject(value)) return null;
  const { sum, ...entry } = value;
  if (!isEntry(entry)) return null;
  const isOld = sum === undefined && entry.changes.every(({ put, block }) => put === undefined && block === undefined);
  return isOld || sum === checksum(entry) ? entry : null;
}

/** Returns the hash of a written entry, because damaged ranges could be found in the wrong place. */
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
