/** The messages about a cache file in German. */
import type { CacheMessages } from '../en/cache';

/** The German messages. */
export const cache: CacheMessages = {
  insideVault: (file) => `Die Cache-Datei „${file}“ läge im Vault. Sie muss außerhalb liegen.`,
  foreign: (file) =>
    `„${file}“ ist kein Cache dieses Programms. Die Datei bleibt, wie sie ist; alle Notizen werden gelesen.`,
  cannotOpen: (file, why) => `Die Cache-Datei „${file}“ ist nicht zu benutzen: ${why}. Alle Notizen werden gelesen.`,
  cannotStore: (file, why) =>
    `Die Cache-Datei „${file}“ war nicht zu schreiben: ${why}. Der nächste Lauf liest alle Notizen.`,
};
