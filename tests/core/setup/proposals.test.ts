/** Generated vaults of every make: what is proposed is what most notes show, and no box is longer than twelve links. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoteIndex } from '../../../src/core/index/note-index';
import { readCreated } from '../../../src/core/note/created';
import { noteOf, type Note } from '../../../src/core/note/note';
import { createBlockRenderer } from '../../../src/core/block/render-block';
import { relationsOf } from '../../../src/core/relations/relations';
import { factsOf, type NoteFacts } from '../../../src/core/setup/note-facts';
import { findInVault, firstSettings } from '../../../src/core/setup/first-settings';
import type { Settings } from '../../../src/core/settings/settings';
import { settingsOf } from '../context';
import { RUNS } from '../../generate/runs';

const RELATING = ['topics', 'keywords', 'themen', 'subject', 'collections'];
const DATES = ['created', 'date_saved', 'erfasst', 'date added'];
const FORMS: readonly ((day: string, month: string) => unknown)[] = [
  (day, month) => `2024-${month}-${day}`,
  (day, month) => `${day}.${month}.2024`,
  (day, month) => `2024-${month}-${day}T10:11:12Z`,
  (day, month) => Date.UTC(2024, Number(month) - 1, Number(day)),
];
const VALUES = ['Rust', 'Netze', 'Häfen', '[[Städte]]', 'AI', 'Energy', 'Право', '歴史', 'x/y', 'Own 1'];
const TAGS = ['rust', 'netze', 'clippings', 'to-read', 'ai', 'ai/llm', 'häfen', 'energy'];

const two = (number: number): string => String(number).padStart(2, '0');
const date = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(...FORMS))
  .map(([day, month, form]) => form(two(day), two(month)));

/** A property on most notes, on few, or on none. */
const filled = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constantFrom(undefined, null, '', 7, true) });

/** How notes of a vault look: which properties they have at all. */
const make = fc.record({
  folder: fc.constantFrom('Clippings', 'Zotero', 'Lesen/2024'),
  relating: fc.subarray(RELATING),
  dates: fc.subarray(DATES),
  hasTags: fc.boolean(),
  hasPages: fc.boolean(),
  device: fc.constantFrom('de' as const, 'en' as const),
});

const vault = make.chain((made) => {
  const some = (from: readonly string[]): fc.Arbitrary<readonly string[]> =>
    fc.uniqueArray(fc.constantFrom(...from), { minLength: 1, maxLength: 6 });
  const properties = fc.record({
    ...Object.fromEntries(made.relating.map((name) => [name, filled(some(VALUES))])),
    ...Object.fromEntries(made.dates.map((name) => [name, filled(date)])),
    ...(made.hasTags ? { tags: filled(some(TAGS)) } : {}),
    category: fc.constantFrom('web', 'paper'),
    author: fc.constantFrom('A', 'B'),
    source: fc.webUrl(),
    related: fc.constantFrom(undefined, ['[[Own 0]]'], ['[[Own 1]]', '[[Own 2]]']),
  });
  const pages = made.hasPages ? VALUES.slice(0, 6) : [];
  return fc.array(properties, { minLength: 1, maxLength: 40 }).map((all) => ({
    ...made,
    facts: [
      ...all.map((each, at) => factsOf(`${made.folder}/${at}.md`, propertiesOf(each), '')),
      ...[0, 1, 2].map((at) => factsOf(`Own ${at}.md`, new Map([['topics', ['Rust']]]), 'mine\n')),
      ...pages.map((name) => factsOf(`Topics/${name.replace(/[[\]/]/g, '')}.md`, new Map(), 'page\n')),
    ],
  }));
});

function propertiesOf(values: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** In how many notes something holds. */
const notesWhere = (facts: readonly NoteFacts[], holds: (note: NoteFacts) => boolean): number =>
  facts.filter(holds).length;

/** How many notes share a value of the property that 2 to 30 of them have, counted note by note. */
function sharing(facts: readonly NoteFacts[], name: string): number {
  const valuesOf = ({ properties }: NoteFacts): readonly unknown[] => {
    const value = properties.get(name);
    return Array.isArray(value) ? value : typeof value === 'string' && value !== '' ? [value] : [];
  };
  const having = (value: unknown): number => notesWhere(facts, (note) => valuesOf(note).includes(value));
  return notesWhere(facts, (note) => valuesOf(note).some((value) => having(value) >= 2 && having(value) <= 30));
}

/** The notes of a vault as the settings have them, and their index. */
function indexed(facts: readonly NoteFacts[], settings: Settings): { notes: readonly Note[]; noteIndex: NoteIndex } {
  const notes = facts.map(({ path, properties }) => noteOf(path, properties, settings));
  const noteIndex = new NoteIndex();
  noteIndex.addAll(notes);
  return { notes, noteIndex };
}

describe('what is proposed', () => {
  it('relates by a property that no other exceeds, and is nothing where nothing is shared', () => {
    fc.assert(
      fc.property(vault, ({ facts, device }) => {
        const { relatedBy, tags } = findInVault(facts, device);
        const best = Math.max(...[...RELATING, 'category'].map((name) => sharing(facts, name)));
        if (relatedBy === null) expect([best, tags.any]).toEqual([0, 0]);
        else if (relatedBy === 'tags') expect(tags.any).toBeGreaterThan(best);
        else expect(sharing(facts, relatedBy)).toBe(best);
      }),
      RUNS,
    );
  });

  it('dates notes by the property that can be read in most articles, in the folder where they lie', () => {
    fc.assert(
      fc.property(vault, ({ facts, folder, device }) => {
        const found = findInVault(facts, device);
        const articles = facts.filter(({ path }) => path.startsWith(`${folder}/`));
        const readable = (name: string): number =>
          notesWhere(articles, ({ properties }) => {
            const value = properties.get(name);
            return value !== 7 && readCreated(value, 'unknown') !== null;
          });
        const best = Math.max(0, ...DATES.map(readable));
        expect([found.date?.notes ?? 0, found.date === null ? 0 : readable(found.date.name)]).toEqual([best, best]);
        expect(found.articleFolders.every((name) => folder === name || folder.startsWith(`${name}/`))).toBe(true);
        expect(found.articles).toBe(articles.length);
      }),
      RUNS,
    );
  });

  it('lists never more than twelve links in a box, of an article, an own note or a topic page', () => {
    fc.assert(
      fc.property(vault, ({ facts, device }) => {
        const settings = settingsOf(firstSettings(findInVault(facts, device)));
        const { notes, noteIndex } = indexed(facts, settings);
        const render = createBlockRenderer(settings);
        for (const note of notes) {
          const lines = render(relationsOf(note, noteIndex, settings)).filter((line) => /\[\[|\]\(/.test(line));
          expect(lines.length).toBeLessThanOrEqual(12);
        }
      }),
      RUNS,
    );
  });

  it('is the language of the boxes that most notes show, else that of the device', () => {
    const boxes = { de: '#### Meine Notes', en: '#### My notes' };
    const box = (heading: string): string => `%% INSERT A %%\n${heading}\n- [[x]]\n%% END A %%\n`;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('de' as const, 'en' as const)),
        fc.constantFrom('de' as const, 'en' as const),
        (languages, device) => {
          const facts = languages.map((language, at) => factsOf(`${at}.md`, new Map(), box(boxes[language])));
          const german = languages.filter((language) => language === 'de').length;
          const { language } = findInVault(facts, device);
          if (languages.length === 0) expect(language).toBe(device);
          else if (german * 2 !== languages.length) expect(language).toBe(german * 2 > languages.length ? 'de' : 'en');
        },
      ),
      RUNS,
    );
  });
});
