/** Picks a note for another one, or takes that back: one property of the other one changes, as carefully as ever. */
import type { TFile } from 'obsidian';
import { changePick, type PickChange } from '../../core/block/pick-note';
import type { Note } from '../../core/note/note';
import type { Services } from '../services';
import { editNote } from './edit-note';

/** Changes what is picked for the note of a file; false where that was not done, which is said. */
export function pickNote(services: Services, file: TFile, change: PickChange, other: Note): Promise<boolean> {
  return editNote(services, file, (text, context) => changePick(file.path, text, change, other, context));
}
