/** Picks a note for another one, or removes the pick, by editing one property of the other note. */
import type { TFile } from 'obsidian';
import { changePick, type PickChange } from '../../core/block/pick-note';
import type { Note } from '../../core/note/note';
import type { Services } from '../services';
import { editNote } from './edit-note';

/** Changes the picked notes of a file. Resolves to false after a notice if it was not edited. */
export function pickNote(services: Services, file: TFile, change: PickChange, other: Note): Promise<boolean> {
  return editNote(services, file, (text, context) => changePick(file.path, text, change, other, context));
}
