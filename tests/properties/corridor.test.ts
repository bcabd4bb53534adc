/** What must hold for any text and any vault: outside the blocks no byte changes, and a second update changes nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { updatedText, updateNote, type UpdateContext, type Update } from '../../src/core/block/update-note';
import { parseYaml } from '../../src/cli/disk/yaml';
import { hostileNotes, hostileSettings } from '../generate/hostile';
import { RUNS } from '../generate/runs';
import { noteText } from '../generate/text';
import { contextFor } from './hostile-vault';

const PATH = 'Notiz in der Hand.md';
const MARKER = /%%[ \t\u00A0]*(?:INSERT|END)[ \t\u00A0]+[A-Za-z0-9_-]+[ \t\u00A0]*%%/g;
const LINE_END = /\r\n|\r|\n/;
const HEAD = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)(?:[^]*?(?:\r\n|\r|\n))??---[ \t]*(?:\r\n|\r|\n|$)/;

/** A desk with a vault of ill will; the text in hand is read by the engine that the disk host has. */
const desks = fc
  .tuple(hostileNotes, fc.oneof(fc.constant({}), hostileSettings))
  .map(([notes, stored]): UpdateContext => ({
    ...contextFor([...notes, { path: 'a.md', topics: ['X', 'Y'], title: null, created: null }], stored),
    yaml: parseYaml,
  }));

interface Case {
  readonly text: string;
  readonly context: UpdateContext;
  readonly update: Update;
  readonly written: string;
}

/** Tries a claim with a thousand texts. */
function forAll(claim: (tried: Case) => void): void {
  fc.assert(
    fc.property(noteText, desks, (text, context) => {
      const update = updateNote(PATH, text, context);
      claim({ text, context, update, written: updatedText(text, update) });
    }),
    RUNS,
  );
}

const changesOf = (
  update: Update,
): readonly { readonly from: number; readonly to: number; readonly insert: string }[] =>
  update.kind === 'edit' ? update.changes : [];
const markersIn = (text: string): readonly string[] => [...text.matchAll(MARKER)].map(([marker]) => marker);

describe('for any text and any vault', () => {
  it('each change lies between a start marker, which stands alone on its line, and the next end marker', () => {
    forAll(({ text, update }) => {
      for (const { from, to } of changesOf(update)) {
        const start = /%%[ \t\u00A0]*INSERT[ \t\u00A0]+A[ \t\u00A0]*%%$/.exec(text.slice(0, from));
        const line = text.slice(0, start?.index).split(LINE_END).at(-1);
        expect(line).toMatch(/^\uFEFF?[> \t\u00A0]*$/);
        expect(text.slice(to)).toMatch(/^%%[ \t\u00A0]*END[ \t\u00A0]+A[ \t\u00A0]*%%/);
        expect(from).toBeGreaterThanOrEqual(HEAD.exec(text)?.[0].length ?? 0);
        expect(to).toBeGreaterThanOrEqual(from);
      }
    });
  });

  it('no byte outside a block changes', () => {
    forAll(({ text, update, written }) => {
      const changes = changesOf(update);
      const expected =
        changes
          .map(({ insert }, index) => text.slice(changes[index - 1]?.to ?? 0, changes[index]?.from) + insert)
          .join('') + text.slice(changes.at(-1)?.to ?? 0);
      expect(written).toBe(expected);
      expect(changes.every(({ from }, index) => from >= (changes[index - 1]?.to ?? 0))).toBe(true);
    });
  });

  it('the bytes that are written are text: they come back as they were', () => {
    forAll(({ update }) => {
      for (const { insert } of changesOf(update))
        expect(new TextDecoder().decode(new TextEncoder().encode(insert))).toBe(insert);
    });
  });

  it('a second update is the same', () => {
    forAll(({ update, written, context }) => {
      const again = updateNote(PATH, written, context);
      expect(again).toEqual(update.kind === 'edit' ? { kind: 'same', blocks: update.blocks } : update);
    });
  });

  it('the markers stay: all that stood outside a block, in their order, and no others', () => {
    forAll(({ text, update, written }) => {
      const changes = changesOf(update);
      const outside = changes
        .map(({ from }, index) => text.slice(changes[index - 1]?.to ?? 0, from))
        .concat(text.slice(changes.at(-1)?.to ?? 0));
      expect(markersIn(written)).toEqual(outside.flatMap(markersIn));
    });
  });

  it('each line of a block has the prefix and the line end of its start marker, and holds no comment sign', () => {
    forAll(({ text, update }) => {
      for (const { from, insert } of changesOf(update)) {
        const [, prefix = ''] =
          /(?:^\uFEFF?|[\r\n])([> \t\u00A0]*)%%[ \t\u00A0]*INSERT[ \t\u00A0]+A[ \t\u00A0]*%%$/.exec(
            text.slice(0, from),
          ) ?? [];
        const [end = ''] = LINE_END.exec(insert) ?? [];
        const lineOfStart = /^[^\r\n]*(\r\n|\r|\n)/.exec(text.slice(from));
        expect(end).toBe(lineOfStart?.[1] ?? LINE_END.exec(text)?.[0] ?? '\n');
        const [first, ...lines] = insert.split(end);
        expect(first).toBe('');
        expect(lines.every((line) => line.startsWith(prefix))).toBe(true);
        expect(lines.at(-1)).toBe(prefix);
        for (const line of lines) expect(line).not.toMatch(/%%|[\r\n\v\f\u0085\u2028\u2029]/);
      }
    });
  });

  it('a text that is not filled comes back as it was', () => {
    forAll(({ text, update, written }) => {
      if (update.kind !== 'edit') expect(written).toBe(text);
      else expect(written).not.toBe(text);
    });
  });
});

describe('the generated texts', () => {
  it('come to every kind of end', () => {
    const context = contextFor([], {});
    const kinds = fc.sample(noteText, { numRuns: 3000, seed: 7 }).map((text) => {
      const update = updateNote(PATH, text, { ...context, yaml: parseYaml });
      return update.kind === 'refused' ? update.reason : update.kind;
    });
    for (const kind of [
      'edit',
      'same',
      'none',
      'outside',
      'end-missing',
      'start-missing',
      'two-starts',
      'text-before-start',
      'frontmatter-unreadable',
      'not-text',
    ])
      expect(kinds.filter((one) => one === kind).length).toBeGreaterThan(9);
    expect(kinds.filter((kind) => kind === 'edit').length).toBeGreaterThan(500);
  });
});
