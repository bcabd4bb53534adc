/** library + note -> sections of groups of relations: what else in the vault belongs to the note's topics (DESIGN section 4). */
import { oldestFirst, type Library } from './library';
import type { Note, SectionKind } from './note';
import type { Settings } from './settings';

/** The relations that share one reason. */
export interface Group {
  readonly kind: 'topic';
  readonly label: string;
  /** The listed notes in the set order. */
  readonly notes: readonly Note[];
  /** What follows a list that was cut: nothing more to say, or where the rest can be found. */
  readonly rest: Rest;
}

/** Whether the cap cut a list, and the topic note that leads to the rest. */
export type Rest = { readonly kind: 'none' } | { readonly kind: 'more'; readonly topicNote: Note | undefined };

/** One section of the block. */
export interface Section {
  readonly kind: SectionKind;
  readonly groups: readonly Group[];
}

/** What of the settings decides which notes are listed, and in which order. */
export type ListingSettings = Pick<Settings, 'cap' | 'order'>;

const SECTIONS: readonly SectionKind[] = ['own', 'literature'];

/** The relations of a note, which need not be in the library itself; no sections where it has no topics. */
export function relationsOf(note: Note, library: Library, settings: ListingSettings): readonly Section[] {
  if (note.topics.length === 0) return [];
  return SECTIONS.map((kind) => ({
    kind,
    groups: note.topics.map(({ key, label }) => groupOf(note, { key, label, kind }, library, settings)),
  }));
}

function groupOf(
  note: Note,
  topic: { readonly key: string; readonly label: string; readonly kind: SectionKind },
  library: Library,
  settings: ListingSettings,
): Group {
  const shelf = library.notesOn(topic.key, topic.kind);
  const { kept, isCut } = newest(shelf, note.path, settings.cap);
  const notes = settings.order === 'newest-first' ? kept : kept.sort(oldestFirst);
  const rest: Rest = isCut ? { kind: 'more', topicNote: library.topicNote(topic.key) } : { kind: 'none' };
  return { kind: 'topic', label: topic.label, notes, rest };
}

/** The newest notes of a shelf (newest first) without the note itself; looks no further than the cap asks. */
function newest(shelf: readonly Note[], path: string, cap: number): { kept: Note[]; isCut: boolean } {
  const limit = cap === 0 ? shelf.length : cap;
  const others = shelf.slice(0, limit + 2).filter((other) => other.path !== path);
  return { kept: others.slice(0, limit), isCut: others.length > limit };
}
