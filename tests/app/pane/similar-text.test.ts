// @vitest-environment jsdom
/** The section "Similar text" of the pane: for whom it is there, what it lists, and that a phone reads only when asked. */
import { describe, expect, it, vi } from 'vitest';
import type { Host } from '../../host/host.js';
import { written } from '../stage.js';
import { choose, click, lookAgain, openPane, paneEl, row, rows, texts, usePanes } from './pane-stage.js';

usePanes();

const words = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `wort${String.fromCharCode(97 + ((from + at) % 26))}${from + at}x`).join(
    ' ',
  );

/** One article; its neighbours share most of its words; many others share none with it. */
const FILES: Readonly<Record<string, string>> = {
  'A.md': `${words(0, 40)}\n`,
  'Near.md': `${words(2, 40)}\n`,
  'Also.md': `${words(4, 40)}\n`,
  'Third.md': `${words(6, 40)}\n`,
  'Fourth.md': `${words(8, 40)}\n`,
  'Short.md': `${words(0, 20)}\n`,
  ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`far/${at}.md`, `${words(1000 + at * 100, 40)}\n`])),
};

async function shown(host: Host): Promise<readonly string[]> {
  await lookAgain(host);
  await vi.waitFor(() => expect(paneEl(host).getAttribute('aria-busy')).toBe(null));
  return texts(host);
}

const NEAREST = ['Similar text | 3', '  Near | ohne Datum', '  Also | ohne Datum', '  Third | ohne Datum'];

describe('"Similar text"', () => {
  it('lists the three notes that are most like one that lists nothing else', async () => {
    const host = await openPane(FILES);
    expect(await shown(host)).toEqual(NEAREST);
    expect(written(host)).toEqual([]);
  });

  it('is not there for a note that lists three others, and lists none of those listed', async () => {
    const other = '---\ntopics: [X]\n---\n';
    const topic = (path: string): Record<string, string> => ({ [path]: `${other}${FILES[path] ?? ''}` });
    const few = await openPane({ ...FILES, ...topic('A.md'), ...topic('Near.md'), ...topic('Also.md') });
    expect((await shown(few)).slice(-3)).toEqual(['Similar text | 2', '  Third | ohne Datum', '  Fourth | ohne Datum']);
    const enough = await openPane({
      ...FILES,
      ...topic('A.md'),
      ...topic('Near.md'),
      ...topic('Also.md'),
      'T.md': other,
    });
    expect((await shown(enough)).join()).not.toContain('Similar text');
  });

  it('is not there for a short note', async () => {
    const host = await openPane({ ...FILES, 'A.md': `${words(0, 20)}\n` });
    expect(await shown(host)).toEqual([]);
    expect(paneEl(host).textContent).toContain('No related notes found.');
  });

  it('lists nothing that is hidden from the note, and the next one in its place', async () => {
    const host = await openPane(FILES);
    await shown(host);
    await choose(host, row(host, 'Near'), 'Hide here');
    expect(await shown(host)).toEqual([
      NEAREST[0],
      '  Also | ohne Datum',
      '  Third | ohne Datum',
      '  Fourth | ohne Datum',
    ]);
  });

  it('follows the note in front, and what comes and goes', async () => {
    const host = await openPane(FILES);
    await shown(host);
    await host.user.open('Short.md');
    expect(await shown(host)).toEqual([]);
    await host.user.open('A.md');
    await host.user.remove('Near.md');
    expect((await shown(host)).slice(1)).toEqual([
      '  Also | ohne Datum',
      '  Third | ohne Datum',
      '  Fourth | ohne Datum',
    ]);
  });

  it('is left out with the linked notes, filtered and folded as every section', async () => {
    const host = await openPane({ ...FILES, 'A.md': `${FILES['A.md'] ?? ''}[[Near]]\n` });
    await shown(host);
    await click(host, paneEl(host).querySelector('[aria-label="Leave out linked notes"]'));
    expect(texts(host)[0]).toBe('Similar text | 2');
    await click(host, row(host, 'Similar text'));
    expect(rows(host)).toHaveLength(1);
  });

  it('waits on a phone for a tap, and reads no text before it', async () => {
    const host = await openPane(FILES, { device: 'phone' });
    expect(await shown(host)).toEqual([]);
    const button = paneEl(host).querySelector<HTMLButtonElement>('.related-literature-similar button');
    expect(button?.textContent).toBe('Look for similar text');
    button?.click();
    expect(await shown(host)).toEqual(NEAREST);
    expect(paneEl(host).querySelector('.related-literature-similar button')).toBe(null);
  });
});
