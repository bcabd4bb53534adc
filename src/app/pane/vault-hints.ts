/** The hints about the whole vault, shown with the problems of the active note. Pure. */
import type { SettingsStore } from '../settings/settings-store';
import type { BoxCount } from './boxless-articles';
import type { NoteProblem } from './note-problems';

/** The hints shown before and after the problems of the note. */
export interface VaultHints {
  readonly before: readonly NoteProblem[];
  readonly behind: readonly NoteProblem[];
}

/**
 * Returns the hints. A new vault gets the offer of set-up. If the vault has boxes, articles without one are counted.
 */
export function vaultHints(
  { settings }: Pick<SettingsStore, 'settings'>,
  count: BoxCount | null,
  isNew: boolean,
): VaultHints {
  const isWanted = settings?.shownIn === 'pane-and-box' && count !== null && count.boxes > 0;
  const boxless = !isWanted ? 0 : count.boxless;
  return {
    before: isNew ? [{ kind: 'not-set-up' }] : [],
    behind: boxless === 0 ? [] : [{ kind: 'boxless-articles', count: boxless }],
  };
}
