/** The names that the build shortens (scripts/inner-names.mjs) are the sources' own: nobody else asks for them. */
import { expect, it } from 'vitest';
import { INNER_NAMES } from '../../scripts/inner-names.mjs';
import { namesInSources } from './names-in-sources';

const names = namesInSources();

it('every name that is shortened is used in the sources', () => {
  expect(INNER_NAMES.filter((name) => !names.has(name))).toEqual([]);
});

it('none of them is declared or asked for by anything outside, computed, or stored', () => {
  const reasons = INNER_NAMES.map((name) => [name, names.get(name)?.[0]]).filter(([, why]) => why !== undefined);
  expect(reasons).toEqual([]);
});

it.each([
  ['getMarkdownFiles', 'of Obsidian'],
  ['language', 'of the settings that are stored'],
  ['insert', 'of the record for undoing'],
  ['hash', 'of what that record holds'],
  ['created', 'that is asked for by a text'],
  ['automatic', 'of a choice in the settings'],
  ['folded', 'of what the pane remembers'],
  ['literature', 'that is computed'],
  ['ready', 'of a class that extends one of Obsidian'],
  ['cls', 'handed to Obsidian'],
  ['engines', 'handed to a package'],
  ['role', 'of an attribute'],
  ['length', 'of the platform'],
  ['desc', 'of an object whose type nobody says'],
])('"%s", a name %s, would be found', (name) => {
  expect(names.get(name)?.length).toBeGreaterThan(0);
});
