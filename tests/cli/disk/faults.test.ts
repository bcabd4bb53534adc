/** Each file function fails once, at each of its calls in a small run, in each way a disk can fail. */
import { describe, expect, it } from 'vitest';
import { diskError, MemoryDisk, type Call, type Hook } from './memory-disk';
import { command, diskWith, note, updated, VAULT, type Outcome } from './run-memory';

const NOTES: readonly (readonly [string, string])[] = [
  ['Eigene.md', note('Trolle', 'Meine Gedanken dazu.')],
  ['04 Literatur-Notes/Erste.md', note('Trolle', 'Öffentliche Stellen gehen.')],
  ['04 Literatur-Notes/Tief/Zweite.md', note('Trolle', 'Die zweite.', '2024-02-03')],
  ['Ohne Marken.md', '---\ntopics:\n  - Trolle\n---\nNur Text.\n'],
];

const CODES = ['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EIO', 'ENOENT', 'EISDIR', 'EMFILE'];

/** The calls without which a run gets on: a disk without second names, a left-over that stays for the next run. */
const CAN_DO_WITHOUT: readonly Call['name'][] = ['link', 'remove'];

const calls = await recorded();
const fresh = await updated(diskWith(NOTES));
const old = diskWith(NOTES).all(VAULT);

async function recorded(): Promise<readonly Call[]> {
  const seen: Call[] = [];
  await command(
    diskWith(NOTES).files((call) => seen.push(call)),
    'update',
    VAULT,
  );
  return seen;
}

/** Throws at the n-th call. */
function failing(n: number, code: string): Hook {
  let count = 0;
  return () => {
    count += 1;
    if (count === n) throw diskError(code);
  };
}

function isWhole(disk: MemoryDisk): boolean {
  return [...old].every(([path, text]) => [text, fresh.get(path)].includes(disk.text(path) ?? undefined));
}

function notesOn(disk: MemoryDisk): ReadonlyMap<string, string> {
  return new Map([...disk.all(VAULT)].filter(([path]) => old.has(path)));
}

function strays(disk: MemoryDisk): readonly string[] {
  return [...disk.all(VAULT).keys()].filter((path) => !old.has(path));
}

/** The path in the vault that a complaint about a call must name: the note's; for what stands beside a note, its folder. */
function namedPath({ path }: Call): string {
  const own = path.slice(VAULT.length + 1);
  return own.includes('.related-literature-') ? own.slice(0, own.lastIndexOf('/') + 1) : own;
}

function tells(outcome: Outcome, call: Call): boolean {
  return `${outcome.out}${outcome.err}`.includes(namedPath(call).replace(/\/$/, ''));
}

/** Settings that went make a vault in which no language is known: nothing is written. */
function isWithoutSettings({ err }: Outcome): boolean {
  return err.startsWith('This vault has no settings');
}

describe('a small run in which one call fails', () => {
  it('has calls of every kind to fail', () => {
    expect(new Set(calls.map(({ name }) => name))).toEqual(
      new Set([
        'entries',
        'state',
        'assertWritable',
        'realPath',
        'read',
        'look',
        'createAmongOthers',
        'link',
        'rename',
        'remove',
      ]),
    );
    expect(fresh).not.toEqual(old);
  });

  it.each(CODES)('%s: leaves every note whole, old or new, and tells which one, with exit status 2', async (code) => {
    for (const [index, call] of calls.entries()) {
      const disk = diskWith(NOTES);
      const outcome = await command(disk.files(failing(index + 1, code)), 'update', VAULT);
      const about = `${call.name} ${call.path} at call ${index + 1}`;
      expect(isWhole(disk), about).toBe(true);
      if (outcome.status === 0) expect(notesOn(disk), about).toEqual(fresh);
      else
        expect(
          [outcome.status, tells(outcome, call) || isWithoutSettings(outcome)],
          `${about}: ${outcome.out}${outcome.err}`,
        ).toEqual([2, true]);
      if (call.name !== 'remove') expect(strays(disk), about).toEqual([]);
    }
  });

  it.each(CODES)('%s: stands in the way of nothing but a second name or a left-over without harm', async (code) => {
    for (const [index, call] of calls.entries()) {
      const disk = diskWith(NOTES);
      const { status } = await command(disk.files(failing(index + 1, code)), 'update', VAULT);
      const isMissingSettings =
        code === 'ENOENT' && call.path.includes('/.obsidian/') && !call.path.endsWith('/related-literature/data.json');
      const isTriedAgain = code === 'ENOENT' && call.name === 'rename';
      const mayPass = CAN_DO_WITHOUT.includes(call.name) || isMissingSettings || isTriedAgain;
      expect(status === 0, `${call.name} ${call.path} at call ${index + 1}`).toBe(mayPass);
    }
  });

  it.each(CODES)('%s: the next run finishes the rest and leaves nothing stray', async (code) => {
    for (const index of calls.keys()) {
      const disk = diskWith(NOTES);
      await command(disk.files(failing(index + 1, code), { processId: 7, token: 'first' }), 'update', VAULT);
      const { status } = await command(disk.files(undefined, { processId: 8, token: 'second' }), 'update', VAULT);
      expect([status, disk.all(VAULT)], `call ${index + 1}`).toEqual([0, fresh]);
    }
  });

  it('writes nothing at all where a note or a folder could not be read', async () => {
    for (const [index, call] of calls.entries()) {
      if (call.name !== 'look' && call.name !== 'entries') continue;
      const disk = diskWith(NOTES);
      const { out, err } = await command(disk.files(failing(index + 1, 'EIO')), 'update', VAULT);
      expect([disk.all(VAULT), `${out}${err}`.includes('Nothing was written.')], `call ${index + 1}`).toEqual([
        old,
        true,
      ]);
    }
  });

  it('fails at one note and still writes the others', async () => {
    const disk = diskWith(NOTES);
    const { status, out } = await command(
      disk.files(({ name, path }) => {
        if (name === 'assertWritable' && path.endsWith('Erste.md')) throw diskError('EACCES');
      }),
      'update',
      VAULT,
      '--json',
    );
    const { updated: done, failed } = JSON.parse(out);
    expect([status, done]).toEqual([2, ['04 Literatur-Notes/Tief/Zweite.md', 'Eigene.md']]);
    expect(failed).toEqual([{ path: '04 Literatur-Notes/Erste.md', message: 'permission denied (EACCES)' }]);
  });
});
