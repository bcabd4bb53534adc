/**
 * The pipeline of one note: text -> note -> note index -> relations -> block lines -> changes.
 * Pure: what is decided here is written, or not, by a host. If anything is not certain the answer is no change.
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

/** What the pipeline needs beside the note's own path and text. */
export interface UpdateContext {
  readonly yaml: Yaml;
  readonly settings: Settings;
  readonly scope: Scope;
  /** Conflict copies that would be in scope by their folder; they are counted in reports. */
  readonly conflictCopies?: Scope;
  readonly renderBlock: BlockRenderer;
  readonly noteIndex: NoteIndex;
}

/** What an update of a note comes to. `blocks` counts its marker pairs; `at` is the offset to look at. */
export type Update =
  | { readonly kind: 'outside' }
  | { readonly kind: 'none' }
  | { readonly kind: 'same'; readonly blocks: number }
  | { readonly kind: 'edit'; readonly blocks: number; readonly changes: readonly Change[] }
  | Refused;

/** A note with markers that is left alone; `message` says more of frontmatter that cannot be read. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: Refusal;
  readonly at: number;
  readonly message?: string;
}

/**
 * Decides what an update would change in one note, given its path and its present text; `read` gives it as it was
 * read already.
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

/** What can be said of a note's update before the note index is known. Only what is to be filled has to wait for it. */
export type UpdatePlan = Exclude<Update, { kind: 'none' | 'edit' }> | FillPlan;

/** Blocks to be filled, and what stands in each of them now. */
export interface FillPlan {
  readonly kind: 'fill';
  readonly note: Note;
  readonly blocks: readonly Block[];
  readonly contents: readonly string[];
}

/** The first half of an update, from the note's own text alone. */
export function planUpdate(text: string, read: NoteRead, found: Exclude<Found, { kind: 'none' }>): UpdatePlan {
  if (read.kind === 'unreadable') return { kind: 'refused', reason: read.reason, at: 0, message: read.message };
  if (read.note.isTemplate) return { kind: 'outside' };
  if (found.kind === 'refused') return found;
  const { blocks } = found;
  if (read.note.optedOut) return { kind: 'same', blocks: blocks.length };
  return { kind: 'fill', note: read.note, blocks, contents: contentsOf(text, blocks) };
}

/** The second half: the lines that belong into the blocks, compared with what stands there. */
export function completeUpdate(
  { blocks, contents }: FillPlan,
  sections: readonly Section[],
  { renderBlock }: Pick<UpdateContext, 'renderBlock'>,
): Update {
  const changes = changesFor(blocks, contents, renderBlock(sections));
  const { length } = blocks;
  return changes.length === 0 ? { kind: 'same', blocks: length } : { kind: 'edit', blocks: length, changes };
}

/** The text that an update leaves: the edited one, or the very text that came in. */
export function updatedText(text: string, update: Update): string {
  return update.kind === 'edit' ? applyChanges(text, update.changes) : text;
}
