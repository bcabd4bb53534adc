/** The words of the plugin's surface, in German. */
import type { Words } from './words-en';

const notes = (count: number): string => (count === 1 ? '1 Notiz' : `${count} Notizen`);

/** The German table. */
export const de: Words = {
  updateRelated: 'Zusammenhänge aktualisieren',
  updateAll: 'Zusammenhänge in allen Notizen aktualisieren',
  insertCallout: 'Callout für Zusammenhänge einfügen',
  notes,

  updatedOne: (name) => `Zusammenhänge von „${name}“ aktualisiert.`,
  current: (name) => `Die Zusammenhänge von „${name}“ sind bereits aktuell.`,
  noMarkers: (name) => `„${name}“ hat keine Marken für Zusammenhänge.`,
  outOfScope: (name) => `„${name}“ nimmt nicht teil: Die Notiz ist eine Vorlage oder Konfliktkopie oder liegt in einem versteckten, ausgeschlossenen oder Vorlagenordner.`,
  optedOut: (name) => `„${name}“ wird nicht beschrieben: So will es ihre Eigenschaft related-literature.`,
  refusedOne: (name, why) => `„${name}“ blieb unverändert: ${why}.`,
  failedOne: (name, why) => `„${name}“ war nicht zu lesen oder zu schreiben: ${why}.`,
  cannotComplete: (what) => `Es wurde nichts geschrieben, weil nicht alle Notizen zu lesen waren: ${what}.`,
  hasMarkers: (name) => `„${name}“ hat schon Marken. „Zusammenhänge aktualisieren“ füllt sie.`,
  holdsScript: (name) => `In „${name}“ steht noch das Skript, das wieder seine eigene Liste schreiben wird.`,
  braked: (name) => `„${name}“ bleibt in Ruhe, bis Sie die Notiz selbst aktualisieren: Etwas macht die automatische Aktualisierung rückgängig.`,
  goToLine: 'Zur Zeile',
  insertIt: 'Callout einfügen',

  preparing: 'Notizen werden gelesen',
  updating: 'Notizen werden aktualisiert',
  stop: 'Anhalten',
  stopping: 'Hält nach dieser Notiz an …',
  close: 'Schließen',
  cancel: 'Abbrechen',

  previewTitle: 'Zusammenhänge aktualisieren',
  previewIntro: (count) => `${notes(count)} ${count === 1 ? 'wird' : 'werden'} geändert. Ohne Häkchen bleibt eine Notiz aus; aufgeklappt zeigt sie, was sich ändert.`,
  previewCounts: (current, refused, unreadable) => `${notes(current)} bereits aktuell, ${refused} abgelehnt, ${unreadable} nicht lesbar.`,
  updateChosen: (count) => `${notes(count)} aktualisieren`,
  before: 'Vorher',
  after: 'Nachher',
  empty: '(leer)',
  chooseAll: 'Alle auswählen',
  chooseNone: 'Keine auswählen',
  showMore: (count) => `${count} weitere anzeigen`,
  nothingToUpdate: 'Alle Zusammenhänge sind aktuell.',
  nothingMarked: 'Noch keine Notiz hat Marken für Zusammenhänge.',

  goOn: 'Weiter',
  proposals: 'Dieser Vault legt andere Einstellungen nahe',
  proposeOrder: 'Die Listen hier beginnen mit dem Neuesten. Diese Reihenfolge behalten',
  proposeOldest: 'Die Listen hier beginnen mit dem Ältesten. Diese Reihenfolge behalten',
  proposeLanguage: { de: 'Die Listen hier sind deutsch. Diese Sprache behalten', en: 'Die Listen hier sind englisch. Diese Sprache behalten' },
  proposeFolders: (folders) => `Importierte Artikel liegen in ${folders}. Diese Ordner als Literatur behandeln`,

  proposeTags: (count) => `${notes(count)} ohne Thema ${count === 1 ? 'wird' : 'werden'} Notizen mit denselben Schlagworten auflisten`,

  summaryTitle: 'Zusammenhänge aktualisiert',
  stoppedTitle: 'Angehalten',
  summary: (updated, refused) => `${notes(updated)} aktualisiert${refused === 0 ? '' : `, ${refused} abgelehnt`}.`,
  refusedList: 'Abgelehnt und nicht verändert',
  unreadableList: 'Ohne Marken und nicht lesbar: in keiner Liste',
  failedList: 'Nicht gelesen oder nicht geschrieben',

  keepTitle: 'Notizen auf diesem Gerät aktuell halten?',
  keepText: 'Die Zusammenhänge einer Notiz können aktualisiert werden, sobald Sie die Notiz öffnen. In den Einstellungen lässt sich das ändern.',
  keepYes: 'Ja, beim Öffnen einer Notiz',
  keepNo: 'Nein, nur auf Befehl',

  cannotStore: (why) => `Die Einstellungen ließen sich nicht speichern: ${why}.`,
  settingsChanged: 'Einstellungen geändert. Die Notizen bleiben, wie sie sind, bis Sie sie aktualisieren.',
  updateNow: 'Notizen aktualisieren …',
};
