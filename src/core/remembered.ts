/** A function -> one that remembers its answers: lists name the same notes, topics and days again and again. */

/** Where answers are kept. */
export interface Memory<K> {
  get(key: K): string | undefined;
  set(key: K, text: string): unknown;
}

/** The same function, asked once for each key. */
export function remembered<K>(make: (key: K) => string, known: Memory<K> = new Map<K, string>()): (key: K) => string {
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const text = make(key);
    known.set(key, text);
    return text;
  };
}
