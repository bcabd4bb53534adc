/** Labels, titles, tags and file names do nothing in a block: only the links that were meant are found in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWellFormed } from '../../src/core/markdown/escape';
import { NO_LINKS } from '../../src/core/note/body-links';
import { relationsOf } from '../../src/core/relations/relations';
import { hostileNotes, plainSettings, type HostileNote } from '../generate/hostile';
import { RUNS } from '../generate/runs';
import { asNote, contextFor } from './hostile-vault';
import { blockKinds, effectsIn, type Effect } from './obsidian-syntax';

interface Block {
  readonly lines: readonly string[];
  /** The paths that are listed, in their order. */
  readonly paths: readonly string[];
}

function blockOf(notes: readonly HostileNote[], stored: object): Block {
  const context = contextFor(notes, stored);
  const [first] = notes;
  if (first === undefined) throw new Error('no note');
  const note = asNote(first, context);
  const sections = relationsOf(note, context.noteIndex, context.settings, NO_LINKS);
  const groups = sections.flatMap((section) => section.groups);
  const listed = groups.flatMap(({ notes: shown, rest }) =>
    rest.kind === 'more' && rest.topicNote !== undefined ? [...shown, rest.topicNote] : shown,
  );
  const { noTopics } = context.settings.texts;
  const lines = context.renderBlock(sections).filter((line) => line !== noTopics);
  return { lines, paths: listed.map(({ path }) => toWellFormed(path)) };
}

function forAll(claim: (block: Block) => void): void {
  fc.assert(
    fc.property(hostileNotes, plainSettings, (notes, stored) => void claim(blockOf(notes, stored))),
    RUNS,
  );
}

/** Where a found link leads; markdown-it encodes what a link target holds. */
function pathOf({ kind, target }: Effect): string {
  return kind === 'link' ? decodeURIComponent(target) : target;
}

describe('whatever notes are called', () => {
  it('nothing acts in a block but the links to the notes that it lists', () => {
    forAll(({ lines, paths }) => {
      const effects = effectsIn(lines.join('\n'));
      expect(effects.filter(({ kind }) => kind !== 'wikilink' && kind !== 'link')).toEqual([]);
      expect(effects.map(pathOf)).toEqual(paths.map((path) => path.trim()));
    });
  });

  it('the same holds for each line that is read alone', () => {
    forAll(({ lines }) => {
      for (const line of lines) expect(effectsIn(line).length).toBeLessThanOrEqual(line.startsWith('- ') ? 1 : 0);
    });
  });

  it('a block is made of headings, lists and paragraphs', () => {
    forAll(({ lines }) => {
      const kinds = new Set(blockKinds(lines.join('\n')).map((kind) => kind.replace(/_(?:open|close)$/, '')));
      expect([...kinds].filter((kind) => !/^(?:heading|bullet_list|list_item|paragraph|inline)$/.test(kind))).toEqual(
        [],
      );
    });
  });

  it('no control character and no bidirectional override comes from a text of theirs', () => {
    forAll(({ lines, paths }) => {
      const allowed = paths.join('');
      const found = lines.join('').match(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu) ?? [];
      expect(found.filter((sign) => !allowed.includes(sign))).toEqual([]);
    });
  });
});

describe('the reader that these claims are checked with', () => {
  it.each([
    ['#tag', 'tag'],
    ['a (#tag)', 'tag'],
    ['![a](b.png)', 'image'],
    ['![[a.png]]', 'embed'],
    ['[[a]]', 'wikilink'],
    ['[a](b)', 'link'],
    ['[^1]', 'footnote'],
    ['^[a]', 'inline-footnote'],
    ['==a==', 'highlight'],
    ['$$a$$', 'math'],
    ['$a$', 'math'],
    ['%% a %%', 'comment'],
    ['a ^b', 'block-id'],
    ['https://a.example', 'bare'],
    ['"www.a.example"', 'none'],
    ['(www.a.example)', 'bare'],
    ['a@b.example', 'bare'],
    ['<b>', 'html_inline'],
    ['`a`', 'code_inline'],
    ['a # b $5 $6 = ^ [x] 5%', 'none'],
  ])('sees what %j does', (text, kind) => {
    const found = effectsIn(`x ${text}`).map((effect) => effect.kind);
    expect(kind === 'none' ? found.length : found).toEqual(kind === 'none' ? 0 : expect.arrayContaining([kind]));
  });
});
