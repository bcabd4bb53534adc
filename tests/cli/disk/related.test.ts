/** The ways to be related through the Node door: what `show` and the report say, and that it writes what the core writes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { updateVault } from '../../../src/core/run/update-vault';
import { settingsOf, toolsOf } from '../../core/context';
import { MemoryHost } from '../../core/run/memory-host';
import { relatedVault } from '../../generate/related';
import { runs } from '../../generate/runs';
import { command, diskWith, VAULT } from './run-memory';

const A = 'https://a.example/x';
const NOTES: readonly (readonly [string, string])[] = [
  ['KI.md', '---\naliases: [AI, Both]\ntopics: KI\n---\n'],
  ['ML.md', '---\naliases: both\ntopics: ML\n---\n'],
  [
    'a.md',
    `---\ntopics: AI\ntags: LLM\nid: 3b2f7c90-1e58-4d0a-b7c6-5f9e02d4a811\nurl: ${A}?utm_source=x\ncreated: 2024-02-02\n---\n`,
  ],
  ['b.md', `---\nurl: ${A}/\n---\n`],
  [
    'Ich.md',
    `---\ntopics: [KI, Both]\ntags: llm\nid: 3b2f7c90-1e58-4d0a-b7c6-5f9e02d4a811\n---\nText\n[Read Original](${A})\n`,
  ],
  ['plain.md', '---\ntags: LLM\n---\nText\n'],
  ['cites.md', `---\ntitle: x\n---\nText ohne Marke\n\nSiehe ${A}.\n`],
];

const shown = async (path: string): Promise<unknown> =>
  JSON.parse((await command(diskWith(NOTES).files(), 'show', VAULT, '--note', path, '--json')).out);

describe('show', () => {
  it('has every reason of each note, the same address, and aliases that join nothing', async () => {
    const why = [
      { kind: 'topic', label: 'KI' },
      { kind: 'tag', label: 'llm' },
      { kind: 'same-article', label: '3b2f7c90-1e58-4d0a-b7c6-5f9e02d4a811' },
    ];
    const [withoutArticle, withArticle] = [
      { path: 'b.md', name: 'b', date: null, why: [{ kind: 'same-address', label: `${A}/` }] },
      { path: 'a.md', name: 'a', date: '2024-02-02', why },
    ];
    const ki = { path: 'KI.md', name: 'KI', date: null, why: [{ kind: 'topic', label: 'KI' }] };
    expect(await shown('Ich.md')).toEqual({
      path: 'Ich.md',
      topics: ['KI', 'Both'],
      sections: [
        {
          heading: 'Meine Notes',
          groups: [
            { kind: 'topic', label: 'KI', items: [withArticle, ki] },
            { kind: 'topic', label: 'Both', items: [] },
          ],
        },
        {
          heading: 'Relevante Literatur',
          groups: [
            { kind: 'topic', label: 'KI', items: [] },
            { kind: 'topic', label: 'Both', items: [] },
          ],
        },
        { heading: 'Derselbe Artikel', groups: [{ kind: 'same-article', label: '', items: [withArticle] }] },
        { heading: 'Dieselbe Adresse', groups: [{ kind: 'same-address', label: '', items: [withoutArticle] }] },
      ],
      ambiguous: [{ alias: 'Both', paths: ['KI.md', 'ML.md'] }],
    });
  });

  it('has what a note cites that holds no markers, though a run does not read its text', async () => {
    expect(await shown('cites.md')).toMatchObject({
      sections: [{ heading: 'Zitiert', groups: [{ kind: 'cites', items: [{ path: 'a.md' }] }] }],
    });
  });

  it('says neither of these where there is nothing to say', async () => {
    expect(await shown('plain.md')).toEqual({
      path: 'plain.md',
      topics: [],
      sections: [
        {
          heading: 'Meine Notes',
          groups: [
            {
              kind: 'tag',
              label: 'LLM',
              items: [expect.objectContaining({ path: 'a.md' }), expect.objectContaining({ path: 'Ich.md' })],
            },
          ],
        },
      ],
    });
  });

  it('names them in words for a person, with no sign in them that a terminal obeys', async () => {
    const { out, err, status } = await command(diskWith(NOTES).files(), 'show', VAULT, '--note', 'Ich.md');
    expect([err, status]).toEqual(['', 0]);
    expect(out).toContain('\nDieselbe Adresse\n');
    expect(out.trimEnd().split('\n').at(-1)).toBe('The alias "Both" joins no topics: it stands between KI.md, ML.md.');
    const evil = diskWith([
      ['x.md', '---\ntopics: "T\\e[2J"\naliases: "A\\e[2J"\n---\n'],
      ['T\u001B[2J.md', '---\naliases: "A\\e[2J"\n---\n'],
      ['y.md', '---\ntopics: "x"\n---\n'],
    ]);
    for (const args of [
      ['show', VAULT, '--note', 'x.md'],
      ['update', VAULT],
    ])
      expect((await command(evil.files(), ...args)).out).not.toMatch(/[^\P{Cc}\n]/u);
    expect((await command(evil.files(), 'update', VAULT)).out).toContain('A\uFFFD[2J');
  });
});

describe('the report', () => {
  it('names aliases that join nothing', async () => {
    const { out } = await command(diskWith(NOTES).files(), 'update', VAULT);
    expect(out).toContain('The alias "Both" joins no topics: it stands between KI.md, ML.md.\n');
  });

  it('has them in its object only where there are any', async () => {
    const json = async (notes: typeof NOTES): Promise<object> =>
      JSON.parse((await command(diskWith(notes).files(), 'update', VAULT, '--json')).out);
    expect(await json(NOTES)).toMatchObject({ ambiguous: [{ alias: 'Both', paths: ['KI.md', 'ML.md'] }] });
    expect(Object.keys(await json(NOTES.slice(0, 1)))).toEqual([
      'notes',
      'blocks',
      'updated',
      'unchanged',
      'refused',
      'unreadable',
      'failed',
      'templates',
    ]);
  });

  it('leaves the exit status as it is', async () => {
    expect((await command(diskWith(NOTES).files(), 'update', VAULT, '--check')).status).toBe(0);
  });
});

describe('for any notes', () => {
  it('the disk host, which looks at no more of a text than it must, writes what one writes that reads all', async () => {
    await fc.assert(
      fc.asyncProperty(
        relatedVault.map((vault) => vault.slice(0, 5)),
        fc.constantFrom({ tagGroups: 'always' }, { tagNoteLimit: 1, topicFolders: ['T'] }),
        async (vault, stored) => {
          const texts = vault.map(({ path, text }) => [path, text] as const);
          const host = new MemoryHost(Object.fromEntries(texts));
          const report = await updateVault(host, toolsOf(settingsOf(stored)), { write: true });
          const disk = diskWith(texts);
          disk.write(`${VAULT}/.obsidian/plugins/related-literature/data.json`, JSON.stringify(stored));
          const { out } = await command(disk.files(), 'update', VAULT, '--json');
          expect(JSON.parse(out)).toMatchObject({
            updated: [...report.updated].sort(),
            blocks: report.blocks,
            unchanged: report.unchanged,
          });
          for (const [path] of texts) expect(disk.text(`${VAULT}/${path}`)).toBe(host.texts.get(path));
        },
      ),
      runs(250),
    );
  });
});
