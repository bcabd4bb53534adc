/** A text -> its note, or the reason for which it cannot be read as one. */
import { bodyStart, headText, readFrontmatter, type Yaml } from '../markdown/frontmatter';
import { noteOf, type Note, type ReadingSettings } from './note';

/** A text read as a note, or the reason for which it cannot be. */
export type NoteRead = { readonly kind: 'note'; readonly note: Note } | UnreadableNote;

/** The reason for which a text is no note. */
export interface UnreadableNote {
  readonly kind: 'unreadable';
  readonly reason: 'frontmatter-unreadable' | 'not-text';
  readonly message: string;
}

/** The engine and the settings with which a text is read. */
export interface ReadContext {
  readonly yaml: Yaml;
  readonly settings: ReadingSettings;
}

/**
 * The last result of each engine. A note is read again at each keystroke, and few keystrokes change its frontmatter.
 */
const LAST = new WeakMap<Yaml, Omit<ReadContext, 'yaml'> & { path: string; head: string; read: NoteRead }>();

/** Reads a text as the note at a path. */
export function readNote(path: string, text: string, { yaml, settings }: ReadContext): NoteRead {
  if (text.includes('\0')) return { kind: 'unreadable', reason: 'not-text', message: 'U+0000' };
  const head = text.slice(0, bodyStart(text));
  const last = LAST.get(yaml);
  if (last?.head === head && last.path === path && last.settings === settings) return last.read;
  const read = readHead(path, text, { yaml, settings });
  LAST.set(yaml, { path, head, settings, read });
  return read;
}

function readHead(path: string, text: string, { yaml, settings }: ReadContext): NoteRead {
  const frontmatter = readFrontmatter(text, yaml);
  if (frontmatter.kind === 'unreadable') {
    return { kind: 'unreadable', reason: 'frontmatter-unreadable', message: frontmatter.message };
  }
  return { kind: 'note', note: noteOf(path, frontmatter.properties, settings, () => headText(text)) };
}
