/** Hostile notes and settings at a desk: their heads are JSON, so that what was generated is what is read. */
import { createBlockRenderer } from '../../src/core/block/render-block';
import { NoteIndex } from '../../src/core/index/note-index';
import { propertiesOf } from '../../src/core/markdown/root-properties';
import { noteOf, type Note } from '../../src/core/note/note';
import type { UpdateContext } from '../../src/core/block/update-note';
import { settingsOf } from '../core/context';
import type { HostileNote } from '../generate/hostile';

/** The text of a note: its properties as JSON, which is YAML too, and a body. */
export function textOf({ path, ...properties }: HostileNote, body: string): string {
  return `---\n${JSON.stringify(properties)}\n---\n${body}`;
}

/** The note as the note index knows it. */
export function asNote({ path, ...properties }: HostileNote, context: Pick<UpdateContext, 'settings'>): Note {
  return noteOf(path, propertiesOf(properties) ?? new Map(), context.settings);
}

/** A desk at which all these notes are known, and nothing is out of scope. */
export function contextFor(notes: readonly HostileNote[], stored: object): UpdateContext {
  const settings = settingsOf(stored);
  const noteIndex = new NoteIndex();
  noteIndex.addAll(notes.map((note) => asNote(note, { settings })));
  return {
    yaml: (source) => JSON.parse(source),
    settings,
    scope: () => true,
    renderBlock: createBlockRenderer(settings),
    noteIndex,
  };
}
