/** The messages of `topics`, `repair` and `duplicates` in English, and their type for every language. */
import type { DuplicateReason } from '../../../core/repair/duplicate-groups';

/** The type of these messages. */
export interface CommandMessages {
  readonly proposed: (notes: number, of: number) => string;
  readonly nothingProposed: (of: number) => string;
  readonly noProposal: string;
  readonly noReviewedFile: (file: string, why: string) => string;
  readonly wrongReviewed: (file: string, place: string) => string;
  readonly unknownPaths: (file: string, paths: string) => string;
  readonly repaired: (addresses: number, images: number, isCheck: boolean) => string;
  readonly nothingToRepair: string;
  readonly duplicates: (groups: number) => string;
  readonly noDuplicates: string;
  readonly sameReason: Readonly<Record<DuplicateReason, string>>;
  readonly nothingToAdd: string;
}

/** The English messages. */
export const commands: CommandMessages = {
  proposed: (notes, of) =>
    `Topics proposed for ${notes} of ${of} notes without topics. Of the strong ones, about one in ten is wrong.`,
  nothingProposed: (of) => `No topic fits any of the ${of} notes without topics.`,
  noProposal: 'No topic fits this note.',
  noReviewedFile: (file, why) => `${file} cannot be read: ${why}. Nothing was written.`,
  wrongReviewed: (file, place) =>
    `${file} is no copy of what "topics --json" prints${place === '' ? '' : `: ${place} is wrong`}. ` +
    'Nothing was written.',
  unknownPaths: (file, paths) => `${file} names notes that this vault does not have: ${paths}. Nothing was written.`,
  repaired: (addresses, images, isCheck) =>
    `URLs that ${isCheck ? 'would come' : 'came'} into a property: ${addresses}; images that ` +
    `${isCheck ? 'would get' : 'got'} their own URL back: ${images}.`,
  nothingToRepair: 'There is nothing to repair.',
  duplicates: (groups) =>
    groups === 1 ? '1 article is here more than once.' : `${groups} articles are here more than once.`,
  noDuplicates: 'No article is here more than once.',
  sameReason: { 'same-id': 'same id', 'same-url': 'same URL', 'same-id-and-url': 'same id and URL' },
  nothingToAdd: 'All of these topics are there already.',
};
