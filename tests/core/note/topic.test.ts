/** From a property value to topics (docs/contract.md section 3, "Topics"). */
import { describe, expect, it } from 'vitest';
import { readTopics, topicKey } from '../../../src/core/note/topic';
import { parseYaml } from '../../../src/cli/disk/yaml';

const labels = (value: unknown): readonly string[] => readTopics(value).map(({ label }) => label);
const keys = (value: unknown): readonly string[] => readTopics(value).map(({ key }) => key);
const fromYaml = (source: string): readonly string[] =>
  labels((parseYaml(`topics: ${source}`) as { topics: unknown }).topics);

describe('a topic', () => {
  it.each([
    ['X', 'X'],
    ['[[X]]', 'X'],
    ['[[X|alias]]', 'alias'],
    ['[[path/X]]', 'X'],
    ['[[a/b/X|alias]]', 'alias'],
    ['[[X#h]]', 'X'],
    ['[[X#h#i|alias]]', 'alias'],
    ['[[X.md]]', 'X'],
    ['[[path/X.md#h]]', 'X'],
    ['[[X.MD]]', 'X'],
    ['[[X|]]', 'X'],
    ['[[X|  ]]', 'X'],
    ['[[ X ]]', 'X'],
    ['  [[X]]  ', 'X'],
    ['[[X\\|alias]]', 'alias'],
    ['![[X]]', 'X'],
    ['![[path/X.md#h|alias]]', 'alias'],
    ['[X](X.md)', 'X'],
    ['[X](path/X.md)', 'X'],
    ['[alias](path/X.md#h)', 'alias'],
    ['[alias](<a b/X.md>)', 'alias'],
    ['[alias](a%20b/%58.md "title")', 'alias'],
    ['[a \\[b\\] c](X)', 'a [b] c'],
    ['[](path/X.md)', 'X'],
    ['![X](X)', 'X'],
    ['[[X|\u200B]]', 'X'],
    ['X\u00AD', 'X\u00AD'],
    ['\u200BX\u2060', '\u200BX\u2060'],
  ])('%j means topic X and reads %j', (text, label) => {
    expect(readTopics([text])).toEqual([{ key: 'x', label }]);
    expect(readTopics(text)).toEqual([{ key: 'x', label }]);
  });

  it.each(['\u200B', ' \u2060 ', '[[\u200B]]', '[\u200B](\u200B)', '[[#Kapitel]]'])(
    'is none without a visible name: %j',
    (text) => {
      expect([readTopics(text), readTopics([text]), readTopics([text, text])]).toEqual([[], [], []]);
    },
  );

  it('keeps what a plain text holds: a slash, an ending, a number sign, a bar', () => {
    for (const text of ['A/B', 'X.md', 'C#', 'A|B', '[X]', '[[X', 'X]]', '[[A]] und [[B]]', 'a [[b]] c'])
      expect(labels([text])).toEqual([text]);
  });

  it.each([
    ['[[A]], [[B]]', ['A', 'B']],
    ['[[A]][[b/B|Be]];![[C.md]]', ['A', 'Be', 'C']],
    ['[[A]] [[a]] [[]] ,', ['A']],
    ['[[Populismus, Nationalismus]], [[B]]', ['Populismus, Nationalismus', 'B']],
  ])('stands in each link of a value of links: %j', (text, expected) => {
    expect(labels(text)).toEqual(expected);
    expect(labels([text])).toEqual(expected);
  });

  it.each([
    ['[KI](Themen/K%C3%BCnstliche%20Intelligenz.md)', 'künstliche intelligenz'],
    ['[x](100%.md)', '100%'],
    ['[x](a%23b.md#h)', 'a#b'],
    ['[x](A_(b).md)', 'a_(b)'],
    ['[Klima](https://klima.example/x)', 'klima'],
  ])('has the key of the target of a Markdown link: %j', (text, key) => expect(keys([text])).toEqual([key]));

  it.each(['[X](a b.md)', '[X](X.md) und mehr', 'siehe [X](X.md)', '[A](A.md), [B](B.md)', '[X] (X.md)', '[X](X.md'])(
    'is the text itself where that is more than one Markdown link: %j',
    (text) => expect(labels([text])).toEqual([text]),
  );

  it('is never split at commas', () => {
    expect(labels('Populismus, Nationalismus, Extremismus')).toEqual(['Populismus, Nationalismus, Extremismus']);
    expect(labels(['A, B', '[[C, D]]'])).toEqual(['A, B', 'C, D']);
  });

  it('is matched by its last segment only: the alias does not count', () => {
    expect(keys(['[[Künstliche Intelligenz|KI]]'])).toEqual(['künstliche intelligenz']);
  });

  it('is matched without regard to case, white space and the form of its letters', () => {
    expect(topicKey('Künstliche\u00A0 \t Intelligenz ')).toBe(topicKey('ku\u0308nstliche intelligenz'));
    expect(topicKey('DIGITALE SOUVERÄNITÄT')).toBe('digitale souveränität');
    expect(topicKey('İ').normalize('NFC')).toBe(topicKey('İ'));
    expect(topicKey('Straße')).not.toBe(topicKey('Strasse'));
  });

  it('is read as it was written', () => {
    expect(labels(['künstliche  Intelligenz', 'So\u0308'])).toEqual(['künstliche  Intelligenz', 'So\u0308']);
  });
});

describe('a list of topics', () => {
  it('lists a topic once, by its first label', () => {
    expect(labels(['[[X|first]]', 'X', 'x', '[[y/X|later]]', 'Y'])).toEqual(['first', 'Y']);
  });

  it('takes numbers, dates and truth values as text', () => {
    expect(labels([2030, '2024-01-01', 1.5, true, -7n])).toEqual(['2030', '2024-01-01', '1.5', 'true', '-7']);
    expect(labels(2030)).toEqual(['2030']);
    expect(labels([new Date(Date.UTC(2024, 1, 29))])).toEqual(['2024-02-29']);
  });

  it.each([
    null,
    undefined,
    '',
    '   ',
    [],
    [null],
    [''],
    ['[[]]'],
    ['[[#h]]'],
    ['[[|alias]]'],
    ['[[ ]]'],
    [{}],
    [{ a: 1 }],
    {},
    { X: null },
    [[]],
    [[[]]],
    ['[[a/]]'],
    ['[[.md]]'],
    new Date(Number.NaN),
    '[]',
    ['-'],
    ['""'],
    ["''", '–', '—', '[ ]', '()', '{}', '---', '[[]], [[]]', '![[]]', '[](#h)', '[]()'],
    ['\u00AD', '\u200B\u200D'],
  ])('has none in %j', (value) => expect(labels(value)).toEqual([]));

  it('passes over what is no topic and keeps the rest', () => {
    expect(labels(['A', null, { Betreuung: 'offen' }, '[[#Abschnitt 3]]', '[[]]', 'B'])).toEqual(['A', 'B']);
  });

  it.each([
    ['[[X]]', ['X']],
    ['[[path/X|alias]]', ['alias']],
    ['[[A, B]]', ['A, B']],
    ['[[[A]], [[B]]]', ['A', 'B']],
    ['[[[A, B]], C]', ['A, B', 'C']],
    ['\n  - [[X]]\n  - Y\n  - [[A, B]]', ['X', 'Y', 'A, B']],
    ['[X, Y]', ['X', 'Y']],
    ['[[2030]]', ['2030']],
    ['[[]]', []],
    ['\n  - []', []],
  ])('may be written without quotes: %j', (source, expected) => expect(fromYaml(source)).toEqual(expected));

  it('may hold itself, or be very deep: both end', () => {
    const circle: unknown[] = ['A'];
    circle.push(circle);
    expect(labels(circle)).toContain('A');
    const deep = Array.from({ length: 10_000 }).reduce<unknown>((inner) => [inner], 'A');
    expect(labels(deep)).toEqual([]);
  });
});
