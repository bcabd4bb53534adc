/**
 * Text + visible text -> the change that writes an article's URL into its property, or the reason for no change.
 * Most imports of Omnivore have the URL only in the body, behind `[Read Original](…)`.
 */
import { sourceUrlOf, isArticle } from '../note/source-url';
import type { Change } from '../markdown/marker-blocks';
import { canonicalUrl, withoutEntities } from '../note/canonical-url';
import { findHead, readFrontmatter, type Yaml } from '../markdown/frontmatter';
import type { Properties } from '../markdown/root-properties';
import { sliceRange } from '../markdown/lines';
import { fillProperty, type EditRefusal } from '../markdown/edit-property';
import { destinationAt } from './link-destination';

/** The reasons for which a note's URL is not written into its property. */
export type AddressRefusal = 'no-frontmatter' | 'template' | 'no-address' | 'two-addresses' | EditRefusal;

/** The result for a note's URL. `none` means that it already has one, or that its body has none. */
export type AddressRepair =
  | { readonly kind: 'edit'; readonly changes: readonly Change[]; readonly address: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'left'; readonly reason: AddressRefusal };

/** The context of a repair. */
export interface AddressContext {
  readonly yaml: Yaml;
  /** The name of the property for the URL. */
  readonly property: string;
  readonly isTemplate: (properties: Properties) => boolean;
}

const LINK = '[Read Original](';

const NONE: AddressRepair = { kind: 'none' };

/** Whether a text may have such a URL in its body at all. */
export function mayHoldAddress(text: string): boolean {
  return text.includes(LINK);
}

/** Writes the URL behind `[Read Original](…)` into the property, if the note's frontmatter has no URL. */
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

/** Returns the destination of each such link, or an empty text if it is no valid link. Images do not count. */
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

/** Returns the only URL of the links. Two spellings of one URL count as one, and the first is used. */
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

/** Decodes once entities, Markdown's backslashes, and needless percent codes (RFC 3986 section 2.3). */
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
