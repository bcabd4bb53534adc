/** The word behind `--note` -> the path of a note of the vault. */
import { failureText } from '../core/run/messages/messages';
import type { Scope } from '../core/note/scope';
import { vaultPath } from '../core/paths';
import { diskHost } from './disk/disk-host';
import { complain, type CliEnvironment, type Vault } from './environment';
import { FILE_ERROR_MESSAGES } from './file-error-messages';
import { CLI_MESSAGES } from './messages/messages';

/** The note's path as the vault spells it, or null after a complaint: not there, or out of scope. */
export async function findNote(
  asked: string,
  vault: Vault,
  world: CliEnvironment,
  scope: Scope = vault.tools.scope,
): Promise<string | null> {
  const words = CLI_MESSAGES[world.language];
  const wanted = [vaultPath(asked), vaultPath(`${asked}.md`)];
  const list = await diskHost(vault.root, world.files, { write: false }).list();
  const listed = 'failed' in list ? list.notes : list;
  const found = listed.find(({ path }) => path === wanted[0]) ?? listed.find(({ path }) => path === wanted[1]);
  if (found !== undefined && scope(found.path)) return found.path;
  const [failed] = 'failed' in list ? list.failed : [];
  if (found !== undefined || isHidden(asked)) complain(words.outOfScope(asked), world);
  else
    complain(
      failed === undefined
        ? words.noNote(asked)
        : words.cannotRead(failed.path, failureText(failed.failure, FILE_ERROR_MESSAGES[world.language])),
      world,
    );
  return null;
}

/** Hidden folders are not listed at all. */
function isHidden(path: string): boolean {
  return `/${path}`.includes('/.');
}
