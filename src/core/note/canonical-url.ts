/**
 * A URL -> the canonical form in which URLs are compared.
 * The platform's `URL` normalizes the host (lower case, ASCII), the default port, dot segments and necessary encoding.
 * ufo removes double slashes. This file handles `www.`, the fragment, a trailing slash, tracking parameters (`utm_*`),
 * the order of parameters, and two disguises of imported articles: HTML entities (`https:&#x2F;&#x2F;`) and
 * percent-encoding of characters that need none (`%5F`).
 */
import { cleanDoubleSlashes } from 'ufo';
import { compare } from '../compare';

/** Tracking parameters, which tell where the reader came from and not which page is read. */
const SENDER = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|__readwiseLocation)(?:=|$)/i;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Characters that need no encoding: letters, digits and `-._~` (RFC 3986 section 2.3), and those without meaning in a
 * URL, because not every engine encodes them.
 */
const NEEDS_NO_CODE = /[\w!"'()*.<>[\]^`{|}~-]/;

/** The most rounds of simplification. A URL that still changes after them counts as none. */
const ROUNDS = 5;

/** The length of the longest text that is read as a URL. */
const LONGEST = 16_384;

const HOST = /(?:[a-z0-9]+-)*[a-z0-9]+(?:\.(?:[a-z0-9]+-)*[a-z0-9]+)*\.[a-z]{2,}/;
const PATH = /(?:\/(?!\.{1,2}(?:\/|$))[\w~.-]+)*/;

/** A URL that is canonical except for `www.` and a trailing slash. Most URLs are such. */
const PLAIN = new RegExp(`^https?://(?:www\\.)?(?=[^/]{4,60}(?:/|$))(${HOST.source}${PATH.source})/?$`);

/** Returns the canonical form of a web URL, or null for any other text. The function is idempotent. Never throws. */
export function canonicalUrl(text: string): string | null {
  if (text.length > LONGEST) return null;
  let address = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const plain = plainForm(address);
    if (plain !== undefined) return plain;
    const next = simplified(address);
    if (next === null || next === address) return next;
    address = next;
  }
  return null;
}

/** Returns the canonical form of a plain URL, or undefined for any other. */
function plainForm(text: string): string | undefined {
  const plain = PLAIN.exec(text)?.[1];
  return plain === undefined || plain.startsWith('www.') ? undefined : `https://${plain}`;
}

/** Simplifies a URL in one round, which may reveal another disguise. A host with an empty label is invalid. */
function simplified(text: string): string | null {
  const plain = withoutEntities(text.trim());
  if (!/^https?:\/\/[^/]/i.test(plain)) return null;
  try {
    const url = new URL(plain);
    return /^\.|\.\./.test(url.host) ? null : `https://${hostIn(url)}${pathIn(url)}${parametersIn(url)}`;
  } catch {
    return null;
  }
}

/** Returns the host and its port. `URL` omits the default port of its own scheme, but here both schemes are https. */
function hostIn({ hostname, port }: URL): string {
  return withoutWww(hostname.replace(/\.$/, '')) + (port === '' || port === '443' ? '' : `:${port}`);
}

function pathIn({ pathname }: URL): string {
  return cleanDoubleSlashes(withoutNeedlessEncoding(pathname)).replace(/\/+$/, '');
}

/** Returns the parameters sorted by name. Those of one name keep their order. `+` is a space there, like `%20`. */
function parametersIn({ search }: URL): string {
  const parts = withoutNeedlessEncoding(search.slice(1)).replaceAll('+', '%20').split('&');
  const kept = parts.filter((part) => part !== '' && !SENDER.test(part));
  return kept.length === 0 ? '' : `?${kept.sort((a, b) => compare(nameOf(a), nameOf(b))).join('&')}`;
}

function nameOf(parameter: string): string {
  return parameter.split('=', 1)[0] ?? '';
}

/** Removes `www.` only if a name of two parts remains. */
function withoutWww(host: string): string {
  return host.replace(/^www\.(?!www\.)(?=[^.]+\.[^.])/, '');
}

/** Decodes the named entities of XML and numeric ones. A number that is no character stays. */
export function withoutEntities(text: string): string {
  return text.replaceAll(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7}|x[\da-f]{1,6}));/gi,
    (whole, name?: string, number?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = Number(`0${number ?? ''}`);
      return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Decodes characters that need no encoding, and writes all other codes in upper case. */
function withoutNeedlessEncoding(text: string): string {
  return text.replaceAll(/%([\da-f]{2})/gi, (code, hex: string) => {
    const sign = String.fromCharCode(Number.parseInt(hex, 16));
    return NEEDS_NO_CODE.test(sign) ? sign : code.toUpperCase();
  });
}
