/** The notes that a file of the vault stands for. */
import { TFile, type TAbstractFile } from 'obsidian';
import type { NoteIndex } from '../../core/index/note-index';
import { isNote } from '../../core/note/scope';

/** A note's path; of a folder, those of the known notes in it. */
export function pathsAt(file: TAbstractFile, path: string, noteIndex: NoteIndex | undefined): readonly string[] {
  if (file instanceof TFile) return isNote(path) ? [path] : [];
  const known = [...(noteIndex?.all() ?? [])].map((note) => note.path);
  return known.filter((each) => each.startsWith(`${path}/`));
}
