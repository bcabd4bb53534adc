/** The Node door: argv in, output and exit status out. What is Node's is handed in, so this runs in tests as it is. */
import { blocksOf, findBlocks } from '../core/block';
import { readOwnText } from '../core/citations';
import type { Language } from '../core/language';
import { exitStatus, reportJson, type Report } from '../core/report';
import { collect, run, type RunOptions } from '../core/run';
import type { Scope } from '../core/scope';
import { showNote } from '../core/show';
import { failureText, problemsText, refusalText } from '../core/strings';
import { readNote } from '../core/update';
import { readArguments, type ParseArgs, type Request } from './arguments';
import { failureOf, type Files } from './files';
import { diskHost } from './host';
import { migrate } from './migrate';
import { migrationJson, migrationLines } from './migrate-text';
import { reportLines, shownLines } from './report-text';
import { openVault, type Opened } from './vault';
import { COMMAND_WORDS } from './words';
import { STRINGS } from './strings';

/** What the program runs in. */
export interface Surroundings {
  readonly files: Files;
  readonly parseArgs: ParseArgs;
  readonly configFolder: string;
  readonly language: Language;
  readonly version: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Ctrl-C, a breath between notes, and progress, which are the terminal's. */
  readonly pace: Pick<RunOptions, 'isStopped' | 'breathe' | 'onProgress'>;
}

type Vault = Extract<Opened, { kind: 'open' }>;

/** Runs one command line; gives its exit status (DESIGN section 8). Does not reject for anything a vault can hold. */
export async function main(args: readonly string[], world: Surroundings): Promise<number> {
  const request = readArguments(args, world.parseArgs);
  const words = COMMAND_WORDS[world.language];
  switch (request.kind) {
    case 'help':
      world.out(words.help);
      return 0;
    case 'version':
      world.out(`${world.version}\n`);
      return 0;
    case 'wrong':
      return complain(`${words.usage[request.problem](request.detail)} ${words.seeHelp}`, world);
    case 'update':
    case 'show':
    case 'migrate':
      return inVault(request, world);
  }
}

async function inVault(request: Extract<Request, { vault: string }>, world: Surroundings): Promise<number> {
  const opened = openVault(request.vault, world.configFolder, world.files);
  if (opened.kind !== 'open') return complain(whyClosed(opened, request.vault, world), world);
  const words = COMMAND_WORDS[world.language];
  if (opened.unknown.length > 0) complain(words.unknownSettings(opened.unknown.join(', ')), world);
  try {
    return await runIn(opened, request, world);
  } catch (error) {
    return complain(words.cannotRead(request.vault, failureText(failureOf(error), STRINGS[world.language])), world);
  }
}

function runIn(vault: Vault, request: Extract<Request, { vault: string }>, world: Surroundings): Promise<number> {
  switch (request.kind) {
    case 'update':
      return update(request, vault, world);
    case 'show':
      return show(request, vault, world);
    case 'migrate':
      return replaceAll(request, vault, world);
  }
}

async function update(request: Extract<Request, { kind: 'update' }>, vault: Vault, world: Surroundings): Promise<number> {
  const write = !request.check;
  const host = diskHost(vault.root, world.files, { write });
  const only = request.note === undefined ? undefined : await findNote(request.note, vault, world);
  if (only === null) return 2;
  const report = await run(host, vault.tools, { write, ...(only === undefined ? {} : { only }), ...world.pace });
  if (only !== undefined && report.notes + report.failed.length === 0 && !report.isStopped) {
    return complain(COMMAND_WORDS[world.language].outOfScope(only), world);
  }
  printReport(report, request, world);
  return exitStatus(report, request.check);
}

function printReport(report: Report, request: { readonly check: boolean; readonly json: boolean }, world: Surroundings): void {
  const strings = STRINGS[world.language];
  if (!request.json) return world.out(`${reportLines(report, world.language, request.check).join('\n')}\n`);
  world.out(`${JSON.stringify(reportJson(report, (failure) => failureText(failure, strings)), null, 2)}\n`);
}

async function replaceAll(request: Extract<Request, { kind: 'migrate' }>, vault: Vault, world: Surroundings): Promise<number> {
  const write = !request.check;
  const host = diskHost(vault.root, world.files, { write });
  const templates = request.templates ? vault.templates : undefined;
  const scope: Scope = (path) => vault.tools.scope(path) || templates?.(path) === true;
  const only = request.note === undefined ? undefined : await findNote(request.note, vault, world, scope);
  if (only === null) return 2;
  const migration = await migrate(host, vault.tools, { write, templates, ...(only === undefined ? {} : { only }), ...world.pace });
  const { report } = migration;
  if (only !== undefined && migration.isOutside && report.notes === 0) return complain(COMMAND_WORDS[world.language].outOfScope(only), world);
  const words = STRINGS[world.language];
  const json = (): string => JSON.stringify(migrationJson(migration, (failure) => failureText(failure, words)), null, 2);
  world.out(`${request.json ? json() : migrationLines(migration, world.language, request.check).join('\n')}\n`);
  return exitStatus(report, request.check);
}

async function show(request: Extract<Request, { kind: 'show' }>, vault: Vault, world: Surroundings): Promise<number> {
  const path = await findNote(request.note, vault, world);
  if (path === null) return 2;
  const { tools } = vault;
  const host = diskHost(vault.root, world.files, { write: false });
  const { library, report } = await collect(host, tools, { write: false, ...world.pace });
  const text = await host.read(path);
  const failed = report.failed[0] ?? (text.kind === 'failed' ? { path, failure: text.failure } : undefined);
  const words = COMMAND_WORDS[world.language];
  const strings = STRINGS[world.language];
  if (failed !== undefined) return complain(words.cannotRead(failed.path, failureText(failed.failure, strings)), world);
  if (text.kind !== 'text') return complain(words.cannotRead(path, strings.refusals['not-text']), world, 1);
  const read = readNote(path, text.text, tools);
  if (read.kind === 'unreadable') return complain(words.cannotRead(path, refusalText(read, strings)), world, 1);
  if (read.note.isTemplate) return complain(words.outOfScope(path), world);
  const found = findBlocks(text.text, tools.settings.markerId);
  const ownText = readOwnText(text.text, blocksOf(found));
  const shown = showNote(read.note, ownText, library, tools.settings);
  world.out(request.json ? `${JSON.stringify(shown, null, 2)}\n` : `${shownLines(shown, tools.settings, world.language).join('\n')}\n`);
  return 0;
}

/** The note's path as the vault spells it, or null after a complaint: not there, or out of scope. */
async function findNote(asked: string, vault: Vault, world: Surroundings, scope: Scope = vault.tools.scope): Promise<string | null> {
  const words = COMMAND_WORDS[world.language];
  const wanted = [asked, `${asked}.md`].map((path) => path.normalize('NFC'));
  const list = await diskHost(vault.root, world.files, { write: false }).list();
  const listed = 'failed' in list ? list.notes : list;
  const found = listed.find(({ path }) => path === asked) ?? listed.find(({ path }) => wanted.includes(path.normalize('NFC')));
  if (found !== undefined && scope(found.path)) return found.path;
  const [failed] = 'failed' in list ? list.failed : [];
  if (found !== undefined || isHidden(asked)) complain(words.outOfScope(asked), world);
  else complain(failed === undefined ? words.noNote(asked) : words.cannotRead(failed.path, failureText(failed.failure, STRINGS[world.language])), world);
  return null;
}

/** Hidden folders are not listed at all. */
function isHidden(path: string): boolean {
  return `/${path}`.includes('/.');
}

function whyClosed(opened: Exclude<Opened, Vault>, vault: string, world: Surroundings): string {
  const words = COMMAND_WORDS[world.language];
  const strings = STRINGS[world.language];
  switch (opened.kind) {
    case 'no-vault':
      return `${words.noVault(vault)} ${words.seeHelp}`;
    case 'wrong-settings':
      return `${problemsText(opened.problems, strings)} ${strings.nothingWritten}.`;
    case 'failed':
      return `${words.cannotRead(opened.path, failureText(opened, strings))} ${strings.nothingWritten}.`;
  }
}

function complain(problem: string, { err }: Surroundings, status = 2): number {
  err(`${problem.replaceAll(/\p{Cc}/gu, ' ')}\n`);
  return status;
}
