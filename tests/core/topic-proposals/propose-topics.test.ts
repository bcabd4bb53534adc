/** Which topics are proposed, and in which order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeTopics } from '../../../src/core/topic-proposals/propose-topics';
import { similarNotes } from '../../../src/core/topic-proposals/similar-notes';
import { indexOf, noteAt, someNotes } from './notes';
import { runs } from '../../generate/runs';

const rest = (count: number) => Array.from({ length: count }, (_, at) => noteAt(`rest/${at}.md`, { topics: ['Rest'] }));
const names = (proposals: readonly { readonly topic: string }[]): readonly string[] =>
  proposals.map(({ topic }) => topic);

describe('topic proposals', () => {
  it('are at most three, best first, none below the threshold, scores rounded', () => {
    fc.assert(
      fc.property(someNotes, fc.double({ min: 0, max: 1, noNaN: true }), (notes, from) => {
        const index = indexOf(notes);
        for (const note of notes) {
          const scores = proposeTopics({ ...note, topics: [] }, index, from).map(({ score }) => score);
          expect(scores.length).toBeLessThanOrEqual(3);
          expect(scores).toEqual([...scores].sort((a, b) => b - a).filter((score) => score >= from));
          expect(scores).toEqual(scores.map((score) => Number(score.toFixed(2))));
        }
      }),
      runs(200),
    );
  });

  it('are never a topic that was declined for the note', () => {
    const page = noteAt('Themen/Wetter.md', { isTopicNote: true });
    const asked = noteAt('a.md', { title: 'Wetter' });
    const index = indexOf([page, ...rest(9)]);
    expect(names(proposeTopics(asked, index, 0))).toEqual(['Wetter']);
    expect(proposeTopics(asked, index, 0, new Set(['wetter']))).toEqual([]);
  });

  it('are never a topic that the note has, nor the one whose page it is', () => {
    fc.assert(
      fc.property(someNotes, (notes) => {
        const index = indexOf(notes);
        for (const note of notes) {
          const own = [...note.topics.map(({ key }) => key), note.name.toLowerCase()];
          expect(proposeTopics(note, index, 0).filter(({ key }) => own.includes(key))).toEqual([]);
        }
      }),
      runs(200),
    );
  });

  it('do not come from the note itself: a topic on no other note is none', () => {
    const own = noteAt('a.md', { topics: ['Einzig'], title: 'Einzig', body: 'Einzig', tags: ['eins'] });
    expect(proposeTopics({ ...own, topics: [] }, indexOf([own, ...rest(5)]), 0)).toEqual([]);
  });

  it('are the same whether the index knows the note’s topics or not, but for frequencies of words', () => {
    const notes = [noteAt('1.md', { topics: ['Klima'], tags: ['eis'], host: 'a.example' }), ...rest(6)];
    const asked = noteAt('neu.md', { tags: ['eis'], host: 'a.example' });
    const unlabelled = proposeTopics(asked, indexOf([...notes, asked]), 0);
    const labelled = proposeTopics(
      asked,
      indexOf([...notes, { ...asked, topics: [{ key: 'klima', label: 'Klima' }] }]),
      0,
    );
    expect(labelled).toEqual(unlabelled);
    expect(names(labelled)).toEqual(['Klima']);
  });

  it('show a topic as most notes write it', () => {
    const written = ['klima', 'Klima', 'Klima', 'KLIMA'].map((label, at) => noteAt(`${at}.md`, { topics: [label] }));
    expect(names(proposeTopics(noteAt('neu.md', { title: 'Klima' }), indexOf([...written, ...rest(9)]), 0))).toContain(
      'Klima',
    );
  });

  it('are strong from a half on', () => {
    const notes = Array.from({ length: 6 }, (_, at) =>
      noteAt(`${at}.md`, { topics: ['Klima'], tags: ['eis'], body: 'Gletscher kalben ins Meer' }),
    );
    const index = indexOf([...notes, ...rest(30)]);
    const [strong] = proposeTopics(
      noteAt('x/neu.md', { title: 'Klima', tags: ['eis'], body: 'Gletscher kalben ins Meer' }),
      index,
    );
    expect([strong?.topic, strong?.strong, (strong?.score ?? 0) >= 0.5]).toEqual(['Klima', true, true]);
    const [weak] = proposeTopics(noteAt('x/neu.md', { tags: ['eis'] }), index, 0);
    expect([weak?.strong, (weak?.score ?? 1) < 0.5]).toEqual([false, true]);
  });

  it('propose a topic without notes that has a page', () => {
    const page = noteAt('Themen/Wetter.md', { isTopicNote: true });
    const asked = noteAt('neu.md', { title: 'Wetter' });
    expect(names(proposeTopics(asked, indexOf([page, ...rest(9)]), 0))).toEqual(['Wetter']);
    expect(proposeTopics(asked, indexOf([{ ...page, isTopicNote: false }, ...rest(9)]), 0)).toEqual([]);
  });

  it('are none in an empty vault', () => {
    expect(proposeTopics(noteAt('a.md', { title: 'x', body: 'y' }), indexOf([]), 0)).toEqual([]);
  });
});

describe('similar notes', () => {
  const words = (from: number, count: number): string =>
    Array.from({ length: count }, (_, at) => `wort${'abcdefghij'.charAt((from + at) % 10)}${from + at}x`).join(' ');
  const vault = [
    noteAt('gleich.md', { body: words(0, 30) }),
    noteAt('halb.md', { body: words(15, 30) }),
    noteAt('halb und halb.md', { body: words(15, 30) }),
    noteAt('auch.md', { body: words(0, 30) }),
    noteAt('nah.md', { body: words(2, 30) }),
    noteAt('kurz.md', { body: words(0, 24) }),
    noteAt('fern.md', { body: words(500, 30) }),
    ...Array.from({ length: 20 }, (_, at) => noteAt(`rest/${at}.md`, { body: words(1000 + (at % 10) * 40, 30) })),
  ];

  it('are the three most similar, equal ones by path, never the note itself', () => {
    const found = similarNotes(noteAt('gleich.md', { body: words(0, 30) }), indexOf(vault));
    expect(found.map(({ path }) => path)).toEqual(['auch.md', 'nah.md', 'halb und halb.md']);
    expect(found[0]?.similarity).toBe(1);
  });

  it('have at least 25 telling words, as the note itself', () => {
    expect(
      similarNotes(noteAt('neu.md', { body: words(0, 30) }), indexOf(vault)).map(({ path }) => path),
    ).not.toContain('kurz.md');
    expect(similarNotes(noteAt('neu.md', { body: words(0, 24) }), indexOf(vault))).toEqual([]);
  });

  it('are none from below a similarity of 0.2', () => {
    const far = similarNotes(noteAt('neu.md', { body: `${words(0, 4)} ${words(1000, 30)}` }), indexOf(vault));
    expect(far.every(({ similarity }) => similarity >= 0.2)).toBe(true);
    expect(far.map(({ path }) => path)).not.toContain('gleich.md');
  });
});
