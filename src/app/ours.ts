/** A name of ours -> the same as no one else has it: for CSS classes and for what this device stores. */
export function ours(name: string): string {
  return `related-literature-${name}`;
}
