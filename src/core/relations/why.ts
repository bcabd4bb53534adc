/** Why two notes are related: every reason that there is, not only that of the group in which one is listed. */
import type { Note } from '../note/note';
import type { Question } from './question';
import { ROWS, type ReasonKind } from './reasons';

/** One reason. The label is the topic or tag as the asking note names it, the article's id or URL, or empty. */
export interface Reason {
  readonly kind: ReasonKind;
  readonly label: string;
}

/** Tells for each other note why it is related to this one. */
export type Why = (other: Note) => readonly Reason[];

/** The reasons that a note gives; what is the same for all others is worked out once. */
export function whyOf(question: Question): Why {
  const rows = ROWS.map(([kind, { labels }]) => [kind, labels(question)] as const);
  return (other) => rows.flatMap(([kind, labelsOf]) => labelsOf(other).map((label) => ({ kind, label })));
}
