/** Folder names, and what lies below them. */
import { describe, expect, it } from 'vitest';
import { isInFolder, normalizeFolder } from '../../src/core/paths';

describe('a folder', () => {
  it.each([
    ['a', 'a'],
    ['/a/b/', 'a/b'],
    [' a ', 'a'],
    ['/', ''],
    ['', ''],
    ['//a//', 'a'],
    ['u\u0308', '\u00FC'],
  ])('%j is %j', (given, normal) => expect(normalizeFolder(given)).toBe(normal));

  it('holds what lies below it, and nothing that only begins like it', () => {
    expect([
      isInFolder('a/N.md', ['a']),
      isInFolder('a/b/N.md', ['a']),
      isInFolder('ab/N.md', ['a']),
      isInFolder('a', ['a']),
      isInFolder('N.md', ['a']),
    ]).toEqual([true, true, false, false, false]);
    expect(isInFolder('u\u0308/N.md', ['\u00FC'])).toBe(true);
  });

  it('without a name is the whole vault', () => {
    expect([isInFolder('N.md', ['']), isInFolder('N.md', [])]).toEqual([true, false]);
  });
});
