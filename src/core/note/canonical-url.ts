/**
 * An address -> the one form in which addresses are compared. The platform's `URL` does what is known of addresses
 * (host in
 * lower case and in ASCII, default port, dot segments, what has to be encoded), ufo the double slashes. What is done
 * beside it:
 * `www.`, fragment, trailing slash, senders (`utm_*`), the order of parameters, and the disguises that imported
 * articles show:
 * HTML entities (`https:&#x2F;&#x2F;`) and percent-encoding of characters that need none (`%5F`).
 */
import { cleanDoubleSlashes } from 'ufo';
import { compare } from '../compare';

/** Parameters that say who sent the reader, not what is read. */
const SENDER = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|__readwiseLocation)(?:=|$)/i;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Letters, digits and `-._~` (RFC 3986 section 2.3), and the marks that mean nothing in an address: not every engine
 * encodes them.
 */
const NEEDS_NO_CODE = /[\w!"'()*.<>[\]^`{|}~-]/;

/** How often the form is made canonical again; beyond that an address is so odd that it is taken for none. */
const ROUNDS = 5;

/** A longer text is no address that anybody reads. */
const LONGEST = 16_384;

const HOST = /(?:[a-z0-9]+-)*[a-z0-9]+(?:\.(?:[a-z0-9]+-)*[a-z0-9]+)*\.[a-z]{2,}/;
const PATH = /(?:\/(?!\.{1,2}(?:\/|$))[\w~.-]+)*/;

/** An address without any of what has to be made canonical, but for `www.` and a slash at its end. Most are such. */
const PLAIN = new RegExp(`^https?://(?:www\\.)?(?=[^/]{4,60}(?:/|$))(${HOST.source}${PATH.source})/?$`);

/**
 * The canonical form of a web address, or null for a text that is none. The canonical form of it is itself. Never
 * throws.
 */
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

/** The canonical form of an address that is plain. */
function plainForm(text: string): string | undefined {
  const plain = PLAIN.exec(text)?.[1];
  return plain === undefined || plain.startsWith('www.') ? undefined : `https://${plain}`;
}

/** One round; taking a disguise off can bring another to light. A host with nothing between two dots is none. */
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

/** `URL` leaves out the default port of the scheme that stands there; here both schemes are https. */
function hostIn({ hostname, port }: URL): string {
  return withoutWww(hostname.replace(/\.$/, '')) + (port === '' || port === '443' ? '' : `:${port}`);
}

function pathIn({ pathname }: URL): string {
  return cleanDoubleSlashes(withoutNeedlessEncoding(pathname)).replace(/\/+$/, '');
}

/**
 * The parameters in the order of their names; those of one name stay as they stand. `+` is a blank there, as `%20`
 * is.
 */
function parametersIn({ search }: URL): string {
  const parts = withoutNeedlessEncoding(search.slice(1)).replaceAll('+', '%20').split('&');
  const kept = parts.filter((part) => part !== '' && !SENDER.test(part));
  return kept.length === 0 ? '' : `?${kept.sort((a, b) => compare(nameOf(a), nameOf(b))).join('&')}`;
}

function nameOf(parameter: string): string {
  return parameter.split('=', 1)[0] ?? '';
}

/** Only where a name of two parts is left. */
function withoutWww(host: string): string {
  return host.replace(/^www\.(?!www\.)(?=[^.]+\.[^.])/, '');
}

/** Named entities of XML and numbers; one that stands for no character stays. */
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

/** What need not be encoded means the same encoded or not; what has to be means the same in either case. */
function withoutNeedlessEncoding(text: string): string {
  return text.replaceAll(/%([\da-f]{2})/gi, (code, hex: string) => {
    const sign = String.fromCharCode(Number.parseInt(hex, 16));
    return NEEDS_NO_CODE.test(sign) ? sign : code.toUpperCase();
  });
}
