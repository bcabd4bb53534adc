/** What the plugin says, in the app's language: English and German side by side. An app changes its language only when it starts. */
import { getLanguage } from 'obsidian';
import type { Refusal } from '../core/block';
import type { Failure } from '../core/host';
import { failureText, headText, STRINGS } from '../core/strings';

const LANGUAGE = getLanguage().toLowerCase().startsWith('de') ? 'de' : 'en';

/** The one of the two that the app's language asks for: German for German, else English. */
export function said(en: string, de: string): string {
  return LANGUAGE === 'de' ? de : en;
}

/** The words that both doors share. */
export const sharedWords = STRINGS[LANGUAGE];

/** What an error says. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why a note could not be read or written. */
export function failed(failure: Failure): string {
  return failureText(failure, sharedWords);
}

/** Why a head cannot be read. */
export function whyUnreadable(message: string): string {
  return headText(message, sharedWords);
}

/** So many notes. */
export function notes(count: number): string {
  return count === 1 ? said('1 note', '1 Notiz') : `${count} ${said('notes', 'Notizen')}`;
}

/** How many were refused, as the end of a sentence; nothing where none was. */
export function alsoRefused(refused: number): string {
  return refused === 0 ? '.' : said(`, ${refused} refused.`, `, ${refused} abgelehnt.`);
}

/** The names of the commands. */
export const updateRelated = said('Update related notes', 'Zusammenhänge aktualisieren'),
  updateAll = said('Update related notes in all notes', 'Zusammenhänge in allen Notizen aktualisieren'),
  insertCallout = said('Insert related notes callout', 'Callout für Zusammenhänge einfügen');

/** What came of a command, and the ways out. */
export const updatedOne = (name: string) => said(`Related notes of "${name}" updated.`, `Zusammenhänge von „${name}“ aktualisiert.`),
  current = (name: string) => said(`Related notes of "${name}" are already current.`, `Die Zusammenhänge von „${name}“ sind bereits aktuell.`),
  noMarkers = (name: string) => said(`"${name}" has no markers for related notes.`, `„${name}“ hat keine Marken für Zusammenhänge.`),
  outOfScope = (name: string) => said(
    `"${name}" does not take part: it is a template or a conflict copy, or lies in a hidden, excluded or template folder.`,
    `„${name}“ nimmt nicht teil: als Vorlage, Konfliktkopie oder Notiz in einem versteckten, ausgeschlossenen oder Vorlagenordner.`,
  ),
  optedOut = (name: string) => said(
    `"${name}" is not written to: its property related-literature says so.`,
    `„${name}“ wird nicht beschrieben: So will es ihre Eigenschaft related-literature.`,
  ),
  refusedOne = (name: string, reason: Refusal) => said(
    `"${name}" was left as it is: ${sharedWords.refusals[reason]}.`,
    `„${name}“ blieb unverändert: ${sharedWords.refusals[reason]}.`,
  ),
  failedOne = (name: string, failure: Failure) => said(
    `"${name}" could not be read or written: ${failed(failure)}.`,
    `„${name}“ war nicht zu lesen oder zu schreiben: ${failed(failure)}.`,
  ),
  cannotComplete = (error: unknown) => said(
    `Nothing was written, because not all notes could be read: ${errorText(error)}.`,
    `Es wurde nichts geschrieben, weil nicht alle Notizen zu lesen waren: ${errorText(error)}.`,
  ),
  hasMarkers = (name: string) => said(`"${name}" has markers already. Run "${updateRelated}" to fill them.`, `„${name}“ hat schon Marken. „${updateRelated}“ füllt sie.`),
  holdsScript = (name: string) => said(
    `"${name}" still holds the script, which will write its own list again.`,
    `In „${name}“ steht noch das Skript, das wieder seine eigene Liste schreiben wird.`,
  ),
  braked = (name: string) => said(
    `"${name}" is left alone until you update it yourself: something undoes the automatic update.`,
    `„${name}“ bleibt in Ruhe, bis Sie die Notiz selbst aktualisieren: Etwas macht die automatische Aktualisierung rückgängig.`,
  ),
  goToLine = said('Go to the line', 'Zur Zeile'),
  insertIt = said('Insert callout', 'Callout einfügen');

/** Long work, and what every window has. */
export const preparing = said('Reading notes', 'Notizen werden gelesen'),
  updating = said('Updating notes', 'Notizen werden aktualisiert'),
  stop = said('Stop', 'Anhalten'),
  stopping = said('Stopping after this note…', 'Hält nach dieser Notiz an …'),
  close = said('Close', 'Schließen'),
  cancel = said('Cancel', 'Abbrechen');

/** The preview of a run over all notes. */
export const previewIntro = (count: number) => said(
    `${notes(count)} will change. Clear the check box of a note to leave it out; open it to see what changes.`,
    `${notes(count)} ${count === 1 ? 'wird' : 'werden'} geändert. Ohne Häkchen bleibt eine Notiz aus; aufgeklappt zeigt sie, was sich ändert.`,
  ),
  previewCounts = (current: number, refused: number, unreadable: number) => said(
    `${notes(current)} already current, ${refused} refused, ${unreadable} unreadable.`,
    `${notes(current)} bereits aktuell, ${refused} abgelehnt, ${unreadable} nicht lesbar.`,
  ),
  updateChosen = (count: number) => said(`Update ${notes(count)}`, `${notes(count)} aktualisieren`),
  before = said('Before', 'Vorher'),
  after = said('After', 'Nachher'),
  empty = said('(empty)', '(leer)'),
  chooseAll = said('Choose all', 'Alle auswählen'),
  chooseNone = said('Choose none', 'Keine auswählen'),
  showMore = (count: number) => said(`Show ${count} more`, `${count} weitere anzeigen`),
  nothingToUpdate = said('All related notes are current.', 'Alle Zusammenhänge sind aktuell.'),
  nothingMarked = said('No note has markers for related notes yet.', 'Noch keine Notiz hat Marken für Zusammenhänge.');

/** The first preview in a vault. */
export const goOn = said('Continue', 'Weiter'),
  proposals = said('This vault suggests other settings', 'Dieser Vault legt andere Einstellungen nahe'),
  proposeOrder = (isNewest: boolean) => said(
    `The lists here run ${isNewest ? 'newest' : 'oldest'} first. Keep that order`,
    `Die Listen hier beginnen mit dem ${isNewest ? 'Neuesten' : 'Ältesten'}. Diese Reihenfolge behalten`,
  ),
  proposeLanguage = (isGerman: boolean) => said(
    `The lists here are in ${isGerman ? 'German' : 'English'}. Keep that language`,
    `Die Listen hier sind ${isGerman ? 'deutsch' : 'englisch'}. Diese Sprache behalten`,
  ),
  proposeFolders = (folders: string) => said(
    `Imported articles lie in ${folders}. Treat these folders as literature`,
    `Importierte Artikel liegen in ${folders}. Diese Ordner als Literatur behandeln`,
  ),
  proposeTags = (count: number) => said(
    `${notes(count)} without topics will list notes with the same tags`,
    `${notes(count)} ohne Thema ${count === 1 ? 'wird' : 'werden'} Notizen mit denselben Schlagworten auflisten`,
  );

/** What came of a run. */
export const summaryTitle = said('Summary', 'Zusammenfassung'),
  stoppedTitle = said('Stopped', 'Angehalten'),
  summary = (updated: number, refused: number) => said(`${notes(updated)} updated`, `${notes(updated)} aktualisiert`) + alsoRefused(refused),
  refusedList = said('Refused and left as they are', 'Abgelehnt und nicht verändert'),
  unreadableList = said('Without markers and not readable: listed nowhere', 'Ohne Marken und nicht lesbar: in keiner Liste'),
  failedList = said('Not read or not written', 'Nicht gelesen oder nicht geschrieben');

/** The question whether to keep notes current. */
export const keepTitle = said('Keep notes current on this device?', 'Notizen auf diesem Gerät aktuell halten?'),
  keepText = said(
    'The related notes of a note can be updated whenever you open it. You can change this in the settings.',
    'Die Zusammenhänge einer Notiz können aktualisiert werden, sobald Sie sie öffnen. Das lässt sich in den Einstellungen ändern.',
  ),
  keepYes = said('Yes, when a note is opened', 'Ja, beim Öffnen einer Notiz'),
  keepNo = said('No, only by command', 'Nein, nur auf Befehl');

/** The settings. */
export const cannotStore = (error: unknown) => said(`The settings could not be stored: ${errorText(error)}.`, `Die Einstellungen ließen sich nicht speichern: ${errorText(error)}.`),
  settingsChanged = said('Settings changed. Notes are not touched until you update them.', 'Einstellungen geändert. Die Notizen bleiben, wie sie sind, bis Sie sie aktualisieren.'),
  updateNow = said('Update notes…', 'Notizen aktualisieren …');
