/** What the command line says, in German and English. */
import type { Language } from '../core/language';
import type { ByHandKind } from '../core/script-migration/find-scripts';
import type { UsageProblem } from './request';

/** The words of the command line. */
export interface CliMessages {
  readonly help: string;
  readonly usage: Readonly<Record<UsageProblem, (detail: string) => string>>;
  readonly seeHelp: string;
  readonly noVault: (vault: string) => string;
  readonly noNote: (note: string) => string;
  readonly outOfScope: (note: string) => string;
  readonly noConfigFolder: (folder: string) => string;
  readonly otherConfigFolder: (folder: string) => string;
  readonly cannotRead: (path: string, why: string) => string;
  readonly unknownSettings: (keys: string) => string;
  readonly noNotes: string;
  readonly noMarkers: (notes: string) => string;
  readonly wouldUpdate: (notes: string) => string;
  readonly updated: (notes: string) => string;
  readonly unchanged: (notes: string) => string;
  readonly refused: (notes: string) => string;
  readonly unreadable: (notes: string) => string;
  readonly failed: (notes: string) => string;
  readonly severalBoxes: (notes: string) => string;
  readonly count: (notes: number) => string;
  readonly scripts: (scripts: number) => string;
  readonly wouldReplace: (scripts: string, notes: string) => string;
  readonly replaced: (scripts: string, notes: string) => string;
  readonly notReplaced: (notes: string) => string;
  readonly byHand: (places: number) => string;
  readonly kinds: Readonly<Record<ByHandKind, string>>;
  readonly inLine: (line: number) => string;
  readonly noScripts: string;
  readonly ambiguous: (alias: string, notes: string) => string;
  readonly stopped: string;
  readonly reading: string;
  readonly updating: string;
}

const en: CliMessages = {
  help: `Fills the related-notes callout of every note in a vault.

Usage:
  related-literature setup   <vault> [--language de|en] [--write] [--json]
  related-literature insert  <vault> [--folder <path>]... [--all] [--empty] [--place top|title|end] [--check] [--json]
  related-literature remove  <vault> [--check] [--json]
  related-literature update  <vault> [--note <path>] [--check] [--json]
  related-literature show    <vault> --note <path> [--json]
  related-literature migrate <vault> [--note <path>] [--templates] [--check] [--json]
  related-literature topics  <vault> [--note <path>] [--json]
  related-literature topics  <vault> --apply <file> [--check] [--json]
  related-literature repair  <vault> [--addresses] [--images] [--check] [--json]
  related-literature duplicates <vault> [--json]
  related-literature undo    <vault> [--check] [--json]
  related-literature --help | --version

  setup    shows what a vault shows of itself, and the settings that fit it
  insert   puts a box into articles that have related notes and no box yet
  remove   takes the boxes out of all notes
  update   fills every block of the vault, or of one note
  show     prints what is related to a note
  migrate  puts callouts in place of the dataviewjs scripts, and fills them
  topics   proposes topics for notes without any, with reasons; --apply <file>
           adds what a reviewed copy of its JSON holds, and nothing else
  repair   puts the URL of imported articles into a property, and gives
           images behind Omnivore's proxy their own URL back
  duplicates  lists notes that hold the same article
  undo     brings the notes of the last insert, remove, migrate, topics --apply
           or repair back

  --folder <path> the notes of this folder, own notes too (can be repeated)
  --all           own notes too
  --empty         notes with nothing related too
  --place <place> top (default), title (below the title) or end
  --no-undo       keeps no record for undoing
  --note <path>   a note, by its path in the vault
  --templates     templates too: their script becomes an empty callout
  --language      of the lists, de or en; by default that of the boxes, else the locale's
  --write         stores what setup found as the settings of the vault
  --addresses, --images   only the one kind of repair
  --check         writes nothing and lists what would change
  --json          prints one JSON object
  --cache <file>  keeps what is known of the notes outside the vault, for speed
  --config-dir <folder>  the vault's configuration folder, if it is not .obsidian

Exit status: 0 done or nothing to do; 1 --check found something, or a note was
refused; 2 wrong usage, no such vault, damaged settings, or a note could not be
read or written; 130 stopped by Ctrl-C.
`,
  usage: {
    option: (detail) => `${detail}.`.replace(/\.\.$/, '.'),
    'no-command': () =>
      'Say what to do: setup, insert, remove, update, show, migrate, topics, repair, duplicates or undo.',
    'unknown-command': (command) => `There is no command "${command}".`,
    'no-vault-named': () => 'Name the folder of the vault.',
    'too-many': (words) => `One vault at a time; what is "${words}"?`,
    'no-note-named': () => 'Name a note: --note <path in the vault>.',
    'not-for-command': (option) => `${option} does not belong to this command.`,
    'unknown-place': (place) => `--place is top, title or end, not "${place}".`,
    'unknown-language': (language) => `--language is de or en, not "${language}".`,
    'no-folder-named': () => 'Name a folder: --folder <path in the vault>.',
    'config-folder': (folder) => `--config-dir needs the name of a hidden folder, such as .obsidian, not "${folder}".`,
  },
  seeHelp: 'See related-literature --help.',
  noVault: (vault) => `There is no folder "${vault}".`,
  noNote: (note) => `There is no note "${note}" in this vault. See related-literature --help.`,
  noConfigFolder: (folder) => `There is no folder "${folder}" in this vault.`,
  otherConfigFolder: (folder) => `The settings of this vault lie in ${folder}: add --config-dir ${folder}.`,
  outOfScope: (note) =>
    `The note "${note}" is out of scope: hidden, excluded, a template or a conflict copy. See related-literature --help.`,
  cannotRead: (path, why) => `${path} cannot be read: ${why}.`,
  unknownSettings: (keys) => `Settings that nobody knows are passed over: ${keys}.`,
  noNotes: 'There are no notes here.',
  noMarkers: (notes) => `${notes} read; none holds markers, so there is nothing to do.`,
  wouldUpdate: (notes) => `${notes} would be updated:`,
  updated: (notes) => `${notes} updated:`,
  unchanged: (notes) => `${notes} already current.`,
  refused: (notes) => `${notes} refused and left alone:`,
  unreadable: (notes) => `${notes} without markers unreadable and listed nowhere:`,
  failed: (notes) => `${notes} could not be read or written:`,
  severalBoxes: (notes) => `${notes} with more than one box; in Obsidian "Remove the second box" leaves the first:`,
  count: (notes) => (notes === 1 ? '1 note' : `${notes} notes`),
  scripts: (scripts) => (scripts === 1 ? '1 script' : `${scripts} scripts`),
  wouldReplace: (scripts, notes) => `${scripts} in ${notes} would be replaced:`,
  replaced: (scripts, notes) => `${scripts} in ${notes} replaced:`,
  notReplaced: (notes) => `${notes} with a script refused and left alone:`,
  byHand: (places) => (places === 1 ? '1 place left for work by hand:' : `${places} places left for work by hand:`),
  kinds: {
    inline: 'an inline script',
    'more-work': 'a script that is more than the plain call of a view',
    form: 'a script in a list, deeply indented, or in a block that is not plain',
  },
  inLine: (line) => `line ${line}`,
  noScripts: 'No script is left to be replaced.',
  ambiguous: (alias, notes) => `The alias "${alias}" joins no topics: it stands between ${notes}.`,
  stopped: 'Stopped.',
  reading: 'Reading',
  updating: 'Updating',
};

const de: CliMessages = {
  help: `Füllt in jeder Notiz eines Vaults den Callout mit den Zusammenhängen.

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
  migrate  setzt Callouts an die Stelle der dataviewjs-Skripte und füllt sie
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
  --templates     auch Vorlagen: aus ihrem Skript wird ein leerer Callout
  --language      Sprache der Listen, de oder en; sonst die der Kästen oder des Systems
  --write         speichert, was setup gefunden hat, als Einstellungen des Vaults
  --addresses, --images   nur die eine Art der Reparatur
  --check         schreibt nichts und zählt auf, was sich ändern würde
  --json          gibt ein JSON-Objekt aus
  --cache <Datei> merkt sich außerhalb des Vaults, was in den Notizen steht
  --config-dir <Ordner>  der Konfigurationsordner, wenn er nicht .obsidian heißt

Rückgabewert: 0 erledigt oder nichts zu tun; 1 --check hat etwas gefunden, oder
eine Notiz wurde abgelehnt; 2 falscher Aufruf, kein solcher Vault, beschädigte
Einstellungen, oder eine Notiz war nicht zu lesen oder zu schreiben; 130 mit
Strg-C angehalten.
`,
  usage: {
    option: (detail) => `${detail}.`.replace(/\.\.$/, '.'),
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
  },
  seeHelp: 'Hilfe: related-literature --help.',
  noVault: (vault) => `Einen Ordner „${vault}“ gibt es nicht.`,
  noNote: (note) => `Eine Notiz „${note}“ gibt es in diesem Vault nicht. Hilfe: related-literature --help.`,
  noConfigFolder: (folder) => `Einen Ordner „${folder}“ gibt es in diesem Vault nicht.`,
  otherConfigFolder: (folder) =>
    `Die Einstellungen dieses Vaults liegen in ${folder}: mit --config-dir ${folder} aufrufen.`,
  outOfScope: (note) =>
    `Die Notiz „${note}“ nimmt nicht teil: versteckt, ausgeschlossen, Vorlage oder Konfliktkopie. Hilfe: related-literature --help.`,
  cannotRead: (path, why) => `${path} ist nicht zu lesen: ${why}.`,
  unknownSettings: (keys) => `Unbekannte Einstellungen werden übergangen: ${keys}.`,
  noNotes: 'Hier gibt es keine Notizen.',
  noMarkers: (notes) => `${notes} gelesen; keine hat Marken, also ist nichts zu tun.`,
  wouldUpdate: (notes) => `${notes} zu aktualisieren:`,
  updated: (notes) => `${notes} aktualisiert:`,
  unchanged: (notes) => `${notes} bereits aktuell.`,
  refused: (notes) => `${notes} abgelehnt und nicht verändert:`,
  unreadable: (notes) => `${notes} ohne Marken nicht lesbar und in keiner Liste:`,
  failed: (notes) => `${notes} nicht zu lesen oder zu schreiben:`,
  severalBoxes: (notes) =>
    `${notes} mit mehr als einem Kasten; in Obsidian lässt „Zweiten Kasten entfernen“ den ersten:`,
  count: (notes) => (notes === 1 ? '1 Notiz' : `${notes} Notizen`),
  scripts: (scripts) => (scripts === 1 ? '1 Skript' : `${scripts} Skripte`),
  wouldReplace: (scripts, notes) => `${scripts} in ${notes} zu ersetzen:`,
  replaced: (scripts, notes) => `${scripts} in ${notes} ersetzt:`,
  notReplaced: (notes) => `${notes} mit Skript abgelehnt und nicht verändert:`,
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

/** The words of each language. */
export const CLI_MESSAGES: Readonly<Record<Language, CliMessages>> = { de, en };
