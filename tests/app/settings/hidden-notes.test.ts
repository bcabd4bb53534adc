/** What is hidden from a note: stored beside what another device stored, and followed when notes are renamed. */
import { describe, expect, it } from 'vitest';
import { contextOf, noteText } from '../../core/context';
import { DATA, loadApp, note, settled } from '../stage';

describe('what is hidden', () => {
  const hidden = { 'A.md': ['sub/B.md', 'C.md'], 'sub/B.md': ['A.md'] };
  const files = { 'A.md': note(['X']), 'sub/B.md': note(['X']), 'C.md': note(['X']) };

  it('is followed when a note or its folder is renamed, beside what another device has stored meanwhile', async () => {
    const host = await loadApp(files, { data: { version: 1, wasPreviewed: true, hidden } });
    host.layoutReady();
    await settled(host);
    const more = { version: 1, wasPreviewed: true, cap: 7, hidden: { ...hidden, 'C.md': ['A.md'] } };
    host.disk.write(DATA, JSON.stringify(more));
    await host.rename('sub', 'neu');
    await host.rename('A.md', 'Z.md');
    await settled(host);
    expect(JSON.parse(host.text(DATA))).toEqual({
      ...more,
      hidden: { 'Z.md': ['neu/B.md', 'C.md'], 'neu/B.md': ['Z.md'], 'C.md': ['Z.md'] },
    });
  });
});

describe('a hidden note', () => {
  it('counts for no other note', () => {
    const { noteIndex } = contextOf({ 'A.md': noteText(['X']) }, { hidden: { 'A.md': ['B.md'] } });
    expect(noteIndex.size).toBe(1);
  });
});
