/** The messages of most commands in German. */
import type { CliMessages } from '../en/general';

/** The German messages. */
export const general: CliMessages = {
  help: `Füllt in jeder Notiz eines Vaults den Kasten mit den Zusammenhängen.

Aufruf:
  related-literature setup   <Vault> [--language de|en] [--write] [--json]
  related-literature insert  <Vault> [--folder <Pfad>]... [--all] [--empty] [--place top|title|end] [--check] [--json]
  related-literature remove  <Vault> [--check] [--json]
  related-literature update  <Vault> [--note <Pfad>] [--check] [--json]
  related-literature show    <Vault> --note <Pfad> [--json]
  related-literature migrate <Vault> [--note <Pfad>] [--templates] [--check] [--json]
  related-literature topics  <Vault> [--note <Pfad>] [--json]
  related-literature topics  <Vault> --apply <Datei> [--check] [--json]
  related-literature repair  <Vault> [--addresses] [--images] [--check] [--json]
  related-literature duplicates <Vault> [--json]
  related-literature undo    <Vault> [--check] [--json]
  related-literature --help | --version

  setup    zeigt, was ein Vault von sich zeigt, und welche Einstellungen zu ihm passen
  insert   fügt einen Kasten in Artikel ein, die Zusammenhänge und noch keinen haben
  remove   entfernt die Kästen aus allen Notizen
  update   füllt alle Blöcke des Vaults oder die einer Notiz
  show     zeigt, was mit einer Notiz zusammenhängt
  migrate  setzt Kästen an die Stelle der dataviewjs-Skripte und füllt sie
  topics   schlägt Notizen ohne Themen welche vor, mit Gründen; --apply <Datei>
           trägt ein, was eine durchgesehene Kopie seines JSON enthält
  repair   trägt die URL importierter Artikel in eine Eigenschaft ein und gibt
           Bildern hinter Omnivores Proxy ihre eigene URL zurück
  duplicates  zählt Notizen mit demselben Artikel auf
  undo     macht das letzte insert, remove, migrate, topics --apply oder repair
           rückgängig

  --folder <Pfad> die Notizen dieses Ordners, auch eigene (mehrfach möglich)
  --all           auch eigene Notizen
  --empty         auch Notizen ohne Zusammenhänge
  --place <Ort>   top (oben, voreingestellt), title (unter dem Titel) oder end (am Ende)
  --no-undo       hebt nichts zum Rückgängigmachen auf
  --note <Pfad>   eine Notiz, mit ihrem Pfad im Vault
  --templates     auch Vorlagen: aus ihrem Skript wird ein leerer Kasten
  --language      Sprache der Listen, de oder en; sonst die der Kästen oder des Systems
  --write         speichert, was setup gefunden hat, als Einstellungen des Vaults
  --addresses, --images   nur die eine Art der Reparatur
  --check         schreibt nichts und zählt auf, was sich ändern würde
  --json          gibt ein JSON-Objekt aus
  --cache <Datei> merkt sich außerhalb des Vaults, was in den Notizen steht
  --quiet         gibt nur aus, was nicht stimmt
  --verbose       nennt jede Notiz, die verändert wurde
  --config-dir <Ordner>  der Konfigurationsordner, wenn er nicht .obsidian heißt

Rückgabewert: 0 erledigt oder nichts zu tun; 1 --check hat etwas gefunden, oder
eine Notiz blieb unverändert; 2 falscher Aufruf, kein solcher Vault, beschädigte
Einstellungen, oder eine Notiz war nicht zu lesen oder zu schreiben; 130 mit
Strg-C angehalten.
`,
  usage: {
    'value-missing': (option) =>
      `${option} braucht einen Wert; einer mit Strich am Anfang wird so angegeben: ${option}=WERT.`,
    'no-value': (option) => `${option} hat keinen Wert.`,
    option: (detail) => `${detail}.`.replace(/\.\.$/, '.'),
    'unknown-option': (option, near) =>
      `Eine Option „${option}“ gibt es nicht.${near === undefined ? '' : ` Meinst du „${near}“?`}`,
    'no-command': () =>
      'Was soll geschehen: insert, remove, update, show, migrate, topics, repair, duplicates oder undo?',
    'unknown-command': (command) => `Einen Befehl „${command}“ gibt es nicht.`,
    'no-vault-named': () => 'Der Ordner des Vaults fehlt.',
    'too-many': (words) => `Immer nur ein Vault; was ist „${words}“?`,
    'no-note-named': () => 'Die Notiz fehlt: --note <Pfad im Vault>.',
    'not-for-command': (option) => `${option} gehört nicht zu diesem Befehl.`,
    'unknown-place': (place) => `--place ist top, title oder end, nicht „${place}“.`,
    'unknown-language': (language) => `--language ist de oder en, nicht „${language}“.`,
    'no-folder-named': () => 'Der Ordner fehlt: --folder <Pfad im Vault>.',
    'config-folder': (folder) =>
      `--config-dir braucht den Namen eines versteckten Ordners wie .obsidian, nicht „${folder}“.`,
    'quiet-and-verbose': () => 'Entweder --quiet oder --verbose.',
  },
  seeHelp: 'Hilfe: related-literature --help.',
  noVault: (vault) => `Einen Ordner „${vault}“ gibt es nicht.`,
  noNote: (note, near) =>
    `Eine Notiz „${note}“ gibt es in diesem Vault ` +
    `nicht.${near === undefined ? '' : ` Meinst du „${near}“?`} Hilfe: related-literature --help.`,
  noConfigFolder: (folder) => `Einen Ordner „${folder}“ gibt es in diesem Vault nicht.`,
  otherConfigFolder: (folder) =>
    `Die Einstellungen dieses Vaults liegen in ${folder}: mit --config-dir ${folder} aufrufen.`,
  outOfScope: (note, why) => `Die Notiz „${note}“ bleibt außen vor: ${why}. Hilfe: related-literature --help.`,
  cannotRead: (path, why) => `${path} ist nicht zu lesen: ${why}.`,
  noLanguage:
    'Dieser Vault hat weder Einstellungen noch einen gefüllten Kasten; die Sprache seiner Listen ist ' +
    'nicht bekannt. Es wurde nichts geschrieben. Zuerst festlegen: related-literature setup <Vault> ' +
    '--write.',
  emptyFolder: (folder, setting) => `Im Ordner „${folder}“ der Einstellung ${setting} liegt keine Notiz.`,
  unknownSettings: (keys) => `Unbekannte Einstellungen werden übergangen: ${keys}.`,
  noNotes: 'Hier gibt es keine Notizen.',
  noMarkers: (notes) => `${notes} gelesen; keine hat einen Kasten mit Zusammenhängen, also ist nichts zu tun.`,
  wouldUpdate: (notes) => `${notes} zu aktualisieren`,
  updated: (notes) => `${notes} aktualisiert`,
  updatedNames: 'Aktualisiert:',
  wouldUpdateNames: 'Zu aktualisieren:',
  replacedNames: 'Ersetzt in:',
  wouldReplaceNames: 'Zu ersetzen in:',
  unchanged: (notes) => `${notes} bereits aktuell`,
  refused: (notes) => `${notes} nicht verändert:`,
  unreadable: (notes) => `${notes} ohne Kasten nicht lesbar und in keiner Liste:`,
  failed: (notes) => `${notes} nicht zu lesen oder zu schreiben:`,
  outside: () => 'Ordner, die von außerhalb des Vaults verlinkt sind, werden nicht betreten:',
  severalBoxes: (notes) =>
    `${notes} mit mehr als einem Kasten; in Obsidian lässt „Zweiten Kasten entfernen“ den ersten:`,
  count: (notes) => (notes === 1 ? '1 Notiz' : `${notes} Notizen`),
  scripts: (scripts) => (scripts === 1 ? '1 Skript' : `${scripts} Skripte`),
  wouldReplace: (scripts, notes) => `${scripts} in ${notes} zu ersetzen`,
  replaced: (scripts, notes) => `${scripts} in ${notes} ersetzt`,
  notReplaced: (notes) => `${notes} mit Skript nicht verändert:`,
  byHand: (places) =>
    places === 1 ? '1 Stelle bleibt von Hand zu ändern:' : `${places} Stellen bleiben von Hand zu ändern:`,
  kinds: {
    inline: 'ein Inline-Skript',
    'more-work': 'ein Skript, das mehr ist als der bloße Aufruf einer Ansicht',
    form: 'ein Skript in einer Liste, tief eingerückt oder in einem Block von anderer Form',
  },
  inLine: (line) => `Zeile ${line}`,
  noScripts: 'Kein Skript ist mehr zu ersetzen.',
  ambiguous: (alias, notes) => `Der Alias „${alias}“ verbindet keine Themen: er steht zwischen ${notes}.`,
  stopped: 'Angehalten.',
  reading: 'Lesen',
  updating: 'Aktualisieren',
};
