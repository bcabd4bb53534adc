// @vitest-environment jsdom
/** What is hidden from a note: stored beside what another device stored, and followed when notes are renamed. */
import { describe, expect, it } from 'vitest';
import { DATA, fakeTime, note, openApp, pass } from '../stage';

describe('what is hidden', () => {
  const hidden = { 'A.md': ['sub/B.md', 'C.md'], 'sub/B.md': ['A.md'] };
  const files = { 'A.md': note(['X']), 'sub/B.md': note(['X']), 'C.md': note(['X']) };

  it('is followed when a note or its folder is renamed, beside what another device has stored meanwhile', async () => {
    fakeTime();
    const host = await openApp(files, { data: { version: 1, wasPreviewed: true, hidden } });
    const more = { version: 1, wasPreviewed: true, cap: 7, hidden: { ...hidden, 'C.md': ['A.md'] } };
    host.outside.write(DATA, JSON.stringify(more));
    await host.user.rename('sub', 'neu');
    await host.user.rename('A.md', 'Z.md');
    await pass(2, host);
    expect(JSON.parse(host.text(DATA))).toEqual({
      ...more,
      hidden: { 'Z.md': ['neu/B.md', 'C.md'], 'neu/B.md': ['Z.md'], 'C.md': ['Z.md'] },
    });
  });
});
