/**
 * What a row is called where it is read aloud and in its tooltip: first what the row shows, then what else is known,
 * each in a line of its own, twenty words at most. Pure.
 */

const MOST_WORDS = 20;

/** The lines as one label; what is too much at the end is cut. */
export function rowLabel(lines: readonly string[]): string {
  const label = lines.join('\n');
  const words = [...label.matchAll(/\S+/g)];
  const last = words[MOST_WORDS - 1];
  if (last === undefined || words.length === MOST_WORDS) return label;
  return `${label.slice(0, last.index + last[0].length)}…`;
}
