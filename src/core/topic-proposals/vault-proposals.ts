/**
 * The notes of a vault, by path and text -> topics proposed for a note. The plugin and the command line both use this
 * class, so that both propose the same topics. In a vault that relates notes by tags, tags are proposed instead of
 * topics.
 */
import type { UpdateContext } from '../block/update-note';
import type { NoteIndex } from '../index/note-index';
import { headText, readFrontmatter } from '../markdown/frontmatter';
import type { Properties } from '../markdown/root-properties';
import { entryForm, type EntryForm } from '../markdown/property-entry';
import { SECTIONS } from '../note/literature';
import { noteOf, type Note } from '../note/note';
import { readTopics, topicKey, type Topic } from '../note/topic';
import { isInFolder } from '../paths';
import { topicsOf } from '../relations/note-topics';
import { canonicalTopicKey } from '../relations/topic-aliases';
import type { Settings } from '../settings/settings';
import { ProposalIndex } from './proposal-index';
import { proposalNoteOf, withoutStopTags, type ProposalNote, type ProposedLabels } from './proposal-note';
import { proposeTopics, type TopicProposal } from './propose-topics';
import { PROPOSED_FROM } from './score';
import { similarNotes, type NoteSimilarity } from './similar-notes';

/** The context for reading notes and proposing topics. */
export type ProposalContext = Pick<UpdateContext, 'yaml' | 'settings' | 'noteIndex'>;

interface Read {
  readonly note: Note;
  readonly properties: Properties;
  readonly proposalNote: ProposalNote;
}

/** Returns the kind of proposals: topics as soon as one note has any, else tags, unless tags relate nothing. */
export function proposedLabels({ noteIndex, settings }: Omit<ProposalContext, 'yaml'>): ProposedLabels {
  if (settings.topicProperties.length === 0) return 'tags';
  if (settings.tagGroups === 'never') return 'topics';
  for (const { topics } of noteIndex.all()) if (topics.length > 0) return 'topics';
  return 'tags';
}

/** Whether a note may be written to and lacks topics (or tags, if proposed). The page of a topic has that topic. */
export function needsTopics(
  note: Note,
  labels: ProposedLabels,
  { noteIndex, settings }: Omit<ProposalContext, 'yaml'>,
): boolean {
  if (note.optedOut || note.isTemplate) return false;
  return labels === 'tags'
    ? withoutStopTags(note.tags, settings.ignoredTags).length === 0
    : topicsOf(note, noteIndex, settings).length === 0;
}

/** Whether any note has a value that could be proposed. Otherwise no note need be read for proposals. */
export function hasLabels(labels: ProposedLabels, { noteIndex }: Pick<ProposalContext, 'noteIndex'>): boolean {
  for (const { topics, tags } of noteIndex.all()) if ((labels === 'tags' ? tags : topics).length > 0) return true;
  return false;
}

/** Returns the topics that the user declined for a note, by key. */
export function declinedFor(path: string, { declinedTopics }: Settings): ReadonlySet<string> {
  const key = path.normalize('NFC');
  return new Set(Object.hasOwn(declinedTopics, key) ? (declinedTopics[key] ?? []).map(topicKey) : []);
}

/** Notes by path, read for proposals. */
export class VaultProposals {
  readonly index = new ProposalIndex();
  readonly labels: ProposedLabels;
  /** For each note, the number of its topics written as a link, minus the number of those written plain. */
  private readonly forms = new Map<string, number>();
  /** The canonical topic of each topic at the time when its notes were read. */
  private readonly canonical = new Map<string, string>();

  constructor(private readonly context: ProposalContext) {
    this.labels = proposedLabels(context);
  }

  /** The note index of the vault. */
  get noteIndex(): NoteIndex {
    return this.context.noteIndex;
  }

  /** Returns the paths of the notes that were read. */
  paths(): Iterable<string> {
    return this.index.notes.keys();
  }

  has(path: string): boolean {
    return this.index.notes.has(path);
  }

  /** Reads a note, for the first time or again. A template, or a note with unreadable frontmatter, is left out. */
  set(path: string, text: string): void {
    const read = this.read(path, text);
    if (read === null) return this.delete(path);
    this.index.set(read.proposalNote);
    this.forms.set(path, formBalance(read, this.context.settings));
  }

  delete(path: string): void {
    this.index.delete(path);
    this.forms.delete(path);
  }

  /**
   * Returns the notes on a topic whose canonical topic has changed since they were read, because a topic page or its
   * aliases changed.
   */
  outdated(): readonly string[] {
    const { noteIndex, settings } = this.context;
    const paths = new Set<string>();
    for (const [key, former] of this.canonical) {
      if (canonicalTopicKey(key, noteIndex, settings) === former) continue;
      for (const section of SECTIONS) for (const { path } of noteIndex.findByTopic(key, section)) paths.add(path);
      this.canonical.delete(key);
    }
    return [...paths];
  }

  /**
   * Returns the topics that fit a note with this text, best first, or none for an unreadable text. The settings are
   * passed again, because the declined topics may have changed since the notes were read.
   */
  propose(path: string, text: string, settings = this.context.settings): readonly TopicProposal[] {
    const read = this.read(path, text);
    if (read === null) return [];
    return proposeTopics(read.proposalNote, this.index, PROPOSED_FROM, declinedFor(path, settings));
  }

  /** Returns the wanted notes whose words are most similar to those of this text, at most three. */
  similar(path: string, text: string, isWanted: (path: string) => boolean): readonly NoteSimilarity[] {
    const read = this.read(path, text);
    return read === null ? [] : similarNotes(read.proposalNote, this.index, isWanted);
  }

  /** Whether a note with this text has no topics (or tags, if these are proposed). */
  needsTopics(path: string, text: string): boolean {
    const read = this.read(path, text);
    return read !== null && needsTopics(read.note, this.labels, this.context);
  }

  /** The form of most topics in the vault. Tags are always plain. */
  get entryForm(): EntryForm {
    if (this.labels === 'tags') return 'plain';
    let balance = 0;
    for (const each of this.forms.values()) balance += each;
    return balance >= 0 ? 'wikilink' : 'plain';
  }

  private read(path: string, text: string): Read | null {
    const { yaml, settings } = this.context;
    const frontmatter = readFrontmatter(text, yaml);
    if (frontmatter.kind === 'unreadable') return null;
    const { properties } = frontmatter;
    const note = noteOf(path, properties, settings, () => headText(text));
    if (note.isTemplate) return null;
    const proposalNote = proposalNoteOf(note, properties, text, {
      labels: this.labels,
      markerId: settings.markerId,
      ignoredTags: settings.ignoredTags,
      isTopicNote: (page) => isInFolder(page.path, settings.topicFolders),
      canonicalTopic: (topic) => this.canonicalTopic(topic),
    });
    return { note, properties, proposalNote };
  }

  private canonicalTopic({ key, label }: Topic): Topic {
    const { noteIndex, settings } = this.context;
    const canonical = canonicalTopicKey(key, noteIndex, settings);
    this.canonical.set(key, canonical);
    return { key: canonical, label };
  }
}

function formBalance({ properties }: Read, { topicProperties }: Settings): number {
  const values = topicProperties.map((name) => properties.get(name.toLowerCase()));
  const value = values.find((each) => readTopics(each).length > 0);
  if (value === undefined) return 0;
  return readTopics(value).length * (entryForm([value]) === 'wikilink' ? 1 : -1);
}
