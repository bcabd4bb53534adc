/** Somebody else works in the vault while a run goes on: between any two calls of a file function. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../generate/runs';
import { MemoryDisk, type Call, type Hook } from './memory-disk';
import { command, diskWith, foreign, note, updated, VAULT } from './run-memory';

const NOTES: readonly (readonly [string, string])[] = [
  ['A/Eins.md', note('Trolle', 'Die erste.')],
  ['A/Zwei.md', note('Trolle', 'Die zweite.', '2024-02-03')],
  ['Drei.md', note('Archive', 'Die dritte.')],
  ['Vier.md', note('Archive', 'Die vierte.', '2024-01-01')],
];

/** Does something once, before the first call that fits. */
function once(fits: (call: Call) => boolean, act: () => void): Hook {
  let isDone = false;
  return (call) => {
    if (isDone || !fits(call)) return;
    isDone = true;
    act();
  };
}

const isCall =
  (name: Call['name'], path: string) =>
  (call: Call): boolean =>
    call.name === name && (call.to ?? call.path).endsWith(path);

function stray(disk: MemoryDisk): readonly string[] {
  return [...disk.all(VAULT).keys()].filter((path) => path.includes('.related-literature-'));
}

describe('a note that changes between two looks', () => {
  it.each([
    ['vanishes', 'ENOENT', (disk: MemoryDisk, path: string) => disk.remove(path)],
    [
      'turns into a folder',
      'EISDIR',
      (disk: MemoryDisk, path: string) => disk.put(path, { kind: 'folder', names: new Map() }),
    ],
  ])('and %s after it was listed keeps the run from writing, and is named', async (_, code, act) => {
    const disk = diskWith(NOTES);
    const path = `${VAULT}/Drei.md`;
    const { status, out } = await command(
      disk.files(once(isCall('look', 'Drei.md'), () => act(disk, path))),
      'update',
      VAULT,
      '--json',
    );
    expect([status, JSON.parse(out).failed]).toEqual([
      2,
      [{ path: 'Drei.md', message: expect.stringContaining(code) }],
    ]);
    expect(foreign(disk.text(`${VAULT}/A/Eins.md`) ?? '')).toBe(disk.text(`${VAULT}/A/Eins.md`));
  });

  it.each([
    ['vanishes', 'it is gone (ENOENT)', (disk: MemoryDisk, path: string) => disk.remove(path)],
    [
      'turns into a folder',
      'it is a folder now (EISDIR)',
      (disk: MemoryDisk, path: string) => disk.put(path, { kind: 'folder', names: new Map() }),
    ],
    [
      'turns into a link',
      'it is a link or a folder, and is not written through',
      (disk: MemoryDisk, path: string) => disk.put(path, { kind: 'link', target: `${VAULT}/Vier.md` }),
    ],
  ])('and %s before it is written is named; the others are written', async (_, message, act) => {
    const disk = diskWith(NOTES);
    const path = `${VAULT}/Drei.md`;
    const { status, out } = await command(
      disk.files(once(isCall('read', 'Drei.md'), () => act(disk, path))),
      'update',
      VAULT,
      '--json',
    );
    const report = JSON.parse(out);
    expect([status, report.failed, report.updated]).toEqual([
      2,
      [{ path: 'Drei.md', message }],
      ['A/Eins.md', 'A/Zwei.md', 'Vier.md'],
    ]);
    expect(stray(disk)).toEqual([]);
  });

  it('is not written to where its folder has become a link out of the vault', async () => {
    const disk = diskWith(NOTES);
    const text = disk.text(`${VAULT}/A/Eins.md`) ?? '';
    disk.write('/fremd/Eins.md', text);
    disk.write('/fremd/Zwei.md', text);
    const hook = once(isCall('read', 'A/Eins.md'), () => disk.put(`${VAULT}/A`, { kind: 'link', target: '/fremd' }));
    const { status } = await command(disk.files(hook), 'update', VAULT);
    expect([status, disk.text('/fremd/Eins.md')]).toEqual([2, text]);
  });

  it('is computed again from what it holds then', async () => {
    const disk = diskWith(NOTES);
    const path = `${VAULT}/A/Eins.md`;
    const hook = once(isCall('createAmongOthers', '.tmp'), () => disk.write(path, note('Archive', 'Ganz anders.')));
    const { status, out } = await command(disk.files(hook), 'update', VAULT, '--json');
    expect([status, JSON.parse(out).failed]).toEqual([0, []]);
    expect(disk.text(path)).toContain('Ganz anders.');
    expect(disk.text(path)).toContain('[[Drei.md|Drei]]');
  });

  it('is given back to who wrote into it in the moment between comparison and rename', async () => {
    const disk = diskWith(NOTES);
    const path = `${VAULT}/A/Eins.md`;
    const hook = once(isCall('rename', 'A/Eins.md'), () => disk.write(path, note('Archive', 'Im selben Augenblick.')));
    const { status } = await command(disk.files(hook), 'update', VAULT);
    expect([status, disk.text(path)?.includes('Im selben Augenblick.'), stray(disk)]).toEqual([0, true, []]);
    expect(disk.text(path)).toContain('[[Drei.md|Drei]]');
  });

  it('keeps the later text of who wrote twice, in that moment and right behind it', async () => {
    const disk = diskWith(NOTES);
    const path = `${VAULT}/A/Eins.md`;
    const first = once(isCall('rename', 'A/Eins.md'), () => disk.write(path, note('Archive', 'Der erste Text.')));
    const second = once(
      ({ name, path: at }) => name === 'read' && at.startsWith(`${VAULT}/A/.`),
      () => disk.write(path, note('Archive', 'Der zweite Text.')),
    );
    const { status } = await command(
      disk.files((call) => (first(call), second(call))),
      'update',
      VAULT,
    );
    expect([status, disk.text(path)]).toEqual([0, expect.stringContaining('Der zweite Text.')]);
  });

  it('is left alone, and named, where another program never stops changing it', async () => {
    const disk = diskWith(NOTES);
    const path = `${VAULT}/A/Eins.md`;
    let count = 0;
    const hook: Hook = ({ name }) => {
      if (name === 'createAmongOthers') disk.write(path, note('Trolle', `Fassung ${(count += 1)}`));
    };
    const { status, out } = await command(disk.files(hook), 'update', VAULT, '--note', 'A/Eins.md');
    expect([status, out]).toEqual([2, expect.stringContaining('A/Eins.md: another program keeps changing it')]);
    expect([disk.text(path), stray(disk)]).toEqual([note('Trolle', `Fassung ${count}`), []]);
  });

  it('is written although another run took the new file for a left-over', async () => {
    const disk = diskWith(NOTES);
    const hook = once(isCall('rename', 'A/Eins.md'), () => {
      for (const path of stray(disk)) disk.remove(path);
    });
    expect((await command(disk.files(hook), 'update', VAULT)).status).toBe(0);
    expect(disk.all(VAULT)).toEqual(await updated(diskWith(NOTES)));
  });
});

describe('two runs at once', () => {
  it('hurt no note, whichever of them gets ahead: both end well, with the result of one', async () => {
    const expected = await updated(diskWith(NOTES));
    const calls: Call[] = [];
    await command(
      diskWith(NOTES).files((call) => calls.push(call)),
      'update',
      VAULT,
    );
    for (const index of calls.keys()) {
      const disk = diskWith(NOTES);
      const second: Promise<{ status: number }>[] = [];
      let count = 0;
      const hook: Hook = () => {
        if (count++ === index)
          second.push(
            command(
              { ...disk.files(undefined, { processId: 8, token: 'other' }), isRunning: () => true },
              'update',
              VAULT,
            ),
          );
      };
      const first = await command(disk.files(hook), 'update', VAULT);
      const other = await second[0];
      expect([first.status, other?.status, disk.all(VAULT)], `call ${index}`).toEqual([0, 0, expected]);
    }
  });
});

type Act = {
  readonly step: number;
  readonly kind: 'write' | 'save' | 'append' | 'remove';
  readonly which: number;
  readonly topic: string;
};

const PATHS = ['A/Eins.md', 'A/Zwei.md', 'Drei.md', 'Vier.md', 'Neu.md', 'A/Neuer.md'];
const TOPICS = ['Trolle', 'Archive', 'Open Science'];

const acts = fc.array(
  fc.record<Act>({
    step: fc.nat(90),
    kind: fc.constantFrom('write', 'save', 'append', 'remove'),
    which: fc.nat(PATHS.length - 1),
    topic: fc.constantFrom(...TOPICS),
  }),
  { minLength: 1, maxLength: 8 },
);

/** What the other one last did to a note: the text it left (null where it removed it). */
type Wishes = Map<string, string | null>;

/** Acts at the steps of a run, and notes what has to be found afterwards. */
function other(disk: MemoryDisk, plan: readonly Act[], wishes: Wishes): Hook {
  let step = 0;
  return (call) => {
    for (const [index, act] of plan.entries()) if (act.step === step) perform(disk, act, index, call, wishes);
    step += 1;
  };
}

function perform(disk: MemoryDisk, { kind, which, topic }: Act, index: number, call: Call, wishes: Wishes): void {
  const path = `${VAULT}/${PATHS[which]}`;
  if (call.name === 'rename' && call.to === path && isLost(kind, call)) return;
  const before = disk.text(path);
  if (kind === 'remove') {
    if (before !== null) disk.remove(path);
    wishes.set(path, null);
    return;
  }
  const text =
    kind === 'append' && before !== null
      ? `${before}Nachtrag ${index}.\n`
      : note(topic, `Fremder Text ${index} $& äöü.`, `2024-03-0${1 + (index % 9)}`);
  if (kind === 'save') disk.save(path, text);
  else disk.write(path, text);
  wishes.set(path, text);
}

/**
 * The one moment that no file function of Node closes: between the last comparison and the rename itself. Another file put
 * there, or the note's removal, is overtaken by the rename; and when a note goes back to its writer, a second text of his.
 */
function isLost(kind: Act['kind'], { path }: Call): boolean {
  const isGoingBack = /-\d*[02468]\.tmp$/.test(path);
  return isGoingBack || kind === 'save' || kind === 'remove';
}

describe('another writer between any two steps of a run', () => {
  it('loses no byte, and the next run brings the vault to the state of a fresh update', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (plan) => {
        const disk = diskWith(NOTES);
        const wishes: Wishes = new Map(NOTES.map(([path, text]) => [`${VAULT}/${path}`, text]));
        const { err } = await command(
          disk.files(other(disk, plan, wishes), { processId: 7, token: 'first' }),
          'update',
          VAULT,
        );
        expect(err).toBe('');
        for (const [path, wish] of wishes)
          expect(foreignAt(disk, path), path).toBe(wish === null ? null : foreign(wish));
        expect(stray(disk)).toEqual([]);
        const texts = [...disk.all(VAULT)].map(
          ([path, text]) => [path.slice(VAULT.length + 1), foreign(text)] as const,
        );
        const after = await updated(disk);
        expect(after).toEqual(await updated(diskWith(texts)));
        expect(await updated(disk)).toEqual(after);
      }),
      RUNS,
    );
  });
});

function foreignAt(disk: MemoryDisk, path: string): string | null {
  const text = disk.text(path);
  return text === null ? null : foreign(text);
}
