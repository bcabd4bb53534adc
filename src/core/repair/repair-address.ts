/**
 * Text + visible text -> the change that puts an article's address into its property, or why it is not put there.
 * Most imports of Omnivore have the address only in the body, behind `[Read Original](…)`.
 */
import { sourceUrlOf, isArticle } from '../note/source-url';
import type { Change } from '../markdown/marker-blocks';
import { canonicalUrl, withoutEntities } from '../note/canonical-url';
import { findHead, readFrontmatter, type Properties, type Yaml } from '../markdown/frontmatter';
import { sliceRange } from '../markdown/lines';
import { fillProperty, type EditRefusal } from '../markdown/edit-property';
import { destinationAt } from './link-destination';

/** Why the address of a note does not come into its property. */
export type AddressRefusal = 'no-frontmatter' | 'template' | 'no-address' | 'two-addresses' | EditRefusal;

/** What becomes of a note's address; `none` where it has one already or names none. */
export type AddressRepair =
  | { readonly kind: 'edit'; readonly changes: readonly Change[]; readonly address: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'left'; readonly reason: AddressRefusal };

/** What a repair is handed. */
export interface AddressContext {
  readonly yaml: Yaml;
  /** The name of the property that gets the address. */
  readonly property: string;
  readonly isTemplate: (properties: Properties) => boolean;
}

const LINK = '[Read Original](';

const NONE: AddressRepair = { kind: 'none' };

/** Whether a text can hold an address in its body at all. */
export function mayHoldAddress(text: string): boolean {
  return text.includes(LINK);
}

/** Puts the address behind `[Read Original](…)` into the property of a note whose frontmatter has none. */
export function repairAddress(text: string, visible: string, context: AddressContext): AddressRepair {
  const links = mayHoldAddress(visible) ? originalLinks(visible) : [];
  if (links.length === 0) return NONE;
  const read = readFrontmatter(text, context.yaml);
  if (read.kind === 'unreadable') return left('unreadable');
  if (sourceUrlOf(read.properties) !== null) return NONE;
  if (findHead(text) === null) return left('no-frontmatter');
  if (context.isTemplate(read.properties) || links.some((link) => /<%|\{\{/.test(link))) return left('template');
  const address = onlyAddress(links);
  return address.kind === 'address' ? putIn(text, address.address, context) : left(address.reason);
}

function putIn(text: string, address: string, { property, yaml }: AddressContext): AddressRepair {
  const edit = fillProperty(text, { name: property, value: address }, yaml);
  switch (edit.kind) {
    case 'edit':
      return { kind: 'edit', changes: edit.changes, address };
    case 'same':
      return NONE;
    case 'refused':
      return left(edit.reason);
  }
}

/** What stands in the parentheses of each such link; nothing where it is no link. An image is none. */
function originalLinks(visible: string): readonly string[] {
  const links: string[] = [];
  for (let at = visible.indexOf(LINK); at >= 0; at = visible.indexOf(LINK, at + LINK.length)) {
    if (visible.charAt(at - 1) === '!' || visible.charAt(at - 1) === '\\') continue;
    const destination = destinationAt(visible, at + LINK.length - 1);
    links.push(destination === null ? '' : sliceRange(visible, destination));
  }
  return links;
}

type Only =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'other'; readonly reason: 'no-address' | 'two-addresses' };

/** Two spellings of one address are one: the first is taken. */
function onlyAddress(links: readonly string[]): Only {
  const addresses = new Map<string, string>();
  for (const link of links) {
    const address = decodedOnce(link);
    const canonical = isArticle(address) && !/[\s\p{C}]/u.test(address) ? canonicalUrl(address) : null;
    if (canonical !== null && !addresses.has(canonical)) addresses.set(canonical, address);
  }
  const [first, second] = addresses.values();
  if (first === undefined) return { kind: 'other', reason: 'no-address' };
  return second === undefined ? { kind: 'address', address: first } : { kind: 'other', reason: 'two-addresses' };
}

/**
 * Entities, Markdown's backslashes, and percent codes of characters that need none (RFC 3986 section 2.3), each
 * once.
 */
function decodedOnce(link: string): string {
  const plain = withoutEntities(link).replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
  return plain.replaceAll(/%([\da-f]{2})/gi, (code, hex: string) => {
    const char = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(char) ? char : code;
  });
}

function left(reason: AddressRefusal): AddressRepair {
  return { kind: 'left', reason };
}
