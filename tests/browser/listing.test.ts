/** The pictures of the README and of the listing: a film of ten seconds, and the English vault in the sizes that a listing asks for. */
import { PNG } from 'pngjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  clippings,
  command,
  DESKTOP,
  ENGLISH_SETTINGS,
  keepFilm,
  openApp,
  openCallout,
  PHONE,
  settle,
  startBrowser,
  takePicture,
  type Look,
} from './browser.ts';
import { Film } from './film.ts';

const CLIP = 'Clippings/Lactic, acetic, lunch.md';
const LISTED = 'Clippings/Grids, explained.md';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

async function open(look: Look, note: string): Promise<Page> {
  const tab = await openApp(
    browser,
    { ...look, language: 'en' },
    { files: clippings(), open: note, data: ENGLISH_SETTINGS },
  );
  return tab;
}

/** How high a line of the box is; below the last one stands the end of the block, which is hidden. */
const heightOf = async (tab: Page, which: 'first' | 'last'): Promise<number | undefined> =>
  (await tab.locator('.mod-root .callout-content li')[which]().boundingBox())?.height;

/** Opens a note in reading view, as a click in the list of files does. */
async function goTo(tab: Page, path: string): Promise<void> {
  await tab.evaluate(async (given) => {
    await host.user.open(given, { mode: 'preview' });
    await host.settle();
    page.nameLeaves(host);
  }, path);
}

const hideNotices = (tab: Page): Promise<void> =>
  tab.evaluate(() => host.screen.notices.forEach((notice) => notice.hide()));

describe('the moving picture', () => {
  it('shows in about ten seconds a clipping, the pane, and a box put in', async () => {
    const tab = await open({ ...DESKTOP, width: 1000, height: 640 }, 'Notes/Sourdough log.md');
    const film = new Film(tab);
    await film.begin(420, 330);
    await film.say('A vault of clippings, with tags and nothing else');
    await film.hold(900);
    await goTo(tab, CLIP);
    await film.say('1 · A clipping is opened');
    await film.hold(1_100);
    await film.moveTo('[aria-label="Open related notes pane"]');
    await tab.locator('[aria-label="Open related notes pane"]').click();
    await settle(tab);
    await film.say('2 · The pane shows what else there is, with reasons, and writes nothing');
    await film.hold(2_000);
    await film.moveTo('.mod-root .markdown-preview-view p');
    await command(tab, 'insert-callout');
    await film.say('3 · "Insert related notes box" puts it into the note, folded');
    await film.hold(1_300);
    await film.moveTo('.mod-root .callout-title');
    await openCallout(tab);
    await film.say('4 · Plain links, in graph and backlinks, and all of them can be taken out again');
    await film.hold(1_400);
    await hideNotices(tab);
    await film.hold(1_600);
    expect(film.duration).toBeGreaterThan(8_000);
    expect(film.duration).toBeLessThan(12_000);
    const gif = film.encode();
    expect(gif.length).toBeLessThan(3_000_000);
    await keepFilm(tab, 'film', gif);
    await tab.context().close();
  });
});

describe('the pictures of the listing', () => {
  it.each([
    ['listing-desktop', { ...DESKTOP, width: 1200, height: 800 }, [1200, 800]],
    ['listing-phone', { ...PHONE, width: 450, height: 800, scale: 2 }, [900, 1600]],
  ] satisfies (readonly [string, Look, readonly [number, number]])[])(
    '%s has the size %j',
    async (name, look, size) => {
      const tab = await open(look, LISTED);
      await command(tab, 'insert-callout');
      await openCallout(tab);
      await command(tab, 'open-pane');
      await hideNotices(tab);
      if (size[0] > size[1]) expect(await heightOf(tab, 'last')).toBe(await heightOf(tab, 'first'));
      const picture = PNG.sync.read(await takePicture(tab, name));
      expect([picture.width, picture.height]).toEqual(size);
      await tab.context().close();
    },
  );
});
