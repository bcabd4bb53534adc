/**
 * Text -> its language, estimated by its function words. Its only use is the document frequencies per language: "die"
 * is common in German notes even in a vault that is half English.
 */
import { isCjk, writtenWords } from './words';

/** The distinguished languages. `other` is any other language, or a text that is too short. */
export const TEXT_LANGUAGES = ['other', 'de', 'en', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'cjk', 'cyrillic'] as const;

/** One of these languages. */
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** The number of characters that are examined. */
const SAMPLE = 800;

/** Words that are frequent in one language and rare in the others. */
const FUNCTION_WORDS: Readonly<Partial<Record<TextLanguage, string>>> = {
  de: 'der die das und ist nicht mit von auf für eine',
  en: 'the and of to is that for with was are this',
  fr: 'les des est une dans et pour que pas sur du',
  es: 'el los las que una por con para del como más',
  it: 'il che di per della sono non una gli nel più',
  pt: 'os uma não para com que dos pelo mais foi são',
  nl: 'het een van niet met zijn voor dat ook naar wordt',
  sv: 'och att som det inte för är på med av ett',
};

const LANGUAGES_OF = languagesByWord();

function languagesByWord(): ReadonlyMap<string, readonly TextLanguage[]> {
  const byWord = new Map<string, TextLanguage[]>();
  for (const language of TEXT_LANGUAGES) {
    for (const word of FUNCTION_WORDS[language]?.split(' ') ?? [])
      byWord.set(word, [...(byWord.get(word) ?? []), language]);
  }
  return byWord;
}

/** Returns the language of a text. Of equally likely ones the first in the list. */
export function textLanguage(text: string): TextLanguage {
  const words = writtenWords(text.slice(0, SAMPLE));
  if (words.filter(isCjk).length * 4 > words.length) return 'cjk';
  if (words.filter((word) => /[\u0400-\u04ff]/.test(word)).length * 2 > words.length) return 'cyrillic';
  const counts = new Map<TextLanguage, number>();
  for (const word of words) {
    for (const language of LANGUAGES_OF.get(word.toLowerCase()) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  return TEXT_LANGUAGES.reduce((best, language) =>
    (counts.get(language) ?? 0) > (counts.get(best) ?? 0) ? language : best,
  );
}
