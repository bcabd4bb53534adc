/** The words of the plugin's surface, in the app's language. */
import { getLanguage } from 'obsidian';
import { STRINGS, type Strings } from '../core/strings';
import { de } from './words-de';
import { en, type Words } from './words-en';

/** The words in the app's language: German for German, else English. */
export function words(): Words {
  return isGerman() ? de : en;
}

/** The words that both doors share, in the app's language. */
export function sharedWords(): Strings {
  return STRINGS[isGerman() ? 'de' : 'en'];
}

function isGerman(): boolean {
  return getLanguage().toLowerCase().startsWith('de');
}
