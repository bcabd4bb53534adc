/** The one way from a text to relations: the note that it is, the links in its own words, its sections. */
import type { NoteIndex } from '../index/note-index';
import type { Yaml } from '../markdown/frontmatter';
import { blocksOf, findBlocks, type Block } from '../markdown/marker-blocks';
import { NO_LINKS, readBodyLinks, type BodyLinks } from '../note/body-links';
import type { Note } from '../note/note';
import { readNote, type NoteRead, type UnreadableNote } from '../note/read-note';
import { questionOf, type ListingSettings, type Question } from '../relations/question';
import { sectionsOf, type Section } from '../relations/relations';
import type { Settings } from '../settings/settings';

/** What is needed beside path and text. */
export interface RelateContext {
  readonly yaml: Yaml;
  readonly settings: Settings & ListingSettings;
  readonly noteIndex: NoteIndex;
}

/** What a caller has read of the text already. */
export interface KnownParts {
  readonly read?: NoteRead;
  readonly blocks?: readonly Block[];
  /** The links in its own words. */
  readonly links?: () => BodyLinks;
}

/** A note's relations as its text has them. */
export interface RelatedNote {
  readonly kind: 'related';
  readonly note: Note;
  readonly sections: readonly Section[];
  /** The question that the sections answer, with all links of the text: for hints and reasons. */
  readonly question: () => Question;
}

/** Reads a text as the note at a path and finds what is related to it. */
export function relateText(
  path: string,
  text: string,
  context: RelateContext,
  known: KnownParts = {},
): RelatedNote | UnreadableNote {
  const read = known.read ?? readNote(path, text, context);
  return read.kind === 'unreadable' ? read : relateNote(read.note, text, context, known.blocks, known.links);
}

/** The same for a text whose note is known. */
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
