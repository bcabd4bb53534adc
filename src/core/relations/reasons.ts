/** Why two notes are related: every reason that there is, not only that of the group in which one is listed. */
import { NO_LINKS, type BodyLinks } from '../note/body-links';
import type { NoteIndex } from '../index/note-index';
import type { Note } from '../note/note';
import { notesAtOwnUrls, citedNotes, sameArticleNotes, topicsOf, without, type ListingSettings } from './relations';
import { sharedTags } from './tag-groups';
import { canonicalTopicKey } from './topic-aliases';

/** One reason. The label is the topic or tag as the asking note names it, else the article's id or address. */
export interface Reason {
  readonly kind: 'topic' | 'tag' | 'same-article' | 'same-address' | 'cites';
  readonly label: string;
}

/** Tells for each other note why it is related to this one. */
export type Why = (other: Note) => readonly Reason[];

/** The reasons that a note gives; what is the same for all others is worked out once. */
export function whyOf(note: Note, noteIndex: NoteIndex, settings: ListingSettings, text: BodyLinks = NO_LINKS): Why {
  const common = (key: string): string => canonicalTopicKey(key, noteIndex, settings);
  const topics = topicsOf(note, noteIndex, settings);
  const others = [
    ['same-article', new Set(sameArticleNotes(note, noteIndex))],
    ['same-address', new Set(sameUrlNotes(note, noteIndex, text))],
    ['cites', new Set(settings.citations ? citedNotes(note, noteIndex, text) : [])],
  ] as const;
  return (other) => {
    const theirs = new Set(other.topics.map(({ key }) => common(key)));
    return [
      ...topics.filter(({ key }) => theirs.has(key)).map(({ label }) => reason('topic', label)),
      ...sharedTags(note, other, noteIndex, settings).map((label) => reason('tag', label)),
      ...others
        .filter(([, notes]) => notes.has(other))
        .map(([kind]) => reason(kind, (kind === 'same-article' ? other.articleId : other.url) ?? '')),
    ];
  };
}

/** The notes whose article has the same address, though another id or none: a hint, no proof. */
export function sameUrlNotes(note: Note, noteIndex: NoteIndex, text: BodyLinks): readonly Note[] {
  const same = new Set(sameArticleNotes(note, noteIndex));
  return without(note, [...notesAtOwnUrls(note, noteIndex, text)]).filter((other) => !same.has(other));
}

function reason(kind: Reason['kind'], label: string): Reason {
  return { kind, label };
}
