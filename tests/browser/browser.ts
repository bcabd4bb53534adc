/** Chromium with a page of the simulated app: opened, looked at, photographed. Nothing is served: page, bundle and notes are handed in. */
import { build } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { readVault } from '../host/from-disk.ts';
import type { Host } from '../host/host.ts';
import { looksSame, looksSameFilm } from './looks-same.ts';
import type { Scene } from './page.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Only `npm run pictures` writes the tracked pictures; a test run leaves its own beside the build. */
const PICTURES = process.env['PICTURES'] === 'write' ? join(ROOT, 'tests', 'pictures') : join(ROOT, 'dist', 'pictures');
const LABEL = 'real main.js · simulated host · own CSS';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--font-render-hinting=none',
];

declare global {
  var page: { start(scene: Scene): Promise<Host>; nameLeaves(host: Host): void };
  var host: Host;
}

/** How a page looks. */
export interface Look {
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  readonly language: 'de' | 'en';
  readonly direction: 'ltr' | 'rtl';
  /** Pixels of the picture to one of the page. */
  readonly scale?: number;
}

/** A desktop in German, light. */
export const DESKTOP: Look = { theme: 'light', width: 1120, height: 720, language: 'de', direction: 'ltr' };

/** A phone in German, light. */
export const PHONE: Look = { ...DESKTOP, width: 390, height: 760 };

/** Shows the note on a phone, where the style sheet of the tests shows the drawer with the pane alone. */
export const PHONE_NOTE =
  'body.is-narrow .mod-root.mod-root.mod-root { display: flex; } body.is-narrow .mod-right-split.mod-right-split { display: none; }';

/** The light ones are in English, for the pages; the others in German. */
export const LOOKS = [
  ['light', { ...DESKTOP, language: 'en' }],
  ['dark', { ...DESKTOP, theme: 'dark' }],
  ['phone', PHONE],
] satisfies (readonly [string, Look])[];

/** The note that most pictures show. */
const NOTE = '04 Literatur-Notes/Omnivore/Landesamt schaltet sein Konto bei X ab - Hafenkurier.md';

/** A note that still holds the script. */
export const SCRIPT_NOTE = '04 Literatur-Notes/Omnivore/Zwei Jahre Mastodon im Rathaus - eine Bilanz.md';

/** The sample vault as text; the script is gone from the one note that most pictures show. */
export function sampleVault(): Record<string, string> {
  const files = Object.entries(readVault(join(ROOT, 'tests', 'vault'))).map(
    ([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')] as const,
  );
  return Object.fromEntries(
    files.map(([path, text]) => [path, path === NOTE ? text.replace(/```dataviewjs[^]*?```\s*/, '') : text]),
  );
}

/** The English vault of clippings as text. */
export function clippings(): Record<string, string> {
  const files = readVault(join(ROOT, 'tests', 'vault-en'));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
}

/** What set-up proposes for the English vault. */
export const ENGLISH_SETTINGS = {
  version: 1,
  wasPreviewed: true,
  language: 'en',
  literatureFolders: ['Clippings'],
  sayNoTopics: false,
  cap: 12,
  boxLimit: 12,
  listPicked: true,
};

/** Starts Debian's Chromium. */
export async function startBrowser(): Promise<Browser> {
  mkdirSync(PICTURES, { recursive: true });
  const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
  if (executablePath === undefined) throw new Error('no Chromium here: apt-get install chromium');
  return chromium.launch({ executablePath, args: FLAGS });
}

/** Read once: a build that goes on meanwhile is not met half-way. */
const MAIN = readFileSync(join(ROOT, 'main.js'), 'utf8');

let pageScript: Promise<string> | null = null;

async function bundlePage(): Promise<string> {
  const result = await build({
    entryPoints: [join(import.meta.dirname, 'page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'page',
    platform: 'browser',
    logLevel: 'error',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Opens the app over a vault, with the plugin switched on. */
export async function openApp(browser: Browser, look: Look, scene: Partial<Scene> = {}): Promise<Page> {
  pageScript ??= bundlePage();
  const { width, height, theme, language, direction, scale = 1 } = look;
  const isPhone = width < 600;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
    hasTouch: isPhone,
  });
  const tab = await context.newPage();
  await tab.setContent(
    `<!doctype html><html lang="${language}" dir="${direction}"><head><title>Vault</title></head><body class="theme-${theme}${isPhone ? ' is-narrow is-phone' : ''}"><main></main></body></html>`,
  );
  for (const path of [join(import.meta.dirname, 'obsidian.css'), join(ROOT, 'styles.css')])
    await tab.addStyleTag({ content: readFileSync(path, 'utf8') });
  await tab.addScriptTag({ content: await pageScript });
  const full: Scene = { files: sampleVault(), code: MAIN, language, open: NOTE, isPhone, ...scene };
  await tab.evaluate(async (given) => {
    globalThis.host = await globalThis.page.start(given);
  }, full);
  await tab.evaluate(
    (label) =>
      document.body.append(
        Object.assign(document.createElement('footer'), { className: 'picture-label', textContent: label }),
      ),
    LABEL,
  );
  return tab;
}

/** Runs a command and waits for what comes of it. */
export async function command(tab: Page, id: string): Promise<void> {
  await tab.evaluate(async (given) => {
    host.run(given);
    await host.settle();
    page.nameLeaves(host);
  }, id);
}

/** Unfolds the callouts of the note in front. */
export async function openCallout(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    for (const title of document.querySelectorAll<HTMLElement>('.mod-root .callout.is-collapsed > .callout-title'))
      title.click();
  });
}

/** Waits until everything under way is done. */
export async function settle(tab: Page): Promise<void> {
  await tab.evaluate(() => host.settle());
}

/** Takes the picture; fails where it would be empty, too large, or where something in it is cut off. One that looks as before stays as it is. */
export async function takePicture(tab: Page, name: string): Promise<Buffer> {
  const path = join(PICTURES, `${name}.png`);
  expect(await textsCutOff(tab), `cut off in ${name}`).toEqual([]);
  expect(await shownTexts(tab), `texts in ${name}`).toBeGreaterThan(3);
  const picture = await tab.screenshot();
  expect(picture.length, `bytes of ${name}`).toBeGreaterThan(5_000);
  expect(picture.length, `bytes of ${name}`).toBeLessThan(300_000);
  if (!existsSync(path) || !(await looksSame(tab, readFileSync(path), picture))) writeFileSync(path, picture);
  return picture;
}

/** Keeps a film; one that looks as before stays as it is. */
export async function keepFilm(tab: Page, name: string, gif: Uint8Array): Promise<void> {
  const path = join(PICTURES, `${name}.gif`);
  // Films are taken apart only in a page that has a place of its own.
  const place = await tab.context().newPage();
  await place.goto(pathToFileURL(PICTURES).href);
  if (!existsSync(path) || !(await looksSameFilm(place, readFileSync(path), gif))) writeFileSync(path, gif);
}

async function shownTexts(tab: Page): Promise<number> {
  return tab.evaluate(
    () =>
      [...document.body.querySelectorAll('*')].filter(
        (el) =>
          el.checkVisibility() && [...el.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      ).length,
  );
}

/** The texts that reach over the edge of what clips them, sideways; what can be scrolled up and down is not cut off. */
async function textsCutOff(tab: Page): Promise<readonly string[]> {
  return tab.evaluate(() => {
    const clips = (el: Element): boolean => getComputedStyle(el).overflowX !== 'visible';
    const edgesOf = (el: Element): DOMRect =>
      el === document.documentElement ? new DOMRect(0, 0, innerWidth, innerHeight) : el.getBoundingClientRect();
    const cut: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || !node.textContent?.trim() || parent.closest('[hidden], script, style, option'))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      for (let el: Element | null = parent; el; el = el.parentElement) {
        if (!clips(el) && el !== document.documentElement) continue;
        const edges = edgesOf(el);
        if (box.left < edges.left - 1 || box.right > edges.right + 1) {
          cut.push(`${node.textContent.trim().slice(0, 60)} in .${el.className}`);
          break;
        }
      }
    }
    // A field to type in scrolls by nature; what cannot be scrolled must fit.
    const fields = [...document.querySelectorAll<HTMLElement>('select, button')].filter(
      (el) => el.checkVisibility() && el.scrollWidth > el.clientWidth + 1,
    );
    // What decides about a window is seen without scrolling.
    const buttons = [...document.querySelectorAll('.modal-button-container button')].filter((el) => {
      const { left, top, bottom } = el.getBoundingClientRect();
      return (
        !el.contains(document.elementFromPoint(left + 8, top + 4)) ||
        !el.contains(document.elementFromPoint(left + 8, bottom - 4))
      );
    });
    return [
      ...cut,
      ...buttons.map((el) => `button ${el.textContent ?? ''}`),
      ...fields.map((el) => `field ${el.getAttribute('aria-label') ?? ''}`),
    ];
  });
}

/** What axe finds serious or critical in the parts that are ours: the bar of progress is the app's own, and cannot be named by a plugin. */
export async function seriousFindings(tab: Page, within: string): Promise<readonly string[]> {
  await tab.evaluate(axe.source);
  const found = await tab.evaluate(async (selector) => {
    const runner = Reflect.get(globalThis, 'axe') as typeof axe;
    const { violations } = await runner.run(
      { include: [selector], exclude: ['.setting-progress-bar'] },
      { resultTypes: ['violations'] },
    );
    return violations.map(({ id, impact, nodes }) => ({
      id,
      impact: impact ?? '',
      nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary ?? ''}`),
    }));
  }, within);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.join('; ')}`);
}
