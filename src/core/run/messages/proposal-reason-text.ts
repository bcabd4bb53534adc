/** The reasons of a proposal in words, as plugin and CLI both show them. */
import { nameOf } from '../../note/note';
import { topicKey } from '../../note/topic';
import type { ProposalReason } from '../../topic-proposals/proposal-reasons';

/** The words of the reasons. */
export interface ProposalMessages {
  readonly title: string;
  readonly description: string;
  readonly tags: string;
  readonly nameIn: (name: string, places: string) => string;
  readonly partIn: (words: string, name: string, places: string) => string;
  readonly nameInText: (name: string, times: number) => string;
  readonly compoundsInText: (name: string, times: number) => string;
  readonly sharedTags: (tags: string, notes: number) => string;
  readonly sharedWords: (words: string, notes: string) => string;
  readonly linked: (notes: string) => string;
  readonly share: (place: string, notes: number, of: number) => string;
  readonly folder: (folder: string) => string;
}

/**
 * Returns a reason for a topic in words. Notes are given by name, in the brackets of a link. A name that the model has
 * in lower case is written as the topic is.
 */
export function proposalReasonText(found: ProposalReason, topic: string, words: ProposalMessages): string {
  const reason = withTopicAsWritten(found, topic);
  switch (reason.kind) {
    case 'name-in-title':
      return titleText(reason, words);
    case 'name-in-text':
      return nameInTextText(reason, words);
    case 'tags':
      return words.sharedTags(listed(reason.tags.map((tag) => `#${tag}`)), reason.count);
    case 'words':
      return words.sharedWords(listed(reason.words), links(reason.notes));
    case 'link':
      return words.linked(links(reason.notes));
    case 'site':
      return words.share(reason.site, reason.notes, reason.of);
    case 'author':
      return words.share(reason.author, reason.notes, reason.of);
    case 'folder':
      return words.share(words.folder(reason.folder), reason.notes, reason.of);
  }
}

function withTopicAsWritten(reason: ProposalReason, topic: string): ProposalReason {
  return 'name' in reason && reason.name === topicKey(topic) ? { ...reason, name: topic } : reason;
}

function titleText(
  { name, words: found, places, isWhole }: Extract<ProposalReason, { kind: 'name-in-title' }>,
  words: ProposalMessages,
): string {
  const where = listed(places.map((place) => words[place]));
  return isWhole ? words.nameIn(name, where) : words.partIn(listed(found), name, where);
}

/** Returns the words for mentions in the text. Compounds with the name are listed only if it never stands alone. */
function nameInTextText(
  { name, times, compounds }: Extract<ProposalReason, { kind: 'name-in-text' }>,
  words: ProposalMessages,
): string {
  return times > 0 ? words.nameInText(name, times) : words.compoundsInText(name, compounds);
}

function links(paths: readonly string[]): string {
  return listed(paths.map((path) => `[[${nameOf(path)}]]`));
}

function listed(texts: readonly string[]): string {
  return texts.join(', ');
}
