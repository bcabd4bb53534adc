/**
 * The URL of an image behind Omnivore's image proxy -> its original URL, which follows size and hash. The proxy no
 * longer exists since November 2024. Nothing is downloaded.
 */
import { canonicalUrl, withoutEntities } from '../note/canonical-url';

/** The offset of the original URL, or the reason for leaving it. `other` is a URL that is not behind the proxy. */
export type Original =
  | { readonly kind: 'original'; readonly at: number }
  | { readonly kind: 'left'; readonly reason: 'no-original' | 'nested' }
  | { readonly kind: 'other' };

const SLASH = '(?:/|&#x2f;)';
const PROXY = new RegExp(`^https:${SLASH}{2}proxy-prod\\.omnivore-image-cache\\.app${SLASH}`, 'i');

/** Size and hash. A Markdown writer may have escaped the punctuation in the hash with backslashes. */
const PARAMETERS = new RegExp(`^\\d{1,5}(?:x\\d{1,5})?(?:,|%2c)(?:\\\\?[\\w=-]){1,200}${SLASH}`, 'i');

/** The name of the proxy in any disguise. */
const ANY_PROXY = /omnivore-image-cache/i;

/** Control characters, and characters that may end a URL in some context. */
const UNCLEAR = /[\p{C}\u2028\u2029<>"]/u;

/** Reads the URL of an image, as written. */
export function originalOf(address: string): Original {
  const proxy = PROXY.exec(address)?.[0];
  if (proxy === undefined) return { kind: 'other' };
  const parameters = PARAMETERS.exec(address.slice(proxy.length))?.[0];
  if (parameters === undefined) return { kind: 'left', reason: 'no-original' };
  const at = proxy.length + parameters.length;
  const original = address.slice(at);
  if (ANY_PROXY.test(original)) return { kind: 'left', reason: 'nested' };
  return isAddress(original) ? { kind: 'original', at } : { kind: 'left', reason: 'no-original' };
}

function isAddress(written: string): boolean {
  const canonical = UNCLEAR.test(written) ? null : canonicalUrl(withoutEntities(written));
  return canonical !== null && /^https:\/\/[^/?]+\.[^/?.]+/.test(canonical);
}
