/** What of a folder is listed, what is passed over, and what counts as a note that cannot be read. */
import { describe, expect, it } from 'vitest';
import { listVault, temporaryName } from '../../../src/cli/disk/list-notes';
import { diskError, MemoryDisk, type Hook } from './memory-disk';
import { command, diskWith, note, updated, VAULT } from './run-memory';

const NOTE = note('Trolle', 'Text.');
const folder = { kind: 'folder' as const, names: new Map() };

function listed(disk: MemoryDisk, hook?: Hook): Record<string, boolean> {
  return Object.fromEntries(listVault(VAULT, disk.files(hook)).notes.map(({ path, isLink }) => [path, isLink]));
}

function linked(
  links: Readonly<Record<string, string>>,
  notes: readonly string[] = ['A/Eins.md', 'B/Zwei.md'],
): MemoryDisk {
  const disk = diskWith(notes.map((path) => [path, NOTE]));
  for (const [path, target] of Object.entries(links)) disk.put(`${VAULT}/${path}`, { kind: 'link', target });
  return disk;
}

describe('a listing', () => {
  it('enters no hidden folder and takes only Markdown files for notes', () => {
    const disk = diskWith([
      ['A/Eins.md', NOTE],
      ['B.MD', NOTE],
      ['C.txt', ''],
      ['.trash/Weg.md', NOTE],
      ['.versteckt.md', NOTE],
    ]);
    disk.put(`${VAULT}/Leitung.md`, { kind: 'other' });
    disk.put(`${VAULT}/Ordner.md`, folder);
    expect(listed(disk)).toEqual({ 'A/Eins.md': false, 'B.MD': false });
  });

  it('reads a link to a note or a folder inside the vault, and never writes through it', async () => {
    const disk = linked({ 'Zu Eins.md': 'A/Eins.md', 'Zu B': `${VAULT}/B` });
    expect(listed(disk)).toEqual({ 'A/Eins.md': false, 'B/Zwei.md': false, 'Zu Eins.md': true, 'Zu B/Zwei.md': true });
    const files = await updated(disk);
    expect(files.get(`${VAULT}/A/Eins.md`)).toContain('[[Zu B/Zwei.md|Zwei]]');
    expect(disk.files().state(`${VAULT}/Zu Eins.md`).kind).toBe('link');
    expect(await updated(disk)).toEqual(files);
  });

  it('passes over links out of the vault, into hidden folders, to nothing, and to what may not be looked at', () => {
    const disk = linked({
      'Hinaus.md': '/fremd/Note.md',
      'Versteckt.md': '.trash/Weg.md',
      'Ins Leere.md': 'gibt es nicht',
      Nachbar: '/vault-2',
      Verboten: '/verboten',
    });
    disk.write('/fremd/Note.md', NOTE);
    disk.write('/vault-2/Note.md', NOTE);
    disk.write(`${VAULT}/.trash/Weg.md`, NOTE);
    const mayNot: Hook = ({ name, path }) => {
      if (name === 'realPath' && path.endsWith('Verboten')) throw diskError('EACCES');
    };
    expect(listed(disk, mayNot)).toEqual({ 'A/Eins.md': false, 'B/Zwei.md': false });
  });

  it('comes to an end where links run in a circle', async () => {
    const disk = linked({
      'A/Hoch': VAULT,
      'A/Zu B': `${VAULT}/B`,
      'B/Zu A': `${VAULT}/A`,
      'Selbst.md': 'Selbst.md',
      'B/Hier': `${VAULT}/B`,
    });
    expect(Object.keys(listed(disk)).sort()).toEqual(['A/Eins.md', 'A/Zu B/Zwei.md', 'B/Zu A/Eins.md', 'B/Zwei.md']);
    expect((await command(disk.files(), 'update', VAULT)).status).toBe(0);
  });

  it('takes a folder that cannot be listed for a note that cannot be read: nothing is written, the folder named', async () => {
    const disk = linked({});
    const before = disk.all(VAULT);
    const mayNot: Hook = ({ name, path }) => {
      if (name === 'entries' && path.startsWith(`${VAULT}/B`)) throw diskError('EACCES');
    };
    const { status, out } = await command(disk.files(mayNot), 'update', VAULT, '--json');
    expect([status, JSON.parse(out).failed]).toEqual([2, [{ path: 'B', message: 'permission denied (EACCES)' }]]);
    expect(disk.all(VAULT)).toEqual(before);
    const asked = await command(disk.files(mayNot), 'show', VAULT, '--note', 'B/Zwei.md');
    expect([asked.status, asked.err]).toEqual([2, 'B cannot be read: permission denied (EACCES).\n']);
  });

  it('does not mind a folder out of scope that cannot be listed', async () => {
    const disk = linked({}, ['A/Eins.md', 'lost+found/x.md']);
    disk.write(`${VAULT}/.obsidian/plugins/related-literature/data.json`, '{"excludedFolders": ["lost+found"]}');
    const mayNot: Hook = ({ name, path }) => {
      if (name === 'entries' && path.includes('lost+found')) throw diskError('EACCES');
    };
    expect((await command(disk.files(mayNot), 'update', VAULT)).status).toBe(0);
  });

  it('may be of the root of a disk', async () => {
    const disk = new MemoryDisk();
    disk.write('/Eins.md', NOTE);
    disk.write('/A/Zwei.md', NOTE);
    const { status, out } = await command(disk.files(), 'update', '/', '--json');
    expect([status, JSON.parse(out).updated]).toEqual([0, ['A/Zwei.md', 'Eins.md']]);
    expect(disk.text('/Eins.md')).toContain('[[A/Zwei.md|Zwei]]');
  });

  it('tells of a note whose name is not UTF-8, and goes on', async () => {
    const disk = linked({ 'Caf\uFFFD.md': 'weg' });
    const entries = disk.files().entries(`${VAULT}/`);
    const files = {
      ...disk.files(),
      entries: (path: string) =>
        path === `${VAULT}/`
          ? entries.map((entry) => (entry.kind === 'link' ? { ...entry, kind: 'file' as const } : entry))
          : disk.files().entries(path),
    };
    const { status, out } = await command(files, 'update', VAULT, '--json');
    expect([status, JSON.parse(out).unreadable, JSON.parse(out).updated]).toEqual([
      0,
      [{ path: 'Caf\uFFFD.md', reason: 'not-text' }],
      ['A/Eins.md', 'B/Zwei.md'],
    ]);
  });
});

describe('left-overs of killed runs', () => {
  const dead = { processId: 41, token: 'aa' };

  function leave(disk: MemoryDisk, process: typeof dead, place = 'A'): string {
    const path = `${VAULT}/${place}/${temporaryName(process, 3)}`;
    disk.write(path, 'halb');
    return path;
  }

  it('are removed by the next run that writes, and by no other', async () => {
    const disk = linked({ 'Zu A': `${VAULT}/A` });
    const path = leave(disk, dead);
    await command(disk.files(), 'update', VAULT, '--check');
    await command(disk.files(), 'show', VAULT, '--note', 'A/Eins.md');
    expect(disk.text(path)).toBe('halb');
    expect([...(await updated(disk)).keys()]).not.toContain(path);
  });

  it('are told from the files of a run that goes on', async () => {
    const disk = linked({});
    const path = leave(disk, { processId: 9, token: 'bb' });
    const files = { ...disk.files(), isRunning: (id: number) => id === 9 };
    await command(files, 'update', VAULT);
    expect(disk.text(path)).toBe('halb');
  });

  it("are recognised where the killed run bore this run's number, as in a container", async () => {
    const disk = linked({});
    leave(disk, { processId: 7, token: 'vorher' });
    expect([...(await updated(disk)).keys()].filter((path) => path.includes('.related-literature-'))).toEqual([]);
  });

  it("are never taken for, and never take, another's: folders and other dot-files stay", async () => {
    const disk = linked({});
    disk.put(`${VAULT}/.related-literature-41-aa-1.tmp`, folder);
    disk.write(`${VAULT}/.related-literature-41.tmp`, 'fremd');
    await updated(disk);
    expect(
      disk
        .files()
        .entries(`${VAULT}/`)
        .map(({ name }) => name),
    ).toEqual(expect.arrayContaining(['.related-literature-41-aa-1.tmp', '.related-literature-41.tmp']));
  });
});
