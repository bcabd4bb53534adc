/** What of a broken import comes back, and what is left alone with its reason. */
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/core/markdown/marker-blocks';
import { repairNote, type NoteRepair, type RepairKind } from '../../../src/core/repair/repair-note';
import type { Properties } from '../../../src/core/markdown/root-properties';
import { parseYaml } from '../../../src/cli/disk/yaml';
import { PROXY } from '../../generate/broken-imports';

const HOST = 'https://proxy-prod.omnivore-image-cache.app/';
const A = 'https://a.example/x.png';

function repair(text: string, kinds: readonly RepairKind[] = ['address', 'image'], property = 'URL'): NoteRepair {
  const isTemplate = (properties: Properties): boolean => properties.get('title') === '{{title}}';
  return repairNote(text, new Set(kinds), { yaml: parseYaml, property, isTemplate });
}

function repaired(text: string, kinds?: readonly RepairKind[]): string {
  return applyChanges(text, repair(text, kinds).changes);
}

function reasons(text: string): readonly string[] {
  return repair(text).left.map(({ kind, reason }) => `${kind}: ${reason}`);
}

describe('an image behind the proxy', () => {
  it.each([
    [`![](${PROXY}${A})`, `![](${A})`],
    [`![a|100](${PROXY}${A} "t")`, `![a|100](${A} "t")`],
    [`[![a](${PROXY}${A})](${PROXY}${A})`, `[![a](${A})](${PROXY}${A})`],
    [`[ ![a](${PROXY}${A}) ](https://b.example)`, `[ ![a](${A}) ](https://b.example)`],
    [`![a](<${PROXY}https://a.example/x y.png>)`, '![a](<https://a.example/x y.png>)'],
    [`![a](${PROXY}https://a.example/x_(1).png)`, '![a](https://a.example/x_(1).png)'],
    [`![a](${PROXY}http://ä.example/ü.png)`, '![a](http://ä.example/ü.png)'],
    [`<img src="${PROXY}${A}" alt="">`, `<img src="${A}" alt="">`],
    [`<img alt='' src='${PROXY}${A}'/>`, `<img alt='' src='${A}'/>`],
    [`<IMG SRC=${PROXY}${A}>`, `<IMG SRC=${A}>`],
    [`![a](${HOST}0x0,sAb\\_c/${A})`, `![a](${A})`],
    [`![a](${PROXY.replaceAll('/', '&#x2F;')}${A})`, `![a](${A})`],
    [`> - ![a](${PROXY}${A})`, `> - ![a](${A})`],
    [`![a](${PROXY}https://i0.wp.example/b.example/y.png?w=1)`, '![a](https://i0.wp.example/b.example/y.png?w=1)'],
    ['---\r\na: 1\r\n---\r\n![a](' + PROXY + A + ')\r\n', '---\r\na: 1\r\n---\r\n![a](' + A + ')\r\n'],
  ])('gets its original address: %j', (text, expected) => {
    expect(repaired(text)).toBe(expected);
    expect(repair(expected).changes).toEqual([]);
  });

  it.each([
    ['code', `\`![a](${PROXY}${A})\``],
    ['a fence', `\`\`\`\n![a](${PROXY}${A})\n\`\`\``],
    ['a code span of two lines', `\`a\r\n![a](${PROXY}${A})\``],
    ['indented code', `a\n\n    ![a](${PROXY}${A})`],
    ['a comment', `%% ![a](${PROXY}${A}) %%`],
    ['a comment that nothing closes', `<!-- ![a](${PROXY}${A})`],
    ['frontmatter', `---\nimage: "![a](${PROXY}${A})"\n---\n`],
    ['a link', `[a](${PROXY}${A})`],
    ['text', `${PROXY}${A}`],
    ['a definition', `![a][b]\n\n[b]: ${PROXY}${A}`],
    ['another attribute', `<img data-src="${PROXY}${A}">`],
    ['another element', `<a href="${PROXY}${A}">`],
    ['an address with a blank', `![a](${PROXY}https://a.example/x y.png)`],
    ['another host', `![a](${HOST.replace('.app/', '.app.evil.example/')}0x0,s1/${A})`],
    ['the proxy of another program', `![a](https://images.example/0x0,s1/${A})`],
    ['an embed', `![[${PROXY}${A}]]`],
    ['an escaped image', `\\![a](${PROXY}${A})`],
  ])('stays without a word in %s', (_, text) => {
    expect(repair(text)).toEqual({ changes: [], left: [] });
  });

  it.each([
    [`![a](${HOST}x.png)`, 'image: no-original'],
    [`![a](${PROXY})`, 'image: no-original'],
    [`![a](${PROXY}x/y.png)`, 'image: no-original'],
    [`![a](${PROXY}https://localhost/y.png)`, 'image: no-original'],
    [`![a](${PROXY}data:image/png;base64,xx)`, 'image: no-original'],
    [`![a](${PROXY}https%3A%2F%2Fa.example%2Fx.png)`, 'image: no-original'],
    [`![a](${PROXY}${PROXY}${A})`, 'image: nested'],
  ])('stays, and is named: %j', (text, reason) => {
    expect(repaired(text)).toBe(text);
    expect(reasons(text)).toEqual([reason]);
  });
});

describe('the address of an article', () => {
  const note = (link: string, head = 'id: 1'): string => `---\n${head}\n---\n${link}\n`;

  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['https:&#x2F;&#x2F;a.example&#x2F;x?a=1&amp;b=2', 'https://a.example/x?a=1&b=2'],
    ['https://a.example/a%5Fb%2Fc%20d', 'https://a.example/a_b%2Fc%20d'],
    ['https://a.example/a%255Fb', 'https://a.example/a%255Fb'],
    ['https://a.example/?a=&amp;amp;', 'https://a.example/?a=&amp;'],
    ['https://a.example/a\\_b_(c)', 'https://a.example/a_b_(c)'],
  ])('comes into the property, decoded once: %j', (link, address) => {
    expect(repaired(note(`[Read Original](${link})`))).toBe(note(`[Read Original](${link})`, `id: 1\nURL: ${address}`));
  });

  it('fills an empty property, and is never put there twice', () => {
    const text = note('[Read Original](https://a.example/x)', 'url: \nid: 1');
    const expected = note('[Read Original](https://a.example/x)', 'url: https://a.example/x\nid: 1');
    expect(repaired(text)).toBe(expected);
    expect(repair(expected)).toEqual({ changes: [], left: [] });
  });

  it('goes into the property of the setting, and a second run finds it there', () => {
    const text = note('[Read Original](https://a.example/x)');
    const once = applyChanges(text, repair(text, ['address'], 'link').changes);
    expect(once).toBe(note('[Read Original](https://a.example/x)', 'id: 1\nlink: https://a.example/x'));
    expect(repair(once, ['address'], 'link')).toEqual({ changes: [], left: [] });
  });

  it('is one where two links lead to it', () => {
    const links = '[Read Original](https://a.example/x) [Read Original](http://www.a.example/x/)';
    expect(repaired(note(links))).toContain('\nURL: https://a.example/x\n');
  });

  it.each([
    ['has one already', note('[Read Original](https://a.example/x)', 'source: https://b.example')],
    ['names none', note('[Read](https://a.example/x)')],
    ['names it in code', note('`[Read Original](https://a.example/x)`')],
    ['names it in a comment', note('%% [Read Original](https://a.example/x) %%')],
    ['shows an image of that name', note('![Read Original](https://a.example/x)')],
  ])('is not looked for where the note %s', (_, text) => {
    expect(repair(text)).toEqual({ changes: [], left: [] });
  });

  it.each([
    ['no-address', note('[Read Original](x)')],
    ['no-address', note('[Read Original]()')],
    ['no-address', note('[Read Original](https://)')],
    ['no-address', note('[Read Original](https://omnivore.app/me/x)')],
    ['no-address', note('[Read Original](https://a.example/x y)')],
    ['two-addresses', note('[Read Original](https://a.example/x)\n[Read Original](https://a.example/y)')],
    ['template', note('[Read Original](https://a.example/x)', 'title: "{{title}}"')],
    ['template', note('[Read Original]({{url}})')],
    ['no-frontmatter', '[Read Original](https://a.example/x)'],
    ['no-frontmatter', '---\nid: 1\n[Read Original](https://a.example/x)'],
    ['unreadable', note('[Read Original](https://a.example/x)', 'id: [')],
    ['filled', note('[Read Original](https://a.example/x)', 'URL: none')],
    ['twice', note('[Read Original](https://a.example/x)', 'URL:\nurl:')],
    ['anchor', note('[Read Original](https://a.example/x)', 'URL: &a')],
  ])('stays where it is: %s', (reason, text) => {
    expect(repaired(text)).toBe(text);
    expect(reasons(text)).toEqual([`address: ${reason}`]);
  });
});

describe('the repair of a note', () => {
  const text = `---\nid: 1\n---\n[Read Original](https://a.example/x)\n![a](${PROXY}${A})\n`;

  it('does what is chosen and no more, each change with its kind', () => {
    expect(repair(text).changes.map(({ kind }) => kind)).toEqual(['address', 'image']);
    expect(repair(text, ['image']).changes.map(({ kind }) => kind)).toEqual(['image']);
    expect(repair(text, ['address']).changes.map(({ kind }) => kind)).toEqual(['address']);
    expect(repair(text, [])).toEqual({ changes: [], left: [] });
  });

  const MANY = 100_000;
  it.each([
    '![',
    '[',
    ']',
    '](',
    '![a](',
    '![](<',
    '![](a "',
    "![](a '",
    '![](a (',
    '[Read Original](',
    '`',
    '` `` ',
    '\\',
    '\\`',
    '<img ',
    '<img src="',
    '<img a=',
    '<pre>',
    '<!--',
    '%%',
    '%% ',
    '> ',
    '- ',
    '    ',
    '\t',
    '1. ',
    '\n',
    '\r\n',
    '\r',
    '~~~\n',
    '```\n',
    '&#x2F;',
    '%5F',
    '(',
    '<',
    ' ',
    '!',
    '\0',
    `![a](${HOST}`,
    `![a](${PROXY}https://a.example/`,
  ])('reads a text of a hundred thousand %j in one pass', (piece) => {
    const long = `${HOST} [Read Original](x ${piece.repeat(Math.ceil(MANY / Math.max(1, piece.length / 4)))}`;
    expect(repair(`---\nid: 1\n---\n${long}`).changes.length).toBeLessThan(MANY);
    expect(repair(`---\nid: 1\n---\n![a](${PROXY}${A})\n\n${long}`).changes.length).toBeLessThan(MANY);
  });
});
