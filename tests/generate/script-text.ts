/** Generated texts of notes that may hold the script, or what looks like it: wild ones, and ones such as a person writes. */
import fc from 'fast-check';
import { noteText } from './text';

const VIEWS = ['02 Dateien/Javascript/related_write', 'related', 'x/related_list', 'x/statistik', 'dv_insert'];
const CODE = [
  'await dv.view("V")',
  'await dv.view("V")',
  "dv.view('V');",
  '\nawait dv.view(`V`)\n',
  '// V\nawait dv.view("V")',
  'await dv.view("V")\ndv.list()',
  'await dv.view("V", { marker: "A" })',
  'dv.list() // V',
];
const FENCES = ['```', '```', '```', '~~~', '````'];
const PREFIXES = ['', '', '', '', '> ', '> ', '>', '> > ', '  ', '- ', '    '];
const INLINE = [
  '`$= await dv.view("related")`',
  'x `$=dv.view("dv_insert", "A")` y',
  '%%',
  '<!--',
  '-->',
  '---',
  '> [!example]- X',
  '> [!info] Y',
  '%% INSERT A %%%% END A %%',
  '> %% INSERT A %%',
];

/** A dataviewjs block, plain for the most part. */
export const scriptBlock: fc.Arbitrary<string> = fc
  .record({
    code: fc.constantFrom(...CODE),
    view: fc.constantFrom(...VIEWS, ...VIEWS.slice(0, 3), ...VIEWS.slice(0, 3)),
    fence: fc.constantFrom(...FENCES),
    info: fc.constantFrom('dataviewjs', 'dataviewjs', 'dataviewjs', 'dataviewjs', ' dataviewjs ', 'dataviewjs x', 'js'),
    prefix: fc.constantFrom(...PREFIXES),
    isClosed: fc.constantFrom(true, true, true, true, true, false),
  })
  .map(({ code, view, fence, info, prefix, isClosed }) => {
    const lines = [`${fence}${info}`, ...code.replaceAll('V', () => view).split('\n'), ...(isClosed ? [fence] : [])];
    return lines.map((line, index) => (prefix === '- ' && index > 0 ? `  ${line}` : prefix + line)).join('\n');
  });

const piece = fc.oneof({ weight: 5, arbitrary: scriptBlock }, { weight: 1, arbitrary: fc.constantFrom(...INLINE) });

/** A wild text with such blocks between its lines. */
export const scriptText: fc.Arbitrary<string> = fc
  .tuple(noteText, fc.array(fc.tuple(piece, fc.nat()), { maxLength: 3 }))
  .map(([text, pieces]) => pieces.reduce((whole, [block, at]) => putIn(whole, block, at), text));

/** Puts a block between two lines, with the line ends of the text. */
function putIn(text: string, block: string, place: number): string {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)];
  const spots = [text.startsWith('\uFEFF') ? 1 : 0, ...ends.map((end) => end.index + end[0].length), text.length];
  const at = spots[place % spots.length] ?? 0;
  const lineEnd = ends[0]?.[0] ?? '\n';
  const before = text.slice(0, at);
  const isGlued = before !== '' && !/[\r\n\uFEFF]$/.test(before);
  return `${before}${isGlued ? lineEnd : ''}${block.replaceAll('\n', lineEnd)}${at === text.length ? '' : lineEnd}${text.slice(at)}`;
}

/** What a person's note is made of; `W` becomes a word of its own each time. */
const PARTS = [
  'W',
  'W',
  'W',
  '',
  '',
  '',
  '',
  '# W',
  '- W',
  '1. W',
  '> W',
  '> [!info] W\n> W',
  '> > W',
  '  W',
  '| W |',
  '***',
  '`W`',
  '```\nW\n```',
  '> ```\n> W\n> ```',
  '- W\n  W',
  '> - W',
  '$$\nW\n$$',
  '50 %% W',
  'https://a.example/1 W',
  '[W](https://a.example/1)',
];
const SCRIPTS = [
  '```dataviewjs\nawait dv.view("x/related_write")\n```',
  '```dataviewjs\nawait dv.view("related")\n```',
  '> ```dataviewjs\n> await dv.view("related")\n> ```',
  '> > ```dataviewjs\n> > dv.view("related")\n> > ```',
  '  ~~~dataviewjs\n  dv.view("related")\n  ~~~',
];
const BLOCKS = [
  '> [!example]- T\n> %% INSERT A %%%% END A %%',
  '> [!example]- T\n> %% INSERT A %%\n> alt\n> %% END A %%',
  '> [!example]- T\n> %% INSERT A %%\n# alt\n\n- alt\n%% END A %%',
  '> [!example]- T\n> %% INSERT A %%\nalt%% END A %%',
  '%% INSERT A %%%% END A %%',
  '%% INSERT A %%\n%% END A %%',
  '%% INSERT A %%\n# alt\n\n- alt\n%% END A %%',
  '> %% INSERT A %%%% END A %%',
  '> W\n> %% INSERT A %%%% END A %%',
  '> [!note]\n> W\n>\n> > [!example]- T\n> > %% INSERT A %%%% END A %%',
  '  %% INSERT A %%%% END A %%',
  '%% INSERT A %%%% END A %% W',
  '> [!example]- T\n%% INSERT A %%\n%% END A %%',
  '> [!example]- T\n> %% INSERT A %%\nalt\n%% END A %% W',
];

/** A note such as a person has, each of whose words stands in it once. */
export const personText: fc.Arbitrary<string> = fc
  .record({
    head: fc.constantFrom('', '---\ntopics: [X]\n---\n', '---\ntopics: [X]\n---\n\n'),
    parts: fc.array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...PARTS) },
        { weight: 2, arbitrary: fc.constantFrom(...SCRIPTS) },
        { weight: 2, arbitrary: fc.constantFrom(...BLOCKS) },
      ),
      { maxLength: 9 },
    ),
    lineEnd: fc.constantFrom('\n', '\n', '\n', '\r\n'),
    last: fc.constantFrom('', '\n'),
  })
  .map(({ head, parts, lineEnd, last }) => {
    let count = 0;
    return `${head}${parts.join('\n')}${last}`
      .replaceAll(/\bW\b/g, () => `w${(count += 1)}x`)
      .replaceAll('\n', lineEnd);
  });
