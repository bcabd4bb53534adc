/** The messages of `topics`, `repair` and `duplicates` in German. */
import type { CommandMessages } from '../en/commands';

/** The German messages. */
export const commands: CommandMessages = {
  proposed: (notes, of) =>
    `Themen vorgeschlagen für ${notes} von ${of} Notizen ohne Themen. Von den starken Vorschlägen ist ` +
    'etwa einer von zehn falsch.',
  nothingProposed: (of) => `Zu keiner der ${of} Notizen ohne Themen passt ein Thema.`,
  noProposal: 'Zu dieser Notiz passt kein Thema.',
  noReviewedFile: (file, why) => `${file} ist nicht zu lesen: ${why}. Es wurde nichts geschrieben.`,
  wrongReviewed: (file, place) =>
    `${file} ist keine Kopie dessen, was „topics --json“ ` +
    `ausgibt${place === '' ? '' : `: ${place} ist falsch`}. Es wurde nichts geschrieben.`,
  unknownPaths: (file, paths) =>
    `${file} nennt Notizen, die es in diesem Vault nicht gibt: ${paths}. Es wurde nichts geschrieben.`,
  repaired: (addresses, images, isCheck) =>
    `URLs, die in eine Eigenschaft ${isCheck ? 'kämen' : 'kamen'}: ${addresses}; Bilder, die ihre eigene ` +
    `URL ${isCheck ? 'bekämen' : 'bekamen'}: ${images}.`,
  nothingToRepair: 'Es gibt nichts zu reparieren.',
  duplicates: (groups) => (groups === 1 ? '1 Artikel ist mehrfach da.' : `${groups} Artikel sind mehrfach da.`),
  noDuplicates: 'Kein Artikel ist mehrfach da.',
  sameReason: { 'same-id': 'gleiche id', 'same-url': 'gleiche URL', 'same-id-and-url': 'gleiche id und URL' },
  nothingToAdd: 'Alle diese Themen sind schon da.',
};
