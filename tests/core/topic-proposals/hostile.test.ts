/**
 * Texts made to be slow. Each holds a million characters, or where a whole index is made from it 300,000, and a million
 * in CI: a scan that takes the square of that would not end within the time of a test.
 */
import { describe, expect, it } from 'vitest';
import { proposalText, readOwnWords } from '../../../src/core/topic-proposals/proposal-text';
import { proposeTopics } from '../../../src/core/topic-proposals/propose-topics';
import { similarNotes } from '../../../src/core/topic-proposals/similar-notes';
import { textLanguage } from '../../../src/core/topic-proposals/text-language';
import { cleanText, plainText, wordsOf } from '../../../src/core/topic-proposals/words';
import { IS_LONG } from '../../generate/runs';
import { indexOf, noteAt } from './notes';

const MILLION = 1_000_000;
const filled = (part: string, length = MILLION): string => part.repeat(Math.ceil(length / part.length));

const TEXTS: readonly (readonly [string, string])[] = [
  ['[[', '[['],
  ['![[', '![['],
  ['](', ']('],
  ['[[a|', '[[a|'],
  ['<', '<'],
  ['<a', '<a '],
  ['`', '`'],
  ['` and a blank', '` '],
  ['&#', '&#'],
  ['https://', 'https://'],
  ['markers', '%% INSERT A %%'],
  ['both markers', '%% INSERT A %%%% END A %%\n'],
  ['fences', '```\n~~~\n'],
  ['one word', 'x'],
  ['Chinese', '数据保护'],
  ['combining characters', '\u0308'],
  ['a name', 'klima'],
  ['names', 'klima KI '],
  ['Greek capitals', 'Σ'],
];

describe('a text of a million characters', () => {
  it.each(TEXTS)('of nothing but %s is read', (_, part) => {
    const text = filled(part);
    expect(proposalText(text, 'A').length).toBeLessThanOrEqual(2500);
    expect(readOwnWords(text, 'A').body).toBe(proposalText(text, 'A'));
  });

  it.each(TEXTS)('of nothing but %s is taken apart', (_, part) => {
    const text = filled(part);
    expect(cleanText(text).length).toBeLessThanOrEqual(2 * text.length);
    expect(plainText(text).length).toBeLessThanOrEqual(text.length);
    expect(wordsOf(text).length).toBeLessThanOrEqual(text.length);
    expect(textLanguage(text)).not.toBe('de');
  });

  it.each(TEXTS)('of nothing but %s may even be title, description, tag, topic, alias and body', (_, part) => {
    const text = filled(part, IS_LONG ? MILLION : 100_000);
    const hostile = { title: text, description: text, body: text, tags: [text], topics: [text], aliases: [text] };
    const index = indexOf([
      noteAt('Klima.md', { ...hostile, isTopicNote: true }),
      noteAt('b.md', hostile),
      noteAt('c.md'),
    ]);
    expect(proposeTopics(noteAt('neu.md', hostile), index, 0).length).toBeLessThanOrEqual(3);
    expect(similarNotes(noteAt('neu.md', hostile), index)).toEqual([]);
  });
});

describe('many of something', () => {
  it('tags nested a hundred thousand levels deep are no tags', () => {
    const deep = noteAt('a.md', { tags: [filled('a/')], topics: ['Klima'] });
    expect(indexOf([deep]).tagNotes.size).toBe(0);
  });

  it('ten thousand notes on one topic are one topic with three notes named', () => {
    const body = 'Gletscher schmelzen';
    const notes = Array.from({ length: 10_000 }, (_, at) =>
      noteAt(`${at % 7}/${at}.md`, { topics: ['Klima'], tags: ['eis'], body: at % 3 === 0 ? body : 'Wind weht' }),
    );
    const others = Array.from({ length: 12_000 }, (_, at) =>
      noteAt(`rest/${at}.md`, { topics: ['Rest'], body: 'Boot fährt' }),
    );
    const [first] = proposeTopics(noteAt('neu.md', { tags: ['eis'], body }), indexOf([...notes, ...others]), 0);
    expect(first?.topic).toBe('Klima');
    const words = first?.reasons.find(({ kind }) => kind === 'words');
    const tags = first?.reasons.find(({ kind }) => kind === 'tags');
    expect(words).toEqual({
      kind: 'words',
      words: ['schmelzen', 'Gletscher'],
      notes: ['0/0.md', '0/1008.md', '0/1029.md'],
    });
    expect(tags).toMatchObject({
      tags: ['eis'],
      count: 10_000,
      notes: ['0/0.md', '0/1001.md', '0/1008.md', '0/1015.md', '0/1022.md'],
    });
  });
});
