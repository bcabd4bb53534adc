/** The topics of a note: those that it names, each once by the first name, and last the one whose page it is. */
import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../../src/core/relations/note-topics';
import { contextOf, noteText, type Texts } from '../context';

/** The labels of a note's topics, with a star where it is their page. */
function topicsIn(texts: Texts, path: string, stored: object = {}): readonly string[] {
  const { noteIndex, settings } = contextOf(texts, stored);
  const note = noteIndex.get(path);
  if (note === undefined) throw new Error('not read');
  return topicsOf(note, noteIndex, settings).map(({ label, isOwnPage }) => (isOwnPage ? `${label}*` : label));
}

const page = (alias: string, topics: readonly string[] = []): string =>
  `---\naliases: [${alias}]\ntopics: ${JSON.stringify(topics)}\n---\n`;

describe('the topic whose page a note is', () => {
  it('is one of its own, behind those that it names, where a note names it', () => {
    expect(topicsIn({ 'X.md': noteText(['Z']), 'a.md': noteText(['x']) }, 'X.md')).toEqual(['Z', 'X*']);
    expect(topicsIn({ 'X.md': noteText(['Z']), 'a.md': noteText(['Z']) }, 'X.md')).toEqual(['Z']);
  });

  it('is one where only its alias is named, if that joins its name', () => {
    const stored = { topicFolders: ['T'] };
    const texts = { 'T/X.md': page('KI'), 'a.md': noteText(['KI']) };
    expect(topicsIn(texts, 'T/X.md', stored)).toEqual(['X*']);
    expect(topicsIn({ ...texts, 'T/Y.md': page('KI') }, 'T/X.md', stored)).toEqual([]);
    expect(topicsIn({ ...texts, 'a.md': noteText(['Other']) }, 'T/X.md', stored)).toEqual([]);
  });

  it('stands once, where and as the note names it, also where no other does', () => {
    expect(topicsIn({ 'X.md': noteText(['[[x|this one]]', 'Z']) }, 'X.md')).toEqual(['this one*', 'Z']);
    expect(topicsIn({ 'T/X.md': page('KI', ['KI']) }, 'T/X.md', { topicFolders: ['T'] })).toEqual(['KI*']);
  });

  it('is none where the settings want no pages', () => {
    expect(topicsIn({ 'X.md': noteText(['Z']), 'a.md': noteText(['X']) }, 'X.md', { topicPages: false })).toEqual([
      'Z',
    ]);
  });
});
