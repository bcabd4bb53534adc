/** Generated notes and edits of a vault, as programs, people and clocks make them, for claims about the cache. */
import fc from 'fast-check';
import type { MemoryDisk } from '../disk/memory-disk';
import { VAULT } from '../disk/run-memory';

/** Where notes lie. Two of them are notes of topics. */
export const PATHS = [
  'Alpha.md',
  'Bravo.md',
  'Eigene.md',
  'Ordner/Eigene.md',
  '04 Literatur-Notes/Erste.md',
  '04 Literatur-Notes/Zweite.md',
  '04 Literatur-Notes/Dritte.md',
] as const;

const SETTINGS = `${VAULT}/.obsidian/plugins/related-literature/data.json`;
const TOPICS = ['Alpha', 'Bravo', 'Gamma', 'Delta'];
const TAGS = ['eins', 'zwei', 'drei/a', 'drei/b'];
const URLS = ['https://a.example/eins', 'https://b.example/zwei', 'https://c.example/drei?x=1', 'https://d.example/'];

/** What is done to a vault between two runs. */
export type Edit =
  | { readonly kind: 'write' | 'save' | 'sneak'; readonly path: string; readonly text: string }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'words'; readonly path: string; readonly from: string; readonly to: string }
  | { readonly kind: 'set-time' | 'swap'; readonly path: string; readonly other: string }
  | { readonly kind: 'clock'; readonly by: number }
  | { readonly kind: 'settings'; readonly json: string }
  | { readonly kind: 'damage'; readonly at: number; readonly how: 'cut' | 'flip' };

const path = fc.constantFrom(...PATHS);
const line = (key: string, values: readonly string[]): string =>
  values.length === 0 ? '' : `${key}: [${values.join(', ')}]\n`;

const BOXES = [
  '',
  '> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%%% END A %%\n',
  '> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%%% END A %%\n\n%% INSERT A %%%% END A %%\n',
  '%% INSERT A %% kein Ende\n',
];

/** So long is every note: its size never tells that it was changed. */
const LENGTH = 700;

/** The text of a note. */
export const noteText: fc.Arbitrary<string> = fc
  .record({
    topics: fc.subarray(TOPICS, { maxLength: 2 }),
    aliases: fc.subarray(TOPICS, { maxLength: 1 }),
    tags: fc.subarray(TAGS, { maxLength: 3 }),
    url: fc.constantFrom('', ...URLS),
    cites: fc.subarray(URLS, { maxLength: 2 }),
    day: fc.integer({ min: 10, max: 13 }),
    box: fc.constantFrom(...BOXES, BOXES[1] ?? '', BOXES[1] ?? ''),
    odd: fc.constantFrom('', '', '', '', 'related-literature: false\n', 'title: [offen\n', 'title: "{{title}}"\n'),
  })
  .map(({ topics, aliases, tags, url, cites, day, box, odd }) =>
    [
      `---\n${line('topics', topics)}${line('aliases', aliases)}${line('tags', tags)}${odd}`,
      url === '' ? '' : `URL: ${url}\n`,
      `created: 2024-02-${day}\n---\n${box}\nText.\n${cites.map((cited) => `Siehe ${cited} dazu.\n`).join('')}`,
    ].join(''),
  )
  .map((text) => text.padEnd(LENGTH, ' Text'));

/** Words, and what they become: some of them change what a note is to others, or what its own block holds. */
const WORDS: readonly (readonly [string, string])[] = [
  [' Text', ' Wort'],
  ['Text.\n', 'Mehr Text.\n\nUnd noch mehr.\n'],
  ['Text.\n', 'Text. Siehe https://b.example/zwei\n'],
  ['Text.\n', 'Text. Siehe https://anders.example/nie\n'],
  ['Text.\n', '`Text.\n'],
  ['> %% INSERT A %%', '> > %% INSERT A %%'],
  ['> ####', '> ###'],
  ['%% END A %%', '%% END A %%\r'],
  ['created: 2024-02-10', 'created: 2024-02-12'],
];

const SECOND = 1000;

/** One edit. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('write', 'save', 'sneak'), path, text: noteText }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('remove'), path }) },
  {
    weight: 8,
    arbitrary: fc
      .record({ path, change: fc.constantFrom(...WORDS), isBack: fc.boolean() })
      .map(({ path: place, change: [from, to], isBack: back }): Edit => {
        return { kind: 'words', path: place, ...(back ? { from: to, to: from } : { from, to }) };
      }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('set-time', 'swap'), path, other: path }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('clock'),
      by: fc.constantFrom(1, SECOND, 3 * SECOND, 10 * SECOND, -5 * SECOND, -86_400_000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('settings'),
      json: fc.constantFrom(
        '{"version":1}',
        '{"version":1,"cap":1}',
        '{"version":1,"topicProperties":["tags"]}',
        '{"version":1,"literatureFolders":["Ordner"]}',
        '{"version":1,"sharedTags":"any"}',
        '{"version":1,"citations":false}',
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('damage'), at: fc.nat(20_000), how: fc.constantFrom('cut', 'flip') }),
  },
);

/** Makes an edit. What it is about may be gone by then. */
export function apply(edit: Edit, disk: MemoryDisk, cache: string): void {
  switch (edit.kind) {
    case 'write':
      return disk.write(`${VAULT}/${edit.path}`, edit.text);
    case 'save':
      return disk.save(`${VAULT}/${edit.path}`, edit.text);
    case 'sneak':
      return disk.writeKeepingTime(`${VAULT}/${edit.path}`, edit.text);
    case 'clock':
      disk.time += edit.by;
      return;
    case 'settings':
      return disk.write(SETTINGS, edit.json);
    case 'damage':
      return damage(disk, cache, edit);
    case 'remove':
      if (disk.text(`${VAULT}/${edit.path}`) !== null) disk.remove(`${VAULT}/${edit.path}`);
      return;
    case 'words':
      return replaceWords(edit, disk);
    case 'set-time':
    case 'swap':
      return withTwo(edit, disk);
  }
}

function replaceWords({ path, from, to }: Extract<Edit, { kind: 'words' }>, disk: MemoryDisk): void {
  const text = disk.text(`${VAULT}/${path}`);
  if (text?.includes(from) === true)
    disk.write(
      `${VAULT}/${path}`,
      text.replace(from, () => to),
    );
}

function withTwo({ kind, path, other }: Extract<Edit, { other: string }>, disk: MemoryDisk): void {
  const [a, b] = [`${VAULT}/${path}`, `${VAULT}/${other}`];
  if (disk.text(a) === null || disk.text(b) === null) return;
  if (kind === 'swap') disk.swap(a, b);
  else disk.setTime(a, b);
}

function damage(disk: MemoryDisk, cache: string, { at, how }: Extract<Edit, { kind: 'damage' }>): void {
  const text = disk.text(cache);
  if (text === null || text === '') return;
  const place = at % text.length;
  const rest = how === 'cut' ? '' : `${text[place] === 'x' ? 'y' : 'x'}${text.slice(place + 1)}`;
  disk.write(cache, text.slice(0, place) + rest);
}
