/** The messages of `setup` in English, and their type for every language. */
import type { Language } from '../../../core/language';

/** The type of these messages. */
export interface SetupMessages {
  readonly looked: (notes: string) => string;
  readonly articles: (folders: string, notes: string) => string;
  readonly noArticles: string;
  readonly byTags: (strong: string, any: string) => string;
  readonly byProperty: (name: string, notes: string) => string;
  readonly byNothing: string;
  readonly others: (list: string) => string;
  readonly ignored: (list: string) => string;
  readonly date: (name: string, notes: string) => string;
  readonly noDate: string;
  readonly order: Readonly<Record<'unknown' | 'day-first' | 'month-first', (examples: string) => string>>;
  readonly language: Readonly<Record<Language, string>>;
  readonly boxes: (boxes: string, scripts: string) => string;
  readonly unreadable: (notes: string) => string;
  readonly repairable: (notes: string) => string;
  readonly hasSettings: string;
  readonly goOn: string;
}

/** The English messages. */
export const setup: SetupMessages = {
  looked: (notes) => `${notes} checked.`,
  articles: (folders, notes) => `Articles: ${folders} (${notes})`,
  noArticles: 'Articles: no folder that holds mostly articles',
  byTags: (strong, any) => `Related by: tags (${strong} share two or a rare one, ${any} share any)`,
  byProperty: (name, notes) => `Related by: the property ${name} (${notes} share a value)`,
  byNothing: 'Related by: the notes share no topics or tags yet',
  others: (list) => `Also: ${list}`,
  ignored: (list) => `Ignored tags: ${list}`,
  date: (name, notes) => `Date: ${name} (read in ${notes})`,
  noDate: 'Date: no property holds one',
  order: {
    unknown: (examples) => `Day or month first is not known: ${examples} (setting dayMonthOrder)`,
    'day-first': (examples) => `The day comes first: ${examples}`,
    'month-first': (examples) => `The month comes first: ${examples}`,
  },
  language: { en: 'Language of the lists: English', de: 'Language of the lists: German' },
  boxes: (boxes, scripts) => `${boxes} with a box, ${scripts} with the Dataview script`,
  unreadable: (notes) => `The properties of ${notes} could not be read.`,
  repairable: (notes) => `${notes} can be repaired: see "repair <vault> --check"`,
  hasSettings: 'This vault has settings already; nothing was stored.',
  goOn:
    'Nothing was stored. "setup <vault> --write" stores this; "insert <vault> --check" shows which notes ' +
    'get a box.',
};
