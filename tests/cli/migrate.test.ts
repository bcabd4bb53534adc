/**
 * The command migrate, through the built program. `tests/migrated` is what the sample vault becomes; after a change that is
 * meant, `MIGRATED=write` writes it anew, and its differences are to be read.
 */
import { spawn } from 'node:child_process';
import { cpSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { migrate } from '../../src/cli/migrate-vault';
import { toolsOf } from '../core/context';
import { MemoryHost } from '../core/run/memory-host';
import { door, DOOR, doorIn } from './cli-process';
import { contentsOf as allContentsOf, inFolder, inSample, SAMPLE, withoutRecords } from './vault-folder';

const MIGRATED = join(import.meta.dirname, '..', 'migrated');
const SCRIPT = '```dataviewjs\nawait dv.view("02 Dateien/Javascript/related_write")\n```\n';
const BLOCK = '> %% INSERT A %%\n> Noch kein Thema in Frontmatter `topics` definiert!\n> %% END A %%\n';
const HEADER = '> [!example]- In diesem Zusammenhang:\n';
const CALLOUT = HEADER + BLOCK;

const contentsOf = (folder: string): Readonly<Record<string, string>> => withoutRecords(allContentsOf(folder));

interface Json {
  readonly notes: number;
  readonly blocks: number;
  readonly updated: readonly string[];
  readonly unchanged: number;
  readonly refused: readonly { readonly path: string; readonly reason: string }[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  readonly failed: readonly unknown[];
  readonly scripts: number;
  readonly byHand: readonly { readonly path: string; readonly line: number; readonly kind: string }[];
}

const json = (out: string): Json => JSON.parse(out) as Json;

/** The paths whose contents differ. */
function changedIn(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((path) => before[path] !== after[path])
    .sort();
}

beforeAll(() => {
  if (process.env['MIGRATED'] !== 'write') return;
  rmSync(MIGRATED, { recursive: true, force: true });
  inSample((vault) => {
    door('migrate', vault, '--templates', '--no-undo');
    cpSync(vault, MIGRATED, { recursive: true });
  });
});

describe('the sample vault', () => {
  it('becomes what is expected, file by file, and leaves nothing for a second run or an update', () => {
    inSample((vault) => {
      expect(door('migrate', vault).status).toBe(0);
      const templates = door('migrate', vault, '--templates', '--json');
      expect(templates.status).toBe(0);
      expect(json(templates.out)).toMatchObject({
        scripts: 4,
        updated: [
          '02 Dateien/Templater/Notiz.md',
          '02 Dateien/Templater/Tagesnotiz.md',
          'Vorlagen/Literaturnotiz.md',
          'Vorlagen/Themennotiz.md',
        ],
      });
      const after = contentsOf(vault);
      expect(after).toEqual(contentsOf(MIGRATED));
      expect(door('migrate', vault, '--templates').status).toBe(0);
      const migrated = changedIn(contentsOf(SAMPLE), after);
      const update = json(door('update', vault, '--check', '--json').out);
      expect(update.updated.filter((path) => migrated.includes(path))).toEqual([]);
      expect(contentsOf(vault)).toEqual(after);
    });
  });

  it('is checked without being written to, and the check names what the run then changes', () => {
    inSample((vault) => {
      const check = door('migrate', vault, '--check', '--json');
      expect(check.status).toBe(1);
      expect(contentsOf(vault)).toEqual(contentsOf(SAMPLE));
      const run = door('migrate', vault, '--json');
      expect(run.status).toBe(0);
      expect(run.out).toBe(check.out);
      const report = json(run.out);
      expect(changedIn(contentsOf(SAMPLE), contentsOf(vault))).toEqual(report.updated);
      expect(report).toMatchObject({ scripts: 32, refused: [], failed: [] });
      expect(report.updated).toHaveLength(31);
      expect(report.notes).toBe(json(door('update', vault, '--check', '--json').out).notes);
    });
  });

  it('names what is left for work by hand, which does not count', () => {
    inSample((vault) => {
      door('migrate', vault);
      const check = door('migrate', vault, '--check');
      expect(check.status).toBe(0);
      expect(check.out.split('\n')).toEqual([
        '2 places left for work by hand:',
        '  Notizensammlung/Fragen an Sprachmodelle.md, line 13: a script that is more than the plain call of a view',
        '  Notizensammlung/Leseliste Digitalpolitik.md, line 18: an inline script',
        'No script is left to be replaced.',
        '',
      ]);
      expect(json(door('migrate', vault, '--check', '--json').out)).toMatchObject({
        updated: [],
        scripts: 0,
        byHand: [
          { path: 'Notizensammlung/Fragen an Sprachmodelle.md', line: 13, kind: 'more-work' },
          { path: 'Notizensammlung/Leseliste Digitalpolitik.md', line: 18, kind: 'inline' },
        ],
      });
    });
  });

  it('keeps the modification times of what it does not change', () => {
    inSample((vault) => {
      const paths = Object.keys(contentsOf(vault));
      for (const path of paths) utimesSync(join(vault, path), 1_000, 1_000);
      const { updated } = json(door('migrate', vault, '--json').out);
      const touched = paths.filter((path) => statSync(join(vault, path)).mtimeMs !== 1_000_000);
      expect(touched).toEqual(updated);
    });
  });

  it('is told of in German where the surroundings are', () => {
    inSample((vault) => {
      expect(doorIn('de_DE.UTF-8', 'migrate', vault, '--check').out).toMatch(
        /^Zu ersetzen in:\n[^]*\n2 Stellen bleiben von Hand zu ändern:\n[^]*\n32 Skripte in 31 Notizen zu ersetzen\.\n$/,
      );
      expect(doorIn('de_DE.UTF-8', '--help').out).toContain('migrate <Vault>');
    });
  });
});

describe('a note that is refused', () => {
  it('is named with its line, stays as it is, and the others are done', () => {
    const refused = `${SCRIPT}\n${HEADER}> %% INSERT A %%\n\nText\n`;
    inFolder({ 'a.md': refused, 'b.md': SCRIPT, 'c.md': '%% INSERT A %%' }, (vault) => {
      const run = door('migrate', vault);
      expect(run.status).toBe(1);
      expect(run.out).toBe(
        '1 note with a script left unchanged:\n  a.md, line 6: the last line of the box (%% END … %%) is missing; put it below the list\n1 script in 1 note replaced.\n',
      );
      expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe(refused);
      expect(readFileSync(join(vault, 'b.md'), 'utf8')).toBe(CALLOUT);
      const check = door('migrate', vault, '--check', '--json');
      expect(check.status).toBe(1);
      expect(json(check.out)).toMatchObject({
        scripts: 0,
        updated: [],
        refused: [{ path: 'a.md', reason: 'end-missing' }],
      });
    });
  });

  it('is one whose frontmatter or bytes cannot be read, if it holds a script', () => {
    const latin = (text: string): Uint8Array => Buffer.from(`${text}Universit\xe4t`, 'latin1');
    const head = '---\ntopics: [\n---\n';
    inFolder(
      { 'a.md': head + SCRIPT, 'b.md': `${head}%% INSERT A %%`, 'c.md': latin(SCRIPT), 'd.md': latin('') },
      (vault) => {
        const before = contentsOf(vault);
        const run = door('migrate', vault, '--json');
        expect(run.status).toBe(1);
        expect(json(run.out)).toMatchObject({
          notes: 4,
          refused: [
            { path: 'a.md', reason: 'frontmatter-unreadable' },
            { path: 'c.md', reason: 'not-text' },
          ],
          unreadable: [
            { path: 'b.md', reason: 'frontmatter-unreadable' },
            { path: 'd.md', reason: 'not-text' },
          ],
        });
        expect(contentsOf(vault)).toEqual(before);
      },
    );
    inFolder({ 'b.md': `${head}%% INSERT A %%`, 'd.md': latin('') }, (vault) => {
      expect(door('migrate', vault, '--check')).toMatchObject({
        status: 0,
        out: 'No script is left to be replaced.\n',
      });
    });
  });
});

describe('what is asked for', () => {
  it('may be one note; the others are read for its list, and stay', () => {
    const head = '---\ntopics: [X]\n---\n';
    inFolder({ 'a.md': head + SCRIPT, 'b.md': head + SCRIPT }, (vault) => {
      const run = door('migrate', vault, '--note', 'a', '--json');
      expect(run.status).toBe(0);
      expect(json(run.out)).toMatchObject({ notes: 1, updated: ['a.md'], scripts: 1 });
      expect(readFileSync(join(vault, 'a.md'), 'utf8')).toContain('> - [[b.md|b]]');
      expect(readFileSync(join(vault, 'b.md'), 'utf8')).toBe(head + SCRIPT);
      expect(door('migrate', vault, '--note', 'a.md', '--check').status).toBe(0);
    });
  });

  it('may be a template only with --templates, be it by its folder or by its frontmatter', () => {
    const files = {
      '.obsidian/templates.json': '{"folder": "Vorlagen"}',
      'Vorlagen/a.md': SCRIPT,
      'b.md': `---\ntitle: "{{title}}"\n---\n${SCRIPT}`,
    };
    inFolder(files, (vault) => {
      for (const note of ['Vorlagen/a.md', 'b.md']) {
        expect(door('migrate', vault, '--note', note)).toMatchObject({ status: 2, out: '' });
        expect(door('migrate', vault, '--note', note, '--templates', '--check').status).toBe(1);
      }
      expect(door('migrate', vault, '--check').status).toBe(0);
      expect(json(door('migrate', vault, '--templates', '--json').out).updated).toEqual(['Vorlagen/a.md', 'b.md']);
      expect(readFileSync(join(vault, 'Vorlagen/a.md'), 'utf8')).toBe(`${HEADER}> %% INSERT A %%\n> %% END A %%\n`);
    });
  });

  it('says so where only old lists were taken out of templates', () => {
    inFolder({ '.obsidian/templates.json': '{"folder": "Vorlagen"}', 'Vorlagen/a.md': BLOCK }, (vault) => {
      expect(door('migrate', vault, '--templates').out).toBe('1 note updated.\n');
      expect(readFileSync(join(vault, 'Vorlagen/a.md'), 'utf8')).toBe('> %% INSERT A %%\n> %% END A %%\n');
    });
  });

  it.each([
    [['migrate'], 'Name the folder of the vault. See related-literature --help.\n'],
    [
      ['migrate', SAMPLE, '--note', 'nirgends.md'],
      'There is no note "nirgends.md" in this vault. See related-literature --help.\n',
    ],
    [
      ['update', SAMPLE, '--templates'],
      '--templates does not belong to this command. See related-literature --help.\n',
    ],
    [
      ['show', SAMPLE, '--note', 'x', '--templates'],
      '--templates does not belong to this command. See related-literature --help.\n',
    ],
  ])('is refused when it makes no sense: %j', (args, err) => {
    expect(door(...args)).toEqual(expect.objectContaining({ status: 2, out: '', err }));
  });

  it('follows the settings of the vault', () => {
    const text = SCRIPT.replace('related_write', 'verwandtes');
    const settings = '.obsidian/plugins/related-literature/data.json';
    inFolder(
      { 'a.md': text, [settings]: '{"scriptNames": ["verwandtes"], "calloutTitle": "Dazu", "calloutType": "info"}' },
      (vault) => {
        expect(door('migrate', vault).status).toBe(0);
        expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe(`> [!info]- Dazu\n${BLOCK}`);
      },
    );
    inFolder({ 'a.md': text, [settings]: '{"scriptNames": ["x/verwandtes"]}' }, (vault) => {
      expect(door('migrate', vault)).toMatchObject({ status: 2, out: '' });
      expect(readFileSync(join(vault, 'a.md'), 'utf8')).toBe(text);
    });
  });
});

describe('the disk', () => {
  it('is not written to through a link', () => {
    inFolder({ 'Ordner/a.md': SCRIPT }, (vault) => {
      symlinkSync(join(vault, 'Ordner/a.md'), join(vault, 'b.md'));
      const throughLink = door('migrate', vault, '--note', 'b.md', '--json');
      expect(throughLink.status).toBe(0);
      expect(json(throughLink.out)).toMatchObject({ notes: 1, updated: [], failed: [] });
      expect(readFileSync(join(vault, 'b.md'), 'utf8')).toBe(SCRIPT);
      expect(json(door('migrate', vault, '--json').out)).toMatchObject({ updated: ['Ordner/a.md'], scripts: 1 });
    });
  });

  it('holds each note whole when the program is killed, and the next run does the rest', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 500 }, (_, number) => [
        `${number}.md`,
        `---\nnumber: ${number}\n---\n${SCRIPT}Text ${number}`,
      ]),
    );
    const done = (path: string): string => (texts[path] ?? '').replace(SCRIPT, `${CALLOUT}\n`);
    const counts: number[] = [];
    for (const delay of [5, 60]) counts.push(await killed(texts, done, delay));
    expect(counts.some((count) => count > 0)).toBe(true);
  });
});

/** Kills a migration some time after its first write; gives how many notes it had done. */
async function killed(
  texts: Readonly<Record<string, string>>,
  done: (path: string) => string,
  delay: number,
): Promise<number> {
  const folder = inFolder(texts, (vault) => {
    const kept = `${vault}-kept`;
    cpSync(vault, kept, { recursive: true });
    return kept;
  });
  try {
    const child = spawn(process.execPath, [DOOR, 'migrate', folder], { stdio: 'ignore' });
    const exit = new Promise((resolve) => child.once('exit', resolve));
    while (child.exitCode === null && readFileSync(join(folder, '0.md'), 'utf8') === texts['0.md']) await wait(1);
    await wait(delay);
    child.kill('SIGKILL');
    await exit;
    const notes = Object.keys(texts).map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
    expect(notes.filter(({ path, text }) => text !== texts[path] && text !== done(path))).toEqual([]);
    expect(door('migrate', folder).status).toBe(0);
    expect(contentsOf(folder)).toEqual(
      Object.fromEntries(
        Object.keys(texts)
          .sort()
          .map((path) => [path, done(path)]),
      ),
    );
    return notes.filter(({ path, text }) => text === done(path)).length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a run', () => {
  const run = (host: MemoryHost, stopAt = Infinity): ReturnType<typeof migrate> => {
    let asked = 0;
    return migrate(host, toolsOf(DEFAULT_SETTINGS), {
      write: true,
      templates: undefined,
      isStopped: () => (asked += 1) > stopAt,
    });
  };
  const texts = { 'a.md': SCRIPT, 'b.md': SCRIPT, 'c.md': SCRIPT };

  it('that is stopped has done what it tells of', async () => {
    const host = new MemoryHost(texts);
    const { report, scripts } = await run(host, 4);
    expect(report).toMatchObject({ isStopped: true, updated: ['a.md'] });
    expect(scripts).toBe(1);
    expect(host.written).toEqual(['a.md']);
  });

  it('that is stopped while it reads writes nothing', async () => {
    const host = new MemoryHost(texts);
    expect((await run(host, 2)).report).toMatchObject({ isStopped: true, updated: [] });
    expect(host.written).toEqual([]);
  });

  it('that cannot read a note writes nothing, since the note would be missing in lists', async () => {
    const host = new MemoryHost(texts, { unreadable: ['b.md'] });
    expect((await run(host)).report.failed).toMatchObject([{ path: 'b.md' }]);
    expect(host.written).toEqual([]);
  });

  it('that cannot write a note writes the others', async () => {
    const host = new MemoryHost(texts, { unwritable: ['b.md'] });
    const { report } = await run(host);
    expect(report.failed).toMatchObject([{ path: 'b.md' }]);
    expect(report.updated).toEqual(['a.md', 'c.md']);
    expect(host.written).toEqual(['a.md', 'c.md']);
  });
});
