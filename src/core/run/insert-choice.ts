/** The notes that get a box in a run over many, and the box of each (docs/contract.md section 10, "Adding boxes"). */
import { insertBox, type Insertion } from '../block/insert-box';
import type { WantedPlace } from '../block/place-box';
import { relateText } from '../block/relate-text';
import type { UpdateContext } from '../block/update-note';
import { sectionOf } from '../note/literature';
import { isInFolder } from '../paths';
import { holdsScript } from '../script-migration/find-scripts';
import type { Settings } from '../settings/settings';

/** The requested choice. Without folders it means the articles, and with `ownNotes` all notes. */
export interface InsertChoice {
  readonly folders: readonly string[];
  readonly ownNotes: boolean;
  /** Whether notes with empty lists get a box too. */
  readonly empty: boolean;
  readonly place: WantedPlace;
}

/** The reasons for which a chosen note gets no box although it has no error. */
export type LeftOutReason = 'nothing-related' | 'script' | 'opted-out';

/** The result of inserting a box into a chosen note. */
export type ChosenInsertion = Insertion | { readonly kind: 'left-out'; readonly why: LeftOutReason };

/** Whether a note is chosen, by its path. In a chosen folder own notes are chosen too. */
export function isChosen(path: string, { folders, ownNotes }: InsertChoice, settings: Settings): boolean {
  if (folders.length > 0) return isInFolder(path, folders);
  return ownNotes || sectionOf(path, settings) === 'literature';
}

/** Decides about the box of a chosen note. A note with the script is left to the replacement of scripts. */
export function insertIfWanted(
  path: string,
  text: string,
  choice: InsertChoice,
  context: UpdateContext,
): ChosenInsertion {
  const insertion = insertBox(path, text, choice.place, context);
  if (insertion.kind === 'same' && insertion.blocks === 0) return { kind: 'left-out', why: 'opted-out' };
  if (insertion.kind !== 'edit' && !isWithoutPlace(insertion)) return insertion;
  if (holdsScript(text, context.settings)) return { kind: 'left-out', why: 'script' };
  if (!choice.empty && !listsSomething(path, text, context)) return { kind: 'left-out', why: 'nothing-related' };
  return insertion;
}

/**
 * Whether a note has no place for a box, because its last structure is not closed. It is reported only if it would get
 * a box elsewhere.
 */
function isWithoutPlace(insertion: Insertion): boolean {
  return insertion.kind === 'refused' && insertion.reason === 'not-closed';
}

function listsSomething(path: string, text: string, context: UpdateContext): boolean {
  const related = relateText(path, text, context);
  return related.kind === 'related' && related.sections.some(({ groups }) => groups.some(holdsNotes));
}

function holdsNotes({ notes }: { readonly notes: readonly unknown[] }): boolean {
  return notes.length > 0;
}
