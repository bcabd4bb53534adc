/** Text -> a YAML scalar on one line that every YAML engine reads as that text, in a block and in a flow list. */

/** Characters that no scalar on one line can hold unescaped: control characters, line breaks, lone surrogates. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/u;

/** Words, and characters between them that have no meaning in YAML in any position. */
const PLAIN = /^[\p{L}_](?:[\p{L}\p{M}\p{N} _./()&+'-]*[\p{L}\p{M}\p{N}_.)'])?$/u;

/** A web URL whose characters have no meaning in YAML without a space beside them. */
const PLAIN_ADDRESS = /^https?:\/\/[^\s\p{C},[\]{}"'`\\]*[^\s\p{C},[\]{}"'`\\:]$/u;

/** Words that YAML 1.1 or 1.2 reads as another type than text. */
const RESERVED = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** Whether a text can be written as a scalar on one line. An empty text would be no value. */
export function isWritable(text: string): boolean {
  return text.trim() !== '' && !UNWRITABLE.test(text);
}

/** Returns the scalar for a writable text: plain if every engine reads it as that text, else in double quotes. */
export function yamlText(text: string): string {
  const isPlain = (PLAIN.test(text) && !RESERVED.test(text)) || PLAIN_ADDRESS.test(text);
  return isPlain ? text : JSON.stringify(text);
}
