/** The text of a whole related-notes callout: header, markers, and the lines between them. */
import { oneLine, splitCommentMarks } from '../markdown/escape';
import type { Settings } from '../settings/settings';

/** Returns a whole callout with these lines, from its header to the end marker. */
export function calloutText(lineEnd: string, lines: readonly string[], settings: Settings): string {
  return calloutOpening('> ', lineEnd, settings) + blockText('> ', lineEnd, lines, settings);
}

/**
 * Returns the callout's header (its type, folded, and its title), and the prefix of the start marker on the next line.
 */
export function calloutOpening(prefix: string, lineEnd: string, { texts }: Settings): string {
  return prefix + splitCommentMarks(oneLine(`[!${texts.calloutType}]- ${texts.calloutTitle}`)) + lineEnd + prefix;
}

/** Returns the block from the start marker to the end marker. Every line but the first has the prefix. */
export function blockText(prefix: string, lineEnd: string, lines: readonly string[], { markerId }: Settings): string {
  return [`%% INSERT ${markerId} %%`, ...lines, `%% END ${markerId} %%`].join(lineEnd + prefix);
}
