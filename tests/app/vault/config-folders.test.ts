// @vitest-environment jsdom
/** Whether a conflict copy has its note beside it: asked for many names, the vault's paths are collected once. */
import { describe, expect, it } from 'vitest';
import { readConfigFolders } from '../../../src/app/vault/config-folders';
import { startHost } from '../../host/host';

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
