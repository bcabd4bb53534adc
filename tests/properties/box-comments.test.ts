/** No box parts a comment or a formula, which no Markdown parser knows, however the comments before it are read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBox } from '../../src/core/block/place-box';
import { places } from '../generate/places';
import { RUNS } from '../generate/runs';

/** The comments of a text, if one that starts within a line does not reach beyond a limit. */
function commentsIn(text: string, limit: RegExp | null): readonly { readonly from: number; readonly to: number }[] {
  const found: { readonly from: number; readonly to: number }[] = [];
  for (let from = text.indexOf('%%'); from >= 0;) {
    const end = text.indexOf('%%', from + 2);
    const to = end < 0 ? text.length : end + 2;
    const startsLine = from === 0 || text[from - 1] === '\n';
    const isPlain = !startsLine && (end < 0 || limit?.test(text.slice(from, to)) === true);
    if (!isPlain) found.push({ from, to });
    from = text.indexOf('%%', isPlain ? from + 2 : to);
  }
  return found;
}

describe('comments and math, which no Markdown parser knows', () => {
  const lines = fc.constantFrom('', '', 'text', 'more', '%%', '$$', '%% x %%', '$$y$$', '# h', '- item', '50 %', '5 $');
  const notes = fc.array(lines, { maxLength: 14 }).map((all) => all.join('\n'));
  const few = fc.constantFrom('', 'text', '%%', '%% x %%');
  const comments = fc.array(few, { maxLength: 9 }).map((all) => all.join('\n'));

  it('are never parted by a box: as many marks open before it as close before it', () => {
    fc.assert(
      fc.property(notes, places, (text, wanted) => {
        const place = placeBox(text, wanted);
        fc.pre(['%%', '$$'].every((mark) => text.split(mark).length % 2 === 1));
        if (place.kind === 'refused') return;
        const before = text.slice(0, place.at);
        for (const mark of ['%%', '$$']) expect((before.split(mark).length - 1) % 2, mark).toBe(0);
      }),
      RUNS,
    );
  });

  it('are parted in no reading of a comment that starts within a line: where the next one opens differs', () => {
    fc.assert(
      fc.property(comments, places, (text, wanted) => {
        const place = placeBox(text, wanted);
        const at = place.kind === 'refused' ? 0 : place.at;
        const readings = [null, /\n[ \t]*\n/, /\n/].map((limit) => commentsIn(text, limit));
        const parted = readings.map((comments) => comments.filter(({ from, to }) => from < at && at < to));
        expect(parted).toEqual([[], [], []]);
      }),
      // Each of the last three is told by one reading alone: that ends anywhere, in its paragraph, on its line.
      {
        ...RUNS,
        examples: [
          ['%%\n%% x %%\n%% x %%\n\n%%', { kind: 'cursor', offset: 0 }],
          ['%%\n%% x %%\n\n%% x %%\n\n%% x %%', { kind: 'cursor', offset: 0 }],
          ['%%\n%% x %%\n\n%% x %%\n\n%%\n%% x %%\n%%\n\n%%\n\n%%', { kind: 'cursor', offset: 39 }],
          ['%%\n%% x %%\n%%\n\n', { kind: 'cursor', offset: 0 }],
        ],
      },
    );
  });
});
