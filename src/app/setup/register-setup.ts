/** Connects set-up with the parts that follow it: the pane, the replacement of scripts, and the boxes. */
import { firstSettings } from '../../core/setup/first-settings';
import { readSettings, type Settings } from '../../core/settings/settings';
import { insertInto } from '../commands/box-runs';
import { oneAtATime } from '../commands/one-at-a-time';
import { proposeForAll } from '../commands/propose-commands';
import { replaceIn } from '../commands/replace-all-scripts';
import { openPane } from '../pane/register-pane';
import type { Services } from '../services';
import { settleQuietly } from './quiet-setup';
import { offerSetup } from './setup-offer';
import { kindOf, type NoteKind } from './setup-sample';
import type { SetupWays } from './setup-state';
import { openSetup } from './setup-window';
import { readFacts } from './vault-facts';

/** Connects the commands with set-up. */
export function connectSetup(services: Services): void {
  services.setup.open = setupCommand(services);
  services.setup.settle = () => settleQuietly(services);
}

function setupCommand(services: Services): () => void {
  const ways: SetupWays = {
    openPane: () => void openPane(services.app),
    proposeTopics: () => void proposeForAll(services),
    replaceScripts: (window) => void oneAtATime((given) => replaceIn(given, window))(services),
    addBoxes: ({ kinds, place }, window) => {
      const choice = { folders: [], ownNotes: true, empty: false, place: { kind: place } };
      const isWanted = (path: string): boolean => kinds.has(kindIn(services, path));
      void oneAtATime((given) => insertInto(given, choice, { window, isWanted }))(services);
    },
  };
  return () => void openSetup(services, ways);
}

/** Returns the kind of a note under the settings just stored. */
function kindIn({ indexSync }: Services, path: string): NoteKind {
  const context = indexSync.current;
  const note = context?.noteIndex.get(path);
  return context === null || note === undefined ? 'own' : kindOf(note, context.noteIndex, context.settings);
}

/** Resolves to the settings that set-up would store without further answers; null where the vault cannot be read. */
export async function findSettings(services: Services): Promise<Settings | null> {
  const read = await readFacts(services, await services.indexSync.ready());
  if (read === null) return null;
  const settings = readSettings(firstSettings(read.found));
  return settings.kind === 'settings' ? settings.settings : null;
}

/** Offers set-up, unless this device offered it before. */
export function offerOnce(services: Services): void {
  services.app.workspace.onLayoutReady(() => void offerSetup(services, services.setup.open));
}
