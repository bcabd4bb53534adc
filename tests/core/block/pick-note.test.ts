/** Picking a note and taking that back: one property changes, and nothing else. */
import fc from 'fast-check';
import type { NoteEdit } from '../../../src/core/note/note-edit';
import { describe, expect, it } from 'vitest';
import { changePick, pickEntry, picks, type PickChange } from '../../../src/core/block/pick-note';
import type { UpdateContext } from '../../../src/core/block/update-note';
import { bodyStart, readFrontmatter } from '../../../src/core/markdown/frontmatter';
import type { Properties } from '../../../src/core/markdown/root-properties';
import { applyChanges } from '../../../src/core/markdown/marker-blocks';
import type { Note } from '../../../src/core/note/note';
import { readNote } from '../../../src/core/note/read-note';
import { noteWithProperty } from '../../generate/property-heads';
import { RUNS } from '../../generate/runs';
import { contextOf } from '../../core/context';

const OTHER = 'x/Other.md';

function noteAt(path: string, context: UpdateContext): Note {
  const note = context.noteIndex.get(path);
  if (note === undefined) throw new Error(`no note ${path}`);
  return note;
}

function edited(text: string, edit: NoteEdit): string {
  if (edit.kind === 'refused') return edit.reason;
  return edit.kind === 'edit' ? applyChanges(text, edit.changes) : edit.kind;
}

function changed(text: string, change: PickChange, other = OTHER, more: Readonly<Record<string, string>> = {}): string {
  const context = contextOf({ 'N.md': text, [other]: '', ...more });
  return edited(text, changePick('N.md', text, change, noteAt(other, context), context));
}

describe('picking a note', () => {
  it.each([
    ['no frontmatter', 'text\n', '---\nrelated:\n  - "[[x/Other.md|Other]]"\n---\ntext\n'],
    ['no such property', '---\na: 1 # c\n---\n', '---\na: 1 # c\nrelated:\n  - "[[x/Other.md|Other]]"\n---\n'],
    ['a list', '---\nrelated:\n- "[[B]]"\n---\n', '---\nrelated:\n- "[[B]]"\n- "[[x/Other.md|Other]]"\n---\n'],
    ['its name there already', '---\nrelated: "[[Other]]"\n---\n', 'same'],
    ['an owner who wants no writing', '---\nrelated-literature: false\n---\n', 'opted-out'],
    ['a template', '---\ntitle: "{{title}}"\n---\n', 'template'],
    ['properties that cannot be read', '---\na: [\n---\n', 'unreadable'],
  ])('in a note with %s', (_, text, expected) => {
    expect(changed(text, 'add')).toBe(expected);
  });

  it('tells two notes of one name apart', () => {
    const text = '---\nrelated: "[[y/Other]]"\n---\n';
    expect(changed(text, 'add', OTHER, { 'y/Other.md': '' })).toContain('[[x/Other.md|Other]]');
  });

  it('goes into the first of the properties with entries, and is refused where there is no property', () => {
    const text = '---\nrelated:\nsee: ["[[B]]"]\n---\n';
    const add = (relatedProperties: readonly string[]): string => {
      const context = contextOf({ 'N.md': text, [OTHER]: '' }, { relatedProperties });
      return edited(text, changePick('N.md', text, 'add', noteAt(OTHER, context), context));
    };
    expect(add(['related', 'see'])).toBe('---\nrelated:\nsee: ["[[B]]", "[[x/Other.md|Other]]"]\n---\n');
    expect(add([])).toBe('wrong-name');
  });

  it.each([
    'a#b',
    'a|b',
    'a^b',
    'a [b]',
    'a)',
    "it's",
    'a "b"',
    'a $1 $& b',
    '🎉 主题',
    'a\\b',
    '50 %',
    ' x',
    '*a*_b_',
  ])('finds the note again whose name is %s', (name) => {
    const other = `x y/${name}.md`;
    const text = '---\na: 1\n---\ntext\n';
    const after = changed(text, 'add', other);
    const context = contextOf({ 'N.md': after, [other]: '' });
    expect(picks(noteAt('N.md', context), noteAt(other, context), context)).toBe(true);
    expect(changed(after, 'remove', other)).toMatch(/^---\na: 1\nrelated: ?(\[\])?\n---\ntext\n$/);
  });
});

describe('taking a pick back', () => {
  it.each([
    ['by path', '---\nrelated: ["[[x/Other]]", "[[B]]"]\n---\n', '---\nrelated: ["[[B]]"]\n---\n'],
    [
      'by name, twice',
      '---\nrelated:\n  - "[[Other|o]]"\n  - B\n  - "[[x/Other.md]]"\n---\n',
      '---\nrelated:\n  - B\n---\n',
    ],
    ['not at all', '---\nrelated: ["[[B]]"]\n---\n', 'same'],
    ['within other words', '---\nrelated: "see [[Other]] and [[B]]"\n---\n', 'unclear'],
  ])('where the note is named %s', (_, text, expected) => {
    expect(changed(text, 'remove')).toBe(expected);
  });
});

/** All properties but one, with their values. */
const otherThan = (name: string, all: Properties): readonly unknown[] =>
  [...all.keys()].filter((key) => key !== name).map((key) => [key, all.get(key)]);

describe('of the rest of the note', () => {
  const CASES = fc.record({ text: noteWithProperty, name: fc.constantFrom('A', 'B', 'a, b', 'x: y', '主题', 'a#b') });
  const stored = { relatedProperties: ['topics'], topicProperties: ['t'] };

  it.each(['add', 'remove'] as const)('nothing changes: %s does as meant, or is refused', (change) => {
    fc.assert(
      fc.property(CASES, ({ text, name }) => {
        const other = `x/${name}.md`;
        const context = contextOf({ 'N.md': text, [other]: '' }, stored);
        const edit = changePick('N.md', text, change, noteAt(other, context), context);
        if (edit.kind !== 'edit') return;
        const after = applyChanges(text, edit.changes);
        const read = readNote('N.md', after, context);
        expect(read.kind === 'note' && picks(read.note, noteAt(other, context), context)).toBe(change === 'add');
        expect(after.slice(bodyStart(after))).toBe(text.slice(bodyStart(text)));
        const propertiesOf = (whole: string): unknown => {
          const head = readFrontmatter(whole, context.yaml);
          return head.kind === 'properties' ? otherThan('topics', head.properties) : null;
        };
        expect(propertiesOf(after) ?? []).toEqual(propertiesOf(text) ?? []);
        expect(edited(after, changePick('N.md', after, change, noteAt(other, context), context))).toBe('same');
      }),
      RUNS,
    );
  });

  it('the link is one that the vault can follow', () => {
    const context = contextOf({ [OTHER]: '', 'x/a#b.md': '' });
    expect(pickEntry(noteAt(OTHER, context))).toBe('[[x/Other.md|Other]]');
    expect(pickEntry(noteAt('x/a#b.md', context))).toBe('[a#b](x/a%23b.md)');
  });
});
