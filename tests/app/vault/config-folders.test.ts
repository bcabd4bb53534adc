// @vitest-environment jsdom
/** Whether a conflict copy has its note beside it: asked for many names, the vault's paths are collected once. */
import { describe, expect, it } from 'vitest';
import { readConfigFolders } from '../../../src/app/vault/config-folders';
import type { RelatedLiteratureApi } from '../../../src/app/api/plugin-api';
import { startHost } from '../../host/host';
import { appsWith } from '../apps';
import { command, VAULT } from '../stage';

const { app } = appsWith(VAULT);

describe('the note beside a conflict copy', () => {
  it('is found whatever the case of its letters, and a new one at once', async () => {
    const host = await startHost({ 'Folder/Note.md': '' });
    const { hasNote } = await readConfigFolders(host.app);
    expect([hasNote?.('folder/note.md'), hasNote?.('Other.md')]).toEqual([true, false]);
    await host.app.vault.create('Other.md', '');
    expect(hasNote?.('Other.md')).toBe(true);
  });

  it('is looked up without going through the vault for each name', async () => {
    const host = await startHost({ 'Note.md': '' });
    const { hasNote } = await readConfigFolders(host.app);
    const all = host.app.vault.getMarkdownFiles.bind(host.app.vault);
    let looks = 0;
    host.app.vault.getMarkdownFiles = () => {
      looks += 1;
      return all();
    };
    for (let name = 0; name < 1000; name += 1) hasNote?.(`${name}.md`);
    expect(looks).toBe(1);
  });
});

describe('the folders of templates', () => {
  const CONFIG = '.obsidian/templates.json';

  it('are read again when a note is opened and before a command, and not each time that notes are related', async () => {
    const host = await app({ ...VAULT, [CONFIG]: '{"folder": "T"}' });
    const { related } = (host.plugin() as unknown as { readonly api: RelatedLiteratureApi }).api;
    const readsOf = async (job: () => Promise<unknown>): Promise<number> => {
      host.journal.clear();
      await job();
      return host.journal.reads().filter((path) => path === CONFIG).length;
    };
    await related('A.md');
    expect(await readsOf(() => Promise.all([related('A.md'), related('B.md')]))).toBe(0);
    const openThenRelate = async (): Promise<unknown> => (
      await host.user.open('A.md'),
      await host.settle(),
      related('A.md')
    );
    expect(await readsOf(openThenRelate)).toBe(1);
    expect(await readsOf(() => command(host, 'update-related'))).toBe(1);
  });
});
