/**
 * An address -> the one form in which addresses are compared. normalize-url does what is known of URLs (host in lower
 * case, default port, `www.`, fragment, trailing slash, `utm_*`, order of parameters; parameters that mean something stay);
 * what is done before it are the disguises that imported articles show: HTML entities (`https:&#x2F;&#x2F;`) and
 * percent-encoding of characters that need none (`%5F`, RFC 3986 section 2.3).
 */
import normalizeUrl from 'normalize-url';

/** Parameters that say who sent the reader, not what is read. */
const SENDERS = [/^utm_\w+$/i, 'fbclid', 'gclid'];

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const NEEDLESS = /^%(?:2[DE]|5F|7E|3\d|4[1-9A-F]|5[\dA]|6[1-9A-F]|7[\dA])$/i;

/** How often the form is made canonical again; beyond that an address is so odd that it is taken for none. */
const ROUNDS = 5;

/** An address without any of what has to be made canonical, but for `www.` and a slash at its end. Most are such. */
const PLAIN = /^https?:\/\/(?:www\.)?(?=[^/]{4,60}(?:\/|$))((?:[a-z0-9]+-)*[a-z0-9]+(?:\.(?:[a-z0-9]+-)*[a-z0-9]+)*\.[a-z]{2,}(?:\/(?!\.{1,2}(?:\/|$))[\w~.-]+)*)\/?$/;

/** The canonical form of a web address, or null for a text that is none. The canonical form of it is itself. Never throws. */
export function canonicalAddress(text: string): string | null {
  const plain = PLAIN.exec(text)?.[1];
  if (plain !== undefined && !plain.startsWith('www.')) return `https://${plain}`;
  let address = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = simplified(address);
    if (next === null || next === address) return next;
    address = next;
  }
  return null;
}

/** One round; taking a disguise off can bring another to light. A host with nothing between two dots is none. */
function simplified(text: string): string | null {
  const plain = withoutNeedlessEncoding(withoutEntities(text.trim()));
  if (!/^https?:\/\/(?!\.|[^/?#]*\.\.)[^/]/i.test(plain)) return null;
  try {
    return withoutNeedlessEncoding(normalizeUrl(plain, { forceHttps: true, stripHash: true, removeQueryParameters: SENDERS }));
  } catch {
    return null;
  }
}

/** Named entities of XML and numbers; one that stands for no character stays. */
function withoutEntities(text: string): string {
  return text.replaceAll(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Letters, digits, `-`, `.`, `_` and `~` mean the same encoded or not; what has to be encoded means the same in either case. */
function withoutNeedlessEncoding(text: string): string {
  return text.replaceAll(/%[\da-f]{2}/gi, (code) => (NEEDLESS.test(code) ? decodeURIComponent(code) : code.toUpperCase()));
}
