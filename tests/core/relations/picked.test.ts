/** The notes that an owner picked: in both directions, by path or by a name that only one note has, and as many as the cap allows. */
import { describe, expect, it } from 'vitest';
import { CALLOUT, updatedIn, type Texts } from '../context';

const dated = (day: number, related = ''): string =>
  `---\ncreated: 2024-01-0${day}\n${related === '' ? '' : `related: ${JSON.stringify(related.split(' '))}\n`}---\n`;

/** The names of the notes that the box of `Ich.md` lists, which picked these. */
function listed(picks: string, texts: Texts, stored: object = {}): readonly string[] {
  const vault = { ...texts, 'Ich.md': `${dated(9, picks)}${CALLOUT}` };
  const text = updatedIn(vault, 'Ich.md', { listPicked: true, ...stored });
  return [...text.matchAll(/^> - \[\[([^|\]]+)\.md\|/gm)].map((found) => found[1] ?? '');
}

describe('picked notes', () => {
  it('are those that the note names, and those that name it, each once', () => {
    const texts = { 'a.md': dated(1), 'b.md': dated(2, '[[Ich]]'), 'c.md': dated(3) };
    expect(listed('[[a]] [[b]]', texts)).toEqual(['a', 'b']);
    expect(listed('[[a]]', texts, { listPicked: false })).toEqual([]);
  });

  it('are none by a name that two notes have, but by their path', () => {
    const texts = { 'x/P.md': dated(1), 'y/P.md': dated(2) };
    expect(listed('[[P]]', texts)).toEqual([]);
    expect(listed('[[y/P]]', texts)).toEqual(['y/P']);
  });

  it('are not those that picked another note of the same name', () => {
    const texts = { 'x/Ich.md': dated(1), 'a.md': dated(2, '[[x/Ich]]'), 'b.md': dated(3, '[[Ich.md]]') };
    expect(listed('', texts)).toEqual(['b']);
  });

  it('are of too many the newest, in the set order', () => {
    const texts = { 'a.md': dated(1), 'b.md': dated(2), 'c.md': dated(3) };
    expect(listed('[[a]] [[b]] [[c]]', texts, { cap: 2 })).toEqual(['b', 'c']);
    expect(listed('[[a]] [[b]] [[c]]', texts, { cap: 2, order: 'newest-first' })).toEqual(['c', 'b']);
  });
});
