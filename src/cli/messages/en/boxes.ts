/** The messages of `insert`, `remove` and `undo` in English, and their types for every language. */
import type { LeftOutReason } from '../../../core/run/insert-choice';

/** The messages of one command. */
export interface BoxWords {
  readonly heading: (isCheck: boolean) => string;
  readonly done: (notes: string, isCheck: boolean) => string;
  readonly nothing: string;
}

/** The messages of the three commands. */
export interface BoxMessages {
  readonly insert: BoxWords;
  readonly remove: BoxWords;
  readonly undo: BoxWords;
  readonly leftOut: Readonly<Record<LeftOutReason, (notes: string) => string>>;
  readonly hasBox: (notes: string) => string;
  readonly refused: string;
  readonly failed: string;
  readonly changedSince: (isCheck: boolean) => string;
  readonly damagedLog: string;
  readonly noFolder: (folder: string) => string;
  readonly stored: (settings: string, path: string) => string;
  readonly wouldStore: (settings: string) => string;
  readonly cannotStore: (why: string) => string;
}

/** The English messages. */
export const boxes: BoxMessages = {
  insert: {
    heading: (isCheck) => (isCheck ? 'These notes would get a box:' : 'These notes have a box now:'),
    done: (notes, isCheck) => (isCheck ? `${notes} would get a box.` : `${notes} got a box.`),
    nothing: 'No note gets a box.',
  },
  remove: {
    heading: (isCheck) => (isCheck ? 'These notes would lose their box:' : 'These notes have no box any more:'),
    done: (notes, isCheck) => (isCheck ? `${notes} would lose the box.` : `Box removed from ${notes}.`),
    nothing: 'No note has a box to remove.',
  },
  undo: {
    heading: (isCheck) => (isCheck ? 'These notes would be as before:' : 'These notes are as before:'),
    done: (notes, isCheck) => (isCheck ? `${notes} would be as before.` : `${notes} as before.`),
    nothing: 'There is nothing to undo.',
  },
  leftOut: {
    'nothing-related': (notes) => `${notes} with nothing related (--empty adds a box there, too).`,
    script: (notes) => `${notes} with the Dataview script (migrate replaces it).`,
    'opted-out': (notes) => `${notes} with related-literature: false.`,
  },
  hasBox: (notes) => `${notes} with a box already.`,
  refused: 'Left unchanged:',
  failed: 'Could not be read or written:',
  changedSince: () => 'Left unchanged, since they were changed since then:',
  damagedLog: 'The record for undoing is damaged in part; what could be read of it was used.',
  noFolder: (folder) => `There is no folder "${folder}" with notes in this vault. See related-literature --help.`,
  stored: (settings, path) => `This vault had no settings. Stored in ${path}: ${settings}.`,
  wouldStore: (settings) => `This vault has no settings. Would be stored: ${settings}.`,
  cannotStore: (why) => `The settings of this vault could not be stored: ${why}. Nothing was written.`,
};
