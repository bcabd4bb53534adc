/** Which notes a note's tags lead to, how strongly, in which groups, and when they do not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoteIndex } from '../../../src/core/index/note-index';
import { relationsOf } from '../../../src/core/relations/relations';
import { isEqual } from '../../../src/core/type-guards';
import { contextOf, type Texts } from '../context';
import { runs } from '../../generate/runs';

const tagged = (tags: readonly string[], created = '2024-01-01', more = ''): string =>
  `---\ntags: ${JSON.stringify(tags)}\ncreated: ${created}\n${more}---\n`;

/** So many notes that have these tags and are old. */
function many(count: number, tags: readonly string[], folder = 'n'): Texts {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${folder}/${index}.md`, tagged(tags, '2000-01-01')]),
  );
}

/** The tag groups of the note `Ich.md` in a vault of these notes, a line each, behind the name of their section. */
function groups(own: string, texts: Texts, stored: object = {}): readonly string[] {
  const context = contextOf({ ...texts, 'Ich.md': own }, stored);
  const note = context.noteIndex.get('Ich.md');
  if (note === undefined) throw new Error('not read');
  return relationsOf(note, context.noteIndex, context.settings).flatMap(({ kind, groups: found }) =>
    found
      .filter((group) => group.kind === 'tag')
      .map(({ label, notes }) => `${kind} #${label}: ${notes.map(({ path }) => path).join(' ')}`),
  );
}

const ANY = { sharedTags: 'any' };

describe('two notes are related by tags', () => {
  it('where one shared tag is on three notes at most', () => {
    expect(groups(tagged(['x']), { 'a.md': tagged(['x']), 'b.md': tagged(['x']) })).toEqual(['own #x: a.md b.md']);
    expect(groups(tagged(['x']), { 'a.md': tagged(['x']), 'b.md': tagged(['x']), 'c.md': tagged(['X']) })).toEqual([]);
  });

  it('where of two shared tags one is on thirty notes at most', () => {
    const pair = { 'a.md': tagged(['x', 'y']) };
    expect(groups(tagged(['x', 'y']), { ...pair, ...many(28, ['x']), ...many(60, ['y'], 'm') })).toEqual([
      'own #x: a.md',
    ]);
    expect(groups(tagged(['x', 'y']), { ...pair, ...many(29, ['x']), ...many(60, ['y'], 'm') })).toEqual([]);
  });

  it('by one shared tag alone, however common, where the setting asks for any', () => {
    expect(groups(tagged(['x']), many(12, ['x']), ANY)[0]?.split(' ').length).toBe(14);
    expect(groups(tagged(['x']), many(12, ['y']), ANY)).toEqual([]);
  });

  it('and a chain of nested tags counts once, as its deepest', () => {
    const others = many(4, ['T/KI']);
    expect(groups(tagged(['T', 'T/KI']), { 'a.md': tagged(['T', 'T/KI']), ...others })).toEqual([]);
    expect(groups(tagged(['T', 'T/KI', 'z']), { 'a.md': tagged(['T', 'T/KI', 'z']), ...many(9, ['z']) })).toEqual([
      'own #T/KI: a.md',
    ]);
  });
});

describe('a tag', () => {
  it('meets itself and what is nested in it, and one that it is nested in meets itself alone', () => {
    const texts = {
      'same.md': tagged(['T/KI']),
      'below.md': tagged(['t/ki/LLM']),
      'above.md': tagged(['T']),
      'beside.md': tagged(['T/Netz']),
      'like.md': tagged(['T/KIX']),
    };
    expect(groups(tagged(['T/KI']), texts, ANY)).toEqual(['own #T/KI: below.md same.md', 'own #T: above.md']);
    expect(groups(tagged(['T']), texts, ANY)).toEqual(['own #T: above.md below.md beside.md like.md same.md']);
  });

  it('that the note has itself meets what is nested in it, also where another of its tags is nested in it, too', () => {
    const texts = { 'below.md': tagged(['T/Netz']), 'same.md': tagged(['T/KI']) };
    expect(groups(tagged(['T/KI', 'T']), texts, ANY)).toEqual(['own #T/KI: same.md', 'own #T: below.md']);
  });

  it('that is a stop tag, or nested in one, counts for neither note', () => {
    for (const stop of ['Clippings', 'OMNIVORE', 'readwise/articles', 'inbox', '_inbox', 'to-do', 'read-later'])
      expect(groups(tagged([stop]), { 'a.md': tagged([stop]) })).toEqual([]);
    expect(groups(tagged(['x']), { 'a.md': tagged(['x/y']) }, { ignoredTags: ['x/y'] })).toEqual([]);
    expect(groups(tagged(['x/y']), { 'a.md': tagged(['x']) }, { ignoredTags: ['#X/Y'] })).toEqual([]);
    expect(groups(tagged(['x']), { 'a.md': tagged(['x']) }, { ignoredTags: ['X'] })).toEqual([]);
  });
});

describe('of related notes', () => {
  it('the strongest are kept, over both sections; the rarer a shared tag, the stronger', () => {
    const texts = { 'a.md': tagged(['x', 'y']), '04 Literatur-Notes/b.md': tagged(['x', 'z']), ...many(9, ['y']) };
    const own = tagged(['x', 'y', 'z']);
    expect(groups(own, texts)).toEqual(['own #x: a.md', 'literature #z: 04 Literatur-Notes/b.md']);
    expect(groups(own, texts, { tagNoteLimit: 1 })).toEqual(['literature #z: 04 Literatur-Notes/b.md']);
  });

  it('those that share a tag on sixty notes are stronger than those of one on ninety, however near in time', () => {
    const texts = { ...many(60, ['x']), ...many(90, ['y'], 'm'), 'near.md': tagged(['y']) };
    const [kept = ''] = groups(tagged(['x', 'y']), texts, { ...ANY, tagNoteLimit: 1 });
    expect(kept).toMatch(/^own #x: n/);
  });

  it('of tags on as many notes the nearest in time is kept, and not what the first tag leads to', () => {
    const texts = { 'far.md': tagged(['x'], '2000-01-01'), 'near.md': tagged(['y']) };
    expect(groups(tagged(['x', 'y']), texts, { tagNoteLimit: 1 })).toEqual(['own #y: near.md']);
  });

  it('the nearest in time are kept of equal strength, undated ones last, then the first by path', () => {
    const at = (created: string): string => tagged(['x'], created);
    const texts = {
      'far.md': at('2024-06-01'),
      'before.md': at('2023-12-30'),
      'after.md': at('2024-01-02 12:00'),
      'no.md': '---\ntags: x\n---\n',
      'q.md': at('2024-01-03'),
      'p.md': at('2024-01-03'),
    };
    const kept = (tagNoteLimit: number, own = at('2024-01-01')): string =>
      groups(own, texts, { ...ANY, tagNoteLimit })[0]?.replace('own #x: ', '') ?? '';
    expect(kept(1)).toBe('after.md');
    expect(kept(3).split(' ').sort()).toEqual(['after.md', 'before.md', 'p.md']);
    expect(kept(5)).not.toContain('no.md');
    expect(kept(6)).toContain('no.md');
    expect(kept(2, '---\ntags: x\n---\n').split(' ').sort()).toEqual(['after.md', 'before.md']);
  });

  it('each stands once, under the rarest tag that it shares, then the first in the note’s order', () => {
    const texts = { 'a.md': tagged(['y', 'x']), 'b.md': tagged(['x']) };
    expect(groups(tagged(['x', 'y']), texts)).toEqual(['own #y: a.md', 'own #x: b.md']);
    expect(groups(tagged(['y', 'x']), { 'a.md': tagged(['x', 'y']) })).toEqual(['own #y: a.md']);
    expect(groups(tagged(['x', 'y']), { 'a.md': tagged(['y', 'x']) })).toEqual(['own #x: a.md']);
  });

  it('the three groups with the strongest member stay, in that order, their notes in the set one', () => {
    const texts = {
      'a1.md': tagged(['a'], '2024-02-02'),
      'a2.md': tagged(['a'], '2024-02-01'),
      'b.md': tagged(['b']),
      'c.md': tagged(['c', 'e']),
      'd1.md': tagged(['d']),
      'd2.md': tagged(['d']),
    };
    const own = tagged(['a', 'b', 'c', 'd', 'e']);
    expect(groups(own, texts)).toEqual(['own #c: c.md', 'own #b: b.md', 'own #d: d1.md d2.md']);
    expect(groups(own, texts, { tagGroupLimit: 0, order: 'newest-first' })).toContain('own #a: a1.md a2.md');
    expect(groups(own, texts, { tagGroupLimit: 0 })).toContain('own #a: a2.md a1.md');
  });

  it('none that is listed under a topic stands under a tag as well', () => {
    const topic = 'topics: [T]\n';
    const texts = { 'a.md': tagged(['x'], '2024-01-01', topic), 'b.md': tagged(['x']) };
    expect(groups(tagged(['x'], '2024-01-01', topic), texts)).toEqual([]);
    expect(groups(tagged(['x'], '2024-01-01', topic), texts, { tagGroups: 'always' })).toEqual(['own #x: b.md']);
    expect(groups(tagged(['x']), texts, { tagGroups: 'never' })).toEqual([]);
  });
});

describe('an import elsewhere', () => {
  it('reorders nothing', () => {
    const texts = { 'a.md': tagged(['x', 'y']), 'b.md': tagged(['y', 'z']), 'c.md': tagged(['z']) };
    const own = tagged(['x', 'y', 'z']);
    expect(groups(own, { ...texts, ...many(500, ['other']) })).toEqual(groups(own, texts));
  });
});

describe('groups without a limit, asked for again', () => {
  const tags = fc.subarray(['x', 'y', 'x/z', 'w'], { minLength: 1 });
  const change = fc.oneof(
    fc.record({ order: fc.constantFrom('newest-first', 'oldest-first') }),
    fc.record({ sharedTags: fc.constantFrom('strong', 'any') }),
    fc.record({ tagGroupLimit: fc.constantFrom(0, 1) }),
    fc.record({ ignoredTags: fc.subarray(['x', 'w']) }),
    fc.record({ hidden: fc.constantFrom({}, { 'Ich.md': ['1.md'] }) }),
  );
  const note = fc.record({ at: fc.nat(5), tags, day: fc.integer({ min: 10, max: 28 }), topics: fc.subarray(['T']) });
  const step = fc.record({
    change,
    notes: fc.array(note, { maxLength: 1 }),
    own: fc.constantFrom(['x', 'w', 'y'], ['x/z', 'y']),
    isByStrength: fc.boolean(),
  });
  const LIMITS = { tagNoteLimit: 0, tagGroups: 'always', sharedTags: 'any' };

  it('are those of an index that was never asked, whatever changed', () => {
    fc.assert(
      fc.property(fc.array(note, { minLength: 5 }), fc.array(step, { minLength: 2 }), (first, steps) => {
        const kept = new NoteIndex();
        let stored: object = LIMITS;
        for (const [index, { change: changed, notes, own, isByStrength }] of steps.entries()) {
          stored = { ...stored, ...changed };
          const texts = [...(index === 0 ? first : []), ...notes].map(({ at, tags: theirs, day, topics }) => [
            `${at}.md`,
            tagged(theirs, `2024-01-${day}`, `topics: ${JSON.stringify(topics)}\n`),
          ]);
          const all: Texts = { ...Object.fromEntries(texts), 'Ich.md': tagged(own, '2024-01-15', 'topics: [T]\n') };
          const { noteIndex, settings } = contextOf(all, stored);
          for (const each of noteIndex.all()) if (!isEqual(kept.get(each.path), each)) kept.set(each);
          const fresh = new NoteIndex();
          fresh.addAll(kept.all());
          const asking = kept.get('Ich.md');
          if (asking === undefined) throw new Error('not read');
          const listing = { ...settings, isByStrength };
          expect(relationsOf(asking, kept, listing)).toEqual(relationsOf(asking, fresh, listing));
        }
      }),
      runs(200),
    );
  });
});
