/** The order of texts by code units (no locale, so that two devices agree), and binary search. */
/** Compares two texts: negative if `a` comes first, positive if `b` does, else 0. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Counts by binary search the elements of a sorted list for which `isBefore`, called with an index, is true. */
export function countBefore(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
