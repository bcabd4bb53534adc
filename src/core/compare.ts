/** The order of texts by code units (no locale decides, so that two devices agree), and binary search. */
/** Below 0 where `a` comes first, above 0 where `b` does. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** How many of so many stand before what is looked for, in a sorted list: `isBefore` says it of one, by its index. */
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
