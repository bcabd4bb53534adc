/** A vault without settings: the language of its lists is found while its notes are read, each of them once. */
import { describe, expect, it } from 'vitest';
import type { MemoryDisk } from './memory-disk';
import { command, diskWith, note, updated, VAULT } from './run-memory';

const SETTINGS = `${VAULT}/.obsidian/plugins/related-literature/data.json`;
const SCRIPT = '---\ntopics: [X]\n---\n> [!example]- X\n> ```dataviewjs\n> await dv.view("related")\n> ```\n';

function withoutSettings(notes: Readonly<Record<string, string>>): MemoryDisk {
  const disk = diskWith(Object.entries(notes));
  disk.remove(SETTINGS);
  return disk;
}

/** How often each note was read, whole or in part, in a run that writes nothing. */
async function readsOf(disk: MemoryDisk, ...args: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const reads: Record<string, number> = {};
  const files = disk.files(({ name, path }) => {
    if ((name === 'read' || name === 'look') && path.endsWith('.md'))
      reads[path.slice(7)] = (reads[path.slice(7)] ?? 0) + 1;
  });
  await command(files, ...args);
  return reads;
}

describe('a vault without settings', () => {
  it('is read once by an update, and by a migration once before each note is decided on', async () => {
    const filled = diskWith([
      ['A.md', note('X', 'Text')],
      ['B.md', '---\ntopics: [X]\n---\n'],
    ]);
    await updated(filled);
    const notes = { 'A.md': filled.text(`${VAULT}/A.md`) ?? '', 'B.md': filled.text(`${VAULT}/B.md`) ?? '' };
    expect(notes['A.md']).toContain('Meine Notes');
    expect(await readsOf(withoutSettings(notes), 'update', VAULT)).toEqual({ 'A.md': 1, 'B.md': 1 });
    expect(await readsOf(withoutSettings(notes), 'migrate', VAULT)).toEqual({ 'A.md': 2, 'B.md': 2 });
  });

  it.each([
    ['update', 'box', { 'A.md': note('X', ''), 'B.md': note('X', '') }],
    ['migrate', 'script', { 'A.md': SCRIPT, 'B.md': note('X', '') }],
  ])('in which %s would fill the first %s is left alone on an English device', async (name, _, notes) => {
    const disk = withoutSettings(notes);
    const before = disk.all(VAULT);
    const { status, out, err } = await command(disk.files(), name, VAULT);
    expect([status, out, disk.all(VAULT)]).toEqual([2, '', before]);
    expect(err).toMatch(/language/);
  });

  it('without a box is no fault', async () => {
    const disk = withoutSettings({ 'A.md': '---\ntopics: [X]\n---\n' });
    for (const name of ['update', 'migrate']) expect((await command(disk.files(), name, VAULT)).err).toBe('');
  });
});
