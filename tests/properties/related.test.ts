/** With every way of being related switched on, what holds for all blocks still holds: generated topics, aliases, tags, ids, addresses. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { blocksOf, findBlocks } from '../../src/core/markdown/marker-blocks';
import { readBodyLinks } from '../../src/core/note/body-links';
import { toWellFormed } from '../../src/core/markdown/escape';
import { NoteIndex } from '../../src/core/index/note-index';
import type { Note } from '../../src/core/note/note';
import { relationsOf, type Section } from '../../src/core/relations/relations';
import { updateVault } from '../../src/core/run/update-vault';
import { ambiguousAliases } from '../../src/core/relations/topic-aliases';
import { updatedText, updateNote, type UpdateContext } from '../../src/core/block/update-note';
import { notesOf, settingsOf, toolsOf } from '../core/context';
import { MemoryHost } from '../core/run/memory-host';
import { hostileSettings, plainSettings } from '../generate/hostile';
import { hostileRelated, relatedNote, relatedVault, type HostileRelated, type Written } from '../generate/related';
import { listingSettings } from '../generate/related-settings';
import { RUNS, runs } from '../generate/runs';
import { plainRelations, type PlainSection } from './plain-relations';
import { asNote, contextFor, textOf } from './hostile-vault';

const ALL = { tagGroups: 'always', topicFolders: ['T'], tagGroupLimit: 0 };
const stored = fc.oneof(
  fc.constantFrom<object>(
    ALL,
    { ...ALL, cap: 1, tagNoteLimit: 2, tagGroupLimit: 2 },
    { ...ALL, linkText: 'title' },
    {},
  ),
  listingSettings,
);

type Texts = readonly (readonly [string, string])[];

const textsOf = (vault: readonly Written[]): Texts => vault.map(({ path, text }) => [path, text]);

/** The heads are JSON, which is YAML too: read as such they take no time. */
function contextOf(settings: object, noteIndex: NoteIndex): UpdateContext {
  return { ...toolsOf(settingsOf(settings)), yaml: (source) => JSON.parse(source), noteIndex };
}

function filled(texts: Texts, settings: object): UpdateContext {
  const context = contextOf(settings, new NoteIndex());
  context.noteIndex.addAll(notesOf(texts, context));
  return context;
}

/** All notes as an update leaves them, by path. */
function updatedAll(texts: Texts, context: UpdateContext): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...texts].sort().map(([path, text]) => [path, updatedText(text, updateNote(path, text, context))]),
  );
}

/** A text without what stands in its blocks. */
function outside(text: string): string {
  const found = findBlocks(text, 'A');
  const blocks = blocksOf(found);
  return blocks.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
}

/** The lines of each block, without its prefix. */
function linesInBlock(text: string): readonly (readonly string[])[] {
  const found = findBlocks(text, 'A');
  return found.kind === 'blocks'
    ? found.blocks.map(({ from, to, prefix }) =>
        text
          .slice(from, to)
          .split('\n')
          .slice(1, -1)
          .map((line) => line.slice(prefix.length)),
      )
    : [];
}

/** The lines that belong there, worked out without the quick looks that spare most texts the reading of their links. */
function plainLines(path: string, text: string, context: UpdateContext): readonly string[] {
  const note = context.noteIndex.get(path);
  const found = findBlocks(text, 'A');
  return note === undefined
    ? []
    : context.renderBlock(relationsOf(note, context.noteIndex, context.settings, readBodyLinks(text, blocksOf(found))));
}

/** docs/contract.md section 5 leaves a picture in a name or label as it is written there. */
function holdsPicture(lines: readonly string[]): boolean {
  return lines.some((line) => line.includes('!['));
}

describe('with every way of being related', () => {
  const shuffled = relatedVault.chain((vault) =>
    fc.tuple(fc.constant(textsOf(vault)), fc.shuffledSubarray([...textsOf(vault)], { minLength: vault.length })),
  );

  it('the order of reading does not matter, a second run finds nothing to do, and no byte outside a block changes', async () => {
    let sections = 0;
    await fc.assert(
      fc.asyncProperty(shuffled, stored, async ([one, other], settings) => {
        const tools = contextOf(settings, new NoteIndex());
        const context = filled(one, settings);
        const host = new MemoryHost(Object.fromEntries(other));
        expect((await updateVault(host, tools, { write: true })).ambiguous).toEqual(
          ambiguousAliases(context.noteIndex, context.settings),
        );
        for (const [path, text] of one) {
          const after = host.texts.get(path) ?? '';
          expect(outside(after)).toBe(outside(text));
          for (const lines of linesInBlock(after))
            if (context.noteIndex.get(path)?.optedOut === false)
              expect(lines).toEqual(plainLines(path, after, context));
          sections += after.match(/#### Zitiert|#### Derselbe|##### Zum Schlagwort/g)?.length ?? 0;
        }
        expect((await updateVault(host, tools, { write: true })).updated).toEqual([]);
      }),
      RUNS,
    );
    expect(sections).toBeGreaterThan(RUNS.numRuns ?? 1000);
  });
});

type Step =
  | { readonly kind: 'put' | 'drop' | 'look'; readonly note: Written }
  | { readonly kind: 'rename'; readonly note: Written; readonly to: string };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: relatedNote.map((note) => ({ kind: 'put' as const, note })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(relatedNote, relatedNote)
      .map(([note, { path }]) => ({ kind: 'rename' as const, note, to: path })),
  },
  { weight: 2, arbitrary: relatedNote.map((note) => ({ kind: 'drop' as const, note })) },
  { weight: 1, arbitrary: relatedNote.map((note) => ({ kind: 'look' as const, note })) },
);

/** The relations as they can be compared with a plain reading. */
function plain(sections: readonly Section[]): readonly PlainSection[] {
  const restOf = ({ rest }: Section['groups'][number]): string | null =>
    rest.kind === 'none' ? null : (rest.topicNote?.path ?? '');
  return sections.map(({ kind, groups }) => ({
    kind,
    groups: groups.map((group) => ({
      kind: group.kind,
      label: group.label,
      paths: group.notes.map(({ path }) => path),
      rest: restOf(group),
    })),
  }));
}

/** Compares each note's relations with a plain reading of all notes; gives how many are listed, by kind of group. */
function compareAll(texts: Iterable<readonly [string, string]>, context: UpdateContext): readonly string[] {
  const { noteIndex, settings } = context;
  const all = [...noteIndex.all()];
  return [...texts].flatMap(([path, text]) => {
    const note = noteIndex.get(path);
    if (note === undefined) return [];
    const links = readBodyLinks(text, blocksOf(findBlocks(text, 'A')));
    const found = plain(relationsOf(note, noteIndex, settings, links));
    expect(found).toEqual(plainRelations(note, all, links, settings));
    return found.flatMap(({ groups }) => groups.flatMap(({ kind, paths }) => paths.map(() => kind)));
  });
}

describe('the relations of a note', () => {
  it('are those of a plain reading, whatever came in, changed and went before, with all settings', () => {
    const kinds: string[] = [];
    fc.assert(
      fc.property(
        relatedVault,
        fc.array(step, { maxLength: 6 }),
        listingSettings,
        fc.boolean(),
        (vault, steps, settings, isReversed) => {
          const texts = new Map(isReversed ? [...textsOf(vault)].reverse() : textsOf(vault));
          const context = filled([...texts], settings);
          for (const each of steps) take(each, context, texts);
          kinds.push(...compareAll(texts, context));
        },
      ),
      RUNS,
    );
    for (const kind of ['picked', 'topic', 'tag', 'same-article', 'cites'])
      expect(kinds.filter((each) => each === kind).length, kind).toBeGreaterThan((RUNS.numRuns ?? 1000) / 20);
  });

  it('are those of a plain reading where tags stand on so many notes that they say little', () => {
    let listed = 0;
    fc.assert(
      fc.property(taggedVault, listingSettings, (texts, settings) => {
        const context = filled(texts, { ...settings, tagGroups: 'always' });
        listed += compareAll(texts.slice(0, 3), context).length;
      }),
      runs(500),
    );
    expect(listed).toBeGreaterThan((RUNS.numRuns ?? 1000) / 10);
  });
});

describe('a note index that follows the vault', () => {
  it('gives the relations that a fresh one gives', () => {
    fc.assert(
      fc.property(relatedVault, fc.array(step, { minLength: 1, maxLength: 8 }), stored, (vault, steps, settings) => {
        const context = filled(textsOf(vault), settings);
        const texts = new Map(textsOf(vault));
        for (const each of steps) take(each, context, texts);
        const now = [...texts];
        const fresh = filled(now, settings);
        expect(updatedAll(now, context)).toEqual(updatedAll(now, fresh));
        expect(context.noteIndex.size).toBe(fresh.noteIndex.size);
        expect([...context.noteIndex.aliasKeys()].sort()).toEqual([...fresh.noteIndex.aliasKeys()].sort());
      }),
      RUNS,
    );
  });
});

/** Notes of which up to 40 share a tag, dated within a few days. */
const taggedVault: fc.Arbitrary<Texts> = fc
  .array(
    fc.record({
      tags: fc.subarray(['many', 'many/x', 'most', 'few', 'rare', 'kindle']),
      day: fc.constantFrom('', '2024-02-28', '2024-02-29 10:00', '2024-03-01', '2023-12-31'),
      folder: fc.constantFrom('', '04 Literatur-Notes/'),
    }),
    { minLength: 3, maxLength: 60, size: 'max' },
  )
  .map((notes) =>
    notes.map(({ tags, day, folder }, at) => [
      `${folder}${at}.md`,
      `---\n${JSON.stringify({ tags: at % 3 === 0 ? ['many', ...tags] : tags, created: day })}\n---\n`,
    ]),
  );

/** One change of the vault, as the app tells of it. */
function take(each: Step, context: UpdateContext, texts: Map<string, string>): void {
  const { path, text } = each.note;
  switch (each.kind) {
    case 'put':
      return put(path, text, context, texts);
    case 'drop':
      context.noteIndex.delete(path);
      return void texts.delete(path);
    case 'look':
      return void updateNote(path, text, context);
    case 'rename': {
      const moved = texts.get(path);
      if (moved === undefined || texts.has(each.to)) return;
      context.noteIndex.delete(path);
      texts.delete(path);
      return put(each.to, moved, context, texts);
    }
  }
}

function put(path: string, text: string, context: UpdateContext, texts: Map<string, string>): void {
  texts.set(path, text);
  for (const note of notesOf([[path, text]], context)) context.noteIndex.set(note);
}

const AFTER = 'After *it* `code` <b>x</b>\nb\n\n- item\n\n> quote\n';
const markdown = new MarkdownIt('commonmark');

interface Tried {
  readonly context: UpdateContext;
  readonly path: string;
  readonly written: string;
  /** Without prefix; what stands between the markers. */
  readonly lines: readonly string[];
  readonly listed: readonly Note[];
  readonly groups: number;
  readonly cut: number;
}

/** The block of the first of the notes, which links to all addresses that mean harm. */
function blockOf(
  notes: readonly HostileRelated[],
  links: readonly string[],
  settings: object,
  prefix: string,
): Tried | null {
  const [note] = notes;
  if (note === undefined) return null;
  const context = contextFor(notes, { ...settings, tagGroups: 'always', tagGroupLimit: 0 });
  const text = textOf(
    note,
    `${links.map((link) => `<${encodeURI(toWellFormed(link))}>`).join(' ')}\n\n${prefix}%% INSERT A %%%% END A %%\n\n${AFTER}`,
  );
  const update = updateNote(note.path, text, context);
  const written = updatedText(text, update);
  if (update.kind === 'edit') expect(updateNote(note.path, written, context).kind).toBe('same');
  const [, inside = ''] = /%% INSERT A %%\n([^]*)%% END A %%\n\nAfter/.exec(written) ?? [];
  const lines = inside
    .split('\n')
    .slice(0, -1)
    .map((line) => (line.startsWith(prefix) ? line.slice(prefix.length) : `left the quote: ${line}`));
  const blocks = findBlocks(text, 'A');
  const found = relationsOf(
    asNote(note, context),
    context.noteIndex,
    context.settings,
    readBodyLinks(text, blocks.kind === 'blocks' ? blocks.blocks : []),
  ).flatMap(({ groups }) => groups);
  return update.kind === 'edit'
    ? {
        context,
        path: note.path,
        written,
        lines,
        listed: found.flatMap((each) => each.notes),
        groups: found.filter(({ label, kind }) => kind === 'topic' || kind === 'tag' || label !== '').length,
        cut: found.filter(({ rest }) => rest.kind === 'more').length,
      }
    : null;
}

function forAll(settings: fc.Arbitrary<object>, claim: (tried: Tried) => void): void {
  let tries = 0;
  fc.assert(
    fc.property(hostileRelated, settings, fc.constantFrom('', '> ', '> > '), ({ notes, links }, chosen, prefix) => {
      const tried = blockOf(notes, links, chosen, prefix);
      if (tried === null) return;
      tries += tried.listed.length;
      claim(tried);
    }),
    RUNS,
  );
  expect(tries).toBeGreaterThan(RUNS.numRuns ?? 1000);
}

describe('whatever tags, aliases, ids and addresses hold', () => {
  it('the block ends where it ended, keeps the quote, and what stands behind it is rendered as it is without it', () => {
    const after = markdown.render(AFTER);
    forAll(fc.oneof(plainSettings, hostileSettings), ({ lines, written }) => {
      expect(
        lines.filter(
          (line) => line.startsWith('left the quote') || /%%|[\n\r\v\f\u0085\u2028\u2029]|\p{Surrogate}/u.test(line),
        ),
      ).toEqual([]);
      expect(written.endsWith(`%% END A %%\n\n${AFTER}`)).toBe(true);
      expect(markdown.render(written).endsWith(after)).toBe(true);
    });
  });

  it('the block is made of headings, lists, links and text, as many as there are groups and relations', () => {
    forAll(plainSettings, ({ lines, listed, groups, cut }) => {
      const found = markdown
        .parse(lines.slice(lines[0]?.startsWith('Noch kein') === true ? 1 : 0).join('\n'), {})
        .flatMap((token) => [token.type, ...(token.children ?? []).map(({ type }) => type)]);
      for (const kind of [
        'html_block',
        'html_inline',
        'fence',
        'code_block',
        'code_inline',
        'blockquote_open',
        'ordered_list_open',
        'hr',
      ])
        expect(found).not.toContain(kind);
      expect(found.includes('image') && !holdsPicture(lines)).toBe(false);
      expect(found.filter((kind) => kind === 'list_item_open').length).toBe(listed.length + cut);
      expect(lines.filter((line) => line.startsWith('##### ')).length).toBe(groups);
    });
  });
});
