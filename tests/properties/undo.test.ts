/** A run over a note can be taken back place by place: whatever was filled into boxes or written elsewhere since. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertBox } from '../../src/core/block/insert-box';
import type { Change } from '../../src/core/markdown/marker-blocks';
import { removeBoxes } from '../../src/core/block/remove-box';
import { updatedText, updateNote, type Update } from '../../src/core/block/update-note';
import { parseUndoLog, restore, undoEntry, undoHeader, undoLine } from '../../src/core/run/undo-log';
import { replaceScripts } from '../../src/core/script-migration/replace-scripts';
import { repairNote } from '../../src/core/repair/repair-note';
import { addTopics } from '../../src/core/topic-proposals/add-topics';
import { contextOf } from '../core/context';
import { soup } from '../generate/broken-imports';
import { RUNS } from '../generate/runs';
import { personText, scriptText } from '../generate/script-text';

const HEAD = '---\ntopics: [X]\n---\n';
const context = contextOf({ 'N.md': HEAD, 'B.md': HEAD });
const later = contextOf({ 'N.md': HEAD, 'B.md': HEAD, 'C.md': HEAD, 'D.md': HEAD });

const lines = fc.array(fc.constantFrom('', 'a', 'b c', '# Title', '- x', '> q', 'end.', '```', '%%'), { maxLength: 8 });
const bodies = fc.tuple(lines, fc.constantFrom('\n', '\r\n')).map(([all, lineEnd]) => all.join(lineEnd));
const places = fc.constantFrom<'top' | 'title' | 'end'>('top', 'title', 'end');

const isTemplate = (): boolean => false;

const edit = (changes: readonly Change[]): Update =>
  changes.length === 0 ? { kind: 'none' } : { kind: 'edit', blocks: 0, changes };

function addedTopics(text: string): readonly Change[] {
  const added = addTopics('N.md', text, { names: ['Y', 'Z'], labels: 'topics', form: 'plain' }, context);
  return added.kind === 'edit' ? added.changes : [];
}

/** A body with a box in it. */
function boxed(body: string): string {
  return updatedText(HEAD + body, insertBox('N.md', HEAD + body, { kind: 'end' }, context)).slice(HEAD.length);
}

/** The text after a run, and what takes the run back after it went through a record. */
function run(text: string, update: Update): { readonly after: string; readonly back: (now: string) => Update } {
  if (update.kind !== 'edit') throw new Error(update.kind);
  const line = undoLine(undoEntry('N.md', text, update.changes, 'A'));
  const [entry] = parseUndoLog(undoHeader({ run: 'insert', time: 1 }) + line).entries;
  if (entry === undefined) throw new Error('no entry');
  return { after: updatedText(text, update), back: (now) => restore(now, entry, 'A') };
}

const undone = (now: string, back: (now: string) => Update): string => updatedText(now, back(now));

describe('a run that put a box in', () => {
  const inserted = fc.tuple(bodies, places).map(([body, kind]) => {
    const text = HEAD + body;
    return { text, update: insertBox('N.md', text, { kind }, context) };
  });

  it('taken back gives the bytes back, also after the box was filled anew', () => {
    fc.assert(
      fc.property(inserted, ({ text, update }) => {
        fc.pre(update.kind === 'edit');
        const { after, back } = run(text, update);
        expect(undone(after, back)).toBe(text);
        expect(back(text)).toEqual({ kind: 'same', blocks: 0 });
        const filled = updatedText(after, updateNote('N.md', after, later));
        expect(filled).not.toBe(after);
        expect(undone(filled, back)).toBe(text);
      }),
      RUNS,
    );
  });

  it('taken back leaves what was written elsewhere since', () => {
    fc.assert(
      fc.property(inserted, ({ text, update }) => {
        fc.pre(update.kind === 'edit');
        const { after, back } = run(text, update);
        const now = `${after}\n\nWritten later.\n`.replace('topics: [X]', 'topics: [X, Y]');
        expect(undone(now, back)).toBe(`${text}\n\nWritten later.\n`.replace('topics: [X]', 'topics: [X, Y]'));
      }),
      RUNS,
    );
  });

  it('leaves a note whose box was edited by hand', () => {
    fc.assert(
      fc.property(inserted, ({ text, update }) => {
        fc.pre(update.kind === 'edit');
        const { after, back } = run(text, update);
        expect(back(after.replace('[!example]', '[!note]'))).toEqual({ kind: 'none' });
      }),
      RUNS,
    );
  });
});

describe('runs on top of each other', () => {
  it('an update, a removal and an insertion are each taken back, whatever came behind', () => {
    fc.assert(
      fc.property(bodies, places, (body, kind) => {
        const text = HEAD + body;
        const insertion = insertBox('N.md', text, { kind }, context);
        fc.pre(insertion.kind === 'edit');
        const first = run(text, insertion);
        const second = run(first.after, updateNote('N.md', first.after, later));
        const third = run(second.after, removeBoxes('N.md', second.after, later));
        const withBox = undone(third.after, third.back);
        expect(withBox).toBe(second.after);
        expect(undone(withBox, second.back)).toBe(first.after);
        expect(undone(withBox, first.back)).toBe(text);
      }),
      RUNS,
    );
  });
});

describe('a run that was killed before it wrote a note', () => {
  const updates: readonly ((text: string) => Update)[] = [
    (text) => insertBox('N.md', text, { kind: 'top' }, context),
    (text) => insertBox('N.md', text, { kind: 'end' }, context),
    (text) => removeBoxes('N.md', text, context),
    (text) => updateNote('N.md', text, later),
    (text) => replaceScripts('N.md', text, context),
    (text) =>
      edit(repairNote(text, new Set(['address', 'image']), { ...context, property: 'URL', isTemplate }).changes),
    (text) => edit(addedTopics(text)),
  ];
  const written = fc
    .tuple(fc.oneof(bodies, personText, scriptText, soup, bodies.map(boxed)), fc.constantFrom(...updates))
    .map(([body, update]) => ({ text: HEAD + body, update: update(HEAD + body) }));

  it('changes nothing in that note when it is taken back, whatever was written elsewhere in it since', () => {
    fc.assert(
      fc.property(written, ({ text, update }) => {
        fc.pre(update.kind === 'edit');
        const { back } = run(text, update);
        for (const now of [`${text}\nby hand`, text.replace(HEAD, `${HEAD}by hand\n`)])
          expect(undone(now, back)).toBe(now);
      }),
      RUNS,
    );
  });
});
