/** Putting boxes in and taking them out: structures stay what they were, bytes come back, nothing is doubled. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { emptyBox, insertBox } from '../../src/core/block/insert-box';
import { placeBox, type WantedPlace } from '../../src/core/block/place-box';
import { removeBoxes } from '../../src/core/block/remove-box';
import { updatedText, updateNote } from '../../src/core/block/update-note';
import { bodyStart } from '../../src/core/markdown/frontmatter';
import { applyChanges } from '../../src/core/markdown/marker-blocks';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings';
import { contextOf } from '../core/context';
import { places } from '../generate/places';
import { RUNS } from '../generate/runs';

const markdown = new MarkdownIt({ html: true });

const LINES = [
  ...[
    '',
    '',
    '',
    'text',
    'more *text*',
    '# Title',
    '## Part',
    '---',
    '===',
    '***',
    '- item',
    '* item',
    '1. one',
    '14. x',
  ],
  ...['  indented', '    code', '\tcode', '> quote', '> > deep', '> - item', '```', '~~~', '```js', '> ```', '- ```'],
  ...['| a | b |', '| - | - |', '|-|-|', 'a | b', ':-: | -', '<div>', '</div>', '<!-- x', 'x -->', '<!-- y -->'],
  ...[
    '<script>',
    '</script>',
    '<b>x',
    '[^1]: note',
    '[a]: https://x.example',
    '"title"',
    '`a',
    'b`',
    '%%',
    '$$',
    '%% x %%',
  ],
  ...['text %% half', '\\', '-', '+', '<?php', '?>', '<pre>', '</pre>', '[x', '](y)', '**a', 'b**', '   '],
];

const lineEnds = fc.constantFrom('\n', '\n', '\r\n');
const bodies = fc
  .tuple(fc.array(fc.constantFrom(...LINES), { maxLength: 14 }), lineEnds, fc.boolean())
  .map(([lines, lineEnd, isEnded]) => lines.join(lineEnd) + (isEnded ? lineEnd : ''));
const heads = fc.constantFrom(
  '',
  '',
  '---\ntopics: [X]\n---\n',
  '---\r\ntopics: [X]\r\n---\r\n',
  '---\ntopics: [X]\n---',
);
const texts = fc.tuple(heads, bodies).map(([head, body]) => (head.endsWith('---') ? head : head + body));

/** What a Markdown parser sees of a text: its blocks; paragraphs line by line, since a box may part them. */
function structures(text: string): readonly string[] {
  const lines = (content: string): readonly string[] => content.split('\n').map((line) => `line ${line.trim()}`);
  return markdown.parse(text.slice(bodyStart(text)).replaceAll(/\r\n?/g, '\n'), {}).flatMap((token, index, all) => {
    if (token.type === 'paragraph_open' || token.type === 'paragraph_close') return [];
    const isParagraph = token.type === 'inline' && all[index - 1]?.type === 'paragraph_open';
    if (isParagraph) return lines(token.content);
    return [`${token.level} ${token.type} ${token.tag} ${token.info} ${token.content.trim()}`];
  });
}

const MARK = '> [!example]- In diesem Zusammenhang:';

/** The blocks without those of the box. */
function withoutBox(found: readonly string[]): readonly string[] {
  const from = found.findIndex(
    (line, index) => line.startsWith('0 blockquote_open') && found[index + 1] === `line ${MARK.slice(2)}`,
  );
  const to = found.findIndex((line, index) => index > from && line.startsWith('0 blockquote_close'));
  return from < 0 ? ['no box at the top level', ...found] : [...found.slice(0, from), ...found.slice(to + 1)];
}

const context = contextOf({
  'N.md': '---\ntopics: [X]\n---\n',
  'B.md': '---\ntopics: [X]\ncreated: 2024-02-02\n---\n',
});

describe('for any note and any place', () => {
  it('a Markdown parser sees the structures that it saw before, and one box', () => {
    fc.assert(
      fc.property(texts, places, (text, wanted) => {
        const place = placeBox(text, wanted);
        if (place.kind === 'refused') return;
        const written = applyChanges(text, [emptyBox(text, place.at, DEFAULT_SETTINGS)]);
        expect(withoutBox(structures(written))).toEqual(structures(text));
      }),
      RUNS,
    );
  });

  it('nothing but the box comes in, and one empty line to each neighbour that is not blank', () => {
    fc.assert(
      fc.property(texts, places, (text, wanted) => {
        const place = placeBox(text, wanted);
        if (place.kind === 'refused') return;
        const { at } = place;
        const { from, to, insert } = emptyBox(text, at, DEFAULT_SETTINGS);
        expect([from, to]).toEqual([at, at]);
        const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
        const around = insert.split(/> \[!example][^]*END A %%/);
        const before = text.slice(bodyStart(text), at).split(/\r\n|\n/);
        const isBlankBefore = before.slice(0, -1).at(-1)?.trim() === '' || at <= bodyStart(text);
        const starts = at === 0 || /[\n\r]$/.test(text.slice(0, at)) ? '' : lineEnd;
        const lastLine = starts === '' ? isBlankBefore : before.at(-1)?.trim() === '' || at <= bodyStart(text);
        expect(around[0]).toBe(starts + (lastLine ? '' : lineEnd));
        const isBlankBehind = /^[ \t]*(?:[\n\r]|$)/.test(text.slice(at));
        const atEnd = at === text.length;
        const closing = at > 0 && starts === '' ? lineEnd : '';
        expect(around[1]).toBe(atEnd ? closing : isBlankBehind ? lineEnd : lineEnd + lineEnd);
      }),
      RUNS,
    );
  });

  it('a second run adds none, an update finds it current, and taking it out gives the lines back', () => {
    fc.assert(
      fc.property(texts, places, (text, wanted) => {
        const first = insertBox('N.md', text, wanted, context);
        if (first.kind !== 'edit') return;
        const written = updatedText(text, first);
        expect(insertBox('N.md', written, wanted, context)).toEqual({ kind: 'same', blocks: 1 });
        expect(updateNote('N.md', written, context).kind).toBe('same');
        const removed = updatedText(written, removeBoxes('N.md', written, context));
        expect(removed.split(/[ \t]*(?:\r\n|\n)/).filter((line) => line.trim() !== '')).toEqual(
          text.split(/[ \t]*(?:\r\n|\n)/).filter((line) => line.trim() !== ''),
        );
        expect(structures(removed)).toEqual(structures(text));
      }),
      RUNS,
    );
  });

  it('taking it out gives the very bytes back where the place was no empty line', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom<WantedPlace>({ kind: 'top' }, { kind: 'end' }), (text, wanted) => {
        const body = text.slice(bodyStart(text));
        fc.pre(body === '' || body.trim() !== '');
        fc.pre(
          wanted.kind === 'top'
            ? !/^[ \t]*(?:[\n\r]|$)/.test(body)
            : !/[\n\r][ \t]*(?:\r\n|\n)?[ \t]*$/.test(body.replace(/(?:\r\n|\n)$/, '')),
        );
        const first = insertBox('N.md', text, wanted, context);
        if (first.kind !== 'edit') return;
        const written = updatedText(text, first);
        expect(updatedText(written, removeBoxes('N.md', written, context))).toBe(text);
      }),
      RUNS,
    );
  });
});

describe('two devices that each put a box in, and whose copies were merged', () => {
  it('both boxes are filled and counted, and removing all but the first leaves what one device wrote', () => {
    const merged = fc.tuple(texts, places, places).map(([text, first, second]) => {
      const one = insertBox('N.md', text, first, context);
      const two = insertBox('N.md', text, second, context);
      return one.kind !== 'edit' || two.kind !== 'edit' ? null : { text, one: one.changes, two: two.changes };
    });
    fc.assert(
      fc.property(merged, (made) => {
        fc.pre(made !== null);
        const { text, one, two } = made;
        const [left, right] = [...one, ...two].sort((a, b) => a.from - b.from);
        if (left === undefined || right === undefined) throw new Error('no change');
        const both = applyChanges(
          text,
          left.from === right.from
            ? [{ ...left, insert: left.insert.replace(/(?<=.)$/, '\n') + right.insert }]
            : [left, right],
        );
        const update = updateNote('N.md', both, context);
        if (update.kind === 'refused') return;
        expect(update).toMatchObject({ blocks: 2 });
        const filled = updatedText(both, update);
        const single = updatedText(filled, removeBoxes('N.md', filled, context, 'but-first'));
        expect(removeBoxes('N.md', single, context, 'but-first')).toEqual({ kind: 'same', blocks: 1 });
        const words = (of: string): readonly string[] =>
          of.split(/[ \t]*(?:\r\n|\n)/).filter((line) => line.trim() !== '');
        const first = applyChanges(text, [left]);
        expect(words(single)).toEqual(words(first));
      }),
      RUNS,
    );
  });
});
