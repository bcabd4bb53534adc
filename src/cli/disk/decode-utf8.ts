/** The bytes of a note -> its text, or as much of it as a run looks at. */
import { excerptOf } from '../../core/run/note-excerpt';
import type { HostFailure, HostExcerpt, HostText } from '../../core/run/host';
import type { Files } from './file-system';

/** A text, or what could be made out of bytes that are none. */
export type Decoded = Exclude<HostText, HostFailure>;
export type Glanced = Exclude<HostExcerpt, HostFailure>;

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

/** What a run looks at of the text, and nothing else. */
export function decodeExcerpt(
  bytes: Uint8Array,
  { isUtf8, latin1, utf8 }: Pick<Files, 'isUtf8' | 'latin1' | 'utf8'>,
): Glanced {
  if (!isUtf8(bytes)) return { kind: 'not-text', text: LENIENT.decode(bytes) };
  const signs = latin1(bytes);
  const { end, prints } = excerptOf(signs);
  return { kind: 'glance', text: utf8(bytes, signs.includes('\0') ? bytes.length : end), prints };
}
