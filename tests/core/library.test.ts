/** The library answers as a plain list would, whatever was put into it and dropped, and in which order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Library } from '../../src/core/library';
import { newestFirst, oldestFirst } from '../../src/core/shelf';
import type { Note } from '../../src/core/note';
import { topicKey } from '../../src/core/topic';
import { note, notes } from '../generate/notes';
import { RUNS } from '../generate/runs';

/** The library as anybody would write it who has time: a list, filtered and sorted for each question. */
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
    const found = [...this.notes.values()].filter((note) => note.section === section && note.topics.some(({ key }) => key === topic));
    return found.sort((a, b) => later(a, b) || order(a.name, b.name) || order(a.path, b.path)).map(({ path }) => path);
  }

  notesFromOldest(topic: string, section: string): readonly string[] {
    const found = [...this.notes.values()].filter((note) => note.section === section && note.topics.some(({ key }) => key === topic));
    const time = ({ created }: Note): string => created ?? 'undated';
    return found.sort((a, b) => order(time(a), time(b)) || order(a.name, b.name) || order(a.path, b.path)).map(({ path }) => path);
  }

  topicNote(topic: string): string | undefined {
    return [...this.notes.values()].filter(({ name }) => topicKey(name) === topic).map(({ path }) => path).sort()[0];
  }

  paths(): readonly string[] {
    return [...this.notes.keys()].sort();
  }
}

const order = (a: string, b: string): number => Number(a > b) - Number(a < b);
const later = (a: Note, b: Note): number => order(b.created ?? '0', a.created ?? '0');

const TOPICS = ['x', 'y', 'y z', 'z', 'n', 'ü', 'nothing'];
const paths = (found: readonly Note[]): readonly string[] => found.map(({ path }) => path);

function expectSame(library: Library, naive: Naive): void {
  for (const topic of TOPICS) {
    for (const section of ['own', 'literature'] as const) {
      expect(paths(library.notesOn(topic, section))).toEqual(naive.notesOn(topic, section));
      expect(paths(library.notesFromOldest(topic, section))).toEqual(naive.notesFromOldest(topic, section));
    }
    expect(library.topicNote(topic)?.path).toBe(naive.topicNote(topic));
  }
  expect([...paths([...library.all()])].sort()).toEqual(naive.paths());
  expect(library.size).toBe(naive.paths().length);
}

type Step = { readonly kind: 'put' | 'drop' | 'look'; readonly note: Note } | { readonly kind: 'fill'; readonly notes: readonly Note[] };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: note.map((one) => ({ kind: 'put' as const, note: one })) },
  { weight: 2, arbitrary: note.map((one) => ({ kind: 'drop' as const, note: one })) },
  { weight: 1, arbitrary: notes.map((many) => ({ kind: 'fill' as const, notes: many })) },
  { weight: 2, arbitrary: note.map((one) => ({ kind: 'look' as const, note: one })) },
);

function take(step: Step, library: Library, naive: Naive): void {
  switch (step.kind) {
    case 'put':
      library.put(step.note);
      return naive.put(step.note);
    case 'drop':
      library.drop(step.note.path);
      return naive.drop(step.note.path);
    case 'fill':
      library.fill(step.notes);
      return step.notes.forEach((one) => naive.put(one));
    case 'look':
      return TOPICS.slice(0, 3).forEach((topic) => void [library.notesOn(topic, step.note.section), library.notesFromOldest(topic, step.note.section)]);
  }
}

describe('the library', () => {
  it('answers as a plain list does, after any steps', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const [library, naive] = [new Library(), new Naive()];
        for (const one of steps) take(one, library, naive);
        expectSame(library, naive);
      }),
      RUNS,
    );
  });

  it('does not care in which order notes came, nor how', () => {
    const both = notes.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })));
    fc.assert(
      fc.property(both, ([list, shuffled]) => {
        const [filled, put] = [new Library(), new Library()];
        filled.fill(list);
        for (const one of shuffled) put.put(one);
        for (const topic of TOPICS) for (const section of ['own', 'literature'] as const) expect(paths(filled.notesOn(topic, section))).toEqual(paths(put.notesOn(topic, section)));
      }),
      RUNS,
    );
  });

  it('knows a note by its path', () => {
    const library = new Library();
    const [one] = fc.sample(note.filter(({ isTemplate }) => !isTemplate), 1);
    if (one === undefined) throw new Error('no sample');
    library.put(one);
    expect(library.get(one.path)).toBe(one);
    library.drop(one.path);
    library.drop(one.path);
    expect(library.get(one.path)).toBe(undefined);
    expect(library.size).toBe(0);
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
