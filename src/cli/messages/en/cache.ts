/** The messages about a cache file in English, and their type for every language. */

/** The type of the messages about a cache file. */
export interface CacheMessages {
  readonly insideVault: (file: string) => string;
  readonly foreign: (file: string) => string;
  readonly cannotOpen: (file: string, why: string) => string;
  readonly cannotStore: (file: string, why: string) => string;
}

/** The English messages. */
export const cache: CacheMessages = {
  insideVault: (file) => `The cache "${file}" would lie in the vault. Name a file outside it.`,
  foreign: (file) => `"${file}" is no cache of this program. It is left as it is, and all notes are read.`,
  cannotOpen: (file, why) => `The cache "${file}" cannot be used: ${why}. All notes are read.`,
  cannotStore: (file, why) => `The cache "${file}" could not be stored: ${why}. The next run reads all notes.`,
};
