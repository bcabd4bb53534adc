/** The words for replacing the script, taking that back, and emptying the callouts; English and German. */
import { alsoRefused, errorText, notes, said } from './words';

/** The names of the commands. */
export const replace = said('Replace related-notes scripts', 'Skripte für Zusammenhänge ersetzen'),
  undo = said('Undo last replacement', 'Letzte Ersetzung rückgängig machen'),
  clear = said('Empty all related-notes callouts', 'Alle Callouts für Zusammenhänge leeren');

/** Replacing the script. */
export const replaceIt = said('Replace scripts…', 'Skripte ersetzen …'),
  replaceIntro = (count: number) => said(
    `In ${notes(count)} a script fills the related notes. It goes, and the callout is filled without it. You can take this back with "${undo}".`,
    `In ${notes(count)} füllt ein Skript die Zusammenhänge. Es entfällt, und der Callout wird ohne es gefüllt. Mit „${undo}“ lässt sich das zurücknehmen.`,
  ),
  replaceChosen = (count: number) => said(`Replace in ${notes(count)}`, `In ${notes(count)} ersetzen`),
  replaced = (count: number, refused: number) => said(`Script replaced in ${notes(count)}`, `Skript in ${notes(count)} ersetzt`) + alsoRefused(refused),
  nothingToReplace = said('No note holds the script.', 'Keine Notiz enthält das Skript.'),
  byHand = said('Left for you: scripts of another form, which this program does not touch', 'Für Sie übrig: Skripte anderer Form, die dieses Programm nicht anrührt');

/** The question whether templates are meant too. */
export const templatesTitle = said('Templates too?', 'Auch Vorlagen?'),
  templatesText = (count: number) => said(
    `${count === 1 ? 'One template holds' : `${count} templates hold`} the script or an old list too. In templates it becomes an empty callout, so that new notes are born right.`,
    `${count === 1 ? 'Eine Vorlage enthält' : `${count} Vorlagen enthalten`} das Skript oder eine alte Liste ebenfalls. In Vorlagen wird daraus ein leerer Callout, damit neue Notizen gleich richtig entstehen.`,
  ),
  templatesYes = said('Templates too', 'Auch Vorlagen'),
  templatesNo = said('Leave templates alone', 'Vorlagen so lassen');

/** Taking it back. */
export const undone = (count: number) => said(`${notes(count)} restored.`, `${notes(count)} wiederhergestellt.`),
  changedSince = said('Changed or gone since, and left as they are', 'Seither geändert oder nicht mehr da, und so gelassen'),
  nothingToUndo = said('There is no replacement to undo.', 'Es gibt keine Ersetzung, die sich rückgängig machen ließe.'),
  noEntry = (error: unknown) => said(
    `the record for undoing could not be written (${errorText(error)})`,
    `Die Aufzeichnung zum Rückgängigmachen ließ sich nicht schreiben (${errorText(error)})`,
  ),
  noRecord = (why: string) => said(`Nothing was replaced: ${why}.`, `Es wurde nichts ersetzt: ${why}.`),
  unreadRecord = (why: string) => said(
    `Nothing was changed: the record for undoing could not be read (${why}).`,
    `Es wurde nichts geändert: Die Aufzeichnung zum Rückgängigmachen ließ sich nicht lesen (${why}).`,
  ),
  damaged = said('it is damaged', 'sie ist beschädigt'),
  partlyDamaged = said('A part of the record for undoing is damaged.', 'Ein Teil der Aufzeichnung zum Rückgängigmachen ist beschädigt.');

/** Emptying the callouts. */
export const clearIntro = (count: number) => said(
    `The related notes in ${notes(count)} will be emptied. The markers stay, so an update fills them again.`,
    `Die Zusammenhänge in ${notes(count)} werden geleert. Die Marken bleiben, eine Aktualisierung füllt sie also wieder.`,
  ),
  clearChosen = (count: number) => said(`Empty ${notes(count)}`, `${notes(count)} leeren`),
  cleared = (count: number) => said(
    `${notes(count)} emptied. They are now updated only by command on this device.`,
    `${notes(count)} geleert. Auf diesem Gerät wird nun nur noch auf Befehl aktualisiert.`,
  ),
  nothingToClear = said('There is nothing to empty.', 'Es gibt nichts zu leeren.');
