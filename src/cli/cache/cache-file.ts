/**
 * Encodes and decodes a cache file: a first line with its name, the checksum of the head, the head, and a line for each
 * note. The head and the lines have separate checksums, because the head alone is enough when nothing has changed.
 */
import type { AmbiguousAlias } from '../../core/relations/topic-aliases';
import { isObject, isText } from '../../core/type-guards';
import type { Files } from '../disk/file-system';

/** The head of a cache file, which is read first. Its lists have an entry for each note, in the order of the lines. */
export interface CacheHead {
  /** The program, the vault, and the settings with which the notes were read. */
  readonly key: string;
  /** The settings from which `outcomes` were computed. */
  readonly judgedBy: string;
  readonly ambiguous: readonly AmbiguousAlias[];
  readonly paths: readonly string[];
  /** The stamps that identify unchanged files. An empty stamp means that the note is read in any case. */
  readonly stamps: readonly string[];
  /** The number of blocks of each note where they are up to date, otherwise a number below 0. */
  readonly outcomes: readonly number[];
  /** The fingerprints of the URL of each note's article, for finding links to it. */
  readonly articles: readonly (readonly number[])[];
}

/** The outcome of a note that a number does not describe. */
export const OTHER = -2;

/** The outcome of a note with a block that is out of date or was not checked. */
export const OPEN = -3;

/** A decoded cache file. `lines` is null where they are damaged. */
export interface CacheFile {
  readonly head: CacheHead;
  readonly lines: () => readonly Uint8Array[] | null;
}

/** The result of decoding. `foreign` is a file that no version of this program wrote. */
export type CacheRead =
  { readonly kind: 'cache'; readonly file: CacheFile } | { readonly kind: 'none' } | { readonly kind: 'foreign' };

const NAME = 'related-literature cache\n';
const FORM = '2';
const LINE_FEED = 10;

type Bytes = Pick<Files, 'hash' | 'utf8' | 'latin1'>;

/** Decodes a cache file. A damaged file, or one in another format, counts as none. */
export function decodeCache(bytes: Uint8Array, files: Bytes): CacheRead {
  const start = files.latin1(bytes.subarray(0, NAME.length));
  if (start !== NAME) return { kind: NAME.startsWith(start) ? 'none' : 'foreign' };
  const sumEnd = bytes.indexOf(LINE_FEED, NAME.length);
  const headEnd = sumEnd < 0 ? -1 : bytes.indexOf(LINE_FEED, sumEnd + 1);
  if (headEnd < 0) return { kind: 'none' };
  const headBytes = bytes.subarray(sumEnd + 1, headEnd);
  if (files.latin1(bytes.subarray(NAME.length, sumEnd)) !== files.hash(headBytes)) return { kind: 'none' };
  const head: unknown = JSON.parse(files.utf8(headBytes, headBytes.length));
  if (!isHead(head)) return { kind: 'none' };
  return { kind: 'cache', file: { head, lines: () => linesIn(bytes.subarray(headEnd + 1), head, files) } };
}

/** Encodes a cache file. Each line ends with a line feed. */
export function encodeCache(head: CacheHead, lines: readonly Uint8Array[], { hash }: Pick<Files, 'hash'>): Uint8Array {
  const body = joined(lines);
  const encoder = new TextEncoder();
  const headBytes = encoder.encode(JSON.stringify({ ...head, form: FORM, sum: hash(body) }));
  const first = encoder.encode(`${NAME}${hash(headBytes)}\n`);
  return joined([first, headBytes, Uint8Array.of(LINE_FEED), body]);
}

function linesIn(body: Uint8Array, head: StoredHead, { hash }: Bytes): readonly Uint8Array[] | null {
  if (hash(body) !== head.sum) return null;
  const lines: Uint8Array[] = [];
  for (let from = 0; from < body.length;) {
    const end = body.indexOf(LINE_FEED, from) + 1;
    lines.push(body.subarray(from, end));
    from = end;
  }
  return lines.length === head.paths.length ? lines : null;
}

interface StoredHead extends CacheHead {
  readonly form: string;
  readonly sum: string;
}

/** Checks the types of the head's fields. The checksum protects the contents of the lists. */
function isHead(value: unknown): value is StoredHead {
  if (!isObject(value) || value['form'] !== FORM) return false;
  const { key, judgedBy, sum, ambiguous, paths, stamps, outcomes, articles } = value;
  if (![key, judgedBy, sum].every(isText) || !Array.isArray(ambiguous) || !Array.isArray(paths)) return false;
  return [stamps, outcomes, articles].every((list) => Array.isArray(list) && list.length === paths.length);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
