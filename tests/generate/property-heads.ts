/** Generated notes with a frontmatter in which one property, `topics`, stands in any form, beside others of every kind. */
import fc from 'fast-check';
import { head } from './heads';

const one = (from: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...from);

/** The texts of entries, as people write them into a list. */
const ENTRIES = [
  'A',
  'B',
  '"[[A]]"',
  "'[[B]]'",
  '[[A]]',
  '"a, b"',
  "'it''s'",
  "it's",
  '"x \\" # y"',
  'Übung – x',
  '主题',
  '🎉',
  '2024',
  'true',
  'null',
  '',
  '""',
  'x: y',
  '"x: y"',
  '&k A',
  '*k',
  '!!str A',
  '"[[A|b]]"',
  'a # c',
  'a\tb',
  '~',
  '- A',
  '{a: b}',
  "'[x, y]'",
  'A  ',
  '|\n      A\n      # b',
  'A\n      B',
];
const COMMENTS = ['', '', '', '', ' # c', '  # "[x]" - y', '\t# c', ' '];
const KEYS = [
  'topics',
  'topics',
  'topics',
  'topics',
  'topics',
  'Topics',
  '"topics"',
  "'topics'",
  'topics ',
  '"\\u0074opics"',
  '? topics',
];

const entry = one(ENTRIES);
const list = fc.array(entry, { maxLength: 4 });
const note = one(['', '', '', '  # c\n', '\n', '# c\n', '    # c\n']);

const flow = fc
  .tuple(list, one([', ', ',', ' , ', ',\t']), one(['', ' ']), one(['', '', '', ',', ', ']), one(['', '', '', '\n  ']))
  .map(
    ([entries, comma, pad, last, broken]) =>
      `[${pad}${entries.join(comma + broken)}${entries.length > 0 ? last : ''}${pad}]`,
  );

const blockList = fc
  .tuple(
    one(['  ', '  ', '  ', '', '    ', ' ', '\t']),
    one([' ', ' ', ' ', '   ', '\t']),
    fc.array(fc.tuple(entry, one(COMMENTS), note), { minLength: 1, maxLength: 4 }),
    note,
  )
  .map(([indent, gap, items, first]) =>
    `\n${first}${items.map(([text, comment, below]) => `${indent}-${gap}${text}${comment}\n${below}`).join('')}`.replace(
      /\n$/,
      '',
    ),
  );

const value = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .tuple(one(['', ' ', '  ', '\t', ' null', ' ~', ' ""', ' "[]"', ' []', ' [ ]']), one(COMMENTS))
      .map((parts) => parts.join('')),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(one([' ', ' ', '  ', '\t', ' &k ', ' !!str ', '\n  ']), entry, one(COMMENTS))
      .map((parts) => parts.join('')),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(one([' ', ' ', '', ' &k ', ' !!seq ']), flow, one(COMMENTS)).map((parts) => parts.join('')),
  },
  { weight: 6, arbitrary: fc.tuple(one(['', '', '', ' ', ' # c', ' &k']), blockList).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: one([
      ' |\n  A\n  B',
      ' >-\n  A',
      ' {a: b}',
      '\n  a: b',
      ' "A\n  B"',
      ' A\n  B',
      ' *x',
      ' {{topics}}',
      ' <% x %>',
      ' [A,\n  B]',
      ' [A, [B, C]]',
      ' [[A]]',
      ' A, B',
    ]),
  },
);

/** The lines of the property, without the last line end. */
const property = fc.tuple(one(KEYS), value).map(([key, text]) => `${key}:${text}`);

const OTHERS = [
  'title: x',
  'x: &k 1',
  'z: &x [1]',
  'x: &k 1',
  "title: 'it''s' # c",
  'title: "a # b"',
  '# c',
  '',
  '  # c',
  'tags: [a, b] # c',
  'tags:\n  - a # c\n  - "b"',
  'x: &k 1',
  'y: *k',
  'z: &x [1]',
  'abstract: |\n  topics: no\n\n  # text',
  'abstract: >+\n  x\n\n',
  '"q: r": 1',
  'ä ö: ü',
  '数: 1',
  'url: https://a.example/#b',
  'created: 2024-02-02 11:53:26',
  'n: .nan',
  'a:\n  topics: [no]',
  'b: {topics: no}',
  'topics2: 1',
  'x topics: 1',
  "x: 'a\n  topics: b'",
  'x: "a\n\n  b"',
  'x: [a,\n  b]',
  '<<: *z',
  '!t x: 1',
  '__proto__: 1',
  'e:',
  'f: ',
];
const others = fc.array(one(OTHERS), { maxLength: 4 });

const lines = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(others, property, others)
      .map(([before, own, behind]) => [...before, own, ...behind].join('\n')),
  },
  { weight: 2, arbitrary: others.map((all) => all.join('\n')) },
  {
    weight: 1,
    arbitrary: fc.tuple(property, others, property).map(([own, all, second]) => [own, ...all, second].join('\n')),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(others, property, head).map(([before, own, rest]) => [...before, own, rest].join('\n')),
  },
);

const bodies = one(['', 'text', '\n', '# H\n\ntext\n', 'topics: x\n---\n', '---\n', '\ntext without an end']);
const fences = one(['---', '---', '---', '---', '---', '--- ', '---\t']);

const withHead = fc
  .tuple(fences, lines, one(['\n', '\n', '\n', '\n\n']), fences, bodies)
  .map(([open, inner, end, close, body]) => `${open}\n${inner}${inner === '' ? '' : end}${close}\n${body}`);

const whole = fc.oneof(
  { weight: 20, arbitrary: withHead },
  { weight: 1, arbitrary: withHead.map((text) => text.slice(0, text.lastIndexOf('---') + 3)) },
  { weight: 2, arbitrary: bodies },
  { weight: 1, arbitrary: lines.map((inner) => `---\n${inner}\n`) },
);

/** A note's text, with any line ends and with or without a byte order mark. */
export const noteWithProperty: fc.Arbitrary<string> = fc
  .tuple(whole, fc.constantFrom('\n', '\n', '\n', '\r\n', '\r\n', '\r', 'mixed'), fc.boolean(), fc.nat())
  .map(([text, end, hasMark, seed]) => (hasMark && seed % 5 === 0 ? '\uFEFF' : '') + withLineEnds(text, end, seed));

function withLineEnds(text: string, end: string, seed: number): string {
  let count = seed;
  return text.replaceAll('\n', () => {
    count = (count * 31 + 7) % 1009;
    return end === 'mixed' ? (count % 2 === 0 ? '\n' : '\r\n') : end;
  });
}

/** Texts of entries that are added and taken away. */
export const NAMES = [
  'A',
  'B',
  '[[A]]',
  '[[C]]',
  'C',
  'a, b',
  'x: y',
  'yes',
  '2024',
  'it\'s "so"',
  '主题 🎉',
  'D # e',
  '- x',
  '[y',
  '&k',
  'e\u0301',
  '#t',
  'ends:',
  '%d',
  '@e',
  '`f`',
  '!g',
  '? h',
  '$& $1',
  'null',
];
