/** Reads a folder of notes as topic proposals know them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isInFolder } from '../../src/core/paths';
import { readFrontmatter } from '../../src/core/markdown/frontmatter';
import type { Properties } from '../../src/core/markdown/root-properties';
import { NoteIndex } from '../../src/core/index/note-index';
import { noteOf, type Note } from '../../src/core/note/note';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import type { Topic } from '../../src/core/note/topic';
import { canonicalTopicKey } from '../../src/core/relations/topic-aliases';
import { proposalNoteOf, type ProposalNote, type ProposedLabels } from '../../src/core/topic-proposals/proposal-note';

interface Read {
  readonly note: Note;
  readonly properties: Properties;
  readonly text: string;
}

/** The notes below a folder. Unreadable ones, and templates, are left out. */
export function labelledNotes(
  root: string,
  labels: ProposedLabels,
  topicFolders: readonly string[] = [],
): readonly ProposalNote[] {
  const read = pathsBelow(root)
    .map((path) => readNote(root, path))
    .filter((each) => each !== null);
  const noteIndex = new NoteIndex();
  noteIndex.addAll(read.map(({ note }) => note));
  const settings = { ...DEFAULT_SETTINGS, topicFolders };
  const options = {
    labels,
    markerId: DEFAULT_SETTINGS.markerId,
    ignoredTags: DEFAULT_SETTINGS.ignoredTags,
    isTopicNote: (note: Note) => isInFolder(note.path, topicFolders),
    canonicalTopic: ({ key, label }: Topic) => ({ key: canonicalTopicKey(key, noteIndex, settings), label }),
  };
  return read.map(({ note, properties, text }) => proposalNoteOf(note, properties, text, options));
}

function pathsBelow(root: string): readonly string[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.md') && !/(?:^|\/)\./.test(file)).sort();
}

function readNote(root: string, path: string): Read | null {
  const text = readFileSync(join(root, path), 'utf8');
  const frontmatter = readFrontmatter(text, readYaml);
  if (frontmatter.kind === 'unreadable') return null;
  const note = noteOf(path, frontmatter.properties, DEFAULT_SETTINGS);
  return note.isTemplate ? null : { note, properties: frontmatter.properties, text };
}

function readYaml(source: string): unknown {
  return parse(source);
}
