/** The words of the pane, English and German. */
import type { ReasonKind } from '../../core/relations/reasons';
import { said } from '../messages';

/** The pane and its buttons. */
export const name = said('Related notes', 'Zusammenhänge'),
  open = said('Open related notes pane', 'Seitenleiste mit Zusammenhängen öffnen'),
  filter = said('Filter related notes', 'Zusammenhänge filtern'),
  options = said('Order and grouping', 'Reihenfolge und Gruppen'),
  foldAll = said('Collapse all', 'Alle einklappen'),
  unfoldAll = said('Expand all', 'Alle ausklappen');

/** Where there is nothing to show. */
export const noNote = said('No note is open.', 'Keine Notiz ist geöffnet.'),
  nothing = said('No related notes found.', 'Keine Zusammenhänge gefunden.'),
  noMatch = said('Nothing matches the filter.', 'Nichts passt zum Filter.');

/** What is wrong with a note, and the ways out. */
export const noTopics = (property: string) =>
    said(`No topics in the property "${property}".`, `Keine Themen in der Eigenschaft „${property}“.`),
  outOfDate = said('The callout is out of date.', 'Der Callout ist nicht aktuell.'),
  update = said('Update', 'Aktualisieren'),
  toTop = said('Go to the properties', 'Zu den Eigenschaften');

/**
 * Why a note is listed; of a topic and a tag the name follows. In the language of the app, whatever that of the notes
 * is.
 */
export const reasonWords: Readonly<Record<ReasonKind, string>> = {
  picked: said('Picked', 'Ausgewählt'),
  topic: said('Topic: ', 'Thema: '),
  tag: said('Tag: #', 'Schlagwort: #'),
  'same-article': said('The same article', 'Derselbe Artikel'),
  'same-address': said('The same address', 'Dieselbe Adresse'),
  cites: said('Cited in this note', 'In dieser Notiz zitiert'),
};
