/** Which names mean one topic: what topic notes are called, what they are also called, and what of it joins nothing. */
import { describe, expect, it } from 'vitest';
import { relationsOf } from '../../../src/core/relations/relations';
import { ambiguousAliases, canonicalTopicKey, topicSynonyms } from '../../../src/core/relations/topic-aliases';
import { contextOf, noteText, updatedIn, type Texts } from '../context';

const lends = (aliases: unknown, topics: readonly string[] = [], more = ''): string =>
  `---\naliases: ${JSON.stringify(aliases)}\ntopics: ${JSON.stringify(topics)}\n${more}---\n`;

/** The topic groups of a note on these topics, a line each, own notes only. */
function groups(topics: readonly string[], texts: Texts, stored: object = {}): readonly string[] {
  const context = contextOf({ ...texts, 'Ich.md': noteText(topics) }, stored);
  const note = context.noteIndex.get('Ich.md');
  if (note === undefined) throw new Error('not read');
  const [own] = relationsOf(note, context.noteIndex, context.settings);
  return own?.groups.map(({ label, notes }) => `${label}: ${notes.map(({ path }) => path).join(' ')}`) ?? [];
}

function ambiguous(texts: Texts, stored: object = {}): readonly string[] {
  const { noteIndex, settings } = contextOf(texts, stored);
  return ambiguousAliases(noteIndex, settings).map(({ alias, paths }) => `${alias}: ${paths.join(' ')}`);
}

const KI = 'Themen/Künstliche Intelligenz.md';
const VAULT: Texts = {
  [KI]: lends(['KI', 'AI', 'Artificial Intelligence'], ['[[Künstliche Intelligenz]]']),
  '1.md': noteText(['KI']),
  '2.md': noteText(['[[KI]]']),
  '3.md': noteText(['AI']),
  '4.md': noteText(['[[Künstliche Intelligenz]]']),
  '5.md': noteText(['artificial  intelligence']),
  '6.md': noteText(['Etwas']),
};
const ALL = `1.md 2.md 3.md 4.md 5.md ${KI}`;

describe('a topic', () => {
  it('is one under all names that its note lends it, and keeps the label of the note in hand', () => {
    for (const name of [
      'KI',
      '[[KI]]',
      'AI',
      'ki',
      'Künstliche Intelligenz',
      '[[Artificial Intelligence]]',
      '[[x/KI.md#y|die da]]',
    ]) {
      const label = name.includes('|') ? 'die da' : name.replaceAll(/[[\]]/g, '');
      expect(groups([name], VAULT)).toEqual([`${label}: ${ALL}`]);
    }
  });

  it('that a note names twice, by two names, is one group, by the first label', () => {
    expect(groups(['AI', 'Etwas', 'KI', '[[Künstliche Intelligenz]]'], VAULT)).toEqual([`AI: ${ALL}`, 'Etwas: 6.md']);
  });

  it('lists a note once that names it by two names, and is capped as one', () => {
    expect(
      groups(['KI'], {
        [KI]: lends(['KI', 'AI'], ['Künstliche Intelligenz']),
        'a.md': noteText(['KI', 'AI', 'Künstliche Intelligenz']),
      }),
    ).toEqual([`KI: ${KI} a.md`]);
    const texts = {
      [KI]: lends(['KI', 'AI']),
      'a.md': noteText(['Künstliche Intelligenz'], '2024-01-01'),
      'b.md': noteText(['KI'], '2024-01-02'),
      'c.md': noteText(['AI'], '2024-01-03'),
      'd.md': noteText(['KI', 'AI'], '2024-01-04'),
    };
    expect(groups(['KI'], texts, { cap: 2 })).toEqual(['KI: c.md d.md']);
    expect(groups(['KI'], texts, { cap: 4 })).toEqual(['KI: a.md b.md c.md d.md']);
    expect(
      updatedIn({ ...texts, 'Ich.md': noteText(['KI'], '2025-01-01', '%% INSERT A %%%% END A %%') }, 'Ich.md', {
        cap: 3,
      }),
    ).toContain(`- [[d.md|d]] (04.01.2024)\n- … und weitere: [[${KI}|Künstliche Intelligenz]]\n`);
  });

  it('is lent names by a note whose file name is in use as a topic, or that lies in a topic folder, and by no other', () => {
    const texts = { 'Themen/tief/Y.md': lends(['y1', 'y2']), 'a.md': noteText(['y1']), 'b.md': noteText(['y2']) };
    expect(groups(['Y1'], texts)).toEqual(['Y1: a.md']);
    expect(groups(['Y1'], { ...texts, 'c.md': noteText(['[[Y]]']) })).toEqual(['Y1: a.md b.md c.md']);
    for (const folder of ['Themen', '/Themen/', 'Themen/tief', '/'])
      expect(groups(['Y1'], texts, { topicFolders: [folder] })).toEqual(['Y1: a.md b.md']);
    for (const folder of ['Them', 'tief', 'Themen/tief/Y', 'Themen/tief/Y.md', ''])
      expect(groups(['Y1'], texts, { topicFolders: [folder] })).toEqual(['Y1: a.md']);
  });

  it('may have two notes of its name: both lend', () => {
    const texts = {
      'a/X.md': lends(['x1', 'both']),
      'b/X.md': lends(['x2', 'both'], ['X']),
      '1.md': noteText(['x1']),
      '2.md': noteText(['x2']),
      '3.md': noteText(['both']),
    };
    expect(groups(['x1'], texts)).toEqual(['x1: 1.md 2.md 3.md b/X.md']);
    expect(ambiguous(texts)).toEqual([]);
  });

  it('reads aliases as Obsidian does: a list, or names with commas between; nothing else', () => {
    for (const aliases of ['x1, x 2', ['x1', 'x 2'], ['x1', null, '', {}, [], 'x 2']])
      expect(
        groups(['X'], { 'X.md': lends(aliases, ['X']), '1.md': noteText(['x1']), '2.md': noteText(['X  2']) }),
      ).toEqual(['X: 1.md 2.md X.md']);
    expect(groups(['X'], { 'X.md': '---\nalias: 7\ntopics: X\n---\n', '1.md': noteText(['7']) })).toEqual([
      'X: 1.md X.md',
    ]);
  });

  it('is joined by an alias no further than once: the alias of an alias is another topic’s', () => {
    const texts = {
      'A.md': lends(['B'], ['A']),
      'B.md': lends(['C'], ['B']),
      '1.md': noteText(['A']),
      '2.md': noteText(['B']),
      '3.md': noteText(['C']),
    };
    expect(groups(['A'], texts)).toEqual(['A: 1.md A.md']);
    expect(groups(['C'], texts)).toEqual(['C: 2.md 3.md B.md']);
    expect(ambiguous(texts)).toEqual(['B: A.md B.md']);
  });
});

describe('an alias that joins nothing', () => {
  it('belongs to two topic notes', () => {
    const texts = {
      'X.md': lends(['Both', 'x1'], ['X']),
      'Y.md': lends(['both'], ['Y']),
      '1.md': noteText(['both']),
      '2.md': noteText(['x1']),
    };
    expect(groups(['X'], texts)).toEqual(['X: 2.md X.md']);
    expect(groups(['both'], texts)).toEqual(['both: 1.md']);
    expect(ambiguous(texts)).toEqual(['Both: X.md Y.md']);
  });

  it('is the name of another topic note, even of one in a topic folder that nobody names', () => {
    const texts = { 'X.md': lends(['Y'], ['X']), 'T/Y.md': lends([]), '1.md': noteText(['Z']) };
    expect(ambiguous(texts)).toEqual([]);
    expect(ambiguous(texts, { topicFolders: ['T'] })).toEqual(['Y: T/Y.md X.md']);
    expect(ambiguous({ ...texts, '2.md': noteText(['y']) })).toEqual(['Y: T/Y.md X.md']);
    expect(groups(['X'], { ...texts, '2.md': noteText(['y']) })).toEqual(['X: X.md']);
  });

  it('is none where the other is no topic note, or the alias is the note’s own name', () => {
    expect(ambiguous({ 'X.md': lends(['both', 'X', 'x'], ['X']), 'Y.md': lends(['both']) })).toEqual([]);
    expect(groups(['both'], { 'X.md': lends(['both', 'X'], ['X']), 'Y.md': lends(['both']) })).toEqual(['both: X.md']);
  });

  it('is named as it is written, by the first of the paths, in code-unit order', () => {
    const texts = { 'b/X.md': lends(['zwei  Worte', 'A'], ['X']), 'a/Y.md': lends(['Zwei Worte', 'a'], ['Y']) };
    expect(ambiguous(texts)).toEqual(['a: a/Y.md b/X.md', 'Zwei Worte: a/Y.md b/X.md']);
  });

  it('is told by a run, and by no one where there is none', () => {
    expect(ambiguous(VAULT)).toEqual([]);
  });
});

describe('renaming a topic note or changing its aliases', () => {
  it('regroups', () => {
    const renamed = { ...VAULT, [KI]: '', 'Themen/Maschinen.md': VAULT[KI] ?? '' };
    expect(groups(['KI'], renamed)).toEqual(['KI: 1.md 2.md']);
    expect(groups(['KI'], { ...renamed, '7.md': noteText(['Maschinen']) })).toEqual(['KI: 1.md 2.md 3.md 5.md 7.md']);
    expect(groups(['KI'], { ...VAULT, [KI]: lends(['KI']) })).toEqual(['KI: 1.md 2.md 4.md']);
  });
});

describe('common keys', () => {
  it('are the same for exactly the names that are listed together', () => {
    const { noteIndex, settings } = contextOf(VAULT);
    const common = canonicalTopicKey('ki', noteIndex, settings);
    expect(common).toBe('künstliche intelligenz');
    expect([...topicSynonyms(common, noteIndex, settings)].sort()).toEqual([
      'ai',
      'artificial intelligence',
      'ki',
      'künstliche intelligenz',
    ]);
    for (const name of topicSynonyms(common, noteIndex, settings))
      expect(canonicalTopicKey(name, noteIndex, settings)).toBe(common);
    expect(canonicalTopicKey('etwas', noteIndex, settings)).toBe('etwas');
    expect(topicSynonyms('etwas', noteIndex, settings)).toEqual(['etwas']);
    expect(canonicalTopicKey('constructor', noteIndex, settings)).toBe('constructor');
  });
});
