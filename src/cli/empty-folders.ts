/**
 * Warns about folders in the settings that hold no note. Such a setting has no effect and is usually a typing error.
 */
import { isInFolder } from '../core/paths';
import { listedNotes, type Listed, type Unlisted } from '../core/run/host';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings/settings';
import { complain, type CliEnvironment } from './environment';
import { CLI_MESSAGES } from './messages/messages';

const KEYS = ['literatureFolders', 'excludedFolders', 'topicFolders'] as const;

/**
 * Prints a warning for each folder of the settings that holds no note. Default folders are skipped, because the user
 * did not name them.
 */
export function tellEmptyFolders(list: readonly Listed[] | Unlisted, settings: Settings, env: CliEnvironment): void {
  if ('failed' in list && list.failed.length > 0) return;
  const notes = listedNotes(list);
  for (const key of KEYS) {
    const named = settings[key].filter((folder) => !DEFAULT_SETTINGS[key].includes(folder));
    const empty = named.filter((folder) => !notes.some(({ path }) => isInFolder(path, [folder])));
    for (const folder of empty) complain(CLI_MESSAGES[env.language].emptyFolder(folder, key), env);
  }
}
