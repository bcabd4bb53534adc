/**
 * Text -> prints of the addresses in it: numbers that tell most texts to cite no known article, at the cost of one
 * look at
 * their signs. A print is made of the letters and digits of host and path, which no form of a plain address changes;
 * where an
 * address is not plain its host alone counts, and where its host is not, it may be anyone's (UNCLEAR). Two addresses
 * may
 * share a print; two forms of one address always do, unless one of them has only its host's, or is unclear (as each
 * is whose
 * scheme is disguised).
 */
import { canonicalUrl } from '../note/canonical-url';
import type { Note } from '../note/note';

/** The print of an address whose host a quick look cannot tell. */
export const UNKNOWN = -1;

/** Where a mix starts. */
const START = 0x01_1c_9d_c5;

/** Of a mix so many bits are kept: with one more for host or path it is a small number still. */
const BITS = 0x1f_ff_ff_ff;

const LETTER = 1;
const DIGIT = 2;
const HYPHEN = 3;
const POINT = 4;
const WORD = 5;
const TAIL = 6;
const SLASH = 7;
const END = 8;

const SIGNS = [
  [DIGIT, '0123456789'],
  [POINT, '.'],
  [HYPHEN, '-'],
  [WORD, '_~'],
  [TAIL, ',;!*'],
  [SLASH, '/'],
  [END, '?# \t\n\r\v\f<>"`|)]\0'],
  [LETTER, 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'],
] as const;

const LETTER_S = 115;
const LETTER_W = 119;

/** What a sign of ASCII means in an address; what all others mean only a closer look can tell. */
const MEANING = new Uint8Array(128);
for (const [meaning, signs] of SIGNS) for (const sign of signs) MEANING[sign.charCodeAt(0)] = meaning;

/** An address of these alone ends where it ends, and not at a sign that would end a link. */
const ADDRESS_SIGNS = /^[\w.~:/?#&=-]+$/;

/**
 * The prints of all links in a text, those in code and comments included. The text may also be bytes, one sign each.
 */
export function linkFingerprints(text: string): readonly number[] {
  const prints: number[] = [];
  for (let at = text.indexOf('http'); at >= 0; at = text.indexOf('http', at + 4)) {
    const colon = text.charCodeAt(at + 4) === LETTER_S ? at + 5 : at + 4;
    if (text.startsWith('://', colon)) prints.push(fingerprintAt(text, colon + 3));
    else if (text.startsWith(':&#', colon)) prints.push(UNKNOWN);
  }
  return prints;
}

/** A scheme in a disguise is none here: behind it another address may begin. */
const SCHEME = /^https?:\/\//i;

/** What ends a link but may stand in a property. */
const ENDS_LINK = /[\s<>"`|)\]\0]/;

/** The print of one address, as a text or a property has it. */
export function fingerprintOf(address: string): number {
  const start = SCHEME.exec(address)?.[0].length;
  return start === undefined || ENDS_LINK.test(address) ? UNKNOWN : fingerprintAt(address, start);
}

/** The prints by which links to an address may show: its host's and its own, as far as it has them. */
export function urlFingerprints(address: string): readonly number[] {
  const prints = ADDRESS_SIGNS.test(address) ? plainUrlFingerprints(address) : [];
  return prints.length === 2 ? prints : plainUrlFingerprints(canonicalUrl(address) ?? '');
}

/** The articles by their prints. */
export class UrlFingerprints {
  /** The only note with a print; null for several. */
  private readonly owners = new Map<number, Note | null>();

  /** Whether a link with this print may lead to an article. */
  has(print: number): boolean {
    return print === UNKNOWN || this.owners.has(print);
  }

  /** Whether a link to this address may. */
  mayKnow(address: string): boolean {
    return this.has(fingerprintOf(address));
  }

  /** Whether a text, given itself or as its prints, may link to an article other than the note's own. */
  mayCite(note: Note, text: string | readonly number[]): boolean {
    const prints = typeof text === 'string' ? linkFingerprints(text) : text;
    return prints.some((print) => this.hasOther(print, note));
  }

  /** Whether a link with this print, in a note's text, may lead to an article other than its own. */
  hasOther(print: number, { path, url }: Note): boolean {
    const owner = this.owners.get(print);
    if (owner === undefined) return print === UNKNOWN;
    return owner === null || owner.path !== path || owner.url !== url;
  }

  add(note: Note): void {
    for (const print of fingerprintsOf(note.url)) this.owners.set(print, this.owners.has(print) ? null : note);
  }

  /** What several notes have had stays theirs: nobody counted them, and a print too many only costs a look. */
  remove(note: Note): void {
    for (const print of fingerprintsOf(note.url)) if (this.owners.get(print) === note) this.owners.delete(print);
  }
}

function fingerprintsOf(address: string | null): readonly number[] {
  return address === null ? [] : urlFingerprints(address);
}

function plainUrlFingerprints(address: string): readonly number[] {
  const reader = new Reader(address, address.indexOf('://') + 3);
  const host = reader.host();
  if (host === UNKNOWN) return [];
  const print = reader.path(host);
  return print === host ? [host] : [host, print];
}

/** The print of the address whose host begins at `from`. */
function fingerprintAt(text: string, from: number): number {
  const reader = new Reader(text, from);
  const host = reader.host();
  return host === UNKNOWN ? UNKNOWN : reader.path(host);
}

/** Reads an address sign by sign, and mixes its letters, without case, and its digits to a number (FNV-1a). */
class Reader {
  private mix = START;

  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  /** Only a name that ends in letters is a host by itself: what ends in a number may be written in many ways. */
  host(): number {
    this.passWww();
    let labels = 0;
    let last = HYPHEN;
    for (let hasMore = true; hasMore; hasMore = this.passPoint()) {
      const signs = this.label();
      if (signs > 0) labels += 1;
      if (signs > 0) last = signs;
    }
    const isName = labels > 1 && last === LETTER && this.isAtEnd();
    return isName ? (this.mix & BITS) << 1 : UNKNOWN;
  }

  /** A path is plain up to the first sign that ends it. A point behind a slash may lead elsewhere. */
  path(host: number): number {
    let before = SLASH;
    for (let meaning = this.meaning(); meaning !== END; meaning = this.meaning()) {
      if (meaning === 0 || meaning === TAIL || (meaning === POINT && before === SLASH)) return host;
      this.pass(meaning);
      before = meaning;
    }
    return ((this.mix & BITS) << 1) | 1;
  }

  /** Passes one part of a host; the greatest meaning that a sign in it has, or 0. */
  private label(): number {
    let greatest = 0;
    for (let meaning = this.meaning(); meaning > 0 && meaning <= HYPHEN; meaning = this.meaning()) {
      this.pass(meaning);
      if (meaning > greatest) greatest = meaning;
    }
    return greatest;
  }

  /** Whether the host ends here, be it with signs of a sentence behind it. */
  private isAtEnd(): boolean {
    let at = this.at;
    while (this.meaning(at) === TAIL) at += 1;
    return this.meaning(at) >= (at === this.at ? SLASH : END);
  }

  private passPoint(): boolean {
    const isPoint = this.meaning() === POINT;
    if (isPoint) this.at += 1;
    return isPoint;
  }

  private passWww(): void {
    while (
      (this.text.charCodeAt(this.at) | 32) === LETTER_W &&
      this.text.slice(this.at, this.at + 4).toLowerCase() === 'www.'
    )
      this.at += 4;
  }

  private meaning(at = this.at): number {
    const { text } = this;
    if (at >= text.length) return END;
    const code = text.charCodeAt(at);
    return code < 128 ? (MEANING[code] ?? 0) : 0;
  }

  private pass(meaning: number): void {
    const code = this.text.charCodeAt(this.at);
    if (meaning <= DIGIT) this.mix = Math.imul(this.mix ^ (meaning === LETTER ? code | 32 : code), 16_777_619);
    this.at += 1;
  }
}
