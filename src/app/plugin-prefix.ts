/** Prefixes a name so that it is unique among plugins. Used for CSS classes and keys in local storage. */
export function prefixed(name: string): string {
  return `related-literature-${name}`;
}
