/** The messages of both plugin and CLI in English, and the type for every other language. */
import type { Refusal } from '../../markdown/marker-blocks';
import type { YamlFault, YamlFaultKind } from '../../markdown/yaml-fault';
import type { Outside } from '../../note/scope';
import type { UnreadableReason } from '../host';
import type { ImageLeft } from '../../repair/repair-images';
import type { AddressRefusal } from '../../repair/repair-address';
import type { NoteEditRefusal } from '../../note/note-edit';
import type { ProposalMessages } from './proposal-reason-text';
import type { SettingProblem } from '../../settings/settings';

/** The messages of both plugin and CLI. */
export interface SharedMessages {
  readonly refusals: Readonly<Record<Refusal | UnreadableReason, string>>;
  readonly outside: Readonly<Record<Outside, string>>;
  readonly failures: Readonly<Record<string, string>>;
  readonly heads: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<YamlFaultKind, (fault: YamlFault) => string>>;
  readonly expectations: Readonly<Record<SettingProblem['expected'], string>>;
  readonly wrongSettings: string;
  readonly nothingWritten: string;
  readonly leftAlone: Readonly<Record<NoteEditRefusal | AddressRefusal | ImageLeft['reason'], string>>;
  readonly proposals: ProposalMessages;
}

/** The English messages. */
export const en: SharedMessages = {
  wrongSettings: 'The settings are damaged',
  nothingWritten: 'Nothing was written',

  /** The reasons for which a note is refused, each with what to do. */
  refusals: {
    'end-missing': 'the last line of the box (%% END … %%) is missing; put it below the list',
    'start-missing': 'the first line of the box (%% INSERT … %%) is missing; put it above the list',
    'two-starts': 'a second box begins before the first one ends; delete one of the two first lines',
    'text-before-start': 'text stands before the first line of the box; put a line break between them',
    'frontmatter-unreadable': 'the frontmatter cannot be read',
    'not-text': 'the file is not plain UTF-8 text; save it as UTF-8',
    'not-closed': 'code, a comment or math in it is never closed, so nothing can follow; close it',
    'double-name': 'another file has the same path in Obsidian; rename one of them',
  },

  /** The reasons for which a note is out of scope. */
  outside: {
    hidden: 'it lies in a hidden folder',
    excluded: 'it lies in an excluded folder',
    template: 'it is a template',
    'conflict-copy': 'it is a conflict copy of a sync program',
  },

  /** The reasons for a failed read or write. */
  failures: {
    ENOENT: 'it is gone',
    'changed-meanwhile': 'another program keeps changing it',
  },

  /** The errors in a frontmatter, each with what to do where that is known. */
  heads: {
    dashes: 'a line in it begins with ---; begin it with something else',
    'no-properties': 'it is a text or a list, not properties; write each line as name: value',
    engine: 'reading it failed',
    large: 'it is longer than 64 kB; shorten it',
    'too-large': 'it is too large',
  },

  /** The most common YAML faults, each with a remedy. */
  faults: {
    'unclosed-quote': ({ line }) => `line ${line}: a quotation mark is never closed; close it at the end of the value`,
    'inner-quote': ({ line }) =>
      `line ${line}: a quotation mark in the value ends it; put the value into quotation marks of the other kind`,
    colon: ({ line, key }) => `line ${line}: a value with a colon in it needs quotation marks: ${key}: "…"`,
    'duplicate-key': ({ line, key }) => `line ${line}: the property "${key}" is there twice; keep one of them`,
    tab: ({ line }) => `line ${line}: it begins with a tab; use spaces instead`,
    indentation: ({ line }) =>
      `line ${line}: it begins too far right or left; let lines that belong together begin at the same place`,
  },

  /** The advice for a wrong setting, after its name and a colon. */
  expectations: {
    object: 'it must hold a JSON object',
    'older-version': 'a newer version of this program wrote it',
    names: 'enter a list of names',
    'script-names': 'enter names of scripts, without folders',
    'marker-id': 'enter a name of letters, digits, - and _',
    choice: 'choose one of',
    count: 'enter a whole number, 0 or more',
    flag: 'choose true or false',
    text: 'enter a text without control characters',
    'callout-type': 'enter one word without brackets',
    'date-format': 'enter a date format such as DD.MM.YYYY',
    hidden: 'it must be a JSON object with a list of paths for each path',
    'path-lists': 'it must be a JSON object with a list of texts for each path',
  },

  /** The reasons for which a property, a URL or an image is not changed. */
  leftAlone: {
    'several-lines': 'the value of the property runs over several lines',
    anchor: 'the value of the property has a YAML anchor',
    alias: 'the value of the property is a YAML alias',
    tag: 'the value of the property has a YAML type',
    'not-a-list': 'the value of the property is no list',
    unclear: 'the property cannot be edited without touching other lines',
    unreadable: 'the properties cannot be read',
    unclosed: 'the line that closes the properties is missing',
    twice: 'the property stands there twice',
    filled: 'the property holds something else',
    'wrong-name': 'no property has such a name',
    'wrong-value': 'the name cannot be written into a property',
    'opted-out': 'related-literature: false',
    template: 'it is a template',
    'no-frontmatter': 'it has no properties',
    'no-address': 'what stands behind "Read Original" is no URL',
    'two-addresses': '"Read Original" leads to two different URLs',
    'no-original': 'an image does not hold its original URL',
    nested: 'an image lies behind two proxies',
  },

  /** The reasons for proposing a topic. */
  proposals: {
    title: 'title',
    description: 'description',
    tags: 'tags',
    nameIn: (name, places) => `"${name}" stands in the ${places}`,
    partIn: (words, name, places) => `${words} of "${name}" in the ${places}`,
    nameInText: (name, times) => `"${name}" stands in the text${times === 1 ? '' : ` ${times} times`}`,
    compoundsInText: (name, times) => `"${name}" is part of ${times === 1 ? 'a longer word' : `${times} longer words`}`,
    sharedTags: (tags, notes) => `${tags}: ${notes === 1 ? '1 note' : `${notes} notes`} on this topic`,
    sharedWords: (words, notes) => `words as in ${notes}: ${words}`,
    linked: (notes) => `linked with ${notes}`,
    share: (place, notes, of) => `${place}: ${notes} of ${of} notes on this topic`,
    folder: (folder) => `folder ${folder}`,
  },
};
