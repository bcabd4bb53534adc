/** Suggests settings for a vault that has none, and stores and prints them before its first boxes are inserted. */
import { findInVault, firstSettings, type StoredValues } from '../core/setup/first-settings';
import { factsOfText, type NoteFacts } from '../core/setup/note-facts';
import { listedNotes } from '../core/run/host';
import { failureText } from '../core/run/messages/messages';
import { diskHost } from './disk/disk-host';
import { failureOf } from './disk/file-system';
import { openVault } from './disk/open-vault';
import { storeFirstSettings } from './disk/plugin-folder';
import { complain, type CliEnvironment, type Vault } from './environment';
import { BOX_MESSAGES, FILE_ERROR_MESSAGES } from './messages/messages';

/** Returns the vault with settings, or null if they could not be stored. With `check` nothing is written. */
export async function settleFirst(
  vault: Vault,
  { check }: { readonly check: boolean },
  env: CliEnvironment,
): Promise<Vault | null> {
  if (vault.hasSettings) return vault;
  const values = firstSettings(findInVault(await factsIn(vault, env), env.language));
  const words = BOX_MESSAGES[env.language];
  if (check) inform(words.wouldStore(sayValues(values)), env);
  else if (!isStored(vault, values, env)) return null;
  const again = openVault(vault.root, env.configFolder, env.files, values);
  return again.kind === 'open' ? again : null;
}

/** Stores the first settings and prints them. Returns false after printing why that failed. */
export function isStored(vault: Vault, values: StoredValues, env: CliEnvironment): boolean {
  const words = BOX_MESSAGES[env.language];
  try {
    storeFirstSettings({ path: vault.pluginFolder, files: env.files }, values);
    inform(words.stored(sayValues(values), `${vault.pluginFolder.slice(vault.root.length + 1)}/data.json`), env);
    return true;
  } catch (error) {
    complain(words.cannotStore(failureText(failureOf(error), FILE_ERROR_MESSAGES[env.language])), env);
    return false;
  }
}

function inform(sentence: string, { err, detail }: CliEnvironment): void {
  if (detail !== 'quiet') err(`${sentence}\n`);
}

function sayValues(values: StoredValues): string {
  const said = Object.entries(values).filter(([key]) => key !== 'version' && key !== 'wasPreviewed');
  return said.map(([key, value]) => `${key} ${JSON.stringify(value)}`).join(', ');
}

/** Resolves to the facts of all notes in scope. */
export async function factsIn({ root, tools }: Vault, env: CliEnvironment): Promise<readonly NoteFacts[]> {
  const host = diskHost(root, env.files, { write: false });
  const facts: NoteFacts[] = [];
  for (const { path } of listedNotes(await host.list()).filter(({ path }) => tools.scope(path))) {
    const read = await host.read(path);
    if (read.kind === 'text') facts.push(factsOfText(path, read.text, tools.yaml));
    await env.pace.yieldIfDue?.();
  }
  return facts;
}
