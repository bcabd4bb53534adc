/**
 * The words that are written into notes, in English and German. Each is a setting of the vault, so the language of a
 * device never changes them. block/render-block fills in `{topic}`, `{tag}` and `{section}`.
 */
import { inLanguage, type Language, type Pair } from '../language';

const PAIRS = {
  ownNotesHeading: ['My notes', 'Meine Notes'],
  literatureHeading: ['Relevant literature', 'Relevante Literatur'],
  topicHeading: ['On the topic "{topic}":', 'Zum Thema "{topic}":'],
  noRelations: [
    'Nothing yet in "{section}" on the topic "{topic}"!',
    'Noch keine Zusammenhänge in "{section}" für das Thema "{topic}"!',
  ],
  noTopics: ['No topic in frontmatter `topics` yet!', 'Noch kein Thema in Frontmatter `topics` definiert!'],
  tagHeading: ['With the tag "{tag}":', 'Zum Schlagwort "{tag}":'],
  pickedHeading: ['Picked', 'Ausgewählt'],
  sameArticleHeading: ['The same article', 'Derselbe Artikel'],
  sameAddressHeading: ['The same address', 'Dieselbe Adresse'],
  citesHeading: ['Cited', 'Zitiert'],
  undated: ['undated', 'ohne Datum'],
  more: ['… and more', '… und weitere'],
  calloutTitle: ['Related notes:', 'In diesem Zusammenhang:'],
  calloutType: ['example', 'example'],
  dateFormat: ['YYYY-MM-DD', 'DD.MM.YYYY'],
} satisfies Record<string, Pair>;

/** The name of a text, which is the key of its setting. */
export type TextKey = keyof typeof PAIRS;

/** All texts that are written into notes. */
export type Texts = Readonly<Record<TextKey, string>>;

/** The texts of each language, by the key of the setting that overrides each. */
export const TEXTS: Readonly<Record<Language, Texts>> = { de: inLanguage('de', PAIRS), en: inLanguage('en', PAIRS) };
