/**
 * Where an article stands on the web: from the properties, else from the body of the note in hand (docs/contract.md
 * section 3).
 */
import type { Properties } from '../markdown/frontmatter';

const NAMES = ['url', 'original_url', 'source'];
const ADDRESS = /^https?:\/\//i;
const OMNIVORE_COPY = /^https?:\/\/(?:www\.)?omnivore\.app\/me\//i;
const READ_ORIGINAL = /\[Read Original\]\(((?:[^\s()]|\([^\s()]*\)){1,8192})\)/g;

/** The first of the URL properties that is a web address of the article itself, or null. */
export function sourceUrlOf(properties: Properties): string | null {
  for (const name of NAMES) {
    const value = properties.get(name);
    const text = typeof value === 'string' ? value.trim() : '';
    if (isArticle(text)) return text;
  }
  return null;
}

/**
 * The address behind `[Read Original](…)`, where most Omnivore imports have it, as it is written there (some with
 * `&#x2F;` for slashes), or null.
 */
export function sourceUrlInBody(body: string): string | null {
  if (!body.includes('[Read Original](')) return null;
  const found = [...body.matchAll(READ_ORIGINAL)].map((match) => match[1] ?? '');
  return found.find((address) => isArticle(address.replaceAll(/&#x2f;/gi, '/'))) ?? null;
}

/** Whether a text is a web address of an article itself, and not of the copy that Omnivore kept. */
export function isArticle(text: string): boolean {
  return ADDRESS.test(text) && !OMNIVORE_COPY.test(text);
}
