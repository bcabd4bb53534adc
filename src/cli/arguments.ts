/**
 * argv -> what is asked for, or what is wrong with it. The words are taken apart by Node's own parseArgs, handed in.
 */

/** What a command line asks for. `note` is a path in the vault. */
export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'update';
      readonly vault: string;
      readonly note?: string;
      readonly check: boolean;
      readonly json: boolean;
    }
  | {
      readonly kind: 'migrate';
      readonly vault: string;
      readonly note?: string;
      readonly templates: boolean;
      readonly check: boolean;
      readonly json: boolean;
    }
  | { readonly kind: 'show'; readonly vault: string; readonly note: string; readonly json: boolean }
  | { readonly kind: 'wrong'; readonly problem: UsageProblem; readonly detail: string };

/** What can be wrong with a command line. */
export type UsageProblem =
  'option' | 'no-command' | 'unknown-command' | 'no-vault-named' | 'too-many' | 'no-note-named' | 'not-for-command';

/** Node's `util.parseArgs`, as far as it is used here; throws on an unknown option. */
export type ParseArgs = (config: {
  readonly args: readonly string[];
  readonly options: typeof OPTIONS;
  readonly allowPositionals: true;
}) => { readonly values: Values; readonly positionals: readonly string[] };

interface Values {
  readonly note?: string | undefined;
  readonly templates?: boolean | undefined;
  readonly check?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly help?: boolean | undefined;
  readonly version?: boolean | undefined;
}

const OPTIONS = {
  note: { type: 'string' },
  templates: { type: 'boolean' },
  check: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Reads the words behind the program's name. */
export function readArguments(args: readonly string[], parseArgs: ParseArgs): Request {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (values.help === true) return { kind: 'help' };
    if (values.version === true) return { kind: 'version' };
    return readCommand(positionals, values);
  } catch (error) {
    return wrong('option', error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : '');
  }
}

function readCommand([command, vault, ...more]: readonly string[], values: Values): Request {
  if (command === undefined) return wrong('no-command', '');
  const read = COMMANDS.get(command);
  if (read === undefined) return wrong('unknown-command', command);
  if (vault === undefined || vault === '') return wrong('no-vault-named', '');
  return more.length > 0 ? wrong('too-many', more.join(' ')) : read(vault, values);
}

const COMMANDS: ReadonlyMap<string, (vault: string, values: Values) => Request> = new Map([
  ['update', readUpdate],
  ['show', readShow],
  ['migrate', readMigrate],
]);

function readUpdate(vault: string, { note, templates, check = false, json = false }: Values): Request {
  if (templates === true) return wrong('not-for-command', '--templates');
  return { kind: 'update', vault, check, json, ...(note === undefined ? {} : { note: plainPath(note) }) };
}

function readMigrate(vault: string, { note, templates = false, check = false, json = false }: Values): Request {
  return { kind: 'migrate', vault, templates, check, json, ...(note === undefined ? {} : { note: plainPath(note) }) };
}

function readShow(vault: string, { note, templates, check, json = false }: Values): Request {
  if (templates === true) return wrong('not-for-command', '--templates');
  if (check === true) return wrong('not-for-command', '--check');
  return note === undefined ? wrong('no-note-named', '') : { kind: 'show', vault, note: plainPath(note), json };
}

function wrong(problem: UsageProblem, detail: string): Request {
  return { kind: 'wrong', problem, detail };
}

/** A path as the vault writes it, however the shell completed it. */
function plainPath(path: string): string {
  return path.replace(/^(?:\.\/)+/, '');
}
