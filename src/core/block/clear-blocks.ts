/**
 * Empties the blocks of a note and keeps the markers, for those who want their full-text search clean, or leave. An
 * update
 * fills them again to the same bytes.
 */
import { changesFor, findBlocks, type Block, type Change } from '../markdown/marker-blocks';
import { sliceRange } from '../markdown/lines';
import { planUpdate, readNote, type UpdateContext, type Update } from './update-note';

/** Decides what emptying would change in one note; opted-out notes and templates stay as they are. */
export function clearNote(
  path: string,
  text: string,
  context: Omit<UpdateContext, 'noteIndex' | 'renderBlock'>,
): Update {
  if (!context.scope(path)) return { kind: 'outside' };
  const found = findBlocks(text, context.settings.markerId);
  if (found.kind === 'none') return found;
  const draft = planUpdate(text, readNote(path, text, context), found);
  if (draft.kind !== 'fill') return draft;
  const changes = emptied(text, draft.blocks);
  const blocks = draft.blocks.length;
  return changes.length === 0 ? { kind: 'same', blocks } : { kind: 'edit', blocks, changes };
}

/**
 * The changes that empty blocks: the end marker follows on the line behind the start marker. One that holds nothing but
 * blanks, quote signs and line ends is empty as it is, whatever its form.
 */
export function emptied(text: string, blocks: readonly Block[]): readonly Change[] {
  return blocks.flatMap((block) => {
    const content = sliceRange(text, block);
    return /^[>\s]*$/.test(content) ? [] : changesFor([block], [content], []);
  });
}
