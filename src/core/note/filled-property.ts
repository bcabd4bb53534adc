/** Text + names of properties -> the one that entries are read from, and that new ones go into. */
import { readFrontmatter, type Properties, type Yaml } from '../markdown/frontmatter';

/** The first property that has entries; without any the first that is there; else the first name. */
export function filledProperty(
  text: string,
  names: readonly string[],
  entriesOf: (value: unknown) => readonly unknown[],
  yaml: Yaml,
): string | undefined {
  const frontmatter = readFrontmatter(text, yaml);
  const properties: Properties = frontmatter.kind === 'properties' ? frontmatter.properties : new Map();
  const valueOf = (name: string): unknown => properties.get(name.toLowerCase());
  const filled = names.find((name) => valueOf(name) !== undefined && entriesOf(valueOf(name)).length > 0);
  return filled ?? names.find((name) => properties.has(name.toLowerCase())) ?? names[0];
}
