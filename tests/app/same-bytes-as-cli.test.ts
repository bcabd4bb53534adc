// @vitest-environment jsdom
/** Both doors write the same bytes: the sample vault through the plugin in the host, and through the Node door. */
import { isRecord } from './scripts.ts';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { settingKeys } from '../../src/core/settings/settings';
import { readBundle, readVault } from '../host/from-disk';
import { createHost, type Host } from '../host/host';

const root = join(import.meta.dirname, '..', '..');
const sample = join(root, 'tests', 'vault');
const bundle = readBundle(join(root, 'main.js'));
const folder = mkdtempSync(join(tmpdir(), 'related-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const DATA = '.obsidian/plugins/related-literature/data.json';

function throughNodeDoor(data: object, name: string): Record<string, Uint8Array> {
  const copy = join(folder, name);
  cpSync(sample, copy, { recursive: true });
  mkdirSync(dirname(join(copy, DATA)), { recursive: true });
  writeFileSync(join(copy, DATA), JSON.stringify(data));
  try {
    execFileSync(process.execPath, [join(root, 'dist', 'cli.mjs'), 'update', copy], { stdio: 'ignore' });
  } catch (error) {
    expect(error).toMatchObject({ status: 1 });
  }
  return readVault(copy);
}

function button(host: Host, text: RegExp): HTMLElement {
  const buttons = [...host.screen.modals].flatMap((modal) => [...modal.modalEl.querySelectorAll('button')]);
  const found = buttons.find((one) => text.test(one.textContent ?? ''));
  if (found === undefined)
    throw new Error(`no button ${String(text)} among ${buttons.map((one) => one.textContent).join(', ')}`);
  return found;
}

async function throughPlugin(language: string, data: object): Promise<Host> {
  const host = createHost(readVault(sample), { language });
  await host.load(bundle, { data });
  await host.start();
  await host.settle();
  expect(host.run('update-all')).toBe(true);
  await host.settle();
  button(host, /^(Update \d+ notes|\d+ Notizen aktualisieren)$/).click();
  await host.settle();
  return host;
}

/** What `data.json` may hold: together every setting, most of them at something else than their default. */
const SETTINGS: Readonly<Record<string, object>> = {
  'the defaults': { wasPreviewed: true },
  'English, newest first, months, titles': {
    wasPreviewed: true,
    language: 'en',
    order: 'newest-first',
    dateGroups: 'month',
    linkText: 'title',
    cap: 2,
    boxLimit: 5,
    citations: false,
  },
  'other folders, tags always': {
    wasPreviewed: true,
    literatureFolders: ['04 Literatur-Notes/Omnivore', 'Tagebuch'],
    excludedFolders: ['04 Literatur-Notes/Pocket'],
    topicFolders: ['Notizensammlung/Themen'],
    tagGroups: 'always',
    tagGroupLimit: 9,
    tagNoteLimit: 40,
    ignoredTags: ['hochschule'],
    dateGroups: 'day',
    sharedTags: 'any',
  },
  'no topic pages, picked and hidden notes, no reproach': {
    wasPreviewed: true,
    topicPages: false,
    relatedProperties: ['source'],
    listPicked: true,
    pickedHeading: 'Picked by hand',
    sayNoTopics: false,
    leaveOutEmptyTopics: true,
    hidden: {
      '04 Literatur-Notes/Omnivore/Landesamt schaltet sein Konto bei X ab - Hafenkurier.md': [
        '04 Literatur-Notes/Pocket/Warum wir gehen.md',
      ],
    },
  },
  'other properties, no tags, no cap': {
    wasPreviewed: true,
    topicProperties: ['tags'],
    createdProperties: ['published'],
    dayMonthOrder: 'day-first',
    markerId: 'A',
    scriptNames: ['other'],
    tagGroups: 'never',
    cap: 0,
  },
  'other words': {
    styleBoxes: false,
    urlProperty: 'url',
    dayMonthOrder: 'day-first',
    declinedTopics: {},
    wasPreviewed: true,
    ownNotesHeading: 'Mine',
    literatureHeading: 'Read',
    topicHeading: 'About {topic}',
    noRelations: 'None in {section} about {topic}',
    noTopics: 'No topics',
    tagHeading: 'Tag {tag}',
    sameArticleHeading: 'Same text',
    sameAddressHeading: 'Same place',
    citesHeading: 'Links to',
    undated: 'no date',
    more: '...',
    shownIn: 'pane',
    calloutTitle: 'See',
    calloutType: 'note',
    dateFormat: 'D. MMMM YYYY',
    dateGroups: 'year',
  },
};

describe('both doors', () => {
  it.each(Object.keys(SETTINGS).flatMap((name) => [[name, 'de'] as const, [name, 'en'] as const]))(
    'write the same bytes with %s, with the app in %s',
    async (name, language) => {
      const data = SETTINGS[name] ?? {};
      const host = await throughPlugin(language, data);
      const expected = throughNodeDoor(data, `${name} ${language}`);
      const files = Object.fromEntries(Object.entries(host.files()).filter(([path]) => !isRecord(path)));
      expect(Object.keys(files).sort()).toEqual(Object.keys(expected).sort());
      for (const path of Object.keys(expected)) {
        expect(Buffer.from(files[path] ?? []).toString('utf8'), path).toBe(
          Buffer.from(expected[path] ?? []).toString('utf8'),
        );
      }
      host.dispose();
    },
  );

  it('are seen with every setting there is, and each set of them writes other bytes', () => {
    expect([...new Set(Object.values(SETTINGS).flatMap(Object.keys))].sort()).toEqual([...settingKeys()].sort());
    const written = Object.entries(SETTINGS).map(([name, data]) =>
      Object.entries(throughNodeDoor(data, `${name} alone`))
        .filter(([path]) => path !== DATA)
        .map(([, bytes]) => Buffer.from(bytes).toString('latin1'))
        .join('\0'),
    );
    expect(new Set(written).size).toBe(written.length);
  });
});
