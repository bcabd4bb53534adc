/**
 * The detection of templates. A note whose frontmatter still contains template syntax is a template in any folder. The
 * template folders are those of Obsidian's Templates and of Templater, as configured in the vault.
 */
import { memoize } from '../memoize';
import { normalizeFolder } from '../paths';
import type { Properties } from '../markdown/root-properties';
import type { Settings } from '../settings/settings';
import { isObject } from '../type-guards';

/**
 * The files, relative to the configuration folder, and the keys in which the two template programs store their folder.
 */
export const TEMPLATE_SETTINGS = [
  { file: 'templates.json', key: 'folder' },
  { file: 'plugins/templater-obsidian/data.json', key: 'templates_folder' },
] as const;

/** The settings that determine which properties are checked. */
type TemplateSettings = Pick<Settings, 'topicProperties' | 'createdProperties'>;

/**
 * Whether topics, title or created contain `<%` or `{{`. YAML reads an unquoted `{{date}}` as an object, so then the
 * text of the property's lines decides, which `headText` returns.
 */
export function holdsTemplateSyntax(
  properties: Properties,
  settings: TemplateSettings,
  headText: () => string,
): boolean {
  for (const name of propertyNames(settings)) {
    const found = syntaxIn(properties.get(name), 0);
    if (found === 'syntax' || (found === 'object' && hasSyntax(linesOfProperty(headText(), name)))) return true;
  }
  return false;
}

const propertyNames = memoize(({ topicProperties, createdProperties }: TemplateSettings): readonly string[] => {
  const names = ['title', 'created', ...createdProperties.slice(0, 1), ...topicProperties];
  return [...new Set(names.map((name) => name.toLowerCase()))];
}, new WeakMap());

/** Returns the template folder in such a file, or null if it is missing, damaged or the whole vault (empty or `/`). */
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

/** Deeper or circular values hold no template syntax. */
const DEEPEST = 4;

/** Whether a value contains template syntax in a text, or else an object. */
function syntaxIn(value: unknown, depth: number): 'syntax' | 'object' | 'none' {
  if (typeof value === 'string') return hasSyntax(value) ? 'syntax' : 'none';
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return 'none';
  return Array.isArray(value) ? syntaxInList(value, depth + 1) : 'object';
}

function syntaxInList(list: readonly unknown[], depth: number): 'syntax' | 'object' | 'none' {
  let hasObject = false;
  for (const entry of list) {
    const found = syntaxIn(entry, depth);
    if (found === 'syntax') return found;
    hasObject ||= found === 'object';
  }
  return hasObject ? 'object' : 'none';
}

function hasSyntax(text: string): boolean {
  return text.includes('<%') || text.includes('{{');
}

/** Returns the lines of a property, up to the next one, or the whole frontmatter if no line begins with its name. */
function linesOfProperty(head: string, name: string): string {
  const lines = head.split(/\r\n?|\n/);
  const from = lines.findIndex((line) => propertyOfLine(line) === name);
  if (from < 0) return head;
  const more = lines.slice(from + 1).findIndex((line) => propertyOfLine(line) !== null);
  return lines.slice(from, more < 0 ? undefined : from + 1 + more).join('\n');
}

/** Returns the name of the property that begins on a line, in lower case, or null. */
function propertyOfLine(line: string): string | null {
  const colon = line.search(/:(?:\s|$)/);
  if (colon < 1 || /^(?:[\s#{[]|-(?:\s|$))/.test(line)) return null;
  return line
    .slice(0, colon)
    .trim()
    .replaceAll(/^["']|["']$/g, '')
    .toLowerCase();
}
