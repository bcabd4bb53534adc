/** `Editor` against the documentation, and the pure functions under it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Editor } from './editor.ts';
import { applyChanges, difference, invertChanges, mapOffset, ordered, type TextChange } from './text-changes.ts';
import { mergeTexts } from './text-merge.ts';

function editorWith(text: string): { editor: Editor; edits: (readonly TextChange[])[] } {
  const edits: (readonly TextChange[])[] = [];
  const editor = new Editor((changes) => edits.push(changes));
  editor.reset(text);
  return { editor, edits };
}

test('an editor keeps line feeds only, whatever the file and whatever is put in', () => {
  const { editor } = editorWith('a\r\nb\rc');
  expect(editor.getValue()).toBe('a\nb\nc');
  editor.replaceRange('x\r\ny', { line: 1, ch: 0 }, { line: 1, ch: 1 });
  expect(editor.getValue()).toBe('a\nx\ny\nc');
});

test('positions and offsets are two names of one place; beyond the end is the end', () => {
  const { editor } = editorWith('ab\n\ncd');
  for (let offset = 0; offset <= 6; offset += 1) expect(editor.posToOffset(editor.offsetToPos(offset))).toBe(offset);
  expect(editor.offsetToPos(4)).toEqual({ line: 2, ch: 0 });
  expect(editor.posToOffset({ line: 0, ch: 99 })).toBe(2);
  expect(editor.posToOffset({ line: 99, ch: 0 })).toBe(6);
  expect([editor.lineCount(), editor.lastLine(), editor.getLine(2)]).toEqual([3, 2, 'cd']);
});

test('replaceRange and transaction are one undo step each; undo brings back text and cursor', () => {
  const { editor } = editorWith('one two three');
  editor.setCursor({ line: 0, ch: 8 });
  const range = (from: number, to: number, text: string) => ({
    from: { line: 0, ch: from },
    to: { line: 0, ch: to },
    text,
  });
  editor.transaction({ changes: [range(0, 3, 'ONE'), range(8, 13, 'THREE!')] });
  expect(editor.getValue()).toBe('ONE two THREE!');
  editor.replaceRange('> ', { line: 0, ch: 0 });
  editor.undo();
  expect(editor.getValue()).toBe('ONE two THREE!');
  editor.undo();
  expect([editor.getValue(), editor.getCursor().ch]).toEqual(['one two three', 8]);
  editor.redo();
  editor.redo();
  expect(editor.getValue()).toBe('> ONE two THREE!');
  expect(editor.undoDepth).toBe(2);
});

test('all ranges of a transaction mean the text before it, and must not overlap', () => {
  const { editor } = editorWith('abcd');
  const at = (from: number, to: number, text: string) => ({
    from: { line: 0, ch: from },
    to: { line: 0, ch: to },
    text,
  });
  editor.transaction({ changes: [at(3, 4, 'D'), at(0, 1, 'AAA')] });
  expect(editor.getValue()).toBe('AAAbcD');
  expect(() => editor.transaction({ changes: [at(0, 3, ''), at(2, 4, '')] })).toThrow(RangeError);
});

test('the cursor moves with changes before it and stays with changes behind it', () => {
  const { editor } = editorWith('one\ntwo\nthree');
  editor.setCursor({ line: 1, ch: 2 });
  editor.replaceRange('zero\n', { line: 0, ch: 0 });
  editor.replaceRange('!', { line: 3, ch: 5 });
  expect(editor.getCursor()).toEqual({ line: 2, ch: 2 });
  expect(editor.getValue()).toBe('zero\none\ntwo\nthree!');
});

test('selections can be set, read and replaced; typing leaves the cursor behind what was typed', () => {
  const { editor } = editorWith('hello world');
  editor.setSelection({ line: 0, ch: 6 }, { line: 0, ch: 11 });
  expect([editor.getSelection(), editor.somethingSelected()]).toEqual(['world', true]);
  editor.replaceSelection('you');
  expect([editor.getValue(), editor.getCursor().ch]).toEqual(['hello you', 9]);
  expect(editor.wordAt({ line: 0, ch: 7 })).toEqual({ from: { line: 0, ch: 6 }, to: { line: 0, ch: 9 } });
});

test('the listener is told of changes, also of undo, but not of a text that came from elsewhere', () => {
  const { editor, edits } = editorWith('a');
  editor.setValue('ab');
  editor.undo();
  editor.follow('xyz');
  expect(edits).toHaveLength(2);
  expect(editor.getValue()).toBe('xyz');
});

test('commands move the cursor and change lines', () => {
  const { editor } = editorWith('one two\nthree');
  const after = (...commands: Parameters<Editor['exec']>[0][]): unknown => {
    for (const command of commands) editor.exec(command);
    return [editor.getCursor().line, editor.getCursor().ch];
  };
  expect(after('goEnd', 'goUp', 'goWordLeft')).toEqual([0, 4]);
  expect(after('goRight', 'goLeft', 'goLeft', 'goDown')).toEqual([1, 3]);
  expect(after('swapLineUp', 'deleteLine')).toEqual([0, 0]);
  expect(editor.getValue()).toBe('one two');
  editor.processLines(
    () => 1,
    (line) => ({ text: '- ', from: { line, ch: 0 } }),
  );
  expect(editor.getValue()).toBe('- one two');
});

/** A text and changes of it that do not overlap. */
const edited = fc.string({ maxLength: 30 }).chain((text) => {
  const cuts = fc.array(fc.nat(text.length), { minLength: 2, maxLength: 8 });
  const inserts = fc.array(fc.string({ maxLength: 4 }), { minLength: 4, maxLength: 4 });
  return fc.tuple(cuts, inserts).map(([places, texts]) => ({ text, changes: changesBetween(places, texts) }));
});

/** Every second stretch between the cuts is replaced. */
function changesBetween(cuts: readonly number[], inserts: readonly string[]): TextChange[] {
  const places = [...cuts].sort((one, other) => one - other);
  const changes: TextChange[] = [];
  for (let at = 0; at + 1 < places.length; at += 2) {
    changes.push({ from: places[at] ?? 0, to: places[at + 1] ?? 0, insert: inserts[at / 2] ?? '' });
  }
  return ordered(changes);
}

test('changes can be undone, and the smallest difference leads from any text to any other', () => {
  fc.assert(
    fc.property(edited, ({ text, changes }) => {
      const after = applyChanges(text, changes);
      expect(applyChanges(after, invertChanges(text, changes))).toBe(text);
      expect(applyChanges(text, difference(text, after))).toBe(after);
    }),
  );
});

test('a place outside all changes keeps the text around it', () => {
  fc.assert(
    fc.property(edited, fc.nat(30), ({ text, changes }, place) => {
      const offset = Math.min(place, text.length);
      fc.pre(changes.every(({ from, to }) => offset < from || offset > to));
      const mapped = mapOffset(offset, changes);
      const [before, behind] = [changes.filter(({ to }) => to < offset), changes.filter(({ from }) => from > offset)];
      const shifted = behind.map(({ from, to, insert }) => ({ from: from - offset, to: to - offset, insert }));
      const after = applyChanges(text, changes);
      expect(after.slice(0, mapped)).toBe(applyChanges(text.slice(0, offset), before));
      expect(after.slice(mapped)).toBe(applyChanges(text.slice(offset), shifted));
    }),
  );
});

const lines = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 8 })
  .map((list) => list.map((line) => `${line}\n`).join(''));

test('a merge with only one side changed is that side, and equal changes count once', () => {
  fc.assert(
    fc.property(lines, lines, (base, other) => {
      expect(mergeTexts(base, other, base)).toBe(other);
      expect(mergeTexts(base, base, other)).toBe(other);
      expect(mergeTexts(base, other, other)).toBe(other);
    }),
  );
});

test('no line that only one side added is lost in a merge', () => {
  fc.assert(
    fc.property(lines, lines, lines, (base, ours, theirs) => {
      const mine = ours.replaceAll('\n', '1\n');
      const yours = theirs.replaceAll('\n', '2\n');
      const merged = mergeTexts(base, mine, yours).split('\n');
      for (const line of [...mine.split('\n'), ...yours.split('\n')]) expect(merged).toContain(line);
    }),
  );
});

test('changes in different places are both there', () => {
  expect(mergeTexts('one\ntwo\nthree\n', 'one typed\ntwo\nthree\n', 'one\ntwo\nnew\nthree\n')).toBe(
    'one typed\ntwo\nnew\nthree\n',
  );
  expect(mergeTexts('one\ntwo\n', 'one\nTWO\n', 'ONE\ntwo\n')).toBe('ONE\nTWO\n');
  expect(mergeTexts('one', 'one mine', 'one yours')).toBe('one yoursone mine');
});

type Step = { readonly isOwn: boolean; readonly at: number };

test('undo takes back the own changes and no other, however those of others fall between them', () => {
  const step: fc.Arbitrary<Step> = fc.record({ isOwn: fc.boolean(), at: fc.nat(40) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const { editor } = editorWith('text');
      for (const [index, { isOwn, at }] of steps.entries()) {
        const letter = String.fromCodePoint((isOwn ? 0xe000 : 0xe800) + index);
        const place = at % (editor.getValue().length + 1);
        if (isOwn) editor.replaceRange(letter, editor.offsetToPos(place));
        else editor.follow(editor.getValue().slice(0, place) + letter + editor.getValue().slice(place));
      }
      const before = editor.getValue();
      while (editor.undoDepth > 0) editor.undo();
      expect(editor.getValue()).toBe(before.replace(/[\ue000-\ue7ff]/g, ''));
    }),
  );
});
