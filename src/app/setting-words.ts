/** The words of the settings tab, German and English: a name and a sentence for each setting. */
import { getLanguage } from 'obsidian';

/** The name of a setting, and what it does. */
export type SettingWords = readonly [name: string, desc: string];

const en = {
  listed: 'What is listed',
  look: 'How it looks',
  when: 'When it updates',
  texts: 'Texts',
  add: 'Add folder',
  noFolders: 'No folders',
  folderPrompt: 'Choose a folder',
  literatureFolders: ['Literature folders', 'Notes below these folders are literature; all others are your own notes.'],
  excludedFolders: ['Excluded folders', 'Notes below these folders are neither listed nor changed.'],
  topicProperties: ['Properties with topics', 'Separated by commas. The first that has entries counts.'],
  createdProperties: ['Properties with the date', 'Separated by commas. The first with a readable date counts.'],
  cap: ['Notes in a group', 'At most so many, the newest; 0 for no limit.'],
  language: ['Language of the notes', 'Which texts stand in your notes. It belongs to the vault, not to the device.'],
  order: ['Order', 'By the date of each note.'],
  dateGroups: ['Group by date', 'Automatic: by year, in groups that show more than 30 notes.'],
  linkText: ['Link text', 'What a link reads.'],
  dateFormat: ['Date format', 'For example DD.MM.YYYY.'],
  preview: ['Preview', 'A callout as these settings would write it.'],
  mode: ['Update notes', 'On this device.'],
  update: ['Update all notes', 'Changing a setting does not touch your notes. This shows what would change first.'],
  restore: ['Restore defaults', 'Forgets all settings of this vault.'],
  markerId: ['Marker id', 'The A in %% INSERT A %%.'],
  ownNotesHeading: ['Heading of your own notes', ''],
  literatureHeading: ['Heading of the literature', ''],
  topicHeading: ['Heading of a topic', '{topic} stands for the topic.'],
  noRelations: ['Where nothing is related', '{topic} and {section} are filled in.'],
  noTopics: ['Where a note has no topics', ''],
  tagHeading: ['Heading of a tag', '{tag} stands for the tag.'],
  sameArticleHeading: ['Heading of the same article', ''],
  sameAddressHeading: ['Heading of the same address', ''],
  citesHeading: ['Heading of what is cited', ''],
  undated: ['For a note without a date', ''],
  more: ['Where a list was cut', ''],
  calloutTitle: ['Title of a new callout', ''],
  calloutType: ['Type of a new callout', ''],
  choices: {
    'oldest-first': 'Oldest first', 'newest-first': 'Newest first',
    automatic: 'Automatic', none: 'None', year: 'Year', month: 'Month', day: 'Day',
    'file-name': 'File name', title: 'Title', de: 'Deutsch', en: 'English',
    command: 'Only by command', opened: 'When a note is opened', changes: 'Whenever something changes',
  },
  sampleOwn: ['Draft of chapter 2', 'Reading list'],
  sampleLiterature: ['A library leaves the platform', 'What an archive lost'],
  sampleTopic: 'Social media',
} as const;

type Table<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] extends SettingWords ? SettingWords : Table<T[K]> };

/** All words of the tab. */
export type TabWords = Table<typeof en>;

const de: TabWords = {
  listed: 'Was aufgelistet wird',
  look: 'Wie es aussieht',
  when: 'Wann aktualisiert wird',
  texts: 'Texte',
  add: 'Ordner hinzufügen',
  noFolders: 'Keine Ordner',
  folderPrompt: 'Ordner wählen',
  literatureFolders: ['Literaturordner', 'Notizen unter diesen Ordnern sind Literatur, alle anderen eigene Notizen.'],
  excludedFolders: ['Ausgeschlossene Ordner', 'Notizen unter diesen Ordnern werden weder aufgelistet noch verändert.'],
  topicProperties: ['Eigenschaften mit Themen', 'Durch Kommas getrennt. Die erste mit Einträgen zählt.'],
  createdProperties: ['Eigenschaften mit dem Datum', 'Durch Kommas getrennt. Die erste mit einem lesbaren Datum zählt.'],
  cap: ['Notizen in einer Gruppe', 'Höchstens so viele, und zwar die neuesten; 0 für alle.'],
  language: ['Sprache der Notizen', 'Welche Texte in den Notizen stehen. Sie gehört zum Vault, nicht zum Gerät.'],
  order: ['Reihenfolge', 'Nach dem Datum der Notizen.'],
  dateGroups: ['Nach Datum gruppieren', 'Automatisch: nach Jahren, in Gruppen mit mehr als 30 Notizen.'],
  linkText: ['Linktext', 'Wie ein Link heißt.'],
  dateFormat: ['Datumsformat', 'Zum Beispiel DD.MM.YYYY.'],
  preview: ['Vorschau', 'Ein Callout, wie ihn diese Einstellungen schreiben würden.'],
  mode: ['Notizen aktualisieren', 'Auf diesem Gerät.'],
  update: ['Alle Notizen aktualisieren', 'Eine geänderte Einstellung verändert keine Notiz. Hier sehen Sie zuerst, was sich ändern würde.'],
  restore: ['Voreinstellungen wiederherstellen', 'Vergisst alle Einstellungen dieses Vaults.'],
  markerId: ['Kennung der Marken', 'Das A in %% INSERT A %%.'],
  ownNotesHeading: ['Überschrift der eigenen Notizen', ''],
  literatureHeading: ['Überschrift der Literatur', ''],
  topicHeading: ['Überschrift eines Themas', '{topic} steht für das Thema.'],
  noRelations: ['Wenn es keine Zusammenhänge gibt', '{topic} und {section} werden eingesetzt.'],
  noTopics: ['Wenn eine Notiz keine Themen hat', ''],
  tagHeading: ['Überschrift eines Schlagworts', '{tag} steht für das Schlagwort.'],
  sameArticleHeading: ['Überschrift für denselben Artikel', ''],
  sameAddressHeading: ['Überschrift für dieselbe Adresse', ''],
  citesHeading: ['Überschrift für Zitiertes', ''],
  undated: ['Für eine Notiz ohne Datum', ''],
  more: ['Wo eine Liste gekürzt ist', ''],
  calloutTitle: ['Titel eines neuen Callouts', ''],
  calloutType: ['Typ eines neuen Callouts', ''],
  choices: {
    'oldest-first': 'Älteste zuerst', 'newest-first': 'Neueste zuerst',
    automatic: 'Automatisch', none: 'Keine', year: 'Jahr', month: 'Monat', day: 'Tag',
    'file-name': 'Dateiname', title: 'Titel', de: 'Deutsch', en: 'English',
    command: 'Nur auf Befehl', opened: 'Beim Öffnen einer Notiz', changes: 'Sobald sich etwas ändert',
  },
  sampleOwn: ['Entwurf zu Kapitel 2', 'Leseliste'],
  sampleLiterature: ['Eine Bibliothek verlässt die Plattform', 'Was ein Archiv verlor'],
  sampleTopic: 'Soziale Medien',
};

/** The words in the app's language. */
export function tabWords(): TabWords {
  return getLanguage().toLowerCase().startsWith('de') ? de : en;
}
