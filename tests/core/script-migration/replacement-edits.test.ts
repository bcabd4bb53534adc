/** The changes of a replacement: in the order of the text, none that changes nothing, and none outside script and block. */
import { describe, expect, it } from 'vitest';
import { replacementEdits } from '../../../src/core/script-migration/replacement-edits';
import { findScripts } from '../../../src/core/script-migration/find-scripts';
import { applyChanges, blocksOf, findBlocks, type Change } from '../../../src/core/markdown/marker-blocks';
import { sliceRange } from '../../../src/core/markdown/lines';
import { settingsOf } from '../context';

const SETTINGS = settingsOf();
const SCRIPT = '```dataviewjs\nawait dv.view("related_write")\n```\n';
const HEADER = '> [!example]- In diesem Zusammenhang:\n';
const FILLED = `${HEADER}> %% INSERT A %%\n> - x\n> %% END A %%\n`;

const editsOf = (text: string, lines: readonly string[]): readonly Change[] =>
  replacementEdits(
    text,
    { scripts: findScripts(text, SETTINGS).scripts, blocks: blocksOf(findBlocks(text, 'A')), lines },
    SETTINGS,
  );

const after = (text: string, lines: readonly string[] = ['- x']): string => applyChanges(text, editsOf(text, lines));

describe('the changes', () => {
  const text = `one\n\n${SCRIPT}\n%% INSERT A %%%% END A %%\ntwo\n\n${SCRIPT}`;

  it('stand in the order of the text and do not overlap', () => {
    const edits = editsOf(text, ['- x']);
    expect(edits.length).toBeGreaterThan(3);
    for (const [at, edit] of edits.slice(1).entries()) expect(edit.from).toBeGreaterThanOrEqual(edits[at]?.to ?? 0);
  });

  it('are none that puts in what stands there', () => {
    for (const edit of editsOf(text, ['- x'])) expect(sliceRange(text, edit)).not.toBe(edit.insert);
    expect(editsOf(FILLED, ['- x'])).toEqual([]);
  });

  it('take nothing but scripts, markers and what stands in blocks', () => {
    expect(after(text)).toBe(`one\n\n\n${FILLED}\ntwo\n\n`);
  });
});

describe('the lines', () => {
  it('fill every block alike', () => {
    const result = after(`${SCRIPT}%% INSERT A %%%% END A %%\n\n> %% INSERT A %%\n> old\n> %% END A %%\n`);
    expect(result).toBe(`${FILLED}\n${FILLED}`);
  });

  it('come with a callout in place of the first script where there is no block; the others only go', () => {
    expect(after(`one\n\n${SCRIPT}\ntwo\n\n${SCRIPT}\nthree\n`)).toBe(`one\n\n${FILLED}\ntwo\n\n\nthree\n`);
  });

  it('that are none leave a block of a template empty, in its form', () => {
    const inCallout = `${HEADER}> %% INSERT A %%%% END A %%\n`;
    expect(after(SCRIPT + inCallout, [])).toBe(inCallout);
    expect(after(`${SCRIPT}${HEADER}> %% INSERT A %%\n> old\n> %% END A %%\n`, [])).not.toContain('old');
  });
});

describe('a script in a block', () => {
  it('goes with what stands in it, and leaves no gap of its own', () => {
    expect(after(`${HEADER}> %% INSERT A %%\n${SCRIPT}%% END A %%\n\ntwo\n`)).toBe(`${FILLED}\ntwo\n`);
  });
});

describe('text behind an end marker', () => {
  it('that stood in no quote does not fall into one, nor does the next line', () => {
    expect(after(`${SCRIPT}%% INSERT A %%%% END A %% two\nthree\n`)).toBe(`${FILLED.trimEnd()} \n\ntwo\nthree\n`);
    expect(after(`${SCRIPT}%% INSERT A %%%% END A %%\nthree\n`)).toBe(`${FILLED}\nthree\n`);
  });
});
