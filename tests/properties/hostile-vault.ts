/** Hostile notes and settings at a desk: their heads are JSON, so that what was generated is what is read. */
import { layoutOf } from '../../src/core/layout';
import { Library } from '../../src/core/library';
import { propertiesOf } from '../../src/core/frontmatter';
import { noteOf, type Note } from '../../src/core/note';
import type { Desk } from '../../src/core/update';
import { settingsOf } from '../core/desk';
import type { HostileNote } from '../generate/hostile';

/** The text of a note: its properties as JSON, which is YAML too, and a body. */
export function textOf({ path, ...properties }: HostileNote, body: string): string {
  return `---\n${JSON.stringify(properties)}\n---\n${body}`;
}

/** The note as the library knows it. */
export function asNote({ path, ...properties }: HostileNote, desk: Pick<Desk, 'settings'>): Note {
  return noteOf(path, propertiesOf(properties) ?? new Map(), desk.settings);
}

/** A desk at which all these notes are known, and nothing is out of scope. */
export function deskFor(notes: readonly HostileNote[], stored: object): Desk {
  const settings = settingsOf(stored);
  const library = new Library();
  library.fill(notes.map((note) => asNote(note, { settings })));
  return { yaml: (source) => JSON.parse(source), settings, scope: () => true, layout: layoutOf(settings), library };
}
