/** Builds a sample callout from a small made-up vault, for the live preview of the settings tab. */
import { calloutText } from '../../core/block/callout';
import { createBlockRenderer } from '../../core/block/render-block';
import { NoteIndex } from '../../core/index/note-index';
import { noteOf, type Note } from '../../core/note/note';
import { relationsOf } from '../../core/relations/relations';
import type { Settings } from '../../core/settings/settings';
import { readTopics } from '../../core/note/topic';
import { messages } from '../messages/messages';

/** Returns the Markdown of the callout, expanded. */
export function sampleCallout(settings: Settings): string {
  const notes = sampleNotes(settings);
  const noteIndex = new NoteIndex();
  noteIndex.addAll(notes);
  const [subject] = notes;
  if (subject === undefined) return '';
  const lines = createBlockRenderer(settings)(relationsOf(subject, noteIndex, settings));
  return calloutText('\n', lines, settings).replace(']- ', ']+ ');
}

function sampleNotes(settings: Settings): readonly Note[] {
  const folder = settings.literatureFolders[0] ?? '';
  const dates = ['2023-10-11T08:15:00', '2024-02-26T18:25:04', '2024-05-03T00:00:00', '2025-01-14T00:00:00'];
  const { sampleOwn, sampleLiterature, sampleTopic } = messages.settings;
  const names = [...sampleOwn, ...sampleLiterature];
  return names.map((name, index) => {
    const path = index < sampleOwn.length ? `${name}.md` : `${folder}/${name}.md`;
    return { ...noteOf(path, new Map(), settings), topics: readTopics(sampleTopic), created: dates[index] ?? null };
  });
}
