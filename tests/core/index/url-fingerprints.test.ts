/** URL fingerprints: what they say is never that a note cites nothing where it does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../src/core/note/canonical-url';
import { readBodyLinks } from '../../../src/core/note/body-links';
import { NoteIndex } from '../../../src/core/index/note-index';
import { noteOf, type Note } from '../../../src/core/note/note';
import {
  urlFingerprints,
  linkFingerprints,
  fingerprintOf,
  UrlFingerprints,
  UNKNOWN,
} from '../../../src/core/index/url-fingerprints';
import { RUNS } from '../../generate/runs';
import { settingsOf } from '../context';

const host = fc.constantFrom(
  'a.example',
  'www.a.example',
  'WWW.www.a.example',
  'A.Example',
  'a.example.',
  'a..example',
  'b.a.example',
  'a.example:443',
  'a.example:80',
  'u@a.example',
  'a&#45;b.example',
  'a%2Dexample',
  'ä.example',
  'xn--4ca.example',
  '127.1',
  '0x7f',
  'a.0x1',
  'localhost',
  'a\\.example',
  'a.example&#x2F;x',
  'a.1',
  '',
  '/a.example',
);
const piece = fc.constantFrom(
  '/',
  '/x',
  '/x_y',
  '/x%5Fy',
  '/x\\_y',
  '//',
  '/.',
  '/..',
  '/.x',
  '/x.',
  '.',
  ',',
  '/X',
  '~',
  '(y)',
  '(y',
  ')',
  ']',
  '[z]',
  "'",
  '*',
  '_',
  '&amp;',
  '&#x2F;',
  '&',
  'ö',
  '%C3%B6',
  '\t',
  '\u0085',
  ';',
  '“',
  '|',
  '<',
  '"',
  '`',
  '%%',
  '-',
  '9',
  '?x=1',
  '?utm_source=q',
  '#t',
  '/index.html',
  '/https://b.example/x',
);
const scheme = fc.constantFrom('https://', 'http://', 'https:&#x2F;&#x2F;', 'http:&#X2f;&#X2f;');
const address = fc
  .tuple(scheme, host, fc.array(piece, { maxLength: 5 }))
  .map(([start, name, path]) => start + name + path.join(''));
const around = fc.constantFrom(
  ['', ''],
  ['(', ')'],
  ['<', '>'],
  ['[x](', ')'],
  ['[', ']'],
  ['„', '“'],
  ['`', '`'],
  ['"', '"'],
  ['*', '*'],
  ['', '.'],
  ['', ', und'],
  ['x', ' x'],
  ['%% ', ' %%'],
  ['<!-- ', ' -->'],
  ['', '\n'],
  ['', '…'],
);
const prose = fc
  .array(fc.tuple(around, address), { maxLength: 4 })
  .map((links) => links.map(([[before, behind], link]) => before + link + behind).join(' '));
const property = fc.oneof(
  address,
  fc
    .tuple(fc.constantFrom('https', 'HTTPS', 'http'), host, fc.array(piece, { maxLength: 4 }))
    .map(([start, name, path]) => `${start}://${name}${path.join('')}`),
);

/** A note for each address. */
function articles(...addresses: readonly string[]): readonly Note[] {
  return addresses.map((text, index) => noteOf(`${index}.md`, new Map([['url', text]]), settingsOf()));
}

/** The prints of notes. */
function printsOf(notes: readonly Note[]): UrlFingerprints {
  const prints = new UrlFingerprints();
  for (const note of notes) prints.add(note);
  return prints;
}

/** The prints of one article, as the note index keeps them. */
function known(text: string): UrlFingerprints {
  return printsOf(articles(text));
}

describe('the prints of a text', () => {
  it('hold one of each article that it links to, in whatever form', () => {
    let cited = 0;
    fc.assert(
      fc.property(prose, property, (text, article) => {
        const links = readBodyLinks(text, []).links.map(canonicalUrl);
        const canonical = canonicalUrl(article);
        if (canonical === null || !links.includes(canonical) || !/^https?:\/\//i.test(article)) return;
        cited += 1;
        const prints = known(article);
        expect(linkFingerprints(text).some((print) => prints.has(print))).toBe(true);
      }),
      { numRuns: 40 * (RUNS.numRuns ?? 1000) },
    );
    expect(cited).toBeGreaterThan(50);
  });

  it('hold one of the article itself, as it stands in the properties', () => {
    fc.assert(
      fc.property(property, (article) => {
        if (canonicalUrl(article) !== null && /^https?:\/\//i.test(article))
          expect(known(article).has(fingerprintOf(article))).toBe(true);
      }),
      { numRuns: 3 * (RUNS.numRuns ?? 1000) },
    );
  });

  it('are the same for bytes as for the text', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const bytes = Buffer.from(text).toString('latin1');
        expect(linkFingerprints(bytes)).toEqual(linkFingerprints(text));
      }),
      RUNS,
    );
  });
});

describe('an article is found in a note index', () => {
  const disguised = fc.tuple(
    fc.constantFrom('https:&#x2F;&#x2F;', 'http:&#X2f;&#X2f;', 'https://'),
    host,
    fc.array(piece, { maxLength: 4 }),
    fc.constantFrom('', '/https://b.example/x', '?u=https://b.example/y', '#https://c.example'),
  );

  it('at every form of its address, another address within it or not', () => {
    fc.assert(
      fc.property(disguised, ([start, name, path, inner]) => {
        const link = start + name + path.join('') + inner;
        const canonical = canonicalUrl(link);
        if (canonical === null) return;
        for (const noteIndex of [new NoteIndex(), new NoteIndex(new UrlFingerprints())]) {
          noteIndex.addAll(articles(canonical));
          expect(noteIndex.findByUrl(link).length).toBe(1);
        }
      }),
      { numRuns: 5 * (RUNS.numRuns ?? 1000) },
    );
  });

  it.each([
    [
      'https://web.archive.example/web/2020/https://a.example/x',
      'https:&#x2F;&#x2F;web.archive.example/web/2020/https://a.example/x',
    ],
    ['https://share.example/x?u=https://a.example/q', 'https:&#x2F;&#x2F;share.example/x?u=https://a.example/q'],
    ['https://a.example/x', 'HTTPS://A.example/x'],
  ])('%s at %s', (article, address) => {
    const noteIndex = new NoteIndex(new UrlFingerprints());
    noteIndex.addAll(articles(article));
    expect(noteIndex.findByUrl(address).map(({ url: found }) => found)).toEqual([article]);
  });
});

describe('a print', () => {
  it.each([
    ['https://a.example/x', 'http://www.A.example/x/', true],
    ['https://a.example/x', '[Text](https://a.example/x)', true],
    ['https://a.example/x', 'https://a.example/x?utm_source=y.', true],
    ['https://a.example/x', 'https://a.example/x%5F', true],
    ['https://a.example/x', 'https://a.example/y', false],
    ['https://a.example', 'Siehe https://a.example, dann', true],
    ['https://a.example', 'Siehe **https://a.example** dann', true],
    ['https://a.example/x', 'Siehe https://b.example, dann', false],
    ['https://a.example,b/x', 'https://a.example,b/x', true],
    ['https://a.example/x', 'https://a.example/', false],
    ['https://a.example/x', 'https://b.example/x', false],
    ['https://a.example/', 'https://a.example', true],
    ['https://a.example/x_y', 'https://a.example/x\\_y', true],
    ['https://a.example/x%5Fy', 'https://a.example/x_y', true],
    ['https://a.example/b\t/c', 'https://a.example/b/c', true],
    ['https://a.example/b', 'https://a.example/x/../b', true],
    ['https://a.example/x/../b', 'https://a.example/b', true],
    ['https://a.example/b', 'https:&#x2F;&#x2F;a.example/b', true],
    ['https://a.example/b', 'https://www.a.example:443/b', true],
  ])('of %s is found in %s: %s', (article, text, isFound) => {
    const prints = known(article);
    expect(linkFingerprints(text).some((print) => prints.has(print))).toBe(isFound);
  });

  it('is of another article as soon as a second one has it, and of none when its only one is gone', () => {
    const [one, two] = articles('https://a.example/x', 'https://www.a.example/x');
    if (one === undefined || two === undefined) throw new Error('two notes');
    const print = fingerprintOf('http://a.example/x');
    const prints = printsOf([one]);
    expect([prints.hasOther(print, one), prints.hasOther(print, two)]).toEqual([false, true]);
    prints.remove(one);
    expect([prints.has(print), prints.hasOther(print, one)]).toEqual([false, false]);
    prints.add(one);
    prints.add(two);
    expect([prints.hasOther(print, one), prints.hasOther(print, two)]).toEqual([true, true]);
  });

  it('of a note whose address has changed since is that of another', () => {
    const [before, after] = articles('https://a.example/x?v=1').flatMap((note) => [
      note,
      { ...note, url: 'https://a.example/x?v=2' },
    ]);
    if (before === undefined || after === undefined) throw new Error('two states of a note');
    expect(printsOf([before]).hasOther(fingerprintOf('https://a.example/x'), after)).toBe(true);
  });

  it('is unclear where only a closer look tells the host, and then may be any', () => {
    expect(linkFingerprints('https://127.1/x https://ä.example/')).toEqual([UNKNOWN, UNKNOWN]);
    expect(urlFingerprints('https://127.1/x')).toEqual([]);
    expect(new UrlFingerprints().has(UNKNOWN)).toBe(true);
  });
});

describe('an article that goes', () => {
  const at = (path: string): Note => noteOf(path, new Map([['url', 'https://a.example/1']]), settingsOf());

  it('leaves the prints that another has too, and takes those along that it alone had', () => {
    const prints = new UrlFingerprints();
    prints.add(at('a.md'));
    prints.add(at('b.md'));
    prints.remove(at('a.md'));
    expect(prints.mayKnow('https://a.example/1')).toBe(true);
    const alone = new UrlFingerprints();
    const note = at('a.md');
    alone.add(note);
    alone.remove(note);
    expect(alone.mayKnow('https://a.example/1')).toBe(false);
  });
});
