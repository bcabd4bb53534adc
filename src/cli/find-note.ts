/** Resolves the value of `--note` to the path of a note in the vault. */
import { failureText } from '../core/run/messages/messages';
import { whyOutside, type OutsideContext, type Scope } from '../core/note/scope';
import { fileName, stripExtension, vaultPath } from '../core/paths';
import { diskHost } from './disk/disk-host';
import type { Files } from './disk/file-system';
import { complain, type CliEnvironment, type Vault } from './environment';
import { nearest } from './nearest';
import { CLI_MESSAGES, FILE_ERROR_MESSAGES } from './messages/messages';

/** Returns the sentence that a note takes no part, with the reason. */
export function outsideText(path: string, context: OutsideContext, { language }: CliEnvironment): string {
  return CLI_MESSAGES[language].outOfScope(path, FILE_ERROR_MESSAGES[language].outside[whyOutside(path, context)]);
}

/**
 * Returns the note's path as the vault spells it. Prints an error and returns null if it does not exist or is out of
 * scope.
 */
export async function findNote(
  asked: string,
  vault: Vault,
  world: CliEnvironment,
  scope: Scope = vault.tools.scope,
): Promise<string | null> {
  const words = CLI_MESSAGES[world.language];
  const list = await diskHost(vault.root, world.files, { write: false }).list();
  const listed = 'failed' in list ? list.notes : list;
  const wanted = wantedPaths(asked, vault.root, world.files);
  const found = wanted.map((wish) => listed.find(({ path }) => path === wish)).find((note) => note !== undefined);
  if (found !== undefined && scope(found.path)) return found.path;
  const [failed] = 'failed' in list ? list.failed : [];
  if (found !== undefined || isHidden(asked)) complain(outsideText(pathOf(found, asked), vault.tools, world), world);
  else
    complain(
      failed === undefined
        ? words.noNote(asked, nearestNote(asked, listed.map(({ path }) => path).filter(scope)))
        : words.cannotRead(failed.path, failureText(failed.failure, FILE_ERROR_MESSAGES[world.language])),
      world,
    );
  return null;
}

/** Returns the path of the found note, otherwise the requested one. */
function pathOf(found: { readonly path: string } | undefined, asked: string): string {
  return found?.path ?? asked;
}

/** Whether a path is in a hidden folder, which is not listed. */
function isHidden(path: string): boolean {
  return `/${path}`.includes('/.');
}

/**
 * Returns the possible paths in the vault, most likely first. A shell completes file names relative to the working
 * folder.
 */
function wantedPaths(asked: string, root: string, files: Pick<Files, 'realPath'>): readonly string[] {
  const plain = /^[A-Za-z]:/.test(root) ? asked.replaceAll('\\', '/') : asked;
  const inVault = [plain, `${plain}.md`];
  const onDisk = inVault.flatMap((path) => [path, realPath(path, files)]).filter((path) => path.startsWith(`${root}/`));
  return [...inVault, ...onDisk.map((path) => path.slice(root.length + 1))].map(vaultPath);
}

function realPath(path: string, files: Pick<Files, 'realPath'>): string {
  try {
    return files.realPath(path);
  } catch {
    return '';
  }
}

/**
 * Returns a suggestion: a note of the same name in another folder, otherwise one with the most similar path, otherwise
 * with the most similar name.
 */
function nearestNote(asked: string, paths: readonly string[]): string | undefined {
  const name = nameOf(vaultPath(asked));
  const near = nearest(stripExtension(vaultPath(asked)), paths.map(stripExtension));
  const same = paths.find((path) => nameOf(path) === name) ?? paths.find((path) => stripExtension(path) === near);
  if (same !== undefined) return same;
  const nearName = nearest(name, paths.map(nameOf));
  return paths.find((path) => nameOf(path) === nearName);
}

function nameOf(path: string): string {
  return stripExtension(fileName(path)).toLowerCase();
}
