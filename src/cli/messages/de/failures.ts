/** Further errors that a disk can report, by the system's code, in German. */

/** The German messages. */
export const failures: Readonly<Record<string, string>> = {
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
  'owner-not-kept': 'ihr Besitzer oder ihre Gruppe bliebe nicht erhalten, weil du nicht dazugehörst',
  'not-a-file': 'sie ist eine Verknüpfung oder ein Ordner, durch die nicht geschrieben wird',
  'special-file': 'sie ist keine gewöhnliche Datei',
  'in-icloud': 'sie liegt in iCloud und ist nicht geladen',
};
