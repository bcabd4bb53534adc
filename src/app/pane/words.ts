/** The words of the pane, German and English. */
import { getLanguage } from 'obsidian';

const en = {
  name: 'Related notes',
  open: 'Open related notes pane',
  filter: 'Filter related notes',
  options: 'Order and grouping',
  foldAll: 'Collapse all',
  unfoldAll: 'Expand all',
  noNote: 'Open a note to see what is related to it.',
  nothing: 'No related notes found.',
  noMatch: 'No related note matches the filter.',
  reading: 'Reading notes…',
  more: (count: number) => `Show ${count} more`,
  noTopics: (property: string) => `This note has no topics. Add them to its property "${property}".`,
  noMarkers: 'This note has no callout for related notes.',
  outOfDate: 'The related notes in this note are out of date.',
  script: 'This note still holds the script, which writes its own list.',
  unreadable: (why: string) => `The frontmatter cannot be read: ${why}`,
  update: 'Update',
  insert: 'Insert callout',
  replace: 'Replace scripts',
  toLine: 'Go to the line',
  toTop: 'Go to the properties',
  why: { topic: 'Topic: ', tag: 'Tag: #', 'same-article': 'The same article', 'same-address': 'The same address', cites: 'Cited in this note' },
};

/** All words of the pane. */
export type PaneWords = typeof en;

const de: PaneWords = {
  name: 'Zusammenhänge',
  open: 'Seitenleiste mit Zusammenhängen öffnen',
  filter: 'Zusammenhänge filtern',
  options: 'Reihenfolge und Gruppen',
  foldAll: 'Alle einklappen',
  unfoldAll: 'Alle ausklappen',
  noNote: 'Öffnen Sie eine Notiz, um ihre Zusammenhänge zu sehen.',
  nothing: 'Keine Zusammenhänge gefunden.',
  noMatch: 'Nichts passt zum Filter.',
  reading: 'Notizen werden gelesen …',
  more: (count) => `${count} weitere anzeigen`,
  noTopics: (property) => `Diese Notiz hat keine Themen. Sie gehören in die Eigenschaft „${property}“.`,
  noMarkers: 'Diese Notiz hat keinen Callout für Zusammenhänge.',
  outOfDate: 'Die Zusammenhänge in dieser Notiz sind nicht aktuell.',
  script: 'In dieser Notiz steht noch das Skript, das seine eigene Liste schreibt.',
  unreadable: (why) => `Das Frontmatter ist nicht lesbar: ${why}`,
  update: 'Aktualisieren',
  insert: 'Callout einfügen',
  replace: 'Skripte ersetzen',
  toLine: 'Zur Zeile',
  toTop: 'Zu den Eigenschaften',
  why: { topic: 'Thema: ', tag: 'Schlagwort: #', 'same-article': 'Derselbe Artikel', 'same-address': 'Dieselbe Adresse', cites: 'In dieser Notiz zitiert' },
};

/** The words in the app's language: German for German, else English. */
export function paneWords(): PaneWords {
  return getLanguage().toLowerCase().startsWith('de') ? de : en;
}
