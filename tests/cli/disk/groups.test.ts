/** Notes are written in groups: the disk is waited for by several at once, and each is as safe as one alone. */
import { describe, expect, it } from 'vitest';
import { diskError, type MemoryDisk } from './memory-disk';
import { command, diskWith, note, updated, VAULT } from './run-memory';
import type { Files } from '../../../src/cli/disk/file-system';

const NOTES: readonly (readonly [string, string])[] = Array.from({ length: 40 }, (_, index) => [
  `Notiz ${index}.md`,
  note(`Thema ${index % 5}`, `Text ${index}.`),
]);

/** What was seen of the files that the disk had not yet made safe. */
interface Seen {
  most: number;
  readonly early: string[];
}

/** A disk that makes the last of a group safe first, after several turns. `fails` names one that it cannot. */
function slowFiles(disk: MemoryDisk, seen: Seen, fails = (_: number): boolean => false): Files {
  const unsafe = new Set<string>();
  const files = disk.files();
  let count = 0;
  return {
    ...files,
    createAmongOthers: async (path, bytes, like, from) => {
      const place = (count += 1);
      unsafe.add(path);
      seen.most = Math.max(seen.most, unsafe.size);
      await files.createAmongOthers(path, bytes, like, from);
      for (let turn = 0; turn < 20 - (place % 16); turn += 1) await Promise.resolve();
      unsafe.delete(path);
      if (fails(place)) throw diskError('ENOSPC');
    },
    rename: (from, to) => {
      if (unsafe.has(from)) seen.early.push(from);
      files.rename(from, to);
    },
  };
}

describe('a group of notes', () => {
  it('has at most 16, none of which takes its place before its bytes are safe', async () => {
    const disk = diskWith(NOTES);
    const seen: Seen = { most: 0, early: [] };
    const { status } = await command(slowFiles(disk, seen), 'update', VAULT);
    expect([status, seen]).toEqual([0, { most: 16, early: [] }]);
    expect(disk.all(VAULT)).toEqual(await updated(diskWith(NOTES)));
  });

  it('loses only the note that could not be written, and nothing is left beside it', async () => {
    for (let failing = 1; failing <= NOTES.length; failing += 1) {
      const disk = diskWith(NOTES);
      const files = slowFiles(disk, { most: 0, early: [] }, (place) => place === failing);
      const { status, out } = await command(files, 'update', VAULT, '--json');
      const { updated: done, failed } = JSON.parse(out);
      expect([status, done.length, failed.length]).toEqual([2, NOTES.length - 1, 1]);
      const whole = await updated(diskWith(NOTES));
      const differing = [...disk.all(VAULT)].filter(([path, text]) => whole.get(path) !== text).map(([path]) => path);
      expect(differing).toEqual([`${VAULT}/${failed[0].path}`]);
    }
  });

  it('is told in the order of paths', async () => {
    const disk = diskWith(NOTES);
    const { out } = await command(slowFiles(disk, { most: 0, early: [] }), 'update', VAULT, '--json');
    const order: readonly string[] = JSON.parse(out).updated;
    expect(order).toEqual([...order].sort());
    expect(order).toHaveLength(NOTES.length);
  });
});

const SCRIPT = '> ```dataviewjs\n> await dv.view("related")\n> ```\n';

/** A note in which each command has something to write. */
const TEXTS: Readonly<Record<string, string>> = {
  insert: '---\ntopics: [X]\n---\nText\n',
  remove: note('X', 'Text'),
  migrate: `---\ntopics: [X]\n---\n> [!example]- X\n${SCRIPT}`,
  repair: '---\ntitle: T\n---\n# T\n[Read Original](https://news.example/a)\n',
};

describe('every command that writes many notes', () => {
  it.each(Object.entries(TEXTS))('writes them in groups, and %s is undone in groups', async (name, text) => {
    const disk = diskWith(NOTES.map(([path]) => [path, text]));
    const seen: Seen = { most: 0, early: [] };
    await command(slowFiles(disk, seen), name, VAULT, ...(name === 'insert' ? ['--all'] : []));
    expect(NOTES.filter(([path]) => disk.text(`${VAULT}/${path}`) === text)).toEqual([]);
    expect(seen).toEqual({ most: 16, early: [] });
    const undone: Seen = { most: 0, early: [] };
    await command(slowFiles(disk, undone), 'undo', VAULT);
    expect(undone).toEqual({ most: 16, early: [] });
    expect(NOTES.filter(([path]) => disk.text(`${VAULT}/${path}`) !== text)).toEqual([]);
  });
});
