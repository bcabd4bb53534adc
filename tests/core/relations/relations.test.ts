/** Which notes are listed for a note, and where (docs/contract.md section 4). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../src/core/note/note';
import { hasRelations, relationsOf, type Section } from '../../../src/core/relations/relations';
import { contextOf, noteText, type Texts } from '../context';
import { listingSettings } from '../../generate/related-settings';
import { relatedVault } from '../../generate/related';
import { RUNS } from '../../generate/runs';

function sections(topics: unknown, texts: Texts, stored: object = {}): readonly Section[] {
  const context = contextOf(texts, stored);
  return relationsOf(
    noteOf('Ich.md', new Map([['topics', topics]]), context.settings),
    context.noteIndex,
    context.settings,
  );
}

const listed = (found: readonly Section[]): readonly (readonly string[])[] =>
  found.map(({ kind, groups }) => [
    kind,
    ...groups.map(({ label, notes }) => `${label}: ${notes.map(({ path }) => path).join(' ')}`),
  ]);

describe('the relations of a note', () => {
  it('are own notes, then literature; in each a group for each topic, in the order of the frontmatter', () => {
    const texts = {
      'a.md': noteText(['X', 'Y'], '2024-01-01'),
      '04 Literatur-Notes/b.md': noteText(['Y'], '2024-01-01'),
      'c.md': noteText(['Z']),
    };
    expect(listed(sections(['Y', 'X', '[[Nichts]]'], texts))).toEqual([
      ['own', 'Y: a.md', 'X: a.md', 'Nichts: '],
      ['literature', 'Y: 04 Literatur-Notes/b.md', 'X: ', 'Nichts: '],
    ]);
  });

  it('are none for a note without topics', () => {
    for (const topics of [undefined, null, [], '', '[[]]', {}])
      expect(sections(topics, { 'a.md': noteText(['X']) })).toEqual([]);
  });

  it('name a topic once, by its first label', () => {
    expect(listed(sections(['[[X|erst]]', 'x', 'X'], { 'a.md': noteText(['X', 'x']) }))).toEqual([
      ['own', 'erst: a.md'],
      ['literature', 'erst: '],
    ]);
  });

  it('find plain topics and linked ones alike', () => {
    const texts = {
      'a.md': noteText(['X']),
      'b.md': noteText(['[[X]]']),
      'c.md': noteText(['[[p/x.md#h|y]]']),
      'd.md': '---\ntopics: [[X]]\n---\n',
      'e.md': '---\nTopics: X\n---\n',
    };
    expect(listed(sections('[[x]]', texts))[0]).toEqual(['own', 'x: a.md b.md c.md d.md e.md']);
  });

  it('are not the note itself, nor unreadable notes, templates, or what is out of scope', () => {
    const texts = {
      'Ich.md': noteText(['X']),
      'a/Ich.md': noteText(['X']),
      'bad.md': '---\ntopics: [X\n---\n',
      'list.md': '---\n- X\n---\n',
      'nul.md': `${noteText(['X'])}\0`,
      'inner.md': '---\ntopics: X\n--- x\n---\n',
      'js.md': '---js\n{topics: "X"}\n---\n',
      'template.md': '---\ntopics: [X]\ntitle: "{{title}}"\n---\n',
      'Vorlagen/v.md': noteText(['X']),
      '.trash/t.md': noteText(['X']),
      'x (Conflicted copy).md': noteText(['X']),
      'out.md': '---\ntopics: X\nrelated-literature: false\n---\n',
    };
    expect(listed(sections('X', texts))[0]).toEqual(['own', 'X: a/Ich.md out.md']);
  });

  it('follow the settings: folders, property names, order, cap', () => {
    const texts = {
      'Lit/a.md': '---\nthema: X\nangelegt: 2024-01-01\n---\n',
      'Lit/b.md': '---\nTHEMA: X\nangelegt: 2024-01-02\n---\n',
      'Alt/c.md': '---\nthema: X\n---\n',
    };
    const stored = {
      literatureFolders: ['Lit'],
      excludedFolders: ['Alt'],
      topicProperties: ['thema'],
      createdProperties: ['angelegt'],
      order: 'newest-first',
      cap: 1,
    };
    const context = contextOf(texts, stored);
    const [own, literature] = relationsOf(
      noteOf('Ich.md', new Map([['thema', 'X']]), context.settings),
      context.noteIndex,
      context.settings,
    );
    expect(own?.groups[0]?.notes).toEqual([]);
    expect(literature?.groups[0]?.notes.map(({ path }) => path)).toEqual(['Lit/b.md']);
    expect(literature?.groups[0]?.rest).toEqual({ kind: 'more', topicNote: undefined });
  });
});

describe('whether a note has any relation', () => {
  it('is told as its lists tell it, in generated vaults', () => {
    fc.assert(
      fc.property(relatedVault, listingSettings, (vault, stored) => {
        const texts = Object.fromEntries(vault.map(({ path, text }) => [path, text]));
        const { noteIndex, settings } = contextOf(texts, stored);
        for (const note of noteIndex.all()) {
          const groups = relationsOf(note, noteIndex, settings).flatMap((section) => section.groups);
          const isListing = groups.some(({ notes }) => notes.length > 0);
          expect(hasRelations(note, noteIndex, settings)).toBe(isListing);
        }
      }),
      RUNS,
    );
  });
});
