/** The live block in a real browser: what it looks like, wide and on a phone; its keys, names and roles; what is drawn of fifty. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  clippings,
  DESKTOP,
  openApp,
  PHONE,
  PHONE_NOTE,
  sampleVault,
  seriousFindings,
  startBrowser,
  takePicture,
  type Look,
} from './browser.ts';

const LIVE = '.related-literature-live';
const GERMAN = { about: 'Landesamt schaltet sein Konto bei X ab - Hafenkurier', words: 'Was ich dazu lesen will:' };
const ENGLISH = { about: 'A short history of Rust at scale', words: 'What to read on this:' };

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

/** A note with a live block, one that is short, and one whose options are wrong, in the language of the look. */
async function openNote(look: Look, text?: string): Promise<Page> {
  const { about, words } = look.language === 'de' ? GERMAN : ENGLISH;
  const block = (...options: readonly string[]): string => `\`\`\`related-notes\n${options.join('\n')}\n\`\`\`\n\n`;
  const name = `note: "[[${about}]]"`;
  const note = text ?? `${words}\n\n${block(name)}${block(name, 'limit: 1')}${block('notes: X')}`;
  const files = { ...(look.language === 'de' ? sampleVault() : clippings()), 'Live.md': note };
  const data = { version: 1, wasPreviewed: true, language: look.language, tagGroups: 'always' };
  const tab = await openApp(browser, look, { files, open: 'Live.md', data });
  // On a phone the style sheet of the tests shows the drawer with the pane alone.
  if (look.width < 600) await tab.addStyleTag({ content: PHONE_NOTE });
  await tab.locator(`${LIVE} [role=treeitem]`).first().waitFor();
  await tab.evaluate(() => host.screen.notices.forEach((notice) => notice.hide()));
  return tab;
}

describe('the live block looks right, nothing is cut off, axe finds nothing serious', () => {
  it.each([
    ['live-light', { ...DESKTOP, language: 'en' }],
    ['live-dark', { ...DESKTOP, theme: 'dark' }],
    ['live-rtl', { ...DESKTOP, direction: 'rtl' }],
    ['live-phone', PHONE],
    ['live-phone-english', { ...PHONE, language: 'en', theme: 'dark' }],
  ] satisfies (readonly [string, Look])[])('%s', async (name, look) => {
    const tab = await openNote(look);
    await takePicture(tab, name);
    expect(await seriousFindings(tab, LIVE)).toEqual([]);
    const widths = await tab.locator(LIVE).evaluateAll((all) => all.map((el) => el.scrollWidth - el.clientWidth));
    expect(widths.filter((over) => over > 0)).toEqual([]);
    await tab.context().close();
  });
});

describe('the live block by keyboard and for a screen reader', () => {
  const focused = (tab: Page): Promise<string> =>
    tab.evaluate(() => {
      const el = document.activeElement;
      return el?.getAttribute('aria-label') ?? el?.querySelector('.tree-item-inner')?.textContent ?? '';
    });

  it('Tab leads through its buttons into the list, arrows through the list, and the focus is seen', async () => {
    const tab = await openNote({ ...DESKTOP, language: 'en' });
    await tab.getByRole('button', { name: 'Refresh' }).first().focus();
    const names = [await focused(tab)];
    for (const key of ['Tab', 'Tab', 'Tab']) {
      await tab.keyboard.press(key);
      names.push(await focused(tab));
    }
    expect(names.slice(0, 3)).toEqual(['Refresh', 'Copy as links', 'Open settings']);
    await tab.keyboard.press('ArrowDown');
    expect(await focused(tab)).not.toBe(names[3]);
    const shadow = await tab.evaluate(() => getComputedStyle(document.activeElement ?? document.body).boxShadow);
    expect(shadow).not.toBe('none');
    await tab.context().close();
  });

  it('every button and row has a name of twenty words at most', async () => {
    const tab = await openNote({ ...DESKTOP, language: 'en' });
    const names = await tab
      .locator(`${LIVE} button, ${LIVE} [role=treeitem]`)
      .evaluateAll((all) => all.map((el) => el.getAttribute('aria-label') ?? el.textContent));
    expect(names.length).toBeGreaterThan(6);
    expect(names.filter((name) => name.trim() === '' || name.trim().split(/\s+/).length > 20)).toEqual([]);
    await tab.context().close();
  });
});

describe('fifty live blocks in one note', () => {
  it('are drawn only near the screen, and the last one once it is scrolled to', async () => {
    const block = `\`\`\`related-notes\nnote: "[[${ENGLISH.about}]]"\n\`\`\`\n\n`;
    const tab = await openNote({ ...DESKTOP, language: 'en' }, block.repeat(50));
    const drawn = (): Promise<readonly boolean[]> =>
      tab.locator(LIVE).evaluateAll((all) => all.map((el) => el.querySelector('[role=treeitem]') !== null));
    await tab.waitForTimeout(300);
    const first = await drawn();
    expect(first.length).toBe(50);
    expect(first[0]).toBe(true);
    expect(first.filter(Boolean).length).toBeLessThan(20);
    // What is drawn on the way grows, and pushes the last one down again.
    for (let tries = 0; tries < 20 && !(await drawn())[49]; tries += 1) {
      await tab.locator(LIVE).last().scrollIntoViewIfNeeded();
      await tab.waitForTimeout(100);
    }
    const last = await drawn();
    expect(last[49]).toBe(true);
    expect(last.filter(Boolean).length).toBeLessThan(50);
    await tab.context().close();
  });
});
