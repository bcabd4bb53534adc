/** The live block: a code block that renders related notes and stores none. */
import { firstLineEnd } from '../markdown/lines';
import { readNote } from '../note/read-note';
import { apart, type Insertion } from './insert-box';
import { placeBox, type WantedPlace } from './place-box';
import type { UpdateContext } from './update-note';

/** The language of the code block. */
export const LIVE_LANGUAGE = 'related-notes';

/** Returns an empty live block without a line end behind it. Every line but the first has the prefix. */
export function liveBlockText(prefix: string, lineEnd: string): string {
  return `\`\`\`${LIVE_LANGUAGE}${lineEnd}${prefix}\`\`\``;
}

/**
 * Inserts an empty live block at the place of a box (docs/contract.md section 10). It writes no list into the note, so
 * templates and notes out of scope may have one. A note that opted out is not written to.
 */
export function insertLiveBlock(
  path: string,
  text: string,
  wanted: WantedPlace,
  context: Pick<UpdateContext, 'yaml' | 'settings'>,
): Insertion {
  const read = readNote(path, text, context);
  if (read.kind === 'unreadable') return { kind: 'refused', reason: read.reason, at: 0, message: read.message };
  if (read.note.optedOut) return { kind: 'same', blocks: 0 };
  const place = placeBox(text, wanted);
  if (place.kind === 'refused') return place;
  const change = apart(text, place.at, liveBlockText('', firstLineEnd(text)));
  return { kind: 'edit', blocks: 0, isMoved: place.isMoved, changes: [change] };
}
