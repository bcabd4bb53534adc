/** What a cache spares, what it does not believe, and where it may not lie. */
import { describe, expect, it } from 'vitest';
import { diskError, MemoryDisk, type Call } from '../disk/memory-disk';
import { commandOf, diskWith, note, VAULT, type Outcome } from '../disk/run-memory';

const NOTES: readonly (readonly [string, string])[] = [
  ['Eigene.md', note('Trolle', 'Meine Gedanken dazu.')],
  ['04 Literatur-Notes/Erste.md', note('Trolle', 'Öffentliche Stellen gehen.')],
  ['04 Literatur-Notes/Zweite.md', note('Elfen', 'Die zweite.')],
  ['Ohne Kasten.md', '---\ntopics:\n  - Trolle\n---\nNur Text.\n'],
];

const CACHE = '/merk/cache';
const SETTINGS = `${VAULT}/.obsidian/plugins/related-literature/data.json`;

interface Looked extends Outcome {
  /** The notes that were read. */
  readonly looked: readonly string[];
}

async function run(disk: MemoryDisk, words: readonly string[] = ['update', VAULT], build = '1'): Promise<Looked> {
  const looked: string[] = [];
  const files = disk.files(({ name, path }: Call) => {
    if ((name === 'look' || name === 'read') && path.endsWith('.md')) looked.push(path.slice(VAULT.length + 1));
  });
  const outcome = await commandOf({ build, now: disk.time }, files, ...words, '--cache', CACHE);
  return { ...outcome, looked: [...new Set(looked)].sort() };
}

/** A vault whose notes are current and known to the cache. */
async function known(): Promise<MemoryDisk> {
  const disk = diskWith(NOTES);
  disk.write('/merk/anderes', '');
  await run(disk);
  disk.time += 10_000;
  await run(disk);
  return disk;
}

const ALL = NOTES.map(([path]) => path).sort();

describe('a cache', () => {
  it('spares reading any note where nothing changed', async () => {
    const disk = await known();
    const { looked, status, out } = await run(disk);
    expect([looked, status]).toEqual([[], 0]);
    expect(out).toContain('3 notes already current.');
  });

  it('lets a changed note be read, and those whose list it changes', async () => {
    const disk = await known();
    disk.write(`${VAULT}/Ohne Kasten.md`, '---\ntopics:\n  - Elfen\n---\nNur Text.\n');
    const { looked, out } = await run(disk);
    expect(looked).toEqual([
      '04 Literatur-Notes/Erste.md',
      '04 Literatur-Notes/Zweite.md',
      'Eigene.md',
      'Ohne Kasten.md',
    ]);
    expect(out).toContain('3 notes updated');
  });

  it('lets nothing but the note be read that has changed in its own words', async () => {
    const disk = await known();
    disk.write(
      `${VAULT}/Eigene.md`,
      `${disk.text(`${VAULT}/Eigene.md`) ?? ''}\nEin Satz mehr, mit https://nie.example/x.\n`,
    );
    const first = await run(disk);
    expect([first.looked, first.out]).toEqual([['Eigene.md'], expect.stringContaining('3 notes already current.')]);
    disk.time += 10_000;
    expect((await run(disk)).looked).toEqual(['Eigene.md']);
    expect((await run(disk)).looked).toEqual([]);
  });

  it.each([
    ['what stands in its block', ['Erste', 'Andere']],
    ['how its block is quoted', ['> %% INSERT A %%', '> > %% INSERT A %%']],
    ['a link to an article that is known', ['Gedanken', 'Gedanken zu https://a.example/eins']],
    ['its date', ['topics:', 'created: 2024-01-01\ntopics:']],
    ['its property not to be written to', ['topics:', 'related-literature: false\ntopics:']],
    ['its frontmatter into one that cannot be read', ['topics:', 'topics: [']],
  ] as const)('lets a run see a change of %s', async (_, [from, to]) => {
    const disk = await known();
    disk.write(`${VAULT}/Artikel.md`, '---\nURL: https://a.example/eins\n---\nText.\n');
    await run(disk);
    disk.time += 10_000;
    await run(disk);
    const before = disk.text(`${VAULT}/Eigene.md`) ?? '';
    expect(before).toContain(from);
    disk.write(`${VAULT}/Eigene.md`, before.replace(from, to));
    const bare = diskWith([]);
    for (const [path, text] of disk.all(VAULT)) bare.write(path, text);
    const { status, out } = await commandOf({}, bare.files(), 'update', VAULT);
    const cached = await run(disk);
    expect([cached.status, cached.out]).toEqual([status, out]);
    expect(disk.all(VAULT)).toEqual(bare.all(VAULT));
  });

  it('lets nothing else be read where a change reaches no list', async () => {
    const disk = await known();
    disk.write(`${VAULT}/Ohne Kasten.md`, '---\ntopics:\n  - Trolle\n---\nAnderer Text.\n');
    expect((await run(disk)).looked).toEqual(['Ohne Kasten.md']);
  });

  it('is stored anew only where something is new', async () => {
    const disk = await known();
    const before = disk.text(CACHE);
    const files: Call[] = [];
    await commandOf(
      { build: '1', now: disk.time },
      disk.files((call) => files.push(call)),
      'update',
      VAULT,
      '--cache',
      CACHE,
    );
    expect(files.filter(({ name }) => name === 'create')).toEqual([]);
    expect(disk.text(CACHE)).toBe(before);
  });

  it('believes no file that was changed within the last two seconds', async () => {
    const disk = await known();
    disk.write(`${VAULT}/Eigene.md`, disk.text(`${VAULT}/Eigene.md`) ?? '');
    await run(disk);
    disk.time += 10_000;
    expect((await run(disk)).looked).toEqual(['Eigene.md']);
    expect((await run(disk)).looked).toEqual([]);
  });

  it('is as none for another build of the program, and for other settings', async () => {
    const disk = await known();
    expect((await run(disk, ['update', VAULT], '2')).looked).toEqual(ALL);
    disk.write(SETTINGS, '{"version":1,"cap":3}');
    expect((await run(disk, ['update', VAULT], '2')).looked).toEqual(ALL);
    expect((await run(disk, ['update', VAULT], '2')).looked).toEqual([]);
  });

  it('is as none wherever it is damaged or cut, and is whole again afterwards', async () => {
    const disk = await known();
    const whole = disk.text(CACHE) ?? '';
    for (let at = 30; at < whole.length; at += 97) {
      disk.write(CACHE, whole.slice(0, at));
      expect((await run(disk)).status, `cut at ${at}`).toBe(0);
      disk.write(CACHE, `${whole.slice(0, at)}${whole[at] === '~' ? '_' : '~'}${whole.slice(at + 1)}`);
      expect((await run(disk)).status, `changed at ${at}`).toBe(0);
      disk.write(`${VAULT}/Ohne Kasten.md`, NOTES[3]?.[1] ?? '');
      await run(disk);
      expect(disk.text(CACHE)?.startsWith('related-literature cache\n')).toBe(true);
      disk.time += 10_000;
    }
  });

  it.each(['update', 'show', 'topics', 'duplicates', 'remove', 'insert', 'migrate', 'repair', 'undo'])(
    'goes with the command %s',
    async (name) => {
      const disk = await known();
      const words = [name, VAULT, ...(name === 'show' ? ['--note', 'Eigene.md'] : [])];
      const { err, status } = await run(disk, words);
      expect([err.includes('does not belong'), status]).toEqual([false, 0]);
    },
  );

  it('is readable for its owner alone', async () => {
    const disk = await known();
    expect(disk.files().state(CACHE).mode).toBe(0o600);
  });
});

describe('a place where no cache can be', () => {
  it.each([`${VAULT}/cache`, `${VAULT}/.obsidian/cache`, `/merk/hinein/cache`])(
    '%s, in the vault: says so, and does nothing else',
    async (file) => {
      const disk = diskWith(NOTES);
      disk.put('/merk/hinein', { kind: 'link', target: VAULT });
      const before = disk.all(VAULT);
      const { status, err } = await commandOf({}, disk.files(), 'update', VAULT, '--cache', file);
      expect([status, err]).toEqual([2, `The cache "${file}" would lie in the vault. Name a file outside it.\n`]);
      expect(disk.all(VAULT)).toEqual(before);
    },
  );

  it('another file: it stays, and the run goes on without', async () => {
    const disk = diskWith(NOTES);
    disk.write(CACHE, 'Steuererklärung\n');
    const { status, err } = await run(disk);
    expect([status, disk.text(CACHE)]).toEqual([0, 'Steuererklärung\n']);
    expect(err).toBe('"/merk/cache" is no cache of this program. It is left as it is, and all notes are read.\n');
  });

  it('a folder that is not there: says so, and the run goes on without', async () => {
    const { status, err } = await run(diskWith(NOTES));
    expect([status, err.startsWith('The cache "/merk/cache" cannot be used: ')]).toEqual([0, true]);
  });

  it.each(['create', 'rename'] as const)(
    'a full disk (%s): says so, leaves the old cache, the status stays',
    async (name) => {
      const disk = await known();
      const before = disk.text(CACHE);
      disk.write(`${VAULT}/Ohne Kasten.md`, 'neu');
      const files = disk.files((call) => {
        if (call.name === name && `${call.to ?? ''}${call.path}`.includes('/merk/')) throw diskError('ENOSPC');
      });
      const { status, err } = await commandOf({ build: '1', now: disk.time }, files, 'update', VAULT, '--cache', CACHE);
      expect([status, err]).toEqual([
        0,
        'The cache "/merk/cache" could not be stored: the disk is full (ENOSPC). The next run reads all notes.\n',
      ]);
      expect([...disk.all('/merk')]).toEqual([
        ['/merk/anderes', ''],
        [CACHE, before],
      ]);
    },
  );
});
