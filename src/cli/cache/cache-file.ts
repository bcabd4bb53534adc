/**
 * The bytes of a cache file <-> what stands in it: a first line that names it, the checksum of its head, the head, and
 * a line for each note. Head and lines have checksums of their own: where nothing has changed the head is enough.
 */
import type { AmbiguousAlias } from '../../core/relations/topic-aliases';
import { isObject, isText } from '../../core/type-guards';
import type { Files } from '../disk/file-system';

/** What is looked at first. The lists have an entry for each note, in the order of the lines. */
export interface CacheHead {
  /** The program, the vault, and the settings by which the notes were read. */
  readonly key: string;
  /** The settings by which `outcomes` were found. */
  readonly judgedBy: string;
  readonly ambiguous: readonly AmbiguousAlias[];
  readonly paths: readonly string[];
  /** By which a note's file is known to be the same; empty for one that is to be read in any case. */
  readonly stamps: readonly string[];
  /** The number of a note's blocks where they are current, or one of the numbers below 0. */
  readonly outcomes: readonly number[];
  /** The prints of the URL of each note's article, by which links to it may show. */
  readonly articles: readonly (readonly number[])[];
}

/** A note that is not told by a number. */
export const OTHER = -2;

/** A note of which some block is out of date, or was not looked at. */
export const OPEN = -3;

/** A cache file. `lines` is null where they are damaged. */
export interface CacheFile {
  readonly head: CacheHead;
  readonly lines: () => readonly Uint8Array[] | null;
}

/** What bytes are: `foreign` is a file that no version of this program wrote. */
export type CacheRead =
  { readonly kind: 'cache'; readonly file: CacheFile } | { readonly kind: 'none' } | { readonly kind: 'foreign' };

const NAME = 'related-literature cache\n';
const FORM = '2';
const LINE_FEED = 10;

type Bytes = Pick<Files, 'hash' | 'utf8' | 'latin1'>;

/** Reads a cache file. A damaged one, and one of another form, is as none. */
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

/** Writes a cache file; each line ends with a line feed. */
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

/** What the lists hold is held by the checksum. */
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
