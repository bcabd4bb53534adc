/** A function -> one that remembers its answers: lists name the same notes, topics and days again and again. */

/** Where answers are kept. */
export interface Memory<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): unknown;
}

/** The same function, asked once for each key. */
export function remembered<K, V>(make: (key: K) => V, known: Memory<K, V> = new Map<K, V>()): (key: K) => V {
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}
