/** The path from a text to relations: its note, the links of its body, its sections. */
import type { NoteIndex } from '../index/note-index';
import type { Yaml } from '../markdown/frontmatter';
import { blocksOf, findBlocks, type Block } from '../markdown/marker-blocks';
import { NO_LINKS, readBodyLinks, type BodyLinks } from '../note/body-links';
import type { Note } from '../note/note';
import { readNote, type NoteRead, type UnreadableNote } from '../note/read-note';
import { questionOf, type ListingSettings, type Question } from '../relations/question';
import { sectionsOf, type Section } from '../relations/relations';
import type { Settings } from '../settings/settings';

/** The context for reading and relating a text. */
export interface RelateContext {
  readonly yaml: Yaml;
  readonly settings: Settings & ListingSettings;
  readonly noteIndex: NoteIndex;
}

/** The parts of the text that a caller has read already. */
export interface KnownParts {
  readonly read?: NoteRead;
  readonly blocks?: readonly Block[];
  /** Returns the links of the body. */
  readonly links?: () => BodyLinks;
}

/** The relations of a note as its text has them. */
export interface RelatedNote {
  readonly kind: 'related';
  readonly note: Note;
  readonly sections: readonly Section[];
  /** Returns the query of the sections, with all links of the text, for hints and reasons. */
  readonly question: () => Question;
}

/** Reads a text as the note at a path and finds its relations. */
export function relateText(
  path: string,
  text: string,
  context: RelateContext,
  known: KnownParts = {},
): RelatedNote | UnreadableNote {
  const read = known.read ?? readNote(path, text, context);
  return read.kind === 'unreadable' ? read : relateNote(read.note, text, context, known.blocks, known.links);
}

/** Finds the relations of a text whose note is already read. */
export function relateNote(
  note: Note,
  text: string,
  { settings, noteIndex }: Omit<RelateContext, 'yaml'>,
  blocks?: readonly Block[],
  links = (): BodyLinks => readBodyLinks(text, blocks ?? blocksOf(findBlocks(text, settings.markerId))),
): RelatedNote {
  const mayCite = settings.citations && noteIndex.mayCite(note, text);
  const question = questionOf(note, noteIndex, settings, mayCite ? links() : NO_LINKS);
  return {
    kind: 'related',
    note,
    sections: sectionsOf(question),
    question: () => (mayCite ? question : { ...question, text: links() }),
  };
}
