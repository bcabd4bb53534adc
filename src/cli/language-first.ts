/**
 * A vault without settings -> the language in which its lists are written: that of the boxes that are filled. Where
 * none is filled, an English device writes nothing: the defaults are German.
 */
import type { Language } from '../core/language';
import { languageOfBlocks } from '../core/setup/suggest-settings';
import type { NoteFacts } from '../core/setup/note-facts';
import { openVault } from './disk/open-vault';
import { complain, type CliEnvironment, type Vault } from './environment';
import { factsIn } from './settle-first';
import { CLI_MESSAGES } from './messages/messages';

/** The vault as it is to be written to, or null after saying why nothing may be. */
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
