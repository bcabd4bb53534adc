/**
 * The pipeline of one note: text -> note -> note index -> relations -> block lines -> changes.
 * It is pure, and a host writes the result or not. In any doubt the result is no change.
 */
import {
  applyChanges,
  changesFor,
  contentsOf,
  findBlocks,
  type Block,
  type Change,
  type Found,
  type Refusal,
} from '../markdown/marker-blocks';
import type { Yaml } from '../markdown/frontmatter';
import type { BlockRenderer } from './render-block';
import type { NoteIndex } from '../index/note-index';
import type { Note } from '../note/note';
import { readNote, type NoteRead } from '../note/read-note';
import type { Section } from '../relations/relations';
import { relateNote } from './relate-text';
import type { Scope } from '../note/scope';
import type { Settings } from '../settings/settings';

export { readNote, type NoteRead } from '../note/read-note';

/** The context of the pipeline, besides the note's path and text. */
export interface UpdateContext {
  readonly yaml: Yaml;
  readonly settings: Settings;
  readonly scope: Scope;
  /** Conflict copies in folders that are in scope. Reports count them. */
  readonly conflictCopies?: Scope;
  readonly renderBlock: BlockRenderer;
  readonly noteIndex: NoteIndex;
}

/** The result of an update. `blocks` is the number of marker pairs. `at` is the offset of the problem. */
export type Update =
  | { readonly kind: 'outside' }
  | { readonly kind: 'none' }
  | { readonly kind: 'same'; readonly blocks: number }
  | { readonly kind: 'edit'; readonly blocks: number; readonly changes: readonly Change[] }
  | Refused;

/** A note with markers that is not changed. `message` explains frontmatter that cannot be read. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: Refusal;
  readonly at: number;
  readonly message?: string;
}

/**
 * Returns the changes that an update makes to one note, from its path and its present text. `read` may return an
 * earlier reading.
 */
export function updateNote(
  path: string,
  text: string,
  context: UpdateContext,
  read = () => readNote(path, text, context),
): Update {
  if (!context.scope(path)) return { kind: 'outside' };
  const found = findBlocks(text, context.settings.markerId);
  if (found.kind === 'none') return found;
  const draft = planUpdate(text, read(), found);
  if (draft.kind !== 'fill') return draft;
  return completeUpdate(draft, relateNote(draft.note, text, context, draft.blocks).sections, context);
}

/** The part of a note's update that needs no note index. Only a fill plan must wait for the index. */
export type UpdatePlan = Exclude<Update, { kind: 'none' | 'edit' }> | FillPlan;

/** Blocks to fill, and their present contents. */
export interface FillPlan {
  readonly kind: 'fill';
  readonly note: Note;
  readonly blocks: readonly Block[];
  readonly contents: readonly string[];
}

/** Plans an update from the note's own text alone. This is the first half of an update. */
export function planUpdate(text: string, read: NoteRead, found: Exclude<Found, { kind: 'none' }>): UpdatePlan {
  if (read.kind === 'unreadable') return { kind: 'refused', reason: read.reason, at: 0, message: read.message };
  if (read.note.isTemplate) return { kind: 'outside' };
  if (found.kind === 'refused') return found;
  const { blocks } = found;
  if (read.note.optedOut) return { kind: 'same', blocks: blocks.length };
  return { kind: 'fill', note: read.note, blocks, contents: contentsOf(text, blocks) };
}

/**
 * Completes a planned update: renders the lines and compares them with the present contents. This is the second half.
 */
export function completeUpdate(
  { blocks, contents }: FillPlan,
  sections: readonly Section[],
  { renderBlock }: Pick<UpdateContext, 'renderBlock'>,
): Update {
  const changes = changesFor(blocks, contents, renderBlock(sections));
  const { length } = blocks;
  return changes.length === 0 ? { kind: 'same', blocks: length } : { kind: 'edit', blocks: length, changes };
}

/** Returns the text after an update. Without an edit it is the given text itself. */
export function updatedText(text: string, update: Update): string {
  return update.kind === 'edit' ? applyChanges(text, update.changes) : text;
}
