/** Renames since a run: where its notes lie now. */
import { describe, expect, it } from 'vitest';
import { undoEntry, type UndoLog } from '../../../src/core/run/undo-log';
import { afterRenames, renameLine } from '../../../src/core/run/undo-renames';

const log = (...paths: readonly string[]): UndoLog => ({
  run: { run: 'update', time: 100 },
  entries: paths.map((path) => undoEntry(path, 'a', [{ from: 0, to: 1, insert: 'b' }], 'A')),
  isDamaged: false,
});

const pathsAfter = (renames: string, ...paths: readonly string[]): readonly string[] =>
  afterRenames(log(...paths), renames).entries.map(({ path }) => path);

const line = (from: string, to: string, time = 200): string => renameLine({ time, from, to });

describe('renames', () => {
  it('are followed one after another', () => {
    expect(pathsAfter(line('A.md', 'B.md') + line('B.md', 'C.md'), 'A.md')).toEqual(['C.md']);
  });

  it('concern the note that lay there: one that takes its place is another', () => {
    expect(pathsAfter(line('A.md', 'B.md') + line('X.md', 'A.md') + line('A.md', 'Y.md'), 'A.md')).toEqual(['B.md']);
  });

  it('swap two notes of a run', () => {
    const swap = line('A.md', 'T.md') + line('B.md', 'A.md') + line('T.md', 'B.md');
    expect(pathsAfter(swap, 'A.md', 'B.md')).toEqual(['B.md', 'A.md']);
  });

  it('before the run are none of its own', () => {
    expect(pathsAfter(line('A.md', 'B.md', 99), 'A.md')).toEqual(['A.md']);
    expect(pathsAfter(line('A.md', 'B.md', 100), 'A.md')).toEqual(['B.md']);
  });

  it('that were cut off, or say something else, are passed over', () => {
    const damaged = `${line('A.md', 'B.md').slice(0, 20)}\n{"time": 200, "from": 1, "to": "x"}\n{"time": 200, "from": "A.md", "to": 1}\n[]${line('A.md', 'C.md')}`;
    expect(pathsAfter(damaged, 'A.md')).toEqual(['C.md']);
  });
});
