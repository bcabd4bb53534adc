/** The messages of `setup` in German. */
import type { SetupMessages } from '../en/setup';

/** The German messages. */
export const setup: SetupMessages = {
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
  unreadable: (notes) => `Die Eigenschaften von ${notes} sind nicht lesbar.`,
  repairable: (notes) => `${notes} zu reparieren: „repair <Vault> --check“`,
  hasSettings: 'Dieser Vault hat schon Einstellungen; nichts wurde gespeichert.',
  goOn:
    'Nichts wurde gespeichert. „setup <Vault> --write“ speichert dies; „insert <Vault> --check“ zeigt, ' +
    'welche Notizen einen Kasten bekommen.',
};
