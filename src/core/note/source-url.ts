/** The URL of an article, from the properties, else from the body of the current note (docs/contract.md section 3). */
import type { Properties } from '../markdown/root-properties';

const NAMES = ['url', 'original_url', 'source'];
const ADDRESS = /^https?:\/\//i;
const OMNIVORE_COPY = /^https?:\/\/(?:www\.)?omnivore\.app\/me\//i;
const READ_ORIGINAL = /\[Read Original\]\(((?:[^\s()]|\([^\s()]*\)){1,8192})\)/g;

/** Returns the first URL property with a web URL of the article itself, or null. */
export function sourceUrlOf(properties: Properties): string | null {
  for (const name of NAMES) {
    const value = properties.get(name);
    const text = typeof value === 'string' ? value.trim() : '';
    if (isArticle(text)) return text;
  }
  return null;
}

/**
 * Returns the URL behind `[Read Original](…)`, where most Omnivore imports store it, as written (some with `&#x2F;`
 * for slashes), or null.
 */
export function sourceUrlInBody(body: string): string | null {
  if (!body.includes('[Read Original](')) return null;
  const found = [...body.matchAll(READ_ORIGINAL)].map((match) => match[1] ?? '');
  return found.find((address) => isArticle(address.replaceAll(/&#x2f;/gi, '/'))) ?? null;
}

/** Whether a text is a web URL of an article itself, and not of Omnivore's copy. */
export function isArticle(text: string): boolean {
  return ADDRESS.test(text) && !OMNIVORE_COPY.test(text);
}
