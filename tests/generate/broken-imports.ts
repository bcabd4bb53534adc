/** Generated imports: images behind the proxy in every surrounding, original links, code, comments, and what only looks like them. */
import fc from 'fast-check';

/** What stands before the original address. */
export const PROXY =
  'https://proxy-prod.omnivore-image-cache.app/320x0,sAb_9-xyZ0123456789012345678901234567890abcdef/';

const ORIGINALS = [
  'https://a.example/x.png',
  'http://b.example/y(1).jpg?w=1&h=2#c',
  'https://ä.example/bild_ü.png',
  'https://c.example/a%20b.webp',
  'https://i0.wp.example/https://d.example/z.png',
  'https://cdn.example/fetch/w_1,q_2/https%3A%2F%2Fe.example%2Fz.png',
];
const ALTS = ['', 'alt', 'a [b] c', 'ü 🎉', 'a \\] b', '`c`', '|100'];
const TITLES = ['', ' "t"', " 't (u)'", ' (t)', ' "a \\" b"'];

const one = (from: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...from);

/** A part of a body: how it stands there, and how it stands there after the repair. */
export interface Part {
  readonly before: string;
  readonly after: string;
}

const image = fc
  .tuple(one(ALTS), one(ORIGINALS), one(TITLES), fc.boolean())
  .map(([alt, original, title, isAngle]): Part => {
    const write = (address: string): string => `![${alt}](${isAngle ? `<${address}>` : address}${title})`;
    return { before: write(PROXY + original), after: write(original) };
  });

const tag = fc
  .tuple(
    one(['<img src="', '<img alt="a" src="', "<IMG class='x' SRC = '", '<img\tsrc="']),
    one(ORIGINALS),
    one(['>', ' />', ' width="1">']),
  )
  .map(([open, original, close]): Part => {
    const end = open.endsWith("'") ? "'" : '"';
    return { before: open + PROXY + original + end + close, after: open + original + end + close };
  });

const shown: fc.Arbitrary<Part> = fc.oneof(image, tag);

const around = one([
  '%|',
  '> %|',
  '- %|',
  '  - %|',
  '[%|](https://a.example)',
  '[ %| ](<https://b.example> "t")',
  '**%|** text',
  'text `code` %| text',
  '| %| | b |',
  '## %|',
  '> [!info] x\n> %|',
  '- a\n\n  %|',
  '1. a\n\n   %|',
  `[%|](${PROXY}https://a.example/p)`,
  '\\\\%|',
  '\\[%|',
]);
const wrapped = fc
  .tuple(around, shown)
  .map(([frame, part]): Part => ({ before: put(frame, part.before), after: put(frame, part.after) }));

const hiding = one([
  '```\n%|\n```',
  '~~~md\n%|\n~~~',
  '`%|`',
  '``a ` %|``',
  '    %|',
  'a\n    %|',
  '- ```\n  %|\n  ```',
  '\t%|',
  '%% %| %%',
  '%%\n%|\n%%',
  '<!-- %| -->',
  '<!--\n\n%|\n-->',
  '<pre>\n%|\n</pre>',
  '<code>%|</code>',
  '`a\n%|\nb`',
  '> ```\n> %|\n> ```',
  '>     %|',
  '# h\n    %|',
  '- a\n\n      %|',
  '\\%|',
  '-      %|',
]);
const oneLine = shown.filter(({ before }) => !/[\n`]/.test(before) && before.startsWith('!'));
const hidden = fc
  .tuple(hiding, oneLine)
  .map(([frame, { before }]): Part => ({ before: put(frame, before), after: put(frame, before) }));

const OTHERS = [
  'text',
  '# H',
  `[a](${PROXY}https://a.example/x.png)`,
  `<${PROXY}https://a.example/x.png>`,
  `${PROXY}https://a.example/x.png`,
  `<a href="${PROXY}https://a.example/x">x</a>`,
  `<img data-src="${PROXY}https://a.example/x.png">`,
  `![a](https://proxy-prod.omnivore-image-cache.app/x.png)`,
  `![a](${PROXY}${PROXY}https://a.example/x.png)`,
  `![a](${PROXY})`,
  `![a](${PROXY}x y.png)`,
  `![a](${PROXY}https://a.example/x y.png)`,
  `![a](${PROXY}https://localhost/x.png)`,
  `![a](${PROXY}data:image/png;base64,xx)`,
  '![a](https://proxy-prod.omnivore-image-cache.app.evil.example/1x1,s0/https://a.example/x.png)',
  '![a](https://images.weserv.example/?url=a.example/x.png)',
  '![a](https://a.example/x.png)',
  `![a][r]\n\n[r]: ${PROXY}https://a.example/x.png`,
  `![[${PROXY}https://a.example/x.png]]`,
  `!\\[a](${PROXY}https://a.example/x.png)`,
  `![a]\\(${PROXY}https://a.example/x.png)`,
  `![a] (${PROXY}https://a.example/x.png)`,
  `![a\n\nb](${PROXY}https://a.example/x.png)`,
  `![a\nb](${PROXY}https://a.example/x.png)`,
  '![',
  '[',
  ']',
  '](',
  '!',
  '$& $1',
  '> a',
  '- a',
  '---',
];
const other = one(OTHERS).map((text): Part => ({ before: text, after: text }));

/** Parts of a body, which stand apart; a text at the left margin between them ends every list. */
export const parts: fc.Arbitrary<readonly Part[]> = fc.array(
  fc.oneof({ weight: 2, arbitrary: wrapped }, { weight: 1, arbitrary: hidden }, { weight: 1, arbitrary: other }),
  { maxLength: 6 },
);

const SOUP = [
  '!',
  '[',
  '![',
  ']',
  '](',
  '(',
  ')',
  '<',
  '>',
  '`',
  '``',
  '```\n',
  '\n',
  '\n\n',
  '\r\n',
  '    ',
  '\t',
  '> ',
  '- ',
  '1. ',
  '\\',
  '%%',
  '<!--',
  '-->',
  '<pre>',
  '</pre>',
  '<img src="',
  '<img ',
  'src=',
  '"',
  "'",
  ' ',
  'a',
  '#',
  PROXY,
  PROXY,
  PROXY + 'https://a.example/x.png',
  'https://a.example/x.png',
  ')',
  '](',
  '![a](',
  ' "t"',
  '~~~',
  '$$',
  '|',
  '\0',
  '*',
  '&#x2F;',
  '[Read Original](',
  'https://b.example/y',
];

/** Any text of the same pieces. */
export const soup: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: one(SOUP) }, { weight: 1, arbitrary: image.map(({ before }) => before) }), {
    maxLength: 16,
  })
  .map((pieces) => pieces.join(''));

function put(frame: string, text: string): string {
  const [before = '', after = ''] = frame.split('%|');
  return before + text + after;
}
