/** Text + names of properties -> the one whose entries are read, and to which new ones are added. */
import { readFrontmatter, type Yaml } from '../markdown/frontmatter';
import type { Properties } from '../markdown/root-properties';

/** Returns the first property with entries, else the first one present, else the first name. */
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
