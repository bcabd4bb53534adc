/**
 * The command line: takes argv, returns output and exit status. Functions of Node are passed in, so that tests run it
 * directly.
 */
import { relateText } from '../core/block/relate-text';
import { reportJson, type Report } from '../core/run/report';
import { updateRemembered } from '../core/run/update-remembered';
import { indexVault, updateVault } from '../core/run/update-vault';
import type { Scope } from '../core/note/scope';
import { withList } from '../core/run/host';
import { showNote } from '../core/run/show-note';
import { failureText, problemsText, refusalText } from '../core/run/messages/messages';
import { readArguments } from './arguments';
import { exitStatus } from './exit-status';
import type { Request } from './request';
import { complain, printLines, sayingOf, worldFor, type CliEnvironment, type Vault } from './environment';
import { failureOf } from './disk/file-system';
import { findNote, outsideText } from './find-note';
import { listDuplicates } from './duplicates-command';
import { repair } from './repair-command';
import { topics } from './topics-command';
import { insert, remove } from './box-commands';
import { withCache } from './cache/with-cache';
import { tellEmptyFolders } from './empty-folders';
import { diskHost } from './disk/disk-host';
import { hasFolder, otherConfigFolder } from './disk/plugin-folder';
import { migrate, type Migration } from './migrate-vault';
import { migrationJson, migrationLines } from './migration-text';
import { reportLines, shownLines } from './report-text';
import { languageFirst } from './language-first';
import { openVault, type Opened } from './disk/open-vault';
import { setup } from './setup-command';
import { undo } from './undo-command';
import { undoRecorder } from './undo-recorder';
import { CLI_MESSAGES, FILE_ERROR_MESSAGES } from './messages/messages';

/**
 * Runs one command line. Resolves to its exit status (docs/contract.md section 8). Does not reject for any content of a
 * vault.
 */
export async function main(args: readonly string[], world: CliEnvironment): Promise<number> {
  const request = readArguments(args, world.parseArgs);
  if ('vault' in request) return inVault(request, world);
  const words = CLI_MESSAGES[world.language];
  switch (request.kind) {
    case 'help':
      world.out(words.help);
      return 0;
    case 'version':
      world.out(`${world.version}\n`);
      return 0;
    case 'wrong':
      return complain(`${words.usage[request.problem](request.detail, request.near)} ${words.seeHelp}`, world);
  }
}

async function inVault(request: Extract<Request, { vault: string }>, given: CliEnvironment): Promise<number> {
  const world = worldFor(request, given);
  const opened = openVault(request.vault, world.configFolder, world.files);
  if (opened.kind !== 'open') return complain(whyClosed(opened, request.vault, world), world);
  const words = CLI_MESSAGES[world.language];
  if (opened.unknown.length > 0) complain(words.unknownSettings(opened.unknown.join(', ')), world);
  try {
    const folderProblem = configFolderProblem(opened, request, world);
    if (folderProblem !== null) return complain(folderProblem, world);
    return await withCache(request.cache, opened, world, (env) => runIn(opened, request, env));
  } catch (error) {
    return complain(
      words.cannotRead(request.vault, failureText(failureOf(error), FILE_ERROR_MESSAGES[world.language])),
      world,
    );
  }
}

/** Returns why the configuration folder cannot be the right one, or null. */
function configFolderProblem(vault: Vault, { configFolder }: Request, env: CliEnvironment): string | null {
  const strings = FILE_ERROR_MESSAGES[env.language];
  const words = CLI_MESSAGES[env.language];
  try {
    const problem = vault.hasSettings ? null : folderMismatch(vault.root, configFolder, env);
    return problem === null ? null : `${problem} ${strings.nothingWritten}.`;
  } catch (error) {
    return `${words.cannotRead(vault.root, failureText(failureOf(error), strings))} ${strings.nothingWritten}.`;
  }
}

/**
 * Returns the error in the choice of configuration folder, or null. Settings in another folder must not be ignored, and
 * a named folder must exist.
 */
function folderMismatch(root: string, named: string | undefined, env: CliEnvironment): string | null {
  const words = CLI_MESSAGES[env.language];
  if (named !== undefined) return hasFolder(root, named, env.files) ? null : words.noConfigFolder(named);
  const other = otherConfigFolder(root, env.configFolder, env.files);
  return other === null ? null : words.otherConfigFolder(other);
}

type VaultRequest = Extract<Request, { vault: string }>;

/** The requests about boxes. */
type BoxRequest = Extract<VaultRequest, { kind: 'insert' | 'remove' | 'undo' }>;

function runIn(vault: Vault, request: VaultRequest, world: CliEnvironment): Promise<number> {
  switch (request.kind) {
    case 'setup':
      return setup(request, vault, world);
    case 'update':
      return update(request, vault, world);
    case 'show':
      return show(request, vault, world);
    case 'migrate':
      return replaceAll(request, vault, world);
    case 'topics':
      return topics(request, vault, world);
    case 'repair':
      return repair(request, vault, world);
    case 'duplicates':
      return listDuplicates(request, vault, world);
    default:
      return runOnBoxes(vault, request, world);
  }
}

function runOnBoxes(vault: Vault, request: BoxRequest, world: CliEnvironment): Promise<number> {
  switch (request.kind) {
    case 'insert':
      return insert(request, vault, world);
    case 'remove':
      return remove(request, vault, world);
    case 'undo':
      return undo(request, vault, world);
  }
}

async function update(
  request: Extract<Request, { kind: 'update' }>,
  vault: Vault,
  world: CliEnvironment,
): Promise<number> {
  const write = !request.check;
  const disk = diskHost(vault.root, world.files, { write });
  const only = request.note === undefined ? undefined : await findNote(request.note, vault, world);
  if (only === null) return 2;
  const list = await disk.list();
  tellEmptyFolders(list, vault.tools.settings, world);
  const { host, tools, settle, isRefused } = await languageFirst(withList(disk, list), vault, request.kind, world);
  const options = { write, settle, ...(only === undefined ? {} : { only }), ...world.pace };
  const { memory } = options;
  const report = await (memory === undefined
    ? updateVault(host, tools, options)
    : updateRemembered(host, tools, memory, options));
  if (isRefused()) return 2;
  if (only !== undefined && report.notes + report.failed.length === 0 && !report.isStopped) {
    return complain(outsideText(only, vault.tools, world), world);
  }
  printReport(report, request, world);
  return exitStatus(report, request.check);
}

function printReport(
  report: Report,
  request: { readonly check: boolean; readonly json: boolean },
  world: CliEnvironment,
): void {
  const strings = FILE_ERROR_MESSAGES[world.language];
  if (!request.json) return printLines(reportLines(report, world.language, sayingOf(request.check, world)), world);
  world.out(
    `${JSON.stringify(
      reportJson(report, (failure) => failureText(failure, strings)),
      null,
      2,
    )}\n`,
  );
}

async function replaceAll(
  request: Extract<Request, { kind: 'migrate' }>,
  vault: Vault,
  world: CliEnvironment,
): Promise<number> {
  const write = !request.check;
  const disk = diskHost(vault.root, world.files, { write });
  const templates = request.templates ? vault.templates : undefined;
  const scope: Scope = (path) => vault.tools.scope(path) || templates?.(path) === true;
  const only = request.note === undefined ? undefined : await findNote(request.note, vault, world, scope);
  if (only === null) return 2;
  const { host, tools, settle, isRefused } = await languageFirst(disk, vault, request.kind, world);
  const migration = await migrate(host, tools, {
    write,
    templates,
    settle,
    ...(only === undefined ? {} : { only }),
    ...world.pace,
    ...undoRecorder('replace', request, vault, world),
  });
  if (isRefused()) return 2;
  const { report } = migration;
  if (only !== undefined && migration.isOutside && report.notes === 0)
    return complain(outsideText(only, vault.tools, world), world);
  printMigration(migration, request, world);
  return exitStatus(report, request.check);
}

function printMigration(
  migration: Migration,
  { check, json }: { readonly check: boolean; readonly json: boolean },
  world: CliEnvironment,
): void {
  if (!json) return printLines(migrationLines(migration, world.language, sayingOf(check, world)), world);
  const words = FILE_ERROR_MESSAGES[world.language];
  const object = migrationJson(migration, (failure) => failureText(failure, words));
  world.out(`${JSON.stringify(object, null, 2)}\n`);
}

async function show(request: Extract<Request, { kind: 'show' }>, vault: Vault, world: CliEnvironment): Promise<number> {
  const path = await findNote(request.note, vault, world);
  if (path === null) return 2;
  const { tools } = vault;
  const host = diskHost(vault.root, world.files, { write: false });
  const { noteIndex, report } = await indexVault(host, tools, { write: false, ...world.pace });
  const text = await host.read(path);
  const failed = report.failed[0] ?? (text.kind === 'failed' ? { path, failure: text.failure } : undefined);
  const words = CLI_MESSAGES[world.language];
  const strings = FILE_ERROR_MESSAGES[world.language];
  if (failed !== undefined) return complain(words.cannotRead(failed.path, failureText(failed.failure, strings)), world);
  if (text.kind !== 'text') return complain(words.cannotRead(path, strings.refusals['not-text']), world, 1);
  const related = relateText(path, text.text, { ...tools, noteIndex });
  if (related.kind === 'unreadable') return complain(words.cannotRead(path, refusalText(related, strings)), world, 1);
  if (related.note.isTemplate) return complain(outsideText(path, tools, world), world);
  const shown = showNote(related, tools.settings);
  world.out(
    request.json
      ? `${JSON.stringify(shown, null, 2)}\n`
      : `${shownLines(shown, tools.settings, world.language).join('\n')}\n`,
  );
  return 0;
}

function whyClosed(opened: Exclude<Opened, Vault>, vault: string, world: CliEnvironment): string {
  const words = CLI_MESSAGES[world.language];
  const strings = FILE_ERROR_MESSAGES[world.language];
  switch (opened.kind) {
    case 'no-vault':
      return `${words.noVault(vault)} ${words.seeHelp}`;
    case 'wrong-settings':
      return `${problemsText(opened.problems, strings)} ${strings.nothingWritten}.`;
    case 'failed':
      return `${words.cannotRead(opened.path, failureText(opened, strings))} ${strings.nothingWritten}.`;
  }
}
