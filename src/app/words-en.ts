/** The words of the plugin's surface, in English; the German table has the same keys (words-de.ts). */

const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);

/** The English table. */
export const en = {
  updateRelated: 'Update related notes',
  updateAll: 'Update related notes in all notes',
  insertCallout: 'Insert related notes callout',
  notes,

  updatedOne: (name: string) => `Related notes of "${name}" updated.`,
  current: (name: string) => `Related notes of "${name}" are already current.`,
  noMarkers: (name: string) => `"${name}" has no markers for related notes.`,
  outOfScope: (name: string) => `"${name}" does not take part: it is a template or a conflict copy, or lies in a hidden, excluded or template folder.`,
  optedOut: (name: string) => `"${name}" is not written to: its property related-literature says so.`,
  refusedOne: (name: string, why: string) => `"${name}" was left as it is: ${why}.`,
  failedOne: (name: string, why: string) => `"${name}" could not be read or written: ${why}.`,
  cannotComplete: (what: string) => `Nothing was written, because not all notes could be read: ${what}.`,
  hasMarkers: (name: string) => `"${name}" has markers already. Run "Update related notes" to fill them.`,
  holdsScript: (name: string) => `"${name}" still holds the script, which will write its own list again.`,
  braked: (name: string) => `"${name}" is left alone until you update it yourself: something undoes the automatic update.`,
  goToLine: 'Go to the line',
  insertIt: 'Insert callout',

  preparing: 'Reading notes',
  updating: 'Updating notes',
  stop: 'Stop',
  stopping: 'Stopping after this note…',
  close: 'Close',
  cancel: 'Cancel',

  previewTitle: 'Update related notes',
  previewIntro: (count: number) => `${notes(count)} will change. Clear the check box of a note to leave it out; open it to see what changes.`,
  previewCounts: (current: number, refused: number, unreadable: number) =>
    `${notes(current)} already current, ${refused} refused, ${unreadable} unreadable.`,
  updateChosen: (count: number) => `Update ${notes(count)}`,
  before: 'Before',
  after: 'After',
  empty: '(empty)',
  chooseAll: 'Choose all',
  chooseNone: 'Choose none',
  showMore: (count: number) => `Show ${count} more`,
  nothingToUpdate: 'All related notes are current.',
  nothingMarked: 'No note has markers for related notes yet.',

  goOn: 'Continue',
  proposals: 'This vault suggests other settings',
  proposeOrder: 'The lists here run newest first. Keep that order',
  proposeOldest: 'The lists here run oldest first. Keep that order',
  proposeLanguage: { de: 'The lists here are in German. Keep that language', en: 'The lists here are in English. Keep that language' },
  proposeFolders: (folders: string) => `Imported articles lie in ${folders}. Treat these folders as literature`,

  proposeTags: (count: number) => `${notes(count)} without topics will list notes with the same tags`,

  summaryTitle: 'Related notes updated',
  stoppedTitle: 'Stopped',
  summary: (updated: number, refused: number) => `${notes(updated)} updated${refused === 0 ? '' : `, ${refused} refused`}.`,
  refusedList: 'Refused and left as they are',
  unreadableList: 'Without markers and not readable: listed nowhere',
  failedList: 'Not read or not written',

  keepTitle: 'Keep notes current on this device?',
  keepText: 'The related notes of a note can be updated whenever you open it. You can change this in the settings.',
  keepYes: 'Yes, when a note is opened',
  keepNo: 'No, only by command',

  cannotStore: (why: string) => `The settings could not be stored: ${why}.`,
  settingsChanged: 'Settings changed. Notes are not touched until you update them.',
  updateNow: 'Update notes…',
};

/** All words of the surface. */
export type Words = typeof en;
