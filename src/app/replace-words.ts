/** The words for replacing the script, taking that back, and emptying the callouts; German and English. */
import { getLanguage } from 'obsidian';

const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);
const notizen = (count: number): string => (count === 1 ? '1 Notiz' : `${count} Notizen`);

const en = {
  replace: 'Replace related-notes scripts',
  undo: 'Undo last replacement',
  clear: 'Empty all related-notes callouts',
  replaceIt: 'Replace scripts…',
  replaceIntro: (count: number) => `In ${notes(count)} a script fills the related notes. It goes, and the callout is filled without it. You can take this back with "Undo last replacement".`,
  replaceChosen: (count: number) => `Replace in ${notes(count)}`,
  replaced: (count: number, refused: number) => `Script replaced in ${notes(count)}${refused === 0 ? '' : `, ${refused} refused`}.`,
  nothingToReplace: 'No note holds the script.',
  byHand: 'Left for you: scripts of another form, which this program does not touch',
  templatesTitle: 'Templates too?',
  templatesText: (count: number) => `${count === 1 ? 'One template holds' : `${count} templates hold`} the script or an old list too. In templates it becomes an empty callout, so that new notes are born right.`,
  templatesYes: 'Templates too',
  templatesNo: 'Leave templates alone',
  undone: (count: number) => `${notes(count)} restored.`,
  changedSince: 'Changed or gone since, and left as they are',
  nothingToUndo: 'There is no replacement to undo.',
  noEntry: (why: string) => `the record for undoing could not be written (${why})`,
  noRecord: (why: string) => `Nothing was replaced: ${why}.`,
  unreadRecord: (why: string) => `Nothing was changed: the record for undoing could not be read (${why}).`,
  damaged: 'it is damaged',
  partlyDamaged: 'A part of the record for undoing is damaged.',
  clearIntro: (count: number) => `The related notes in ${notes(count)} will be emptied. The markers stay, so an update fills them again.`,
  clearChosen: (count: number) => `Empty ${notes(count)}`,
  cleared: (count: number) => `${notes(count)} emptied. They are now updated only by command on this device.`,
  nothingToClear: 'There is nothing to empty.',
};

const de: typeof en = {
  replace: 'Skripte für Zusammenhänge ersetzen',
  undo: 'Letzte Ersetzung rückgängig machen',
  clear: 'Alle Callouts für Zusammenhänge leeren',
  replaceIt: 'Skripte ersetzen …',
  replaceIntro: (count) => `In ${notizen(count)} füllt ein Skript die Zusammenhänge. Es entfällt, und der Callout wird ohne es gefüllt. Mit „Letzte Ersetzung rückgängig machen“ lässt sich das zurücknehmen.`,
  replaceChosen: (count) => `In ${notizen(count)} ersetzen`,
  replaced: (count, refused) => `Skript in ${notizen(count)} ersetzt${refused === 0 ? '' : `, ${refused} abgelehnt`}.`,
  nothingToReplace: 'Keine Notiz enthält das Skript.',
  byHand: 'Für Sie übrig: Skripte anderer Form, die dieses Programm nicht anrührt',
  templatesTitle: 'Auch Vorlagen?',
  templatesText: (count) => `${count === 1 ? 'Eine Vorlage enthält' : `${count} Vorlagen enthalten`} das Skript oder eine alte Liste ebenfalls. In Vorlagen wird daraus ein leerer Callout, damit neue Notizen gleich richtig entstehen.`,
  templatesYes: 'Auch Vorlagen',
  templatesNo: 'Vorlagen so lassen',
  undone: (count) => `${notizen(count)} wiederhergestellt.`,
  changedSince: 'Seither geändert oder nicht mehr da, und so gelassen',
  nothingToUndo: 'Es gibt keine Ersetzung, die sich rückgängig machen ließe.',
  noEntry: (why) => `Die Aufzeichnung zum Rückgängigmachen ließ sich nicht schreiben (${why})`,
  noRecord: (why) => `Es wurde nichts ersetzt: ${why}.`,
  unreadRecord: (why) => `Es wurde nichts geändert: Die Aufzeichnung zum Rückgängigmachen ließ sich nicht lesen (${why}).`,
  damaged: 'sie ist beschädigt',
  partlyDamaged: 'Ein Teil der Aufzeichnung zum Rückgängigmachen ist beschädigt.',
  clearIntro: (count) => `Die Zusammenhänge in ${notizen(count)} werden geleert. Die Marken bleiben, eine Aktualisierung füllt sie also wieder.`,
  clearChosen: (count) => `${notizen(count)} leeren`,
  cleared: (count) => `${notizen(count)} geleert. Auf diesem Gerät wird nun nur noch auf Befehl aktualisiert.`,
  nothingToClear: 'Es gibt nichts zu leeren.',
};

/** The words in the app's language. */
export function replaceWords(): typeof en {
  return getLanguage().toLowerCase().startsWith('de') ? de : en;
}
