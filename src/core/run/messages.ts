/** Every word that a user reads, side by side in both languages. (The words that stand in notes are in texts.ts.) */
import type { Refusal } from '../markdown/marker-blocks';
import type { Failure } from './host';
import { inLanguage, type Language, type Pair } from '../language';
import type { SettingProblem } from '../settings/settings';

/** What both doors say. */
export interface SharedMessages {
  readonly refusals: Readonly<Record<Refusal, string>>;
  readonly failures: Readonly<Record<string, string>>;
  readonly heads: Readonly<Record<string, string>>;
  readonly expectations: Readonly<Record<SettingProblem['expected'], string>>;
  readonly needs: string;
  readonly wrongSettings: string;
  readonly nothingWritten: string;
}

const REFUSALS: Readonly<Record<Refusal, Pair>> = {
  'end-missing': ['the end marker is missing', 'die Endmarke fehlt'],
  'start-missing': ['the start marker is missing', 'die Anfangsmarke fehlt'],
  'two-starts': [
    'a second start marker stands before the end marker',
    'vor der Endmarke steht eine zweite Anfangsmarke',
  ],
  'text-before-start': [
    'text stands before the start marker on its line',
    'vor der Anfangsmarke steht Text in derselben Zeile',
  ],
  'frontmatter-unreadable': ['the frontmatter cannot be read', 'das Frontmatter ist nicht lesbar'],
  'not-text': ['the file is not plain UTF-8 text', 'die Datei ist kein reiner UTF-8-Text'],
};

const FAILURES: Readonly<Record<string, Pair>> = {
  ENOENT: ['it is gone', 'sie ist nicht mehr da'],
  'changed-meanwhile': ['another program keeps changing it', 'ein anderes Programm ändert sie fortwährend'],
};

const HEADS: Readonly<Record<string, Pair>> = {
  dashes: ['a line in it begins with ---', 'eine Zeile darin beginnt mit ---'],
  'no-properties': ['it is a text or a list, not properties', 'es ist ein Text oder eine Liste statt Eigenschaften'],
  engine: ['reading it failed', 'das Lesen schlug fehl'],
};

/** What a wrong setting needs. */
const NEEDS: Readonly<Record<SettingProblem['expected'], Pair>> = {
  object: ['a JSON object', 'ein JSON-Objekt'],
  'older-version': ['a newer version of this program', 'eine neuere Version dieses Programms'],
  names: ['a list of names', 'eine Liste von Namen'],
  'script-names': ['a list of script names without folders', 'eine Liste von Skriptnamen ohne Ordner'],
  'marker-id': ['a name of letters, digits, - and _', 'einen Namen aus Buchstaben, Ziffern, - und _'],
  choice: ['one of', 'einen dieser Werte:'],
  count: ['a whole number, 0 or greater', 'eine ganze Zahl ab 0'],
  flag: ['true or false', 'true oder false'],
  text: ['a text', 'einen Text'],
  'callout-type': ['one word without brackets', 'ein Wort ohne Klammern'],
  'date-format': ['a date format such as DD.MM.YYYY', 'ein Datumsformat wie DD.MM.YYYY'],
  hidden: ['a JSON object with a list of paths for each path', 'ein JSON-Objekt mit einer Liste von Pfaden je Pfad'],
};

const SENTENCES: Readonly<Record<'needs' | 'wrongSettings' | 'nothingWritten', Pair>> = {
  needs: ['needs', 'braucht'],
  wrongSettings: ['The settings are damaged', 'Die Einstellungen sind beschädigt'],
  nothingWritten: ['Nothing was written', 'Es wurde nichts geschrieben'],
};

/** The words of each language. */
export const SHARED_MESSAGES: Readonly<Record<Language, SharedMessages>> = { de: stringsIn('de'), en: stringsIn('en') };

function stringsIn(language: Language): SharedMessages {
  const said = <Key extends string>(pairs: Readonly<Record<Key, Pair>>): Readonly<Record<Key, string>> =>
    inLanguage(language, pairs);
  return {
    ...said(SENTENCES),
    refusals: said(REFUSALS),
    failures: said(FAILURES),
    heads: said(HEADS),
    expectations: said(NEEDS),
  };
}

/** Why a note could not be read or written, in words; the system's own follow where there are none of ours. */
export function failureText({ code, detail }: Failure, strings: SharedMessages): string {
  const known = strings.failures[code];
  if (known === undefined) return detail === '' ? code : detail;
  return /^E[A-Z]+$/.test(code) ? `${known} (${code})` : known;
}

/**
 * Why a note is left alone, in words; of a head that cannot be read also why, in ours or else in the YAML engine's
 * own.
 */
export function refusalText(
  { reason, message = '' }: { readonly reason: Refusal; readonly message?: string | undefined },
  { refusals, heads }: SharedMessages,
): string {
  return refusals[reason] + (message === '' ? '' : ` (${heads[message] ?? message})`);
}

/** The wrong settings, each named with what it needs. */
export function problemsText(problems: readonly SettingProblem[], strings: SharedMessages): string {
  return `${strings.wrongSettings}: ${problems.map((problem) => problemText(problem, strings)).join('; ')}.`;
}

/** One wrong setting, named with what it needs. */
export function problemText(
  { key, expected, choices = [] }: SettingProblem,
  { needs, expectations }: SharedMessages,
): string {
  return [`"${key}"`, needs, expectations[expected], choices.join(', ')].join(' ').trim();
}
