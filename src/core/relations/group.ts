/** What a lookup of relations gives: notes under one label, in groups, in sections. */
import { newestFirst, oldestFirst } from '../index/inverted-index';
import type { SectionKind } from '../note/literature';
import type { Note } from '../note/note';
import type { Settings } from '../settings/settings';

/** Whether a list was cut, and the topic note that leads to the rest. */
export type Rest = { readonly kind: 'none' } | { readonly kind: 'more'; readonly topicNote: Note | undefined };

/** Notes found for one reason, under one label; `section` is missing where the reason has a section of its own. */
export interface Found {
  readonly section?: SectionKind;
  /** The topic or tag as the note names it, else empty. */
  readonly label: string;
  /** The listed notes in the order in which they are shown. */
  readonly notes: readonly Note[];
  /** What follows a list that was cut: nothing more to say, or where the rest can be found. */
  readonly rest: Rest;
}

/** A list that was not cut. */
export const WHOLE: Rest = { kind: 'none' };

/** A limit as a setting has it: 0 is none. */
export function countOf(limit: number): number {
  return limit === 0 ? Number.MAX_SAFE_INTEGER : limit;
}

/** In the order that the settings ask for. */
export function inOrder(notes: readonly Note[], { order }: Pick<Settings, 'order'>): readonly Note[] {
  return [...notes].sort(order === 'newest-first' ? newestFirst : oldestFirst);
}

/** One group without a label, and none where there are no notes. */
export function plainGroup(all: readonly Note[], shown: readonly Note[]): readonly Found[] {
  if (all.length === 0) return [];
  return [
    { label: '', notes: shown, rest: shown.length < all.length ? { kind: 'more', topicNote: undefined } : WHOLE },
  ];
}
