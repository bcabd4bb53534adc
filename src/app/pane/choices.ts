/** What this device remembers of the pane: order, date groups, what is folded. */
import type { App } from 'obsidian';
import { RULES, type Settings } from '../../core/settings';
import { isObject, isText } from '../../core/value';
import { ours } from '../ours';

/** How the pane shows its lists. */
export type Listing = Pick<Settings, 'order' | 'dateGroups'>;

/** What was chosen in the pane, as it is stored; where nothing was that can be understood: as the settings of the vault say. */
export interface Choices {
  readonly order?: unknown;
  readonly dateGroups?: unknown;
  readonly folded: readonly string[];
}

const KEY = ours('pane');

/** Groups that were folded long ago, in notes long closed, are forgotten. */
const REMEMBERED = 500;

/** Reads what this device has stored. */
export function loadChoices(app: App): Choices {
  const stored: unknown = app.loadLocalStorage(KEY);
  const choices = isObject(stored) ? stored : {};
  const { folded } = choices;
  return { ...choices, folded: Array.isArray(folded) ? folded.filter(isText) : [] };
}

/** Stores the choices on this device. */
export function saveChoices(app: App, choices: Choices): void {
  app.saveLocalStorage(KEY, { ...choices, folded: choices.folded.slice(-REMEMBERED) });
}

/** The order and date groups in force. */
export function listingOf({ order, dateGroups }: Choices, settings: Listing): Listing {
  return { order: RULES.order.read(order) ?? settings.order, dateGroups: RULES.dateGroups.read(dateGroups) ?? settings.dateGroups };
}
