/** What topic proposals know of a note: plain data, made from a note, its properties and its text. */
import { canonicalUrl } from '../note/canonical-url';
import { folderOf } from '../paths';
import type { Properties } from '../markdown/frontmatter';
import type { Note } from '../note/note';
import { readTags, tagLevels, type Tag } from '../note/tag';
import { eachOnce, readTopics, topicKey, type Topic } from '../note/topic';
import { isText } from '../type-guards';
import { readOwnWords } from './proposal-text';

/** An author: the key to compare by, the name as written. */
export interface Author {
  readonly key: string;
  readonly label: string;
}

/** One note, as the model is handed it. */
export interface ProposalNote {
  readonly path: string;
  /** The file name without `.md`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The beginning of the note's own text, as `proposalText` gives it. */
  readonly body: string;
  /** Tags that count as evidence; stop tags are none. */
  readonly tags: readonly Tag[];
  /** What is proposed elsewhere: the note's topics, or its tags where the vault relates notes by tags. */
  readonly topics: readonly Topic[];
  readonly host: string | null;
  readonly authors: readonly Author[];
  readonly folder: string;
  /** The keys of the names of notes that it links to. */
  readonly links: readonly string[];
  readonly aliases: readonly string[];
  /** It lies in a folder of topic notes: its name is a topic, even one without notes. */
  readonly isTopicNote: boolean;
}

/** What is proposed in a vault: its topics, or its tags. */
export type ProposedLabels = 'topics' | 'tags';

/** What of the settings, and of the other notes, decides what a note says. */
export interface ProposalNoteOptions {
  readonly labels: ProposedLabels;
  readonly markerId: string;
  readonly ignoredTags: readonly string[];
  readonly isTopicNote: (note: Note) => boolean;
  /** The topic that an alias stands for. Where it changes for a topic, the notes on it have to be made anew. */
  readonly canonicalTopic: (topic: Topic) => Topic;
}

/** Longer ones are texts in the wrong place. */
const LONGEST = { title: 1000, description: 2500 } as const;

/** The note as topic proposals know it. Stop tags, and tags nested in them, are left out. */
export function proposalNoteOf(
  note: Note,
  properties: Properties,
  text: string,
  options: ProposalNoteOptions,
): ProposalNote {
  const { body, links, sourceUrl } = readOwnWords(text, options.markerId);
  const tags = withoutStopTags(note.tags, options.ignoredTags);
  return {
    path: note.path,
    name: note.name,
    title: (note.title ?? note.name).slice(0, LONGEST.title),
    description: descriptionIn(properties).slice(0, LONGEST.description),
    body,
    ...labelsOf(note, tags, options),
    host: hostOf(note.url ?? sourceUrl),
    authors: authorsIn(properties),
    folder: folderOf(note.path),
    links,
    aliases: note.aliases,
    isTopicNote: options.labels === 'topics' && options.isTopicNote(note),
  };
}

/** Where tags are proposed they are what is looked for, so they are no evidence. */
function labelsOf(
  note: Note,
  tags: readonly Tag[],
  { labels, canonicalTopic }: ProposalNoteOptions,
): Pick<ProposalNote, 'tags' | 'topics'> {
  if (labels === 'tags') return { topics: tags, tags: [] };
  return { topics: eachOnce(note.topics.map(canonicalTopic)), tags };
}

/** The tags that are neither a stop tag nor nested in one. */
export function withoutStopTags(tags: readonly Tag[], ignoredTags: readonly string[]): readonly Tag[] {
  const ignored = new Set(readTags(ignoredTags).map(({ key }) => key));
  return tags.filter(({ key }) => !tagLevels(key).some((level) => ignored.has(level)));
}

function descriptionIn(properties: Properties): string {
  const texts = ['description', 'summary', 'excerpt'].map((name) => properties.get(name)).filter(isText);
  return texts.find((text) => text.trim() !== '') ?? '';
}

/** Authors may be links, like topics. */
function authorsIn(properties: Properties): readonly Author[] {
  const found = ['author', 'authors', 'creator'].map((name) => readTopics(properties.get(name)));
  const authors = found.find((names) => names.length > 0) ?? [];
  return eachOnce(authors.map(({ label }) => ({ key: topicKey(label), label })));
}

function hostOf(url: string | null): string | null {
  const canonical = url === null ? null : canonicalUrl(url);
  return canonical === null ? null : (/^https:\/\/([^/]+)/.exec(canonical)?.[1] ?? null);
}
