/** Text and bytes: what is written as text is UTF-8; what is not UTF-8 is read with U+FFFD in its place. */

const encoder = new TextEncoder();
/** The byte order mark is kept: it belongs to the file. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What a file holds, as a test gives it. */
export type Content = string | Uint8Array;

/** The bytes of a content, a copy of its own. */
export function toBytes(content: Content): Uint8Array {
  return typeof content === 'string' ? encoder.encode(content) : content.slice();
}

/** The text of the bytes, decoded without complaint. */
export function toText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

/** The text without the byte order mark, which the app drops when it reads a file. */
export function toReadText(bytes: Uint8Array): string {
  const text = toText(bytes);
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The bytes as the buffer of their own that `readBinary` gives. */
export function toBuffer(bytes: Uint8Array): ArrayBuffer {
  const buffer = new ArrayBuffer(bytes.length);
  new Uint8Array(buffer).set(bytes);
  return buffer;
}
