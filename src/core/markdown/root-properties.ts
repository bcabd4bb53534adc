/** The root of a parsed frontmatter -> its properties by lower-case name. */
import { isObject } from '../type-guards';

/** Property values by lower-case name. Of two spellings the first in the file counts. */
export type Properties = Pick<ReadonlyMap<string, unknown>, 'get' | 'has' | 'keys'>;

type Root = Readonly<Record<string, unknown>>;

/** The names of a root as written, and the first spelling of each by lower case. */
interface Names {
  readonly written: readonly string[];
  readonly byKey: ReadonlyMap<string, string>;
}

/** The properties of a root, which is not copied. */
class RootProperties implements Properties {
  constructor(
    private readonly root: Root,
    private readonly names: ReadonlyMap<string, string>,
  ) {}

  get(name: string): unknown {
    const written = this.names.get(name);
    return written === undefined ? undefined : this.root[written];
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  keys(): MapIterator<string> {
    return this.names.keys();
  }
}

/** The properties of a note without any. */
export const NO_PROPERTIES: Properties = new Map<string, unknown>();

/**
 * Returns the properties of a parsed root, or undefined for a scalar or a list. A null root is an empty frontmatter.
 */
export function propertiesOf(root: unknown): Properties | undefined {
  if (root === null || root === undefined) return NO_PROPERTIES;
  return isObject(root) ? new RootProperties(root, namesOf(root)) : undefined;
}

/** The names of the last root. Notes that follow one another mostly have the same ones. */
let last: Names = { written: [], byKey: new Map() };

function namesOf(root: Root): ReadonlyMap<string, string> {
  const written = Object.keys(root);
  if (!isSame(written, last.written)) last = { written, byKey: firstSpellings(written) };
  return last.byKey;
}

function isSame(names: readonly string[], others: readonly string[]): boolean {
  if (names.length !== others.length) return false;
  let at = 0;
  while (at < names.length && names[at] === others[at]) at += 1;
  return at === names.length;
}

function firstSpellings(written: readonly string[]): ReadonlyMap<string, string> {
  const byKey = new Map<string, string>();
  for (const name of written) if (!byKey.has(name.toLowerCase())) byKey.set(name.toLowerCase(), name);
  return byKey;
}
