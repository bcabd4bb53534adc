/** Settings that decide which notes are listed, and in which order, as a `data.json` holds them. */
import fc from 'fast-check';

const PATHS = ['X.md', 'T/X.md', 'a/Y.md', 'N.md', '04 Literatur-Notes/Z.md', 'a/M.md'];

/** Any of them. */
export const listingSettings: fc.Arbitrary<object> = fc.record(
  {
    tagGroups: fc.constantFrom('always', 'without-topics', 'never'),
    sharedTags: fc.constantFrom('strong', 'any'),
    tagGroupLimit: fc.constantFrom(0, 1, 2, 3),
    tagNoteLimit: fc.constantFrom(0, 1, 2, 12),
    cap: fc.constantFrom(0, 1, 2, 50),
    topicFolders: fc.constantFrom([], ['T'], ['T', 'a']),
    topicPages: fc.boolean(),
    listPicked: fc.boolean(),
    citations: fc.boolean(),
    order: fc.constantFrom('oldest-first', 'newest-first'),
    hidden: fc.dictionary(fc.constantFrom(...PATHS), fc.subarray(PATHS)),
  },
  { requiredKeys: ['tagGroups', 'sharedTags'] },
);
