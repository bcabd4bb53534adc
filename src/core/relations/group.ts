/** The types of a relations lookup: notes under one label, in groups, in sections. */
import { newestFirst, oldestFirst } from '../index/inverted-index';
import type { SectionKind } from '../note/literature';
import type { Note } from '../note/note';
import type { Settings } from '../settings/settings';

/** Whether a list was shortened, and the topic note that leads to the rest. */
export type Rest = { readonly kind: 'none' } | { readonly kind: 'more'; readonly topicNote: Note | undefined };

/** Notes found for one reason, under one label. `section` is missing if the reason has a section of its own. */
export interface Found {
  readonly section?: SectionKind;
  /** The topic or tag as this note spells it, else empty. */
  readonly label: string;
  /** The listed notes in display order. */
  readonly notes: readonly Note[];
  /** Whether the list was shortened, and the link to the rest. */
  readonly rest: Rest;
}

/** The value for a list that was not shortened. */
export const WHOLE: Rest = { kind: 'none' };

/** Converts a limit of the settings, where 0 means no limit. */
export function countOf(limit: number): number {
  return limit === 0 ? Number.MAX_SAFE_INTEGER : limit;
}

/** Sorts notes in the configured order. */
export function inOrder(notes: readonly Note[], { order }: Pick<Settings, 'order'>): readonly Note[] {
  return [...notes].sort(order === 'newest-first' ? newestFirst : oldestFirst);
}

/** Returns one group without a label, or no group without notes. */
export function plainGroup(all: readonly Note[], shown: readonly Note[]): readonly Found[] {
  if (all.length === 0) return [];
  return [
    { label: '', notes: shown, rest: shown.length < all.length ? { kind: 'more', topicNote: undefined } : WHOLE },
  ];
}
