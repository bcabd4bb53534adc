/** No topic, title, tag, file name or setting text can end a block, open a comment, leave the quote or break a link. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { toWellFormed } from '../../src/core/markdown/escape';
import { relationsOf } from '../../src/core/relations/relations';
import { updatedText, updateNote, type UpdateContext } from '../../src/core/block/update-note';
import { hostileNotes, hostileSettings, plainSettings, type HostileNote } from '../generate/hostile';
import { RUNS } from '../generate/runs';
import { asNote, contextFor, textOf } from './hostile-vault';

const AFTER = 'After *it* `code` <b>x</b>\nb\n\n- item\n\n> quote\n';
const markdown = new MarkdownIt('commonmark');

interface Block {
  readonly context: UpdateContext;
  readonly note: HostileNote;
  readonly text: string;
  readonly written: string;
  /** Without prefix; what stands between the markers. */
  readonly lines: readonly string[];
}

/** The block of the first of the notes, in a callout (`> `) or in the plain text. */
function blockOf(notes: readonly HostileNote[], stored: object, prefix: string): Block {
  const context = contextFor(notes, stored);
  const note = notes[0] ?? { path: 'x.md', topics: [], title: null, created: null };
  const text = textOf(note, `Before\n\n${prefix}%% INSERT A %%%% END A %%\n\n${AFTER}`);
  const written = updatedText(text, updateNote(note.path, text, context));
  const [, inside = ''] = /%% INSERT A %%\n([^]*)%% END A %%/.exec(written) ?? [];
  const lines = inside.split('\n').slice(0, -1);
  return {
    context,
    note,
    text,
    written,
    lines: lines.map((line) => (line.startsWith(prefix) ? line.slice(prefix.length) : `left the quote: ${line}`)),
  };
}

const prefixes = fc.constantFrom('', '> ', '> > ');

function forAll(settings: fc.Arbitrary<object>, claim: (block: Block) => void): void {
  fc.assert(
    fc.property(
      hostileNotes,
      settings,
      prefixes,
      (notes, stored, prefix) => void claim(blockOf(notes, stored, prefix)),
    ),
    RUNS,
  );
}

/** Where the links at the beginning of the items lead. */
function targets(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => {
    const wiki = /^- (.*: )?\[\[([^[\]|#^`<\\]+)\|((?:(?!\]\])[^|])*)\]\](?= \(|$)/.exec(line);
    const plain = /^- (.*: )?\[((?:[^\\[\]]|\\.)*)\]\(([^()\s<>]*)\)/.exec(line);
    const before = (wiki ?? plain)?.[1] ?? '';
    if (before.lastIndexOf('[[') > before.lastIndexOf(']]')) return [];
    if (wiki !== null) return [wiki[2] ?? ''];
    return plain === null ? [] : [decodeURIComponent(plain[3] ?? '')];
  });
}

function expectedTargets({ context, note }: Block): readonly string[] {
  const groups = relationsOf(asNote(note, context), context.noteIndex, context.settings).flatMap(
    (section) => section.groups,
  );
  return groups
    .flatMap(({ notes, rest }) => [
      ...notes,
      ...(rest.kind === 'more' && rest.topicNote !== undefined ? [rest.topicNote] : []),
    ])
    .map(({ path }) => toWellFormed(path));
}

/** The kinds of elements that a text is made of. */
function kinds(text: string): readonly string[] {
  return markdown.parse(text, {}).flatMap((token) => [token.type, ...(token.children ?? []).map(({ type }) => type)]);
}

describe('whatever notes and settings hold', () => {
  const settings = fc.oneof(plainSettings, hostileSettings);

  it('the block ends where it ended: its lines keep the quote, and hold no marker and no comment sign', () => {
    forAll(settings, ({ lines, written, text }) => {
      expect(
        lines.filter(
          (line) => line.startsWith('left the quote') || /%%|[\n\r\v\f\u0085\u2028\u2029]|\p{Surrogate}/u.test(line),
        ),
      ).toEqual([]);
      expect(written.endsWith(`%% END A %%\n\n${AFTER}`)).toBe(true);
      expect(written.startsWith(text.slice(0, text.indexOf('%% END A %%')))).toBe(true);
    });
  });

  it('no line of it opens a fence, nor closes the frontmatter of a note that begins with dashes', () => {
    forAll(settings, ({ lines, note, context }) => {
      for (const line of lines) expect(line).not.toMatch(/^---[ \t]*$/);
      const dashes = `---\n%% INSERT A %%%% END A %%\n`;
      const written = updatedText(dashes, updateNote(note.path, dashes, context));
      expect(updateNote(note.path, written, context).kind).toBe('same');
    });
  });

  it('each link leads to its note, in the set order', () => {
    forAll(plainSettings, (block) => expect(targets(block.lines)).toEqual(expectedTargets(block)));
  });

  it('each link leads to its note, whatever the settings’ texts put around it', () => {
    forAll(hostileSettings, (block) => {
      const found = [...targets(block.lines)];
      for (const path of expectedTargets(block)) {
        const at = found.indexOf(path);
        expect(at).toBeGreaterThanOrEqual(0);
        found.splice(0, at + 1);
      }
    });
  });

  it('what stands behind the block is rendered as it is without it', () => {
    const after = markdown.render(AFTER);
    forAll(settings, ({ written }) => expect(markdown.render(written).endsWith(after)).toBe(true));
  });
});

describe('whatever notes hold', () => {
  it('the block is made of headings, lists, links and text: no element, no code, and no picture but one that a label holds', () => {
    forAll(plainSettings, ({ lines, context }) => {
      const ofNotes = lines.filter((line) => line !== context.settings.texts.noTopics);
      const found = new Set(kinds(ofNotes.join('\n')));
      for (const kind of [
        'html_block',
        'html_inline',
        'fence',
        'code_block',
        'blockquote_open',
        'ordered_list_open',
        'hr',
        'code_inline',
      ])
        expect(found).not.toContain(kind);
      expect(found.has('image') && !ofNotes.some((line) => line.includes('!['))).toBe(false);
    });
  });

  it('no link stands in it but those of the relations', () => {
    forAll(plainSettings, ({ lines }) => {
      for (const line of lines) {
        const link = /^- (?:… und weitere: )?(\[\[?)/.exec(line)?.[1];
        expect(line.split('[[').length).toBe(link === '[[' ? 2 : 1);
        if (link !== '[') expect(line.split(']]').length).toBe(link === '[[' ? 2 : 1);
      }
    });
  });

  it('there are as many headings and items as there are topics, tags and relations', () => {
    forAll(plainSettings, (block) => {
      const groups = relationsOf(
        asNote(block.note, block.context),
        block.context.noteIndex,
        block.context.settings,
      ).flatMap((section) => section.groups);
      const found = kinds(block.lines.join('\n'));
      const rests = groups.filter(({ rest }) => rest.kind === 'more').length;
      expect(found.filter((kind) => kind === 'list_item_open').length).toBe(
        groups.flatMap(({ notes }) => notes).length + rests,
      );
      expect(block.lines.filter((line) => line.startsWith('#####') && !line.startsWith('######')).length).toBe(
        groups.filter(({ kind }) => kind === 'topic' || kind === 'tag').length,
      );
    });
  });
});
