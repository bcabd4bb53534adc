/** The windows in a real browser: settings, previews, progress, summary, notices; as pictures, by keyboard, with names and roles. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  LOOKS,
  command,
  DESKTOP,
  openApp,
  PHONE,
  sampleVault,
  SCRIPT_NOTE,
  seriousFindings,
  settle,
  startBrowser,
  takePicture,
  type Look,
} from './browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser.close());

/** A preview on top, with its first note unfolded. */
async function openPreview(look: Look, id: string): Promise<Page> {
  const tab = await openApp(browser, look);
  await command(tab, id);
  await answerQuestions(tab);
  await tab.locator('.related-literature-choice-choice .related-literature-choice-line').first().click();
  await settle(tab);
  return tab;
}

/** Questions that come before a preview are answered with their first button. */
async function answerQuestions(tab: Page): Promise<void> {
  while ((await tab.locator('.related-literature-preview').count()) === 0) {
    await tab.locator('.modal .modal-button-container button').first().click();
    await settle(tab);
  }
}

/** What is seen of a summary below its buttons, scrolled to a place. */
async function belowButtons(tab: Page, scrollTop: number): Promise<Buffer> {
  const clip = await tab.locator('.related-literature-summary .modal-content').evaluate((el, top) => {
    el.scrollTop = top;
    const { left, width, bottom } = el.getBoundingClientRect();
    const y = el.querySelector('.modal-button-container button')?.getBoundingClientRect().bottom ?? bottom;
    return { x: left, y: y + 1, width, height: bottom - y - 1 };
  }, scrollTop);
  return tab.screenshot({ clip });
}

async function check(tab: Page, name: string, within = '.modal'): Promise<void> {
  await takePicture(tab, name);
  expect(await seriousFindings(tab, within)).toEqual([]);
}

/** What is set first, in each language of the app. */
const LABELS = {
  en: ['Language of the notes', 'Literature folders'],
  de: ['Sprache der Notizen', 'Literaturordner'],
} as const;

/** Walks with Tab through everything that has the focus; gives the names. */
async function walk(tab: Page, within: string): Promise<readonly string[]> {
  const names: string[] = [];
  await tab.locator(`${within} :is(input, select, button, [role=button]):visible`).first().focus();
  for (let step = 0; step < 400; step += 1) {
    const name = await tab.evaluate((selector) => {
      const el = document.activeElement;
      if (el?.closest(selector) === null) return null;
      return (
        el?.getAttribute('aria-label') ??
        (el instanceof HTMLInputElement ? el.closest('label')?.textContent : el?.textContent) ??
        ''
      );
    }, within);
    if (name === null) break;
    names.push(name.trim());
    await tab.keyboard.press('Tab');
  }
  return names;
}

describe('the settings', () => {
  it.each(LOOKS)('settings-%s: with a live preview', async (look, size) => {
    const tab = await openApp(browser, size);
    await tab.evaluate(() => void host.openSettings());
    await settle(tab);
    await check(tab, `settings-${look}`);
    await tab.locator('.related-literature-sample').scrollIntoViewIfNeeded();
    await check(tab, `settings-preview-${look}`);
    await tab.context().close();
  });

  it.each(LOOKS)('settings-advanced-%s: what is hard to take back looks like it', async (look, size) => {
    const tab = await openApp(browser, size);
    await tab.evaluate(
      (name) => void host.openSettings().openPage(name),
      size.language === 'en' ? 'Advanced' : 'Erweitert',
    );
    await settle(tab);
    await check(tab, `settings-advanced-${look}`);
    await tab.context().close();
  });

  it.each(LOOKS)('%s: language and folders are seen at once; fields are of one width', async (_, size) => {
    const tab = await openApp(browser, size);
    await tab.evaluate(() => void host.openSettings());
    await settle(tab);
    const [language, folders] = size.language === 'en' ? LABELS.en : LABELS.de;
    const edge = await tab.locator('.mod-settings').evaluate((el) => el.getBoundingClientRect().bottom);
    for (const text of [language, folders]) {
      const box = await tab.locator('.mod-settings').getByText(text, { exact: true }).boundingBox();
      expect((box?.y ?? edge) + (box?.height ?? 0)).toBeLessThan(edge);
    }
    const fields = tab.locator('.mod-settings .setting-item-control :is(select, input:not([type=checkbox]))');
    const widths = await fields.evaluateAll((all) => all.map((el) => Math.round(el.getBoundingClientRect().width)));
    expect(widths.length).toBeGreaterThan(5);
    expect(new Set(widths).size).toBe(1);
    await tab.context().close();
  });

  it('change the preview at once, and every control has a name and is reached by Tab', async () => {
    const tab = await openApp(browser, { ...DESKTOP, language: 'en' });
    await tab.evaluate(() => void host.openSettings());
    await settle(tab);
    const sample = tab.locator('.related-literature-sample');
    expect(await sample.textContent()).toContain('Meine Notes');
    await tab.getByRole('combobox', { name: 'Language of the notes' }).selectOption('en');
    await settle(tab);
    expect(await sample.textContent()).toContain('My notes');
    const names = await walk(tab, '.mod-settings');
    const controls = await tab.locator('.mod-settings :is(input, select, button, [role=button]):visible').count();
    expect(names.length).toBeGreaterThanOrEqual(controls);
    expect(names.filter((name) => name === '')).toEqual([]);
    await tab.context().close();
  });
});

describe('the preview of update-all', () => {
  it.each(LOOKS)('update-all-%s: a note before and after', async (look, size) => {
    const tab = await openPreview(size, 'update-all');
    await check(tab, `update-all-${look}`);
    await tab.context().close();
  });

  it('is worked by keyboard alone: leave a note out, unfold one, go on; Escape writes nothing', async () => {
    const tab = await openApp(browser, { ...DESKTOP, language: 'en' });
    await command(tab, 'update-all');
    const before = await tab.getByRole('button', { name: /^Update \d+ notes$/ }).textContent();
    const names = await walk(tab, '.modal');
    expect(names).toContain('Select all');
    expect(names).toContain('Cancel');
    expect(names.filter((name) => name === '')).toEqual([]);
    await tab.locator('[role="treeitem"][tabindex="0"]').focus();
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('Space');
    expect(await tab.getByRole('button', { name: /^Update \d+ notes$/ }).textContent()).not.toBe(before);
    await tab.keyboard.press('Enter');
    await settle(tab);
    expect(await tab.locator('.related-literature-difference').count()).toBeGreaterThan(0);
    await tab.keyboard.press('Escape');
    expect(await tab.getByRole('dialog').count()).toBe(0);
    expect(await tab.evaluate(() => host.journal.writes('plugin'))).toEqual([]);
    await tab.context().close();
  });
});

describe('progress, stop and summary', () => {
  it.each(LOOKS)('progress-%s: half-way it can be stopped', async (look, size) => {
    const tab = await openApp(browser, size);
    await command(tab, 'update-all');
    const paths = await tab
      .locator('.related-literature-choice-choice input')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''));
    const release = await tab.evaluateHandle(
      (path) => host.hold('write', path),
      paths[Math.floor(paths.length / 2)] ?? '',
    );
    await tab.locator('.modal button.mod-cta').click();
    await tab.locator('.related-literature-progress').waitFor();
    await tab.waitForFunction(() => host.held.length > 0);
    await check(tab, `progress-${look}`);
    expect(Number(await tab.getByRole('progressbar').first().getAttribute('aria-valuenow'))).toBeGreaterThan(10);
    await tab.locator('.related-literature-progress button').press('Enter');
    await release.evaluate((go) => go());
    await settle(tab);
    await tab.locator('.related-literature-summary').waitFor();
    await check(tab, `summary-${look}`);
    await tab.context().close();
  });

  it('lets nothing show through below the buttons of a long summary', async () => {
    const tab = await openApp(browser, PHONE);
    await command(tab, 'update-all');
    await tab.locator('.modal button.mod-cta').click();
    await settle(tab);
    const content = tab.locator('.related-literature-summary .modal-content');
    const [atTop, atEnd] = [await belowButtons(tab, 0), await belowButtons(tab, 10_000)];
    expect(await content.evaluate((el) => el.scrollTop)).toBeGreaterThan(0);
    expect(atTop.equals(atEnd)).toBe(true);
    await tab.context().close();
  });
});

describe('replacing the script', () => {
  it.each(LOOKS)('replace-scripts-%s: the list', async (look, size) => {
    const tab = await openPreview(size, 'replace-scripts');
    await check(tab, `replace-scripts-${look}`);
    await tab.context().close();
  });
});

describe('questions and notices', () => {
  it.each(LOOKS)('first-preview-%s: what the vault suggests', async (look, size) => {
    const tab = await openApp(browser, size, { data: { version: 1, literatureFolders: ['Artikel'] } });
    await command(tab, 'update-all');
    await check(tab, `first-preview-${look}`);
    await tab.context().close();
  });

  it.each(LOOKS)('notices-%s: one sentence, and the way out as a button', async (look, size) => {
    const broken =
      '---\ntopics: [Social Media]\ncreated: 2024-02-02\n---\n# Halb übertragen\n\n> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%\n';
    const tab = await openApp(browser, size, {
      files: { ...sampleVault(), 'Halb übertragen.md': broken },
      open: 'Halb übertragen.md',
    });
    await command(tab, 'update-related');
    await tab.evaluate(async (path) => {
      await host.user.open(path, { mode: 'preview' });
      await host.settle();
    }, SCRIPT_NOTE);
    await command(tab, 'update-related');
    await check(tab, `notices-${look}`, '.notice-container');
    const button = tab.getByRole('button', { name: size.language === 'en' ? 'Go to the line' : 'Zur Zeile' });
    await button.focus();
    await tab.keyboard.press('Enter');
    await settle(tab);
    expect(await tab.evaluate(() => host.app.workspace.getActiveFile()?.path)).toBe('Halb übertragen.md');
    await tab.context().close();
  });
});
