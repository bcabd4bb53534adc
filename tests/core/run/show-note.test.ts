/** A note's relations as data and as lines (docs/contract.md section 8). */
import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../src/core/note/note';
import { relateNote } from '../../../src/core/block/relate-text';
import { showLines, showNote, type Shown } from '../../../src/core/run/show-note';
import { contextOf, noteText, type Texts } from '../context';

function show(
  topics: readonly string[],
  texts: Texts,
  stored: object = {},
): { readonly shown: Shown; readonly lines: readonly string[] } {
  const context = contextOf(texts, stored);
  const note = noteOf('Ich.md', new Map([['topics', topics]]), context.settings);
  const shown = showNote(relateNote(note, '', context), context.settings);
  return { shown, lines: showLines(shown, context.settings) };
}

const TEXTS = {
  'a/N.md': noteText(['X'], '2024-02-02 10:00'),
  'b.md': noteText(['X']),
  '04 Literatur-Notes/c.md': noteText(['Y'], '2023-01-01'),
};

describe('a shown note', () => {
  it('is this object, its keys in this order', () => {
    expect(JSON.stringify(show(['X', '[[Y|Ypsilon]]'], TEXTS).shown)).toBe(
      JSON.stringify({
        path: 'Ich.md',
        topics: ['X', 'Ypsilon'],
        sections: [
          {
            heading: 'Meine Notes',
            groups: [
              {
                kind: 'topic',
                label: 'X',
                items: [
                  { path: 'a/N.md', name: 'N', date: '2024-02-02', why: [{ kind: 'topic', label: 'X' }] },
                  { path: 'b.md', name: 'b', date: null, why: [{ kind: 'topic', label: 'X' }] },
                ],
              },
              { kind: 'topic', label: 'Ypsilon', items: [] },
            ],
          },
          {
            heading: 'Relevante Literatur',
            groups: [
              { kind: 'topic', label: 'X', items: [] },
              {
                kind: 'topic',
                label: 'Ypsilon',
                items: [
                  {
                    path: '04 Literatur-Notes/c.md',
                    name: 'c',
                    date: '2023-01-01',
                    why: [{ kind: 'topic', label: 'Ypsilon' }],
                  },
                ],
              },
            ],
          },
        ],
      }),
    );
  });

  it('lists no empty groups and sections where the box has none', () => {
    const { sections } = show(['Y'], TEXTS, { leaveOutEmptyTopics: true }).shown;
    expect(sections.map(({ heading }) => heading)).toEqual(['Relevante Literatur']);
    expect(sections.flatMap(({ groups }) => groups.map(({ items }) => items.length))).toEqual([1]);
  });

  it('has no sections without topics', () => {
    expect(show([], TEXTS).shown).toEqual({ path: 'Ich.md', topics: [], sections: [] });
    expect(show([], TEXTS).lines).toEqual(['Ich.md', 'Noch kein Thema in Frontmatter `topics` definiert!']);
  });

  it('reads as lines: the headings, the topics, a line a note', () => {
    const { lines } = show(['X'], TEXTS, { language: 'en' });
    expect(lines[0]).toBe('Ich.md');
    expect(lines).toContain('My notes');
    expect(lines.filter((line) => line.includes('N  ')).join()).toContain('2024-02-02');
    expect(lines.filter((line) => line.includes('b.md')).join()).toContain('undated');
  });
});
