/** The bytes of a note -> its text, or as much of it as a run looks at. */
import { glance, type Part } from '../core/glance';
import type { HostFailure, HostText } from '../core/host';
import type { Files } from './files';

/** A text, or what could be made out of bytes that are none. */
export type Decoded = Exclude<HostText, HostFailure>;

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

/** What a run looks at of the text, and nothing else. The bytes are not to be used afterwards. */
export function glancedText(bytes: Uint8Array, files: Pick<Files, 'isUtf8' | 'latin1'>): Decoded {
  if (!files.isUtf8(bytes)) return wholeText(bytes);
  const signs = files.latin1(bytes);
  if (signs.includes('\0')) return wholeText(bytes);
  return { kind: 'text', text: LENIENT.decode(gathered(bytes, glance(signs))) };
}

/** The parts one behind the other, in the same memory. */
function gathered(bytes: Uint8Array, parts: readonly Part[]): Uint8Array {
  let length = 0;
  for (const { from, to } of parts) {
    if (from > length) bytes.copyWithin(length, from, to);
    length += to - from;
  }
  return bytes.subarray(0, length);
}
