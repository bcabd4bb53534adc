/** The words of the pane, English and German. */
import { said } from '../words';

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
export const noTopics = (property: string) => said(`No topics in the property "${property}".`, `Keine Themen in der Eigenschaft „${property}“.`),
  outOfDate = said('The callout is out of date.', 'Der Callout ist nicht aktuell.'),
  update = said('Update', 'Aktualisieren'),
  toTop = said('Go to the properties', 'Zu den Eigenschaften');

/** Why a note is listed: what the name of a topic or tag follows. */
export const whyWords = {
  topic: said('Topic: ', 'Thema: '),
  tag: said('Tag: #', 'Schlagwort: #'),
};
