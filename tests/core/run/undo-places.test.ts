/** The places that a run wrote are found again in a note that has changed since, or are left alone. */
import { describe, expect, it } from 'vitest';
import { applyChanges, type Change } from '../../../src/core/markdown/marker-blocks';
import { findPlaces, placesOf } from '../../../src/core/run/undo-places';

/** The text that a note has once the changes to another text are taken back in it; null where a place is not found. */
function takenBack(before: string, changes: readonly Change[], now: string): string | null {
  const places = placesOf(before, applyChanges(before, changes), changes, 'A');
  const found = findPlaces(now, places, 'A');
  return found === null ? null : applyChanges(now, found);
}

/** Replaces the only occurrence of a text. */
function replaced(text: string, part: string, insert: string): Change {
  const from = text.indexOf(part);
  return { from, to: from + part.length, insert };
}

describe('a place', () => {
  const before = 'above\nold\nbelow\n';
  const changes = [replaced(before, 'old', 'put')];

  it.each([
    ['both lines around it', 'more\nabove\nput\nbelow\nmore\n', 'more\nabove\nold\nbelow\nmore\n'],
    ['the line above it', 'above\nput\nother\n', 'above\nold\nother\n'],
    ['the line below it', 'other\nput\nbelow\n', 'other\nold\nbelow\n'],
    ['the line above it, where it is there twice', 'above\nput\none\nput\n', 'above\nold\none\nput\n'],
    ['the line below it, where it is there twice', 'put\none\nput\nbelow\n', 'put\none\nold\nbelow\n'],
    ['itself', 'one\nput\ntwo\n', 'one\nold\ntwo\n'],
  ])('is found by %s', (_, now, expected) => {
    expect(takenBack(before, changes, now)).toBe(expected);
  });

  it.each([
    ['changed', 'above\nelse\nbelow\n'],
    ['there twice', 'one\nput\ntwo\nput\n'],
    ['gone', ''],
  ])('that is %s is left', (_, now) => {
    expect(takenBack(before, changes, now)).toBe(null);
  });

  it('is told by its lines where it is there twice', () => {
    expect(takenBack(before, changes, 'put\nabove\nput\nbelow\n')).toBe('put\nabove\nold\nbelow\n');
  });

  it.each([
    ['both lines', 'put\nabove\nold\nbelow\n'],
    ['both lines, which may be the first and the last', 'above\nold\nbelow'],
  ])('is left where the old text stands between %s: the note was never written, or is as before', (_, now) => {
    expect(takenBack(before, changes, now)).toBe(null);
  });

  it('of nothing but blanks is found by its lines alone', () => {
    const blank = [{ from: 5, to: 5, insert: '\n' }];
    expect(takenBack('above', blank, 'above\n')).toBe('above');
    expect(takenBack('above', blank, 'other\n')).toBe(null);
    const script = 'above\nscript\nbelow';
    const gap = [replaced(script, 'script\n', '\n')];
    expect(takenBack(script, gap, 'above\n\nbelow\nmore')).toBe('above\nscript\nbelow\nmore');
    expect(takenBack(script, gap, 'above\nscript\n\nbelow\nmore')).toBe(null);
    expect(takenBack(script, gap, `${script}\nmore`)).toBe(null);
    expect(takenBack(script, gap, 'other\nscript\nmore\nabove\n\nbelow')).toBe(null);
    expect(takenBack('script', [replaced('script', 'script', '\n')], 'other\ntext')).toBe(null);
  });
});

describe('a place where something was only taken away', () => {
  it('is one where both lines stand together', () => {
    const before = 'above\nold\nbelow\n';
    const changes = [replaced(before, 'old\n', '')];
    expect(takenBack(before, changes, 'more\nabove\nbelow\n')).toBe('more\nabove\nold\nbelow\n');
    expect(takenBack(before, changes, 'above\nother\nbelow\n')).toBe(null);
    expect(takenBack(before, changes, 'other\nbelow\n')).toBe(null);
  });

  it('at the start of the text is nowhere else', () => {
    const changes = [replaced('old\nbelow\n', 'old\n', '')];
    expect(takenBack('old\nbelow\n', changes, 'below\nmore\n')).toBe('old\nbelow\nmore\n');
    expect(takenBack('old\nbelow\n', changes, 'new\nbelow\n')).toBe(null);
  });
});

describe('several places', () => {
  const before = 'one\n1\ntwo\n2\n';
  const changes = [replaced(before, '1', 'x'), replaced(before, '2', 'y')];

  it('are all found, or none is taken back', () => {
    expect(takenBack(before, changes, 'one\nx\nmore\ntwo\ny\n')).toBe('one\n1\nmore\ntwo\n2\n');
    expect(takenBack(before, changes, 'one\nx\ntwo\n')).toBe(null);
  });

  it('stand in the order in which they were written', () => {
    expect(takenBack(before, changes, 'two\ny\none\nx\n')).toBe(null);
  });
});

describe('the content of a box', () => {
  const box = (line: string): string => `> %% INSERT A %%\n> ${line}\n> %% END A %%\n`;

  it('is found by the number of the box, whatever stands around', () => {
    const before = `${box('a')}text\n${box('old')}`;
    const changes = [replaced(before, 'old', 'new')];
    expect(takenBack(before, changes, `more\n${box('a')}${box('newer')}`)).toContain('old');
    expect(takenBack(before, changes, box('a'))).toBe(null);
  });
});
