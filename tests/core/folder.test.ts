/** Folder names, and what lies below them. */
import { describe, expect, it } from 'vitest';
import { isBelow, normalFolder } from '../../src/core/folder';

describe('a folder', () => {
  it.each([['a', 'a'], ['/a/b/', 'a/b'], [' a ', 'a'], ['/', ''], ['', ''], ['//a//', 'a'], ['u\u0308', '\u00FC']])('%j is %j', (given, normal) => expect(normalFolder(given)).toBe(normal));

  it('holds what lies below it, and nothing that only begins like it', () => {
    expect([isBelow('a/N.md', ['a']), isBelow('a/b/N.md', ['a']), isBelow('ab/N.md', ['a']), isBelow('a', ['a']), isBelow('N.md', ['a'])]).toEqual([true, true, false, false, false]);
    expect(isBelow('u\u0308/N.md', ['\u00FC'])).toBe(true);
  });

  it('without a name is the whole vault', () => {
    expect([isBelow('N.md', ['']), isBelow('N.md', [])]).toEqual([true, false]);
  });
});
