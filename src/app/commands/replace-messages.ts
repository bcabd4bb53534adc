/** The words for replacing the script, taking that back, and emptying the callouts; English and German. */
import { alsoRefused, errorText, nothingWritten, notes, said } from '../messages';

/** The names of the commands. */
export const replace = said('Replace related-notes scripts', 'Skripte für Zusammenhänge ersetzen'),
  undo = said('Undo last replacement', 'Letzte Ersetzung rückgängig machen'),
  clear = said('Empty all related-notes callouts', 'Alle Callouts für Zusammenhänge leeren');

/** Replacing the script. */
export const replaceIt = said('Replace scripts', 'Skripte ersetzen'),
  replaceIntro = (count: number) =>
    said(
      `In ${notes(count)} a filled callout takes the place of the script. "${undo}" takes that back.`,
      `In ${notes(count)} tritt ein gefüllter Callout an die Stelle des Skripts. „${undo}“ nimmt das zurück.`,
    ),
  replaceChosen = (count: number) => said(`Replace in ${notes(count)}`, `In ${notes(count)} ersetzen`),
  replaced = (count: number, refused: number) =>
    said(`Script replaced in ${notes(count)}`, `Skript in ${notes(count)} ersetzt`) + alsoRefused(refused),
  nothingToReplace = said('No note holds the script.', 'Keine Notiz enthält das Skript.'),
  byHand = said('Left for you: scripts of another form', 'Für Sie übrig: Skripte anderer Form');

/** The question whether templates are meant too. */
export const templatesTitle = said('Templates too?', 'Auch Vorlagen?'),
  templatesText = (count: number) =>
    said(
      `The script or an old list also stands in templates (${count}). There it becomes an empty callout.`,
      `Das Skript oder eine alte Liste steht auch in Vorlagen (${count}). Dort wird daraus ein leerer Callout.`,
    ),
  templatesYes = said('Templates too', 'Auch Vorlagen'),
  templatesNo = said('Leave templates alone', 'Vorlagen so lassen');

const record = said('the record for undoing', 'die Aufzeichnung zum Rückgängigmachen');

/** Taking it back, and the record that this needs. */
export const undone = (count: number, isDamaged: boolean) =>
    `${notes(count)} ${said('restored', 'wiederhergestellt')}${isDamaged ? `; ${record} ${said('is partly damaged', 'ist teilweise beschädigt')}` : ''}.`,
  changedSince = said(
    'Not restored: changed or gone since',
    'Nicht wiederhergestellt: seither geändert oder nicht mehr da',
  ),
  nothingToUndo = said('There is nothing to undo.', 'Es gibt nichts rückgängig zu machen.'),
  noEntry = (error: unknown) =>
    `${record} ${said('could not be written', 'war nicht zu schreiben')} (${errorText(error)})`,
  unreadRecord = (error: unknown) =>
    nothingWritten(`${record} ${said('could not be read', 'war nicht zu lesen')} (${errorText(error)})`),
  damagedRecord = nothingWritten(`${record} ${said('is damaged', 'ist beschädigt')}`);

/** Emptying the callouts. */
export const clearIntro = (count: number) =>
    said(
      `The callouts of ${notes(count)} will be emptied. An update fills them again.`,
      `Die Callouts von ${notes(count)} werden geleert. Eine Aktualisierung füllt sie wieder.`,
    ),
  clearChosen = (count: number) => said(`Empty ${notes(count)}`, `${notes(count)} leeren`),
  cleared = (count: number) =>
    said(
      `${notes(count)} emptied. This device now updates only by command.`,
      `${notes(count)} geleert. Dieses Gerät aktualisiert nun nur noch auf Befehl.`,
    ),
  nothingToClear = said('There is nothing to empty.', 'Es gibt nichts zu leeren.');
