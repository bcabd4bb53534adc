/** The set-up window in a real browser, over the English vault of clippings: pictures, names, roles, and the keyboard. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  LOOKS,
  clippings,
  command,
  DESKTOP,
  openApp,
  seriousFindings,
  settle,
  startBrowser,
  takePicture,
  type Look,
} from './browser.ts';

const NOTE = 'Clippings/A short history of Rust at scale.md';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

async function open(look: Look): Promise<Page> {
  const tab = await openApp(browser, look, { files: clippings(), open: NOTE, data: null });
  await command(tab, 'setup');
  return tab;
}

const next = async (tab: Page): Promise<void> => {
  await tab.locator('.related-literature-bulk .modal-button-container button').last().click();
  await settle(tab);
};

describe('setting up', () => {
  it.each(LOOKS)('setup-%s: both pages are legible and have nothing serious against them', async (look, size) => {
    const tab = await open(size);
    await takePicture(tab, `setup-${look}`);
    expect(await seriousFindings(tab, '.modal')).toEqual([]);
    await next(tab);
    await takePicture(tab, `setup-where-${look}`);
    expect(await seriousFindings(tab, '.modal')).toEqual([]);
    const { scrollWidth, clientWidth } = await tab
      .locator('.related-literature-bulk')
      .evaluate((el) => ({ scrollWidth: el.scrollWidth, clientWidth: el.clientWidth }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    await tab.context().close();
  });

  it('goes by keyboard alone from nothing to the list of notes', async () => {
    const tab = await open({ ...DESKTOP, language: 'en' });
    await tab.getByRole('button', { name: 'Next', exact: true }).focus();
    await tab.keyboard.press('Enter');
    await settle(tab);
    await tab.getByRole('radio').first().focus();
    await tab.keyboard.press('ArrowDown');
    await tab.getByRole('button', { name: 'Next', exact: true }).focus();
    await tab.keyboard.press('Enter');
    await settle(tab);
    expect(await tab.locator('.related-literature-preview').textContent()).toMatch(/\d+ notes would get a folded box/);
    await tab.context().close();
  });
});
