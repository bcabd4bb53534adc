/** The property `id` -> an article's id, if the value can be nothing else (docs/contract.md section 3). */
import { isText } from '../type-guards';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const HEXADECIMAL = /^[\da-f-]+$/i;
const TWO_DIGITS = /\d.*\d/s;
const LETTERS_AND_DIGITS = /^[\da-z]{20,}$/i;

/** The length of the longest id. No importer writes longer ones. */
const LONGEST = 256;

/** Returns the id, or null for a word, a slug, a short number, and any value that YAML reads as a number. */
export function readArticleId(value: unknown): string | null {
  const text = isText(value) && value.length <= LONGEST ? value.trim() : '';
  return isId(text) ? text : null;
}

function isId(text: string): boolean {
  if (UUID.test(text)) return true;
  if (!TWO_DIGITS.test(text)) return false;
  return LETTERS_AND_DIGITS.test(text) || (HEXADECIMAL.test(text) && text.replaceAll('-', '').length >= 16);
}
