/** The first few of many items in an order, without sorting all, because a topic may have ten thousand notes. */

/** Returns the first `count` items by `compare`, sorted. */
export function firstOf<T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): readonly T[] {
  const first: T[] = [];
  for (const item of items) {
    const last = first[count - 1];
    if (last !== undefined && compare(item, last) >= 0) continue;
    let at = first.length;
    for (let before = first[at - 1]; before !== undefined && compare(item, before) < 0; before = first[at - 1]) at -= 1;
    first.splice(at, 0, item);
    if (first.length > count) first.pop();
  }
  return first;
}
