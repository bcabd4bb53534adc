/** Two texts -> which of them comes first, by code units: no locale decides, so that two devices agree. */

/** Below 0 where `a` comes first, above 0 where `b` does. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
