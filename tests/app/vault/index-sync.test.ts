// @vitest-environment jsdom
/** The note index keeps in step with the vault: what it forgets, and what it looks at anew. */
import { describe, expect, it } from 'vitest';
import type { RelatedLiteratureApi } from '../../../src/app/api/plugin-api.ts';
import { appsWith } from '../apps.ts';
import { CALLOUT, click, command, DATA, modalText, note, VAULT } from '../stage.ts';

const { app } = appsWith();

const BAD = '---\ntopics: ["X"\n---\n';

describe('a note that cannot be read', () => {
  it('is named no more once it has gone, or was renamed', async () => {
    const host = await app({ ...VAULT, 'Bad.md': BAD, 'Worse.md': BAD });
    await command(host, 'update-all');
    expect(modalText(host)).toContain('2 could not be read');
    await click(host, 'Cancel');
    await host.user.remove('Bad.md');
    await host.user.rename('Worse.md', 'Last.md');
    await command(host, 'update-all');
    expect(modalText(host)).toContain('1 could not be read');
  });
});

describe('the template folders', () => {
  it('are looked at for each command: a note in a new one is no note to list', async () => {
    const host = await app({ ...VAULT, 'Vorlagen/T.md': note(['X'], CALLOUT) }, { open: ['A.md'] });
    await command(host, 'update-related');
    await host.user.save();
    expect(host.text('A.md')).toContain('Vorlagen/T.md');
    host.outside.write('.obsidian/templates.json', '{"folder": "Vorlagen"}');
    await host.settle();
    await command(host, 'update-related');
    await host.user.save();
    expect(host.text('A.md')).not.toContain('Vorlagen/T.md');
  });

  it('that could not be read once are read by the next command', async () => {
    const host = await app({ ...VAULT, '.obsidian/templates.json': '{"folder": "Vorlagen"}' }, { open: ['A.md'] });
    host.journal.failWith((_, path) => (path.endsWith('templates.json') ? new Error('EIO') : undefined));
    await command(host, 'update-related');
    expect(host.notices().at(-1)).toContain('EIO');
    host.journal.failWith();
    await command(host, 'update-related');
    await host.user.save();
    expect(host.text('A.md')).toContain('B.md|B');
  });
});

describe('what the API asks', () => {
  it('is answered once the template folders can be read again', async () => {
    const host = await app({ ...VAULT, '.obsidian/templates.json': '{}' });
    const { related } = (host.plugin() as unknown as { readonly api: RelatedLiteratureApi }).api;
    host.journal.failWith((_, path) => (path.endsWith('templates.json') ? new Error('EIO') : undefined));
    await expect(related('A.md')).rejects.toThrow('EIO');
    host.journal.failWith();
    expect(JSON.stringify(await related('A.md'))).toContain('B.md');
  });
});

describe('settings that change while the notes are being read', () => {
  it('begin it anew: the lists are those of the new ones', async () => {
    const host = await app({ ...VAULT, '.obsidian/templates.json': '{}' }, { open: ['A.md'] });
    const release = host.hold('read', '.obsidian/templates.json');
    host.run('update-related');
    await host.settle();
    host.outside.write(DATA, JSON.stringify({ version: 1, excludedFolders: ['04 Literatur-Notes'] }));
    await host.settle();
    release();
    await host.settle();
    await host.user.save();
    expect([host.text('A.md').includes('B.md|B'), host.text('A.md').includes('Literatur-Notes/L')]).toEqual([
      true,
      false,
    ]);
  });
});
