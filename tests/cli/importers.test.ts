/** The page on importers: a vault of notes as each importer writes them, the sample of the page among them, is set up and filled as the page says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeBlocks, readPage, rows, section } from '../pages';
import { door } from './cli-process';
import { inNewVault } from './vault-folder';

const PAGE = 'docs/importers.md';

/** The sample note of an importer's section. */
function sampleOf(importer: string): string {
  const sample = codeBlocks(section(PAGE, `## ${importer}`)).find(
    (block) => /^---\n[\w ]+:.*\n/.test(block) && !block.includes('{{'),
  );
  if (sample === undefined) throw new Error(`no sample of ${importer}`);
  return sample;
}

/** The same note about another article. */
const another = (sample: string, name: string, at: number): string =>
  sample
    .replaceAll('Grids, explained', name)
    .replaceAll('grids-explained', `article-${at}`)
    .replace('5f0c2a9e', `5f0c2a9${at}`)
    .replace('k3v9w2t8q1', `k3v9w2t8q${at + 1}`);

/** A folder of four notes: the sample, one with the same tags, two with other ones. */
function vaultOf(sample: string, folder: string): Readonly<Record<string, string>> {
  const other = (name: string, at: number): string => another(sample, name, at).replaceAll('grids', `other-${at}`);
  return {
    [`${folder}/Grids, explained.md`]: sample,
    [`${folder}/Seven columns.md`]: another(sample, 'Seven columns', 1),
    [`${folder}/Bread.md`]: other('Bread', 2),
    [`${folder}/Bees.md`]: other('Bees', 3),
    'Own note.md': 'Nothing.\n',
  };
}

interface Shown {
  readonly articleFolders: readonly string[];
  readonly relatedBy: string | null;
  readonly date: { readonly name: string } | null;
}

const shownOf = (vault: string): Shown => JSON.parse(door('setup', vault, '--json').out) as Shown;

/** What the table of the page says of an importer, by the head of its columns. */
function rowOf(importer: string): readonly string[] {
  const row = rows(readPage(PAGE)).find(([name = '']) => name.startsWith(`[${importer}]`));
  if (row === undefined) throw new Error(`no row of ${importer}`);
  return row;
}

describe('the page on importers', () => {
  it.each([
    ['Web Clipper', 'Clippings', 'created'],
    ['Readwise', 'Readwise', 'created'],
    ['Zotero', 'Zotero', 'created'],
    ['Omnivore', 'Omnivore', 'date_saved'],
    ['Karakeep', 'Hoarder', 'date'],
  ])(
    '%s: set-up finds folder, date and tags of its notes, and a box lists the note that shares a tag',
    (importer, folder, date) => {
      const sample = sampleOf(importer);
      if (importer !== 'Zotero') expect(rowOf(importer)[1]).toBe(`\`${folder}\``);
      inNewVault(vaultOf(sample, folder), (vault) => {
        const { articleFolders, relatedBy, date: found } = shownOf(vault);
        expect([articleFolders, relatedBy, found?.name]).toEqual([[folder], 'tags', date]);
        expect(door('setup', vault, '--language', 'en', '--write').status).toBe(0);
        expect(door(importer === 'Zotero' ? 'update' : 'insert', vault).status).toBe(0);
        const text = readFileSync(join(vault, folder, 'Grids, explained.md'), 'utf8');
        expect(text).toMatch(/> - \[\[[^\]]+\/Seven columns\.md\|Seven columns\]\] \(\d{4}-\d\d-\d\d\)\n/);
        expect(text).not.toMatch(/\|Bread\]\]|\|Bees\]\]/);
        const withoutBox = text.replace(/^(?:> .*\n)+/m, '');
        const [head = '', ...body] = sample.replace(/^(?:> .*\n)+/m, '').split('\n---\n');
        expect(withoutBox.startsWith(`${head}\n---\n`)).toBe(true);
        expect(withoutBox.trimEnd().endsWith(body.join('\n---\n').trim())).toBe(true);
      });
    },
  );

  it('the sample of each importer writes the properties that the table names', () => {
    for (const importer of ['Web Clipper', 'Karakeep']) {
      const named = [...(rowOf(importer)[2] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name);
      const written = [...(sampleOf(importer).split('\n---\n')[0] ?? '').matchAll(/^(\w+):/gm)].map(([, name]) => name);
      expect(written, importer).toEqual(expect.arrayContaining(named));
    }
  });

  it.each([
    ['Readwise', (sample: string): string => sample.replace(/^---\n[^]*?\n---\n/, '')],
    ['Omnivore', (sample: string): string => sample.replace(/^(?:date_saved|tags):.*\n(?: .*\n)*/gm, '')],
  ])('%s as it is by default shows neither date nor anything that relates', (importer, bare) => {
    inNewVault(vaultOf(bare(sampleOf(importer)), importer), (vault) => {
      const { relatedBy, date } = shownOf(vault);
      expect([relatedBy, date?.name]).toEqual([null, undefined]);
    });
  });

  it('Omnivore: the repair puts the address of the text into the properties', () => {
    inNewVault(vaultOf(sampleOf('Omnivore'), 'Omnivore'), (vault) => {
      expect(door('repair', vault).status).toBe(0);
      expect(readFileSync(join(vault, 'Omnivore/Grids, explained.md'), 'utf8')).toContain(
        '\nURL: https://example.org/grids-explained\n',
      );
    });
  });

  it('Zotero: the box of the template stands between lines that an import keeps, and stays there', () => {
    inNewVault(vaultOf(sampleOf('Zotero'), 'Zotero'), (vault) => {
      door('setup', vault, '--language', 'en', '--write');
      expect(door('update', vault).status).toBe(0);
      const text = readFileSync(join(vault, 'Zotero/Grids, explained.md'), 'utf8');
      expect(text).toMatch(
        /%% begin related %%\n\n> \[!example\]- Related notes:\n[^]*> %% END A %%\n\n%% end related %%\n$/,
      );
    });
  });
});
