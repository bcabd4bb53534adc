/** Scripts that only render, turned into live blocks: nothing else of the note changes, and it can be taken back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIVE_LANGUAGE } from '../../../src/core/block/insert-live-block';
import { updatedText } from '../../../src/core/block/update-note';
import { maskCode } from '../../../src/core/markdown/code-mask';
import { applyChanges, blocksOf, findBlocks } from '../../../src/core/markdown/marker-blocks';
import { restore, undoEntry } from '../../../src/core/run/undo-log';
import { findScripts } from '../../../src/core/script-migration/find-scripts';
import { replaceScripts } from '../../../src/core/script-migration/replace-scripts';
import { personText, scriptText } from '../../generate/script-text';
import { contextOf } from '../context';
import { runs } from '../../generate/runs';

const context = contextOf({});
const { settings } = context;
const LIST = '```dataviewjs\nawait dv.view("x/related_list")\n```\n';
const WRITE = LIST.replace('related_list', 'related_write');
const LIVE = '```related-notes\n```\n';

const replace = (text: string): ReturnType<typeof replaceScripts> =>
  replaceScripts('N.md', text, context, { live: true });

function after(text: string): string {
  const found = replace(text);
  return found.kind === 'edit' ? applyChanges(text, found.changes) : found.kind;
}

describe('a script that only renders', () => {
  it.each([
    ['by itself', LIST, LIVE],
    ['at the end of a text', `a\n\n${LIST.trimEnd()}`, `a\n\n${LIVE.trimEnd()}`],
    ['between paragraphs', `a\n${LIST}b\n`, `a\n${LIVE}b\n`],
    ['with other line ends', `a\n${LIST}b\n`.replaceAll('\n', '\r\n'), `a\n${LIVE}b\n`.replaceAll('\n', '\r\n')],
    ['in a quote', `> a\n${LIST.replaceAll(/^(?=.)/gm, '> ')}b\n`, `> a\n${LIVE.replaceAll(/^(?=.)/gm, '> ')}b\n`],
    ['twice', `${LIST}a\n${LIST}`, `${LIVE}a\n${LIVE}`],
  ])('becomes a live block in its very place: %s', (_, before, expected) => expect(after(before)).toBe(expected));

  it.each([
    ['stands beside one that writes', `${LIST}\n${WRITE}`],
    ['stands in a note with a block', `${LIST}\n> [!example]- X\n> %% INSERT A %%%% END A %%\n`],
    ['is one that writes', WRITE],
  ])('is replaced as ever where it %s', (_, text) => {
    const found = replaceScripts('N.md', text, context);
    expect(found.kind).toBe('edit');
    expect(replace(text)).toEqual(found);
  });

  it('is left alone where nobody asked for it, and in notes that opted out', () => {
    expect(updatedText(LIST, replaceScripts('N.md', LIST, context))).not.toContain(LIVE_LANGUAGE);
    expect(replace(`---\nrelated-literature: false\n---\n${LIST}`).kind).toBe('outside');
  });

  const texts = fc
    .oneof(personText, scriptText)
    .map((text) => text.replaceAll(/related(?:_write)?(?=["'`])/g, () => 'related_list'));

  /** What stands outside of code, without the signs of quotes, which the lines of a script have, too. */
  const visible = (text: string): string => maskCode(text).replaceAll(/[\s\0>]/g, '');

  it('goes alone: what stands outside of it stays to the byte, in its order, and undoing gives the text back', () => {
    let replaced = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const found = replace(text);
        const { scripts } = findScripts(text, settings);
        const isLive = blocksOf(findBlocks(text, settings.markerId)).length === 0;
        if (found.kind !== 'edit' || !isLive || !scripts.every(({ onlyRenders }) => onlyRenders)) return;
        const result = applyChanges(text, found.changes);
        const outside = (whole: string, pieces: readonly { readonly from: number; readonly to: number }[]): string =>
          [...pieces, { from: whole.length, to: 0 }]
            .map(({ from }, index) => whole.slice(pieces[index - 1]?.to ?? 0, from))
            .join('|');
        let shift = 0;
        const put = found.changes.map(({ from, to, insert }) => {
          const start = from + shift;
          shift += insert.length - (to - from);
          return { from: start, to: start + insert.length };
        });
        expect(found.changes.map(({ from, to }) => [from, to])).toEqual(scripts.map(({ from, to }) => [from, to]));
        expect(outside(result, put)).toBe(outside(text, scripts));
        expect(findScripts(result, settings).scripts).toEqual([]);
        expect(visible(result)).toBe(visible(text));
        const back = restore(result, undoEntry('N.md', text, found.changes, settings.markerId), settings.markerId);
        expect(updatedText(result, back)).toBe(text);
        replaced += 1;
      }),
      runs(400),
    );
    expect(replaced).toBeGreaterThan(runs(20).numRuns);
  });
});
