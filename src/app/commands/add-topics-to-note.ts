/** Adds topics to a note, by the same checked write as every edit. Shows why where they are not added. */
import type { TFile } from 'obsidian';
import type { UpdateContext } from '../../core/block/update-note';
import type { NoteEdit } from '../../core/note/note-edit';
import { addTopics } from '../../core/topic-proposals/add-topics';
import type { VaultProposals } from '../../core/topic-proposals/vault-proposals';
import type { Services } from '../services';
import { editNote } from './edit-note';

/** Decides how topics are added to a note with this text. Pure. */
export function decideToAdd(
  path: string,
  text: string,
  names: readonly string[],
  { labels, entryForm }: VaultProposals,
  context: UpdateContext,
): NoteEdit {
  return addTopics(path, text, { names, labels, form: entryForm }, context);
}

/** Adds topics to one note. Resolves to false after a notice if they were not added. */
export function addTopicsToNote(services: Services, file: TFile, names: readonly string[]): Promise<boolean> {
  return editNote(services, file, (text, context) =>
    decideToAdd(file.path, text, names, services.proposals.open(context), context),
  );
}
