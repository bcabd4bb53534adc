/** The command `topics`: what it proposes, and what a reviewed copy of its JSON writes. */
import { describe, expect, it } from 'vitest';
import { TOPIC_VAULT } from '../generate/topic-vault';
import { command, diskWith, VAULT } from './disk/run-memory';
import type { MemoryDisk } from './disk/memory-disk';

const textsIn = (disk: MemoryDisk): Map<string, string> =>
  new Map(
    [...disk.all(VAULT)]
      .filter(([path]) => !path.includes('/undo-'))
      .map(([path, text]) => [path.replace(`${VAULT}/`, ''), text]),
  );

interface Printed {
  readonly notes: readonly {
    readonly path: string;
    readonly proposals: readonly {
      readonly topic: string;
      readonly score: number;
      readonly reasons: readonly unknown[];
    }[];
  }[];
}

const vault = (more: Readonly<Record<string, string>> = {}): MemoryDisk =>
  diskWith(Object.entries({ ...TOPIC_VAULT, ...more }));

async function proposed(disk: MemoryDisk, ...args: readonly string[]): Promise<Printed> {
  const { status, out, err } = await command(disk.files(), 'topics', VAULT, '--json', ...args);
  expect([status, err]).toEqual([0, '']);
  return JSON.parse(out) as Printed;
}

async function applied(disk: MemoryDisk, file: string, ...args: readonly string[]) {
  disk.write('/reviewed.json', file);
  return command(disk.files(), 'topics', VAULT, '--apply', '/reviewed.json', ...args);
}

const reviewed = (path: string, ...topics: readonly string[]): string =>
  JSON.stringify({ notes: [{ path, proposals: topics.map((topic) => ({ topic })) }] });

describe('topics', () => {
  it('proposes topics of the vault for notes without any, with score and reasons, and writes nothing', async () => {
    const disk = vault();
    const before = textsIn(disk);
    const { notes } = await proposed(disk);
    expect(notes.map(({ path }) => path)).toEqual(['A/Neu.md']);
    const [first] = notes[0]?.proposals ?? [];
    expect(first).toMatchObject({ topic: 'Gletscher', strong: true });
    expect(first?.score).toBe(Math.round((first?.score ?? 0) * 100) / 100);
    expect(first?.reasons).toContainEqual(
      expect.objectContaining({ kind: 'name-in-title', name: 'gletscher', places: ['title'], isWhole: true }),
    );
    expect(textsIn(disk)).toEqual(before);
  });

  it('says the same in words, the topic written as the vault writes it', async () => {
    const { out } = await command(vault().files(), 'topics', VAULT);
    expect(out).toContain('A/Neu.md\n  Gletscher (');
    expect(out).toContain('"Gletscher" stands in the title');
    expect(out).toMatch(/Topics proposed for 1 of 2 notes without topics\..*\n$/);
  });

  it('--note asks for one note, whether it has topics or not', async () => {
    expect((await proposed(vault(), '--note', 'A/Fremd.md')).notes).toEqual([{ path: 'A/Fremd.md', proposals: [] }]);
    expect((await command(vault().files(), 'topics', VAULT, '--note', 'A/Fremd.md')).out).toBe(
      'No topic fits this note.\n',
    );
    expect((await command(vault().files(), 'topics', VAULT, '--note', 'B.md')).status).toBe(2);
  });

  it('a topic that was declined for a note is not proposed for it again', async () => {
    const data = JSON.stringify({ version: 1, declinedTopics: { 'A/Neu.md': ['gletscher'] } });
    const disk = vault();
    disk.write(`${VAULT}/.obsidian/plugins/related-literature/data.json`, data);
    expect((await proposed(disk)).notes).toEqual([]);
  });

  it('where no note has topics, tags are proposed', async () => {
    const tagged = Object.entries(TOPIC_VAULT).map(([path, text]) => [
      path,
      text.replaceAll(/topics:\n {2}- "\[\[(.*)\]\]"/g, 'tags: [$1]'),
    ]);
    const disk = diskWith(tagged as [string, string][]);
    const { notes } = await proposed(disk);
    expect(notes.map(({ path, proposals }) => [path, proposals[0]?.topic])).toEqual([['A/Neu.md', 'Gletscher']]);
    expect((await applied(disk, JSON.stringify({ notes }))).status).toBe(0);
    expect(textsIn(disk).get('A/Neu.md')).toBe(
      (TOPIC_VAULT['A/Neu.md'] ?? '').replace('Thema\n---', 'Thema\ntags:\n  - Gletscher\n---'),
    );
  });
});

describe('topics --apply', () => {
  it('writes what the copy holds and nothing else, in the form that the vault has', async () => {
    const disk = vault();
    const before = new Map(textsIn(disk));
    const { status, out } = await applied(disk, JSON.stringify(await proposed(disk)), '--no-undo');
    expect([status, out]).toEqual([0, '1 note updated.\n']);
    before.set(
      'A/Neu.md',
      (TOPIC_VAULT['A/Neu.md'] ?? '').replace('Thema\n---', 'Thema\ntopics:\n  - "[[Gletscher]]"\n---'),
    );
    expect(textsIn(disk)).toEqual(before);
    const again = await applied(disk, reviewed('A/Neu.md', 'Gletscher'));
    expect([again.status, again.out]).toEqual([0, 'All of these topics are there already.\n']);
  });

  it('undo brings every byte back', async () => {
    const disk = vault();
    const before = textsIn(disk);
    await applied(disk, reviewed('A/Fremd.md', 'Backen', 'Brot: Salz'));
    expect(textsIn(disk)).not.toEqual(before);
    expect((await command(disk.files(), 'undo', VAULT)).status).toBe(0);
    expect(textsIn(disk)).toEqual(before);
  });

  it('--check tells what would change and writes nothing', async () => {
    const disk = vault();
    const before = textsIn(disk);
    const { status, out } = await applied(disk, reviewed('A/Fremd.md', 'Backen'), '--check', '--json');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toEqual({ updated: ['A/Fremd.md'], unchanged: 0, refused: [], failed: [] });
    expect(textsIn(disk)).toEqual(before);
  });

  it.each([
    ['no JSON', '{"notes": [', 'is no copy of what "topics --json" prints.'],
    ['a list', '[]', 'is no copy of what "topics --json" prints.'],
    ['no notes', '{"path": "A/Neu.md"}', 'notes is wrong'],
    ['a note without path', '{"notes": [{"proposals": []}]}', 'notes[0].path is wrong'],
    ['a note without proposals', '{"notes": [{"path": "A/Neu.md"}]}', 'notes[0].proposals is wrong'],
    [
      'a topic that is no text',
      '{"notes": [{"path": "A/Neu.md", "proposals": [{"topic": "KI"}, {"topic": 3}]}]}',
      'notes[0].proposals[1].topic is wrong',
    ],
    ['a note that is not there', reviewed('A/Weg.md', 'KI'), 'does not have: A/Weg.md'],
    ['a note outside the vault', reviewed('../x.md', 'KI'), 'does not have: ../x.md'],
    ['a hidden note', reviewed('.trash/x.md', 'KI'), 'does not have: .trash/x.md'],
  ])('a file with %s is named, and nothing is written', async (_, file, message) => {
    const disk = vault({ '.trash/x.md': 'x' });
    const before = textsIn(disk);
    const { status, err } = await applied(disk, file);
    expect(status).toBe(2);
    expect(err).toContain(`/reviewed.json`);
    expect(err).toContain(message);
    expect(err).toContain('Nothing was written.');
    expect(textsIn(disk)).toEqual(before);
  });

  it('a file that is not there is named', async () => {
    const { status, err } = await command(vault().files(), 'topics', VAULT, '--apply', '/none.json');
    expect([status, err.startsWith('/none.json cannot be read')]).toEqual([2, true]);
  });

  it('a note that cannot be edited is named with the reason, and stops no other', async () => {
    const disk = vault({ 'A/Zu.md': '---\nrelated-literature: false\n---\n' });
    const both = [reviewed('A/Zu.md', 'KI'), reviewed('A/Fremd.md', 'KI')].flatMap(
      (json) => (JSON.parse(json) as { notes: unknown[] }).notes,
    );
    const { status, out } = await applied(disk, JSON.stringify({ notes: both }));
    expect(status).toBe(1);
    expect(out).toContain('A/Zu.md: related-literature: false');
    expect(textsIn(disk).get('A/Fremd.md')).toContain('topics:\n  - "[[KI]]"\n');
  });

  it.each([
    ['topics', '--check'],
    ['topics', '--apply', 'x', '--note', 'y'],
    ['topics', '--templates'],
    ['show', '--note', 'x', '--apply', 'y'],
    ['duplicates', '--check'],
    ['repair', '--note', 'x'],
  ])('%s does not take %s', async (name, ...options) => {
    const { status, err } = await command(vault().files(), name, VAULT, ...options);
    expect(status).toBe(2);
    expect(err).toContain('does not belong to this command');
  });
});
