/** Properties by lower-case name, whatever roots were read before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PROPERTIES, propertiesOf, type Properties } from '../../../src/core/markdown/root-properties';

/** Names of which some differ in case alone, and those that every object has. */
const NAME = fc.constantFrom(
  'title',
  'Title',
  'TITLE',
  'url',
  'URL',
  'topics',
  'a\nb',
  'ÄÖ',
  'äö',
  '__proto__',
  'toString',
);

/** Roots as an engine makes them: what they hold is their own. */
const ROOT = fc
  .uniqueArray(fc.tuple(NAME, fc.oneof(fc.integer(), fc.constant(null), fc.string())), { selector: ([name]) => name })
  .map((entries) => Object.fromEntries(entries));

/** What is to be read of a root, worked out from its entries alone. */
function expected(root: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [name, value] of Object.entries(root)) {
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), value);
  }
  return found;
}

function all(properties: Properties | undefined): ReadonlyMap<string, unknown> | undefined {
  return properties && new Map([...properties.keys()].map((name) => [name, properties.get(name)]));
}

describe('the properties of a root', () => {
  it('are its own, in its order, the first of two spellings, and stay so when other roots are read', () => {
    fc.assert(
      fc.property(fc.array(ROOT, { maxLength: 12 }), (roots) => {
        const read = roots.flatMap((root) => [root, { ...root }]).map((root) => [root, propertiesOf(root)] as const);
        for (const [root, properties] of read) {
          expect([...(all(properties) ?? [])]).toEqual([...expected(root)]);
          expect(properties?.get('no such name')).toBeUndefined();
        }
      }),
    );
  });

  it('differ for roots with as many names', () => {
    const [first, second] = [propertiesOf({ title: 'A', url: 'B' }), propertiesOf({ title: 'A', source: 'B' })];
    expect([first?.get('url'), first?.get('source')]).toEqual(['B', undefined]);
    expect([second?.get('url'), second?.get('source')]).toEqual([undefined, 'B']);
  });

  it('are those of the parsed root, whichever engine read it', () => {
    expect(propertiesOf(null)).toBe(NO_PROPERTIES);
    expect(propertiesOf(undefined)).toBe(NO_PROPERTIES);
    expect([propertiesOf('text'), propertiesOf([]), propertiesOf(7), propertiesOf(false)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
