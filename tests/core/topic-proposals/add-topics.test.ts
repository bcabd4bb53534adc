/** Adding topics to a note: into the property that they are read from, each once, or not at all with a reason. */
import fc from 'fast-check';
import type { NoteEdit } from '../../../src/core/note/note-edit';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/core/markdown/marker-blocks';
import { readNote } from '../../../src/core/note/read-note';
import { topicKey } from '../../../src/core/note/topic';
import { addTopics, type TopicsToAdd } from '../../../src/core/topic-proposals/add-topics';
import { noteWithProperty } from '../../generate/property-heads';
import { RUNS } from '../../generate/runs';
import { settingsOf, toolsOf } from '../../core/context';

const TOOLS = toolsOf();

function add(text: string, names: readonly string[], how: Partial<TopicsToAdd> = {}, tools = TOOLS): NoteEdit {
  return addTopics('N.md', text, { names, labels: 'topics', form: 'wikilink', ...how }, tools);
}

function added(text: string, names: readonly string[], how: Partial<TopicsToAdd> = {}, tools = TOOLS): string {
  const edit = add(text, names, how, tools);
  return edit.kind === 'edit' ? applyChanges(text, edit.changes) : edit.kind;
}

const topicsOf = (text: string): readonly string[] | null => {
  const read = readNote('N.md', text, TOOLS);
  return read.kind === 'note' ? read.note.topics.map(({ key }) => key) : null;
};

describe('adding topics', () => {
  it.each([
    ['no frontmatter', 'text\n', '---\ntopics:\n  - "[[KI]]"\n---\ntext\n'],
    ['no such property', '---\na: 1 # c\n---\n', '---\na: 1 # c\ntopics:\n  - "[[KI]]"\n---\n'],
    ['an empty property', '---\ntopics:\na: 1\n---\n', '---\ntopics:\n  - "[[KI]]"\na: 1\n---\n'],
    ['a list', '---\ntopics:\n- Klima\n---\n', '---\ntopics:\n- Klima\n- "[[KI]]"\n---\n'],
    ['the topic already there', '---\ntopics: ki\n---\n', 'same'],
    ['the topic already there as a link with another text', '---\ntopics: ["[[x/KI|AI]]"]\n---\n', 'same'],
    ['an owner who wants no writing', '---\nrelated-literature: false\n---\n', 'refused'],
    ['a template', '---\ntitle: "{{title}}"\n---\n', 'refused'],
    ['properties that cannot be read', '---\na: [\n---\n', 'refused'],
  ])('to a note with %s', (_, text, expected) => {
    expect(added(text, ['KI'])).toBe(expected);
  });

  it('goes into the property that the topics of the note are read from', () => {
    const tools = toolsOf(settingsOf({ topicProperties: ['topics', 'themen'] }));
    expect(added('---\nthemen: [Klima]\n---\n', ['KI'], { form: 'plain' }, tools)).toBe(
      '---\nthemen: [Klima, KI]\n---\n',
    );
  });

  it('writes tags plain, and takes a text of several tags apart', () => {
    const how = { labels: 'tags', form: 'plain' } as const;
    expect(added('---\ntags: eis, nord\n---\n', ['ki'], how)).toBe('---\ntags:\n  - eis\n  - nord\n  - ki\n---\n');
    expect(added('---\ntags: ["#KI"]\n---\n', ['ki'], how)).toBe('same');
  });

  it('adds what was asked for and takes nothing away, or is refused; a second time it changes nothing', () => {
    fc.assert(
      fc.property(noteWithProperty, fc.constantFrom('KI', 'a, b', 'x: y', '主题', 'A'), (text, name) => {
        const edit = add(text, [name]);
        if (edit.kind !== 'edit') return;
        const after = applyChanges(text, edit.changes);
        const [before, now] = [topicsOf(text), topicsOf(after)];
        expect(now).toEqual([...new Set([...(before ?? []), topicKey(name)])]);
        expect(add(after, [name]).kind).toBe('same');
      }),
      RUNS,
    );
  });
});
