/**
 * Which notes and folders are templates. A note whose frontmatter still holds template syntax is a template wherever it
 * lies; the folders are those of Obsidian's Templates and of Templater, as configured in the vault.
 */
import { normalizeFolder } from '../paths';
import type { Properties } from '../markdown/frontmatter';
import type { Settings } from '../settings/settings';
import { isObject } from '../type-guards';

/** Where the two template programs keep their folder, below the configuration folder, and under which key. */
export const TEMPLATE_SETTINGS = [
  { file: 'templates.json', key: 'folder' },
  { file: 'plugins/templater-obsidian/data.json', key: 'templates_folder' },
] as const;

/**
 * Whether topics, title or created hold `<%` or `{{`; YAML reads an unquoted `{{date}}` as an object with an object
 * as its key.
 */
export function holdsTemplateSyntax(
  properties: Properties,
  settings: Pick<Settings, 'topicProperties' | 'createdProperties'>,
): boolean {
  const holds = (name: string | undefined): boolean =>
    name !== undefined && holdsSyntax(properties.get(name.toLowerCase()), 0);
  return (
    holds('title') || holds('created') || holds(settings.createdProperties[0]) || settings.topicProperties.some(holds)
  );
}

/** The template folder that such a file names; none where it is missing, damaged or the whole vault (empty or `/`). */
export function templateFolder(json: string, key: string): string | null {
  const folder = readKey(json, key);
  return (typeof folder === 'string' && normalizeFolder(folder)) || null;
}

function readKey(json: string, key: string): unknown {
  try {
    const root: unknown = JSON.parse(json);
    return isObject(root) ? root[key] : undefined;
  } catch {
    return undefined;
  }
}

function holdsSyntax(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.includes('<%') || value.includes('{{');
  if (typeof value !== 'object' || value === null || depth > 4) return false;
  if (Array.isArray(value)) return value.some((entry) => holdsSyntax(entry, depth + 1));
  return Object.keys(value).some((key) => key === '[object Object]' || key.startsWith('{') || key.includes('<%'));
}
