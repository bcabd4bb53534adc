/**
 * The state of the pane that this device stores: order, date groups, folded branches, and whether linked notes are left
 * out.
 */
import type { App } from 'obsidian';
import { RULES, type Settings } from '../../core/settings/settings';
import { isObject, isText } from '../../core/type-guards';
import { prefixed } from '../plugin-prefix';
import { saveOnDevice } from '../settings/device-storage';

/** The order and date groups of the lists. */
export type ListingView = Pick<Settings, 'order' | 'dateGroups'>;

/** The stored choices of the pane. Where a choice is missing or invalid, the settings of the vault apply. */
export interface PaneState {
  readonly order?: unknown;
  readonly dateGroups?: unknown;
  readonly folded: readonly string[];
  /** Whether notes that the active note links to are left out. */
  readonly leavesOutLinked: boolean;
}

const KEY = prefixed('pane');

/** The number of folded branches that are stored. The oldest are dropped. */
const REMEMBERED = 500;

/** Reads the stored choices of this device. */
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

/** Returns the order and date groups in effect. */
export function listingOf({ order, dateGroups }: PaneState, settings: ListingView): ListingView {
  return {
    order: RULES.order.read(order) ?? settings.order,
    dateGroups: RULES.dateGroups.read(dateGroups) ?? settings.dateGroups,
  };
}
