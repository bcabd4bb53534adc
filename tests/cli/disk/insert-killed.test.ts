/** insert and remove on a disk that ends or fails at any call: every note is whole, and undo brings all of them back. */
import { describe, expect, it } from 'vitest';
import { diskError, type Hook, type MemoryDisk } from './memory-disk';
import { command, diskWith, VAULT } from './run-memory';

const text = (created: string, body: string): string => `---\ntopics: [X]\ncreated: ${created}\n---\n${body}`;
const NOTES: readonly (readonly [string, string])[] = [
  ['.obsidian/plugins/related-literature/data.json', '{"language": "en", "literatureFolders": ["Lit"]}'],
  ['Lit/A.md', text('2024-01-01', '# Title\n\nText\n')],
  ['Lit/Deep/B.md', text('2024-01-02', 'Text')],
  ['Lit/C.md', text('2024-01-03', '\r\n\r\nText\r\n')],
  ['Own.md', text('2024-01-04', '')],
];
const PATHS = NOTES.map(([path]) => path).slice(1);
const TITLE = ['--place', 'title'];

const notesOf = (disk: MemoryDisk): readonly (string | null)[] => PATHS.map((path) => disk.text(`${VAULT}/${path}`));
const strays = (disk: MemoryDisk): readonly string[] =>
  [...disk.all(VAULT).keys()].filter((path) => path.includes('.related-literature-') || path.endsWith('.tmp'));

async function withBoxes(): Promise<MemoryDisk> {
  const disk = diskWith(NOTES);
  await command(disk.files(), 'insert', VAULT, ...TITLE);
  return disk;
}

const before = notesOf(diskWith(NOTES));
const after = notesOf(await withBoxes());

/** How many file calls a run makes on a disk. */
async function callsOf(disk: MemoryDisk, ...args: readonly string[]): Promise<number> {
  let count = 0;
  await command(
    disk.files(() => (count += 1)),
    ...args,
  );
  return count;
}

/** From the n-th call on nothing is to be had from the disk, as for a process that is gone. */
function endingAt(n: number): Hook {
  let count = 0;
  return () => {
    count += 1;
    if (count >= n) throw diskError('EIO');
  };
}

/** Only the n-th call fails. */
function failingAt(n: number, code: string): Hook {
  let count = 0;
  return () => {
    count += 1;
    if (count === n) throw diskError(code);
  };
}

describe('insert', () => {
  it('changes three notes, byte for byte as remove and undo take back', async () => {
    expect(after.filter((each, at) => each !== before[at])).toHaveLength(3);
    const disk = await withBoxes();
    await command(disk.files(), 'undo', VAULT);
    expect(notesOf(disk)).toEqual(before);
  });

  it.each(['ends', 'fails with ENOSPC'])(
    'on a disk that %s at any call: notes whole, run again, undone',
    async (how) => {
      const calls = await callsOf(diskWith(NOTES), 'insert', VAULT, ...TITLE);
      expect(calls).toBeGreaterThan(50);
      for (let n = 1; n <= calls; n += 1) {
        const disk = diskWith(NOTES);
        const hook = how === 'ends' ? endingAt(n) : failingAt(n, 'ENOSPC');
        await command(disk.files(hook, { processId: 99, token: 'gone' }), 'insert', VAULT, ...TITLE);
        const left = notesOf(disk);
        expect(left.filter((each, at) => each !== before[at] && each !== after[at])).toEqual([]);
        expect((await command(disk.files(), 'undo', VAULT)).status).toBeLessThan(2);
        expect([n, notesOf(disk), strays(disk)]).toEqual([n, before, []]);
        await command(disk.files(), 'insert', VAULT, ...TITLE);
        expect(notesOf(disk)).toEqual(after);
      }
    },
  );

  it('doubles no box where another program puts boxes in at any moment of the run', async () => {
    const calls = await callsOf(diskWith(NOTES), 'insert', VAULT, ...TITLE);
    for (let n = 1; n <= calls; n += 1) {
      const disk = diskWith(NOTES);
      let count = 0;
      const hook: Hook = () => {
        count += 1;
        if (count !== n) return;
        for (const [at, path] of PATHS.entries()) disk.write(`${VAULT}/${path}`, after[at] ?? '');
      };
      await command(disk.files(hook), 'insert', VAULT, ...TITLE);
      expect([n, notesOf(disk)]).toEqual([n, after]);
    }
  });

  it('finishes what a run left that ended half-way, and doubles no box', async () => {
    const calls = await callsOf(diskWith(NOTES), 'insert', VAULT, ...TITLE);
    for (let n = 1; n <= calls; n += 3) {
      const disk = diskWith(NOTES);
      await command(disk.files(endingAt(n), { processId: 99, token: 'gone' }), 'insert', VAULT, ...TITLE);
      await command(disk.files(), 'insert', VAULT, ...TITLE);
      expect([n, notesOf(disk), strays(disk)]).toEqual([n, after, []]);
    }
  });
});

describe('remove', () => {
  it('on a disk that ends at any call: notes whole, and undo brings the boxes back', async () => {
    const calls = await callsOf(await withBoxes(), 'remove', VAULT);
    for (let n = 1; n <= calls; n += 1) {
      const disk = await withBoxes();
      const { out } = await command(disk.files(endingAt(n), { processId: 99, token: 'gone' }), 'remove', VAULT);
      const left = notesOf(disk);
      expect(left.every((each) => each !== null && (after.includes(each) || !each.includes('INSERT A')))).toBe(true);
      if (left.every((each, at) => each === after[at]) || out === '') continue;
      await command(disk.files(), 'undo', VAULT);
      expect([n, notesOf(disk)]).toEqual([n, after]);
    }
  });
});
