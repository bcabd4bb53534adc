/** Which section lists a note: literature or own notes. */
import { describe, expect, it } from 'vitest';
import { sectionOf } from '../../../src/core/note/literature';
import { settingsOf } from '../context';

describe('the section of a note', () => {
  it('is literature below a literature folder, and own everywhere else', () => {
    const preset = settingsOf({});
    expect(sectionOf('04 Literatur-Notes/a/N.md', preset)).toBe('literature');
    for (const path of ['N.md', '04 Literatur-Notes.md', '04 Literatur-Notes2/N.md', 'a/04 Literatur-Notes/N.md'])
      expect(sectionOf(path, preset)).toBe('own');
  });

  it('follows the folders of the settings, with or without slashes around them', () => {
    const settings = settingsOf({ literatureFolders: ['/Artikel/', 'Bücher/alt'] });
    const paths = ['Artikel/N.md', 'Bücher/alt/N.md', 'Bücher/neu/N.md'];
    expect(paths.map((path) => sectionOf(path, settings))).toEqual(['literature', 'literature', 'own']);
  });
});
