// @vitest-environment jsdom
/** "Repair imported notes" and "List notes with the same article". */
import { describe, expect, it } from 'vitest';
import { appsWith } from '../apps.js';
import { undoLast } from '../scripts.js';
import { click, closeResult, command, lastNotice, topModal, written } from '../stage.js';

const PROXY = 'https://proxy-prod.omnivore-image-cache.app/300x200,sAb1-_c/';
const IMAGE = 'https://news.example/bild.png';

const NOTES: Readonly<Record<string, string>> = {
  'A.md': `---\ntitle: A\n---\n[Read Original](https://news.example/a)\n![b](${PROXY}${IMAGE})\n`,
  'B.md': `---\ntitle: B\n---\nText\n![b](${PROXY}${IMAGE})\n`,
  'C.md': '---\nurl: https://news.example/a?utm_source=x\n---\n',
  'Zwei.md': '---\ntitle: Z\n---\n[Read Original](https://news.example/1) [Read Original](https://news.example/2)\n',
};

const { app } = appsWith(NOTES);

describe('repair', () => {
  it('asks which kinds, shows what changes, repairs the chosen notes, and names what is left', async () => {
    const host = await app();
    await command(host, 'repair');
    const kinds = topModal(host).modalEl.textContent;
    expect(kinds).toContain('URLs into their property (1 note)');
    expect(kinds).toContain('Images back to their own URL (2 notes)');
    await click(host, 'Continue');
    expect(written(host)).toEqual([]);
    await click(host, 'Repair 2 notes');
    expect(host.notes()).toEqual({
      ...NOTES,
      'A.md': `---\ntitle: A\nURL: https://news.example/a\n---\n[Read Original](https://news.example/a)\n![b](${IMAGE})\n`,
      'B.md': `---\ntitle: B\n---\nText\n![b](${IMAGE})\n`,
    });
    expect(topModal(host).modalEl.textContent).toContain('2 notes repaired.');
    expect(topModal(host).modalEl.textContent).toContain('Zwei.md: "Read Original" leads to two different URLs');
  });

  it('can be undone, to the byte', async () => {
    const host = await app();
    await command(host, 'repair');
    await click(host, 'Continue');
    await click(host, 'Repair 2 notes');
    await closeResult(host);
    await undoLast(host);
    expect(host.notes()).toEqual(NOTES);
  });

  it('repairs only the kind that is ticked', async () => {
    const host = await app();
    await command(host, 'repair');
    topModal(host).modalEl.querySelectorAll<HTMLInputElement>('input')[1]?.click();
    await click(host, 'Continue');
    await click(host, 'Repair 1 note');
    expect(host.notes()['B.md']).toBe(NOTES['B.md']);
    expect(host.notes()['A.md']).toContain(
      `URL: https://news.example/a\n---\n[Read Original](https://news.example/a)\n![b](${PROXY}`,
    );
  });

  it('says where there is nothing to repair', async () => {
    const host = await app({ 'C.md': NOTES['C.md'] ?? '' });
    await command(host, 'repair');
    expect(lastNotice(host)).toBe('There is nothing to repair.');
  });
});

describe('list-duplicates', () => {
  const TWICE = {
    'C.md': NOTES['C.md'] ?? '',
    'sub/D.md': '---\nsource: http://news.example/a\ncreated: 2024-02-02\n---\n',
  };

  it('lists groups with reason, date and size; hides one note from the others, and takes that back', async () => {
    const host = await app(TWICE);
    await command(host, 'list-duplicates');
    const text = topModal(host).modalEl.textContent;
    expect(text).toContain('Same URL');
    expect(text).toContain('sub/D.md02.02.2024, 1 kB');
    await click(host, 'Hide from the others');
    expect(host.data()).toMatchObject({ hidden: { 'sub/D.md': ['C.md'] } });
    await click(host, 'Show to the others');
    expect(host.data()).not.toHaveProperty('hidden');
    expect(written(host)).toEqual([]);
  });

  it('opens a note of a group', async () => {
    const host = await app(TWICE);
    await command(host, 'list-duplicates');
    topModal(host).modalEl.querySelectorAll<HTMLElement>('a')[1]?.click();
    await host.settle();
    expect(host.app.workspace.getActiveFile()?.path).toBe('sub/D.md');
  });

  it('says where there are none', async () => {
    const host = await app({ 'C.md': NOTES['C.md'] ?? '' });
    await command(host, 'list-duplicates');
    expect(lastNotice(host)).toBe('No article is here more than once.');
  });
});
