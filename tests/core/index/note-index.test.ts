/** The note index answers as a plain list would, whatever was put into it and dropped, and in which order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoteIndex } from '../../../src/core/index/note-index';
import { newestFirst, oldestFirst } from '../../../src/core/index/inverted-index';
import { noteOf, type Note } from '../../../src/core/note/note';
import { topicKey } from '../../../src/core/note/topic';
import { note, notes } from '../../generate/notes';
import { RUNS } from '../../generate/runs';
import { settingsOf } from '../context';

/** The note index as anybody would write it who has time: a list, filtered and sorted for each question. */
class Naive {
  private readonly notes = new Map<string, Note>();

  put(note: Note): void {
    this.notes.delete(note.path);
    if (!note.isTemplate) this.notes.set(note.path, note);
  }

  drop(path: string): void {
    this.notes.delete(path);
  }

  notesOn(topic: string, section: string): readonly string[] {
    const found = [...this.notes.values()].filter(
      (note) => note.section === section && note.topics.some(({ key }) => key === topic),
    );
    return found.sort((a, b) => later(a, b) || order(a.name, b.name) || order(a.path, b.path)).map(({ path }) => path);
  }

  notesFromOldest(topic: string, section: string): readonly string[] {
    const found = [...this.notes.values()].filter(
      (note) => note.section === section && note.topics.some(({ key }) => key === topic),
    );
    const time = ({ created }: Note): string => created ?? 'undated';
    return found
      .sort((a, b) => order(time(a), time(b)) || order(a.name, b.name) || order(a.path, b.path))
      .map(({ path }) => path);
  }

  topicNote(topic: string): string | undefined {
    return [...this.notes.values()]
      .filter(({ name }) => topicKey(name) === topic)
      .map(({ path }) => path)
      .sort()[0];
  }

  paths(): readonly string[] {
    return [...this.notes.keys()].sort();
  }
}

const order = (a: string, b: string): number => Number(a > b) - Number(a < b);
const later = (a: Note, b: Note): number => order(b.created ?? '0', a.created ?? '0');

const TOPICS = ['x', 'y', 'y z', 'z', 'n', 'ü', 'nothing'];
const paths = (found: readonly Note[]): readonly string[] => found.map(({ path }) => path);

function expectSame(noteIndex: NoteIndex, naive: Naive): void {
  for (const topic of TOPICS) {
    for (const section of ['own', 'literature'] as const) {
      expect(paths(noteIndex.findByTopic(topic, section))).toEqual(naive.notesOn(topic, section));
      expect(paths(noteIndex.findByTopicOldestFirst(topic, section))).toEqual(naive.notesFromOldest(topic, section));
    }
    expect(noteIndex.topicNote(topic)?.path).toBe(naive.topicNote(topic));
  }
  expect([...paths([...noteIndex.all()])].sort()).toEqual(naive.paths());
  expect(noteIndex.size).toBe(naive.paths().length);
}

type Step =
  | { readonly kind: 'put' | 'drop' | 'look'; readonly note: Note }
  | { readonly kind: 'fill'; readonly notes: readonly Note[] };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: note.map((one) => ({ kind: 'put' as const, note: one })) },
  { weight: 2, arbitrary: note.map((one) => ({ kind: 'drop' as const, note: one })) },
  { weight: 1, arbitrary: notes.map((many) => ({ kind: 'fill' as const, notes: many })) },
  { weight: 2, arbitrary: note.map((one) => ({ kind: 'look' as const, note: one })) },
);

function take(step: Step, noteIndex: NoteIndex, naive: Naive): void {
  switch (step.kind) {
    case 'put':
      noteIndex.set(step.note);
      return naive.put(step.note);
    case 'drop':
      noteIndex.delete(step.note.path);
      return naive.drop(step.note.path);
    case 'fill':
      noteIndex.addAll(step.notes);
      return step.notes.forEach((one) => naive.put(one));
    case 'look':
      return TOPICS.slice(0, 3).forEach(
        (topic) =>
          void [
            noteIndex.findByTopic(topic, step.note.section),
            noteIndex.findByTopicOldestFirst(topic, step.note.section),
          ],
      );
  }
}

describe('the note index', () => {
  it('answers as a plain list does, after any steps', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const [noteIndex, naive] = [new NoteIndex(), new Naive()];
        for (const one of steps) take(one, noteIndex, naive);
        expectSame(noteIndex, naive);
      }),
      RUNS,
    );
  });

  it('does not care in which order notes came, nor how', () => {
    const both = notes.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
    );
    fc.assert(
      fc.property(both, ([list, shuffled]) => {
        const [filled, put] = [new NoteIndex(), new NoteIndex()];
        filled.addAll(list);
        for (const one of shuffled) put.set(one);
        for (const topic of TOPICS)
          for (const section of ['own', 'literature'] as const)
            expect(paths(filled.findByTopic(topic, section))).toEqual(paths(put.findByTopic(topic, section)));
      }),
      RUNS,
    );
  });

  it('has a note once under each of its tags and their ancestors, however many they are', () => {
    const tag = fc
      .tuple(fc.constantFrom('a', 'a/b', 'A/b', 'a/b/c', 'd'), fc.nat({ max: 6 }))
      .map(([top, at]) => `${top}/${at}`);
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 20 }), fc.constantFrom('append' as const, 'set' as const), (tags, how) => {
        const noteIndex = new NoteIndex();
        const one = noteOf('N.md', new Map([['tags', tags]]), settingsOf());
        noteIndex[how](one);
        const levels = tags.flatMap((each) => each.split('/').map((_, at, parts) => parts.slice(0, at + 1).join('/')));
        for (const level of levels) {
          const key = level.toLowerCase();
          expect([noteIndex.findByTag(key, 'own'), noteIndex.tagCount(key)]).toEqual([[one], 1]);
        }
        noteIndex.delete('N.md');
        for (const level of levels) expect(noteIndex.tagCount(level.toLowerCase())).toBe(0);
      }),
      RUNS,
    );
  });

  it('knows a note by its path', () => {
    const noteIndex = new NoteIndex();
    const [one] = fc.sample(
      note.filter(({ isTemplate }) => !isTemplate),
      1,
    );
    if (one === undefined) throw new Error('no sample');
    noteIndex.set(one);
    expect(noteIndex.get(one.path)).toBe(one);
    noteIndex.delete(one.path);
    noteIndex.delete(one.path);
    expect(noteIndex.get(one.path)).toBe(undefined);
    expect(noteIndex.size).toBe(0);
  });
});

describe('the two orders', () => {
  it('are orders: total, and the same among equals', () => {
    fc.assert(
      fc.property(note, note, note, (a, b, c) => {
        for (const compare of [newestFirst, oldestFirst]) {
          expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
          if (compare(a, b) < 0 && compare(b, c) < 0) expect(compare(a, c)).toBeLessThan(0);
          expect(compare(a, b) === 0).toBe(a.path === b.path && a.created === b.created);
        }
        if (a.created === b.created) expect(newestFirst(a, b)).toBe(oldestFirst(a, b));
        if (a.created !== null && b.created === null) expect([newestFirst(a, b), oldestFirst(a, b)]).toEqual([-1, -1]);
      }),
      RUNS,
    );
  });
});
