/**
 * The words that stand in notes, in German and English. Each is a setting of the vault; the language of a device
 * never decides what is written. `{topic}`, `{tag}` and `{section}` are filled in by layout.ts.
 */

/** The languages that a vault's notes can be written in. */
export type Language = 'de' | 'en';

/** The texts of one language, by the key of the setting that replaces each. */
export const TEXTS = {
  de: {
    ownNotesHeading: 'Meine Notes',
    literatureHeading: 'Relevante Literatur',
    topicHeading: 'Zum Thema "{topic}":',
    noRelations: 'Noch keine Zusammenhänge in "{section}" für das Thema "{topic}"!',
    noTopics: 'Noch kein Thema in Frontmatter `topics` definiert!',
    tagHeading: 'Zum Schlagwort "{tag}":',
    sameArticleHeading: 'Derselbe Artikel',
    sameAddressHeading: 'Dieselbe Adresse',
    citesHeading: 'Zitiert',
    undated: 'ohne Datum',
    more: '… und weitere',
    calloutTitle: 'In diesem Zusammenhang:',
    calloutType: 'example',
    dateFormat: 'DD.MM.YYYY',
  },
  en: {
    ownNotesHeading: 'My notes',
    literatureHeading: 'Relevant literature',
    topicHeading: 'On the topic "{topic}":',
    noRelations: 'Nothing yet in "{section}" on the topic "{topic}"!',
    noTopics: 'No topic in frontmatter `topics` yet!',
    tagHeading: 'With the tag "{tag}":',
    sameArticleHeading: 'The same article',
    sameAddressHeading: 'The same address',
    citesHeading: 'Cited',
    undated: 'undated',
    more: '… and more',
    calloutTitle: 'Related notes:',
    calloutType: 'example',
    dateFormat: 'YYYY-MM-DD',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** The name of a text, which is the key of its setting. */
export type TextKey = keyof (typeof TEXTS)['de'];

/** All texts that a note is written with. */
export type Texts = Readonly<Record<TextKey, string>>;
