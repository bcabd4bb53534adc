/** The YAML engine on disk: the package `yaml`, version 2, core schema. It reads what Obsidian reads. */
import { parse } from 'yaml';

/** Parses the inside of a frontmatter; throws where it cannot be read. */
export function parseYaml(source: string): unknown {
  return parse(source, { schema: 'core', logLevel: 'error' });
}
