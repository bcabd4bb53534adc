/**
 * The words of the settings tab, English and German: in the tab's order, for each setting a name and, where it does
 * not say all, a sentence.
 */
import type { Settings } from '../../core/settings/settings';
import type { Mode } from './settings-store';
import { said } from '../messages';

/** The rows of a group: under the key of each setting its name, and what it does. */
export type SettingMessages = Readonly<Record<string, readonly [name: string, desc?: string]>>;

const byCommas = said('Separated by commas.', 'Durch Kommas getrennt.');

/** Of several properties one counts; what comes in between says which. */
const firstWith = (en: string, de: string): string =>
  byCommas + said(` The first with ${en} counts.`, ` Die erste mit ${de} zählt.`);

/** A limit; what it limits comes first. */
const orAll = (en: string, de: string): string => said(`${en}; 0 for all.`, `${de}; 0 für alle.`);

const filledIn = (names: string): string => `${said('Filled in', 'Platzhalter')}: ${names}.`;

const headingOf = (en: string, de: string): string => said(`Heading of ${en}`, `Überschrift ${de}`);

/** The headings of the groups. */
export const listedHeading = said('What is listed', 'Was aufgelistet wird'),
  lookHeading = said('How it looks', 'Wie es aussieht'),
  whenHeading = said('When it updates', 'Wann aktualisiert wird'),
  textsHeading = said('Texts', 'Texte');

/** The lists of folders. */
export const add = said('Add folder', 'Ordner hinzufügen'),
  noFolders = said('No folders', 'Keine Ordner'),
  folders = {
    literatureFolders: said('Literature folders', 'Literaturordner'),
    excludedFolders: said('Excluded folders', 'Ausgeschlossene Ordner'),
    topicFolders: said('Folders of topic notes', 'Ordner der Themennotizen'),
  };

/** What is listed. */
export const listed = {
  topicProperties: [said('Properties with topics', 'Eigenschaften mit Themen'), firstWith('entries', 'Einträgen')],
  createdProperties: [
    said('Properties with the date', 'Eigenschaften mit dem Datum'),
    firstWith('a readable date', 'einem lesbaren Datum'),
  ],
  dayMonthOrder: [
    said('Order of day and month', 'Reihenfolge von Tag und Monat'),
    said(
      'Of dates such as 01/05/2024, which have none by themselves.',
      'Bei Daten wie 01/05/2024, die von sich aus keine haben.',
    ),
  ],
  cap: [said('Notes in a group', 'Notizen in einer Gruppe'), orAll('Only the newest', 'Nur die neuesten')],
  tagGroups: [
    said('Group by tags', 'Nach Schlagworten gruppieren'),
    said('Which notes list others with the same tags.', 'Welche Notizen andere mit gleichen Schlagworten auflisten.'),
  ],
  tagGroupLimit: [
    said('Tags in a note', 'Schlagworte in einer Notiz'),
    orAll('At most this many groups by tags', 'Höchstens so viele Schlagwortgruppen'),
  ],
  tagNoteLimit: [
    said('Notes by tags', 'Notizen nach Schlagworten'),
    orAll('Only the newest of all groups by tags', 'Nur die neuesten aus allen Schlagwortgruppen'),
  ],
  ignoredTags: [said('Tags that say nothing', 'Schlagworte ohne Aussage'), byCommas],
  citations: [
    said('List what a note cites', 'Zitiertes auflisten'),
    said('Notes whose article it links to.', 'Notizen, auf deren Artikel eine Notiz verlinkt.'),
  ],
} satisfies SettingMessages;

/** How it looks. */
export const look = {
  language: [
    said('Language of the notes', 'Sprache der Notizen'),
    said('For what stands in the callouts, on every device.', 'Für das, was in den Callouts steht, auf jedem Gerät.'),
  ],
  order: [said('Order', 'Reihenfolge')],
  dateGroups: [
    said('Group by date', 'Nach Datum gruppieren'),
    said(
      'Automatic: by year, in groups of more than 30 notes.',
      'Automatisch: nach Jahren, in Gruppen mit mehr als 30 Notizen.',
    ),
  ],
  linkText: [said('Link text', 'Linktext')],
  dateFormat: [said('Date format', 'Datumsformat')],
} satisfies SettingMessages;

/** The rows that show or do something. */
export const preview = {
    name: said('Preview', 'Vorschau'),
    desc: said('A callout with these settings.', 'Ein Callout mit diesen Einstellungen.'),
  },
  update = {
    name: said('Update all notes', 'Alle Notizen aktualisieren'),
    desc: said('Shows first what would change.', 'Zeigt zuerst, was sich ändern würde.'),
  },
  restore = {
    name: said('Restore defaults', 'Voreinstellungen wiederherstellen'),
    desc: said('Forgets all settings of this vault.', 'Vergisst alle Einstellungen dieses Vaults.'),
  };

/** When it updates. */
export const when = {
  mode: [said('Update notes', 'Notizen aktualisieren'), said('On this device.', 'Auf diesem Gerät.')],
} satisfies SettingMessages;

/** The texts that stand in notes, and what is read in them. */
export const texts = {
  ownNotesHeading: [headingOf('your own notes', 'der eigenen Notizen')],
  literatureHeading: [headingOf('the literature', 'der Literatur')],
  topicHeading: [headingOf('a topic', 'eines Themas'), filledIn('{topic}')],
  noRelations: [said('Where nothing is related', 'Wenn es keine Zusammenhänge gibt'), filledIn('{topic}, {section}')],
  noTopics: [said('Where a note has no topics', 'Wenn eine Notiz keine Themen hat')],
  tagHeading: [headingOf('a tag', 'eines Schlagworts'), filledIn('{tag}')],
  sameArticleHeading: [headingOf('the same article', 'für denselben Artikel')],
  sameAddressHeading: [headingOf('the same address', 'für dieselbe Adresse')],
  citesHeading: [headingOf('what is cited', 'für Zitiertes')],
  undated: [said('For a note without a date', 'Für eine Notiz ohne Datum')],
  more: [said('Where a list was cut', 'Wo eine Liste gekürzt ist')],
  calloutTitle: [said('Title of a new callout', 'Titel eines neuen Callouts')],
  calloutType: [said('Type of a new callout', 'Typ eines neuen Callouts')],
  markerId: [said('Marker id', 'Kennung der Marken'), `${said('The', 'Das')} A in %% INSERT A %%.`],
  scriptNames: [
    said('Names of the script', 'Namen des Skripts'),
    byCommas + said(' Views of Dataview to replace.', ' Zu ersetzende Ansichten von Dataview.'),
  ],
} satisfies SettingMessages;

const choices: Readonly<Record<string, string>> = {
  'oldest-first': said('Oldest first', 'Älteste zuerst'),
  'newest-first': said('Newest first', 'Neueste zuerst'),
  unknown: said('Not known', 'Unbekannt'),
  'day-first': said('Day first', 'Zuerst der Tag'),
  'month-first': said('Month first', 'Zuerst der Monat'),
  never: said('Never', 'Keine'),
  'without-topics': said('Notes without topics', 'Notizen ohne Themen'),
  always: said('All notes', 'Alle Notizen'),
  automatic: said('Automatic', 'Automatisch'),
  none: said('None', 'Nicht'),
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
} satisfies Record<
  Settings['order' | 'dayMonthOrder' | 'tagGroups' | 'dateGroups' | 'linkText' | 'language'] | Mode,
  string
>;

/** What can be chosen, by its name in the settings. */
export const choice = (name: string): string => choices[name] ?? name;

/** The notes of the preview: two own ones and two of the literature, on one topic. */
export const sampleOwn = [said('Draft', 'Entwurf'), said('Reading list', 'Leseliste')],
  sampleLiterature = [said('A noteIndex leaves', 'Eine Bibliothek geht'), said('What was lost', 'Was verloren ging')],
  sampleTopic = said('Social media', 'Soziale Medien');
