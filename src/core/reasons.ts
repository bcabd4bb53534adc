/** Why two notes are related: every reason that there is, not only that of the group in which one is listed. */
import { NO_TEXT, type OwnText } from './citations';
import type { Library } from './library';
import type { Note } from './note';
import { atOwnAddresses, citedNotes, sameArticleNotes, topicsOf, without, type ListingSettings } from './relations';
import { sharedTags } from './tag-groups';
import { commonKey } from './topic-names';

/** One reason. The label is the topic or tag as the asking note names it, else the article's id or address. */
export interface Reason {
  readonly kind: 'topic' | 'tag' | 'same-article' | 'same-address' | 'cites';
  readonly label: string;
}

/** Tells for each other note why it is related to this one. */
export type Why = (other: Note) => readonly Reason[];

/** The reasons that a note gives; what is the same for all others is worked out once. */
export function whyOf(note: Note, library: Library, settings: ListingSettings, text: OwnText = NO_TEXT): Why {
  const common = (key: string): string => commonKey(key, library, settings);
  const topics = topicsOf(note, library, settings);
  const others = [
    ['same-article', new Set(sameArticleNotes(note, library))],
    ['same-address', new Set(sameAddressNotes(note, library, text))],
    ['cites', new Set(settings.citations ? citedNotes(note, library, text) : [])],
  ] as const;
  return (other) => {
    const theirs = new Set(other.topics.map(({ key }) => common(key)));
    return [
      ...topics.filter(({ key }) => theirs.has(key)).map(({ label }) => reason('topic', label)),
      ...sharedTags(note, other, library, settings).map((label) => reason('tag', label)),
      ...others.filter(([, notes]) => notes.has(other)).map(([kind]) => reason(kind, (kind === 'same-article' ? other.articleId : other.address) ?? '')),
    ];
  };
}

/** The notes whose article has the same address, though another id or none: a hint, no proof. */
export function sameAddressNotes(note: Note, library: Library, text: OwnText): readonly Note[] {
  const same = new Set(sameArticleNotes(note, library));
  return without(note, [...atOwnAddresses(note, library, text)]).filter((other) => !same.has(other));
}

function reason(kind: Reason['kind'], label: string): Reason {
  return { kind, label };
}
