/**
 * Set-up without a modal, for when one note of a vault without settings gets a box (docs/contract.md section 10). The
 * suggested settings are stored, and the caller shows them.
 */
import { firstSettings } from '../../core/setup/first-settings';
import { messages } from '../messages/messages';
import { readyContext, type Services } from '../services';
import { isStored } from '../settings/store-notices';
import { isNewVault } from '../vault/filled-boxes';
import { readFacts } from './vault-facts';

/**
 * Stores the suggested settings. Resolves to a short summary, or null where the vault has settings or storing failed.
 */
export async function settleQuietly(services: Services): Promise<string | null> {
  const { app, store } = services;
  if (!(await isNewVault(app, store))) return null;
  const read = await readFacts(services, await readyContext(services));
  if (read === null || !store.isNew) return null;
  const { found } = read;
  const { version: _version, ...values } = firstSettings(found);
  const isDone = await isStored(store, store.change(values));
  return isDone ? [messages.choices[found.language], ...found.articleFolders].join(', ') : null;
}
