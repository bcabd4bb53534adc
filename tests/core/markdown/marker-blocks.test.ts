/** Finding the blocks between the markers (docs/contract.md section 6), and what is refused. */
import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  changesFor,
  findBlocks,
  type Block,
  type Change,
  type Found,
} from '../../../src/core/markdown/marker-blocks';

const found = (text: string, id = 'A'): Found => findBlocks(text, id);
const reason = (text: string): string => {
  const result = found(text);
  return result.kind === 'refused' ? result.reason : result.kind;
};
const changes = (text: string, blocks: readonly Block[], lines: readonly string[]): readonly Change[] =>
  changesFor(
    blocks,
    blocks.map(({ from, to }) => text.slice(from, to)),
    lines,
  );
const fill = (text: string, lines: readonly string[] = ['x', '', 'y']): string => {
  const result = found(text);
  return result.kind === 'blocks' ? applyChanges(text, changes(text, result.blocks, lines)) : text;
};

describe('a marker', () => {
  it.each([
    '%% INSERT A %%',
    '%%  INSERT\tA %%',
    '%%\tINSERT A\t%%',
    '%% INSERT  A  %%',
    '%%INSERT A%%',
    '%%INSERT A %%',
    '%% INSERT\u00A0A %%',
    '%%\u00A0INSERT \u00A0A\u00A0%%',
    '>\u00A0%% INSERT A %%',
  ])('is %j', (start) => expect(reason(`${start}\n%% END A %%`)).toBe('blocks'));

  it.each([
    '%% insert A %%',
    '%% INSERT a %%',
    '%% INSERT B %%',
    '%% INSERTA %%',
    '%% INSERT %%',
    '% % INSERT A % %',
    '%% INSERT A %',
    '%% INSERT A x %%',
    '%% INSERT\nA %%',
    '%%INSERT%%',
    '%%INSERT\u2003A%%',
    '%% INSERT AA %%',
    '%% INSERT A: %%',
  ])('is not %j', (start) => expect(reason(`${start}\n`)).toBe('none'));

  it.each(['A', 'a-1_B', '-', '_', '0', 'topics'])('may have the id %j', (id) =>
    expect(found(`%% INSERT ${id} %%\n%% END ${id} %%`, id).kind).toBe('blocks'),
  );

  it('of another id is the user’s own text', () => {
    const text = '%% INSERT B %%\nx\n%% END B %%\n%% INSERT A %%%% END A %%';
    expect(fill(text)).toBe('%% INSERT B %%\nx\n%% END B %%\n%% INSERT A %%\nx\n\ny\n%% END A %%');
    expect(reason('%% INSERT A %%\n%% INSERT B %%\n%% END A %%\n%% END B %%')).toBe('blocks');
  });

  it.each([
    '---\nx: "%% INSERT A %%"\n---\n',
    '---\nx: |\n  %% INSERT A %%\n  %% END A %%\n---\n',
    '---\nx: |\n  %% INSERT A %%\n  %% END A %%\ny: 1\n---\nText',
    '```\n%% INSERT A %%\n```\n',
    '`%% INSERT A %%`',
    'no markers',
    '',
    '%%',
    '%% INSERT',
    'INSERT A END A',
  ])('is not found in %j', (text) => expect(reason(text)).toBe('none'));
});

describe('a text is refused', () => {
  it.each([
    ['%% INSERT A %%', 'end-missing'],
    ['%% INSERT A %%\n%% END B %%', 'end-missing'],
    ['%% INSERT A %%\n```\n%% END A %%', 'end-missing'],
    ['%% INSERT A %%\n`%% END A %%`', 'end-missing'],
    ['%% INSERT A %%%% END A %%\n%% INSERT A %%', 'end-missing'],
    ['%% INSERT A %% END A %%', 'end-missing'],
    ['%% END A %%', 'start-missing'],
    ['%% END A %%\n%% INSERT A %%', 'start-missing'],
    ['%% INSERT A %%%% END A %%\n%% END A %%', 'start-missing'],
    ['```\n%% INSERT A %%\n```\n%% END A %%', 'start-missing'],
    ['%% INSERT A %%\n%% INSERT A %%\n%% END A %%', 'two-starts'],
    ['%% INSERT A %%\n%% INSERT A %%\n%% END A %%\n%% END A %%', 'two-starts'],
    ['%% INSERT A %% x %% INSERT A %% %% END A %%', 'two-starts'],
    ['x %% INSERT A %%\n%% END A %%', 'text-before-start'],
    ['- %% INSERT A %%\n%% END A %%', 'text-before-start'],
    ['`x` %% INSERT A %%\n%% END A %%', 'text-before-start'],
    ['%%% INSERT A %%\n%% END A %%', 'text-before-start'],
    ['\u2003%% INSERT A %%\n%% END A %%', 'text-before-start'],
    ['%%INSERT A%%\n%%INSERT A%%', 'two-starts'],
    ['a\u2028%% INSERT A %%\n%% END A %%', 'text-before-start'],
    ['> [!note] %% INSERT A %%\n> %% END A %%', 'text-before-start'],
    ['%% INSERT A %%%% END A %% %% INSERT A %%%% END A %%', 'text-before-start'],
    ['x\uFEFF%% INSERT A %%%% END A %%', 'text-before-start'],
  ])('%j: %s', (text, expected) => expect(reason(text)).toBe(expected));

  it('with the place of what is wrong', () => {
    const text = 'a\n%% INSERT A %%%% END A %%\nb %% INSERT A %%\n%% END A %%';
    expect(found(text)).toEqual({
      kind: 'refused',
      reason: 'text-before-start',
      at: text.indexOf('%% INSERT A %%', 10),
    });
    const open = 'a\n%% INSERT A %%';
    const missing = found(open);
    expect(missing.kind === 'refused' && missing.at >= 2).toBe(true);
  });
});

describe('a block is filled', () => {
  it.each([
    ['%% INSERT A %%%% END A %%', '%% INSERT A %%\nx\n\ny\n%% END A %%'],
    ['> %% INSERT A %%%% END A %%\n\ntext', '> %% INSERT A %%\n> x\n> \n> y\n> %% END A %%\n\ntext'],
    ['> %% INSERT A %%\nold\n%% END A %%', '> %% INSERT A %%\n> x\n> \n> y\n> %% END A %%'],
    ['> %% INSERT A %%\nold%% END A %% after', '> %% INSERT A %%\n> x\n> \n> y\n> %% END A %% after'],
    ['> > %% INSERT A %%%% END A %%', '> > %% INSERT A %%\n> > x\n> > \n> > y\n> > %% END A %%'],
    ['>%% INSERT A %%%% END A %%', '>%% INSERT A %%\n>x\n>\n>y\n>%% END A %%'],
    ['  %% INSERT A %%\n%% END A %%', '  %% INSERT A %%\n  x\n  \n  y\n  %% END A %%'],
    ['\t%% INSERT A %%\n%% END A %%', '\t%% INSERT A %%\n\tx\n\t\n\ty\n\t%% END A %%'],
    ['\uFEFF%% INSERT A %%%% END A %%', '\uFEFF%% INSERT A %%\nx\n\ny\n%% END A %%'],
    ['%% INSERT A %%\r\n%% END A %%\n', '%% INSERT A %%\r\nx\r\n\r\ny\r\n%% END A %%\n'],
    ['%% INSERT A %%\r%% END A %%\n', '%% INSERT A %%\rx\r\ry\r%% END A %%\n'],
    ['a\r\n%% INSERT A %%%% END A %%', 'a\r\n%% INSERT A %%\r\nx\r\n\r\ny\r\n%% END A %%'],
    ['a\r\n%% INSERT A %%%% END A %%\nb', 'a\r\n%% INSERT A %%\nx\n\ny\n%% END A %%\nb'],
    ['a\n%% INSERT A %% junk\r\n%% END A %%', 'a\n%% INSERT A %%\r\nx\r\n\r\ny\r\n%% END A %%'],
    [
      '%% INSERT A %%%% END A %%\n> %% INSERT A %%%% END A %%',
      '%% INSERT A %%\nx\n\ny\n%% END A %%\n> %% INSERT A %%\n> x\n> \n> y\n> %% END A %%',
    ],
    ['%%INSERT A%%%%END\u00A0A%%', '%%INSERT A%%\nx\n\ny\n%%END\u00A0A%%'],
    ['>\u00A0%% INSERT A %%%% END A %%', '>\u00A0%% INSERT A %%\n>\u00A0x\n>\u00A0\n>\u00A0y\n>\u00A0%% END A %%'],
    ['%% INSERT A %%\n%%% END A %%%', '%% INSERT A %%\nx\n\ny\n%% END A %%%'],
  ])('%j', (text, expected) => {
    expect(fill(text)).toBe(expected);
    expect(fill(expected)).toBe(expected);
  });

  it('by a change of nothing but itself', () => {
    const text = 'before\n> %% INSERT A %%%% END A %%\nafter';
    const result = found(text);
    const needed = result.kind === 'blocks' ? changes(text, result.blocks, ['x']) : [];
    expect(needed).toEqual([{ from: text.indexOf('%%%%') + 2, to: text.indexOf('%%%%') + 2, insert: '\n> x\n> ' }]);
  });

  it('only where it differs', () => {
    const text = '%% INSERT A %%\nx\n\ny\n%% END A %%\n%% INSERT A %%\n%% END A %%';
    const result = found(text);
    expect(result.kind === 'blocks' && changes(text, result.blocks, ['x', '', 'y'])).toHaveLength(1);
  });

  it('with text that is put in as it is', () => {
    expect(fill('%% INSERT A %%%% END A %%', ["$& $1 $` $' $$"])).toBe("%% INSERT A %%\n$& $1 $` $' $$\n%% END A %%");
  });
});
