/** Notes -> groups of notes on one article: equal article id, or equal canonical URL. */
import { canonicalUrl } from '../note/canonical-url';
import type { WallTime } from '../dates/parse-date';
import { folderOf } from '../paths';
import { compare } from '../compare';

/** The facts of a note that are compared. */
export interface DuplicateCandidate {
  readonly path: string;
  readonly articleId: string | null;
  readonly url: string | null;
  readonly created: WallTime | null;
}

/** The values that the notes of a group share. An equal URL alone is a hint and no proof. */
export type DuplicateReason = 'same-id' | 'same-url' | 'same-id-and-url';

/** A note of a group. */
export interface Duplicate {
  readonly path: string;
  readonly folder: string;
  readonly created: WallTime | null;
}

/** Two or more notes, sorted by path. */
export interface DuplicateGroup {
  readonly reason: DuplicateReason;
  /** The shared id or canonical URL. If both are shared, the id. */
  readonly key: string;
  readonly notes: readonly Duplicate[];
}

interface Entry extends Duplicate {
  readonly id: string | null;
  readonly canonical: string | null;
}

/** Returns the groups, sorted by their first paths. Notes with the same id are not listed again for their URL. */
export function duplicateGroups(notes: Iterable<DuplicateCandidate>): readonly DuplicateGroup[] {
  const entries = [...notes].map(entryOf).sort((a, b) => compare(a.path, b.path));
  const byId = groupsBy(entries, ({ id }) => id).map(([key, group]) => groupOf(idReason(group), key, group));
  const byUrl = groupsBy(entries, ({ canonical }) => canonical)
    .filter(([, group]) => !isOne(group.map(({ id }) => id)))
    .map(([key, group]) => groupOf('same-url', key, group));
  return [...byId, ...byUrl].sort((a, b) => compare(a.notes[0]?.path ?? '', b.notes[0]?.path ?? ''));
}

function entryOf({ path, articleId, url, created }: DuplicateCandidate): Entry {
  const canonical = url === null ? null : canonicalUrl(url);
  return { path, folder: folderOf(path), created, id: articleId, canonical };
}

function groupsBy(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string | null,
): readonly (readonly [string, readonly Entry[]])[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}

function idReason(group: readonly Entry[]): DuplicateReason {
  return isOne(group.map(({ canonical }) => canonical)) ? 'same-id-and-url' : 'same-id';
}

/** Whether all values exist and are equal. */
function isOne(values: readonly (string | null)[]): boolean {
  const [first] = values;
  return first !== null && first !== undefined && values.every((value) => value === first);
}

function groupOf(reason: DuplicateReason, key: string, group: readonly Entry[]): DuplicateGroup {
  return { reason, key, notes: group.map(({ path, folder, created }) => ({ path, folder, created })) };
}
