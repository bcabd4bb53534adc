/** The text of a bundle with its outermost functions written as arrows. */
export function withArrows(text: string): string;
