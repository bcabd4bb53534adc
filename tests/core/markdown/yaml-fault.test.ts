/** The commonest faults of YAML are explained with their line, whichever engine found them; all others stay in its words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseYaml } from '../../../src/cli/disk/yaml';
import { readFrontmatter, type Yaml } from '../../../src/core/markdown/frontmatter';
import { faultWord, findYamlFault, readFaultWord } from '../../../src/core/markdown/yaml-fault';
import { refusalText, SHARED_MESSAGES } from '../../../src/core/run/messages/messages';
import { RUNS } from '../../generate/runs';

/** The app's own engine, and the one of the command line. */
const ENGINES: readonly (readonly [string, Yaml])[] = [
  ['yaml as in the app', (source) => parse(source, { schema: 'core', logLevel: 'error' }) as unknown],
  ['yaml on disk', parseYaml],
];

const messageOf = (lines: readonly string[], yaml: Yaml): string => {
  const read = readFrontmatter(`---\n${lines.join('\n')}\n---\nText\n`, yaml);
  return read.kind === 'unreadable' ? read.message : 'readable';
};

/** Heads by the fault that a user sees in them; lines count from the dashes. */
const FAULTS: readonly (readonly [fault: string, lines: readonly string[]])[] = [
  ['yaml unclosed-quote 2 title', ['title: "A short history', 'tags: [a]']],
  ['yaml unclosed-quote 3 title', ['tags: [a]', "title: 'A short history"]],
  ['yaml unclosed-quote 2 title', ['title: "A short', 'other: "history"']],
  ['yaml unclosed-quote 4 title', ['text: "goes', '  on"', 'title: "A short history']],
  ['yaml inner-quote 2 title', ['title: "a "b" c"']],
  ['yaml inner-quote 3 title', ['tags: [a]', 'title: "What "open" means: a list"']],
  ['yaml inner-quote 2 title', ["title: 'it's'"]],
  ['yaml unclosed-quote 2 title', ["title: 'it''s"]],
  ['yaml colon 2 title', ['title: Rust: a history', 'tags: [a]']],
  ['yaml colon 3 source', ['tags: [a]', 'source: https://example.org: a page']],
  ['yaml colon 2 title', ['title: How it began: ']],
  ['yaml duplicate-key 4 tags', ['tags: [a]', 'title: x', 'tags: [b]']],
  ['yaml tab 3 b', ['a:', '\tb: 1']],
  ['yaml tab 3 b', ['a: 1', '\tb: 2']],
  ['yaml indentation 3 b', ['a: 1', '  b: 2']],
  ['yaml indentation 4 c', ['a:', '    b: 1', '  c: 2']],
];

/** What is broken in another way. */
const OTHERS: readonly (readonly string[])[] = [
  ['a: [1, 2', 'b: 3'],
  ['tags: [a, b'],
  ['a: {b: 1'],
  ['foo', 'bar: 1'],
  ['title: *nothing'],
  ['title: @x'],
];

describe.each(ENGINES)('with %s', (_, yaml) => {
  it.each(FAULTS)('%s', (fault, lines) => expect(messageOf(lines, yaml)).toBe(fault));

  it.each(OTHERS)('is said as it is: %s', (...lines) => {
    const message = messageOf(lines, yaml);
    expect(message).not.toBe('readable');
    expect(readFaultWord(message)).toBe(null);
  });
});

describe('an engine of other words', () => {
  it.each([
    ['yaml colon 2 title', 'bad indentation of a mapping entry (2:13)', ['title: Rust: a history']],
    ['yaml duplicate-key 3 a', 'duplicated mapping key (3:1)', ['a: 1', 'a: 2']],
    ['yaml tab 3 b', 'tab characters must not be used in indentation (3:1)', ['a:', '\tb: 1']],
    ['yaml unclosed-quote 2 a', 'unexpected end of the stream within a double quoted scalar (4:1)', ['a: "x', 'b: y']],
    ['yaml indentation 3 b', 'bad indentation of a mapping entry (3:4)', ['a: 1', '  b: 2']],
    ['unexpected end of the stream within a flow collection (3:1)', null, ['a: [1']],
  ])('is understood: %s', (fault, message, lines) => {
    const yaml = (): never => {
      throw new Error(`${message ?? fault}\n\n 1 | snippet`);
    };
    expect(messageOf(lines, yaml)).toBe(fault);
  });
});

describe('an explanation', () => {
  it.each([
    ['en', 'the frontmatter cannot be read (line 2: a value with a colon in it needs quotation marks: title: "…")'],
    [
      'de',
      'das Frontmatter ist nicht lesbar (Zeile 2: ein Wert mit Doppelpunkt braucht Anführungszeichen: title: "…")',
    ],
  ] as const)('is in the language of the user (%s)', (language, text) => {
    const message = messageOf(['title: Rust: a history'], parseYaml);
    expect(refusalText({ reason: 'frontmatter-unreadable', message }, SHARED_MESSAGES[language])).toBe(text);
  });

  it.each(['unclosed-quote', 'inner-quote', 'colon', 'duplicate-key', 'tab', 'indentation'] as const)(
    'survives as a word: %s',
    (kind) => {
      const fault = { kind, line: 12, key: 'date created' };
      expect(readFaultWord(faultWord(fault))).toEqual(fault);
    },
  );

  it('is never given for a message of another kind, nor thrown over one', () => {
    const anything = fc.string({ unit: fc.constantFrom('line 2', '(3:1)', ' ', '\n', ':', '"', "'", '\t', 'a', '- ') });
    fc.assert(
      fc.property(anything, anything, (message, source) => {
        const fault = findYamlFault(message, source);
        if (fault !== null) expect(fault.line).toBeLessThanOrEqual(source.split('\n').length + 1);
      }),
      RUNS,
    );
  });
});

describe('a fault put into a head that can be read', () => {
  const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'a b', 'über');
  const names = fc.uniqueArray(fc.constantFrom('title', 'source', 'kind', 'place', 'year'), { minLength: 2 });
  const heads = fc.tuple(names, fc.array(word, { minLength: 5, maxLength: 5 }), fc.nat()).map(([keys, values, at]) => {
    const lines = keys.map((key, index) => `${key}: ${values[index] ?? 'x'}`);
    return { lines, at: at % lines.length };
  });
  const spoil = (lines: readonly string[], at: number, line: (old: string) => readonly string[]): readonly string[] =>
    lines.flatMap((old, index) => (index === at ? line(old) : [old]));
  const keyOf = (line = ''): string => line.split(':', 1)[0] ?? '';

  it.each(ENGINES)('is found on its line (%s)', (_, yaml) => {
    fc.assert(
      fc.property(heads, ({ lines, at }) => {
        const [line, key] = [at + 2, keyOf(lines[at])];
        const with_ = (change: (old: string) => readonly string[]): string => messageOf(spoil(lines, at, change), yaml);
        expect(with_((old) => [`${old}: more`])).toBe(`yaml colon ${line} ${key}`);
        expect(with_((old) => [old.replace(': ', ': "')])).toBe(`yaml unclosed-quote ${line} ${key}`);
        expect(with_((old) => [`${old.replace(': ', ': "a" ')}"`])).toBe(`yaml inner-quote ${line} ${key}`);
        expect(with_((old) => [old, `\tb: 1`])).toBe(`yaml tab ${line + 1} b`);
        expect(with_((old) => [old, `  b: 1`])).toBe(`yaml indentation ${line + 1} b`);
        expect(messageOf([...lines, lines[at] ?? ''], yaml)).toBe(`yaml duplicate-key ${lines.length + 2} ${key}`);
      }),
      RUNS,
    );
  });
});
