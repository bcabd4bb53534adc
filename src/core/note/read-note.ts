/** A text -> the note that it is, or why it cannot be read as one. */
import { headText, readFrontmatter, type Yaml } from '../markdown/frontmatter';
import { noteOf, type Note, type ReadingSettings } from './note';

/** A text read as a note, or why it cannot be. */
export type NoteRead = { readonly kind: 'note'; readonly note: Note } | UnreadableNote;

/** Why a text is no note. */
export interface UnreadableNote {
  readonly kind: 'unreadable';
  readonly reason: 'frontmatter-unreadable' | 'not-text';
  readonly message: string;
}

/** What decides how a text is read. */
export interface ReadContext {
  readonly yaml: Yaml;
  readonly settings: ReadingSettings;
}

/** Reads a text as the note at a path. */
export function readNote(path: string, text: string, { yaml, settings }: ReadContext): NoteRead {
  if (text.includes('\0')) return { kind: 'unreadable', reason: 'not-text', message: 'U+0000' };
  const frontmatter = readFrontmatter(text, yaml);
  if (frontmatter.kind === 'unreadable') {
    return { kind: 'unreadable', reason: 'frontmatter-unreadable', message: frontmatter.message };
  }
  return { kind: 'note', note: noteOf(path, frontmatter.properties, settings, () => headText(text)) };
}
