// @vitest-environment jsdom
/** What the metadata cache says of a note, and when only its text can tell. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { CachedMetadata, Pos, TFile } from 'obsidian';
import { cachedNote } from '../../../src/app/vault/cached-note';
import { settingsOf } from '../../core/context.ts';
import { startHost } from '../../host/host.ts';

let files: readonly TFile[] = [];
beforeAll(async () => {
  files = (await startHost({ 'Empty.md': '', 'Full.md': 'text\n' })).app.vault.getMarkdownFiles();
});

/** What is said of a note with this cache. */
function kindOf(cache: CachedMetadata | null, name = 'Full'): string {
  const file = files.find(({ basename }) => basename === name);
  return file === undefined ? 'no file' : cachedNote(cache, file, settingsOf()).kind;
}

const upTo = (offset: number): Pos => ({ start: { line: 0, col: 0, offset: 0 }, end: { line: 9, col: 0, offset } });

describe('a note without a cache', () => {
  it('is not known yet, but for an empty one, which may never get a cache', () => {
    expect([kindOf(null), kindOf(null, 'Empty')]).toEqual(['unknown', 'known']);
  });
});

describe('a note with a cache', () => {
  it('is known with its properties, or without any', () => {
    expect([kindOf({}), kindOf({ frontmatter: { topics: ['X'] } })]).toEqual(['known', 'known']);
  });

  it('has to be read where its frontmatter is empty or unreadable, holds an object, or is long', () => {
    const frontmatter = { topics: ['X'] };
    expect(kindOf({ frontmatter: { title: { '{x}': null }, topics: ['X'] } })).toBe('unclear');
    expect(kindOf({ frontmatter: { topics: ['X', [['Y', { a: null }]]] } })).toBe('unclear');
    expect(kindOf({ frontmatterPosition: upTo(8) })).toBe('unclear');
    expect(kindOf({ sections: [{ type: 'yaml', position: upTo(8) }] })).toBe('unclear');
    expect(kindOf({ frontmatter: { topics: { a: null } } })).toBe('unclear');
    expect(kindOf({ frontmatter, frontmatterPosition: upTo(65_536) })).toBe('known');
    expect(kindOf({ frontmatter, frontmatterPosition: upTo(65_537) })).toBe('unclear');
  });
});
