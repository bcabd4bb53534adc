/**
 * What the plugin says, in the app's language: English and German side by side. An app changes its language only when
 * it starts.
 */
import { getLanguage } from 'obsidian';
import type { Failure } from '../core/run/host';
import { failureText, refusalText, SHARED_MESSAGES } from '../core/run/messages';

const LANGUAGE = getLanguage().toLowerCase().startsWith('de') ? 'de' : 'en';

/** The one of the two that the app's language asks for: German for German, else English. */
export function said(en: string, de: string): string {
  return LANGUAGE === 'de' ? de : en;
}

/** The words that both doors share. */
export const sharedMessages = SHARED_MESSAGES[LANGUAGE];

/** What an error says. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why a note could not be read or written. */
export function failed(failure: Failure): string {
  return failureText(failure, sharedMessages);
}

/** Why a note is left alone. */
export function refusal(refused: Parameters<typeof refusalText>[0]): string {
  return refusalText(refused, sharedMessages);
}

/** So many notes. */
export function notes(count: number): string {
  return count === 1 ? said('1 note', '1 Notiz') : `${count} ${said('notes', 'Notizen')}`;
}

/** A sentence about a note, whose name begins it; why it is so may follow. */
function about(en: string, de: string): (name: string, why?: string) => string {
  return (name, why) => `${said(`"${name}" ${en}`, `„${name}“ ${de}`)}${why === undefined ? '' : `: ${why}`}.`;
}

/** Says that nothing was written, and why. */
export function nothingWritten(why: string): string {
  return `${sharedMessages.nothingWritten}: ${why}.`;
}

const alreadyCurrent = said('already current', 'bereits aktuell'),
  updated = said('updated', 'aktualisiert'),
  refused = said('refused', 'abgelehnt');

/** How many were refused, as the end of a sentence; nothing where none was. */
export function alsoRefused(count: number): string {
  return count === 0 ? '.' : `, ${count} ${refused}.`;
}

/** The names of the commands. */
export const updateRelated = said('Update related notes', 'Zusammenhänge aktualisieren'),
  updateAll = said('Update related notes in all notes', 'Zusammenhänge in allen Notizen aktualisieren'),
  insertCallout = said('Insert related notes callout', 'Callout für Zusammenhänge einfügen');

/** What came of a command, and the ways out. */
export const updatedOne = about(updated, updated),
  current = about(`is ${alreadyCurrent}`, `ist ${alreadyCurrent}`),
  noMarkers = about('has no markers for related notes', 'hat keine Marken für Zusammenhänge'),
  outOfScope = about(
    'does not take part: hidden, excluded, a template or a conflict copy',
    'nimmt nicht teil: versteckt, ausgeschlossen, Vorlage oder Konfliktkopie',
  ),
  optedOut = about(
    'has the property related-literature: false and is not written to',
    'hat die Eigenschaft related-literature: false und bleibt unverändert',
  ),
  refusedOne = about('was left as it is', 'blieb unverändert'),
  failedOne = about('could not be read or written', 'war nicht zu lesen oder zu schreiben'),
  cannotComplete = (error: unknown) =>
    nothingWritten(`${said('not all notes could be read', 'nicht alle Notizen waren zu lesen')} (${errorText(error)})`),
  hasMarkers = about(
    `has markers already; "${updateRelated}" fills them`,
    `hat schon Marken; „${updateRelated}“ füllt sie`,
  ),
  holdsScript = about(
    'still holds the script, which writes its own list',
    'enthält noch das Skript, das seine eigene Liste schreibt',
  ),
  braked = about(
    'is left alone until you update it: something undoes the automatic update',
    'bleibt unberührt, bis Sie sie aktualisieren: Etwas macht die automatische Aktualisierung rückgängig',
  ),
  goToLine = said('Go to the line', 'Zur Zeile'),
  insertIt = said('Insert callout', 'Callout einfügen');

/** Long work, and what every window has. */
export const preparing = said('Reading notes', 'Notizen werden gelesen'),
  updating = said('Updating notes', 'Notizen werden aktualisiert'),
  stop = said('Stop', 'Anhalten'),
  stopping = said('Stopping…', 'Hält an …'),
  close = said('Close', 'Schließen'),
  cancel = said('Cancel', 'Abbrechen');

/** The preview of a run over all notes. */
export const previewIntro = (count: number) =>
    said(
      `Changes in ${notes(count)}. Open a note to see them; clear its check box to leave it out.`,
      `Änderungen in ${notes(count)}. Aufgeklappt zeigt eine Notiz, was sich ändert; ohne Häkchen wird sie ausgelassen.`,
    ),
  previewCounts = (unchanged: number, refusals: number, unreadable: number) =>
    `${notes(unchanged)} ${alreadyCurrent}, ${refusals} ${refused}, ${unreadable} ${said('unreadable', 'nicht lesbar')}.`,
  updateChosen = (count: number) => said(`Update ${notes(count)}`, `${notes(count)} aktualisieren`),
  before = said('Before', 'Vorher'),
  after = said('After', 'Nachher'),
  empty = said('(empty)', '(leer)'),
  chooseAll = said('Choose all', 'Alle auswählen'),
  chooseNone = said('Choose none', 'Keine auswählen'),
  showMore = (count: number) => said(`Show ${count} more`, `${count} weitere anzeigen`),
  nothingToUpdate = said('All related notes are current.', 'Alle Zusammenhänge sind aktuell.'),
  nothingMarked = said('No note has markers for related notes yet.', 'Noch keine Notiz hat Marken für Zusammenhänge.');

/** The first preview in a vault, which offers settings by the names they have in the settings tab. */
export const goOn = said('Continue', 'Weiter'),
  proposals = said('This vault suggests other settings', 'Dieser Vault legt andere Einstellungen nahe'),
  proposeTags = (count: number) =>
    said(
      `${notes(count)} without topics will list notes with the same tags`,
      `${notes(count)} ohne Thema ${count === 1 ? 'wird' : 'werden'} Notizen mit denselben Schlagworten auflisten`,
    );

/** What came of a run. */
export const summaryTitle = said('Summary', 'Zusammenfassung'),
  stoppedTitle = said('Stopped', 'Angehalten'),
  summary = (count: number, refusals: number) => `${notes(count)} ${updated}${alsoRefused(refusals)}`,
  refusedList = said('Refused and left as they are', 'Abgelehnt und nicht verändert'),
  unreadableList = said('Not readable, listed nowhere', 'Nicht lesbar, in keiner Liste'),
  failedList = said('Not read or not written', 'Nicht gelesen oder nicht geschrieben');

/** The question whether to keep notes current. */
export const keepTitle = said('Keep notes current on this device?', 'Notizen auf diesem Gerät aktuell halten?'),
  keepText = said('You can change this in the settings.', 'Das lässt sich in den Einstellungen ändern.'),
  keepYes = said('Yes, when a note is opened', 'Ja, beim Öffnen einer Notiz'),
  keepNo = said('No, only by command', 'Nein, nur auf Befehl');

/** The settings. */
export const cannotStore = (error: unknown) =>
    said('The settings could not be stored: ', 'Die Einstellungen ließen sich nicht speichern: ') +
    `${errorText(error)}.`,
  settingsChanged = said(
    'Settings changed. Notes follow when you update them.',
    'Einstellungen geändert. Die Notizen folgen, wenn Sie sie aktualisieren.',
  );
