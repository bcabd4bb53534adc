// @vitest-environment jsdom
/** "Add related notes to notes…", "Remove all related-notes boxes", and taking both back. */
import { describe, expect, it } from 'vitest';
import { appsWith } from '../apps.js';
import { undoLast } from '../scripts.js';
import { button, click, command, lastNotice, modalText, MODE_KEY, note, written } from '../stage.js';

const CLIPS = {
  'Clippings/A.md': note(['Rust'], 'text of A\n', '2024-01-01'),
  'Clippings/B.md': note(['Rust'], '# Title\ntext of B', '2024-01-02'),
  'Clippings/Alone.md': note(['Else'], 'text\n', '2024-01-03'),
  'Own.md': note(['Rust'], 'mine\n', '2024-01-04'),
};
const DATA = { version: 1, language: 'en', literatureFolders: ['Clippings'], wasPreviewed: true };

const { app } = appsWith(CLIPS);

describe('adding boxes', () => {
  it('shows the articles that list something, writes those that are chosen, and undo gives the bytes back', async () => {
    const host = await app(CLIPS, { data: DATA });
    await command(host, 'insert-all');
    expect(modalText(host)).toContain('2 notes would get a folded box.');
    expect(written(host)).toEqual([]);
    await click(host, 'Add to 2 notes');
    expect([...written(host)].sort()).toEqual(['Clippings/A.md', 'Clippings/B.md']);
    expect(host.text('Clippings/A.md')).toMatch(/^---\n[^]*\n---\n> \[!example\]- Related notes:\n> %% INSERT A %%\n/);
    expect(host.text('Clippings/A.md')).toContain('[[Clippings/B.md|B]]');
    expect(host.text('Clippings/A.md').endsWith('> %% END A %%\n\ntext of A\n')).toBe(true);
    for (const modal of [...host.screen.modals]) modal.close();
    await undoLast(host);
    expect(host.notes()).toEqual(CLIPS);
  });

  it('a second run adds none', async () => {
    const host = await app(CLIPS, { data: DATA });
    await command(host, 'insert-all');
    await click(host, 'Add to 2 notes');
    for (const modal of [...host.screen.modals]) modal.close();
    await command(host, 'insert-all');
    expect(lastNotice(host)).toBe('No note needs a box.');
  });

  it('on a full disk no note is harmed, and each is named', async () => {
    const host = await app(CLIPS, { data: DATA });
    await command(host, 'insert-all');
    host.journal.failWith((access, path) =>
      access === 'write' && path.startsWith('Clippings') ? new Error('ENOSPC: no space left') : undefined,
    );
    await click(host, 'Add to 2 notes');
    expect(host.notes()).toEqual(CLIPS);
    expect(modalText(host)).toContain('ENOSPC');
  });

  it('without its record nothing is written', async () => {
    const host = await app(CLIPS, { data: DATA });
    await command(host, 'insert-all');
    host.journal.failWith((access, path) =>
      access !== 'read' && path.includes('undo-') ? new Error('EROFS') : undefined,
    );
    await click(host, 'Add to 2 notes');
    expect([host.notes(), written(host)]).toEqual([CLIPS, []]);
    expect(lastNotice(host)).toMatch(/^Nothing was written: .*EROFS/);
  });
});

describe('removing boxes', () => {
  it('gives the bytes back that were there before the boxes, stops automatic writing, and can be undone', async () => {
    const host = await app(CLIPS, { data: DATA });
    await command(host, 'insert-all');
    await click(host, 'Add to 2 notes');
    for (const modal of [...host.screen.modals]) modal.close();
    const boxed = host.notes();
    await command(host, 'remove-all');
    expect(button(host, 'Remove from 2 notes').disabled).toBe(false);
    await click(host, 'Remove from 2 notes');
    expect(host.notes()).toEqual(CLIPS);
    expect(host.localStorage.get(MODE_KEY)).toBe('"command"');
    await undoLast(host);
    expect(host.notes()).toEqual(boxed);
  });

  it('says so where there is nothing to remove', async () => {
    const host = await app(CLIPS, { data: DATA });
    await command(host, 'remove-all');
    expect(lastNotice(host)).toBe('No note has a box to remove.');
  });
});
