/** The property `id` -> an article's id, if the value can be nothing else (docs/contract.md section 3). */
import { isText } from '../type-guards';

/**
 * A UUID. Or a text with two digits: of at least 20 letters and digits, or of at least 16 hexadecimal ones, which may
 * have hyphens between them.
 */
const ID = /^(?:(?=\D*\d\D*\d)(?:[\da-z]{20,}|-*(?:[\da-f]-*){16,})|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** The length of the longest id. No importer writes longer ones. */
const LONGEST = 256;

/** Returns the id, or null for a word, a slug, a short number, and any value that YAML reads as a number. */
export function readArticleId(value: unknown): string | null {
  const text = isText(value) && value.length <= LONGEST ? value.trim() : '';
  return ID.test(text) ? text : null;
}
