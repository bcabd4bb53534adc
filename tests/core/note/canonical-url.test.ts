/** Which addresses are one article's, and which are not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../src/core/note/canonical-url.js';
import { runs } from '../../generate/runs';

const SAME: readonly (readonly [string, string])[] = [
  ['https://news.example/a', 'https://www.news.example/a'],
  ['https://news.example/a', 'https://news.example/a/'],
  ['https://news.example/a', 'http://news.example/a'],
  ['https://news.example/a', 'https://news.example/a#comments'],
  ['https://news.example/a', 'https://news.example/a?utm_source=x&utm_medium=y'],
  ...['fbclid', 'gclid', 'dclid', 'msclkid', 'mc_cid', 'mc_eid', 'igshid', '__readwiseLocation', 'GCLID'].map(
    (name) => ['https://news.example/a?id=1', `https://news.example/a?${name}=x&id=1`] as const,
  ),
  ['https://news.example/a?id=1', 'https://news.example/a?id=1&__readwiseLocation='],
  ['https://news.example/a?id=1', 'https://news.example/a?utm_source=x&id=1'],
  ['https://news.example/a?b=2&a=1', 'https://news.example/a?a=1&b=2'],
  ['https://news.example/a_b', 'https://news.example/a%5Fb'],
  ['https://news.example/a/b', 'https:&#x2F;&#x2F;news.example&#x2F;a&#x2F;b'],
  ['https://news.example/a?x=1&y=2', 'https://news.example/a?x=1&amp;y=2'],
  ['https://news.example/a', 'https://NEWS.example:443/a'],
  ['https://news.example/a', 'http://news.example:80/a'],
  ['https://news.example', 'https://news.example/'],
  ['https://news.example/~rik', 'https://news.example/%7Erik'],
  ['https://news.example/über', 'https://news.example/%C3%BCber'],
  ['https://youtube.com/watch?v=abc', 'https://www.youtube.com/watch?v=abc&utm_campaign=z'],
  ['https://x.com/user/status/1', 'https://x.com/user/status/1/#reply'],
  ['https://news.example/a_(b)', 'https://news.example/a_%28b%29'],
  ['https://news.example/?list[]=a+b', 'https://news.example?list%5B%5D=a%20b'],
  ['https://news.example/a', 'http://news.example:443//a'],
];

const DIFFERENT: readonly (readonly [string, string])[] = [
  ['https://news.example/a', 'https://news.example/b'],
  ['https://news.example/a', 'https://news.example/A'],
  ['https://news.example/a?id=1', 'https://news.example/a?id=2'],
  ['https://news.example/a?id=1', 'https://news.example/a'],
  ['https://news.example/a?clid=1', 'https://news.example/a'],
  ['https://youtube.com/watch?v=abc', 'https://youtube.com/watch?v=abd'],
  ['https://youtube.com/watch?v=abc', 'https://youtube.com/watch?v=abc&t=10'],
  ['https://x.com/user/status/1', 'https://x.com/user/status/2'],
  ['https://x.com/search?q=a', 'https://x.com/search?q=b'],
  ['https://news.example/a', 'https://blog.news.example/a'],
  ['https://news.example/a', 'https://news.example.org/a'],
  ['https://news.example/a', 'https://news.example:8080/a'],
  ['https://news.example/a%2Fb', 'https://news.example/a/b'],
  ['https://news.example/?q=%FCber', 'https://news.example/?q=%E4ber'],
  ['https://news.example/?q=1%2B1', 'https://news.example/?q=1+1'],
  ['https://m.news.example/a', 'https://news.example/a'],
];

describe('canonical address', () => {
  it.each(SAME)('joins %s and %s', (a, b) => {
    expect(canonicalUrl(a)).not.toBeNull();
    expect(canonicalUrl(a)).toBe(canonicalUrl(b));
  });

  it.each(DIFFERENT)('parts %s and %s', (a, b) => {
    expect(canonicalUrl(a)).not.toBe(canonicalUrl(b));
  });

  it.each([
    '',
    'Omnivore',
    'mailto:a@b.example',
    'ftp://news.example/a',
    'https://',
    'javascript:alert(1)',
    'https://../a',
    'https://a../b',
    'http://.',
  ])('takes "%s" for no address', (text) => {
    expect(canonicalUrl(text)).toBeNull();
  });

  const part = fc.string({
    unit: fc.constantFrom(
      'a',
      'B',
      '1',
      '.',
      '/',
      '%',
      '5',
      'F',
      '2',
      '?',
      '&',
      '=',
      '#',
      ';',
      'ü',
      ':',
      '@',
      '\\',
      ' ',
      '+',
      '~',
      '_',
      '-',
      '[',
      '&amp;',
      '&#x2F;',
      '%5F',
      '%2F',
      '%25',
      '//',
      'utm_x=1',
    ),
  });
  const address = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    part.map((rest) => `https://news.example/${rest}`),
    part.map((rest) => `http://${rest}`),
  );

  it('is its own canonical form', () => {
    fc.assert(
      fc.property(address, (text) => {
        const canonical = canonicalUrl(text);
        if (canonical !== null) expect(canonicalUrl(canonical)).toBe(canonical);
      }),
      runs(3000),
    );
  });

  it('is the same by the short way for plain addresses and by the long one, which a fragment asks for', () => {
    const label = fc.string({
      unit: fc.constantFrom('a', 'w', 'www', 'x', 'xn', '0', '127', '-', '--'),
      minLength: 1,
      maxLength: 4,
    });
    const path = fc.array(
      fc.constantFrom('', '/', '/a', '/Ab_c~1.html', '/.', '/..', '/...', '/index.html', '/-', '//', '/a.b', '/~'),
      { maxLength: 4 },
    );
    const plain = fc.tuple(
      fc.constantFrom('http://', 'https://', 'https://www.'),
      fc.array(label, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('', '.de', '.example', '.c', '.1', '.0x1'),
      path,
    );
    fc.assert(
      fc.property(plain, ([scheme, labels, top, segments]) => {
        const text = `${scheme}${labels.join('.')}${top}${segments.join('')}`;
        expect(canonicalUrl(text)).toBe(canonicalUrl(`${text}#x`));
      }),
      runs(3000),
    );
  });

  it('has the host of the address, so that no two hosts are ever joined, and never throws', () => {
    const plainHost = (text: string): string => text.replace(/^www\./, '').replace(/\.$/, '');
    fc.assert(
      fc.property(fc.oneof(address, fc.string()), (text) => {
        const canonical = canonicalUrl(text);
        if (canonical === null) return;
        const undisguised = text
          .trim()
          .replaceAll(/&#x2F;/gi, '/')
          .replaceAll('&amp;', '&');
        expect(plainHost(new URL(canonical).hostname)).toBe(plainHost(new URL(undisguised).hostname));
        expect(new URL(canonical).port).toBe(
          new URL(undisguised.replace(/^http:/i, 'https:').replace(/:80(?=[/?#]|$)/, '')).port,
        );
      }),
      runs(3000),
    );
  });

  const name = fc.string({
    unit: fc.constantFrom('a', 'B', '1', '-', 'www', 'xn--', 'com'),
    minLength: 1,
    maxLength: 4,
  });
  const hosts = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('.'));
  const paths = fc
    .array(fc.constantFrom('a', 'B-c', '~x', '1.2', '.', '..', '...', 'a.', '', 'ü', 'a_b', 'a b', 'a%20b'), {
      maxLength: 4,
    })
    .map((names) => names.map((each) => `/${each}`).join(''));
  const plain = fc
    .tuple(fc.constantFrom('http://', 'https://', 'HTTPS://'), hosts, paths)
    .map((parts) => parts.join(''));

  it('is the same whether an address is plain or comes in a disguise that has to be taken off first', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const canonical = canonicalUrl(text);
        expect(canonicalUrl(`${text}?utm_source=x`)).toBe(canonical);
        expect(canonicalUrl(`${text}#x`)).toBe(canonical);
        expect(canonicalUrl(text.replace('://', ':&#x2F;&#x2F;'))).toBe(canonical);
      }),
      runs(3000),
    );
  });
});
