/** The messages of `insert`, `remove` and `undo` in German. */
import type { BoxMessages } from '../en/boxes';

/** The German messages. */
export const boxes: BoxMessages = {
  insert: {
    heading: (isCheck) => (isCheck ? 'Diese Notizen bekämen einen Kasten:' : 'Diese Notizen haben jetzt einen Kasten:'),
    done: (notes, isCheck) => (isCheck ? `${notes} ohne Kasten, die einen bekämen.` : `Kasten eingefügt: ${notes}.`),
    nothing: 'Keine Notiz bekommt einen Kasten.',
  },
  remove: {
    heading: (isCheck) =>
      isCheck ? 'Diese Notizen verlören ihren Kasten:' : 'Diese Notizen haben keinen Kasten mehr:',
    done: (notes, isCheck) => (isCheck ? `${notes} mit Kasten, den sie verlören.` : `Kasten entfernt: ${notes}.`),
    nothing: 'Keine Notiz hat einen Kasten, der zu entfernen wäre.',
  },
  undo: {
    heading: (isCheck) => (isCheck ? 'Diese Notizen wären wie zuvor:' : 'Diese Notizen sind wie zuvor:'),
    done: (notes, isCheck) => (isCheck ? `${notes} wären wie zuvor.` : `Wieder wie zuvor: ${notes}.`),
    nothing: 'Es gibt nichts rückgängig zu machen.',
  },
  leftOut: {
    'nothing-related': (notes) => `${notes} ohne Zusammenhänge (mit --empty bekommen auch sie einen Kasten).`,
    script: (notes) => `${notes} mit dem Dataview-Skript (migrate ersetzt es).`,
    'opted-out': (notes) => `${notes} mit related-literature: false.`,
  },
  hasBox: (notes) => `${notes} mit einem Kasten schon vorher.`,
  refused: 'Nicht verändert:',
  failed: 'Nicht zu lesen oder zu schreiben:',
  changedSince: () => 'Nicht verändert, weil sie seitdem geändert wurden:',
  damagedLog: 'Die Aufzeichnung zum Rückgängigmachen ist teilweise beschädigt; was davon lesbar war, wurde verwendet.',
  noFolder: (folder) =>
    `Einen Ordner „${folder}“ mit Notizen gibt es in diesem Vault nicht. Hilfe: related-literature --help.`,
  stored: (settings, path) => `Dieser Vault hatte keine Einstellungen. In ${path} gespeichert: ${settings}.`,
  wouldStore: (settings) => `Dieser Vault hat keine Einstellungen. Gespeichert würden: ${settings}.`,
  cannotStore: (why) =>
    `Die Einstellungen dieses Vaults waren nicht zu speichern: ${why}. Es wurde nichts geschrieben.`,
};
