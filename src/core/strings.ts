/** Every word that a user reads, one typed table a language. (The words that stand in notes are in texts.ts.) */
import type { Refusal } from './block';
import type { Failure } from './host';
import type { Problem } from './settings';

/** What both doors say. */
export interface Strings {
  readonly refusals: Readonly<Record<Refusal, string>>;
  readonly failures: Readonly<Record<string, string>>;
  readonly heads: Readonly<Record<string, string>>;
  readonly expectations: Readonly<Record<Problem['expected'], string>>;
  readonly wrongSettings: (problems: string) => string;
  readonly nothingWritten: string;
}

const en: Strings = {
  refusals: {
    'end-missing': 'the end marker is missing',
    'start-missing': 'the start marker is missing',
    'two-starts': 'a second start marker stands before the end marker',
    'text-before-start': 'text stands before the start marker on its line',
    'frontmatter-unreadable': 'the frontmatter cannot be read',
    'not-text': 'the file is not plain UTF-8 text',
  },
  failures: {
    ENOENT: 'it is gone',
    'changed-meanwhile': 'another program keeps changing it',
  },
  heads: {
    dashes: 'a line in it begins with ---',
    'no-properties': 'it is a text or a list, not properties',
    engine: 'reading it failed',
  },
  expectations: {
    object: 'must be a JSON object',
    'older-version': 'comes from a newer version of this program',
    names: 'must be a list of names',
    'script-names': 'must be a list of script names without folders',
    'marker-id': 'must consist of letters, digits, - and _',
    choice: 'must be one of',
    count: 'must be a whole number, 0 or greater',
    flag: 'must be true or false',
    text: 'must be a text',
    'callout-type': 'must be one word without brackets',
    'date-format': 'must be a date format such as DD.MM.YYYY',
  },
  wrongSettings: (problems) => `The settings are damaged: ${problems}.`,
  nothingWritten: 'Nothing was written.',
};

const de: Strings = {
  refusals: {
    'end-missing': 'die Endmarke fehlt',
    'start-missing': 'die Anfangsmarke fehlt',
    'two-starts': 'vor der Endmarke steht eine zweite Anfangsmarke',
    'text-before-start': 'vor der Anfangsmarke steht Text in derselben Zeile',
    'frontmatter-unreadable': 'das Frontmatter ist nicht lesbar',
    'not-text': 'die Datei ist kein reiner UTF-8-Text',
  },
  failures: {
    ENOENT: 'sie ist nicht mehr da',
    'changed-meanwhile': 'ein anderes Programm ändert sie fortwährend',
  },
  heads: {
    dashes: 'eine Zeile darin beginnt mit ---',
    'no-properties': 'es ist ein Text oder eine Liste statt Eigenschaften',
    engine: 'das Lesen schlug fehl',
  },
  expectations: {
    object: 'muss ein JSON-Objekt sein',
    'older-version': 'stammt von einer neueren Version dieses Programms',
    names: 'muss eine Liste von Namen sein',
    'script-names': 'muss eine Liste von Skriptnamen ohne Ordner sein',
    'marker-id': 'darf nur aus Buchstaben, Ziffern, - und _ bestehen',
    choice: 'muss einer dieser Werte sein:',
    count: 'muss eine ganze Zahl ab 0 sein',
    flag: 'muss true oder false sein',
    text: 'muss ein Text sein',
    'callout-type': 'muss ein Wort ohne Klammern sein',
    'date-format': 'muss ein Datumsformat wie DD.MM.YYYY sein',
  },
  wrongSettings: (problems) => `Die Einstellungen sind beschädigt: ${problems}.`,
  nothingWritten: 'Es wurde nichts geschrieben.',
};

/** The words of each language. */
export const STRINGS = { de, en } as const;

/** Why a note could not be read or written, in words; the system's own follow where there are none of ours. */
export function failureText({ code, detail }: Failure, strings: Strings): string {
  const known = strings.failures[code];
  if (known === undefined) return detail === '' ? code : detail;
  return /^E[A-Z]+$/.test(code) ? `${known} (${code})` : known;
}

/** Why a head could not be read, in words: ours, or else the YAML engine's own. */
export function headText(message: string, { heads }: Strings): string {
  return heads[message] ?? message;
}

/** The wrong settings, each named with what it must be. */
export function problemsText(problems: readonly Problem[], strings: Strings): string {
  return strings.wrongSettings(problems.map((problem) => problemText(problem, strings)).join('; '));
}

/** One wrong setting, named with what it must be. */
export function problemText({ key, expected, choices }: Problem, { expectations }: Strings): string {
  const what = `"${key}" ${expectations[expected]}`;
  return choices === undefined ? what : `${what} ${choices.join(', ')}`;
}
