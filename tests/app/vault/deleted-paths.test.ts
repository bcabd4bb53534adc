/** What this device saw go, and whether a link leads to it. */
import { describe, expect, it } from 'vitest';
import { DeletedPaths } from '../../../src/app/vault/deleted-paths';

const gone = (...paths: readonly string[]): DeletedPaths => {
  const deleted = new DeletedPaths();
  for (const path of paths) deleted.add(path);
  return deleted;
};

describe('a link', () => {
  it.each([
    ['Ordner/Notiz.md', true],
    ['Ordner/Notiz', true],
    ['ordner/NOTIZ', true],
    ['Notiz', true],
    ['otiz', false],
    ['Notiz 2', false],
    ['Ordner', false],
    ['Ordner/Notiz.md/x', true],
    ['Ordner/Notiz.mdx', false],
  ])('%s leads to a note that went from "Ordner/Notiz.md": %s', (link, expected) => {
    expect(gone('Ordner/Notiz.md').has(link)).toBe(expected);
  });

  it('leads into a folder that went, and not into one whose name begins alike', () => {
    const deleted = gone('Ordner');
    expect([deleted.has('Ordner/Tief/Notiz.md'), deleted.has('Ordner 2/Notiz.md')]).toEqual([true, false]);
  });

  it('leads to nothing that went once something has come to its path again', () => {
    const deleted = gone('A.md', 'B.md');
    deleted.delete('A.md');
    expect([deleted.has('A'), deleted.has('B')]).toEqual([false, true]);
  });
});
