/** Adds topics to a note of the vault, with the same care as every write; says why where they are not added. */
import type { TFile } from 'obsidian';
import type { UpdateContext } from '../../core/block/update-note';
import type { NoteEdit } from '../../core/note/note-edit';
import { addTopics } from '../../core/topic-proposals/add-topics';
import type { VaultProposals } from '../../core/topic-proposals/vault-proposals';
import type { Services } from '../services';
import { editNote } from './edit-note';

/** Decides on a note, given its text. Pure. */
export function decideToAdd(
  path: string,
  text: string,
  names: readonly string[],
  { labels, entryForm }: VaultProposals,
  context: UpdateContext,
): NoteEdit {
  return addTopics(path, text, { names, labels, form: entryForm }, context);
}

/** Adds topics to one note; false where they were not added, which is said. */
export function addTopicsToNote(services: Services, file: TFile, names: readonly string[]): Promise<boolean> {
  return editNote(services, file, (text, context) =>
    decideToAdd(file.path, text, names, services.proposals.open(context), context),
  );
}
