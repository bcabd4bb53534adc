/** The text of a bundle with the private members of its classes as variables of their constructors. */
export function withClosures(text: string): string;
