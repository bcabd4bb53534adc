/** The commands remove and undo, through the built program. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { door } from './cli-process';
import { contentsOf, inFolder, inSample, withoutRecords } from './vault-folder';

const FOLDER = '.obsidian/plugins/related-literature';
const UNDO = `${FOLDER}/undo.jsonl`;
const note = (body: string): string => `---\ntopics: [X]\n---\n${body}`;
const VAULT = {
  [`${FOLDER}/data.json`]: '{"language": "en", "literatureFolders": ["Lit"]}',
  'Lit/A.md': note('Text\r\nmore'),
  'Lit/B.md': note('Text\n'),
  'Lit/C.md': note('\n\n# Title\n'),
};

const insert = (vault: string, ...options: readonly string[]): void => {
  expect(door('insert', vault, ...options).status).toBe(0);
};

describe('remove', () => {
  it.each(['top', 'end'])('gives the bytes back that insert at the %s changed', (place) => {
    inFolder(VAULT, (vault) => {
      insert(vault, '--place', place);
      const { status, out } = door('remove', vault);
      expect([status, out]).toEqual([0, 'Box removed from 3 notes.\n']);
      const after = contentsOf(vault);
      expect(after['Lit/A.md']).toBe(VAULT['Lit/A.md']);
      expect(after['Lit/B.md']).toBe(VAULT['Lit/B.md']);
      expect(door('remove', vault)).toMatchObject({ status: 0, out: 'No note has a box to remove.\n' });
    });
  });

  it('with --check lists the notes and writes nothing', () => {
    inFolder(VAULT, (vault) => {
      insert(vault);
      const before = contentsOf(vault);
      const { status, out } = door('remove', vault, '--check');
      expect([status, contentsOf(vault)]).toEqual([1, before]);
      expect(out).toBe(
        'These notes would lose their box:\n  Lit/A.md\n  Lit/B.md\n  Lit/C.md\n3 notes would lose the box.\n',
      );
    });
  });

  it('leaves wrong markers, opted-out notes and text of the user in the callout', () => {
    const files = {
      'Half.md': note('%% INSERT A %%\n'),
      'Out.md': '---\nrelated-literature: false\n---\n%% INSERT A %%%% END A %%\n',
      'Own.md': note('> [!example]- Box\n> mine\n> %% INSERT A %%\n> %% END A %%\n> too\n'),
    };
    inFolder(files, (vault) => {
      const { status, out } = door('remove', vault, '--json', '--no-undo');
      expect(status).toBe(1);
      expect(JSON.parse(out)).toMatchObject({
        updated: ['Own.md'],
        blocks: 1,
        unchanged: 1,
        refused: [{ path: 'Half.md', reason: 'end-missing' }],
      });
      expect(contentsOf(vault)).toEqual({ ...files, 'Own.md': note('> [!example]- Box\n> mine\n> too\n') });
    });
  });
});

describe('undo of other runs', () => {
  it('migrate of the sample vault, byte for byte, though every box was updated since', () => {
    inSample((vault) => {
      const before = contentsOf(vault);
      expect(door('migrate', vault, '--templates').status).toBe(0);
      rmSync(join(vault, 'Notizensammlung/Exposé.md'));
      expect(door('update', vault).status).toBeLessThan(2);
      const { status, out } = door('undo', vault, '--json');
      expect([status, JSON.parse(out)]).toMatchObject([0, { changedSince: [], refused: [] }]);
      const { 'Notizensammlung/Exposé.md': _gone, ...left } = before;
      const after = withoutRecords(contentsOf(vault));
      const { updated } = JSON.parse(out) as { readonly updated: readonly string[] };
      expect(updated.length).toBeGreaterThan(20);
      for (const path of updated.filter((path) => !left[path]?.includes('INSERT A')))
        expect(after[path]).toBe(left[path]);
    });
  });

  it('repair and topics --apply, the last first', () => {
    const files = {
      ...VAULT,
      'Lit/R.md': '---\nid: 1\n---\n[Read Original](https://a.example/x)\n',
      'Lit/T.md': '---\ntitle: T\n---\ntext\n',
    };
    inFolder(files, (vault) => {
      const reviewed = join(vault, 'reviewed.json');
      writeFileSync(
        reviewed,
        JSON.stringify({
          notes: [{ path: 'Lit/T.md', proposals: [{ topic: 'X', score: 0.9, strong: true, reasons: [] }] }],
        }),
      );
      const before = contentsOf(vault);
      expect(door('repair', vault).status).toBe(0);
      const repaired = withoutRecords(contentsOf(vault));
      expect(repaired['Lit/R.md']).not.toBe(before['Lit/R.md']);
      expect(door('topics', vault, '--apply', reviewed)).toMatchObject({ status: 0, err: '' });
      expect(contentsOf(vault)['Lit/T.md']).not.toBe(before['Lit/T.md']);
      expect(door('undo', vault).status).toBe(0);
      expect(withoutRecords(contentsOf(vault))).toEqual(repaired);
      expect(door('undo', vault).status).toBe(0);
      expect(contentsOf(vault)).toEqual(before);
    });
  });

  it('none is recorded with --no-undo', () => {
    inFolder({ ...VAULT, 'Lit/R.md': '---\nid: 1\n---\n[Read Original](https://a.example/x)\n' }, (vault) => {
      expect(door('repair', vault, '--no-undo').status).toBe(0);
      expect(Object.keys(contentsOf(vault)).filter((path) => path.includes('undo'))).toEqual([]);
    });
  });
});

describe('undo', () => {
  it('brings back what insert did, byte for byte, and then has nothing left to undo', () => {
    inFolder(VAULT, (vault) => {
      insert(vault, '--place', 'title');
      const check = door('undo', vault, '--check');
      expect([check.status, check.out]).toEqual([
        1,
        'These notes would be as before:\n  Lit/A.md\n  Lit/B.md\n  Lit/C.md\n3 notes would be as before.\n',
      ]);
      expect(door('undo', vault)).toMatchObject({ status: 0, out: '3 notes as before.\n', err: '' });
      expect(contentsOf(vault)).toEqual(VAULT);
      expect(door('undo', vault)).toMatchObject({ status: 0, out: 'There is nothing to undo.\n' });
    });
  });

  it('brings back what remove did', () => {
    inFolder(VAULT, (vault) => {
      insert(vault);
      const before = contentsOf(vault);
      door('remove', vault);
      expect(door('undo', vault).status).toBe(0);
      expect(contentsOf(vault)).toEqual(before);
      expect(door('undo', vault).status).toBe(0);
      expect(contentsOf(vault)).toEqual(VAULT);
    });
  });

  it('a run that changes nothing leaves the record of the one before', () => {
    inFolder(VAULT, (vault) => {
      insert(vault);
      insert(vault);
      expect(door('undo', vault).status).toBe(0);
      expect(contentsOf(vault)).toEqual(VAULT);
    });
  });

  it('leaves and names notes that were changed since or are gone, and keeps the record', () => {
    inFolder(VAULT, (vault) => {
      insert(vault);
      writeFileSync(join(vault, 'Lit/A.md'), 'new text\n');
      rmSync(join(vault, 'Lit/B.md'));
      const { status, out } = door('undo', vault, '--json');
      expect([status, JSON.parse(out)]).toMatchObject([
        1,
        { updated: ['Lit/C.md'], changedSince: ['Lit/A.md', 'Lit/B.md'] },
      ]);
      expect(readFileSync(join(vault, 'Lit/A.md'), 'utf8')).toBe('new text\n');
      expect(Object.keys(contentsOf(vault)).filter((path) => /undo-\d+\.jsonl$/.test(path))).toHaveLength(1);
    });
  });

  it.each([
    ['no JSON', 'nonsense\n'],
    ['another form', '{"path": "Lit/A.md"}\n'],
    ['a path out of the vault', outside('../out.md')],
    ['a note that is hidden', outside('.trash/N.md')],
  ])('with a record that holds %s: nothing is written', (_what, record) => {
    inFolder({ ...VAULT, '.trash/N.md': 'b', [UNDO]: record }, (vault) => {
      const before = contentsOf(vault);
      const { status } = door('undo', vault);
      expect([status, contentsOf(vault)]).toEqual([1, before]);
    });
  });

  it('with a folder in the place of the record: one line, nothing written', () => {
    inFolder({ ...VAULT, [`${FOLDER}/undo-001700000000000.jsonl/x`]: '' }, (vault) => {
      const before = contentsOf(vault);
      const { status, out, err } = door('undo', vault);
      expect([status, out, contentsOf(vault)]).toEqual([2, '', before]);
      expect(err).toMatch(/^[^\n]*undo-001700000000000\.jsonl cannot be read: it is no regular file\.\n$/);
    });
  });
});

/** A record that would make any note hold the letter a. */
function outside(path: string): string {
  return `${JSON.stringify({
    path,
    before: { length: 1, hash: 0 },
    after: { length: 1, hash: 0 },
    changes: [{ from: 0, to: 1, insert: 'a' }],
  })}\n`;
}
