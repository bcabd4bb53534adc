/** Whatever a frontmatter looks like: the edit of a property is refused, or it changes that property's lines and nothing else. */
import fc from 'fast-check';
import { deepStrictEqual } from 'node:assert/strict';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyChanges } from '../../src/core/markdown/marker-blocks';
import { editEntries, fillProperty, type PropertyEdit } from '../../src/core/markdown/edit-property';
import { entryKey, entryText } from '../../src/core/markdown/property-entry';
import { noteWithProperty, NAMES } from '../generate/property-heads';
import { RUNS } from '../generate/runs';

const yaml = (source: string): unknown => parse(source, { schema: 'core', logLevel: 'error' });

const names = fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 });
const edits = fc.tuple(noteWithProperty, names, names).filter(([, add, remove]) => add.length + remove.length > 0);

/** The frontmatter's value and the body, read without any code of the project. */
function read(text: string): { readonly root: Readonly<Record<string, unknown>>; readonly body: string } {
  const bare = text.replace(/^\uFEFF/, '');
  const found =
    /^---[ \t]*(?:\r\n?|\n)((?:(?!---[ \t]*(?:[\r\n]|$))[^\r\n]*(?:\r\n?|\n))*)---[ \t]*(?:\r\n?|\n|$)/.exec(bare);
  const root: unknown = yaml((found?.[1] ?? '').replaceAll(/\r\n?/g, '\n'));
  return {
    root: typeof root === 'object' && root !== null ? { ...root } : {},
    body: bare.slice(found?.[0].length ?? 0),
  };
}

const isTopics = (name: string): boolean => name.toLowerCase() === 'topics';

function othersOf(text: string): unknown {
  const { root, body } = read(text);
  return [Object.entries(root).filter(([name]) => !isTopics(name)), body];
}

function valueOf(text: string): unknown {
  return Object.entries(read(text).root).find(([name]) => isTopics(name))?.[1];
}

const keysOf = (value: unknown): readonly string[] => {
  const entries: readonly unknown[] =
    value === null || value === undefined ? [] : Array.isArray(value) ? value : [value];
  return entries.map((entry) => entryKey(entryText(entry) ?? ''));
};

/** The lines of a text that hold none of the property: all but those from its name to the next line in column 0. */
function otherLines(text: string): readonly string[] {
  let isOwn = false;
  let isHead = /^\uFEFF?---[ \t]*[\r\n]/.test(text);
  return (text.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? []).filter((line, index) => {
    const goesOn = /^[ \t]|^-(?:[ \t\r\n]|$)/.test(line) && !/^[ \t]*#/.test(line) && line.trim() !== '';
    if (isHead && !goesOn && !/^[ \t]*(?:#|[\r\n]|$)/.test(line))
      isOwn = /^(?:topics|"topics"|'topics'|"\\u0074opics")[ \t]*:/i.test(line);
    if (index > 0 && /^---[ \t]*[\r\n]*$/.test(line)) isHead = false;
    return !(isHead && isOwn && (goesOn || /^["'t]/i.test(line)));
  });
}

function after(text: string, edit: PropertyEdit): string {
  return edit.kind === 'edit' ? applyChanges(text, edit.changes) : text;
}

function expectOthersStay(text: string, changed: string): void {
  deepStrictEqual(othersOf(changed), othersOf(text));
  if (/^\uFEFF?---/.test(text)) expect(otherLines(changed)).toEqual(otherLines(text));
  else expect(changed.endsWith(text.replace(/^\uFEFF/, ''))).toBe(true);
}

describe('the edit of a list property', () => {
  it('changes no other line, no other property and not the body', () => {
    fc.assert(
      fc.property(edits, ([text, add, remove]) => {
        const edit = editEntries(text, { name: 'topics', add, remove }, yaml);
        if (edit.kind === 'edit') expectOthersStay(text, after(text, edit));
      }),
      RUNS,
    );
  });

  it('leaves the entries that were there and are not taken away, then those that are added', () => {
    fc.assert(
      fc.property(edits, ([text, add, remove]) => {
        const edit = editEntries(text, { name: 'topics', add, remove }, yaml);
        if (edit.kind !== 'edit') return;
        const gone = new Set(remove.map(entryKey));
        const stayed = keysOf(valueOf(text)).filter((key) => !gone.has(key));
        const come = [...new Set(add.map(entryKey))].filter((key) => !stayed.includes(key));
        const present = keysOf(valueOf(after(text, edit)));
        expect(present.filter((key) => key !== '')).toEqual([...stayed.filter((key) => key !== ''), ...come]);
      }),
      RUNS,
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(edits, ([text, add, remove]) => {
        const others = remove.filter((name) => !add.map(entryKey).includes(entryKey(name)));
        const edit = editEntries(text, { name: 'topics', add, remove: others }, yaml);
        if (edit.kind !== 'edit') return;
        expect(editEntries(after(text, edit), { name: 'topics', add, remove: others }, yaml)).toEqual({ kind: 'same' });
      }),
      RUNS,
    );
  });

  it('gives a list its bytes back when what was added is taken away', () => {
    fc.assert(
      fc.property(noteWithProperty, names, (text, add) => {
        const fresh = add.filter((name) => !keysOf(tried(text)).includes(entryKey(name)));
        const edit = editEntries(text, { name: 'topics', add: fresh }, yaml);
        if (edit.kind !== 'edit' || !Array.isArray(valueOf(text)) || keysOf(valueOf(text)).length === 0) return;
        const changed = after(text, edit);
        expect(after(changed, editEntries(changed, { name: 'topics', remove: fresh }, yaml))).toBe(text);
      }),
      RUNS,
    );
  });

  it('is tried with texts in which it is done, and with texts in which it is refused for each reason', () => {
    const results = fc
      .sample(noteWithProperty, { numRuns: 4000, seed: 5 })
      .map((text) => editEntries(text, { name: 'topics', add: ['New'] }, yaml));
    expect(results.filter(({ kind }) => kind === 'edit').length).toBeGreaterThan(1200);
    const reasons = new Set(results.flatMap((result) => (result.kind === 'refused' ? [result.reason] : [])));
    expect([...reasons].sort()).toEqual([
      'alias',
      'anchor',
      'not-a-list',
      'several-lines',
      'tag',
      'twice',
      'unclear',
      'unclosed',
      'unreadable',
    ]);
  });
});

describe('the filling of a property', () => {
  it('changes no other line, and what is read is the value', () => {
    fc.assert(
      fc.property(noteWithProperty, fc.constantFrom(...NAMES, 'https://a.example/x_(y)?z=1#w'), (text, value) => {
        const edit = fillProperty(text, { name: 'topics', value }, yaml);
        if (edit.kind !== 'edit') return;
        const changed = after(text, edit);
        expectOthersStay(text, changed);
        expect(valueOf(changed)).toBe(value);
        expect(keysOf(valueOf(text)).filter((key) => key !== '')).toEqual([]);
        expect(fillProperty(changed, { name: 'topics', value }, yaml)).toEqual({ kind: 'same' });
      }),
      RUNS,
    );
  });
});

function tried(text: string): unknown {
  try {
    return valueOf(text);
  } catch {
    return null;
  }
}
