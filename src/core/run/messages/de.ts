/** What plugin and CLI both say, in German. */
import type { SharedMessages } from './en';

/** The German messages. */
export const de: SharedMessages = {
  needs: 'braucht',
  wrongSettings: 'Die Einstellungen sind beschädigt',
  nothingWritten: 'Es wurde nichts geschrieben',

  /** Why a note is left alone. */
  refusals: {
    'end-missing': 'die Endmarke fehlt',
    'start-missing': 'die Anfangsmarke fehlt',
    'two-starts': 'vor der Endmarke steht eine zweite Anfangsmarke',
    'text-before-start': 'vor der Anfangsmarke steht Text in derselben Zeile',
    'frontmatter-unreadable': 'das Frontmatter ist nicht lesbar',
    'not-text': 'die Datei ist kein reiner UTF-8-Text',
    'not-closed': 'Code, ein Kommentar oder eine Formel darin endet nicht, also kann nichts folgen',
    'double-name': 'eine andere Datei hat in Obsidian denselben Pfad',
  },

  /** Why a note could not be read or written. */
  failures: {
    ENOENT: 'sie ist nicht mehr da',
    'changed-meanwhile': 'ein anderes Programm ändert sie fortwährend',
    'special-file': 'sie ist keine gewöhnliche Datei',
    'in-icloud': 'sie liegt in iCloud und ist nicht geladen',
  },

  /** What is wrong with a frontmatter. */
  heads: {
    dashes: 'eine Zeile darin beginnt mit ---',
    'no-properties': 'es ist ein Text oder eine Liste statt Eigenschaften',
    engine: 'das Lesen schlug fehl',
    large: 'es ist länger als 64 kB',
    'too-large': 'sie ist zu groß',
    'special-file': 'sie ist keine gewöhnliche Datei',
  },

  /** What a wrong setting needs. */
  expectations: {
    object: 'ein JSON-Objekt',
    'older-version': 'eine neuere Version dieses Programms',
    names: 'eine Liste von Namen',
    'script-names': 'eine Liste von Skriptnamen ohne Ordner',
    'marker-id': 'einen Namen aus Buchstaben, Ziffern, - und _',
    choice: 'einen dieser Werte:',
    count: 'eine ganze Zahl ab 0',
    flag: 'true oder false',
    text: 'einen Text ohne Steuerzeichen',
    'callout-type': 'ein Wort ohne Klammern',
    'date-format': 'ein Datumsformat wie DD.MM.YYYY',
    hidden: 'ein JSON-Objekt mit einer Liste von Pfaden je Pfad',
  },
};
