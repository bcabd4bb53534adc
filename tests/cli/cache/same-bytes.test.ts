/**
 * With a cache and without one: the same bytes in the vault, the same output, the same exit status, whatever was done to
 * notes, times, clock, settings and the cache itself between runs.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../generate/runs';
import { MemoryDisk } from '../disk/memory-disk';
import { commandOf, VAULT, type Outcome } from '../disk/run-memory';
import { apply, edit, noteText, PATHS, type Edit } from './generated-edits';

const CACHE = '/cache';

/** What is run, with `NOTE` for a note. */
const COMMANDS = [
  ['update', VAULT],
  ['update', VAULT, '--json'],
  ['update', VAULT, '--check'],
  ['update', VAULT, '--note', 'NOTE'],
  ['show', VAULT, '--note', 'NOTE'],
  ['topics', VAULT, '--json'],
  ['duplicates', VAULT],
  ['insert', VAULT, '--no-undo'],
  ['remove', VAULT, '--no-undo'],
  ['migrate', VAULT, '--check'],
  ['repair', VAULT, '--check'],
];

const command = fc
  .record({
    words: fc.constantFrom(...COMMANDS, ...COMMANDS.slice(0, 3), ...COMMANDS.slice(0, 3)),
    note: fc.constantFrom(...PATHS),
  })
  .map(({ words, note }) => words.map((word) => (word === 'NOTE' ? note : word)));

/** Edits, and then a run: alone, twice at once, or while a note is written at its n-th call, and by which build. */
const round = fc.record({
  edits: fc.array(edit, { maxLength: 2 }),
  wait: fc.constantFrom(0, 1000, 5000, 5000),
  words: command,
  build: fc.constantFrom('1', '1', '1', '1', '1', '2'),
  disturbed: fc.option(fc.record({ at: fc.nat(60), path: fc.constantFrom(...PATHS), text: noteText }), { freq: 2 }),
  isTwice: fc.constantFrom(false, false, false, true),
});

type Round = typeof round extends fc.Arbitrary<infer T> ? T : never;

const start = fc.array(noteText, { minLength: PATHS.length, maxLength: PATHS.length });

/** A disk with the same notes, by itself. */
function copyOf(disk: MemoryDisk): MemoryDisk {
  const copy = new MemoryDisk();
  for (const [path, text] of disk.all(VAULT)) copy.write(path, text);
  return copy;
}

function cached(disk: MemoryDisk, build: string, words: readonly string[], files = disk.files()): Promise<Outcome> {
  return commandOf({ build, now: disk.time }, files, ...words, '--cache', CACHE);
}

/** A run that nobody compares: what it leaves in the cache is judged by the next one. */
async function runAtOnce(disk: MemoryDisk, { build, disturbed, isTwice }: Round): Promise<void> {
  let calls = 0;
  const files = disk.files(() => {
    calls += 1;
    if (calls === disturbed?.at) disk.write(`${VAULT}/${disturbed.path}`, disturbed.text);
  });
  const words = ['update', VAULT];
  const other = disk.files(undefined, { processId: 8, token: 'there' });
  await Promise.all([cached(disk, build, words, files), ...(isTwice ? [cached(disk, '1', words, other)] : [])]);
}

async function expectSame(disk: MemoryDisk, build: string, words: readonly string[]): Promise<void> {
  const bare = copyOf(disk);
  const expected = await commandOf({ build, now: disk.time }, bare.files(), ...words);
  const { out, status } = await cached(disk, build, words);
  expect([words, status, out]).toEqual([words, expected.status, expected.out]);
  expect(disk.all(VAULT)).toEqual(bare.all(VAULT));
}

/** Where times are coarse, a clock that goes back can make two changes look like one: nothing tells them apart. */
function isBack(edit: Edit): boolean {
  return edit.kind === 'clock' && edit.by < 0;
}

describe('a run with a cache', () => {
  it('leaves the bytes and gives the output and the exit status of one without, after any edits', async () => {
    await fc.assert(
      fc.asyncProperty(
        start,
        fc.array(round, { minLength: 2, maxLength: 9 }),
        fc.boolean(),
        async (texts, rounds, isCoarse) => {
          const disk = new MemoryDisk();
          disk.isCoarse = isCoarse;
          disk.write(`${VAULT}/.obsidian/app.json`, '{}');
          for (const [index, path] of PATHS.entries()) disk.write(`${VAULT}/${path}`, texts[index] ?? '');
          for (const each of rounds) {
            disk.time += each.wait;
            for (const edit of each.edits) if (!isCoarse || !isBack(edit)) apply(edit, disk, CACHE);
            await expectSame(disk, each.build, each.words);
            if (each.disturbed !== null || each.isTwice) await runAtOnce(disk, each);
          }
        },
      ),
      runs(200),
    );
  }, 120_000);
});
