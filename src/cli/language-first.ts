/**
 * Finds the language for the lists of a vault without settings, which is that of its filled boxes. If none is filled, a
 * run on an English system writes nothing, because the defaults are German.
 */
import type { Language } from '../core/language';
import { languageOfBlocks } from '../core/setup/suggest-settings';
import type { NoteFacts } from '../core/setup/note-facts';
import { openVault } from './disk/open-vault';
import { complain, type CliEnvironment, type Vault } from './environment';
import { factsIn } from './settle-first';
import { CLI_MESSAGES } from './messages/messages';

/** Returns the vault with the settings for writing. Prints an error and returns null if nothing may be written. */
export async function inItsLanguage(
  vault: Vault,
  command: 'update' | 'migrate',
  env: CliEnvironment,
): Promise<Vault | null> {
  if (vault.hasSettings) return vault;
  const facts = await factsIn(vault, env);
  const found = languageOfBlocks(facts.map(({ block }) => block));
  if (found !== undefined) return reopened(vault, found, env);
  if (env.language === 'de' || !facts.some((note) => isWritten(note, command))) return vault;
  complain(CLI_MESSAGES[env.language].noLanguage, env);
  return null;
}

/** Whether the command would fill a box of the note. */
function isWritten({ hasBox, hasScript }: NoteFacts, command: 'update' | 'migrate'): boolean {
  return command === 'update' ? hasBox : hasScript;
}

function reopened(vault: Vault, language: Language, env: CliEnvironment): Vault | null {
  const again = openVault(vault.root, env.configFolder, env.files, { language });
  return again.kind === 'open' ? again : null;
}
