/** What the pane needs of parts of the plugin that stand behind it. */
import type { RelatedLiteratureApi } from '../api/plugin-api';
import type { Settings } from '../../core/settings/settings';

/** What leads on from the pane, and what it is told. */
export interface PaneWays {
  /** The interface that other plugins have, too. */
  readonly api: RelatedLiteratureApi;
  /** The settings that fit what the vault shows of itself; null where that cannot be told. */
  readonly findSettings: () => Promise<Settings | null>;
  /** Opens the window that sets the vault up. */
  readonly openSetup: () => void;
  /** Shows which notes would get a box. */
  readonly addToNotes: () => void;
}
