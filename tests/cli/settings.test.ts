/** Every setting works through the vault's data.json: each, alone, changes what stands in a note, and how. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingKeys } from '../../src/core/settings/settings';
import { door } from './cli-process';
import { inFolder } from './vault-folder';

const note = (properties: string, body = ''): string => `---\n${properties}\n---\n${body}`;
const many = Object.fromEntries(
  Array.from({ length: 60 }, (_, at) => [
    `Viele/V${at}.md`,
    note(`topics: [Viel]\ncreated: 20${10 + (at % 10)}-01-0${1 + (at % 9)}`),
  ]),
);

/** A small vault in which every setting has something to do. */
const FILES = {
  ...many,
  'N.md': note(
    'topics: [X, Viel, KI, Leer]\nid: 3b2f7c90-1e58-4d0a-b7c6-5f9e02d4a811\nthemes: [Y]\nsaved: 2024-01-01\nrelated: "[[Eigene]]"',
    '%% INSERT A %%\n%% END A %%\n%% INSERT B %%\n%% END B %%\nhttps://news.example/y\n',
  ),
  'Ohne.md': note('tags: [T, clippings, U, W]', '%% INSERT A %%\n%% END A %%\n'),
  'Leer.md': note('x: 1', '%% INSERT A %%\n%% END A %%\n'),
  ...Object.fromEntries([1, 2, 3].map((at) => [`Breit/${at}.md`, note('tags: W')])),
  'Mit Schlagwort.md': note('tags: [T, clippings]'),
  'Auch.md': note('tags: [U]\ntopics: [X]\ncreated: 2022-03-04'),
  'Eigene.md': note('topics: [X]\ntitle: Ein Titel\ncreated: 2023-02-03\nsaved: 2020-01-01'),
  'Undatiert.md': note('topics: [X]'),
  'Eingeführt.md': note('topics: [X]\ncreated: 01/05/2024'),
  'Themen/Kunst.md': note('aliases: [KI, Art]\ncreated: 2021-01-01'),
  'Über Kunst.md': note('topics: [Art]'),
  '04 Literatur-Notes/L.md': note('topics: [X, Y]\ncreated: 2024-05-06\nid: 3b2f7c90-1e58-4d0a-b7c6-5f9e02d4a811'),
  '04 Literatur-Notes/M.md': note('url: https://news.example/y\ncreated: 2024-05-07'),
  'Artikel/P.md': note('topics: [X]\ncreated: 2019-01-01'),
};

/** The blocks of the notes that have some, as the settings write them. */
function written(settings: object): string {
  return inFolder({ ...FILES, '.obsidian/plugins/related-literature/data.json': JSON.stringify(settings) }, (vault) => {
    expect(door('update', vault)).toMatchObject({ status: 0, err: '' });
    return ['N.md', 'Ohne.md', 'Leer.md'].map((path) => readFileSync(join(vault, path), 'utf8')).join('\n=====\n');
  });
}

const plain = written({});

/** For each key a value, what then stands in the notes (if anything new), and what no longer does. */
const EFFECTS: Readonly<Record<string, readonly [value: unknown, appears: string, vanishes?: string]>> = {
  literatureFolders: [['Artikel'], '#### Relevante Literatur\n##### Zum Thema "X":\n- [[Artikel/P.md|P]]'],
  excludedFolders: [['Artikel'], '#### Meine Notes\n##### Zum Thema "X":\n- [[Auch.md|Auch]]', '[[Artikel/P.md'],
  markerId: ['B', '%% INSERT B %%\n#### Meine Notes', '%% INSERT A %%\n#### Meine Notes'],
  topicProperties: [['themes'], '##### Zum Thema "Y":\n', '##### Zum Thema "X":'],
  createdProperties: [['saved'], '- [[Eigene.md|Eigene]] (01.01.2020)', '(03.02.2023)'],
  topicFolders: [['Themen'], '##### Zum Thema "KI":\n- [[Über Kunst.md|Über Kunst]]'],
  dayMonthOrder: ['month-first', '- [[Eingeführt.md|Eingeführt]] (05.01.2024)', '[[Eingeführt.md|Eingeführt]] (ohne'],
  order: [
    'newest-first',
    '- [[Eigene.md|Eigene]] (03.02.2023)\n- [[Auch.md|Auch]] (04.03.2022)',
    '- [[Auch.md|Auch]] (04.03.2022)\n- [[Eigene.md|Eigene]] (03.02.2023)',
  ],
  boxLimit: [8, '- [[Eigene.md|Eigene]] (03.02.2023)\n- … und weitere', '[[Undatiert.md'],
  cap: [0, '- [[Viele/V0.md|V0]]', '- … und weitere'],
  dateGroups: ['month', '###### Februar 2023\n- [[Eigene.md|Eigene]]'],
  linkText: ['title', '- [[Eigene.md|Ein Titel]]', '[[Eigene.md|Eigene]]'],
  language: ['en', '#### My notes\n##### On the topic "X":\n- [[Artikel/P.md|P]] (2019-01-01)', '#### Meine Notes'],
  tagGroups: [
    'never',
    '%% INSERT A %%\nNoch kein Thema in Frontmatter `topics` definiert!\n%% END A %%',
    'Zum Schlagwort',
  ],
  sharedTags: ['any', '##### Zum Schlagwort "W":'],
  topicPages: [false, '', '[[N.md|N]]'],
  sayNoTopics: [false, '', 'Noch kein Thema'],
  leaveOutEmptyTopics: [true, '', 'Noch keine Zusammenhänge'],
  listPicked: [true, '#### Ausgewählt\n- [[Eigene.md'],
  hidden: [{ 'N.md': ['Eigene.md'] }, '', '[[Eigene.md'],
  tagGroupLimit: [1, '', '##### Zum Schlagwort "T":'],
  tagNoteLimit: [1, '', '##### Zum Schlagwort "T":'],
  ignoredTags: [['T'], '##### Zum Schlagwort "clippings":', '##### Zum Schlagwort "T":'],
  citations: [false, '', '#### Zitiert'],
  ownNotesHeading: ['Eigenes', '#### Eigenes\n', '#### Meine Notes'],
  literatureHeading: ['Fremdes', '#### Fremdes\n', '#### Relevante Literatur'],
  topicHeading: ['Thema {topic}', '##### Thema X\n', 'Zum Thema "X":'],
  noRelations: ['Nichts zu {topic} in {section}.', 'Nichts zu Leer in Meine Notes.\n', 'Noch keine Zusammenhänge'],
  noTopics: ['Themenlos.', 'Themenlos.\n', 'Noch kein Thema'],
  tagHeading: ['Tag {tag}', '##### Tag T\n', 'Zum Schlagwort'],
  sameArticleHeading: ['Doppelt', '#### Doppelt\n', 'Derselbe Artikel'],
  citesHeading: ['Zitate', '#### Zitate\n', 'Zitiert'],
  undated: ['o. D.', '- [[Undatiert.md|Undatiert]] (o. D.)', 'ohne Datum'],
  more: ['…', '- …\n', '… und weitere'],
  dateFormat: ['D. MMMM YYYY', '(3. Februar 2023)', '(03.02.2023)'],
};

/** Settings that no block shows by themselves: of new callouts, picked notes, `show`, the script, the app, proposals, repairs. */
const ELSEWHERE = [
  ...['calloutTitle', 'calloutType', 'pickedHeading', 'relatedProperties'],
  ...['sameAddressHeading', 'scriptNames', 'wasPreviewed', 'declinedTopics', 'urlProperty', 'styleBoxes', 'shownIn'],
];

describe('settings in data.json', () => {
  it('are all looked at here', () => {
    expect([...Object.keys(EFFECTS), ...ELSEWHERE].sort()).toEqual([...settingKeys()].sort());
  });

  it.each(Object.entries(EFFECTS))('%s', (key, [value, appears, vanishes]) => {
    const text = written({ [key]: value });
    expect(text).not.toBe(plain);
    expect(text).toContain(appears);
    if (appears !== '') expect(plain).not.toContain(appears);
    if (vanishes === undefined) return;
    expect(plain).toContain(vanishes);
    expect(text).not.toContain(vanishes);
  });
});
