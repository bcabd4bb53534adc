/** What goes with a box, and what stays. */
import { describe, expect, it } from 'vitest';
import { removeBoxes, type BoxesToRemove } from '../../../src/core/block/remove-box';
import { updatedText } from '../../../src/core/block/update-note';
import { contextOf } from '../context';

const context = contextOf({});
const BOX = '> [!example]- Box\n> %% INSERT A %%\n> listed\n> %% END A %%\n';

function removed(text: string, which: BoxesToRemove = 'all'): string {
  return updatedText(text, removeBoxes('N.md', text, context, which));
}

describe('removing boxes', () => {
  it.each([
    ['a whole callout, with its empty line', `---\nx: 1\n---\n${BOX}\ntext\n`, '---\nx: 1\n---\ntext\n'],
    ['between texts, which stay apart', `a\n\n${BOX}\nb\n`, 'a\n\nb\n'],
    ['between texts without empty lines', `a\n${BOX}# b\n`, 'a\n\n# b\n'],
    ['at the end', `a\n\n${BOX}`, 'a\n'],
    ['at an end without a line end', `a\n\n${BOX.trimEnd()}`, 'a'],
    ['markers without a callout', '%% INSERT A %%\nx\n%% END A %%\ntext\n', 'text\n'],
    ['both markers on one line', 'a\n\n%% INSERT A %%%% END A %%\n\nb\n', 'a\n\nb\n'],
    ['text behind the end marker stays', '%% INSERT A %%\nx\n%% END A %% mine\n', ' mine\n'],
    [
      'text behind the end marker of a callout stays in it',
      `${BOX.trimEnd()} mine\n\nb\n`,
      '> [!example]- Box\n>  mine\n\nb\n',
    ],
    ['own text above', `> [!example]- Box\n> mine\n${BOX.slice(18)}\nb\n`, '> [!example]- Box\n> mine\n\nb\n'],
    ['own text below', `${BOX}> mine\n\nb\n`, '> [!example]- Box\n> mine\n\nb\n'],
    [
      'own text on both sides stays one callout',
      `> [!example]- Box\n> mine\n${BOX.slice(18)}> too\n`,
      '> [!example]- Box\n> mine\n> too\n',
    ],
    ['a nested callout', `> a\n${BOX.replaceAll(/^/gm, '> ').slice(0, -2)}> b\n`, '> a\n>\n> b\n'],
    [
      'a nested callout with its empty lines',
      `> a\n>\n${BOX.replaceAll(/^/gm, '> ').slice(0, -2)}>\n> b\n`,
      '> a\n>\n>\n> b\n',
    ],
  ])('%s', (_what, text, expected) => expect(removed(text)).toBe(expected));

  it('all but the first leaves the first as it is', () => {
    expect(removed(`${BOX}\ntext\n\n${BOX}\nmore\n\n${BOX}`, 'but-first')).toBe(`${BOX}\ntext\n\nmore\n`);
    expect(removeBoxes('N.md', `${BOX}\ntext\n`, context, 'but-first')).toEqual({ kind: 'same', blocks: 1 });
  });

  it.each([
    ['wrong markers', `${BOX}%% INSERT A %%\n`, { kind: 'refused', reason: 'end-missing' }],
    ['an opt-out', `---\nrelated-literature: false\n---\n${BOX}`, { kind: 'same', blocks: 1 }],
    ['no box', 'text', { kind: 'none' }],
  ])('nothing with %s', (_what, text, expected) => {
    expect(removeBoxes('N.md', text, context)).toMatchObject(expected);
  });

  it('makes changes that do not overlap, as an editor asks for, where two boxes share an empty line', () => {
    const update = removeBoxes('N.md', `${BOX}\n${BOX}\nb\n`, context);
    const [first, second] = update.kind === 'edit' ? update.changes : [];
    expect(second?.from).toBeGreaterThanOrEqual(first?.to ?? Infinity);
  });
});
