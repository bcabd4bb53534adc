/**
 * Empties the blocks of a note and keeps the markers, for a clean full-text search or before removing the plugin. An
 * update fills them again with the same bytes.
 */
import { changesFor, findBlocks, type Block, type Change } from '../markdown/marker-blocks';
import { sliceRange } from '../markdown/lines';
import { planUpdate, readNote, type UpdateContext, type Update } from './update-note';

/** Returns the changes that empty the blocks of one note. Opted-out notes and templates stay as they are. */
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
 * Returns the changes that empty blocks, so that the end marker follows on the line below the start marker. A block
 * that contains only white space and quote marks is empty already.
 */
export function emptied(text: string, blocks: readonly Block[]): readonly Change[] {
  return blocks.flatMap((block) => {
    const content = sliceRange(text, block);
    return /^[>\s]*$/.test(content) ? [] : changesFor([block], [content], []);
  });
}
