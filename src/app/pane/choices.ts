/** What this device remembers of the pane: order, date groups, what is folded. */
import type { App } from 'obsidian';
import type { Settings } from '../../core/settings';

/** How the pane shows its lists. */
export type Listing = Pick<Settings, 'order' | 'dateGroups'>;

/** What was chosen in the pane; null: as the settings of the vault say. */
export interface Choices {
  readonly order: Settings['order'] | null;
  readonly dateGroups: Settings['dateGroups'] | null;
  readonly folded: readonly string[];
}

/** All values that the pane's menu offers. */
export const LISTING_CHOICES = {
  order: ['oldest-first', 'newest-first'],
  dateGroups: ['automatic', 'none', 'year', 'month', 'day'],
} as const satisfies { readonly [K in keyof Listing]: readonly Settings[K][] };

const KEY = 'related-literature-pane';

/** Groups that were folded long ago, in notes long closed, are forgotten. */
const REMEMBERED = 500;

/** Reads what this device has stored; what cannot be understood is passed over. */
export function loadChoices(app: App): Choices {
  const stored: unknown = app.loadLocalStorage(KEY);
  const at = (key: string): unknown => (typeof stored === 'object' && stored !== null ? Reflect.get(stored, key) : null);
  const folded = at('folded');
  return {
    order: LISTING_CHOICES.order.find((each) => each === at('order')) ?? null,
    dateGroups: LISTING_CHOICES.dateGroups.find((each) => each === at('dateGroups')) ?? null,
    folded: Array.isArray(folded) ? folded.filter((key) => typeof key === 'string') : [],
  };
}

/** Stores the choices on this device. */
export function saveChoices(app: App, choices: Choices): void {
  app.saveLocalStorage(KEY, { ...choices, folded: choices.folded.slice(-REMEMBERED) });
}

/** The order and date groups in force. */
export function listingOf({ order, dateGroups }: Choices, settings: Listing): Listing {
  return { order: order ?? settings.order, dateGroups: dateGroups ?? settings.dateGroups };
}
