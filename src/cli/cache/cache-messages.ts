/** What is said of a cache that cannot be used, in English and German. */
import type { Language } from '../../core/language';

/** The words about a cache file. */
export interface CacheMessages {
  readonly insideVault: (file: string) => string;
  readonly foreign: (file: string) => string;
  readonly cannotOpen: (file: string, why: string) => string;
  readonly cannotStore: (file: string, why: string) => string;
}

const en: CacheMessages = {
  insideVault: (file) => `The cache "${file}" would lie in the vault. Name a file outside it.`,
  foreign: (file) => `"${file}" is no cache of this program. It is left as it is, and all notes are read.`,
  cannotOpen: (file, why) => `The cache "${file}" cannot be used: ${why}. All notes are read.`,
  cannotStore: (file, why) => `The cache "${file}" could not be stored: ${why}. The next run reads all notes.`,
};

const de: CacheMessages = {
  insideVault: (file) => `Die Cache-Datei „${file}“ läge im Vault. Sie muss außerhalb liegen.`,
  foreign: (file) =>
    `„${file}“ ist kein Cache dieses Programms. Die Datei bleibt, wie sie ist; alle Notizen werden gelesen.`,
  cannotOpen: (file, why) => `Die Cache-Datei „${file}“ ist nicht zu benutzen: ${why}. Alle Notizen werden gelesen.`,
  cannotStore: (file, why) =>
    `Die Cache-Datei „${file}“ war nicht zu schreiben: ${why}. Der nächste Lauf liest alle Notizen.`,
};

/** The words of each language. */
export const CACHE_MESSAGES: Readonly<Record<Language, CacheMessages>> = { de, en };
