/** What the pane says, in German. */
import type { PaneMessages } from '../en/pane';

/** The German messages of the pane. */
export const pane: PaneMessages = {
  hideHere: 'Hier ausblenden',
  hidden: (name: string) => `„${name}“ ist in dieser Notiz ausgeblendet.`,
  takeBack: 'Zurücknehmen',
  showHidden: (count) => `Ausgeblendete wieder zeigen (${count})`,
  pick: 'Auswählen',
  picked: (name) => `„${name}“ ist für diese Notiz ausgewählt.`,
  unpick: 'Nicht mehr auswählen',
  open: 'Öffnen',
  copyLink: 'Link kopieren',
  copyAll: 'Alle als Links kopieren',
  name: 'Zusammenhänge',
  filter: 'Zusammenhänge filtern',
  options: 'Reihenfolge und Gruppen',
  foldAll: 'Alle einklappen',
  unfoldAll: 'Alle ausklappen',
  noNote: 'Keine Notiz ist geöffnet.',
  nothing: 'Keine Zusammenhänge gefunden.',
  noMatch: 'Nichts passt zum Filter.',
  noTopics: 'Diese Notiz hat keine Themen.',
  outOfDate: 'Der Callout ist nicht aktuell.',
  update: 'Aktualisieren',
  linked: 'Verlinkt',
  leaveOutLinked: 'Verlinkte weglassen',
  allLinked: 'Diese Notiz verlinkt schon alle.',
  similar: 'Ähnlicher Text',
  findSimilar: 'Nach ähnlichem Text suchen',
  toTop: 'Zu den Eigenschaften',
};
