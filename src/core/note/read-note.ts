/** A text -> the note that it is, or why it cannot be read as one. */
import { bodyStart, headText, readFrontmatter, type Yaml } from '../markdown/frontmatter';
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

/** What was read last by each engine: a note is read again at each keystroke, which seldom is one in its head. */
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
