/** What plugin and CLI both say, in English, and the type that every other language fills. */
import type { Refusal } from '../../markdown/marker-blocks';
import type { UnreadableReason } from '../host';
import type { SettingProblem } from '../../settings/settings';

/** What plugin and CLI both say. */
export interface SharedMessages {
  readonly refusals: Readonly<Record<Refusal | UnreadableReason, string>>;
  readonly failures: Readonly<Record<string, string>>;
  readonly heads: Readonly<Record<string, string>>;
  readonly expectations: Readonly<Record<SettingProblem['expected'], string>>;
  readonly needs: string;
  readonly wrongSettings: string;
  readonly nothingWritten: string;
}

/** The English messages. */
export const en: SharedMessages = {
  needs: 'needs',
  wrongSettings: 'The settings are damaged',
  nothingWritten: 'Nothing was written',

  /** Why a note is left alone. */
  refusals: {
    'end-missing': 'the end marker is missing',
    'start-missing': 'the start marker is missing',
    'two-starts': 'a second start marker stands before the end marker',
    'text-before-start': 'text stands before the start marker on its line',
    'frontmatter-unreadable': 'the frontmatter cannot be read',
    'not-text': 'the file is not plain UTF-8 text',
    'not-closed': 'code, a comment or math in it is never closed, so nothing can follow',
    'double-name': 'another file has the same path in Obsidian',
  },

  /** Why a note could not be read or written. */
  failures: {
    ENOENT: 'it is gone',
    'changed-meanwhile': 'another program keeps changing it',
    'special-file': 'it is no regular file',
    'in-icloud': 'it lies in iCloud and is not downloaded',
  },

  /** What is wrong with a frontmatter. */
  heads: {
    dashes: 'a line in it begins with ---',
    'no-properties': 'it is a text or a list, not properties',
    engine: 'reading it failed',
    large: 'it is longer than 64 kB',
    'too-large': 'it is too large',
    'special-file': 'it is no regular file',
  },

  /** What a wrong setting needs. */
  expectations: {
    object: 'a JSON object',
    'older-version': 'a newer version of this program',
    names: 'a list of names',
    'script-names': 'a list of script names without folders',
    'marker-id': 'a name of letters, digits, - and _',
    choice: 'one of',
    count: 'a whole number, 0 or greater',
    flag: 'true or false',
    text: 'a text without control characters',
    'callout-type': 'one word without brackets',
    'date-format': 'a date format such as DD.MM.YYYY',
    hidden: 'a JSON object with a list of paths for each path',
  },
};
