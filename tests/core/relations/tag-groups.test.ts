/** Which notes a note's tags lead to, in which groups, and when they do not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteIndex } from '../../../src/core/index/note-index';
import type { Note } from '../../../src/core/note/note';
import { relationsOf } from '../../../src/core/relations/relations';
import { newestFirst } from '../../../src/core/index/inverted-index';
import { sharedTags, tagGroupsOf, type TagGroup, type TagSettings } from '../../../src/core/relations/tag-groups';
import { RUNS } from '../../generate/runs';
import { contextOf, settingsOf, type Texts } from '../context';

const tagged = (tags: readonly string[], created = '2024-01-01', more = ''): string =>
  `---\ntags: ${JSON.stringify(tags)}\ncreated: ${created}\n${more}---\n`;

/** Notes that all have these tags, one a day. */
function many(count: number, tags: readonly string[], folder = 'n'): Texts {
  const day = (index: number): string =>
    `${2000 + Math.floor(index / 28)}-01-${String((index % 28) + 1).padStart(2, '0')}`;
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`${folder}/${index}.md`, tagged(tags, day(index))]),
  );
}

const line = ({
  kind,
  label,
  notes,
  rest,
}: {
  kind?: string;
  label: string;
  notes: readonly Note[];
  rest?: { kind: string };
}): string =>
  `${kind === 'topic' ? '' : '#'}${label}: ${notes.map(({ path }) => path).join(' ')}${rest?.kind === 'more' ? ' …' : ''}`;

/** The groups of the note `Ich.md` in a vault of these notes, a line each, behind the name of their section. */
function groups(own: string, texts: Texts, stored: object = {}): readonly string[] {
  const context = contextOf({ ...texts, 'Ich.md': own }, stored);
  const note = context.noteIndex.get('Ich.md');
  if (note === undefined) throw new Error('not read');
  return relationsOf(note, context.noteIndex, context.settings).flatMap(({ kind, groups: found }) =>
    found.map((group) => `${kind} ${line(group)}`),
  );
}

describe('the tag groups of a note', () => {
  it('are in the order of its own tags, own notes and literature apart', () => {
    const texts = { 'a.md': tagged(['y']), '04 Literatur-Notes/b.md': tagged(['X', 'z']), 'c.md': tagged(['other']) };
    expect(groups(tagged(['x', '#Y', 'nothing']), texts)).toEqual([
      'own #Y: a.md',
      'literature #x: 04 Literatur-Notes/b.md',
    ]);
    expect(groups(tagged(['y', 'x']), { 'a.md': tagged(['x']), 'b.md': tagged(['y']) })).toEqual([
      'own #y: b.md',
      'own #x: a.md',
    ]);
  });

  it('name no note twice, and not the note itself', () => {
    const texts = { 'a.md': tagged(['x', 'y'], '2024-01-02'), 'b.md': tagged(['y']) };
    expect(groups(tagged(['x', 'y']), texts)).toEqual(['own #x: a.md', 'own #y: b.md']);
    expect(groups(tagged(['y', 'x']), texts)).toEqual(['own #y: b.md a.md']);
  });

  it('meet tags nested in the note’s own, and those its own are nested in, the most specific first', () => {
    const texts = {
      'same.md': tagged(['T/KI']),
      'below.md': tagged(['t/ki/LLM']),
      'above.md': tagged(['T']),
      'beside.md': tagged(['T/Netz']),
      'like.md': tagged(['T/KIX']),
    };
    expect(groups(tagged(['T/KI']), texts)).toEqual(['own #T/KI: below.md same.md', 'own #T: above.md']);
    expect(groups(tagged(['T/KI/LLM']), texts)).toEqual([
      'own #T/KI/LLM: below.md',
      'own #T/KI: same.md',
      'own #T: above.md',
    ]);
    expect(groups(tagged(['T']), texts)).toEqual(['own #T: above.md below.md beside.md like.md same.md']);
    expect(groups(tagged(['T', 'T/KI']), texts)).toEqual([
      'own #T/KI: below.md same.md',
      'own #T: above.md beside.md like.md',
    ]);
    expect(groups(tagged(['T/Netz', 'T/KI']), texts)).toEqual([
      'own #T/Netz: beside.md',
      'own #T/KI: below.md same.md',
      'own #T: above.md',
    ]);
  });

  it('are three at most, and with them twelve notes, the newest; a list that was cut says so', () => {
    const texts = {
      ...many(9, ['a'], 'a'),
      ...many(2, ['b'], '04 Literatur-Notes/b'),
      'c.md': tagged(['c'], '2030-01-01'),
      'd.md': tagged(['d'], '2030-01-01'),
    };
    expect(groups(tagged(['b', 'a', 'c', 'd']), texts)).toEqual([
      'own #a: a/0.md a/1.md a/2.md a/3.md a/4.md a/5.md a/6.md a/7.md a/8.md',
      'own #c: c.md',
      'literature #b: 04 Literatur-Notes/b/0.md 04 Literatur-Notes/b/1.md',
    ]);
    expect(groups(tagged(['a', 'c']), { ...texts, ...many(13, ['a'], 'a') })).toEqual([
      `own #a: ${Array.from({ length: 11 }, (_, index) => `a/${index + 2}.md`).join(' ')} …`,
      'own #c: c.md',
    ]);
    expect(
      groups(tagged(['b', 'a']), {
        ...texts,
        ...many(12, ['a'], 'a'),
        '04 Literatur-Notes/b/0.md': tagged(['b'], '1999-01-01'),
        '04 Literatur-Notes/b/1.md': tagged(['b']),
      }),
    ).toEqual([
      `own #a: ${Array.from({ length: 11 }, (_, index) => `a/${index + 1}.md`).join(' ')} …`,
      'literature #b: 04 Literatur-Notes/b/1.md …',
    ]);
  });

  it('leave a group out that keeps none of its notes', () => {
    const texts = {
      ...many(12, ['a'], 'a'),
      'old.md': tagged(['b'], '1990-01-01'),
      'undated.md': '---\ntags: b\n---\n',
    };
    expect(groups(tagged(['b', 'a']), texts)).toEqual([
      `own #a: ${Array.from({ length: 12 }, (_, index) => `a/${index}.md`).join(' ')}`,
    ]);
  });

  it('are shown in the set order, of the same notes', () => {
    const texts = many(14, ['a']);
    const [oldest = ''] = groups(tagged(['a']), texts);
    const [newest = ''] = groups(tagged(['a']), texts, { order: 'newest-first' });
    expect(oldest.startsWith('own #a: n/2.md n/3.md')).toBe(true);
    expect(newest.startsWith('own #a: n/13.md n/12.md')).toBe(true);
    expect(newest.split(' ').sort()).toEqual(oldest.split(' ').sort());
  });

  it('have the limits of the settings; 0 is no limit', () => {
    const texts = { ...many(14, ['a'], 'a'), 'b.md': tagged(['b']), 'c.md': tagged(['c']), 'd.md': tagged(['d']) };
    const own = tagged(['a', 'b', 'c', 'd']);
    const count = (stored: object): readonly [number, number] => {
      const found = groups(own, texts, stored);
      return [found.length, found.join(' ').match(/\.md/g)?.length ?? 0];
    };
    expect(count({ tagGroupLimit: 0, tagNoteLimit: 0 })).toEqual([4, 17]);
    expect(count({ tagNoteLimit: 0 })).toEqual([3, 16]);
    expect(count({ tagGroupLimit: 1 })).toEqual([1, 12]);
    expect(count({ tagGroupLimit: 0, tagNoteLimit: 2 })).toEqual([2, 2]);
    expect(count({ cap: 1 })).toEqual([3, 12]);
  });

  it('are there when the setting says so', () => {
    const texts = {
      'a.md': tagged(['x'], '2024-01-01', 'topics: [T]\n'),
      'b.md': tagged(['x']),
      '04 Literatur-Notes/c.md': tagged(['x']),
    };
    const withTopics = tagged(['x'], '2024-01-01', 'topics: [T]\n');
    expect(groups(tagged(['x']), texts, { tagGroups: 'never' })).toEqual([]);
    expect(groups(withTopics, texts)).toEqual(['own T: a.md', 'literature T: ']);
    expect(groups(withTopics, texts, { tagGroups: 'always' })).toEqual([
      'own T: a.md',
      'own #x: b.md',
      'literature T: ',
      'literature #x: 04 Literatur-Notes/c.md',
    ]);
    expect(groups(tagged(['x']), texts, { tagGroups: 'always' })).toEqual(groups(tagged(['x']), texts));
  });

  it('behind topic groups list what these had no room for', () => {
    const texts = {
      'a.md': tagged(['x'], '2024-01-01', 'topics: [T]\n'),
      'b.md': tagged(['x'], '2024-01-02', 'topics: [T]\n'),
    };
    expect(groups(tagged(['x'], '2024-01-01', 'topics: [T]\n'), texts, { tagGroups: 'always', cap: 1 })).toEqual([
      'own T: b.md …',
      'own #x: a.md',
      'literature T: ',
    ]);
  });
});

describe('a tag that says nothing', () => {
  it('is one in the stop list, however it is written', () => {
    const said = ['Clippings', 'clipping', 'OMNIVORE', 'readwise', 'to-read', 'To-Process', 'Kindle', 'pocket'];
    expect(groups(tagged(said), { 'a.md': tagged(said) })).toEqual([]);
    expect(groups(tagged([...said, 'x']), { 'a.md': tagged([...said, 'x']) })).toEqual(['own #x: a.md']);
    expect(
      groups(
        tagged(['omnivore', 'x', 'ä/b']),
        { 'a.md': tagged(['omnivore']), 'b.md': tagged(['x']), 'c.md': tagged(['a\u0308/b']) },
        { ignoredTags: ['#X', 'A\u0308/B'] },
      ),
    ).toEqual(['own #omnivore: a.md']);
  });

  it('is one on more than 30 notes, in a vault of up to 600', () => {
    expect(groups(tagged(['x']), many(29, ['x']))).toHaveLength(1);
    expect(groups(tagged(['x']), many(30, ['x']))).toEqual([]);
    expect(groups(tagged(['x']), { ...many(30, ['x']), ...many(569, [], 'o') })).toEqual([]);
  });

  it('is one on more than 5 % of all, in a larger vault', () => {
    expect(groups(tagged(['x']), { ...many(30, ['x']), ...many(588, [], 'o') })).toEqual([]);
    expect(groups(tagged(['x']), { ...many(30, ['x']), ...many(589, [], 'o') })).toHaveLength(1);
  });

  it('is counted with what is nested in it, and without notes that do not take part', () => {
    expect(groups(tagged(['x']), { ...many(20, ['x/a']), ...many(10, ['x'], 'm') })).toEqual([]);
    expect(groups(tagged(['x/a', 'x']), { ...many(30, ['x/b']), 'a.md': tagged(['x/a']) })).toEqual(['own #x/a: a.md']);
    expect(
      groups(tagged(['x']), { ...many(29, ['x']), ...many(9, ['x'], 'Vorlagen'), ...many(9, ['x'], '.trash') }),
    ).toHaveLength(1);
    expect(groups(tagged(['x']), { ...many(29, ['x', 'X', 'x/y', 'x/z']) })).toHaveLength(1);
  });

  it('is no reason either', () => {
    const context = contextOf({
      ...many(31, ['x', 'y/z']),
      'a.md': tagged(['x', 'kindle', 'q']),
      'b.md': tagged(['x', 'kindle', 'q']),
    });
    const [a, b] = [context.noteIndex.get('a.md'), context.noteIndex.get('b.md')];
    if (a === undefined || b === undefined) throw new Error('not read');
    expect(sharedTags(a, b, context.noteIndex, context.settings)).toEqual(['q']);
  });
});

/** The groups as anybody would write them who has time: all of a level's notes, then the newest of all. */
function plainly(
  note: Note,
  noteIndex: NoteIndex,
  settings: TagSettings,
  listed: ReadonlySet<string>,
): readonly TagGroup[] {
  const all = [...noteIndex.all()].sort(newestFirst);
  const says = (key: string): boolean =>
    !settings.ignoredTags.includes(key) &&
    all.filter(({ tags }) => tags.some((tag) => tag.key === key || tag.key.startsWith(`${key}/`))).length <=
      Math.max(30, all.length / 20);
  const seen = new Set([...listed, note.path]);
  const found: { group: Omit<TagGroup, 'isCut'> }[] = [];
  for (const { key, label, isOwn } of levels(note).filter((level) => says(level.key))) {
    for (const section of ['own', 'literature'] as const) {
      const notes = all.filter(
        (other) =>
          other.section === section &&
          !seen.has(other.path) &&
          other.tags.some((tag) => tag.key === key || (isOwn && tag.key.startsWith(`${key}/`))),
      );
      if (notes.length === 0 || (settings.tagGroupLimit > 0 && found.length === settings.tagGroupLimit)) continue;
      for (const { path } of notes) seen.add(path);
      found.push({ group: { section, label, notes } });
    }
  }
  const kept = found
    .flatMap(({ group }) => group.notes)
    .sort(newestFirst)
    .slice(0, settings.tagNoteLimit === 0 ? undefined : settings.tagNoteLimit);
  return found
    .map(({ group }) => ({
      ...group,
      notes: group.notes.filter((each) => kept.includes(each)),
      isCut: group.notes.some((each) => !kept.includes(each)),
    }))
    .filter(({ notes }) => notes.length > 0);
}

/** Each tag behind those nested in it, and before what it is nested in itself where the note does not have that. */
function levels({ tags }: Note): readonly { readonly key: string; readonly label: string; readonly isOwn: boolean }[] {
  const own = tags.map(({ key, label }) => ({ key, label, isOwn: true }));
  const found: { key: string; label: string; isOwn: boolean }[] = [];
  const put = (level: (typeof found)[number]): void => {
    if (found.some(({ key }) => key === level.key)) return;
    const at = found.findIndex(({ key }) => level.key.startsWith(`${key}/`));
    found.splice(at < 0 ? found.length : at, 0, level);
  };
  for (const tag of own) {
    put(tag);
    const [keys, labels] = [tag.key.split('/'), tag.label.split('/')];
    for (let depth = keys.length - 1; depth > 0; depth -= 1) {
      const key = keys.slice(0, depth).join('/');
      if (!own.some((other) => other.key === key)) put({ key, label: labels.slice(0, depth).join('/'), isOwn: false });
    }
  }
  return found;
}

const tag = fc.constantFrom('a', 'A', 'a/b', 'a/b/c', 'a/d', 'b', 'b/c', 'c', 'd', 'kindle');
const note = fc.record({
  tags: fc.uniqueArray(tag, { maxLength: 4 }),
  folder: fc.constantFrom('', '04 Literatur-Notes/'),
  day: fc.integer({ min: 1, max: 6 }),
});
const vault = fc
  .array(note, { maxLength: 30 })
  .map((list): Texts =>
    Object.fromEntries(
      list.map(({ tags, folder, day }, index) => [`${folder}${index}.md`, tagged(tags, `2024-01-0${day}`)]),
    ),
  );
const limits = fc.record({
  tagGroups: fc.constant('always'),
  tagGroupLimit: fc.integer({ min: 0, max: 4 }),
  tagNoteLimit: fc.integer({ min: 0, max: 6 }),
});

describe('for any tags', () => {
  it('the groups are those that a plain look at all notes gives', () => {
    fc.assert(
      fc.property(vault, limits, fc.integer({ min: 0, max: 9 }), (texts, stored, every) => {
        const { noteIndex } = contextOf(texts);
        const settings = settingsOf(stored);
        const listed = new Set(Object.keys(texts).filter((_, index) => index % 10 < every - 6));
        for (const each of [...noteIndex.all()].slice(0, 4))
          expect(tagGroupsOf(each, noteIndex, settings, listed)).toEqual(plainly(each, noteIndex, settings, listed));
      }),
      RUNS,
    );
  });

  it('each listed note has the group’s tag among the reasons it shares', () => {
    fc.assert(
      fc.property(vault, limits, (texts, stored) => {
        const { noteIndex } = contextOf(texts);
        const settings = settingsOf(stored);
        for (const each of [...noteIndex.all()].slice(0, 4)) {
          for (const { label, notes } of tagGroupsOf(each, noteIndex, settings, new Set()))
            for (const other of notes) expect(sharedTags(each, other, noteIndex, settings)).toContain(label);
        }
      }),
      RUNS,
    );
  });
});
