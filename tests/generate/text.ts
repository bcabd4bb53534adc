/** Generated texts of notes: heads, fences, quotes, lists, every line end, and markers whole, halved, doubled, nested, anywhere. */
import fc from 'fast-check';

const HEADS = [
  '',
  '',
  '---\ntopics: [X]\n---\n',
  '---\ntopics: [X]\n---\n',
  '\uFEFF---\ntopics:\n  - "[[Y]]"\n  - X\n---\n',
  '--- \t\ntopics: X\n---  \n',
  '---\n---\n',
  '---\n',
  '\uFEFF',
  '---\ntopics: [X\n---\n',
  '---\n- X\n---\n',
  '---\ntopics: X\n--- x\n---\n',
  '---js\n{ topics: "X" }\n---\n',
  '---\ntopics: X\nrelated-literature: false\n---\n',
  '---\ntopics: "{{x}}"\n---\n',
  '---\nx: |\n  %% INSERT A %%\n  %% END A %%\ntopics: X\n---\n',
  '---\ntopics: X\n%% INSERT A %%\n',
  '---\ntopics: ["%% END A %%", "`", "~~~"]\n---\n',
  '---\n%% INSERT A %%%% END A %%\n',
  '---\n# %% END A %%\n---\n',
];

const MARKS = [
  '%% INSERT A %%',
  '%% END A %%',
  '%% INSERT A %%%% END A %%',
  '%% INSERT A %% %% END A %%',
  '%%\tINSERT  A\t%%',
  '%%  END A  %%',
  '%% INSERT B %%',
  '%% END B %%',
  '%% INSERT B %%%% END B %%',
  '%% INSERT AA %%',
  '%% INSERT',
  ' A %%',
  '%% END',
  '%%',
  '%',
  '%%%',
  '%%INSERT A%%',
  '%%END\u00A0A%%',
  '%%INSERT A%%%%END A%%',
  '%% insert A %%',
  '%% INSERT A %',
  '% INSERT A %%',
  '%% INSERT A %% END A %%',
  '%% END A %% INSERT A %%',
  '`%% INSERT A %%`',
  '`%% END A %%`',
  'INSERT A',
  '%% comment %%',
];

const CODE = [
  '```',
  '```',
  '~~~',
  '````',
  '```js',
  '~~~~ x',
  '``',
  '`',
  '\\`',
  '`x`',
  '`` ` ``',
  '``` a`',
  '```dataviewjs',
  '    ```',
  '\\```',
  '````````',
];

const WORDS = [
  '',
  'text',
  'ä 🎉',
  '\uD800',
  '\uDC00',
  '\0',
  '$& $1',
  '---',
  '----',
  '...',
  '***',
  '&nbsp;',
  '<!--',
  '-->',
  '<div>',
  '<pre>',
  '$$',
  '| a | b |',
  '[x]: y',
  '\u2028',
  '\u0085',
  '\u00A0',
  '\v',
  '\uFEFF',
  '# X',
  '#### Meine Notes',
  '[[a|b]]',
  '[!example]- In diesem Zusammenhang:',
  '- [ ] x',
  ' ',
  '\t',
  '\\',
  '>',
];

const PREFIXES = [
  '',
  '',
  '',
  '',
  '> ',
  '> ',
  '>',
  '> > ',
  '>> ',
  '>\t',
  '- ',
  '* ',
  '1. ',
  '2) ',
  '> - ',
  '- > ',
  '  ',
  '    ',
  '\t',
  '# ',
  'x ',
  '\u00A0',
];

const pick = (...from: readonly (readonly string[])[]): fc.Arbitrary<string> => fc.constantFrom(...from.flat());

const line = fc
  .tuple(
    pick(PREFIXES),
    fc.oneof(
      { weight: 4, arbitrary: pick(MARKS) },
      { weight: 2, arbitrary: pick(CODE) },
      { weight: 4, arbitrary: pick(WORDS) },
    ),
    fc.oneof({ weight: 5, arbitrary: fc.constant('') }, pick(MARKS, CODE, WORDS)),
  )
  .map((parts) => parts.join(''));

const pair = fc
  .tuple(
    pick(['> ', '', '> > ', '>', '  ', '\t']),
    pick(['%% INSERT A %%', '%%\tINSERT A  %%']),
    fc.array(line, { maxLength: 2 }),
    pick(['', '> ', 'x ', '- ']),
    pick(['', ' after', '\n', '`']),
  )
  .map(([prefix, start, inner, before, after]) =>
    [`${prefix}${start}`, ...inner, `${before}%% END A %%${after}`].join(
      inner.length === 0 && before === '' ? '' : '\n',
    ),
  );

const pieces = fc.array(
  fc.oneof({ weight: 5, arbitrary: line }, { weight: 3, arbitrary: pair }, { weight: 3, arbitrary: pick(WORDS) }),
  { maxLength: 7 },
);

/** All of one kind, as most files have them, or each at hazard. */
const lineEnds = fc.oneof(
  { weight: 4, arbitrary: fc.constant(['\n']) },
  { weight: 2, arbitrary: fc.constant(['\r\n']) },
  fc.constant(['\r']),
  fc.array(pick(['\n', '\r\n', '\r']), { minLength: 2, maxLength: 9 }),
);

function withLineEnds(text: string, ends: readonly string[]): string {
  let count = 0;
  return text.replaceAll('\n', () => ends[(count += 1) % ends.length] ?? '\n');
}

const composed = fc
  .record({ head: pick(HEADS), pieces, ends: lineEnds, last: pick(['', '\n', '\n\n', ' ']) })
  .map(({ head, pieces: lines, ends, last }) => withLineEnds(`${head}${lines.join('\n')}${last}`, ends));

/** The text of a note, such as no person would write it. */
export const noteText: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: composed },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(pick(MARKS, CODE, PREFIXES, ['\n', '\r']), { maxLength: 12 }).map((parts) => parts.join('')),
);
