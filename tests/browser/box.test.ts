/** The box as reading matter in a real browser, beside the same box as the app alone draws it: pictures of both. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  clippings,
  command,
  DESKTOP,
  ENGLISH_SETTINGS,
  openApp,
  openCallout,
  PHONE,
  PHONE_NOTE,
  sampleVault,
  seriousFindings,
  settle,
  startBrowser,
  takePicture,
  type Look,
} from './browser.ts';

const CALLOUT = '.mod-root .callout';
const BOX = '.related-literature-box';
const GERMAN = '04 Literatur-Notes/Omnivore/Landesamt schaltet sein Konto bei X ab - Hafenkurier.md';
const ENGLISH = 'Clippings/Grids, explained.md';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

/** A note in reading view whose box was just filled, and unfolded. */
async function openBox(look: Look, styleBoxes: boolean): Promise<Page> {
  const isGerman = look.language === 'de';
  const open = isGerman ? GERMAN : ENGLISH;
  const files = isGerman ? sampleVault() : clippings();
  const settings = isGerman ? { version: 1, wasPreviewed: true, language: 'de' } : ENGLISH_SETTINGS;
  const tab = await openApp(browser, look, { files, open, data: { ...settings, styleBoxes } });
  if (look.width < 600) await tab.addStyleTag({ content: PHONE_NOTE });
  await command(tab, isGerman ? 'update-related' : 'insert-callout');
  await tab.evaluate(async (path) => {
    await host.user.open(path, { mode: 'preview' });
    await host.settle();
    page.nameLeaves(host);
  }, open);
  await settle(tab);
  await openCallout(tab);
  await tab.evaluate(() => host.screen.notices.forEach((notice) => notice.hide()));
  return tab;
}

const LOOKS = [
  ['wide', { ...DESKTOP, language: 'en' }],
  ['wide-german', DESKTOP],
  ['wide-dark', { ...DESKTOP, language: 'en', theme: 'dark' }],
  ['phone', { ...PHONE, language: 'en' }],
  ['phone-german', PHONE],
  ['rtl', { ...DESKTOP, direction: 'rtl' }],
] satisfies (readonly [string, Look])[];

describe('the box as the app alone draws it', () => {
  it.each(LOOKS.slice(0, 5))('%s', async (name, look) => {
    const tab = await openBox(look, false);
    await takePicture(tab, `box-before-${name}`);
    expect(await tab.locator(BOX).count()).toBe(0);
    await tab.context().close();
  });
});

describe('the box as reading matter', () => {
  it.each(LOOKS)(
    '%s: one bold rank, dates in a column at the edge, no bullets, no hole; nothing cut off',
    async (name, look) => {
      const tab = await openBox(look, true);
      await takePicture(tab, `box-${name}`);
      expect(await seriousFindings(tab, CALLOUT)).toEqual([]);
      const drawn = await tab.locator(BOX).evaluate((box) => {
        const weight = (el: Element): number => Number(getComputedStyle(el).fontWeight);
        const all = (selector: string): Element[] => [...box.querySelectorAll(`.callout-content ${selector}`)];
        const isRtl = getComputedStyle(box).direction === 'rtl';
        const edges = all('.related-literature-box-date').map((el) => {
          const { left, right } = el.getBoundingClientRect();
          return Math.round(isRtl ? left : right);
        });
        return {
          bold: [
            ...new Set(
              all('h4, h5, h6')
                .filter((el) => weight(el) >= 600)
                .map((el) => el.tagName),
            ),
          ],
          edges: new Set(edges).size,
          bullets: all('li').filter((el) => getComputedStyle(el).listStyleType !== 'none').length,
          gaps: all('p').filter((el) => el.checkVisibility() && el.textContent?.trim() === '').length,
        };
      });
      expect(drawn).toEqual({ bold: ['H5'], edges: 1, bullets: 0, gaps: 0 });
      await tab.context().close();
    },
  );

  it('keeps its dates in a column on paper', async () => {
    const tab = await openBox({ ...DESKTOP, language: 'en' }, true);
    await tab.emulateMedia({ media: 'print' });
    await takePicture(tab, 'box-print');
    const edges = await tab
      .locator(`${BOX} .related-literature-box-date`)
      .evaluateAll((dates) => dates.map((el) => Math.round(el.getBoundingClientRect().right)));
    expect([edges.length, new Set(edges).size]).toEqual([5, 1]);
    await tab.context().close();
  });

  it('tells of a folded box how many notes it holds', async () => {
    const tab = await openBox({ ...DESKTOP, language: 'en' }, true);
    expect(await tab.locator(`${BOX} .callout-title`).innerText()).toMatch(/^Related notes:\s5 notes$/);
    await tab.context().close();
  });
});
