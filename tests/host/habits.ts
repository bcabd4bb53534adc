/** Behaviour of the app that its documentation leaves open: each habit by name, with every way it may be played. */

/** The ways of each habit; the first is the default. */
export const HABIT_CHOICES = {
  /** Whether a write's promise resolves after its event was delivered, or before. */
  events: ['early', 'late'],
  /** Whether `process` writes a text that has not changed. */
  sameText: ['write', 'skip'],
  /** What `loadData` does with data that is no JSON. */
  damagedData: ['throw', 'null'],
  /** Whether `file-open` comes when a pane's new text is there, or as soon as its view names the new file. */
  fileOpen: ['after-text', 'before-text'],
  /** Whether a slow load ends with reading the file, or begins with it. */
  slowLoad: ['reads-last', 'reads-first'],
  /** Whether `read`, the cache and the editor see the byte order mark of a file. */
  readBom: ['kept', 'stripped'],
  /** Whether the text that `process` hands out still has the byte order mark where `read` drops it. */
  processBom: ['kept', 'stripped'],
  /** What becomes of an open editor's undo history when its file is changed by something else. */
  undoAfterOutsideChange: ['dropped', 'kept'],
  /** How reading view takes four percent signs: as an empty comment, or, before 1.13.2, as the start of one. */
  emptyComment: ['closed', 'open'],
  /** Whether `getSectionInfo` of a drawn note knows the section. */
  sectionInfo: ['known', 'null'],
  /** Whether the output of a command-line handler that waits for a macrotask arrives. */
  cliOutput: ['awaited', 'lost'],
  /** Where settings open: over the app, or in a window with a document of its own, as desktops do since 1.13. */
  settingsPlace: ['app', 'window'],
  /** Whether closing settings calls `hide` and the cleanups of `render`; a window that is destroyed may not. */
  settingsClose: ['told', 'silent'],
  /** Whether `update` keeps a row whose control has the same key. */
  settingRows: ['kept', 'redrawn'],
  /** Whether a page of settings that is open stays open when `update` draws the tab anew. */
  settingPage: ['stays', 'closes'],
} as const;

type Choices = typeof HABIT_CHOICES;

/** One way of each habit. */
export type Habits = { readonly [Name in keyof Choices]: Choices[Name][number] };

/** The habits of a host that was asked for nothing else. */
export const DEFAULT_HABITS: Habits = {
  events: 'early',
  sameText: 'write',
  damagedData: 'throw',
  fileOpen: 'after-text',
  slowLoad: 'reads-last',
  readBom: 'kept',
  processBom: 'kept',
  undoAfterOutsideChange: 'dropped',
  emptyComment: 'closed',
  sectionInfo: 'known',
  cliOutput: 'awaited',
  settingsPlace: 'app',
  settingsClose: 'told',
  settingRows: 'kept',
  settingPage: 'stays',
};

/** All habits: those that were asked for, and the defaults for the rest. */
export function habitsOf(wanted: Partial<Habits>): Habits {
  return { ...DEFAULT_HABITS, ...wanted };
}
