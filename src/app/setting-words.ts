/** The words of the settings tab, English and German: in the tab's order, a name and a sentence for each setting. */
import type { Settings } from '../core/settings';
import type { Mode } from './store';
import { said } from './words';

/** The rows of a group: under the key of each setting its name, and what it does. */
export type RowWords = Readonly<Record<string, readonly [name: string, desc?: string]>>;

const byCommas = said('Separated by commas.', 'Durch Kommas getrennt.');
const newest = said(', the newest', ', und zwar die neuesten');

/** A limit; what comes in between says of what. */
const atMost = (of: string): string => said(`At most so many${of}; 0 for no limit.`, `Höchstens so viele${of}; 0 für alle.`);

const headingOf = (en: string, de: string): string => said(`Heading of ${en}`, `Überschrift ${de}`);

/** The headings of the groups. */
export const listedHeading = said('What is listed', 'Was aufgelistet wird'),
  lookHeading = said('How it looks', 'Wie es aussieht'),
  whenHeading = said('When it updates', 'Wann aktualisiert wird'),
  textsHeading = said('Texts', 'Texte');

/** The lists of folders. */
export const add = said('Add folder', 'Ordner hinzufügen'),
  noFolders = said('No folders', 'Keine Ordner'),
  folderPrompt = said('Choose a folder', 'Ordner wählen'),
  folders = {
    literatureFolders: said('Literature folders', 'Literaturordner'),
    excludedFolders: said('Excluded folders', 'Ausgeschlossene Ordner'),
    topicFolders: said('Folders of topic notes', 'Ordner der Themennotizen'),
  };

/** What is listed. */
export const listed = {
  topicProperties: [said('Properties with topics', 'Eigenschaften mit Themen'), byCommas + said(' The first that has entries counts.', ' Die erste mit Einträgen zählt.')],
  createdProperties: [said('Properties with the date', 'Eigenschaften mit dem Datum'), byCommas + said(' The first with a readable date counts.', ' Die erste mit einem lesbaren Datum zählt.')],
  cap: [said('Notes in a group', 'Notizen in einer Gruppe'), atMost(newest)],
  tagGroups: [said('Group by tags', 'Nach Schlagworten gruppieren'), said('Which notes also list those that share their tags.', 'Welche Notizen auch die mit gleichen Schlagworten auflisten.')],
  tagGroupLimit: [said('Tags in a note', 'Schlagworte in einer Notiz'), atMost(said(' groups of tags', ' Gruppen von Schlagworten'))],
  tagNoteLimit: [said('Notes by tags', 'Notizen nach Schlagworten'), atMost(said(' in all groups of tags of a note', ' in allen Schlagwortgruppen einer Notiz') + newest)],
  ignoredTags: [said('Tags that say nothing', 'Schlagworte ohne Aussage'), byCommas],
  citations: [said('List what a note cites', 'Zitiertes auflisten'), said('Other notes whose article the note links to.', 'Andere Notizen, auf deren Artikel die Notiz verlinkt.')],
} satisfies RowWords;

/** How it looks. */
export const look = {
  language: [
    said('Language of the notes', 'Sprache der Notizen'),
    said('Which texts stand in your notes. It belongs to the vault, not to the device.', 'Welche Texte in den Notizen stehen. Sie gehört zum Vault, nicht zum Gerät.'),
  ],
  order: [said('Order', 'Reihenfolge'), said('By the date of each note.', 'Nach dem Datum der Notizen.')],
  dateGroups: [said('Group by date', 'Nach Datum gruppieren'), said('Automatic: by year, in groups that show more than 30 notes.', 'Automatisch: nach Jahren, in Gruppen mit mehr als 30 Notizen.')],
  linkText: [said('Link text', 'Linktext'), said('What a link reads.', 'Wie ein Link heißt.')],
  dateFormat: [said('Date format', 'Datumsformat'), said('For example DD.MM.YYYY.', 'Zum Beispiel DD.MM.YYYY.')],
} satisfies RowWords;

/** The rows that show or do something. */
export const preview = { name: said('Preview', 'Vorschau'), desc: said('A callout as these settings would write it.', 'Ein Callout, wie ihn diese Einstellungen schreiben würden.') },
  update = {
    name: said('Update all notes', 'Alle Notizen aktualisieren'),
    desc: said('Changing a setting does not touch your notes. This shows what would change first.', 'Eine geänderte Einstellung verändert keine Notiz. Hier sehen Sie zuerst, was sich ändern würde.'),
  },
  restore = { name: said('Restore defaults', 'Voreinstellungen wiederherstellen'), desc: said('Forgets all settings of this vault.', 'Vergisst alle Einstellungen dieses Vaults.') };

/** When it updates. */
export const when = {
  mode: [said('Update notes', 'Notizen aktualisieren'), said('On this device.', 'Auf diesem Gerät.')],
} satisfies RowWords;

/** The texts that stand in notes, and what is read in them. */
export const texts = {
  ownNotesHeading: [headingOf('your own notes', 'der eigenen Notizen')],
  literatureHeading: [headingOf('the literature', 'der Literatur')],
  topicHeading: [headingOf('a topic', 'eines Themas'), said('{topic} stands for the topic.', '{topic} steht für das Thema.')],
  noRelations: [said('Where nothing is related', 'Wenn es keine Zusammenhänge gibt'), said('{topic} and {section} are filled in.', '{topic} und {section} werden eingesetzt.')],
  noTopics: [said('Where a note has no topics', 'Wenn eine Notiz keine Themen hat')],
  tagHeading: [headingOf('a tag', 'eines Schlagworts'), said('{tag} stands for the tag.', '{tag} steht für das Schlagwort.')],
  sameArticleHeading: [headingOf('the same article', 'für denselben Artikel')],
  sameAddressHeading: [headingOf('the same address', 'für dieselbe Adresse')],
  citesHeading: [headingOf('what is cited', 'für Zitiertes')],
  undated: [said('For a note without a date', 'Für eine Notiz ohne Datum')],
  more: [said('Where a list was cut', 'Wo eine Liste gekürzt ist')],
  calloutTitle: [said('Title of a new callout', 'Titel eines neuen Callouts')],
  calloutType: [said('Type of a new callout', 'Typ eines neuen Callouts')],
  markerId: [said('Marker id', 'Kennung der Marken'), said('The A in %% INSERT A %%.', 'Das A in %% INSERT A %%.')],
  scriptNames: [said('Names of the script', 'Namen des Skripts'), byCommas + said(' Views of Dataview that this plugin replaces.', ' Ansichten von Dataview, die dieses Plugin ersetzt.')],
} satisfies RowWords;

const choices: Readonly<Record<string, string>> = {
  'oldest-first': said('Oldest first', 'Älteste zuerst'),
  'newest-first': said('Newest first', 'Neueste zuerst'),
  never: said('Never', 'Keine'),
  'without-topics': said('Notes without topics', 'Notizen ohne Themen'),
  always: said('All notes', 'Alle Notizen'),
  automatic: said('Automatic', 'Automatisch'),
  none: said('None', 'Keine'),
  year: said('Year', 'Jahr'),
  month: said('Month', 'Monat'),
  day: said('Day', 'Tag'),
  'file-name': said('File name', 'Dateiname'),
  title: said('Title', 'Titel'),
  de: 'Deutsch',
  en: 'English',
  command: said('Only by command', 'Nur auf Befehl'),
  opened: said('When a note is opened', 'Beim Öffnen einer Notiz'),
  changes: said('Whenever something changes', 'Sobald sich etwas ändert'),
} satisfies Record<Settings['order' | 'tagGroups' | 'dateGroups' | 'linkText' | 'language'] | Mode, string>;

/** What can be chosen, by its name in the settings. */
export const choice = (name: string): string => choices[name] ?? name;

/** The notes of the preview: two own ones and two of the literature, on one topic. */
export const sampleOwn = [said('Draft of chapter 2', 'Entwurf zu Kapitel 2'), said('Reading list', 'Leseliste')],
  sampleLiterature = [said('A library leaves the platform', 'Eine Bibliothek verlässt die Plattform'), said('What an archive lost', 'Was ein Archiv verlor')],
  sampleTopic = said('Social media', 'Soziale Medien');
