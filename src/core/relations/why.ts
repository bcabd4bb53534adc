/** All reasons for which two notes are related, not only that of the group that lists one. */
import type { Note } from '../note/note';
import type { Question } from './question';
import { ROWS, type ReasonKind } from './reasons';

/** One reason. `label` is the topic or tag as this note spells it, the article's id or URL, or empty. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly label: string;
}

/** Returns the reasons for which another note is related to this one. */
export type Why = (other: Note) => readonly Reason[];

/** Returns the reasons of a note's relations. The part that is equal for all other notes is computed once. */
export function whyOf(question: Question): Why {
  const rows = ROWS.map(([kind, { labels }]) => [kind, labels(question)] as const);
  return (other) => rows.flatMap(([kind, labelsOf]) => labelsOf(other).map((label) => ({ kind, label })));
}
