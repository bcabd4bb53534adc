/** The live block: a code block that shows related notes where it is drawn, and holds none. */
import { firstLineEnd } from '../markdown/lines';
import { readNote } from '../note/read-note';
import { apart, type Insertion } from './insert-box';
import { placeBox, type WantedPlace } from './place-box';
import type { UpdateContext } from './update-note';

/** The language of the code block. */
export const LIVE_LANGUAGE = 'related-notes';

/** An empty live block, every line but the first with a prefix; without a line end behind it. */
export function liveBlockText(prefix: string, lineEnd: string): string {
  return `\`\`\`${LIVE_LANGUAGE}${lineEnd}${prefix}\`\`\``;
}

/**
 * Puts an empty live block where a box would go (docs/contract.md section 10). It lists nothing in the note, so
 * templates may have one, and notes that take no part; a note that opted out is not written to.
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
