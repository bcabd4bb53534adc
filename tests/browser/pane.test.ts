/** The pane in a real browser: what it looks like, light and dark, on a phone, right to left; its keys, names and roles. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, DESKTOP, NOTE, openApp, PHONE, seriousFindings, settle, startBrowser, takePicture, type Look } from './browser.ts';

const PANE = '.related-literature-pane';
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

async function openPane(look: Look, scene: Parameters<typeof openApp>[2] = {}): Promise<Page> {
  const tab = await openApp(browser, look, scene);
  await command(tab, 'open-pane');
  return tab;
}

describe('pictures of the pane', () => {
  it.each([
    ['pane-light', DESKTOP],
    ['pane-dark', { ...DESKTOP, theme: 'dark', language: 'en' }],
    ['pane-phone-light', PHONE],
    ['pane-phone-dark', { ...PHONE, theme: 'dark' }],
    ['pane-rtl', { ...DESKTOP, direction: 'rtl' }],
  ] satisfies (readonly [string, Look])[])('%s: nothing cut off, nothing serious', async (name, look) => {
    const tab = await openPane(look);
    await takePicture(tab, name);
    expect(await seriousFindings(tab, PANE)).toEqual([]);
    await tab.context().close();
  });
});
