/** The manifest of a plugin under test, as far as a test says nothing else. */
import type { PluginManifest } from 'obsidian';

/** The usual manifest. */
export const MANIFEST: PluginManifest = {
  id: 'related-literature',
  name: 'Related Literature',
  author: 'The tests',
  version: '0.0.0',
  minAppVersion: '1.13.4',
  description: 'The plugin under test.',
};
