// @vitest-environment jsdom
/** Settings: every one through the settings window, stored only where it differs, followed from outside, and safe when damaged. */
import { afterEach, describe, expect, it } from 'vitest';
import { settingKeys } from '../../../src/core/settings/settings';
import type { Host } from '../../host/host';
import type { SettingsWindow } from '../../host/settings-window';
import {
  CALLOUT,
  click,
  command,
  DATA,
  lastNotice,
  modalText,
  note,
  openApp,
  VAULT,
  written,
  type StageOptions,
} from '../stage';

const hosts: Host[] = [];

/** Settings in a window of their own, which goes without a word to the plugin: nothing may hang on its closing. */
const HARSH: StageOptions = { settingsPlace: 'window', settingsClose: 'silent' };

async function app(options: StageOptions = {}, files: Readonly<Record<string, string>> = VAULT): Promise<Host> {
  const host = await openApp(files, { ...HARSH, ...options });
  hosts.push(host);
  return host;
}

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
});

const fieldOf = (shown: SettingsWindow, key: string): HTMLInputElement => {
  const el = shown.control(key).control?.el;
  if (el instanceof HTMLInputElement) return el;
  throw new Error(`${key} is no text field`);
};

const list = (shown: SettingsWindow, heading: string): HTMLElement => {
  const group = [...shown.el.querySelectorAll<HTMLElement>('.setting-group')].find((one) =>
    one.textContent?.includes(heading),
  );
  if (group === undefined) throw new Error(`no list ${heading}`);
  return group;
};

const askRestore = (shown: SettingsWindow): void =>
  shown.row('Restore defaults').setting.settingEl.querySelector('button')?.click();

/** Restores the defaults, the question answered. */
async function restore(host: Host, shown: SettingsWindow): Promise<void> {
  askRestore(shown);
  await click(host, 'Restore defaults');
}

/** Clicks what the last notice offers. */
async function undo(host: Host): Promise<void> {
  expect(lastNotice(host)).toContain('Undo');
  host.screen.notices.at(-1)?.el.querySelector('button')?.click();
  await host.settle();
}

/** What each setting can be changed to, and what then stands in `data.json`. */
const CHANGES: readonly (readonly [key: string, typed: unknown, stored: unknown])[] = [
  ['topicProperties', 'thema, topics', ['thema', 'topics']],
  ['createdProperties', 'date', ['date']],
  ['dayMonthOrder', 'month-first', 'month-first'],
  ['ignoredTags', '', []],
  ['ignoredTags', 'a, b', ['a', 'b']],
  ['scriptNames', 'mine', ['mine']],
  ['cap', 7, 7],
  ['boxLimit', 8, 8],
  ['tagGroupLimit', 1, 1],
  ['tagNoteLimit', 2, 2],
  ['citations', false, false],
  ['tagGroups', 'always', 'always'],
  ['language', 'en', 'en'],
  ['order', 'newest-first', 'newest-first'],
  ['shownIn', 'pane', 'pane'],
  ['dateGroups', 'month', 'month'],
  ['linkText', 'title', 'title'],
  ['dateFormat', 'yyyy-MM-dd', 'yyyy-MM-dd'],
  ['markerId', 'B', 'B'],
  ['ownNotesHeading', 'Mine', 'Mine'],
  ['literatureHeading', 'Books', 'Books'],
  ['topicHeading', 'On {topic}', 'On {topic}'],
  ['noRelations', 'none', 'none'],
  ['noTopics', 'no topics', 'no topics'],
  ['tagHeading', '#{tag}', '#{tag}'],
  ['sameArticleHeading', 'Again', 'Again'],
  ['sameAddressHeading', 'Same', 'Same'],
  ['citesHeading', 'Cites', 'Cites'],
  ['undated', 'sometime', 'sometime'],
  ['more', 'more', 'more'],
  ['calloutTitle', 'Related', 'Related'],
  ['calloutType', 'note', 'note'],
];

const REFUSED: readonly (readonly [key: string, typed: unknown])[] = [
  ['cap', -1],
  ['cap', 1.5],
  ['markerId', 'A B'],
  ['dateFormat', 'nonsense'],
  ['calloutType', 'two words'],
  ['scriptNames', 'a/b'],
];

describe('the settings window', () => {
  it('has a row for every setting', async () => {
    const shown = (await app()).openSettings();
    const here = (): readonly string[] =>
      shown
        .rows()
        .flatMap(({ definition }) => ('control' in definition && definition.control ? [definition.control.key] : []));
    const keys = [...here(), ...shown.pages().flatMap((page) => (shown.openPage(page), here()))];
    const lists = ['literatureFolders', 'excludedFolders', 'topicFolders'];
    expect([...keys, ...lists].sort()).toEqual(
      [...settingKeys().filter((key) => !['wasPreviewed', 'hidden', 'declinedTopics'].includes(key)), 'mode'].sort(),
    );
    shown.close();
  });

  it.each(CHANGES)('%s can be changed to %j, and only that is stored', async (key, typed, stored) => {
    const host = await app({ data: null });
    const shown = host.openSettings();
    await shown.control(key).change(typed);
    expect(
      shown
        .rows()
        .map(({ error }) => error)
        .filter((error) => error !== null),
    ).toEqual([]);
    expect(host.data()).toEqual({ version: 1, [key]: stored });
    shown.close();
    expect(host.journal.writes('plugin')).toEqual([DATA]);
  });

  it.each(REFUSED)('%s refuses %j, says why, and stores nothing', async (key, typed) => {
    const host = await app({ data: null });
    const shown = host.openSettings();
    await shown.control(key).change(typed);
    expect(shown.control(key).error).toMatch(new RegExp(`^${shown.control(key).name}: enter .*\\.$`));
    expect(host.data()).toBe(null);
    shown.close();
  });

  it('says what is wrong in German where the app is German', async () => {
    const shown = (await app({ language: 'de' })).openSettings();
    await shown.control('markerId').change('A B');
    expect(shown.control('markerId').error).toContain('Namen aus Buchstaben');
    shown.close();
  });

  it.each(['topicHeading', 'markerId', 'dateFormat', 'topicProperties'])(
    '%s goes back to its default when its text is cleared',
    async (key) => {
      const host = await app({
        data: { version: 1, topicHeading: 'On', markerId: 'B', dateFormat: 'yyyy', topicProperties: ['t'] },
      });
      const shown = host.openSettings();
      await shown.control(key).change('');
      expect(shown.control(key).error).toBe(null);
      expect(host.data()).not.toHaveProperty(key);
      shown.close();
    },
  );

  it.each([
    ['topicHeading', 'Zum Thema "{topic}":'],
    ['cap', 50],
    ['language', 'de'],
    ['topicProperties', 'topics'],
    ['markerId', 'A'],
  ])('%s set to its default stores nothing', async (key, preset) => {
    const host = await app({
      data: { version: 1, topicHeading: 'On', cap: 1, language: 'en', topicProperties: ['t'], markerId: 'B' },
    });
    const shown = host.openSettings();
    if (key === 'topicHeading') await shown.control('language').change('de');
    await shown.control(key).change(preset);
    expect(host.data()).not.toHaveProperty(key);
    shown.close();
  });

  it('texts show their defaults as placeholders, in the language of the notes', async () => {
    const host = await app({ data: null });
    const shown = host.openSettings();
    expect([fieldOf(shown, 'topicHeading').value, fieldOf(shown, 'topicHeading').placeholder]).toEqual([
      '',
      'Zum Thema "{topic}":',
    ]);
    expect([fieldOf(shown, 'markerId').value, fieldOf(shown, 'markerId').placeholder]).toEqual(['', 'A']);
    expect(fieldOf(shown, 'dateFormat').placeholder).toBe('DD.MM.YYYY');
    await shown.control('language').change('en');
    expect(fieldOf(shown, 'topicHeading').placeholder).toBe('On the topic "{topic}":');
    expect(fieldOf(shown, 'dateFormat').placeholder).toBe('YYYY-MM-DD');
    shown.close();
  });

  it('what it does not know, and the version, stay', async () => {
    const host = await app({ data: { version: 1, later: [1, 2], cap: 3 } });
    const shown = host.openSettings();
    await shown.control('cap').change(50);
    expect(host.data()).toEqual({ version: 1, later: [1, 2] });
    shown.close();
  });

  it('changes one after another are all stored', async () => {
    const host = await app({ data: null });
    const shown = host.openSettings();
    await Promise.all([
      shown.control('cap').change(1),
      shown.control('markerId').change('Q'),
      shown.control('order').change('newest-first'),
    ]);
    expect(host.data()).toEqual({ version: 1, cap: 1, markerId: 'Q', order: 'newest-first' });
    shown.close();
  });

  it('a folder that is not there is said to be none, one that is there is not', async () => {
    const host = await app(
      { data: { version: 1, literatureFolders: ['Clippings/', 'Gone'] } },
      { ...VAULT, 'Clippings/C.md': 'text' },
    );
    const { textContent } = list(host.openSettings(), 'Literature folders');
    expect(textContent).toMatch(/Clippings\/[^.]*Gone[^.]*There is no such folder\./);
    expect(textContent.match(/There is no such folder/g)).toHaveLength(1);
  });

  it.each(['literatureFolders', 'excludedFolders', 'topicFolders'])(
    'folders are added to and taken from %s',
    async (key) => {
      const headings: Record<string, string> = {
        literatureFolders: 'Literature folders',
        excludedFolders: 'Excluded folders',
        topicFolders: 'Folders of topic notes',
      };
      const host = await app({ data: null }, { ...VAULT, 'Clippings/C.md': 'text' });
      const shown = host.openSettings();
      if (key === 'topicFolders') shown.openPage('Lists and limits');
      list(shown, headings[key] ?? '')
        .querySelector<HTMLElement>('[aria-label="Add folder"]')
        ?.click();
      const modal = [...host.screen.modals].at(-1);
      const input = modal?.modalEl.querySelector('input');
      if (input) input.value = 'Clip';
      input?.dispatchEvent(new Event('input', { bubbles: true }));
      await host.settle();
      modal?.modalEl.querySelector<HTMLElement>('.suggestion-item')?.click();
      await host.settle();
      const folders = key === 'literatureFolders' ? ['04 Literatur-Notes', 'Clippings'] : ['Clippings'];
      expect(host.data()).toEqual({ version: 1, [key]: folders });
      expect(list(shown, headings[key] ?? '').textContent).toContain('Clippings');
      [...list(shown, headings[key] ?? '').querySelectorAll<HTMLElement>('[aria-label="Delete"]')].at(-1)?.click();
      await host.settle();
      expect(host.data()).toEqual({});
      shown.close();
    },
  );

  it('the preview shows a callout as the settings would write it, and follows each change', async () => {
    const host = await app({ data: null });
    const shown = host.openSettings();
    const sample = (): string => shown.el.querySelector('.related-literature-sample')?.textContent ?? '';
    await host.settle();
    expect(sample()).toContain('In diesem Zusammenhang:');
    expect(sample()).toContain('Zum Thema');
    await shown.control('topicHeading').change('Regarding {topic}');
    await shown.control('calloutTitle').change('Once');
    await host.settle();
    expect(sample()).toContain('Regarding Social media');
    expect(sample().split('Once')).toHaveLength(2);
    await shown.control('topicHeading').change('');
    await host.settle();
    expect(sample()).toContain('Zum Thema');
    shown.close();
    expect(written(host)).toEqual([]);
  });

  it('restores the defaults after a question, and Undo brings all back to the byte', async () => {
    const json = '{ "version": 1,\n  "cap": 3, "markerId": "B", "later": [1], "hidden": { "A.md": ["B.md"] } }';
    const host = await app({ data: json });
    const shown = host.openSettings();
    askRestore(shown);
    expect(modalText(host)).toContain('also what you hid');
    await click(host, 'Cancel');
    expect(host.text(DATA)).toBe(json);
    await restore(host, shown);
    expect(host.data()).toEqual({});
    expect(fieldOf(shown, 'markerId').value).toBe('');
    await undo(host);
    expect(host.text(DATA)).toBe(json);
    expect(fieldOf(shown, 'markerId').value).toBe('B');
    shown.close();
  });

  it('what was set after restoring the defaults stays when that is undone', async () => {
    const host = await app({ data: { version: 1, cap: 3, markerId: 'B' } });
    const shown = host.openSettings();
    await restore(host, shown);
    const notice = host.screen.notices.at(-1);
    await shown.control('cap').change(9);
    notice?.el.querySelector('button')?.click();
    await host.settle();
    expect(host.data()).toEqual({ version: 1, cap: 9, markerId: 'B' });
    shown.close();
  });

  it('what another device has stored meanwhile stays when that is undone', async () => {
    const host = await app({ data: { version: 1, cap: 3, markerId: 'B' } });
    const shown = host.openSettings();
    await restore(host, shown);
    host.hold('event', DATA);
    host.outside.write(DATA, JSON.stringify({ version: 1, cap: 7 }));
    await undo(host);
    expect(host.data()).toEqual({ version: 1, cap: 7, markerId: 'B' });
    shown.close();
  });

  it.each(['stays', 'closes'] as const)(
    'a list on a further page is changed where the page %s',
    async (settingPage) => {
      const host = await app({ data: { version: 1, topicFolders: ['T', 'U'] }, settingPage });
      const shown = host.openSettings();
      shown.openPage('Lists and limits');
      list(shown, 'Folders of topic notes').querySelector<HTMLElement>('[aria-label="Delete"]')?.click();
      await host.settle();
      expect(host.data()).toEqual({ version: 1, topicFolders: ['U'] });
      if (settingPage === 'stays') expect(list(shown, 'Folders of topic notes').textContent).not.toContain('T\n');
      shown.close();
    },
  );

  it('what is hard to take back looks like it', async () => {
    const shown = (await app()).openSettings();
    shown.openPage('Advanced');
    const care = shown.el.querySelector('.related-literature-care');
    expect(care?.textContent).toContain('Id of the boxes');
    expect(care?.querySelector('button.mod-destructive')?.textContent).toContain('Restore defaults');
    shown.close();
  });

  it('a changed setting writes nothing into notes; on closing it offers the run', async () => {
    const host = await app({ mode: 'changes', settingsClose: 'told' });
    const shown = host.openSettings();
    await shown.control('topicHeading').change('Regarding {topic}');
    shown.close();
    await host.settle();
    expect(written(host)).toEqual([]);
    expect(lastNotice(host)).toContain('Settings changed. Notes follow when you update them.');
    host.screen.notices.at(-1)?.el.querySelector('button')?.click();
    await host.settle();
    expect(modalText(host)).toContain('Changes in 4 notes');
  });

  it('closed without a change it says nothing; the mode of the device is no setting of the vault', async () => {
    const host = await app({ mode: null });
    const shown = host.openSettings();
    await shown.control('mode').change('changes');
    shown.close();
    expect(host.notices()).toEqual([]);
    expect(host.localStorage.get('related-literature-mode')).toBe('"changes"');
    expect(host.journal.writes()).toEqual([]);
  });

  it('offers the run itself', async () => {
    const host = await app();
    const shown = host.openSettings();
    shown.row('Update all notes').click();
    await host.settle();
    expect(modalText(host)).toContain('Changes in 4 notes');
    shown.close();
  });

  it('a full disk is told, and the setting stays as it is stored', async () => {
    const host = await app({ data: { version: 1, cap: 3 } });
    const shown = host.openSettings();
    host.journal.failWith((access, path) =>
      access === 'write' && path === DATA ? new Error('ENOSPC: no space left') : undefined,
    );
    await shown.control('cap').change(9);
    expect(lastNotice(host)).toContain('ENOSPC');
    host.journal.failWith();
    expect(host.data()).toEqual({ version: 1, cap: 3 });
    shown.close();
  });
});

describe('settings that decide what is written', () => {
  const cases: readonly (readonly [string, object, RegExp])[] = [
    ['markerId', { markerId: 'B' }, /%% INSERT B %%\n> #### Meine Notes/],
    [
      'literatureFolders',
      { literatureFolders: ['Clippings'] },
      /Meine Notes\n[^#]*#+ Zum Thema "X":\n(?:> - .*\n)*> - \[\[04 Literatur-Notes\/L\.md/,
    ],
    ['excludedFolders', { excludedFolders: ['04 Literatur-Notes'] }, /^(?![^]*L\.md)/],
    ['topicProperties', { topicProperties: ['subject'] }, /Noch kein Thema/],
    ['order', { order: 'newest-first' }, /Plain\.md.*\n.*B\.md/],
    ['cap', { cap: 1 }, /- \[\[Plain.*\n> - … und weitere/],
    ['dateGroups', { dateGroups: 'year' }, /###### 2024/],
    ['dateFormat', { dateFormat: 'yyyy' }, /\|B\]\] \(2024\)/],
    ['language', { language: 'en' }, /My notes/],
    ['ownNotesHeading', { ownNotesHeading: 'Mine' }, /#### Mine\n/],
  ];

  it.each(cases)('%s', async (_, data, expected) => {
    const text = `${VAULT['A.md'] ?? ''}\n> %% INSERT B %%\n> %% END B %%\n`;
    const host = await app({ data: { version: 1, ...data } }, { ...VAULT, 'A.md': text });
    await host.user.open('A.md', { mode: 'preview' });
    await command(host, 'update-related');
    expect(host.text('A.md')).toMatch(expected);
  });
});

describe('data.json from outside', () => {
  it('is followed, by notes and by the open window', async () => {
    const host = await app();
    const shown = host.openSettings();
    host.outside.write(
      DATA,
      JSON.stringify({ version: 1, wasPreviewed: true, language: 'en', topicHeading: 'Regarding {topic}' }),
    );
    await host.settle();
    expect(fieldOf(shown, 'topicHeading').value).toBe('Regarding {topic}');
    shown.close();
    await host.user.open('A.md', { mode: 'preview' });
    await command(host, 'update-related');
    expect(host.text('A.md')).toContain('Regarding X');
    expect(host.text('A.md')).toContain('My notes');
    expect(host.notices().filter((text) => text.startsWith('Settings changed'))).toEqual([]);
  });

  const DAMAGED: readonly (readonly [string, string])[] = [
    ['half a file', '{"version": 1, "cap": '],
    ['an empty file', ''],
    ['a list', '[1]'],
    ['a text', '"hello"'],
    ['a newer version', '{"version": 99, "cap": 3}'],
    ['a wrong value', '{"version": 1, "cap": -3}'],
    ['folders that are no list', '{"version": 1, "literatureFolders": "A"}'],
  ];

  describe.each(['throw', 'null'] as const)('damaged, where the app answers with %s', (damagedData) => {
    it.each(DAMAGED)('%s: a notice, no write, no automatic write, not overwritten', async (_, json) => {
      const host = await app({ data: json, damagedData, mode: 'changes', open: ['A.md'] });
      expect(lastNotice(host)).toMatch(/^The settings are damaged: .* Nothing was written\.$/);
      await command(host, 'update-related');
      await command(host, 'update-all');
      await command(host, 'insert-callout');
      await host.user.create('New.md', note(['X'], CALLOUT));
      await host.settle();
      expect(host.notices().every((text) => text.startsWith('The settings are damaged'))).toBe(true);
      expect(host.notices().length).toBeGreaterThanOrEqual(4);
      expect(host.journal.writes('plugin')).toEqual([]);
      expect(host.text(DATA)).toBe(json);
      expect(host.screen.modals.size).toBe(0);
    });
  });

  it.each(DAMAGED.slice(0, 5))(
    '%s: a setting changed in the window does not write over it, restoring the defaults does',
    async (_, json) => {
      const host = await app({ data: json });
      const shown = host.openSettings();
      await shown.control('cap').change(9);
      await host.settle();
      expect(host.text(DATA)).toBe(json);
      expect(lastNotice(host)).toContain('The settings are damaged');
      await restore(host, shown);
      expect(host.data()).toEqual({});
      await undo(host);
      expect(host.text(DATA)).toBe(json);
      await restore(host, shown);
      await shown.control('cap').change(9);
      expect(host.data()).toEqual({ version: 1, cap: 9 });
      shown.close();
    },
  );

  it('a wrong value shows in its row, and can be put right there without losing the others', async () => {
    const host = await app(
      { data: { version: 1, cap: -3, literatureFolders: ['Clippings'] } },
      { ...VAULT, 'Clippings/C.md': '' },
    );
    const shown = host.openSettings();
    expect(list(shown, 'Literature folders').textContent).toContain('Clippings');
    expect(shown.row('Lists and limits').setting.settingEl.querySelector('.mod-warning')).not.toBe(null);
    expect(shown.row('Look').setting.settingEl.querySelector('.mod-warning')).toBe(null);
    shown.control('cap');
    await host.settle();
    expect(shown.control('cap').error).toBe('Notes per topic: enter a whole number, 0 or more.');
    await shown.control('cap').change(5);
    expect(host.data()).toEqual({ version: 1, cap: 5, literatureFolders: ['Clippings'] });
    shown.close();
    await host.user.open('A.md');
    await command(host, 'update-related');
    expect(lastNotice(host)).toBe('"A" updated.');
  });

  it('damaged half-way by a sync and whole again, it is followed', async () => {
    const host = await app({ open: ['A.md'] });
    host.outside.write(DATA, '{"version": 1, "langu');
    await host.settle();
    await command(host, 'update-related');
    expect(host.text('A.md')).toBe(VAULT['A.md']);
    host.outside.write(DATA, '{"version": 1, "language": "en"}');
    await host.settle();
    await command(host, 'update-related');
    await host.user.save();
    expect(host.text('A.md')).toContain('My notes');
  });
});

describe('language', () => {
  const LOCAL_WORDS = /[äöüß„“]/;

  it.each([
    ['en', 'Update related notes', 'What relates notes'],
    ['en-GB', 'Update related notes', 'What relates notes'],
    ['fr', 'Update related notes', 'What relates notes'],
    ['de', 'Zusammenhänge aktualisieren', 'Was Notizen verbindet'],
    ['de-AT', 'Zusammenhänge aktualisieren', 'Was Notizen verbindet'],
  ])('in %s the commands and settings speak it', async (language, name, heading) => {
    const host = await app({ language });
    expect(host.commands().map((one) => one.name)).toContain(`Related Literature: ${name}`);
    const shown = host.openSettings();
    expect(shown.el.textContent).toContain(heading);
    const here = (): string =>
      shown
        .rows()
        .flatMap((row) => [row.name, row.definition.desc])
        .join(' ');
    const words = [here(), ...shown.pages().map((page) => (shown.openPage(page), here()))].join(' ');
    expect(LOCAL_WORDS.test(words)).toBe(language.startsWith('de'));
    shown.close();
  });

  it('no command has a hotkey or the name of the plugin in its own', async () => {
    const host = await app();
    for (const { id, name } of host.commands()) {
      expect(id.startsWith('related-literature:')).toBe(true);
      expect(name.replace('Related Literature: ', '')).not.toMatch(/related literature/i);
    }
  });
});
