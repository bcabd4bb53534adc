/** The words that plugin and CLI share, with what a disk can report besides. */
import type { Language } from '../core/language';
import type { SharedMessages } from '../core/run/messages/en';
import { SHARED_MESSAGES as SHARED } from '../core/run/messages/messages';

const FAILURES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the disk is read-only',
    EISDIR: 'it is a folder now',
    ENOTDIR: 'its folder is gone',
    EIO: 'the disk reports an error',
    EMFILE: 'too many files are open',
    ELOOP: 'its links run in a circle',
    ENAMETOOLONG: 'its name is too long',
    EBUSY: 'another program holds it',
    'name-not-text': 'its name on the disk is not UTF-8',
    'not-a-file': 'it is a link or a folder, and is not written through',
  },
  de: {
    ENOSPC: 'der Datenträger ist voll',
    EDQUOT: 'das Speicherkontingent ist erschöpft',
    EACCES: 'keine Berechtigung',
    EPERM: 'keine Berechtigung',
    EROFS: 'der Datenträger ist schreibgeschützt',
    EISDIR: 'sie ist jetzt ein Ordner',
    ENOTDIR: 'ihr Ordner ist nicht mehr da',
    EIO: 'der Datenträger meldet einen Fehler',
    EMFILE: 'zu viele Dateien sind geöffnet',
    ELOOP: 'ihre Verknüpfungen laufen im Kreis',
    ENAMETOOLONG: 'ihr Name ist zu lang',
    EBUSY: 'ein anderes Programm hält sie fest',
    'name-not-text': 'ihr Name auf dem Datenträger ist kein UTF-8',
    'not-a-file': 'sie ist eine Verknüpfung oder ein Ordner, durch die nicht geschrieben wird',
  },
};

/** The words of each language. */
export const FILE_ERROR_MESSAGES: Readonly<Record<Language, SharedMessages>> = {
  de: withFailures('de'),
  en: withFailures('en'),
};

function withFailures(language: Language): SharedMessages {
  const shared = SHARED[language];
  return { ...shared, failures: { ...shared.failures, ...FAILURES[language] } };
}
