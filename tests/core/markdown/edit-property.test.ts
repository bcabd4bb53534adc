/** The edit of one property in each form that a note has, to the byte. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyChanges } from '../../../src/core/markdown/marker-blocks';
import { editEntries, fillProperty, type PropertyEdit } from '../../../src/core/markdown/edit-property';
import type { EntriesEdit } from '../../../src/core/markdown/property-plan';
import { NAMES } from '../../generate/property-heads';
import { RUNS } from '../../generate/runs';

const yaml = (source: string): unknown => parse(source, { schema: 'core', logLevel: 'error' });

/** The text after an edit, or why there is none. */
function shown(text: string, edit: PropertyEdit): string {
  switch (edit.kind) {
    case 'edit':
      return applyChanges(text, edit.changes);
    case 'same':
      return 'same';
    case 'refused':
      return edit.reason;
  }
}

function edited(text: string, edit: Omit<EntriesEdit, 'name'>, name = 'topics'): string {
  return shown(text, editEntries(text, { name, ...edit }, yaml));
}

function filled(text: string, value: string, name = 'url'): string {
  return shown(text, fillProperty(text, { name, value }, yaml));
}

const X = { add: ['[[X]]'] };

describe('an entry is added', () => {
  it.each([
    ['---\ntitle: a\n---\nb', '---\ntitle: a\ntopics:\n  - "[[X]]"\n---\nb', 'as a new last property'],
    ['---\n# c\n\n---\nb', '---\n# c\n\ntopics:\n  - "[[X]]"\n---\nb', 'behind comments and blank lines'],
    ['---\n---\nb', '---\ntopics:\n  - "[[X]]"\n---\nb', 'to an empty frontmatter'],
    ['b\n', '---\ntopics:\n  - "[[X]]"\n---\nb\n', 'to a note without frontmatter'],
    ['', '---\ntopics:\n  - "[[X]]"\n---\n', 'to an empty note'],
    [
      '\uFEFFb\r\nc',
      '\uFEFF---\r\ntopics:\r\n  - "[[X]]"\r\n---\r\nb\r\nc',
      'behind a byte order mark, with the line ends of the note',
    ],
    ['---\ntopics:\nz: 1\n---\n', '---\ntopics:\n  - "[[X]]"\nz: 1\n---\n', 'below a name with nothing behind it'],
    ['---\ntopics: \n---\n', '---\ntopics: \n  - "[[X]]"\n---\n', 'below a name with a blank behind it'],
    [
      '---\ntopics: # c\n  # d\nz: 1\n---\n',
      '---\ntopics: # c\n  - "[[X]]"\n  # d\nz: 1\n---\n',
      'between a name and a comment',
    ],
    ['---\ntopics: null # c\n---\n', '---\ntopics: # c\n  - "[[X]]"\n---\n', 'in the place of nothing'],
    ['---\ntopics: "[]"\n---\n', '---\ntopics:\n  - "[[X]]"\n---\n', 'in the place of a text that is no entry'],
    ['---\ntopics: []\n---\n', '---\ntopics: ["[[X]]"]\n---\n', 'to an empty flow list'],
    ['---\ntopics: [ A, "B, c" ] # [d]\n---\n', '---\ntopics: [ A, "B, c", "[[X]]" ] # [d]\n---\n', 'to a flow list'],
    [
      "---\ntopics: [it's, 'b]''c', ]\n---\n",
      "---\ntopics: [it's, 'b]''c', \"[[X]]\", ]\n---\n",
      'before the last comma of a flow list',
    ],
    ['---\ntopics: [[A]]\n---\n', '---\ntopics: [[A], "[[X]]"]\n---\n', 'behind a link without quotes'],
    [
      '---\ntopics: A # c\nz: 1\n---\n',
      '---\ntopics: # c\n  - A\n  - "[[X]]"\nz: 1\n---\n',
      'behind a text, which becomes the first of a list',
    ],
    ["---\ntopics: 'it''s'\n---\n", "---\ntopics:\n  - 'it''s'\n  - \"[[X]]\"\n---\n", 'behind a quoted text'],
    ['---\ntopics:\n- A\n---\n', '---\ntopics:\n- A\n- "[[X]]"\n---\n', 'to a list in column 0'],
    [
      '---\ntopics:\n    -   A # c\n    # d\n\nz: 1\n---\n',
      '---\ntopics:\n    -   A # c\n    -   "[[X]]"\n    # d\n\nz: 1\n---\n',
      'at the indent of the list, before what belongs to no entry',
    ],
    [
      '---\ntopics:\n  - A\n    b\n---\n',
      '---\ntopics:\n  - A\n    b\n  - "[[X]]"\n---\n',
      'behind an entry of two lines',
    ],
    ['---\r\ntopics:\r\n  - A\r\n---\r\n', '---\r\ntopics:\r\n  - A\r\n  - "[[X]]"\r\n---\r\n', 'with CR LF'],
    ['---\rtopics:\r  - A\r---\r', '---\rtopics:\r  - A\r  - "[[X]]"\r---\r', 'with CR'],
    ['---\nz: 1\r\n---\n', '---\nz: 1\r\ntopics:\r\n  - "[[X]]"\r\n---\n', 'with the line end of the line before it'],
    [
      '---\n"topics" :\n  - A\n---',
      '---\n"topics" :\n  - A\n  - "[[X]]"\n---',
      'below a quoted name, in a note without a last line end',
    ],
    ['---\nTopics:\n  - A\n---\n', '---\nTopics:\n  - A\n  - "[[X]]"\n---\n', 'below a name in another case'],
    [
      '---\nabstract: |\n  topics: no\ntopics:\n---\n',
      '---\nabstract: |\n  topics: no\ntopics:\n  - "[[X]]"\n---\n',
      'and not in a text that looks like the property',
    ],
    [
      '---\nx: &k A\ny: *k # c\ntopics:\n---\n',
      '---\nx: &k A\ny: *k # c\ntopics:\n  - "[[X]]"\n---\n',
      'beside anchors of other properties',
    ],
  ])('%j becomes %j: %s', (text, expected) => {
    expect(edited(text, X)).toBe(expected);
  });

  it('once: the same entry in another form is there already', () => {
    expect(edited('---\ntopics: [x]\n---\n', X)).toBe('same');
    expect(edited('---\ntopics:\n  - "[[ x |y]]"\n---\n', { add: ['X', '[[X]]'] })).toBe('same');
    expect(edited('---\ntopics: [[X]]\n---\n', X)).toBe('same');
    expect(edited('b', { add: ['A', '[[a]]', 'A'] })).toBe('---\ntopics:\n  - A\n---\nb');
  });

  it('by the key that is handed in', () => {
    const keyOf = (entry: string): string => entry.replaceAll(/[[\]]/g, '').split('/').at(-1) ?? '';
    expect(edited('---\ntopics: ["[[a/X]]"]\n---\n', { ...X, keyOf })).toBe('same');
    expect(edited('---\ntopics: ["[[a/X]]"]\n---\n', X)).toBe('---\ntopics: ["[[a/X]]", "[[X]]"]\n---\n');
  });

  it('to a text with several entries, which are taken apart', () => {
    const split = (text: string): readonly string[] => text.split(',').map((part) => part.trim());
    expect(edited('---\ntags: a, b # c\n---\n', { add: ['d'], split }, 'tags')).toBe(
      '---\ntags: # c\n  - a\n  - b\n  - d\n---\n',
    );
    expect(edited('---\ntags: a, b\n---\n', { add: ['b'], split }, 'tags')).toBe('same');
    expect(edited('---\ntags: a\n---\n', { add: ['b'], split }, 'tags')).toBe('---\ntags:\n  - a\n  - b\n---\n');
  });

  it('to properties with names of any script, quoted where YAML needs it', () => {
    expect(edited('---\nThemen-Übersicht: 主\n---\n', { add: ['題'] }, 'themen-übersicht')).toBe(
      '---\nThemen-Übersicht:\n  - 主\n  - 題\n---\n',
    );
    expect(edited('b', { add: ['x'] }, '#1: a')).toBe('---\n"#1: a":\n  - x\n---\nb');
    expect(edited('---\n"#1: a": []\n---\n', { add: ['x'] }, '#1: a')).toBe('---\n"#1: a": [x]\n---\n');
    expect(edited("---\n'it''s': []\n---\n", { add: ['x'] }, "it's")).toBe("---\n'it''s': [x]\n---\n");
    expect(edited('---\nu\u0308: []\n---\n', { add: ['x'] }, '\u00fc')).toBe('---\nu\u0308: [x]\n---\n');
  });

  it('in every form, whatever its text is', () => {
    const forms = [
      'b',
      '---\nz: 1\n---\nb',
      '---\ntopics:\n---\n',
      '---\ntopics: []\n---\n',
      '---\ntopics: [q]\n---\n',
      '---\ntopics: q\n---\n',
      '---\ntopics:\n  - q\n---\n',
    ];
    const entry = fc.oneof(
      fc.constantFrom(...NAMES),
      fc
        .string({ unit: 'grapheme', minLength: 1 })
        .filter((text) => text.trim() !== '' && !/[\p{Cc}\u2028\u2029\uFEFF]/u.test(text)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...forms), entry, (form, text) => {
        const keyOf = (raw: string): string => `=${raw}`;
        const edit = editEntries(form, { name: 'topics', add: [text], keyOf }, yaml);
        expect(edit).toMatchObject({ kind: text === 'q' && form.includes('q') ? 'same' : 'edit' });
      }),
      RUNS,
    );
  });
});

describe('an entry is taken away', () => {
  const A = { remove: ['A'] };
  it.each([
    ['---\ntopics: [A, B, C]\n---\n', '---\ntopics: [B, C]\n---\n'],
    ['---\ntopics: [B, "[[A]]", C] # c\n---\n', '---\ntopics: [B, C] # c\n---\n'],
    ['---\ntopics: [B, A, ]\n---\n', '---\ntopics: [B, ]\n---\n'],
    ['---\ntopics: [A, a]\n---\n', '---\ntopics: []\n---\n'],
    ['---\ntopics: [A, B, a]\n---\n', '---\ntopics: [B]\n---\n'],
    ['---\ntopics:\n  - A # why\n  # c\n  - B\n---\n', '---\ntopics:\n  # c\n  - B\n---\n'],
    ['---\ntopics: \n  - A\nz: 1\n---\n', '---\ntopics: \nz: 1\n---\n'],
    ['---\ntopics: A # c\n---\n', '---\ntopics: # c\n---\n'],
    ['---\ntopics: B\n---\n', 'same'],
    ['---\nz: 1\n---\n', 'same'],
    ['b', 'same'],
  ])('%j becomes %j', (text, expected) => {
    expect(edited(text, A)).toBe(expected);
  });

  it('while another comes', () => {
    expect(edited('---\ntopics: [A, B]\n---\n', { ...A, ...X })).toBe('---\ntopics: [B, "[[X]]"]\n---\n');
    expect(edited('---\ntopics: [B, A]\n---\n', { ...A, ...X })).toBe('---\ntopics: [B, "[[X]]"]\n---\n');
    expect(edited('---\ntopics: [A]\n---\n', { ...A, ...X })).toBe('---\ntopics: ["[[X]]"]\n---\n');
    expect(edited('---\ntopics:\n  - A\n---\n', { ...A, ...X })).toBe('---\ntopics:\n  - "[[X]]"\n---\n');
    expect(edited('---\ntopics: A\n---\n', { ...A, ...X })).toBe('---\ntopics:\n  - "[[X]]"\n---\n');
  });
});

describe('a property is left alone', () => {
  it.each([
    ['---\ntopics: [A,\n  B]\n---\n', 'several-lines'],
    ['---\ntopics: |\n  A\n---\n', 'several-lines'],
    ['---\ntopics: A\n  B\n---\n', 'several-lines'],
    ['---\ntopics:\n  A\n---\n', 'several-lines'],
    ['---\ntopics: "A\n  B"\n---\n', 'several-lines'],
    ['---\ntopics: &k [A]\n---\n', 'anchor'],
    ['---\ntopics:\n  - &k A\n---\n', 'anchor'],
    ['---\nx: &k [A]\ntopics: *k\n---\n', 'alias'],
    ['---\nx: &k A\ntopics: [B, *k]\n---\n', 'alias'],
    ['---\ntopics: !!seq [A]\n---\n', 'tag'],
    ['---\ntopics: !!seq\n  - A\n---\n', 'tag'],
    ['---\ntopics: [A]\nTopics: [B]\n---\n', 'twice'],
    ['---\ntopics: {a: b}\n---\n', 'not-a-list'],
    ['---\ntopics:\n  a: b\n---\n', 'not-a-list'],
    ['---\ntopics: {{topics}}\n---\n', 'not-a-list'],
    ['---\ntopics: [A\n---\n', 'unreadable'],
    ['---\n- a\n---\n', 'unreadable'],
    ['---\ntitle: a\n', 'unclosed'],
    ['---js\n---\n', 'unclosed'],
    ['---\n  z: 1\n---\n', 'unclear'],
    ['---\n? topics\n: [A]\n---\n', 'unclear'],
    ['---\ntopics:\n  - |\n    A\n    # b\n---\n', 'unclear'],
  ])('%j: %s', (text, reason) => {
    expect(edited(text, X)).toBe(reason);
  });

  it('where one name stands twice and the engine takes the last', () => {
    const lenient = (source: string): unknown => parse(source, { schema: 'core', uniqueKeys: false });
    expect(editEntries('---\ntopics: [A]\ntopics: [B]\n---\n', { name: 'topics', add: ['C'] }, lenient)).toEqual({
      kind: 'refused',
      reason: 'twice',
    });
  });

  it.each(['', ' ', 'a\nb', 'a\tb', '\0', '\uD800', '[]', '\u2028'])('where the entry is %j', (entry) => {
    expect(edited('---\nz: 1\n---\n', { add: [entry] })).toBe('wrong-value');
  });

  it.each(['', ' a', 'a\nb'])('where its name is %j', (name) => {
    expect(edited('---\nz: 1\n---\n', X, name)).toBe('wrong-name');
  });
});

describe('an address is filled in', () => {
  const A = 'https://a.example/x_(y)?b=c#d';
  it.each([
    ['---\nz: 1\n---\n', `---\nz: 1\nurl: ${A}\n---\n`],
    ['---\nURL:\nz: 1\n---\n', `---\nURL: ${A}\nz: 1\n---\n`],
    ['---\nurl: \r\n---\n', `---\nurl: ${A}\r\n---\n`],
    ['---\nurl:   # c\n---\n', `---\nurl: ${A}   # c\n---\n`],
    ['---\nurl: "" # c\n---\n', `---\nurl: ${A} # c\n---\n`],
    ['---\nurl: []\n---\n', `---\nurl: ${A}\n---\n`],
    ['---\nurl: null\n---\n', `---\nurl: ${A}\n---\n`],
    [`---\nurl: "${A}"\n---\n`, 'same'],
    ['---\nurl: https://b.example\n---\n', 'filled'],
    ['---\nurl:\n  - https://b.example\n---\n', 'filled'],
    ['---\nurl: 7\n---\n', 'filled'],
    ['---\nurl: &k\n---\n', 'anchor'],
    ['---\nurl:\nURL:\n---\n', 'twice'],
  ])('%j becomes %j', (text, expected) => {
    expect(filled(text, A)).toBe(expected);
  });

  it('in quotes where YAML would misread it', () => {
    expect(filled('---\nurl:\n---\n', 'https://a.example/{x}')).toBe('---\nurl: "https://a.example/{x}"\n---\n');
    expect(filled('---\nurl:\n---\n', 'https://a.example/x:')).toBe('---\nurl: "https://a.example/x:"\n---\n');
  });
});

describe('a long frontmatter', () => {
  it.each([
    ['colons', `${'a:'.repeat(200_000)}`],
    ['blanks and quotes', `topics: [${' "'.repeat(100_000)}`],
    ['quotes', `"${'\\"'.repeat(200_000)}`],
    ['brackets', `topics: ${'['.repeat(200_000)}`],
    ['items', `topics:\n${'  - a\n'.repeat(50_000)}`],
    ['comments', `topics:\n${'  # a\n'.repeat(100_000)}`],
  ])('of %s is scanned once', (_, inner) => {
    const engine = (): unknown => ({ topics: ['b'] });
    expect(editEntries(`---\n${inner}\n---\n`, { name: 'topics', add: ['c'] }, engine)).toMatchObject({
      kind: 'refused',
    });
  });
});
