// @vitest-environment jsdom
/** The pages for users, as far as the app can tell: their commands and settings are the plugin's, and their steps can be gone as they stand there. */
import { choose, undoLast } from './scripts.js';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { TEXTS, type TextKey } from '../../src/core/settings/note-texts';
import { bold, readPage, rows, section } from '../pages';
import type { Host } from '../host/host.ts';
import { click, closeResult, command, openApp, topModal, type StageOptions } from './stage.ts';

const hosts: Host[] = [];

/** The page of the settings. */
const SETTINGS = 'docs/settings.md';

async function app(files: Readonly<Record<string, string>>, options: StageOptions = {}): Promise<Host> {
  const host = await openApp(files, { mode: null, data: null, ...options });
  hosts.push(host);
  return host;
}

/** jsdom lays nothing out: whatever is in the page counts as shown. */
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', { configurable: true, get: () => document.body });
});

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
});

/** All that was on the screen, and the text of all notes, at any of the steps. */
class Seen {
  private readonly texts: string[] = [];

  constructor(private readonly host: Host) {}

  async look(): Promise<void> {
    await this.host.user.save();
    await this.host.settle();
    const { appEl, noticesEl, modals } = this.host.screen;
    const labels = [...appEl.querySelectorAll('[aria-label]')].map((el) => el.getAttribute('aria-label') ?? '');
    const windows = [...modals].map(({ modalEl }) => modalEl.textContent);
    const places = [...document.querySelectorAll('.mod-settings')].map(
      (el) =>
        `${el.textContent} ${[...el.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label') ?? '').join(' ')}`,
    );
    const commands = this.host.commands().map(({ name }) => name);
    this.texts.push(
      appEl.textContent,
      noticesEl.textContent,
      ...this.host.notices(),
      ...labels,
      ...windows,
      ...places,
      ...commands,
      ...Object.values(this.host.notes()),
    );
  }

  missing(words: readonly string[]): readonly string[] {
    return words.filter((each) => !this.texts.some((text) => text.includes(each)));
  }
}

const article = (topics: string): string => `---\n${topics}\n---\nText of an article.\n`;

describe('the pages on settings and commands', () => {
  it('names every command with its id, and no other', async () => {
    const host = await app({});
    const named = rows(readPage('docs/commands.md')).map(([name = '', id = '']) => `${id.slice(1, -1)} ${name}`);
    const real = host.commands().map(({ id, name }) => `${id.replace(/^.*:/, '')} ${name.replace(/^.*?: /, '')}`);
    expect([...named].sort()).toEqual([...real].sort());
  });

  it('names every setting on the pages and in the order of the tab', async () => {
    const shown = (await app({})).openSettings();
    const lists = ['Literature folders', 'Excluded folders', 'Folders of topic notes', 'Topics that do not fit'];
    const pages = shown.pages();
    const ofRows = (): readonly string[] =>
      shown
        .rows()
        .map(({ name }) => name)
        .filter((name) => name !== '04 Literatur-Notes' && !pages.includes(name));
    for (const page of ['First page', ...pages]) {
      if (page !== 'First page') shown.openPage(page);
      const named = rows(section(SETTINGS, `## ${page}`)).map(([name = '']) => name);
      const isRow = (name: string): boolean => !lists.includes(name);
      const shownRows = ['Look', 'Texts'].includes(page) ? ofRows().filter((name) => name !== 'Preview') : ofRows();
      expect(named.filter(isRow), page).toEqual(shownRows);
      for (const name of named.filter((each) => !isRow(each))) expect(shown.el.textContent).toContain(name);
    }
    shown.close();
  });

  it('names the key and the default of every setting', async () => {
    const shown = (await app({})).openSettings();
    const said = [
      ...['First page', 'Lists and limits', 'Look', 'Advanced'].flatMap((page) =>
        rows(section(SETTINGS, `## ${page}`)),
      ),
    ];
    const keyOf = (cell = ''): string => /^`(\w+)`$/.exec(cell)?.[1] ?? '';
    for (const [name = '', preset = '', key] of said) {
      if (keyOf(key) === '' || keyOf(key) === 'dateFormat') continue;
      const value: unknown = Reflect.get(DEFAULT_SETTINGS, keyOf(key));
      const written = Array.isArray(value) ? (value.length === 0 ? 'none' : value.join(', ')) : String(value);
      expect(preset, name).toContain(written === 'none' ? 'none' : `\`${written}\``);
      if (!Array.isArray(value) || keyOf(key).endsWith('Properties')) expect(shown.control(keyOf(key)).name).toBe(name);
    }
    shown.close();
  });

  it('names both sets of texts', () => {
    const said = rows(section(SETTINGS, '## Texts')).map((cells) => cells.map((cell) => cell.replaceAll('\\`', '`')));
    const texts = (Object.keys(TEXTS.de) as TextKey[]).filter((key) => key !== 'dateFormat');
    expect(said.slice(0, texts.length).map(([, de, en, key]) => [key, de, en])).toEqual(
      texts.map((key) => [`\`${key}\``, TEXTS.de[key], TEXTS.en[key]]),
    );
    expect(section(SETTINGS, '## Look')).toContain(`\`${TEXTS.de.dateFormat}\`, in English \`${TEXTS.en.dateFormat}\``);
  });
});

const SCRIPT = '```dataviewjs\nawait dv.view("Skripte/related_write")\n```\n';

/** A vault with the script in two notes and a template, and a script of another form in a third. */
const WITH_SCRIPT = {
  'A.md': `---\ntopics: [X]\n---\n${SCRIPT}Text\n`,
  'B.md': `---\ntopics: [X]\n---\n${SCRIPT}> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%%% END A %%\n`,
  'C.md': '---\ntopics: [X]\n---\n```dataviewjs\nawait dv.view("Skripte/related_write")\ndv.paragraph("more")\n```\n',
  'Vorlagen/V.md': SCRIPT,
  '.obsidian/templates.json': '{"folder":"Vorlagen"}',
  '.obsidian/plugins/related-literature/manifest.json': '{}',
};

/** Goes the steps of the first five minutes. */
async function firstMinutes(host: Host, seen: Seen, no: string): Promise<void> {
  const shown = host.openSettings();
  if (no.startsWith('No,')) await shown.control('language').change('en');
  await seen.look();
  shown.close();
  await host.user.open('A.md');
  await command(host, 'insert-callout');
  await seen.look();
  await host.outside.write('C.md', article('topics: [Social media]'));
  await host.settle();
  await command(host, 'update-related');
  await seen.look();
  await click(host, no);
  await command(host, 'open-pane');
  await host.outside.write('D.md', `${article('tags: [x]')}%% INSERT A %%%% END A %%\n`);
  await host.settle();
  await command(host, 'update-all');
  await seen.look();
}

describe('the steps of the pages', () => {
  const files = Object.fromEntries(
    ['A', 'B', 'C', 'D', 'E'].map((name) => [
      `${name}.md`,
      article(name < 'C' ? 'topics: [Social media]' : 'tags: [x]'),
    ]),
  );

  it('the first five minutes show what stands in bold', async () => {
    const host = await app(files);
    const seen = new Seen(host);
    await firstMinutes(host, seen, 'No, only by command');
    await click(host, 'Continue');
    topModal(host).modalEl.querySelector<HTMLElement>('.related-literature-choice-choice > div')?.click();
    await host.settle();
    await seen.look();
    await click(host, /^Update 1 note$/);
    await seen.look();
    expect(seen.missing(bold(section('docs/first-steps.md', '## Step by step')))).toEqual([]);
  });

  it('the way from the script to the plugin shows what stands in bold', async () => {
    const host = await app(WITH_SCRIPT);
    const seen = new Seen(host);
    await command(host, 'replace-scripts');
    await seen.look();
    topModal(host).modalEl.querySelector<HTMLElement>('.related-literature-choice-choice > div')?.click();
    await host.settle();
    await seen.look();
    choose(host, 'Vorlagen/V.md', false);
    await seen.look();
    await click(host, 'Replace in 2 notes');
    await seen.look();
    expect(
      seen.missing(bold(readPage('docs/from-the-script.md')).filter((words) => words !== 'For templates.')),
    ).toEqual([]);
    await closeResult(host);
    await undoLast(host);
    expect(host.notes()).toEqual(
      Object.fromEntries(Object.entries(WITH_SCRIPT).filter(([path]) => path.endsWith('.md'))),
    );
  });

  it('the German steps show what stands in bold', async () => {
    const host = await app(
      { ...files, 'F.md': `${article('topics: [Y]')}%% INSERT A %%%% END A %%\n` },
      { language: 'de' },
    );
    const seen = new Seen(host);
    await firstMinutes(host, seen, 'Nein, nur auf Befehl');
    topModal(host).modalEl.querySelector<HTMLElement>('.related-literature-choice-choice > div')?.click();
    await host.settle();
    await seen.look();
    expect(
      seen.missing([
        ...bold(section('README.de.md', '## Die ersten Schritte')),
        ...bold(section('README.de.md', '## Vom Skript zum Plugin')),
      ]),
    ).toEqual([]);
  });
});
