/** Memoization, because the same topics, tags, notes and days recur in notes and lists. */

/** A cache of results. One with `clear` is emptied when it has grown large. */
export interface Cache<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
  readonly size?: number;
  clear?(): void;
}

/** The number of cached results, greater than the number of topics in a vault. */
const MOST = 20_000;

/** Memoizes a function, which is then called once for each key, or seldom more often. */
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
