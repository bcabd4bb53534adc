/** Text + names of topics -> the edit of the property with a note's topics, or the reason for no edit. */
import { editEntries } from '../markdown/edit-property';
import { entryOf, type EntryForm } from '../markdown/property-entry';
import { filledProperty } from '../note/filled-property';
import { refusalOf, refusedEdit, type NoteEdit } from '../note/note-edit';
import { readNote } from '../note/read-note';
import { readTags } from '../note/tag';
import { readTopics } from '../note/topic';
import type { ProposedLabels } from './proposal-note';
import type { ProposalContext } from './vault-proposals';

/** The topics or tags to add, and their form in the vault. */
export interface TopicsToAdd {
  readonly names: readonly string[];
  readonly labels: ProposedLabels;
  readonly form: EntryForm;
}

const TAG_PROPERTIES: readonly string[] = ['tags', 'tag'];

/** Adds topics or tags. Those that the note already has are not added again. */
export function addTopics(
  path: string,
  text: string,
  { names, labels, form }: TopicsToAdd,
  { yaml, settings }: Omit<ProposalContext, 'noteIndex'>,
): NoteEdit {
  const read = readNote(path, text, { yaml, settings });
  const refusal = refusalOf(read);
  if (refusal !== null) return refusedEdit(refusal);
  const isTag = labels === 'tags';
  const properties = isTag ? TAG_PROPERTIES : settings.topicProperties;
  const name = filledProperty(text, properties, isTag ? readTags : readTopics, yaml);
  if (name === undefined) return refusedEdit('wrong-name');
  return isTag
    ? editEntries(text, { name, add: names, keyOf: tagKey, split: splitTags }, yaml)
    : editEntries(text, { name, add: names.map((topic) => entryOf(topic, form)), keyOf: topicKeyOf }, yaml);
}

function topicKeyOf(entry: string): string {
  return readTopics(entry)[0]?.key ?? '';
}

function tagKey(entry: string): string {
  return readTags([entry])[0]?.key ?? '';
}

/** Splits a text into tags, as they are read. */
function splitTags(text: string): readonly string[] {
  return readTags(text).map(({ label }) => label);
}
