/** Parses argv to a request, or to the error in it. Node's parseArgs is passed in. */

import { nearest } from './nearest';
import { PLACES, type CommonOptions, type Request, type UsageProblem } from './request';

/** The used part of Node's `util.parseArgs`. Throws on an unknown option. */
export type ParseArgs = (config: {
  readonly args: readonly string[];
  readonly options: typeof OPTIONS;
  readonly allowPositionals: true;
}) => { readonly values: Values; readonly positionals: readonly string[] };

interface Values {
  readonly note?: string | undefined;
  readonly apply?: string | undefined;
  readonly templates?: boolean | undefined;
  readonly addresses?: boolean | undefined;
  readonly images?: boolean | undefined;
  readonly folder?: readonly string[] | undefined;
  readonly all?: boolean | undefined;
  readonly empty?: boolean | undefined;
  readonly place?: string | undefined;
  readonly language?: string | undefined;
  readonly write?: boolean | undefined;
  readonly 'no-undo'?: boolean | undefined;
  readonly cache?: string | undefined;
  readonly check?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly 'config-dir'?: string | undefined;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
  readonly help?: boolean | undefined;
  readonly version?: boolean | undefined;
}

const OPTIONS = {
  note: { type: 'string' },
  apply: { type: 'string' },
  addresses: { type: 'boolean' },
  images: { type: 'boolean' },
  templates: { type: 'boolean' },
  folder: { type: 'string', multiple: true },
  all: { type: 'boolean' },
  empty: { type: 'boolean' },
  place: { type: 'string' },
  language: { type: 'string' },
  write: { type: 'boolean' },
  'no-undo': { type: 'boolean' },
  cache: { type: 'string' },
  check: { type: 'boolean' },
  json: { type: 'boolean' },
  'config-dir': { type: 'string' },
  quiet: { type: 'boolean' },
  verbose: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Parses the arguments after the program's name. */
export function readArguments(args: readonly string[], parseArgs: ParseArgs): Request {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (values.help === true) return { kind: 'help' };
    if (values.version === true) return { kind: 'version' };
    return readCommand(positionals, values);
  } catch (error) {
    return wrongOption(error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : '');
  }
}

/** Parses the error for an unknown option, which Node quotes. */
function wrongOption(message: string): Request {
  const [, option] = /^Unknown option '(-[^']*)'/.exec(message) ?? [];
  if (option === undefined) return wrongValue(message);
  const near = nearest(
    option,
    Object.keys(OPTIONS).map((name) => `--${name}`),
  );
  return { kind: 'wrong', problem: 'unknown-option', detail: option, ...(near === undefined ? {} : { near }) };
}

/**
 * Parses Node's error about an option's value. It names the option first, and tells whether a value is allowed. Our
 * message is in the user's language.
 */
function wrongValue(message: string): Request {
  const [, option] = /^Option '(?:-\w, )?(--[\w-]+)/.exec(message) ?? [];
  if (option === undefined) return wrong('option', message);
  return wrong(message.includes('does not take') ? 'no-value' : 'value-missing', option);
}

function readCommand([command, vault, ...more]: readonly string[], values: Values): Request {
  if (command === undefined) return wrong('no-command', '');
  const found = COMMANDS.get(command);
  if (found === undefined) return wrong('unknown-command', command);
  if (vault === undefined || vault === '') return wrong('no-vault-named', '');
  if (more.length > 0) return wrong('too-many', more.join(' '));
  const configFolder = values['config-dir']?.replace(/\/$/, '');
  return wrongOptions(values, found, configFolder) ?? withCommon(found.read(vault, values), values, configFolder);
}

/** Returns the first error in the options, or null. */
function wrongOptions(values: Values, command: Command, configFolder: string | undefined): Request | null {
  const foreign = foreignOption(values, command);
  if (foreign !== undefined) return wrong('not-for-command', `--${foreign}`);
  if (configFolder !== undefined && !/^\.[^/\\.][^/\\]*$/.test(configFolder))
    return wrong('config-folder', configFolder);
  return values.quiet === true && values.verbose === true ? wrong('quiet-and-verbose', '') : null;
}

function withCommon(request: Request, values: Values, configFolder: string | undefined): Request {
  return { ...request, ...commonOptions(values, configFolder) };
}

function commonOptions({ cache, quiet, verbose }: Values, configFolder: string | undefined): CommonOptions {
  return {
    ...(configFolder === undefined ? {} : { configFolder }),
    ...(cache === undefined ? {} : { cache }),
    ...(quiet === true ? { said: 'quiet' as const } : verbose === true ? { said: 'verbose' as const } : {}),
  };
}

/** A command: its own options, besides those of all commands, and the function that creates its request. */
interface Command {
  readonly options: readonly (keyof Values)[];
  readonly read: (vault: string, values: Values) => Request;
}

const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['setup', { options: ['language', 'write'], read: readSetup }],
  ['insert', { options: ['folder', 'all', 'empty', 'place', 'no-undo', 'check'], read: readInsert }],
  ['remove', { options: ['no-undo', 'check'], read: readRemove }],
  ['update', { options: ['note', 'check'], read: readUpdate }],
  ['show', { options: ['note'], read: readShow }],
  ['migrate', { options: ['note', 'templates', 'no-undo', 'check'], read: readMigrate }],
  ['topics', { options: ['note', 'apply', 'no-undo', 'check'], read: readTopics }],
  ['repair', { options: ['addresses', 'images', 'no-undo', 'check'], read: readRepair }],
  ['duplicates', { options: [], read: (vault, { json = false }) => ({ kind: 'duplicates', vault, json }) }],
  ['undo', { options: ['check'], read: readUndo }],
]);

/** The options of all commands. */
const COMMON: readonly string[] = ['json', 'config-dir', 'cache', 'quiet', 'verbose'];

/** Returns the first given option that does not belong to the command. */
function foreignOption(values: Values, { options }: Command): string | undefined {
  const known: readonly string[] = [...COMMON, ...options];
  return Object.entries(values).find(([key, value]) => value !== false && !known.includes(key))?.[0];
}

function readSetup(vault: string, { language, write = false, json = false }: Values): Request {
  const known = (['de', 'en'] as const).find((each) => each === language);
  if (language !== undefined && known === undefined) return wrong('unknown-language', language);
  return { kind: 'setup', vault, write, json, ...(known === undefined ? {} : { language: known }) };
}

function readInsert(vault: string, values: Values): Request {
  const { folder = [], all = false, empty = false, check = false, json = false } = values;
  const place = PLACES.find((known) => known === (values.place ?? 'top'));
  if (place === undefined) return wrong('unknown-place', values.place ?? '');
  if (folder.some((name) => name.trim() === '')) return wrong('no-folder-named', '');
  return { kind: 'insert', vault, folders: folder, all, empty, place, undo: !values['no-undo'], check, json };
}

function readRemove(vault: string, { check = false, json = false, ...values }: Values): Request {
  return { kind: 'remove', vault, undo: !values['no-undo'], check, json };
}

function readUndo(vault: string, { check = false, json = false }: Values): Request {
  return { kind: 'undo', vault, check, json };
}

function readUpdate(vault: string, { note, check = false, json = false }: Values): Request {
  return { kind: 'update', vault, check, json, ...withNote(note) };
}

function readMigrate(vault: string, values: Values): Request {
  const { note, templates = false, check = false, json = false } = values;
  return { kind: 'migrate', vault, templates, undo: !values['no-undo'], check, json, ...withNote(note) };
}

function readShow(vault: string, { note, json = false }: Values): Request {
  return note === undefined ? wrong('no-note-named', '') : { kind: 'show', vault, note: plainPath(note), json };
}

/** Reads the options of `topics`. A reviewed file names its notes itself. Without such a file nothing is written. */
function readTopics(vault: string, values: Values): Request {
  const { note, apply, check = false, json = false } = values;
  const undo = !values['no-undo'];
  if (apply === undefined && check) return wrong('not-for-command', '--check');
  if (apply === undefined && !undo) return wrong('not-for-command', '--no-undo');
  if (apply !== undefined && note !== undefined) return wrong('not-for-command', '--note');
  return { kind: 'topics', vault, undo, check, json, ...withNote(note), ...(apply === undefined ? {} : { apply }) };
}

/** Reads the options of `repair`. Without a kind of repair, both are done. */
function readRepair(vault: string, values: Values): Request {
  const { addresses = false, images = false, check = false, json = false } = values;
  const isAll = !addresses && !images;
  const kinds = { addresses: addresses || isAll, images: images || isAll };
  return { kind: 'repair', vault, ...kinds, undo: !values['no-undo'], check, json };
}

function withNote(note: string | undefined): { readonly note?: string } {
  return note === undefined ? {} : { note: plainPath(note) };
}

function wrong(problem: UsageProblem, detail: string): Request {
  return { kind: 'wrong', problem, detail };
}

/** Returns a path as the vault writes it, without the prefix that a shell may add. */
function plainPath(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}
