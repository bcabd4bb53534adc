/** The excerpt of a note -> the note, and its update plan from its own text. */
import { findBlocks } from '../markdown/marker-blocks';
import {
  planUpdate,
  readNote,
  type FillPlan,
  type NoteRead,
  type UpdateContext,
  type UpdatePlan,
} from '../block/update-note';
import type { HostExcerpt, HostFailure } from './host';
import type { KnownNote } from './note-memory';

const TOO_LARGE: NoteRead = { kind: 'unreadable', reason: 'not-text', message: 'too-large' };

/**
 * Returns the plan for a note. One that is too large for the engine is reported, so that the others continue. A note
 * that is not wanted gets no plan.
 */
export function planFor(
  path: string,
  text: Exclude<HostExcerpt, HostFailure>,
  tools: Omit<UpdateContext, 'noteIndex'>,
  isWanted: boolean,
): KnownNote {
  const prints = text.kind === 'glance' ? text.prints : [];
  try {
    const read = asNote(path, text, tools);
    return { read, draft: isWanted ? draftFor(text.text, read, tools) : null, prints, isRemembered: false };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { read: TOO_LARGE, draft: null, prints: [], isRemembered: false };
  }
}

function asNote(
  path: string,
  text: Exclude<HostExcerpt, HostFailure>,
  tools: Omit<UpdateContext, 'noteIndex'>,
): NoteRead {
  if (text.kind === 'glance') return readNote(path, text.text, tools);
  return { kind: 'unreadable', reason: 'not-text', message: text.why ?? '' };
}

function draftFor(text: string, read: NoteRead, { settings }: Pick<UpdateContext, 'settings'>): UpdatePlan | null {
  const found = findBlocks(text, settings.markerId);
  if (found.kind === 'none') return null;
  const draft = planUpdate(text, read, found);
  return draft.kind === 'fill' ? kept(draft) : draft;
}

function kept(draft: FillPlan): UpdatePlan {
  return { ...draft, contents: draft.contents.map(detached) };
}

/** Copies a text, because a slice in V8 keeps the whole text in memory. */
function detached(part: string): string {
  return ` ${part}`.slice(1);
}
