/** What generated vaults show of themselves: what is proposed is what most of their notes show. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../generate/runs';
import { factsOf, type NoteFacts } from '../../../src/core/setup/note-facts';
import { findInVault, firstSettings } from '../../../src/core/setup/first-settings';
import { readSettings } from '../../../src/core/settings/settings';

/** A vault of one make: the names of its properties and the form of its dates. */
interface Make {
  readonly folder: string;
  readonly relating: string;
  readonly date: string;
  readonly form: 'iso' | 'german' | 'day-first' | 'month-first';
  readonly count: number;
  readonly category: boolean;
}

const make: fc.Arbitrary<Make> = fc.record({
  folder: fc.constantFrom('Clippings', 'Readwise', 'Zotero', 'Lesen'),
  relating: fc.constantFrom('topics', 'keywords', 'subjects', 'themen', 'tags'),
  date: fc.constantFrom('created', 'date_saved', 'clipped', 'erfasst', 'date added'),
  form: fc.constantFrom('iso', 'german', 'day-first', 'month-first'),
  /** Of a coarse category each of the two values is on more than thirty notes. */
  count: fc.integer({ min: 64, max: 100 }),
  category: fc.boolean(),
});

const two = (number: number): string => String(number).padStart(2, '0');

function dateIn(form: Make['form'], at: number): string {
  const [day, month] = [two((at % 27) + 1), two((at % 12) + 1)];
  if (form === 'iso') return `2024-${month}-${day}`;
  if (form === 'german') return `${day}.${month}.2024`;
  return form === 'day-first' ? `${day}/${month}/2024` : `${month}/${day}/2024`;
}

/** Articles of which each value is shared by three or four, a coarse category of two values, and own notes beside. */
function vaultOf({ folder, relating, date, form, count, category }: Make): readonly NoteFacts[] {
  const articles = Array.from({ length: count }, (_, at) => {
    const properties = new Map<string, unknown>([
      ['title', `Title ${at}`],
      ['source', `https://example.org/${at}`],
      ['author', 'One and the same'],
      [relating, [`value ${Math.floor(at / 4)}`]],
      [date, dateIn(form, at)],
    ]);
    if (category) properties.set('category', at % 2 === 0 ? 'web' : 'paper');
    return factsOf(`${folder}/Article ${at}.md`, properties, '');
  });
  const own = ['a', 'b', 'c'].map((name) => factsOf(`Notes/${name}.md`, new Map(), 'mine\n'));
  return [...articles, ...own];
}

describe('what a vault shows of itself', () => {
  it('is its folder, the property that relates its notes, and the one that holds the date, however it is named and written', () => {
    fc.assert(
      fc.property(make, (generated) => {
        const found = findInVault(vaultOf(generated), 'en');
        expect(found.articleFolders).toEqual([generated.folder]);
        expect(found.relatedBy).toBe(generated.relating);
        expect(found.date?.name).toBe(generated.date);
        if (generated.form === 'day-first' || generated.form === 'month-first')
          expect(found.date?.order).toBe(generated.form);
      }),
      RUNS,
    );
  });

  it('makes settings that can be read, in the language of the device, with twelve notes a group and no reproach', () => {
    fc.assert(
      fc.property(make, fc.constantFrom('de', 'en'), (generated, language) => {
        const read = readSettings(firstSettings(findInVault(vaultOf(generated), language)));
        expect(read.kind).toBe('settings');
        if (read.kind !== 'settings') return;
        const { settings } = read;
        expect([settings.language, settings.cap, settings.sayNoTopics, settings.listPicked]).toEqual([
          language,
          12,
          false,
          true,
        ]);
        const holdsDate = settings.createdProperties.map((name) => name.toLowerCase()).includes(generated.date);
        expect(holdsDate).toBe(true);
        if (generated.relating !== 'tags') expect(settings.topicProperties).toContain(generated.relating);
      }),
      RUNS,
    );
  });

  it('is a coarse category only where nothing finer is there', () => {
    const notes = Array.from({ length: 200 }, (_, at) =>
      factsOf(
        `Web/${at}.md`,
        new Map<string, unknown>([
          ['category', at % 5],
          ['url', `https://example.org/${at}`],
        ]),
        '',
      ),
    );
    const finer = notes.map((note, at) => ({
      ...note,
      properties: new Map<string, unknown>([
        ...[...note.properties.keys()].map((name) => [name, note.properties.get(name)] as const),
        ['tags', [`t${Math.floor(at / 3)}`]],
      ]),
    }));
    expect(findInVault(finer, 'en').relatedBy).toBe('tags');
  });

  it('leaves out known process tags, and offers broad ones without a tick', () => {
    const notes = Array.from({ length: 30 }, (_, at) =>
      factsOf(
        `Clippings/${at}.md`,
        new Map<string, unknown>([
          ['source', `https://example.org/${at}`],
          ['tags', ['clippings', 'web', `t${at % 7}`]],
        ]),
        '',
      ),
    );
    const { stopTags } = findInVault(notes, 'en');
    expect(stopTags).toEqual([
      { tag: 'clippings', notes: 30, isKnown: true },
      { tag: 'web', notes: 30, isKnown: false },
    ]);
  });

  it('takes ticks of tags over into the settings, and stores nothing where they are as by default', () => {
    const notes = [
      factsOf(
        'Clippings/a.md',
        new Map<string, unknown>([
          ['source', 'https://example.org/1'],
          ['tags', ['clippings']],
        ]),
        '',
      ),
    ];
    const found = findInVault(notes, 'en');
    const ticked = firstSettings(found, { stopTags: ['clippings', 'web'] })['ignoredTags'];
    expect(ticked).toContain('web');
    expect(firstSettings(found, { stopTags: ['clippings'] })).not.toHaveProperty('ignoredTags');
    expect(firstSettings(found, { stopTags: [] })['ignoredTags']).not.toContain('clippings');
  });
});
