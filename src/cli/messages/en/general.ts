/** The messages of most commands in English, and their type for every language. */
import type { ByHandKind } from '../../../core/script-migration/find-scripts';
import type { UsageProblem } from '../../request';

/** The type of these messages. */
export interface CliMessages {
  readonly help: string;
  readonly usage: Readonly<Record<UsageProblem, (detail: string, near?: string) => string>>;
  readonly seeHelp: string;
  readonly noVault: (vault: string) => string;
  readonly noNote: (note: string, near: string | undefined) => string;
  readonly outOfScope: (note: string, why: string) => string;
  readonly noConfigFolder: (folder: string) => string;
  readonly otherConfigFolder: (folder: string) => string;
  readonly cannotRead: (path: string, why: string) => string;
  readonly noLanguage: string;
  readonly emptyFolder: (folder: string, setting: string) => string;
  readonly unknownSettings: (keys: string) => string;
  readonly noNotes: string;
  readonly noMarkers: (notes: string) => string;
  readonly wouldUpdate: (notes: string) => string;
  readonly updated: (notes: string) => string;
  readonly updatedNames: string;
  readonly wouldUpdateNames: string;
  readonly replacedNames: string;
  readonly wouldReplaceNames: string;
  readonly unchanged: (notes: string) => string;
  readonly refused: (notes: string) => string;
  readonly unreadable: (notes: string) => string;
  readonly failed: (notes: string) => string;
  readonly outside: (folders: string) => string;
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

/** The English messages. */
export const general: CliMessages = {
  help: `Fills the related-notes box of every note in a vault.

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
  migrate  puts boxes in place of the dataviewjs scripts, and fills them
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
  --templates     templates too: their script becomes an empty box
  --language      of the lists, de or en; by default that of the boxes, else the locale's
  --write         stores what setup found as the settings of the vault
  --addresses, --images   only the one kind of repair
  --check         writes nothing and lists what would change
  --json          prints one JSON object
  --cache <file>  keeps what is known of the notes outside the vault, for speed
  --quiet         prints only what is wrong
  --verbose       names every note that was changed
  --config-dir <folder>  the vault's configuration folder, if it is not .obsidian

Exit status: 0 done or nothing to do; 1 --check found something, or a note was
left unchanged; 2 wrong usage, no such vault, damaged settings, or a note could not be
read or written; 130 stopped by Ctrl-C.
`,
  usage: {
    'value-missing': (option) => `${option} needs a value; one that begins with a dash is given as ${option}=VALUE.`,
    'no-value': (option) => `${option} takes no value.`,
    option: (detail) => `${detail}.`.replace(/\.\.$/, '.'),
    'unknown-option': (option, near) =>
      `There is no option "${option}".${near === undefined ? '' : ` Did you mean "${near}"?`}`,
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
    'quiet-and-verbose': () => 'Say either --quiet or --verbose.',
  },
  seeHelp: 'See related-literature --help.',
  noVault: (vault) => `There is no folder "${vault}".`,
  noNote: (note, near) =>
    `There is no note "${note}" in this vault.${near === undefined ? '' : ` Did you mean "${near}"?`} ` +
    'See related-literature --help.',
  noConfigFolder: (folder) => `There is no folder "${folder}" in this vault.`,
  otherConfigFolder: (folder) => `The settings of this vault lie in ${folder}: add --config-dir ${folder}.`,
  outOfScope: (note, why) => `The note "${note}" is left out: ${why}. See related-literature --help.`,
  cannotRead: (path, why) => `${path} cannot be read: ${why}.`,
  noLanguage:
    'This vault has no settings and no filled box, so the language of its lists is not known. Nothing ' +
    'was written. Store it first: related-literature setup <vault> --write.',
  emptyFolder: (folder, setting) => `No note lies in the folder "${folder}" of the setting ${setting}.`,
  unknownSettings: (keys) => `Settings that nobody knows are passed over: ${keys}.`,
  noNotes: 'There are no notes here.',
  noMarkers: (notes) => `${notes} read; none has a related-notes box, so there is nothing to do.`,
  wouldUpdate: (notes) => `${notes} would be updated`,
  updated: (notes) => `${notes} updated`,
  updatedNames: 'Updated:',
  wouldUpdateNames: 'Would be updated:',
  replacedNames: 'Replaced in:',
  wouldReplaceNames: 'Would be replaced in:',
  unchanged: (notes) => `${notes} already current`,
  refused: (notes) => `${notes} left unchanged:`,
  unreadable: (notes) => `${notes} without a box could not be read, listed nowhere:`,
  failed: (notes) => `${notes} could not be read or written:`,
  outside: () => 'Folders linked in from outside the vault are not entered:',
  severalBoxes: (notes) => `${notes} with more than one box; in Obsidian "Remove the second box" leaves the first:`,
  count: (notes) => (notes === 1 ? '1 note' : `${notes} notes`),
  scripts: (scripts) => (scripts === 1 ? '1 script' : `${scripts} scripts`),
  wouldReplace: (scripts, notes) => `${scripts} in ${notes} would be replaced`,
  replaced: (scripts, notes) => `${scripts} in ${notes} replaced`,
  notReplaced: (notes) => `${notes} with a script left unchanged:`,
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
