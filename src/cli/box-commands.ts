/** The commands `insert` and `remove`, which add boxes to many notes or remove them, with an undo record. */
import { removeBoxes } from '../core/block/remove-box';
import { changeVault, type VaultChange } from '../core/run/change-vault';
import { insertIfWanted, isChosen, type InsertChoice, type LeftOutReason } from '../core/run/insert-choice';
import { listedNotes } from '../core/run/host';
import { failureText } from '../core/run/messages/messages';
import { reportJson } from '../core/run/report';
import { isInFolder, normalizeFolder } from '../core/paths';
import { exitStatus } from './exit-status';
import type { Request } from './request';
import { boxLines, type BoxRun } from './box-text';
import { diskHost } from './disk/disk-host';
import { complain, printLines, sayingOf, type CliEnvironment, type Vault } from './environment';
import { settleFirst } from './settle-first';
import { undoRecorder } from './undo-recorder';
import { BOX_MESSAGES, FILE_ERROR_MESSAGES } from './messages/messages';

/** Inserts boxes into notes that have none. A vault without settings first gets suggested ones. */
export async function insert(
  request: Extract<Request, { kind: 'insert' }>,
  opened: Vault,
  env: CliEnvironment,
): Promise<number> {
  const folders = request.folders.map(normalizeFolder);
  const missing = await missingFolder(folders, opened, env);
  if (missing !== undefined) return complain(BOX_MESSAGES[env.language].noFolder(missing), env);
  const vault = await settleFirst(opened, request, env);
  if (vault === null) return 2;
  const choice: InsertChoice = { folders, ownNotes: request.all, empty: request.empty, place: { kind: request.place } };
  const leftOut = new Map<string, LeftOutReason>();
  const change: VaultChange = {
    isChosen: (path) => isChosen(path, choice, vault.tools.settings),
    decide: (path, text, context) => {
      const insertion = insertIfWanted(path, text, choice, context);
      leftOut.delete(path);
      if (insertion.kind !== 'left-out') return insertion;
      leftOut.set(path, insertion.why);
      return { kind: 'none' };
    },
  };
  return run(request, change, leftOut, vault, env);
}

/** Removes the boxes of all notes. */
export function remove(
  request: Extract<Request, { kind: 'remove' }>,
  vault: Vault,
  env: CliEnvironment,
): Promise<number> {
  const change: VaultChange = {
    isChosen: (_path, isMarked) => isMarked,
    decide: (path, text, context) => removeBoxes(path, text, context),
  };
  return run(request, change, new Map(), vault, env);
}

async function run(
  request: Extract<Request, { kind: 'insert' | 'remove' }>,
  change: VaultChange,
  leftOut: BoxRun['leftOut'],
  vault: Vault,
  env: CliEnvironment,
): Promise<number> {
  const write = !request.check;
  const host = diskHost(vault.root, env.files, { write });
  const recorded: VaultChange = { ...change, ...undoRecorder(request.kind, request, vault, env) };
  const report = await changeVault(host, vault.tools, recorded, { write, ...env.pace });
  printBoxRun({ command: request.kind, report, leftOut, changedSince: [] }, request, env);
  return exitStatus(report, request.check);
}

/** Prints the result of a run as text or JSON. */
export function printBoxRun(
  result: BoxRun,
  { check, json }: { readonly check: boolean; readonly json: boolean },
  env: CliEnvironment,
): void {
  if (!json) return printLines(boxLines(result, env.language, sayingOf(check, env)), env);
  const strings = FILE_ERROR_MESSAGES[env.language];
  const object = reportJson(result.report, (failure) => failureText(failure, strings));
  const changed = result.command === 'undo' ? { changedSince: [...result.changedSince].sort() } : {};
  env.out(`${JSON.stringify({ ...object, ...changed }, null, 2)}\n`);
}

/**
 * Returns the first folder that holds no note. A vault that cannot be listed completely is reported by the run itself.
 */
async function missingFolder(
  folders: readonly string[],
  { root }: Vault,
  env: CliEnvironment,
): Promise<string | undefined> {
  if (folders.length === 0) return undefined;
  const list = await diskHost(root, env.files, { write: false }).list();
  const notes = listedNotes(list);
  return 'failed' in list && list.failed.length > 0
    ? undefined
    : folders.find((folder) => !notes.some(({ path }) => isInFolder(path, [folder])));
}
