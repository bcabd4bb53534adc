/** The properties of a text from its YAML engine, with each spelling of a name, and a comparison of two readings. */
import { readFrontmatter, type Yaml } from './frontmatter';
import { isObject } from '../type-guards';
import { foldName } from './property-lines';

/** One reading of a frontmatter. */
export interface Root {
  readonly properties: Readonly<Record<string, unknown>>;
  /** The text behind the frontmatter. */
  readonly body: string;
}

/** Values nested deeper than this count as different, because a value can contain itself. */
const DEEPEST = 40;

/** Reads the frontmatter. Returns null if it cannot be read. A text without frontmatter has no properties. */
export function readRoot(text: string, yaml: Yaml): Root | null {
  let root: unknown;
  const read = readFrontmatter(text, (source) => (root = yaml(source)));
  if (read.kind === 'unreadable') return null;
  return { properties: isObject(root) ? root : {}, body: text.slice(read.body) };
}

/** Returns the values of a property, one for each spelling of its name. */
export function valuesOf({ properties }: Root, name: string): readonly unknown[] {
  return namesLike(properties, name, true).map((key) => properties[key]);
}

/** Whether two readings agree in the body, in all properties but one, and in their order. */
export function areOthersEqual(a: Root, b: Root, name: string): boolean {
  const names = namesLike(a.properties, name, false);
  return (
    a.body === b.body &&
    isSame(names, namesLike(b.properties, name, false)) &&
    names.every((key) => isSame(a.properties[key], b.properties[key]))
  );
}

/** Whether two values are deeply equal, including the order of names. */
export function isSame(a: unknown, b: unknown, depth = 0): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || depth > DEEPEST) return false;
  const left = Object.entries(a);
  const right = Object.entries(b);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.length &&
    left.every(([key, value], index) => key === right[index]?.[0] && isSame(value, right[index][1], depth + 1))
  );
}

function namesLike(properties: Root['properties'], name: string, isLike: boolean): readonly string[] {
  const wanted = foldName(name);
  return Object.keys(properties).filter((key) => (foldName(key) === wanted) === isLike);
}
