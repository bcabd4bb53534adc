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
import { NO_LINKS, readBodyLinks, type BodyLinks } from '../note/body-links';
import { readFrontmatter, type Yaml } from '../markdown/frontmatter';
import type { BlockRenderer } from './render-block';
import type { NoteIndex } from '../index/note-index';
import { noteOf, type Note } from '../note/note';
import { relationsOf } from '../relations/relations';
import type { Scope } from '../note/scope';
import type { Settings } from '../settings/settings';

/** What the pipeline needs beside the note's own path and text. */
export interface UpdateContext {
  readonly yaml: Yaml;
  readonly settings: Settings;
  readonly scope: Scope;
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

/** A text read as a note, or why it cannot be. */
export type NoteRead =
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'unreadable'; readonly reason: 'frontmatter-unreadable' | 'not-text'; readonly message: string };

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
  return draft.kind === 'fill' ? completeUpdate(draft, ownTextOf(draft, text, context), context) : draft;
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
export function completeUpdate({ note, blocks, contents }: FillPlan, ownText: BodyLinks, context: FillContext): Update {
  const changes = changesFor(blocks, contents, blockLines(note, ownText, context));
  const { length } = blocks;
  return changes.length === 0 ? { kind: 'same', blocks: length } : { kind: 'edit', blocks: length, changes };
}

function ownTextOf({ note, blocks }: FillPlan, text: string, { noteIndex, settings }: FillContext): BodyLinks {
  return settings.citations && noteIndex.mayCite(note, text) ? readBodyLinks(text, blocks) : NO_LINKS;
}

/** The lines that belong into a note's blocks, without prefix and line ends. */
export function blockLines(
  note: Note,
  text: BodyLinks,
  { renderBlock, noteIndex, settings }: FillContext,
): readonly string[] {
  return renderBlock(relationsOf(note, noteIndex, settings, text));
}

/** What the second half of an update needs. */
export type FillContext = Pick<UpdateContext, 'renderBlock' | 'noteIndex' | 'settings'>;

/** The text that an update leaves: the edited one, or the very text that came in. */
export function updatedText(text: string, update: Update): string {
  return update.kind === 'edit' ? applyChanges(text, update.changes) : text;
}

/** Reads a text as the note at a path. */
export function readNote(
  path: string,
  text: string,
  { yaml, settings }: Pick<UpdateContext, 'yaml' | 'settings'>,
): NoteRead {
  if (text.includes('\0')) return { kind: 'unreadable', reason: 'not-text', message: 'U+0000' };
  const frontmatter = readFrontmatter(text, yaml);
  if (frontmatter.kind === 'unreadable') {
    return { kind: 'unreadable', reason: 'frontmatter-unreadable', message: frontmatter.message };
  }
  return { kind: 'note', note: noteOf(path, frontmatter.properties, settings) };
}
