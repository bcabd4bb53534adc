/** What one note's edit costs once the note index of 10,000 notes stands: its new properties are put in, its own block is worked out. */
import { contextOf, noteText } from '../core/context';
import { readNote, updateNote } from '../../src/core/block/update-note';

/** One measured thing: the middle of many runs, and what it may cost at most, in milliseconds. */
export interface Row {
  readonly name: string;
  readonly milliseconds: number;
  readonly limit: number;
}

const NOTES = 10_000;
const PER_TOPIC = 12;
const RUNS = 1_001;
const BODY = `%% INSERT A %%\n%% END A %%\n${'Ein Satz, der nichts bedeutet, aber Platz braucht. '.repeat(110)}`;

/** Measures edits of notes of 6 kB with 12 notes to a topic. */
export function oneEdit(): Row {
  const context = contextOf(
    Object.fromEntries(Array.from({ length: NOTES }, (_, index) => [pathOf(index), textOf(index, 1)])),
  );
  const times = Array.from({ length: RUNS }, (_, run) => {
    const index = (run * 7919) % NOTES;
    const text = textOf(index, 2 + (run % 20));
    const start = performance.now();
    const read = readNote(pathOf(index), text, context);
    if (read.kind === 'note') context.noteIndex.set(read.note);
    updateNote(pathOf(index), text, context);
    return performance.now() - start;
  });
  return {
    name: 'one note edited, 10,000 notes',
    milliseconds: times.sort((a, b) => a - b)[(RUNS - 1) / 2] ?? Number.NaN,
    limit: 0.1,
  };
}

function pathOf(index: number): string {
  return `04 Literatur-Notes/Notiz ${index}.md`;
}

function textOf(index: number, day: number): string {
  return (
    noteText([`[[Thema ${Math.floor(index / PER_TOPIC)}]]`], `2024-02-${String(day).padStart(2, '0')} 10:00:00`) + BODY
  );
}
