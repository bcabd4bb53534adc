/**
 * Text -> fingerprints of the URLs in it, computed in one pass.
 * They are a prefilter: a text that cites no indexed article is usually recognized without parsing. A fingerprint
 * hashes the letters and digits of host and path, which are equal in all forms of a plain URL. A URL with a path that
 * is not plain has only the fingerprint of its host. A URL with a host that is not plain, or with a disguised scheme,
 * is UNKNOWN. Two URLs may share a fingerprint. Two forms of one URL always share one, unless one form has only its
 * host's or is UNKNOWN.
 */
import { canonicalUrl } from '../note/canonical-url';
import type { Note } from '../note/note';

/** The fingerprint of a URL whose host this pass cannot read. */
export const UNKNOWN = -1;

/** The initial value of a hash. */
const START = 0x01_1c_9d_c5;

/** The bits of a hash that are kept. With one more bit for host or path it is still a small integer. */
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

/** The meaning of each ASCII character in a URL. For other characters only a full parse can tell. */
const MEANING = new Uint8Array(128);
for (const [meaning, signs] of SIGNS) for (const sign of signs) MEANING[sign.charCodeAt(0)] = meaning;

/** A URL of these characters alone contains none that would end a link early. */
const ADDRESS_SIGNS = /^[\w.~:/?#&=-]+$/;

/**
 * Returns the fingerprints of all links in a text, including those in code and comments. The text may also be bytes,
 * one character each.
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

/** The scheme of a URL. A disguised scheme does not count, because another URL may begin behind it. */
const SCHEME = /^https?:\/\//i;

/** Characters that end a link but may stand in a property. */
const ENDS_LINK = /[\s<>"`|)\]\0]/;

/** Returns the fingerprint of one URL, as written in a text or a property. */
export function fingerprintOf(address: string): number {
  const start = SCHEME.exec(address)?.[0].length;
  return start === undefined || ENDS_LINK.test(address) ? UNKNOWN : fingerprintAt(address, start);
}

/** Returns the fingerprints by which links to a URL are recognized: of its host and its own, if it has them. */
export function urlFingerprints(address: string): readonly number[] {
  const prints = ADDRESS_SIGNS.test(address) ? plainUrlFingerprints(address) : [];
  return prints.length === 2 ? prints : plainUrlFingerprints(canonicalUrl(address) ?? '');
}

/** The articles by their fingerprints. */
export class UrlFingerprints {
  /** The only note with a fingerprint, or null if there are several. */
  private readonly owners = new Map<number, Note | null>();

  /** Whether a link with this fingerprint may lead to an article. */
  has(print: number): boolean {
    return print === UNKNOWN || this.owners.has(print);
  }

  /** Whether a link to this URL may lead to an article. */
  mayKnow(address: string): boolean {
    return this.has(fingerprintOf(address));
  }

  /** Whether a text, passed itself or as its fingerprints, may link to an article other than the note's own. */
  mayCite(note: Note, text: string | readonly number[]): boolean {
    const prints = typeof text === 'string' ? linkFingerprints(text) : text;
    return prints.some((print) => this.hasOther(print, note));
  }

  /** Whether a link with this fingerprint, in a note's text, may lead to an article other than its own. */
  hasOther(print: number, { path, url }: Note): boolean {
    const owner = this.owners.get(print);
    if (owner === undefined) return print === UNKNOWN;
    return owner === null || owner.path !== path || owner.url !== url;
  }

  add(note: Note): void {
    for (const print of fingerprintsOf(note.url)) this.owners.set(print, this.owners.has(print) ? null : note);
  }

  /**
   * Removes the fingerprints of a note, except shared ones. Their notes are not counted, and a false positive costs
   * only one parse.
   */
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

/** Returns the fingerprint of the URL whose host begins at `from`. */
function fingerprintAt(text: string, from: number): number {
  const reader = new Reader(text, from);
  const host = reader.host();
  return host === UNKNOWN ? UNKNOWN : reader.path(host);
}

/** Reads a URL character by character, and hashes its letters, without case, and its digits (FNV-1a). */
class Reader {
  private mix = START;

  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  /** Hashes the host, which must end in letters. One that ends in a number has many spellings. */
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

  /** Hashes the path up to its end. A dot behind a slash may be a dot segment, so such a path is not plain. */
  path(host: number): number {
    let before = SLASH;
    for (let meaning = this.meaning(); meaning !== END; meaning = this.meaning()) {
      if (meaning === 0 || meaning === TAIL || (meaning === POINT && before === SLASH)) return host;
      this.pass(meaning);
      before = meaning;
    }
    return ((this.mix & BITS) << 1) | 1;
  }

  /** Skips one label of a host, and returns the greatest meaning of a character in it, or 0. */
  private label(): number {
    let greatest = 0;
    for (let meaning = this.meaning(); meaning > 0 && meaning <= HYPHEN; meaning = this.meaning()) {
      this.pass(meaning);
      if (meaning > greatest) greatest = meaning;
    }
    return greatest;
  }

  /** Whether the host ends here, possibly with punctuation behind it. */
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
