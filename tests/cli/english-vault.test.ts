/** The English vault stays English, whatever the locale of the computer that the command line runs on. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEXTS } from '../../src/core/settings/note-texts';
import { readVault } from '../host/from-disk.ts';
import { doorIn } from './cli-process';
import { contentsOf, inNewVault } from './vault-folder';

const FILES = Object.fromEntries(
  Object.entries(readVault(join(import.meta.dirname, '..', 'vault-en')))
    .filter(([path]) => path.endsWith('.md'))
    .map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]),
);

/** What stands in German boxes, and not in English ones. */
const GERMAN = Object.values(TEXTS.de)
  .flatMap((text) => text.split(/\{\w+\}|["`]/))
  .filter((part) => part.trim().length > 5 && !Object.values(TEXTS.en).some((text) => text.includes(part)));

const germanIn = (texts: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(texts).flatMap(([path, text]) =>
    GERMAN.filter((part) => text.includes(part)).map((part) => `${path}: ${part}`),
  );

describe('German texts', () => {
  it('are told from English ones by this test', () => {
    expect(GERMAN.length).toBeGreaterThan(5);
    expect(germanIn({ a: '#### Meine Notes\n' })).toEqual(['a: Meine Notes']);
  });

  it.each(['de_DE.UTF-8', 'C.UTF-8'])('never come into a vault that was set up in English (%s)', (locale) => {
    inNewVault(FILES, (vault) => {
      expect(doorIn('en_US.UTF-8', 'setup', vault, '--write').status).toBe(0);
      for (const [command, ...options] of [
        ['insert', '--all', '--empty'],
        ['update'],
        ['topics'],
        ['repair'],
      ] as const) {
        expect([command, doorIn(locale, command, vault, ...options).status]).toEqual([command, 0]);
        expect(germanIn(contentsOf(vault))).toEqual([]);
      }
      expect(Object.values(contentsOf(vault)).filter((text) => text.includes('Related notes:')).length).toBeGreaterThan(
        40,
      );
    });
  });

  it('are written into a new vault only where the locale is German, and then its settings say so', () => {
    inNewVault(FILES, (vault) => {
      expect(doorIn('de_DE.UTF-8', 'insert', vault).status).toBe(0);
      const contents = contentsOf(vault);
      expect(germanIn(contents).length).toBeGreaterThan(20);
      expect(contents['.obsidian/plugins/related-literature/data.json']).toContain('"language": "de"');
    });
  });
});
