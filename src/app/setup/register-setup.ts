/** Connects set-up with what leads on from it: the pane, the replacement of scripts, the boxes. */
import { insertInto } from '../commands/box-runs';
import { oneAtATime } from '../commands/one-at-a-time';
import { replaceIn } from '../commands/replace-all-scripts';
import { openPane } from '../pane/register-pane';
import type { Services } from '../services';
import { offerSetup } from './setup-offer';
import type { SetupWays } from './setup-state';
import { openSetup } from './setup-window';

/** The command that sets a vault up. */
export function setupCommand(services: Services): () => void {
  const ways: SetupWays = {
    openPane: () => void openPane(services.app),
    replaceScripts: (window) => void oneAtATime((given) => replaceIn(given, window))(services),
    addBoxes: ({ ownNotes, place }, window) => {
      const choice = { folders: [], ownNotes, empty: false, place: { kind: place } };
      void oneAtATime((given) => insertInto(given, choice, { window }))(services);
    },
  };
  return () => void openSetup(services, ways);
}

/** Makes the offer to set up, where it was not made on this device yet. */
export function offerOnce(services: Services): void {
  services.app.workspace.onLayoutReady(() => offerSetup(services, setupCommand(services)));
}
