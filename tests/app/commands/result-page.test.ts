// @vitest-environment jsdom
/** The list of a run and its result, as pages of one window: folders that tick and fold, the way back, what is asked. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../../host/host.js';
import { appsWith } from '../apps.js';
import { choose, listed, unfold } from '../scripts.js';
import {
  button,
  click,
  command,
  freshlyUpdated,
  lastNotice,
  modalText,
  MODE_KEY,
  note,
  topModal,
  VAULT,
} from '../stage.js';

const { app } = appsWith();

const CLIPS = {
  'Clippings/A.md': note(['Rust'], 'text of A\n', '2024-01-01'),
  'Clippings/B.md': note(['Rust'], 'text of B\n', '2024-01-02'),
};
const DATA = { version: 1, language: 'en', literatureFolders: ['Clippings'], wasPreviewed: true };

afterEach(() => vi.unstubAllGlobals());

const clipboard = (writeText: (text: string) => Promise<void>): void => {
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
};

/** The element of a row, by the name of its box. */
function rowOf(host: Host, name: string): HTMLElement {
  const row = topModal(host)
    .modalEl.querySelector(`input[aria-label="${name}"]`)
    ?.closest<HTMLElement>('[role="treeitem"]');
  if (!row) throw new Error(`no row ${name}`);
  return row;
}

describe('the list', () => {
  it('ticks a folder whole, and shows where only some of it is ticked', async () => {
    const host = await app({ ...VAULT, '04 Literatur-Notes/M.md': note(['X']) });
    await command(host, 'update-all');
    choose(host, '04 Literatur-Notes/L.md', false);
    expect(rowOf(host, '04 Literatur-Notes').getAttribute('aria-checked')).toBe('mixed');
    choose(host, '04 Literatur-Notes', true);
    expect(rowOf(host, '04 Literatur-Notes/L.md').getAttribute('aria-checked')).toBe('true');
    choose(host, '04 Literatur-Notes', false);
    expect(button(host, 'Update 3 notes').disabled).toBe(false);
  });

  it('is walked, ticked, folded and unfolded by keyboard', async () => {
    const host = await app();
    await command(host, 'update-all');
    const press = (key: string): void => host.user.press(key);
    topModal(host).modalEl.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
    const focused = (): string | null =>
      document.activeElement?.querySelector('input')?.getAttribute('aria-label') ?? null;
    expect(focused()).toBe('/');
    press('ArrowDown');
    expect(focused()).toBe('A.md');
    press(' ');
    expect(rowOf(host, 'A.md').getAttribute('aria-checked')).toBe('false');
    press('Enter');
    await host.settle();
    expect(rowOf(host, 'A.md').querySelector('pre')?.textContent).toContain('B.md');
    press('ArrowLeft');
    expect(rowOf(host, 'A.md').querySelector('pre')).toBe(null);
    press('Home');
    press('ArrowLeft');
    expect(listed(host)).toEqual(['04 Literatur-Notes/L.md']);
    press('End');
    expect(focused()).toBe('04 Literatur-Notes/L.md');
  });

  it('shows a new box as it will look, and its lines when they are asked for', async () => {
    const host = await app(CLIPS, { data: DATA });
    await command(host, 'insert-all');
    const detail = await unfold(host, 'Clippings/A.md');
    expect(detail.querySelector('.callout-title')?.textContent).toContain('Related notes:');
    expect(detail.querySelector('pre')).toBe(null);
    detail.querySelector('button')?.click();
    expect(detail.querySelector('pre')?.textContent).toContain('+ > - [[Clippings/B.md|B]]');
    rowOf(host, 'Clippings/A.md').querySelector<HTMLElement>('.related-literature-choice-line')?.click();
    expect(rowOf(host, 'Clippings/A.md').querySelector('.related-literature-detail')).toBe(null);
  });
});

describe('the result', () => {
  it('takes the run back in its own window', async () => {
    const host = await app();
    await command(host, 'update-all');
    await click(host, 'Update 4 notes');
    expect(host.notes()).toEqual(await freshlyUpdated(VAULT));
    await click(host, 'Undo');
    expect([host.notes(), lastNotice(host), host.screen.modals.size]).toEqual([VAULT, '4 notes restored.', 1]);
  });

  it.each([
    [/When I open a note/, '"opened"'],
    [/Only by command/, '"command"'],
  ])('stores the answer %s with "Done"', async (words, stored) => {
    const host = await app(VAULT, { mode: null });
    await command(host, 'update-all');
    await click(host, 'Update 4 notes');
    const label = [...topModal(host).modalEl.querySelectorAll('label')].find((one) =>
      words.test(one.textContent ?? ''),
    );
    label?.querySelector('input')?.click();
    await click(host, 'Done');
    expect(host.localStorage.get(MODE_KEY)).toBe(stored);
  });

  it('closed without an answer leaves the question open', async () => {
    const host = await app(VAULT, { mode: null });
    await command(host, 'update-all');
    await click(host, 'Update 4 notes');
    topModal(host).close();
    expect(host.localStorage.has(MODE_KEY)).toBe(false);
  });

  it('opens one of the notes', async () => {
    const host = await app();
    await command(host, 'update-all');
    await click(host, 'Update 4 notes');
    await click(host, 'Open one of them');
    expect(Object.keys(VAULT)).toContain(host.app.workspace.getActiveFile()?.path);
    expect(host.screen.modals.size).toBe(0);
  });

  it('copies the lines for new clips, and says so only where it could', async () => {
    const host = await app(CLIPS, { data: DATA });
    await command(host, 'insert-all');
    await click(host, 'Add to 2 notes');
    clipboard(() => Promise.reject(new Error('not allowed here')));
    await click(host, 'Copy lines for the Web Clipper template');
    expect([host.notices().at(-1), modalText(host)?.includes('Copied')]).toEqual(['not allowed here', false]);
    const copied: string[] = [];
    clipboard((text) => Promise.resolve(void copied.push(text)));
    await click(host, 'Copy lines for the Web Clipper template');
    expect(copied).toEqual(['> [!example]- Related notes:\n> %% INSERT A %%\n> %% END A %%\n']);
    expect(modalText(host)).toContain('Copied');
  });

  it('of a run in which every write failed offers no boxes: there are some', async () => {
    const host = await app();
    await command(host, 'update-all');
    host.journal.failWith((access, path) =>
      access === 'write' && path.endsWith('.md') ? new Error('EROFS') : undefined,
    );
    await click(host, 'Update 4 notes');
    expect(modalText(host)).toContain('0 notes updated.');
    expect(modalText(host)).not.toContain('Add…');
    expect(host.notes()).toEqual(VAULT);
  });
});
