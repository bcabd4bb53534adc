/** Why two notes are related: every reason that there is, not only that of the group in which one is listed. */
import { NO_TEXT, type OwnText } from './citations';
import type { Library } from './library';
import type { Note } from './note';
import { citedNotes, sameArticleNotes, topicsOf, type ListingSettings } from './relations';
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
  const cited = new Set(settings.citations ? citedNotes(note, library, text) : []);
  const alike = new Set(sameAddressNotes(note, library, text));
  const article = new Set(sameArticleNotes(note, library));
  return (other) => {
    const theirs = new Set(other.topics.map(({ key }) => common(key)));
    return [
      ...topics.filter(({ key }) => theirs.has(key)).map(({ label }) => reason('topic', label)),
      ...sharedTags(note, other, library, settings).map((label) => reason('tag', label)),
      ...(article.has(other) ? [reason('same-article', note.articleId ?? '')] : []),
      ...(alike.has(other) ? [reason('same-address', other.address ?? '')] : []),
      ...(cited.has(other) ? [reason('cites', other.address ?? '')] : []),
    ];
  };
}

/** The notes whose article has the same address, though another id or none: a hint, no proof. */
export function sameAddressNotes(note: Note, library: Library, { original }: OwnText): readonly Note[] {
  const found = [note.address, original].flatMap((address) => (address === null ? [] : library.atAddress(address)));
  const same = new Set(sameArticleNotes(note, library));
  return [...new Set(found)].filter((other) => other.path !== note.path && !same.has(other));
}

function reason(kind: Reason['kind'], label: string): Reason {
  return { kind, label };
}
