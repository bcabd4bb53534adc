/** The functions of higher layers that the pane calls. */
import type { RelatedLiteratureApi } from '../api/plugin-api';
import type { Settings } from '../../core/settings/settings';

/** The functions that the pane calls. */
export interface PaneWays {
  /** The API, the same that other plugins use. */
  readonly api: RelatedLiteratureApi;
  /** Resolves to the settings that the vault suggests; null where it suggests none. */
  readonly findSettings: () => Promise<Settings | null>;
  /** Opens the set-up modal. */
  readonly openSetup: () => void;
  /** Shows which notes would get a box. */
  readonly addToNotes: () => void;
}
