/** Why a note is listed: every reason that there is; and what `show` says of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relateText } from '../../../src/core/block/relate-text';
import { findBlocks } from '../../../src/core/markdown/marker-blocks';
import { readBodyLinks } from '../../../src/core/note/body-links';
import { questionOf } from '../../../src/core/relations/question';
import { whyOf } from '../../../src/core/relations/why';
import { hintsFor, relationsOf } from '../../../src/core/relations/relations';
import { showLines, showNote, type Shown } from '../../../src/core/run/show-note';
import { relatedVault } from '../../generate/related';
import { RUNS } from '../../generate/runs';
import { contextOf, type Texts } from '../context';

const PATH = 'Ich.md';
const A = 'https://a.example/x';

/** What `show` has of `Ich.md` with this head and body. */
function show(head: object, texts: Texts, body = '', stored: object = {}): Shown {
  const text = `---\n${JSON.stringify(head)}\n---\n${body}`;
  const context = contextOf({ ...texts, [PATH]: text }, stored);
  const related = relateText(PATH, text, context);
  if (related.kind === 'unreadable') throw new Error('not read');
  return showNote(related, context.settings);
}

/** The reasons for each listed note, by the heading and the kind of group it stands under. */
function why(shown: Shown): Readonly<Record<string, readonly string[]>> {
  const items = shown.sections.flatMap(({ heading, groups }) =>
    groups.flatMap((group) =>
      group.items.map(
        (item) =>
          [
            `${heading}, ${group.kind} ${group.label}: ${item.path}`,
            item.why.map(({ kind, label }) => `${kind} ${label}`),
          ] as const,
      ),
    ),
  );
  return Object.fromEntries(items);
}

const head = (properties: object): string => `---\n${JSON.stringify(properties)}\n---\n`;

describe('the reasons for a note', () => {
  it('are all that there are, in every place where it is listed', () => {
    const other = {
      topics: ['AI', 'y'],
      tags: ['LLM', 'Technik/KI/Neu', 'clippings'],
      id: '7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34',
      url: `${A}?utm_source=x`,
    };
    const all = [
      'topic KI',
      'topic Y',
      'tag llm',
      'tag Technik/KI',
      'same-article 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34',
    ];
    const texts = {
      'Künstliche Intelligenz.md': head({ aliases: ['KI', 'AI'], topics: ['Künstliche Intelligenz'] }),
      'a.md': head(other),
    };
    expect(
      why(
        show(
          {
            topics: ['KI', 'Y', 'Z'],
            tags: ['llm', 'Technik/KI', 'Technik', 'clippings', 'q'],
            id: '7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34',
          },
          texts,
          A,
        ),
      ),
    ).toEqual({
      'Meine Notes, topic KI: Künstliche Intelligenz.md': ['topic KI'],
      'Meine Notes, topic KI: a.md': all,
      'Meine Notes, topic Y: a.md': all,
      'Derselbe Artikel, same-article : a.md': all,
    });
  });

  it('name what is cited by the address of the article, as its own note has it', () => {
    const texts = {
      'a.md': head({ url: `${A}/` }),
      'b.md': head({ source: 'http://www.a.example/x?utm_source=y', topics: ['X'] }),
      'c.md': head({ topics: ['X'] }),
    };
    expect(why(show({ topics: ['X'] }, texts, `Siehe ${A}.`))).toEqual({
      'Meine Notes, topic X: b.md': ['topic X'],
      'Meine Notes, topic X: c.md': ['topic X'],
      'Zitiert, cites : a.md': ['cites https://a.example/x/'],
    });
    expect(why(show({ topics: ['X'] }, texts, `Siehe ${A}.`, { citations: false }))).toEqual({
      'Meine Notes, topic X: b.md': ['topic X'],
      'Meine Notes, topic X: c.md': ['topic X'],
    });
  });

  it('hold for a note that a cut list of what is cited has no room for', () => {
    const texts = { 'a.md': head({ url: A }), 'b.md': head({ url: 'https://b.example/y', topics: ['X'] }) };
    expect(why(show({ topics: ['X'] }, texts, `${A} https://b.example/y`, { cap: 1 }))).toMatchObject({
      'Meine Notes, topic X: b.md': ['topic X', 'cites https://b.example/y'],
    });
  });

  it('name a topic once that the note names twice', () => {
    const texts = { 'X.md': head({ aliases: ['x1'], topics: ['X'] }), 'a.md': head({ topics: ['X', 'x1'] }) };
    expect(why(show({ topics: ['x1', 'X'] }, texts))['Meine Notes, topic x1: a.md']).toEqual(['topic x1']);
  });
});

describe('the same address', () => {
  it('is shown in a section of its own, behind the others, and is a reason wherever the note stands', () => {
    const texts = {
      'a.md': head({ url: 'http://a.example/x#y', topics: ['X'] }),
      'b.md': head({ url: A, id: '8e1f62f3-a4b5-4c70-9e28-31d6b201cf45' }),
      'same.md': head({ url: A, id: '7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34' }),
    };
    const shown = show({ url: A, id: '7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34', topics: ['X'] }, texts, A);
    expect(shown.sections.map(({ heading }) => heading)).toEqual([
      'Meine Notes',
      'Relevante Literatur',
      'Derselbe Artikel',
      'Dieselbe Adresse',
    ]);
    expect(why(shown)).toEqual({
      'Meine Notes, topic X: a.md': ['topic X', 'same-address http://a.example/x#y'],
      'Derselbe Artikel, same-article : same.md': ['same-article 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34'],
      'Dieselbe Adresse, same-address : a.md': ['topic X', 'same-address http://a.example/x#y'],
      'Dieselbe Adresse, same-address : b.md': [`same-address ${A}`],
    });
  });

  it('is that of the property, and that behind [Read Original]', () => {
    const texts = { 'a.md': head({ url: A }), 'b.md': head({ url: 'https://b.example/y' }) };
    expect(Object.keys(why(show({}, texts, `[Read Original](${A})`)))).toEqual([
      'Dieselbe Adresse, same-address : a.md',
    ]);
    expect(Object.keys(why(show({ url: 'https://b.example/y' }, texts, `[Read Original](${A})`)))).toEqual([
      'Dieselbe Adresse, same-address : a.md',
      'Dieselbe Adresse, same-address : b.md',
    ]);
    expect(
      show({ url: 'https://omnivore.app/me/x' }, { 'a.md': head({ url: 'https://omnivore.app/me/x' }) }).sections,
    ).toEqual([]);
    expect(show({ source: 'Omnivore' }, { 'a.md': head({ source: 'Omnivore' }) }).sections).toEqual([]);
  });
});

describe('an alias that joins nothing', () => {
  const texts = {
    'X.md': head({ aliases: ['Both'], topics: ['X'] }),
    'Y.md': head({ aliases: ['both'], topics: ['Y'] }),
  };

  it('is named where it could have joined a topic of the note, and left out elsewhere', () => {
    for (const topic of ['both', 'X', '[[Y]]'])
      expect(show({ topics: [topic] }, texts).ambiguous).toEqual([{ alias: 'Both', paths: ['X.md', 'Y.md'] }]);
    for (const topics of [['Z'], []])
      expect(Object.keys(show({ topics }, texts))).toEqual(['path', 'topics', 'sections']);
    expect(Object.keys(show({ topics: ['X'] }, texts))).toEqual(['path', 'topics', 'sections', 'ambiguous']);
  });
});

describe('a shown note', () => {
  it('reads as lines with what has no group, too', () => {
    const stored = { language: 'en' };
    const texts = {
      'a.md': head({ id: '7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34', created: '2024-01-01' }),
      'b.md': head({ url: A }),
    };
    const { settings } = contextOf({}, stored);
    expect(showLines(show({ id: '7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34' }, texts, A, stored), settings)).toEqual([
      'Ich.md',
      'No topic in frontmatter `topics` yet!',
      '',
      'The same article',
      '    2024-01-01  a  [a.md]',
      '',
      'Cited',
      '    undated  b  [b.md]',
    ]);
  });
});

const stored = fc.record({
  tagGroups: fc.constantFrom('always', 'without-topics'),
  cap: fc.constantFrom(0, 1, 2),
  tagGroupLimit: fc.constantFrom(0, 3),
  topicFolders: fc.constantFrom([], ['T']),
});

describe('for any notes', () => {
  it('the group’s own reason is among those of each note in it, and no note is without one', () => {
    fc.assert(
      fc.property(relatedVault, stored, fc.nat(), (vault, settings, at) => {
        const context = contextOf(Object.fromEntries(vault.map(({ path, text }) => [path, text])), settings);
        const own = vault[at % Math.max(1, vault.length)];
        const note = context.noteIndex.get(own?.path ?? '');
        if (note === undefined || own === undefined) return;
        const found = findBlocks(own.text, 'A');
        const text = readBodyLinks(own.text, found.kind === 'blocks' ? found.blocks : []);
        const question = questionOf(note, context.noteIndex, context.settings, text);
        const reasons = whyOf(question);
        for (const { groups } of relationsOf(note, context.noteIndex, context.settings, text)) {
          for (const group of groups)
            for (const other of group.notes)
              expect(reasons(other)).toContainEqual(
                expect.objectContaining(
                  group.label === '' ? { kind: group.kind } : { kind: group.kind, label: group.label },
                ),
              );
        }
        for (const other of hintsFor(question).flatMap(({ groups }) => groups.flatMap(({ notes }) => notes)))
          expect(reasons(other).map(({ kind }) => kind)).toContain('same-address');
        const listed = new Set(
          relationsOf(
            note,
            context.noteIndex,
            {
              ...context.settings,
              ...{ cap: 0, tagNoteLimit: 0, tagGroupLimit: 0, tagGroups: 'always', listPicked: true },
            },
            text,
          ).flatMap(({ groups }) => groups.flatMap(({ notes }) => notes)),
        );
        for (const other of context.noteIndex.all())
          if (other !== note && !listed.has(other))
            expect(reasons(other).filter(({ kind }) => kind !== 'same-address')).toEqual([]);
      }),
      RUNS,
    );
  });
});
