/** What the Node door prints, and the exit status that says the same (docs/contract.md section 8). */
import { chmodSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { door, doorIn } from './cli-process';
import { contentsOf, inFolder } from './vault-folder';

const SETTINGS = '.obsidian/plugins/related-literature/data.json';
const BLOCK = '%% INSERT A %%\n%% END A %%\n';
const note = (properties: string, body = ''): string => `---\n${properties}\n---\n${body}`;

const VAULT = {
  'b.md': note('topics: [X]\ncreated: 2024-02-02 10:00', BLOCK + BLOCK),
  'ä.md': note('topics: [X]', BLOCK),
  'Z.md': note('topics: [Y]'),
  'broken.md': note('topics: [X]', '%% INSERT A %%'),
  'a broken.md': note('topics: [X]', '%% END A %%'),
  'unreadable.md': note('topics: [X'),
  'opted out.md': note('related-literature: false', BLOCK),
  'template.md': note('title: "{{title}}"', BLOCK),
  '.trash/t.md': note('topics: [X]', BLOCK),
  'picture.png': 'x',
};

const LONG_LIST = {
  'N.md': note('topics: [X]', BLOCK),
  ...Object.fromEntries(Array.from({ length: 3 }, (_, index) => [`n${index}.md`, note('topics: [X]')])),
};

describe('update --json', () => {
  it('prints one object with these keys in this order, lists in code-unit order', () => {
    inFolder(VAULT, (vault) => {
      const { status, out, err } = door('update', vault, '--json');
      expect([status, err]).toEqual([1, '']);
      expect(out.endsWith('}\n')).toBe(true);
      expect(JSON.stringify(JSON.parse(out))).toBe(
        JSON.stringify({
          notes: 7,
          blocks: 4,
          updated: ['b.md', 'ä.md'],
          unchanged: 1,
          refused: [
            { path: 'a broken.md', reason: 'start-missing' },
            { path: 'broken.md', reason: 'end-missing' },
          ],
          unreadable: [{ path: 'unreadable.md', reason: 'frontmatter-unreadable' }],
          failed: [],
          templates: ['template.md'],
        }),
      );
    });
  });

  it('with --check lists what would change, writes nothing, and is 1 until there is nothing', () => {
    inFolder(LONG_LIST, (vault) => {
      const before = contentsOf(vault);
      for (let run = 0; run < 2; run += 1) {
        const { status, out } = door('update', vault, '--check', '--json');
        expect([status, (JSON.parse(out) as { updated: unknown }).updated]).toEqual([1, ['N.md']]);
      }
      expect(contentsOf(vault)).toEqual(before);
      expect(door('update', vault).status).toBe(0);
      expect(door('update', vault, '--check')).toEqual(
        expect.objectContaining({ status: 0, out: '1 note already current.\n' }),
      );
    });
  });

  it('of one note tells of that one alone', () => {
    inFolder(VAULT, (vault) => {
      for (const name of ['b.md', 'b', './b.md']) {
        const { out, status } = door('update', vault, '--note', name, '--check', '--json');
        expect([status, JSON.parse(out)]).toEqual([
          1,
          {
            notes: 1,
            blocks: 2,
            updated: ['b.md'],
            unchanged: 0,
            refused: [],
            unreadable: [],
            failed: [],
            templates: [],
          },
        ]);
      }
      expect(door('update', vault, '--note', 'b.md').status).toBe(0);
      expect(contentsOf(vault)['Z.md']).toBe(VAULT['Z.md']);
      expect(readFileSync(join(vault, 'ä.md'), 'utf8')).toBe(VAULT['ä.md']);
      expect(door('update', vault, '--note', 'template.md').status).toBe(2);
    });
  });
});

describe('update', () => {
  it('says what it did, and to which notes', () => {
    inFolder(VAULT, (vault) => {
      const lines = door('update', vault, '--verbose').out.split('\n');
      expect(lines.slice(0, 6)).toEqual([
        'Updated:',
        '  b.md',
        '  ä.md',
        '2 notes left unchanged:',
        '  a broken.md: the first line of the box (%% INSERT … %%) is missing; put it above the list',
        '  broken.md: the last line of the box (%% END … %%) is missing; put it below the list',
      ]);
      expect(lines[7]).toMatch(/^  unreadable\.md: the frontmatter cannot be read \(.+\)$/);
      expect(lines.slice(8)).toEqual([
        '1 note with more than one box; in Obsidian "Remove the second box" leaves the first:',
        '  b.md',
        '2 notes updated, 1 note already current.',
        '',
      ]);
    });
  });

  it('names only what is wrong, and says the counts last', () => {
    inFolder({ 'a.md': '%% INSERT A %%%% END A %%\n', 'b.md': '%% INSERT A %%\n', 'c.md': 'Text\n' }, (vault) => {
      const refused =
        '1 note left unchanged:\n  b.md: the last line of the box (%% END … %%) is missing; put it below the list\n';
      const outputs = [['--check', '--quiet'], ['--check'], [], ['--verbose'], ['--quiet']].map(
        (more) => door('update', vault, ...more).out,
      );
      expect(outputs).toEqual([
        refused,
        `Would be updated:\n  a.md\n${refused}1 note would be updated.\n`,
        `${refused}1 note updated.\n`,
        `${refused}1 note already current.\n`,
        refused,
      ]);
    });
    inFolder({ 'a.md': '%% INSERT A %%%% END A %%\n' }, (vault) => {
      expect(door('update', vault, '--quiet')).toMatchObject({ status: 0, out: '', err: '' });
      expect(door('remove', vault, '--verbose', '--no-undo').out).toMatch(/:\n  a\.md\n[^\n]*1 note[^\n]*\.\n$/);
      expect(door('remove', vault, '--quiet')).toMatchObject({ status: 0, out: '', err: '' });
      expect(door('migrate', vault, '--quiet')).toMatchObject({ status: 0, out: '', err: '' });
      expect(door('repair', vault, '--quiet')).toMatchObject({ status: 0, out: '', err: '' });
      expect(door('undo', vault, '--quiet', '--verbose')).toMatchObject({ status: 2, out: '' });
    });
  });

  it('touches no note that is current: bytes and modification time stay', () => {
    inFolder(LONG_LIST, (vault) => {
      door('update', vault);
      for (const name of Object.keys(LONG_LIST)) utimesSync(join(vault, name), 1e9, 1e9);
      const before = contentsOf(vault);
      expect(door('update', vault).status).toBe(0);
      expect(contentsOf(vault)).toEqual(before);
      expect(Object.keys(LONG_LIST).map((name) => statSync(join(vault, name)).mtimeMs)).toEqual(
        Object.keys(LONG_LIST).map(() => 1e12),
      );
    });
  });

  it('speaks of one note as it does of many', () => {
    const files = { 'a.md': '%% INSERT A %%%% END A %%\n', 'b.md': '%% INSERT A %%\n', 'c.md': '---\na: [\n---\n' };
    const headings = (locale: string, vault: string): readonly string[] =>
      doorIn(locale, 'update', vault, '--check')
        .out.split('\n')
        .filter((line) => line.endsWith(':'));
    inFolder(files, (vault) => {
      expect(headings('C', vault)).toEqual([
        'Would be updated:',
        '1 note left unchanged:',
        '1 note without a box could not be read, listed nowhere:',
      ]);
      expect(headings('de_DE.UTF-8', vault)).toEqual([
        'Zu aktualisieren:',
        '1 Notiz nicht verändert:',
        '1 Notiz ohne Kasten nicht lesbar und in keiner Liste:',
      ]);
    });
  });

  it('speaks German where the locale does', () => {
    inFolder(VAULT, (vault) => {
      const { out } = doorIn('de_DE.UTF-8', 'update', vault);
      expect(out).toMatch(/\n2 Notizen aktualisiert, 1 Notiz bereits aktuell\.\n$/);
      expect(out).toContain('broken.md: die letzte Zeile des Kastens (%% END … %%) fehlt');
    });
    const heads = { 'a.md': '---\n- X\n---\n', 'b.md': '---\na: 1\n---b\n---\n' };
    inFolder(heads, (vault) => {
      const { out } = doorIn('de_DE.UTF-8', 'update', vault);
      expect(out).toContain(
        'a.md: das Frontmatter ist nicht lesbar (es ist ein Text oder eine Liste statt Eigenschaften; schreib jede Zeile als Name: Wert)',
      );
      expect(out).toContain(
        'b.md: das Frontmatter ist nicht lesbar (eine Zeile darin beginnt mit ---; beginne sie mit etwas anderem)',
      );
    });
    inFolder({}, (vault) => expect(doorIn('de_DE.UTF-8', 'update', vault).out).toBe('Hier gibt es keine Notizen.\n'));
    inFolder({ [SETTINGS]: '{"cap": -1}' }, (vault) =>
      expect(doorIn('de_DE.UTF-8', 'update', vault).err).toBe(
        'Die Einstellungen sind beschädigt: "cap": eine ganze Zahl ab 0 eingeben. Es wurde nichts geschrieben.\n',
      ),
    );
  });

  it('of a vault that it cannot write to is 2, with the path', () => {
    if (process.getuid?.() === 0) return;
    inFolder(LONG_LIST, (vault) => {
      chmodSync(vault, 0o555);
      const { status, out } = door('update', vault);
      chmodSync(vault, 0o755);
      expect([status, out.includes('N.md')]).toEqual([2, true]);
    });
  });

  it('is 2 where the settings are not UTF-8, for they would reach the notes', () => {
    const latin = Buffer.from('{"ownNotesHeading": "Eigene Eintr\u00E4ge"}', 'latin1');
    inFolder({ ...LONG_LIST, [SETTINGS]: latin }, (vault) => {
      const { status, err } = door('update', vault);
      expect([status, readFileSync(join(vault, 'N.md'), 'utf8')]).toEqual([2, LONG_LIST['N.md']]);
      expect(err).toContain('"data.json"');
    });
  });
});

describe('what is wrong', () => {
  it('with the value of an option is said in the tongue of the run', () => {
    inFolder({}, (vault) => {
      expect(doorIn('de_DE.UTF-8', 'update', vault, '--note').err).toMatch(/^--note braucht einen Wert/);
      expect(doorIn('de_DE.UTF-8', 'update', vault, '--check=1').err).toMatch(/^--check hat keinen Wert\. Hilfe/);
      expect(door('update', vault, '--note', '--check').err).toMatch(/^--note needs a value/);
    });
  });

  it('with a folder of the settings is said: no note lies in it', () => {
    const data = '{"literatureFolders": ["./Lit/", "Nowhere"], "excludedFolders": ["Gone/"]}';
    inFolder({ [SETTINGS]: data, 'Lit/A.md': 'Text\n' }, (vault) => {
      const { status, err } = door('update', vault);
      expect([status, err]).toEqual([
        0,
        'No note lies in the folder "Nowhere" of the setting literatureFolders.\nNo note lies in the folder "Gone" of the setting excludedFolders.\n',
      ]);
    });
  });

  it('with a topic of 12 MB names the note; a URL of 12 MB stops nothing', () => {
    const long = 'x'.repeat(12_000_000);
    const box = '%% INSERT A %%%% END A %%\n';
    const files = {
      'Topic.md': `---\ntopics: [${long}]\n---\n${box}`,
      'URL.md': `---\ntopics: [A]\n---\n[Read Original](https://a.example/${long})\n${box}`,
      'Plain.md': `---\ntopics: [A]\n---\n${box}`,
    };
    inFolder(files, (vault) => {
      const { status, out } = door('update', vault, '--verbose');
      expect([status, out]).toEqual([
        1,
        'Updated:\n  Plain.md\n  URL.md\n1 note left unchanged:\n  Topic.md: the frontmatter cannot be read (it is longer than 64 kB; shorten it)\n2 notes updated.\n',
      ]);
    });
  });
});
