/** What holds for every text when the script is replaced, when its blocks are emptied, and when either is taken back. */
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { applyChanges, blocksOf, findBlocks, type Change } from '../../src/core/markdown/marker-blocks';
import { clearNote } from '../../src/core/block/clear-blocks';
import { replaceScripts, type Replacement, type ReplaceOptions } from '../../src/core/script-migration/replace-scripts';
import { scopeOf, templateScopeOf } from '../../src/core/note/scope';
import { findScripts, holdsScript } from '../../src/core/script-migration/find-scripts';
import { parseUndoLog, restore, undoEntry, undoLine } from '../../src/core/run/undo-log';
import { updatedText, updateNote, type UpdateContext } from '../../src/core/block/update-note';
import { contextOf, noteText as withTopics, settingsOf } from '../core/context';
import { RUNS } from '../generate/runs';
import { personText, scriptText } from '../generate/script-text';

const PLACES = { configFolder: '.config', templateFolders: ['Vorlagen'] };
const OTHERS = {
  'X.md': withTopics(['X', 'Y'], '2024-01-01'),
  '04 Literatur-Notes/a`b.md': withTopics(['[[X]]'], '2023-01-01').replace('---\n', '---\nURL: https://a.example/1\n'),
};
const DESK: UpdateContext = { ...contextOf(OTHERS), scope: scopeOf(settingsOf(), PLACES) };
const TEMPLATES: ReplaceOptions = { templates: templateScopeOf(settingsOf(), PLACES) };

const texts = fc.oneof(scriptText, scriptText, personText);
const ways = fc.constantFrom<readonly [string, ReplaceOptions]>(
  ['Notiz.md', {}],
  ['Notiz.md', {}],
  ['Notiz.md', TEMPLATES],
  ['Vorlagen/Notiz.md', TEMPLATES],
);

function textAfter(text: string, replacement: Replacement): string {
  return replacement.kind === 'edit' ? applyChanges(text, replacement.changes) : text;
}

/** Where a change may take something away: in scripts, and between the start marker's line and the end marker. */
function grounds(text: string): readonly { from: number; to: number }[] {
  const found = findBlocks(text, 'A');
  const blocks = blocksOf(found);
  return [...findScripts(text, DESK.settings).scripts, ...blocks];
}

/** What may come in elsewhere: empty lines, the callout's header, quote signs. */
const NEW = /^(?:[> \t\u00A0]*(?:\[!example\]- In diesem Zusammenhang:)?(?:\r\n|\r|\n))*[> \t\u00A0]*$/;

function isAllowed(text: string, { from, to, insert }: Change): boolean {
  if (grounds(text).some((ground) => ground.from <= from && to <= ground.to && (from < to || from === ground.from)))
    return true;
  if (grounds(text).some((ground) => ground.from === from) && grounds(text).some((ground) => ground.to === to))
    return true;
  return /^[> \t\u00A0]*$/.test(text.slice(from, to)) && insert.startsWith(text.slice(from, to)) && NEW.test(insert);
}

describe('replacing the script', () => {
  it('once is as good as twice, and leaves nothing for an update', () => {
    fc.assert(
      fc.property(texts, ways, (text, [path, options]) => {
        const first = replaceScripts(path, text, DESK, options);
        const after = textAfter(text, first);
        if (first.kind !== 'edit') return;
        expect(after).not.toBe(text);
        expect(replaceScripts(path, after, DESK, options).kind).toBe('none');
        const { kind } = updateNote(path, after, DESK);
        expect(options === TEMPLATES ? ['same', 'outside'] : ['same']).toContain(kind);
      }),
      RUNS,
    );
  });

  it('can be taken back, byte for byte, from its line in the record', () => {
    fc.assert(
      fc.property(texts, ways, (text, [path, options]) => {
        const replacement = replaceScripts(path, text, DESK, options);
        if (replacement.kind !== 'edit') return;
        const after = textAfter(text, replacement);
        const line = undoLine(undoEntry(path, text, replacement.changes, 'A'));
        const [entry] = parseUndoLog(`{"path": "torn${line}`).entries;
        if (entry === undefined) throw new Error('no entry');
        expect(updatedText(after, restore(after, entry, 'A'))).toBe(text);
        expect(restore(text, entry, 'A')).toEqual({ kind: 'same', blocks: 0 });
        const elsewhere = restore(`${after}\n\nx`, entry, 'A');
        if (elsewhere.kind !== 'none') expect(updatedText(`${after}\n\nx`, elsewhere)).toBe(`${text}\n\nx`);
      }),
      RUNS,
    );
  });

  it('takes nothing away outside of script and block, and puts in nothing but header, quote signs and empty lines', () => {
    fc.assert(
      fc.property(texts, ways, (text, [path, options]) => {
        const replacement = replaceScripts(path, text, DESK, options);
        const changes = replacement.kind === 'edit' ? replacement.changes : [];
        expect(changes.filter((change) => !isAllowed(text, change))).toEqual([]);
        expect(changes.every(({ from }, index) => from >= (changes[index - 1]?.to ?? 0))).toBe(true);
      }),
      RUNS,
    );
  });

  it('returns a text without the script as it came, and one that is refused', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { kind } = replaceScripts('Notiz.md', text, DESK);
        const { scripts, byHand } = findScripts(text, DESK.settings);
        expect(holdsScript(text, DESK.settings)).toBe(scripts.length + byHand.length > 0);
        if (scripts.length === 0) expect(['none', 'outside']).toContain(kind);
        else expect(['edit', 'refused', 'outside']).toContain(kind);
      }),
      RUNS,
    );
  });

  it('leaves as many blocks as there were, or one, each in a callout and none with a script', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const replacement = replaceScripts('Notiz.md', text, DESK);
        if (replacement.kind !== 'edit') return;
        const after = textAfter(text, replacement);
        const found = findBlocks(after, 'A');
        if (found.kind !== 'blocks') throw new Error(`the text has become ${found.kind}`);
        expect(found.blocks).toHaveLength(Math.max(1, replacement.blocks));
        for (const { prefix } of found.blocks) expect(prefix).toContain('>');
        expect(findScripts(after, DESK.settings).scripts).toEqual([]);
      }),
      RUNS,
    );
  });

  it("gives each block of a person's note one callout, and no second one", () => {
    fc.assert(
      fc.property(personText, (text) => {
        const replacement = replaceScripts('Notiz.md', text, DESK);
        if (replacement.kind !== 'edit') return;
        const after = textAfter(text, replacement).replaceAll('\r\n', '\n');
        const found = findBlocks(after, 'A');
        for (const { from } of blocksOf(found))
          expect(quoteAround(after, from).some((line) => /^[> \t]*\[![a-z]+\]/.test(line))).toBe(true);
        expect(after).not.toMatch(/\[!example\]- T\n[> ]*\[!example\]/);
      }),
      RUNS,
    );
  });

  it('moves no word of the user into a quote, joins no two paragraphs, and makes no heading', () => {
    fc.assert(
      fc.property(personText, (text) => {
        const replacement = replaceScripts('Notiz.md', text, DESK);
        if (replacement.kind !== 'edit') return;
        const before = placesOf(text);
        const after = placesOf(textAfter(text, replacement));
        const words = [...before.keys()].filter((word) => after.has(word));
        for (const word of words)
          expect(`${word} ${after.get(word)?.depth}`).toBe(
            `${word} ${Math.min(after.get(word)?.depth ?? 0, before.get(word)?.depth ?? 0)}`,
          );
        for (const word of words) expect(`${word} ${after.get(word)?.kind}`).toBe(`${word} ${before.get(word)?.kind}`);
        for (const a of words)
          for (const b of words)
            if (a !== b && after.get(a)?.block === after.get(b)?.block)
              expect([a, b, before.get(b)?.block]).toEqual([a, b, before.get(a)?.block]);
      }),
      RUNS,
    );
  });
});

/** The lines up to an offset that stand in one quote with it, as deep as its own line is. */
function quoteAround(text: string, at: number): readonly string[] {
  const lines = text.slice(0, at).split('\n');
  const depths = lines.map((line) => (/^[> \t]*/.exec(line)?.[0] ?? '').split('>').length);
  const own = depths.at(-1) ?? 0;
  return lines.slice(depths.reduce((start, depth, index) => (depth < own ? index + 1 : start), 0));
}

interface Place {
  readonly depth: number;
  readonly kind: string;
  readonly block: number;
}

/** Where each word stands, as CommonMark sees it: in how many quotes, in what kind of block, and in which. */
function placesOf(text: string): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  let depth = 0;
  let kind = '';
  const body = text.replace(/^---[^]*?\n---\r?\n/, '');
  for (const [block, token] of new MarkdownIt().parse(body, {}).entries()) {
    if (token.type === 'blockquote_open') depth += 1;
    if (token.type === 'blockquote_close') depth -= 1;
    if (token.nesting === 1) kind = token.type === 'heading_open' ? token.markup : token.type;
    for (const word of token.content.match(/\bw\d+x\b/g) ?? [])
      places.set(word, { depth, kind: token.type === 'inline' ? kind : token.type, block });
  }
  return places;
}

describe('emptying the blocks', () => {
  it('is done once, keeps what is outside, and an update fills them to the same bytes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const update = clearNote('Notiz.md', text, DESK);
        const cleared = updatedText(text, update);
        if (update.kind !== 'edit') return void expect(cleared).toBe(text);
        expect(clearNote('Notiz.md', cleared, DESK).kind).toBe('same');
        expect(updatedText(cleared, updateNote('Notiz.md', cleared, DESK))).toBe(
          updatedText(text, updateNote('Notiz.md', text, DESK)),
        );
        const blocks = findBlocks(text, 'A');
        const within = blocks.kind === 'blocks' ? blocks.blocks : [];
        expect(
          update.changes.every(({ from, to }) => within.some((block) => block.from === from && block.to === to)),
        ).toBe(true);
        expect(updatedText(cleared, restore(cleared, undoEntry('Notiz.md', text, update.changes, 'A'), 'A'))).toBe(
          text,
        );
      }),
      RUNS,
    );
  });
});
