/** A name of ours -> the same as no one else has it: for CSS classes and for what this device stores. */
export function prefixed(name: string): string {
  return `related-literature-${name}`;
}
