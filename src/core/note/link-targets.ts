/** A raw property value -> the targets of its links: wikilinks anywhere in a text, Markdown links as a whole text. */
import { fileName, stripExtension } from '../paths';
import { topicKey } from './topic';

/** YAML may nest a link (`[[X]]` unquoted is a list in a list). Deeper or circular values contain no links. */
const DEEPEST = 4;

const MARKDOWN_LINK = /^!?\[(?:\\.|[^\]\\])*\]\((.*)\)$/;
const WEB_ADDRESS = /^[a-z][a-z\d+.-]*:/i;

/** Returns the targets of all links of a value, in its order, each once: paths or file names without heading. */
export function readLinkTargets(value: unknown): readonly string[] {
  const targets = textsIn(value, 0).flatMap((text) => targetsIn(text.trim()));
  return targets.length < 2 ? targets : [...new Set(targets)];
}

/** Returns the key that a note's own name and the links to it share, in any folder. */
export function nameKeyOf(target: string): string {
  return topicKey(stripExtension(fileName(target)));
}

/** Returns the texts of a value. A list in a list is YAML's reading of an unquoted link. */
function textsIn(value: unknown, depth: number): readonly string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value) || depth > DEEPEST) return [];
  const entries: readonly unknown[] = value;
  if (depth === 0 || entries.some(Array.isArray)) return entries.flatMap((entry) => textsIn(entry, depth + 1));
  return [`[[${entries.map(String).join(', ')}]]`];
}

function targetsIn(text: string): readonly string[] {
  const inMarkdown = MARKDOWN_LINK.exec(text)?.[1]?.trim();
  if (inMarkdown !== undefined) return markdownTarget(inMarkdown.replace(/^<|>$/g, ''));
  const targets: string[] = [];
  for (let at = text.indexOf('[['); at >= 0; at = text.indexOf('[[', at)) {
    const end = text.indexOf(']]', at + 2);
    if (end < 0) break;
    targets.push(...targetOf(text.slice(at + 2, end).replace(/\\?\|[^]*$/, '')));
    at = end + 2;
  }
  return targets;
}

function markdownTarget(target: string): readonly string[] {
  return WEB_ADDRESS.test(target) ? [] : pathOf(decoded(target.replace(/#.*$/, '')));
}

function targetOf(link: string): readonly string[] {
  return pathOf(link.replace(/#[^]*$/, ''));
}

/** Returns the target of a Markdown link, whose name writes a `#` in another way than the one before a heading. */
function pathOf(path: string): readonly string[] {
  const target = path.trim().replace(/^\/+/, '').normalize('NFC');
  return target === '' ? [] : [target];
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
