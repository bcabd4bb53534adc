/**
 * The two languages, and words side by side in both, under one key each: so none is forgotten, and each key is
 * written once.
 */

/** The languages that a vault's notes can be written in, and that the program speaks. */
export type Language = 'de' | 'en';

/** The same in English and in German. */
export type Pair = readonly [en: string, de: string];

/** The words of one language. */
export function inLanguage<Key extends string>(
  language: Language,
  pairs: Readonly<Record<Key, Pair>>,
): Readonly<Record<Key, string>> {
  const said = Object.entries<Pair>(pairs).map(([key, [en, de]]) => [key, language === 'de' ? de : en]);
  return Object.fromEntries(said) as Record<Key, string>;
}
