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
    disk.write('/.obsidian/plugins/related-literature/data.json', '{}');
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

describe('the path of a note', () => {
  const NFD = 'U\u0308ber\u00A0uns';
  const PATH = 'Über uns/Ä\u0020B.md';
  const disk = (): MemoryDisk =>
    diskWith([
      [`${NFD}/A\u0308\u202FB.md`, NOTE],
      ['Eins.md', NOTE],
    ]);

  it('is what Obsidian shows, and the file of the other name is read and written', async () => {
    const vault = disk();
    const { size } = vault.all(VAULT);
    expect(Object.keys(listed(vault)).sort()).toEqual(['Eins.md', PATH]);
    const { out } = await command(vault.files(), 'update', VAULT, '--json');
    expect(JSON.parse(out).updated).toEqual(['Eins.md', PATH]);
    expect(vault.text(`${VAULT}/Eins.md`)).toContain(`[[${PATH}|Ä B]]`);
    expect(vault.text(`${VAULT}/${NFD}/A\u0308\u202FB.md`)).toContain('[[Eins.md|Eins]]');
    expect(vault.all(VAULT).size).toBe(size);
  });

  it('may be written in either form behind --note', async () => {
    for (const asked of [PATH, `${NFD}/A\u0308\u202FB`])
      expect((await command(disk().files(), 'show', VAULT, '--note', asked)).status).toBe(0);
  });

  it('that two files share names both, and lists neither', async () => {
    const vault = diskWith([
      ['Ä.md', NOTE],
      ['A\u0308.md', NOTE],
      ['Eins.md', NOTE],
    ]);
    const before = vault.all(VAULT);
    const { status, out } = await command(vault.files(), 'update', VAULT, '--json');
    const { unreadable, updated } = JSON.parse(out);
    const both = { path: 'Ä.md', reason: 'double-name' };
    expect([status, unreadable, updated]).toEqual([0, [both, both], ['Eins.md']]);
    const text = (await command(vault.files(), 'update', VAULT)).out;
    expect(text).toContain('(\\u{c4}.md)');
    expect(text).toContain('(A\\u{308}.md)');
    expect(vault.text(`${VAULT}/Ä.md`)).toBe(before.get(`${VAULT}/Ä.md`));
    expect(vault.text(`${VAULT}/Eins.md`)).not.toContain('[[');
  });
});

describe('a conflict copy', () => {
  it('of a weak form is one beside its note, in any letter case, and a note of its own elsewhere', async () => {
    const disk = linked({}, ['A/rolle.md', 'A/Rolle_Conflict.md', 'B/Rolle_Conflict.md']);
    const { out } = await command(disk.files(), 'update', VAULT, '--json');
    expect(JSON.parse(out)).toMatchObject({ conflictCopies: 1, updated: ['A/rolle.md', 'B/Rolle_Conflict.md'] });
  });
});

describe('what stands in the place of a note', () => {
  it('a pipe or a device is named and never opened, be it behind a link or not', async () => {
    const disk = linked({ 'Zur Leitung.md': 'Leitung.md' });
    disk.put(`${VAULT}/Leitung.md`, { kind: 'other' });
    const opened: string[] = [];
    const watch: Hook = ({ name, path }) => void (['look', 'read'].includes(name) && opened.push(path));
    const { status, out } = await command(disk.files(watch), 'update', VAULT);
    expect([status, out]).toEqual([0, expect.stringContaining('Leitung.md: ')]);
    expect(out).toContain('no regular file');
    expect(opened.filter((path) => path.includes('Leitung'))).toEqual([]);
  });

  it('a pipe in the place of the settings is named and never opened', async () => {
    const disk = linked({});
    disk.put(`${VAULT}/.obsidian/plugins/related-literature/data.json`, { kind: 'other' });
    const { status, err } = await command(disk.files(), 'update', VAULT);
    expect([status, err]).toEqual([2, expect.stringContaining('no regular file')]);
  });

  it('a note in iCloud is one that cannot be read: nothing is written, and it is named', async () => {
    const disk = linked({});
    disk.write(`${VAULT}/A/.Drei.md.icloud`, 'x');
    const before = disk.all(VAULT);
    const { status, out } = await command(disk.files(), 'update', VAULT, '--json');
    expect([status, JSON.parse(out).failed.map(({ path }: { path: string }) => path)]).toEqual([2, ['A/Drei.md']]);
    expect(disk.all(VAULT)).toEqual(before);
    disk.write(`${VAULT}/A/Drei.md`, NOTE);
    expect((await command(disk.files(), 'update', VAULT)).status).toBe(0);
  });

  it('a folder linked in from outside is named', async () => {
    const disk = linked({ Nachbar: '/vault-2' });
    disk.write('/vault-2/Note.md', NOTE);
    const { out } = await command(disk.files(), 'update', VAULT, '--json');
    expect(JSON.parse(out).outside).toEqual(['Nachbar']);
    expect((await command(disk.files(), 'update', VAULT)).out).toContain('Nachbar');
  });

  it('folders that link to each other are entered once, however many they are', () => {
    const count = 40;
    const disk = diskWith([]);
    for (let from = 0; from < count; from += 1) {
      disk.write(`${VAULT}/F${from}/N.md`, NOTE);
      for (let to = 0; to < count; to += 1)
        disk.put(`${VAULT}/F${from}/L${to}`, { kind: 'link', target: `${VAULT}/F${to}` });
    }
    let entered = 0;
    expect(
      Object.keys(
        listed(disk, ({ name }) => {
          if (name === 'entries') entered += 1;
        }),
      ),
    ).toHaveLength(2 * count);
    expect(entered).toBeLessThanOrEqual(2 * count + 1);
  });
});
