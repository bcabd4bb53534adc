/**
 * Text -> text that can have no effect in the block (docs/contract.md section 5, "Inert text"): what comes from a
 * note must not end
 * the block, open a comment, a link or an element, or start a line. Nothing is deleted: that could join two halves
 * of a marker.
 */

/** What has to be made plain: a look for it spares most names the rest. */
const ODD = /[\n\r\t\v\f\u0085\u2028\u2029%[\]`\p{Surrogate}]/u;

/**
 * Well-formed text on one line: line breaks and tabs, each run one blank. Other white space stays, a file name may
 * have two blanks.
 */
export function oneLine(text: string): string {
  return toWellFormed(text.replaceAll(/[\n\r\t\v\f\u0085\u2028\u2029]+/g, ' '));
}

/** Parts each `%%`, so that no comment opens or closes and no marker stands. */
export function splitCommentMarks(text: string): string {
  return text.replaceAll(/%(?=%)/g, '% ');
}

/** Text of a note, as it may stand in a line of the block. */
export function escapeText(text: string): string {
  return escapeCharacters(plain(text), '<');
}

/** As {@link escapeText}, and as the text of a wikilink: no bar in it, no bracket at its end. */
export function escapeWikilinkText(text: string): string {
  return escapeText(text).replaceAll('|', '¦').replace(/\]$/, '] ');
}

/** As {@link escapeText}, and as the text of a Markdown link: no bracket ends it, no backslash takes an escape away. */
export function escapeMarkdownLinkText(text: string): string {
  return plain(text).replaceAll(/[\\[\]<]/g, '\\$&');
}

/**
 * Lone surrogates have no bytes: written to a file they would come back as U+FFFD, and the next update would differ.
 */
export function toWellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** Puts `value` in the place of each `name` in braces; parts what a template and a value could form together. */
export function interpolate(template: string, values: Readonly<Record<string, string>>): string {
  const parts = template.split(/\{([a-z]+)\}/);
  return parts.reduce((done, part, index) => {
    if (index % 2 === 0) return joined(done, part, index > 0);
    return Object.hasOwn(values, part) ? joined(done, values[part] ?? '', true) : `${done}{${part}}`;
  });
}

/** Parts a link that a text opens and does not close: it would swallow the one that follows. */
export function closeOpenLink(text: string): string {
  const closed = text.lastIndexOf(']]') + 1;
  return text.slice(0, closed) + breakPairs(text.slice(closed));
}

function joined(left: string, right: string, isSeam: boolean): string {
  const pair = left.slice(-1) + right.slice(0, 1);
  return isSeam && ['[[', ']]', '%%'].includes(pair) ? `${left} ${right}` : left + right;
}

function breakPairs(text: string): string {
  return splitCommentMarks(text)
    .replaceAll(/\[(?=\[)/g, '[ ')
    .replaceAll(/\](?=\])/g, '] ');
}

function plain(text: string): string {
  return ODD.test(text) ? breakPairs(oneLine(text)).replaceAll('`', "'") : text;
}

/** A backslash before `<` keeps it from opening an element; a second one would let it. */
export function escapeCharacters(text: string, signs: RegExp | string): string {
  return text.replaceAll(signs, (sign, at: number) => (isEscaped(text, at) ? sign : `\\${sign}`));
}

/** Whether the sign at `at` stands behind a backslash that is not itself escaped. */
export function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text.charAt(from - 1) === '\\') from -= 1;
  return (at - from) % 2 === 1;
}
