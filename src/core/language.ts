/**
 * The two languages, and words in both under one key, so that each key is written once and none lacks a translation.
 */

/** The languages of notes and of the program. */
export type Language = 'de' | 'en';

/** One text in English and in German. */
export type Pair = readonly [en: string, de: string];

/** Returns the words of one language. */
export function inLanguage<Key extends string>(
  language: Language,
  pairs: Readonly<Record<Key, Pair>>,
): Readonly<Record<Key, string>> {
  const said = Object.entries<Pair>(pairs).map(([key, [en, de]]) => [key, language === 'de' ? de : en]);
  return Object.fromEntries(said) as Record<Key, string>;
}
