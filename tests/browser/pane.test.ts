/** The pane in a real browser: what it looks like, light and dark, on a phone, right to left; its keys, names and roles. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  command,
  DESKTOP,
  openApp,
  openCallout,
  PHONE,
  sampleVault,
  SCRIPT_NOTE,
  seriousFindings,
  settle,
  startBrowser,
  takePicture,
  type Look,
} from './browser.ts';

const PANE = '.related-literature-pane';
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

/** The pane beside a note that has just been updated. */
async function openPane(look: Look, scene: Parameters<typeof openApp>[2] = {}): Promise<Page> {
  const tab = await openApp(browser, look, scene);
  if (scene.open === undefined) await command(tab, 'update-related');
  await command(tab, 'open-pane');
  await openCallout(tab);
  await tab.evaluate(() => host.screen.notices.forEach((notice) => notice.hide()));
  return tab;
}

describe('the pane looks right, nothing is cut off, axe finds nothing serious', () => {
  it.each([
    ['pane-light', DESKTOP],
    ['pane-dark', { ...DESKTOP, theme: 'dark' }],
    ['pane-english', { ...DESKTOP, language: 'en' }],
    ['pane-rtl', { ...DESKTOP, direction: 'rtl' }],
    ['pane-phone-light', PHONE],
    ['pane-phone-dark', { ...PHONE, theme: 'dark' }],
  ] satisfies (readonly [string, Look])[])('%s', async (name, look) => {
    const tab = await openPane(look);
    await takePicture(tab, name);
    expect(await seriousFindings(tab, PANE)).toEqual([]);
    await tab.context().close();
  });

  it.each([
    ['pane-script-light', DESKTOP],
    ['pane-script-dark', { ...DESKTOP, theme: 'dark' }],
  ] satisfies (readonly [string, Look])[])('%s: with something wrong', async (name, look) => {
    const tab = await openPane(look, { open: SCRIPT_NOTE });
    await takePicture(tab, name);
    expect(await seriousFindings(tab, PANE)).toEqual([]);
    await tab.context().close();
  });

  it('pane-narrow: in 200 pixels the date stands below the name', async () => {
    const tab = await openPane(DESKTOP);
    await tab.addStyleTag({ content: '.workspace-split.mod-right-split { width: 200px !important; }' });
    await takePicture(tab, 'pane-narrow');
    const [name, date] = await Promise.all(
      ['.tree-item-inner', '.tree-item-flair'].map((part) =>
        tab.locator(`.related-literature-note ${part}`).first().boundingBox(),
      ),
    );
    expect(date?.y).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0));
    await tab.context().close();
  });

  it('names begin no further than 40 pixels into a pane of 320', async () => {
    const tab = await openPane(DESKTOP);
    const starts = await tab.locator(PANE).evaluate((pane) => {
      const { left } = pane.getBoundingClientRect();
      return [...pane.querySelectorAll('.related-literature-list .tree-item-inner')].map((el) => {
        const range = document.createRange();
        range.selectNodeContents(el);
        return range.getBoundingClientRect().left - left;
      });
    });
    expect(starts.length).toBeGreaterThan(5);
    expect(Math.max(...starts)).toBeLessThanOrEqual(40);
    await tab.context().close();
  });

  it('names of rows have twenty words at most', async () => {
    const tab = await openPane({ ...DESKTOP, language: 'en' });
    const labels = await tab
      .locator('.related-literature-note')
      .evaluateAll((rows) => rows.map((row) => (row.getAttribute('aria-label') ?? '').split(/\s+/).length));
    expect(Math.max(...labels)).toBeLessThanOrEqual(20);
    await tab.context().close();
  });

  it.each([
    ['no-markers', 'none', '---\ntopics: [X]\n---\n'],
    ['refused', 'uppercase', '---\ntopics: [X]\n---\n%% INSERT A %%\n'],
    ['unreadable', 'uppercase', '---\ntopics: [X\n---\n'],
  ])('of a problem (%s) the first letter is a capital, but never that of a name', async (kind, expected, text) => {
    const tab = await openPane(DESKTOP, { open: 'iPhone.md', files: { ...sampleVault(), 'iPhone.md': text } });
    const shown = await tab
      .locator(`[data-problem='${kind}'] > :nth-child(2)`)
      .evaluate((el) => getComputedStyle(el, '::first-letter').textTransform);
    expect(shown).toBe(expected);
    await tab.context().close();
  });
});

describe('the pane by keyboard', () => {
  it('is reached by Tab, walked with arrows, filtered, and left; the focus is always seen', async () => {
    const tab = await openPane({ ...DESKTOP, language: 'en' });
    await tab.locator(`${PANE} [aria-label="Order and grouping"]`).focus();
    const names: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      names.push(await focusedName(tab));
      await tab.keyboard.press('Tab');
    }
    expect(names).toEqual(['Order and grouping', 'Leave out linked notes', 'Collapse all', 'Filter related notes']);
    expect(await focusedName(tab)).toBe('Meine Notes');
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('ArrowDown');
    const shadow = await tab.evaluate(() => getComputedStyle(document.activeElement ?? document.body).boxShadow);
    expect(shadow).toContain('inset');
    await takePicture(tab, 'pane-focus');
    await tab.keyboard.press('Home');
    await tab.keyboard.press('ArrowLeft');
    expect(await tab.locator(':focus').getAttribute('aria-expanded')).toBe('false');
    await tab.keyboard.press('Shift+Tab');
    await tab.keyboard.type('mastodon');
    expect(await tab.getByRole('treeitem', { name: /Mastodon/ }).count()).toBeGreaterThan(0);
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('End');
    await tab.keyboard.press('Enter');
    await settle(tab);
    expect(await tab.evaluate(() => host.app.workspace.getActiveFile()?.basename)).toContain('Mastodon');
    await tab.context().close();
  });

  it('opens its menu of order and date groups with Enter, and the menu of a note with the menu key', async () => {
    const tab = await openPane({ ...DESKTOP, language: 'en' });
    const options = tab.getByRole('button', { name: 'Order and grouping' });
    await options.focus();
    await tab.keyboard.press('Enter');
    expect(await tab.getByRole('menuitemcheckbox').allTextContents()).toEqual([
      'Oldest first',
      'Newest first',
      'Group by date: Automatic',
      'Group by date: None',
      'Group by date: Year',
      'Group by date: Month',
      'Group by date: Day',
    ]);
    await takePicture(tab, 'pane-menu');
    await tab.keyboard.press('Escape');
    await tab.locator('.related-literature-note').first().focus();
    await tab.keyboard.press('Shift+F10');
    expect(await tab.getByRole('menuitem', { name: 'Update related notes' }).count()).toBe(1);
    await tab.context().close();
  });

  it('has the names and roles of a tree', async () => {
    const tab = await openPane({ ...DESKTOP, language: 'en' });
    const tree = tab.getByRole('tree', { name: 'Related notes' });
    expect(await tree.count()).toBe(1);
    const section = tree.getByRole('treeitem', { name: /^Meine Notes/ });
    expect(await section.getAttribute('aria-expanded')).toBe('true');
    expect(await section.getAttribute('aria-level')).toBe('1');
    const [tooltip] = await tab
      .locator('.related-literature-note')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')));
    expect(tooltip).toMatch(/^.+\n\d\d\.\d\d\.\d{4}\nTopic: .+\nNotizensammlung\/Themen$/);
    expect(await tab.getByRole('searchbox', { name: 'Filter related notes' }).count()).toBe(1);
    await tab.context().close();
  });
});

/** What a screen reader would call the focused element, in short. */
async function focusedName(tab: Page): Promise<string> {
  return tab.evaluate(() => {
    const el = document.activeElement;
    return (
      el?.querySelector('.tree-item-inner')?.textContent ?? el?.getAttribute('aria-label') ?? el?.textContent ?? ''
    );
  });
}
