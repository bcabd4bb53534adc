/** Finds the known word that a mistyped word most likely means. */

/** The length above which words are not compared, because a comparison costs the product of both lengths. */
const LONGEST = 255;

/** Returns the known word with the fewest changes, ignoring case, or undefined if it takes too many. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 4));
  let best: { readonly word: string; readonly changes: number } | undefined;
  for (const each of known) {
    const most = (best?.changes ?? limit + 1) - 1;
    if (Math.abs(each.length - word.length) > most || Math.max(each.length, word.length) > LONGEST) continue;
    const changes = changesBetween(word.toLowerCase(), each.toLowerCase());
    if (changes <= most) best = { word: each, changes };
  }
  return best?.word;
}

/** Returns the number of characters to insert, delete or replace to turn one word into the other. */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
