/** What this device remembers of the pane: order, date groups, what is folded or left out. */
import type { App } from 'obsidian';
import { RULES, type Settings } from '../../core/settings/settings';
import { isObject, isText } from '../../core/type-guards';
import { prefixed } from '../plugin-prefix';
import { saveOnDevice } from '../settings/device-storage';

/** How the pane shows its lists. */
export type ListingView = Pick<Settings, 'order' | 'dateGroups'>;

/**
 * What was chosen in the pane, as it is stored; where nothing was that can be understood: as the settings of the
 * vault say.
 */
export interface PaneState {
  readonly order?: unknown;
  readonly dateGroups?: unknown;
  readonly folded: readonly string[];
  /** Whether notes that the one in front links to are left out. */
  readonly leavesOutLinked: boolean;
}

const KEY = prefixed('pane');

/** Groups that were folded long ago, in notes long closed, are forgotten. */
const REMEMBERED = 500;

/** Reads what this device has stored. */
export function loadPaneState(app: App): PaneState {
  const stored: unknown = app.loadLocalStorage(KEY);
  const choices = isObject(stored) ? stored : {};
  const { folded, leavesOutLinked } = choices;
  return {
    ...choices,
    folded: Array.isArray(folded) ? folded.filter(isText) : [],
    leavesOutLinked: leavesOutLinked === true,
  };
}

/** Stores the choices on this device. */
export function savePaneState(app: App, choices: PaneState): void {
  saveOnDevice(app, KEY, { ...choices, folded: choices.folded.slice(-REMEMBERED) });
}

/** The order and date groups in force. */
export function listingOf({ order, dateGroups }: PaneState, settings: ListingView): ListingView {
  return {
    order: RULES.order.read(order) ?? settings.order,
    dateGroups: RULES.dateGroups.read(dateGroups) ?? settings.dateGroups,
  };
}
