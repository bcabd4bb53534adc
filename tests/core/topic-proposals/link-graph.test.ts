/** Which notes are linked. */
import { describe, expect, it } from 'vitest';
import { indexNote } from '../../../src/core/topic-proposals/indexed-note';
import { LinkGraph } from '../../../src/core/topic-proposals/link-graph';
import { noteAt } from './notes';

const notes = [
  noteAt('a.md', { links: ['B', 'C', 'nirgends'] }),
  noteAt('b.md', { links: ['b'] }),
  noteAt('x/c.md'),
  noteAt('y/c.md', { links: ['a'] }),
].map(indexNote);

function graph(): LinkGraph {
  const links = new LinkGraph();
  for (const note of notes) links.set(note);
  return links;
}

const near = (links: LinkGraph, name: string, to: readonly string[] = []): readonly string[] =>
  links
    .neighbours(`${name}.md`, name, to)
    .map(({ path }) => path)
    .sort();

describe('the neighbours of a note', () => {
  it('are the notes that it links to and those that link to it, not itself', () => {
    expect(near(graph(), 'a', ['b'])).toEqual(['b.md', 'y/c.md']);
    expect(near(graph(), 'b', ['b'])).toEqual(['a.md']);
  });

  it('are none by a name that several notes have', () => {
    expect(near(graph(), 'neu', ['c', 'nirgends'])).toEqual([]);
    expect(graph().neighbours('x/c.md', 'c', [])).toEqual([]);
    expect(graph().neighbours('neu/b.md', 'b', [])).toEqual([]);
  });

  it('change when a note goes: a name that was on two notes is again that of one', () => {
    const links = graph();
    for (const note of notes.filter(({ path }) => path === 'x/c.md')) links.delete(note);
    expect(near(links, 'neu', ['c'])).toEqual(['y/c.md']);
    expect(links.neighbours('y/c.md', 'c', ['a']).map(({ path }) => path)).toEqual(['a.md']);
  });
});
