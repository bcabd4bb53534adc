/** Decodes the bytes of a note to its text, or to the part that a run uses. */
import { excerptOf } from '../../core/run/note-excerpt';
import type { HostFailure, HostExcerpt, HostText } from '../../core/run/host';
import type { Files } from './file-system';

/** A decoded text, or an approximation of bytes that are not UTF-8. */
export type Decoded = Exclude<HostText, HostFailure>;
export type Glanced = Exclude<HostExcerpt, HostFailure>;

/** The decoders keep a byte order mark, because it must be written back. */
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true });

/** Returns the whole text of a note. */
export function wholeText(bytes: Uint8Array): Decoded {
  try {
    return { kind: 'text', text: STRICT.decode(bytes) };
  } catch {
    return { kind: 'not-text', text: LENIENT.decode(bytes) };
  }
}

/** Returns only the part of the text that a run uses. */
export function decodeExcerpt(
  bytes: Uint8Array,
  { isUtf8, latin1, utf8 }: Pick<Files, 'isUtf8' | 'latin1' | 'utf8'>,
): Glanced {
  if (!isUtf8(bytes)) return { kind: 'not-text', text: LENIENT.decode(bytes) };
  const signs = latin1(bytes);
  const { end, prints } = excerptOf(signs);
  return { kind: 'glance', text: utf8(bytes, signs.includes('\0') ? bytes.length : end), prints };
}
