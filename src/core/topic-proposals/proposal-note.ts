/** The input of topic proposals for one note: plain data from the note, its properties and its text. */
import { canonicalUrl } from '../note/canonical-url';
import { folderOf } from '../paths';
import type { Properties } from '../markdown/root-properties';
import type { Note } from '../note/note';
import { readTags, tagLevels, type Tag } from '../note/tag';
import { eachOnce, readTopics, topicKey, type Topic } from '../note/topic';
import { isText } from '../type-guards';
import { readOwnWords } from './proposal-text';

/** An author. `key` is for comparison, `label` is the name as written. */
export interface Author {
  readonly key: string;
  readonly label: string;
}

/** One note as input of the model. */
export interface ProposalNote {
  readonly path: string;
  /** The file name without `.md`. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** The beginning of the note's own text, from `proposalText`. */
  readonly body: string;
  /** The tags that count as evidence, without stop tags. */
  readonly tags: readonly Tag[];
  /** The values that can be proposed for other notes: topics, or tags in a vault that relates notes by tags. */
  readonly topics: readonly Topic[];
  readonly host: string | null;
  readonly authors: readonly Author[];
  readonly folder: string;
  /** The name keys of the notes to which it links. */
  readonly links: readonly string[];
  readonly aliases: readonly string[];
  /** Whether it is in a folder of topic notes. Then its name is a topic, even without notes. */
  readonly isTopicNote: boolean;
}

/** The kind of values that are proposed in a vault: topics or tags. */
export type ProposedLabels = 'topics' | 'tags';

/** The settings, and the facts about other notes, from which the input of a note is made. */
export interface ProposalNoteOptions {
  readonly labels: ProposedLabels;
  readonly markerId: string;
  readonly ignoredTags: readonly string[];
  readonly isTopicNote: (note: Note) => boolean;
  /** Returns the topic that an alias stands for. When it changes for a topic, the notes on it must be set again. */
  readonly canonicalTopic: (topic: Topic) => Topic;
}

/** The greatest lengths. A longer text is in the wrong property. */
const LONGEST = { title: 1000, description: 2500 } as const;

/** Returns the input of topic proposals for a note. Stop tags and their descendants are left out. */
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

/** Returns the topics and tags of a note. If tags are proposed, they are the result, so they are no evidence. */
function labelsOf(
  note: Note,
  tags: readonly Tag[],
  { labels, canonicalTopic }: ProposalNoteOptions,
): Pick<ProposalNote, 'tags' | 'topics'> {
  if (labels === 'tags') return { topics: tags, tags: [] };
  return { topics: eachOnce(note.topics.map(canonicalTopic)), tags };
}

/** Returns the tags that are neither stop tags nor descendants of one. */
export function withoutStopTags(tags: readonly Tag[], ignoredTags: readonly string[]): readonly Tag[] {
  const ignored = new Set(readTags(ignoredTags).map(({ key }) => key));
  return tags.filter(({ key }) => !tagLevels(key).some((level) => ignored.has(level)));
}

function descriptionIn(properties: Properties): string {
  const texts = ['description', 'summary', 'excerpt'].map((name) => properties.get(name)).filter(isText);
  return texts.find((text) => text.trim() !== '') ?? '';
}

/** Returns the authors of a note. They may be links, like topics. */
function authorsIn(properties: Properties): readonly Author[] {
  const found = ['author', 'authors', 'creator'].map((name) => readTopics(properties.get(name)));
  const authors = found.find((names) => names.length > 0) ?? [];
  return eachOnce(authors.map(({ label }) => ({ key: topicKey(label), label })));
}

function hostOf(url: string | null): string | null {
  const canonical = url === null ? null : canonicalUrl(url);
  return canonical === null ? null : (/^https:\/\/([^/]+)/.exec(canonical)?.[1] ?? null);
}
