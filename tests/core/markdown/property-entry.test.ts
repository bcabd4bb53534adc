/** The entries of a list property: their form in a vault, and when two are the same. */
import { describe, expect, it } from 'vitest';
import { entryForm, entryKey, entryOf } from '../../../src/core/markdown/property-entry';

describe('the form of entries', () => {
  it('is the one that most entries of a vault have', () => {
    expect(entryForm([['[[A]]', 'B'], 'C', null])).toBe('plain');
    expect(entryForm([['[[A]]', 'B'], '[[C|d]]', undefined])).toBe('wikilink');
    expect(entryForm([[['A']], [['B']], 'C'])).toBe('wikilink');
    expect(entryForm([['[A](A.md)', '[[B]]'], '[C](C.md)'])).toBe('plain');
  });

  it('is a wikilink where there is no entry', () => {
    expect(entryForm([])).toBe('wikilink');
    expect(entryForm([null, [], '[]', { a: 1 }, [''], ['-']])).toBe('wikilink');
  });
});

describe('a new entry', () => {
  it('is a link where links are the form', () => {
    expect(entryOf('Künstliche Intelligenz', 'wikilink')).toBe('[[Künstliche Intelligenz]]');
    expect(entryOf('KI', 'plain')).toBe('KI');
    expect(entryOf('[[a/KI]]', 'plain')).toBe('[[a/KI]]');
    expect(entryOf('[[a/KI]]', 'wikilink')).toBe('[[a/KI]]');
  });

  it.each(['A/B', 'A#B', 'A|B', 'A^B', 'A]]', 'A%%B', 'A.md', ' A'])(
    'is plain where a link would say something else: %j',
    (name) => {
      expect(entryOf(name, 'wikilink')).toBe(name);
    },
  );
});

describe('the key of an entry', () => {
  it.each([
    ['[[X]]', 'x'],
    ['![[X|y]]', 'x'],
    [' X  Y ', 'x y'],
    ['u\u0308', '\u00fc'],
    ['a/B', 'a/b'],
    ['[]', ''],
    ['-', ''],
    ['[[ ]]', ''],
    ['', ''],
  ])('of %j is %j', (raw, key) => {
    expect(entryKey(raw)).toBe(key);
  });
});
