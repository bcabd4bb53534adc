/** What the command setup says, in English and German. */
import type { Language } from '../core/language';

/** The words of the command. */
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
  readonly repairable: (notes: string) => string;
  readonly hasSettings: string;
  readonly goOn: string;
}

const en: SetupMessages = {
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
  repairable: (notes) => `${notes} can be repaired: see "repair <vault> --check"`,
  hasSettings: 'This vault has settings already; nothing was stored.',
  goOn: 'Nothing was stored. "setup <vault> --write" stores this; "insert <vault> --check" shows which notes get a box.',
};

const de: SetupMessages = {
  looked: (notes) => `${notes} durchgesehen.`,
  articles: (folders, notes) => `Artikel: ${folders} (${notes})`,
  noArticles: 'Artikel: kein Ordner, der vor allem Artikel enthält',
  byTags: (strong, any) => `Zusammenhang durch: Tags (${strong} teilen zwei oder ein seltenes, ${any} irgendeins)`,
  byProperty: (name, notes) => `Zusammenhang durch: die Eigenschaft ${name} (${notes} teilen einen Wert)`,
  byNothing: 'Zusammenhang durch: die Notizen teilen noch keine Themen oder Tags',
  others: (list) => `Außerdem: ${list}`,
  ignored: (list) => `Ignorierte Tags: ${list}`,
  date: (name, notes) => `Datum: ${name} (gelesen in ${notes})`,
  noDate: 'Datum: keine Eigenschaft enthält eins',
  order: {
    unknown: (examples) => `Ob Tag oder Monat vorn steht, ist unklar: ${examples} (Einstellung dayMonthOrder)`,
    'day-first': (examples) => `Zuerst der Tag: ${examples}`,
    'month-first': (examples) => `Zuerst der Monat: ${examples}`,
  },
  language: { en: 'Sprache der Listen: Englisch', de: 'Sprache der Listen: Deutsch' },
  boxes: (boxes, scripts) => `${boxes} mit Kasten, ${scripts} mit dem Dataview-Skript`,
  repairable: (notes) => `${notes} zu reparieren: „repair <Vault> --check“`,
  hasSettings: 'Dieser Vault hat schon Einstellungen; nichts wurde gespeichert.',
  goOn: 'Nichts wurde gespeichert. „setup <Vault> --write“ speichert dies; „insert <Vault> --check“ zeigt, welche Notizen einen Kasten bekommen.',
};

/** The words by language. */
export const SETUP_MESSAGES: Readonly<Record<Language, SetupMessages>> = { en, de };
