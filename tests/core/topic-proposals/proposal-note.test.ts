/** A note, its properties and its text -> what topic proposals know of it. */
import { describe, expect, it } from 'vitest';
import { noteOf, type Note } from '../../../src/core/note/note';
import type { Topic } from '../../../src/core/note/topic';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings';
import {
  proposalNoteOf,
  type ProposalNote,
  type ProposalNoteOptions,
} from '../../../src/core/topic-proposals/proposal-note';
import { proposeTopics } from '../../../src/core/topic-proposals/propose-topics';
import { indexOf } from './notes';

const OPTIONS: ProposalNoteOptions = {
  labels: 'topics',
  markerId: 'A',
  ignoredTags: ['clippings'],
  isTopicNote: ({ path }: Note) => path.startsWith('Themen/'),
  canonicalTopic: (topic: Topic) => (topic.key === 'ki' ? { ...topic, key: 'künstliche intelligenz' } : topic),
};

function read(
  path: string,
  properties: Readonly<Record<string, unknown>>,
  text = '',
  options: Partial<ProposalNoteOptions> = {},
): ProposalNote {
  const all = new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value]));
  return proposalNoteOf(noteOf(path, all, DEFAULT_SETTINGS), all, text, { ...OPTIONS, ...options });
}

describe('what topic proposals know of a note', () => {
  it('is its title, else its name; its description; its text', () => {
    const note = read(
      'Ablage/Eins.md',
      { description: ' ', summary: 'Worum es geht' },
      '---\nx: 1\n---\nText [[Zwei]]',
    );
    expect([note.title, note.name, note.folder, note.description]).toEqual(['Eins', 'Eins', 'Ablage', 'Worum es geht']);
    expect([note.body, note.links]).toEqual(['Text [[Zwei]]', ['zwei']]);
    expect(read('a.md', { title: 'x'.repeat(5000), description: 'y'.repeat(5000) }).title.length).toBe(1000);
    expect(read('a.md', { description: 7 }).description).toBe('');
  });

  it('is the site of its URL, or of the one that an importer put into the text', () => {
    expect(read('a.md', { URL: 'https://www.Ort.example:443/x' }).host).toBe('ort.example');
    expect(read('a.md', {}, '[Read Original](https://blatt.example/1)').host).toBe('blatt.example');
    expect(read('a.md', {}).host).toBeNull();
  });

  it('is its authors, links among them, each once', () => {
    const note = read('a.md', { author: ['[[Personen/Ada Beispiel|Ada]]', 'ada', 'Bo'] });
    expect(note.authors).toEqual([
      { key: 'ada', label: 'Ada' },
      { key: 'bo', label: 'Bo' },
    ]);
  });

  it('is its tags without stop tags and those nested in them', () => {
    expect(read('a.md', { tags: ['Clippings', 'clippings/web', 'Eis'] }).tags).toEqual([{ key: 'eis', label: 'Eis' }]);
  });

  it('is its topics by the name that an alias stands for, each once', () => {
    const note = read('a.md', { topics: ['KI', 'Künstliche Intelligenz'] });
    expect(note.topics).toEqual([{ key: 'künstliche intelligenz', label: 'KI' }]);
  });

  it('is whether it is a topic note', () => {
    expect([read('Themen/a.md', {}).isTopicNote, read('a.md', {}).isTopicNote]).toEqual([true, false]);
  });
});

describe('where tags relate notes', () => {
  const tagged = (path: string, tags: readonly string[], text = ''): ProposalNote =>
    read(path, { tags, topics: ['Thema'] }, text, { labels: 'tags' });

  it('tags are what is proposed, and no evidence; stop tags are neither', () => {
    const note = tagged('Themen/a.md', ['clippings', 'Eis/Nord']);
    expect([note.topics, note.tags, note.isTopicNote]).toEqual([[{ key: 'eis/nord', label: 'Eis/Nord' }], [], false]);
  });

  it('a tag is proposed for its last level in the text, a stop tag never', () => {
    const rest = Array.from({ length: 9 }, (_, at) => tagged(`${at}.md`, ['clippings', 'rest'], 'Boote fahren'));
    const index = indexOf([...rest, tagged('x.md', ['eis/gletscher', 'clippings'], 'Gletscher kalben')]);
    const proposed = proposeTopics(
      read('neu.md', { title: 'Gletscher' }, 'Gletscher kalben clippings', { labels: 'tags' }),
      index,
      0,
    );
    expect(proposed[0]?.topic).toBe('eis/gletscher');
    expect(proposed.map(({ key }) => key)).not.toContain('clippings');
  });
});
