/** What counts as frontmatter, and what is read of it (docs/contract.md section 3). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyStart, readFrontmatter, type Frontmatter } from '../../../src/core/markdown/frontmatter';
import type { Properties } from '../../../src/core/markdown/root-properties';
import { parseYaml } from '../../../src/cli/disk/yaml';

const read = (text: string): Frontmatter => readFrontmatter(text, parseYaml);

const entriesOf = (all: Properties): readonly [string, unknown][] =>
  [...all.keys()].map((name) => [name, all.get(name)]);

function properties(text: string): Record<string, unknown> {
  const found = read(text);
  if (found.kind !== 'properties') throw new Error(found.message);
  return Object.fromEntries(entriesOf(found.properties));
}

describe('a head', () => {
  it('is that of its own text, whichever texts were asked about before', () => {
    const text = fc.tuple(
      fc.constantFrom('', '\uFEFF'),
      fc.constantFrom('', '---\na: b\n---\n', '---\na: c\n---\n'),
      fc.constantFrom('', 'x', '---'),
    );
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        for (const [mark, head, body] of texts) expect(bodyStart(mark + head + body)).toBe(mark.length + head.length);
      }),
    );
  });

  it('stands between two bare lines', () => {
    expect(properties('---\ntitle: X\n---\nText')).toEqual({ title: 'X' });
    expect(bodyStart('---\ntitle: X\n---\nText')).toBe('---\ntitle: X\n---\n'.length);
  });

  it('may begin behind a byte order mark', () => {
    expect(properties('\uFEFF---\ntitle: X\n---\nText')).toEqual({ title: 'X' });
    expect(bodyStart('\uFEFF---\ntitle: X\n---\nText')).toBe('\uFEFF---\ntitle: X\n---\n'.length);
    expect(bodyStart('\uFEFFText')).toBe(1);
  });

  it.each(['--- ', '---\t', '---  \t '])('may have blanks behind its dashes: %j', (dashes) => {
    expect(properties(`${dashes}\ntitle: X\n${dashes}\nText`)).toEqual({ title: 'X' });
  });

  it.each([
    '--- text',
    '---js',
    '---yaml',
    '----',
    ' ---',
    '--',
    '\n---',
    '```\n---',
    '***',
    '+++',
    '—--',
    '---\u00A0',
  ])('does not begin with %j', (first) => {
    const text = `${first}\ntitle: X\n---\nText`;
    expect(properties(text)).toEqual({});
    expect(bodyStart(text)).toBe(0);
  });

  it('is read up to 65,536 signs, and no further: an engine may take long over it', () => {
    const ofLength = (length: number): string => `---\na: ${'x'.repeat(length - 'a: \n'.length)}\n---\nText`;
    expect(read(ofLength(65_536)).kind).toBe('properties');
    expect(read(ofLength(65_537))).toMatchObject({ kind: 'unreadable', message: 'large' });
  });

  it('needs its closing line, alone in its line', () => {
    for (const text of [
      '---\ntitle: X\nText',
      '---\ntitle: X\n ---\nText',
      '---\ntitle: X\n----\nText',
      '---',
      '---\n',
      '---\n...\n',
    ]) {
      expect(properties(text)).toEqual({});
      expect(bodyStart(text)).toBe(0);
    }
  });

  it('may close with the last line of the file', () => {
    expect(properties('---\ntitle: X\n---')).toEqual({ title: 'X' });
    expect(bodyStart('---\ntitle: X\n---')).toBe('---\ntitle: X\n---'.length);
  });

  it.each(['\r\n', '\r'])('may have line ends %j, and leaves none of them on a value', (end) => {
    const text = ['---', 'title: X', 'related-literature: false', 'topics:', '  - A', '---', 'Text'].join(end);
    expect(properties(text)).toEqual({ title: 'X', 'related-literature': false, topics: ['A'] });
    expect(text.slice(bodyStart(text))).toBe('Text');
  });

  it('may have line ends of several kinds', () => {
    expect(properties('---\r\ntitle: X\ntopics:\r  - A\r\n---\nText')).toEqual({ title: 'X', topics: ['A'] });
  });

  it.each([
    '---\n---\nText',
    '---\n\n---\n',
    '---\n# only a comment\n---\n',
    '---\n#\n---\n',
    '---\n   \n---\n',
    '---\nnull\n---\n',
    '---\n{}\n---\n',
  ])('may be empty: %j', (text) => expect(properties(text)).toEqual({}));
});

describe('an unreadable head', () => {
  it.each([
    ['a list', '---\n- a\n- b\n---\n'],
    ['a text', '---\njust words\n---\n'],
    ['a number', '---\n42\n---\n'],
    ['a truth value', '---\ntrue\n---\n'],
    ['an unclosed quote', '---\ntitle: "X\n---\n'],
    ['an unclosed list', '---\ntopics: [a, b\n---\n'],
    ['quotes in quotes', '---\ntitle: "Wir sind "raus": ja"\n---\n'],
    ['a tab for a blank', '---\ntopics:\n\t- a\n---\n'],
    ['a name that comes twice', '---\ntitle: a\ntitle: b\n---\n'],
    ['an alias of nothing', '---\ntitle: *nothing\n---\n'],
    ['an inner line of dashes and text', '---\ntitle: X\n--- Termine ---\n---\n'],
    ['a first line of four dashes', '---\n----\n---\n'],
    ['an inner line ---js', '---\ntitle: X\n---js\nprocess.exit()\n---\n'],
  ])('is %s', (_, text) => {
    const found = read(text);
    expect(found.kind).toBe('unreadable');
    expect(found.body).toBe(text.length);
  });

  it('says why, in one line', () => {
    const found = read('---\ntitle: "X\n---\n');
    expect(found.kind === 'unreadable' && found.message).toMatch(/^[^\n]*[^\n:]$/);
  });

  it('is unreadable each time: nothing remembers the first answer', () => {
    for (const text of ['---\ntitle: "X\n---\n', '---\na: [\n---\n'])
      expect([read(text), read(text)].map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable']);
  });

  it('may be one at which the engine throws anything at all', () => {
    const broken = (): never => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- an engine of others may do so
      throw 'no error object';
    };
    expect(readFrontmatter('---\na: 1\n---\n', broken).kind).toBe('unreadable');
  });
});

describe('property names', () => {
  it('are looked up without regard to case', () => {
    expect(properties('---\nTopics: A\nURL: u\n---\n')).toEqual({ topics: 'A', url: 'u' });
  });

  it('count once: of two spellings the first in the file', () => {
    expect(properties('---\nURL: first\nurl: second\nUrl: third\n---\n')).toEqual({ url: 'first' });
    expect(properties('---\nurl: first\nURL: second\n---\n')).toEqual({ url: 'first' });
  });

  it('may be those of every object', () => {
    const found = read('---\n__proto__: a\nconstructor: b\ntoString: c\n---\n');
    expect(found.kind === 'properties' && entriesOf(found.properties)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['tostring', 'c'],
    ]);
  });
});

describe('what is read', () => {
  it('is the same object for nobody else', () => {
    const [first, second] = [read('---\ntopics: [a]\n---\n'), read('---\ntopics: [a]\n---\n')];
    if (first.kind !== 'properties' || second.kind !== 'properties') throw new Error('unreadable');
    expect(first.properties.get('topics')).toEqual(second.properties.get('topics'));
    expect(first.properties.get('topics')).not.toBe(second.properties.get('topics'));
  });

  it('keeps texts as written: dates, times, leading zeros', () => {
    expect(properties('---\na: 2024-02-02 23:30:00\nb: 12:30:45\nc: 2024-02-02\n---\n')).toEqual({
      a: '2024-02-02 23:30:00',
      b: '12:30:45',
      c: '2024-02-02',
    });
  });

  it('reaches the engine without its dashes and with plain line ends', () => {
    const seen: string[] = [];
    readFrontmatter('\uFEFF--- \r\na: 1\r\nb: |\r\n  x\r\n---\r\nbody', (source) => void seen.push(source));
    expect(seen.map((source) => source.trim())).toEqual(['a: 1\nb: |\n  x']);
  });
});
