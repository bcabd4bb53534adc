/** The bytes of a note -> its text, or as much of it as a run looks at: to decode a whole note takes longer than to read it. */
import { bodyStart } from '../core/frontmatter';
import { LOOKED_FOR, type HostFailure, type HostText } from '../core/host';
import { textStart } from '../core/lines';

/** A text, or what could be made out of bytes that are none. */
export type Decoded = Exclude<HostText, HostFailure>;

const LINE_FEED = 10;
const FENCE = [...'---'].map((sign) => sign.charCodeAt(0));
const MARK = [...LOOKED_FOR].map((sign) => sign.charCodeAt(0));

/** A byte order mark is part of the text: it must be written back. */
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true });

/** The whole text of a note. */
export function wholeText(bytes: Uint8Array): Decoded {
  try {
    return { kind: 'text', text: STRICT.decode(bytes) };
  } catch {
    return { kind: 'not-text', text: LENIENT.decode(bytes) };
  }
}

/** The text up to the end of the frontmatter, and up to the end of the last line with a mark, whichever comes later. */
export function openingText(bytes: Uint8Array, isUtf8: (bytes: Uint8Array) => boolean): Decoded {
  if (bytes.includes(0) || !isUtf8(bytes)) return wholeText(bytes);
  const end = lineEnd(bytes, Math.max(0, lastMark(bytes), closingFence(bytes)));
  const text = LENIENT.decode(bytes.subarray(0, end));
  return end === bytes.length || !isHeadOpen(text) ? { kind: 'text', text } : wholeText(bytes);
}

/** Whether a text begins as frontmatter does and does not close it. */
function isHeadOpen(text: string): boolean {
  const start = textStart(text);
  return text.startsWith('---', start) && bodyStart(text) === start;
}

/** Behind the line feed that follows; a file with other line ends is one line here, and taken whole. */
function lineEnd(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(LINE_FEED, from);
  return at < 0 ? bytes.length : at + 1;
}

function lastMark(bytes: Uint8Array): number {
  const [sign = 0] = MARK;
  let at = bytes.lastIndexOf(sign);
  while (at > 0 && !standsAt(bytes, MARK, at)) at = bytes.lastIndexOf(sign, at - 1);
  return at;
}

/** The first line behind the first one that begins as the end of frontmatter does. */
function closingFence(bytes: Uint8Array): number {
  let at = bytes.indexOf(LINE_FEED);
  while (at >= 0 && !standsAt(bytes, FENCE, at + 1)) at = bytes.indexOf(LINE_FEED, at + 1);
  return at + 1;
}

function standsAt(bytes: Uint8Array, signs: readonly number[], at: number): boolean {
  return signs.every((sign, index) => bytes[at + index] === sign);
}
