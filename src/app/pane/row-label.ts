/**
 * The label of a row for screen readers and its tooltip. It starts with the text of the row. Each further fact has its
 * own line, with twenty words at most in all. Pure.
 */

const MOST_WORDS = 20;

/** Joins lines to one label, cut after the last allowed word. */
export function rowLabel(lines: readonly string[]): string {
  const label = lines.join('\n');
  const words = [...label.matchAll(/\S+/g)];
  const last = words[MOST_WORDS - 1];
  if (last === undefined || words.length === MOST_WORDS) return label;
  return `${label.slice(0, last.index + last[0].length)}…`;
}
