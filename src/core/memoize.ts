/**
 * A function -> one that remembers its answers: notes and lists name the same topics, tags, notes and days again and
 * again.
 */

/** Where answers are kept; one that can be emptied is, when it has grown large. */
export interface Cache<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
  readonly size?: number;
  clear?(): void;
}

/** So many answers are kept: more than a vault has topics, and not all that is typed in a year. */
const MOST = 20_000;

/** The same function, asked once for each key, or seldom more. */
export function memoize<K, V>(make: (key: K) => V, known: Cache<K, V> = new Map<K, V>()): (key: K) => V {
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    if (known.size === MOST) known.clear?.();
    known.set(key, value);
    return value;
  };
}
