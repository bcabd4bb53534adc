/** The messages of both plugin and CLI in German. */
import type { SharedMessages } from './en';

/** The German messages. */
export const de: SharedMessages = {
  wrongSettings: 'Die Einstellungen sind beschädigt',
  nothingWritten: 'Es wurde nichts geschrieben',

  /** The reasons for which a note is refused, each with what to do. */
  refusals: {
    'end-missing': 'die letzte Zeile des Kastens (%% END … %%) fehlt; setze sie unter die Liste',
    'start-missing': 'die erste Zeile des Kastens (%% INSERT … %%) fehlt; setze sie über die Liste',
    'two-starts': 'ein zweiter Kasten beginnt, bevor der erste endet; lösche eine der beiden ersten Zeilen',
    'text-before-start': 'vor der ersten Zeile des Kastens steht Text; setze einen Zeilenumbruch dazwischen',
    'frontmatter-unreadable': 'das Frontmatter ist nicht lesbar',
    'not-text': 'die Datei ist kein reiner UTF-8-Text; speichere sie als UTF-8',
    'not-closed': 'Code, ein Kommentar oder eine Formel darin endet nicht, also kann nichts folgen; füge das Ende an',
    'double-name': 'eine andere Datei hat in Obsidian denselben Pfad; benenne eine der beiden um',
  },

  /** The reasons for which a note is out of scope. */
  outside: {
    hidden: 'sie liegt in einem versteckten Ordner',
    excluded: 'sie liegt in einem ausgeschlossenen Ordner',
    template: 'sie ist eine Vorlage',
    'conflict-copy': 'sie ist eine Konfliktkopie eines Sync-Programms',
  },

  /** The reasons for a failed read or write. */
  failures: {
    ENOENT: 'sie ist nicht mehr da',
    'changed-meanwhile': 'ein anderes Programm ändert sie fortwährend',
  },

  /** The errors in a frontmatter, each with what to do where that is known. */
  heads: {
    dashes: 'eine Zeile darin beginnt mit ---; beginne sie mit etwas anderem',
    'no-properties': 'es ist ein Text oder eine Liste statt Eigenschaften; schreib jede Zeile als Name: Wert',
    engine: 'das Lesen schlug fehl',
    large: 'es ist länger als 64 kB; kürze es',
    'too-large': 'sie ist zu groß',
  },

  /** The most common YAML faults, each with a remedy. */
  faults: {
    'unclosed-quote': ({ line }) =>
      `Zeile ${line}: ein Anführungszeichen wird nie geschlossen; schließe es am Ende des Werts`,
    'inner-quote': ({ line }) =>
      `Zeile ${line}: ein Anführungszeichen im Wert beendet ihn; setze den Wert in Anführungszeichen der anderen Art`,
    colon: ({ line, key }) => `Zeile ${line}: ein Wert mit Doppelpunkt braucht Anführungszeichen: ${key}: "…"`,
    'duplicate-key': ({ line, key }) => `Zeile ${line}: die Eigenschaft „${key}“ ist zweimal da; behalte eine davon`,
    tab: ({ line }) => `Zeile ${line}: sie beginnt mit einem Tabulator; nimm stattdessen Leerzeichen`,
    indentation: ({ line }) =>
      `Zeile ${line}: sie beginnt zu weit rechts oder links; lass zusammengehörige Zeilen an derselben Stelle beginnen`,
  },

  /** The advice for a wrong setting, after its name and a colon. */
  expectations: {
    object: 'muss ein JSON-Objekt enthalten',
    'older-version': 'eine neuere Version dieses Programms hat das geschrieben',
    names: 'eine Liste von Namen eingeben',
    'script-names': 'Namen von Skripten eingeben, ohne Ordner',
    'marker-id': 'einen Namen aus Buchstaben, Ziffern, - und _ eingeben',
    choice: 'wähle eines davon:',
    count: 'eine ganze Zahl ab 0 eingeben',
    flag: 'wähle true oder false',
    text: 'einen Text ohne Steuerzeichen eingeben',
    'callout-type': 'ein Wort ohne Klammern eingeben',
    'date-format': 'ein Datumsformat wie DD.MM.YYYY eingeben',
    hidden: 'muss ein JSON-Objekt sein, mit einer Liste von Pfaden je Pfad',
    'path-lists': 'muss ein JSON-Objekt sein, mit einer Liste von Texten je Pfad',
  },

  /** The reasons for which a property, a URL or an image is not changed. */
  leftAlone: {
    'several-lines': 'der Wert der Eigenschaft läuft über mehrere Zeilen',
    anchor: 'der Wert der Eigenschaft hat einen YAML-Anker',
    alias: 'der Wert der Eigenschaft ist ein YAML-Verweis',
    tag: 'der Wert der Eigenschaft hat einen YAML-Typ',
    'not-a-list': 'der Wert der Eigenschaft ist keine Liste',
    unclear: 'die Eigenschaft lässt sich nicht ändern, ohne andere Zeilen zu berühren',
    unreadable: 'die Eigenschaften sind nicht lesbar',
    unclosed: 'die Zeile, die die Eigenschaften schließt, fehlt',
    twice: 'die Eigenschaft steht zweimal da',
    filled: 'in der Eigenschaft steht etwas anderes',
    'wrong-name': 'so heißt keine Eigenschaft',
    'wrong-value': 'der Name lässt sich nicht in eine Eigenschaft schreiben',
    'opted-out': 'related-literature: false',
    template: 'sie ist eine Vorlage',
    'no-frontmatter': 'sie hat keine Eigenschaften',
    'no-address': 'hinter „Read Original“ steht keine URL',
    'two-addresses': '„Read Original“ führt zu zwei verschiedenen URLs',
    'no-original': 'ein Bild enthält seine ursprüngliche URL nicht',
    nested: 'ein Bild liegt hinter zwei Proxys',
  },

  /** The reasons for proposing a topic. */
  proposals: {
    title: 'Titel',
    description: 'Beschreibung',
    tags: 'Tags',
    nameIn: (name, places) => `„${name}“ steht in: ${places}`,
    partIn: (words, name, places) => `${words} aus „${name}“ steht in: ${places}`,
    nameInText: (name, times) => `„${name}“ steht${times === 1 ? '' : ` ${times}-mal`} im Text`,
    compoundsInText: (name, times) =>
      `„${name}“ ist Teil von ${times === 1 ? 'einem längeren Wort' : `${times} längeren Wörtern`}`,
    sharedTags: (tags, notes) => `${tags}: ${notes === 1 ? '1 Notiz' : `${notes} Notizen`} zu diesem Thema`,
    sharedWords: (words, notes) => `Wörter wie in ${notes}: ${words}`,
    linked: (notes) => `verlinkt mit ${notes}`,
    share: (place, notes, of) => `${place}: ${notes} von ${of} Notizen zu diesem Thema`,
    folder: (folder) => `Ordner ${folder}`,
  },
};
