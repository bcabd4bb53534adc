/** Finds the problems of the active note that need the user's attention. Pure. */
import type { Refusal } from '../../core/markdown/marker-blocks';
import { holdsScript } from '../../core/script-migration/find-scripts';
import { needsTopics } from '../../core/topic-proposals/vault-proposals';
import type { WaitReason } from '../auto-update/readiness';
import type { UpdateContext, NoteRead, Update } from '../../core/block/update-note';

/** The number of notes with topics from which a vault is considered to use topics. */
const NOTES_WITH_TOPICS = 3;

/** A problem, for which the pane offers a button. */
export type NoteProblem =
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly at: number }
  | Extract<NoteRead, { kind: 'unreadable' }>
  | { readonly kind: 'script' }
  /** The vault uses topics, and the note has none. */
  | { readonly kind: 'no-topics' }
  | { readonly kind: 'no-markers' }
  | { readonly kind: 'out-of-date' }
  | { readonly kind: 'several-boxes' }
  | { readonly kind: 'waiting'; readonly reason: WaitReason }
  /** The vault is not set up yet. */
  | { readonly kind: 'not-set-up' }
  /** Some articles have no box, in a vault with boxes. */
  | { readonly kind: 'boxless-articles'; readonly count: number };

/** Returns the problems of a note. */
export function problemsOf(
  text: string,
  read: NoteRead,
  update: Update,
  context: UpdateContext,
): readonly NoteProblem[] {
  if (read.kind === 'unreadable') return [unreadable(read)];
  if (update.kind === 'refused') return [{ kind: 'refused', reason: update.reason, at: update.at }];
  const script: readonly NoteProblem[] = holdsScript(text, context.settings) ? [{ kind: 'script' }] : [];
  if (read.note.isTemplate || update.kind === 'outside') return script;
  const topics: readonly NoteProblem[] =
    usesTopics(context) && needsTopics(read.note, 'topics', context) ? [{ kind: 'no-topics' }] : [];
  const others = [...script, ...topics];
  if (script.length > 0 || read.note.optedOut) return others;
  const isBoxWanted = context.settings.shownIn === 'pane-and-box';
  return [...others, ...blockProblems(update).filter(({ kind }) => isBoxWanted || kind !== 'no-markers')];
}

/** Whether the vault uses topics. A few single notes with topics do not count. */
function usesTopics({ noteIndex }: UpdateContext): boolean {
  let count = 0;
  for (const { topics } of noteIndex.all()) if (topics.length > 0 && (count += 1) === NOTES_WITH_TOPICS) return true;
  return false;
}

function blockProblems(update: Update): readonly NoteProblem[] {
  const { kind } = update;
  const several: readonly NoteProblem[] = 'blocks' in update && update.blocks > 1 ? [{ kind: 'several-boxes' }] : [];
  if (kind === 'edit') return [{ kind: 'out-of-date' }, ...several];
  if (kind === 'same') return several;
  return kind === 'none' ? [{ kind: 'no-markers' }] : [];
}

function unreadable(read: Extract<NoteRead, { kind: 'unreadable' }>): NoteProblem {
  return read.reason === 'not-text' ? { kind: 'refused', reason: read.reason, at: 0 } : read;
}
