/**
 * Set-up clicked through in a real browser, in every kind of vault: so many clicks and no more, each page legible, and
 * all notes back by one undo, to the byte.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEXTS } from '../../src/core/settings/note-texts';
import {
  clippings,
  command,
  DESKTOP,
  openApp,
  PHONE,
  seriousFindings,
  settle,
  startBrowser,
  takePicture,
  type Look,
} from './browser.ts';
import { overlapsIn } from './overlaps.ts';
import type { Scene } from './page.ts';

type Files = Readonly<Record<string, string>>;

const NOTE = 'Clippings/A short history of Rust at scale.md';
const SCRIPT = '```dataviewjs\nawait dv.view("02 Dateien/Javascript/related_write")\n```\n';
const ENGLISH: Look = { ...DESKTOP, language: 'en' };

/** The texts of boxes in German that are not the English ones, too. */
const GERMAN = Object.entries(TEXTS.de)
  .filter(([key, text]) => text.length > 5 && !Object.values(TEXTS.en).includes(text) && !key.startsWith('date'))
  .flatMap(([, text]) => text.split(/\{\w+\}|["`]/))
  .filter((part) => part.trim().length > 5 && !Object.values(TEXTS.en).some((text) => text.includes(part)));

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

/** One user's way through a vault; each click is a real one, and counted. */
class Walk {
  clicks = 0;

  constructor(readonly tab: Page) {}

  async press(name: string | RegExp): Promise<void> {
    await this.tab.getByRole('button', { name, exact: true }).last().click();
    await this.#clicked();
  }

  async choose(name: RegExp): Promise<void> {
    await this.tab.getByRole('radio', { name }).click();
    await this.#clicked();
  }

  async #clicked(): Promise<void> {
    this.clicks += 1;
    await settle(this.tab);
  }

  /** The page in front: its words, after a look at whether it can be read and used. */
  async page(): Promise<string> {
    expect(await seriousFindings(this.tab, '.modal')).toEqual([]);
    expect(await overlapsIn(this.tab, '.modal')).toEqual([]);
    expect(await this.tab.locator('.modal').count()).toBe(1);
    expect(await this.tab.locator('.notice').count()).toBe(0);
    const tooLong = await this.tab
      .locator('.modal button')
      .evaluateAll((all) =>
        all.filter((each) => each.scrollHeight > each.clientHeight + 1).map(({ textContent }) => textContent),
      );
    expect(tooLong).toEqual([]);
    const nameless = await this.tab.locator('.modal').evaluate((el) =>
      [...el.querySelectorAll('input, select, button')]
        .filter((each) => each.checkVisibility())
        .filter((each) => {
          const labels = each instanceof HTMLButtonElement ? each.textContent : each.closest('label')?.textContent;
          return ((each.getAttribute('aria-label') ?? '') + (labels ?? '')).trim() === '';
        })
        .map(({ outerHTML }) => outerHTML),
    );
    expect(nameless).toEqual([]);
    return (await this.tab.locator('.modal').textContent()) ?? '';
  }

  /** All notes, a character for each byte. */
  notes(): Promise<Record<string, string>> {
    return this.tab.evaluate(() =>
      Object.fromEntries(
        Object.entries(host.files())
          .filter(([path]) => !path.startsWith('.'))
          .map(([path, bytes]) => [path, Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')]),
      ),
    );
  }

  notices(): Promise<readonly string[]> {
    return this.tab.evaluate(() => host.notices());
  }

  data(): Promise<unknown> {
    return this.tab.evaluate(() => host.data());
  }

  close(): Promise<void> {
    return this.tab.context().close();
  }
}

/** A device on which the plugin has just been switched on. */
async function walk(files: Files, look: Look = ENGLISH, scene: Partial<Scene> = {}): Promise<Walk> {
  const open = Object.keys(files).find((path) => path.endsWith('.md')) ?? '';
  return new Walk(await openApp(browser, look, { files, open, data: null, stored: {}, ...scene }));
}

const utf8 = (text: string): string => Buffer.from(text, 'latin1').toString('utf8');
const boxOf = (text: string): string => utf8(text).split('%% INSERT A %%')[1]?.split('%% END A %%')[0] ?? '';
const changed = (before: Files, after: Files): readonly string[] =>
  Object.keys(after).filter((path) => before[path] !== after[path]);

function expectNoGerman(notes: Files): void {
  for (const [path, text] of Object.entries(notes))
    expect([path, GERMAN.filter((part) => utf8(text).includes(part))]).toEqual([path, []]);
}

function expectShortBoxes(notes: Files): void {
  for (const [path, text] of Object.entries(notes))
    expect([path, (boxOf(text).match(/\[\[/g) ?? []).length <= 12]).toEqual([path, true]);
}

/** Takes the run back from its result page. */
async function takeBack(user: Walk): Promise<void> {
  await user.press(/^(?:Undo|Rückgängig.*)$/);
  while ((await user.tab.locator('.modal .mod-cta').count()) > 0)
    await user.press(/^(?:Undo|Restore|Close|Done|Take|Rückgängig|Schließen|Fertig|Zurück)/);
}

describe('a vault of clippings, from nothing to boxes', () => {
  it('takes one command and four clicks, is English throughout, and comes back by one undo', async () => {
    const user = await walk(clippings(), ENGLISH, { open: NOTE });
    const before = await user.notes();
    await command(user.tab, 'setup');
    expect(await user.page()).toMatch(/I looked at 49 notes.*\d+ notes share two or a rare one/);
    await user.press('Next');
    expect(await user.page()).toContain('2 of 3');
    await user.choose(/In the pane, and in the notes/);
    await user.page();
    await user.press('Next');
    expect(await user.page()).toMatch(/\d+ links come in/);
    expect(await user.notes()).toEqual(before);
    await user.press(/^Add to \d+ notes$/);
    expect(user.clicks).toBe(4);
    expect(await user.page()).toContain('Keep notes current on this device?');
    const after = await user.notes();
    expect(changed(before, after).length).toBeGreaterThan(20);
    expect(changed(before, after).every((path) => path.startsWith('Clippings/'))).toBe(true);
    expect(utf8(after[NOTE] ?? '')).toContain('> [!example]- Related notes:');
    expectNoGerman(after);
    expectShortBoxes(after);
    await takeBack(user);
    expect(await user.notes()).toEqual(before);
    await user.close();
  });

  it.each([
    ['light', ENGLISH],
    ['dark', { ...DESKTOP, theme: 'dark' }],
    ['phone', PHONE],
  ] as const)(
    'setup-add-%s and setup-done-%s: the look at the notes and the result are legible',
    async (name, look) => {
      const user = await walk(clippings(), look, { open: NOTE });
      await command(user.tab, 'setup');
      await user.page();
      await user.press(/^(?:Next|Weiter)$/);
      await user.choose(/In the pane, and|Seitenleiste und in den Notizen/);
      await user.page();
      await user.press(/^(?:Next|Weiter)$/);
      await user.page();
      await takePicture(user.tab, `setup-add-${name}`);
      await user.tab.locator('.related-literature-bulk .modal-button-container button.mod-cta').click();
      await settle(user.tab);
      await user.page();
      await takePicture(user.tab, `setup-done-${name}`);
      await user.close();
    },
  );
});

describe('only the pane', () => {
  it('takes one command and two clicks, opens the pane, and writes no note', async () => {
    const user = await walk(clippings(), ENGLISH, { open: NOTE });
    const before = await user.notes();
    await command(user.tab, 'setup');
    await user.press('Next');
    await user.press('Next');
    expect(user.clicks).toBe(2);
    expect(await user.tab.locator('.modal').count()).toBe(0);
    await expect.poll(() => user.tab.locator('.related-literature-pane').isVisible()).toBe(true);
    expect(await user.notes()).toEqual(before);
    expect(await user.data()).toMatchObject({ shownIn: 'pane', language: 'en' });
    await user.close();
  });
});

describe('a vault with the script', () => {
  const note = (at: number): string =>
    `---\ntopics: [Topic ${at % 3}]\ncreated: 2024-01-0${1 + (at % 9)}\n---\n${SCRIPT}\nText of note ${at}.\n`;
  const files: Files = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`Notes/Note ${at}.md`, note(at)]));

  it('is told so, takes one command and three clicks at most, and comes back by one undo', async () => {
    const user = await walk(files);
    const before = await user.notes();
    expect(await user.notices()).toEqual(['Notes with the Dataview script can be replaced.Set up']);
    await command(user.tab, 'setup');
    expect(await user.page()).toContain('9 notes hold the Dataview script; the next step replaces it.');
    await user.press('Next');
    await user.page();
    expect(await user.notes()).toEqual(before);
    await user.press(/^Replace in 9 notes$/);
    expect(user.clicks).toBeLessThanOrEqual(3);
    await user.page();
    const after = await user.notes();
    expect(changed(before, after)).toHaveLength(9);
    expectNoGerman(after);
    await takeBack(user);
    expect(await user.notes()).toEqual(before);
    await user.close();
  });
});

describe('a Zotero vault with a category and citekey names', () => {
  const KEYWORDS = ['tides', 'harbours', 'dunes', 'wind', 'salt', 'ferries', 'locks', 'eels', 'peat', 'reeds'];
  const KINDS = ['journalArticle', 'book', 'report'];
  const files: Files = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `Zotero/@${['muller', 'okafor', 'lind', 'sato'][at % 4] ?? ''}${1990 + at}.md`,
      `---\ntitle: "On ${KEYWORDS[at % 10] ?? ''}, part ${at}"\ncitekey: key${at}\ncategory: ${KINDS[at % 2] ?? ''}\n` +
        `keywords: [${KEYWORDS[at % 10] ?? ''}, ${KEYWORDS[(at * 3) % 10] ?? ''}]\nyear: ${1990 + at}\n` +
        `url: https://doi.example/${at}\ndate: 2024-0${1 + (at % 9)}-11\n---\nAbstract ${at}.\n`,
    ]),
  );

  it('is related by its keywords, not by the coarse category, in four clicks, and comes back by one undo', async () => {
    const user = await walk(files);
    const before = await user.notes();
    await command(user.tab, 'setup');
    await user.page();
    expect(await user.tab.getByRole('combobox', { name: 'Related by' }).inputValue()).toBe('keywords');
    expect(await user.tab.getByRole('combobox', { name: 'Date' }).inputValue()).toBe('date');
    expect(await user.tab.locator('.related-literature-setup-sample').textContent()).toMatch(
      /@(?:muller|okafor|lind|sato)/,
    );
    // The sample looks as the box will in a note: with its number of notes, and the dates in a column.
    const sample = user.tab.locator('.related-literature-setup-sample');
    expect(await sample.locator('.related-literature-box-count').textContent()).toMatch(/^\d+ notes$/);
    expect(await sample.locator('.related-literature-box-date').count()).toBeGreaterThan(0);
    await takePicture(user.tab, 'setup-zotero');
    await user.press('Next');
    await user.choose(/In the pane, and in the notes/);
    await user.press('Next');
    await user.page();
    await user.press('Add to 40 notes');
    expect(user.clicks).toBe(4);
    const after = await user.notes();
    expect(changed(before, after)).toHaveLength(40);
    expect(boxOf(after['Zotero/@muller1990.md'] ?? '')).toContain('On the topic "tides"');
    expectShortBoxes(after);
    expectNoGerman(after);
    await takeBack(user);
    expect(await user.notes()).toEqual(before);
    await user.close();
  });
});

describe('a second device', () => {
  /** The vault as the first device leaves it: settings, and boxes that are filled. */
  async function fromFirst(): Promise<{ readonly files: Files; readonly data: object }> {
    const first = await walk(clippings(), ENGLISH, { open: NOTE });
    await command(first.tab, 'setup');
    await first.press('Next');
    await first.choose(/In the pane, and in the notes/);
    await first.press('Next');
    await first.press(/^Add to \d+ notes$/);
    const [files, data] = [await first.notes(), await first.data()];
    await first.close();
    if (typeof data !== 'object' || data === null) throw new Error('nothing was stored');
    return { files: Object.fromEntries(Object.entries(files).map(([path, text]) => [path, utf8(text)])), data };
  }

  it('is asked once, without a window; what it adds is English in a German app, too, and comes back by one undo', async () => {
    const { files, data } = await fromFirst();
    const extra = (files['Clippings/Grids, explained.md'] ?? '').replace(/> \[!example\][^]*?END A %%\n+/, '');
    const user = await walk({ ...files, 'Clippings/Grids again.md': extra }, DESKTOP, { data, open: NOTE });
    const before = await user.notes();
    expect(await user.notices()).toEqual([
      'Auf einem anderen Gerät eingerichtet. Notizen auch hier aktuell halten?Ja, beim Öffnen einer Notiz',
    ]);
    expect(await user.tab.locator('.modal').count()).toBe(0);
    await command(user.tab, 'insert-all');
    await user.page();
    await takePicture(user.tab, 'setup-second-device');
    await user.press(/1 Notiz/);
    const after = await user.notes();
    expect(changed(before, after)).toEqual(['Clippings/Grids again.md']);
    expectNoGerman(after);
    await takeBack(user);
    expect(await user.notes()).toEqual(before);
    await command(user.tab, 'update-all');
    while ((await user.tab.locator('.modal .mod-cta').count()) > 0)
      await user.tab
        .locator('.modal .mod-cta')
        .last()
        .click()
        .then(() => settle(user.tab));
    expectNoGerman(await user.notes());
    await user.close();
  });
});
