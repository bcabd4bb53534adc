/** The words of the pane, English and German. */
import { said, whyUnreadable } from '../words';

/** The pane and its buttons. */
export const name = said('Related notes', 'Zusammenhänge'),
  open = said('Open related notes pane', 'Seitenleiste mit Zusammenhängen öffnen'),
  filter = said('Filter related notes', 'Zusammenhänge filtern'),
  options = said('Order and grouping', 'Reihenfolge und Gruppen'),
  foldAll = said('Collapse all', 'Alle einklappen'),
  unfoldAll = said('Expand all', 'Alle ausklappen');

/** Where there is nothing to show. */
export const noNote = said('Open a note to see what is related to it.', 'Öffnen Sie eine Notiz, um ihre Zusammenhänge zu sehen.'),
  nothing = said('No related notes found.', 'Keine Zusammenhänge gefunden.'),
  noMatch = said('No related note matches the filter.', 'Nichts passt zum Filter.'),
  reading = said('Reading notes…', 'Notizen werden gelesen …');

/** What is wrong with a note, and the ways out. */
export const noTopics = (property: string) => said(
    `This note has no topics. Add them to its property "${property}".`,
    `Diese Notiz hat keine Themen. Sie gehören in die Eigenschaft „${property}“.`,
  ),
  noMarkers = said('This note has no callout for related notes.', 'Diese Notiz hat keinen Callout für Zusammenhänge.'),
  outOfDate = said('The related notes in this note are out of date.', 'Die Zusammenhänge in dieser Notiz sind nicht aktuell.'),
  script = said('This note still holds the script, which writes its own list.', 'In dieser Notiz steht noch das Skript, das seine eigene Liste schreibt.'),
  unreadable = (message: string) => `${said('The frontmatter cannot be read', 'Das Frontmatter ist nicht lesbar')}: ${whyUnreadable(message)}`,
  update = said('Update', 'Aktualisieren'),
  replace = said('Replace scripts', 'Skripte ersetzen'),
  toTop = said('Go to the properties', 'Zu den Eigenschaften');

/** Why a note is listed; of a topic and a tag the name follows. */
export const whyWords = {
  topic: said('Topic: ', 'Thema: '),
  tag: said('Tag: #', 'Schlagwort: #'),
  'same-article': said('The same article', 'Derselbe Artikel'),
  'same-address': said('The same address', 'Dieselbe Adresse'),
  cites: said('Cited in this note', 'In dieser Notiz zitiert'),
};
