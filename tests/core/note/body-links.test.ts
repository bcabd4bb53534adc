/** Which links a note's own text holds, and what of it is its block, code or a comment. */
import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../src/core/markdown/marker-blocks';
import { NO_LINKS, readBodyLinks } from '../../../src/core/note/body-links';
import { contextOf, updatedIn, updateIn } from '../context';

function ownText(text: string): ReturnType<typeof readBodyLinks> {
  const found = findBlocks(text, 'A');
  return readBodyLinks(text, found.kind === 'blocks' ? found.blocks : []);
}

const links = (text: string): readonly string[] => ownText(text).links;

const A = 'https://a.example/x';
const B = 'https://b.example/y';

describe('the links of a text', () => {
  it.each<[string, string, readonly string[]]>([
    ['bare', `Siehe ${A} und ${B}`, [A, B]],
    ['at the end of a sentence', `Siehe ${A}. Oder ${B}!`, [A, B]],
    ['before a semicolon', `Siehe ${A}; dann ${B}?`, [A, B]],
    ['in Markdown', `[x](${A}) und [y](${B} "Titel")`, [A, B]],
    ['as the text of a link to itself', `[${A}](${A}) [${B}](${B})`, [A, B]],
    ['as the text of a link to another', `[${A}](${B})`, [A, B]],
    ['in angle brackets', `<${A}> [y](<${B}>)`, [A, B]],
    ['in parentheses', `(${A}) (siehe ${B}).`, [A, B]],
    ['with parentheses of their own', `[x](${A}_(Y)) und ${B}_(Z)`, [`${A}_(Y)`, `${B}_(Z)`]],
    ['with brackets of their own', `[x](${A}?a[]=1)`, [`${A}?a[]=1`]],
    ['emphasized', `**${A}** _${B}_`, [A, B]],
    ['struck', `~~${A}~~ ${B}`, [A, B]],
    ['in quotation marks', `„${A}“ "${B}" '${A}' ‚${B}‘ «${A}» ›${B}‹ ’${A}’`, [A, B]],
    ['with an apostrophe', `[x](${A}/rik's-notiz)`, [`${A}/rik's-notiz`]],
    ['in a table', `|${A}|${B}|`, [A, B]],
    ['in HTML', `<a href="${A}">x</a> <a href='${B}'>y</a>`, [A, B]],
    ['as references', `[1]: ${A}\n[2]: ${B} "t"`, [A, B]],
    ['as footnotes', `[^1]: ${A}.`, [A]],
    ['in a picture', `[![](${A})](${B})`, [A, B]],
    ['disguised', 'https:&#x2F;&#x2F;a.example&#x2F;x&amp;y', ['https:&#x2F;&#x2F;a.example&#x2F;x&amp;y']],
    ['with an entity at the end', `${A}?a=1&amp; ${B}?b&lt;`, [`${A}?a=1&amp;`, `${B}?b&lt;`]],
    ['with another in them', `https://web.archive.example/2020/${A}`, [`https://web.archive.example/2020/${A}`]],
    ['twice', `${A} ${B} ${A}`, [A, B]],
    ['that are none', 'http https:// httpx://a.example mailto:a@b.example //a.example ftp://a.example https', []],
    ['with what is a sentence’s elsewhere', `[x](${A}=_) <${B}.>`, [`${A}=_`, `${B}.`]],
    ['with escapes', `[x](${A}\\_y)`, [`${A}_y`]],
  ])('are found %s', (_, text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['the frontmatter', `---\nurl: ${A}\n---\n${B}`],
    ['a fence', `\`\`\`\n${A}\n\`\`\`\n${B}`],
    ['a fence of tildes in a quote', `> ~~~\n> ${A}\n\n${B}`],
    ['inline code', `\`${A}\` ${B}`],
    ['a comment', `%% ${A} %% ${B}`],
    ['a comment over lines', `%%\n${A}\n\n${A}\n%%\n${B}`],
    ['a comment of HTML', `<!-- ${A}\n${A} --> ${B}`],
    ['the block', `> %% INSERT A %%\n> - [x](${A})\n> %% END A %%\n${B}`],
    ['each block', `%% INSERT A %%\n${A}%% END A %%\n${B}\n%% INSERT A %%${A}%% END A %%`],
    ['a comment behind the block', `%% INSERT A %%\n%% ${A}\n%% END A %% %% ${A} %%\n${B}`],
  ])('are not those in %s', (_, text) => {
    expect(links(text)).toEqual([B]);
  });

  it('are found although comment signs stand about that open no comment', () => {
    expect(links(`50 %% Rabatt ${A}\n> %% INSERT A %%\n> alt\n> %% END A %%\n${B} und 30 %%`)).toEqual([A, B]);
  });

  it('are none in a comment that holds another', () => {
    expect(readBodyLinks('%%\n<!-- x -->\nhttps://a.example/x\n%%\n', []).links).toEqual([]);
  });

  it('are none in a text without any, and cost nothing', () => {
    for (const text of ['', 'x', '---\nurl: https://a.example\n---\n', '\0', '`']) expect(ownText(text)).toBe(NO_LINKS);
  });

  it('are found in a time that grows with the text and no faster', () => {
    for (const sign of ['.', '(', ')', '[', ']', '%', '&', ';', '_', '\\', "'", 'http://'])
      expect(links(`${A}${sign.repeat(200_000)}z ${B}`).at(-1)).toBe(B);
    for (const text of ['%%', '<!--', '[Read Original](', '-->', '%% ', '\n%%'].map((part) => part.repeat(100_000)))
      expect(links(`${B} ${text}`)).toContain(B);
  });

  it('do not change with what stands in the block', () => {
    for (const content of ['', '\n%%', '\n`', '\n<!--', '\n> [x](https://a.example', '\n-->', '\nhttps://']) {
      expect(links(`${A} %% x\n%% INSERT A %%${content}%% END A %% ${B}`)).toEqual(
        links(`${A} %% x\n%% INSERT A %%%% END A %% ${B}`),
      );
    }
  });
});

describe('the original of an article', () => {
  it('is the address behind [Read Original], outside code and comments', () => {
    expect(ownText(`[Read Original](${A}_(y))`).original).toBe(`${A}_(y)`);
    expect(ownText(`%% [Read Original](${A}) %% [Read Original](${B})`).original).toBe(B);
    expect(ownText(`\`[Read Original](${A})\` ${B}`).original).toBeNull();
    expect(ownText(`[Read Original](https://omnivore.app/me/x) ${B}`).original).toBeNull();
  });
});

const CALLOUT = '> %% INSERT A %%%% END A %%\n';
const article = (address: string, more = ''): string => `---\nurl: ${address}\ncreated: 2024-01-01\n${more}---\n`;

/** What stands under the heading of the fourth section in a note with this body. */
function cited(
  body: string,
  texts: Readonly<Record<string, string>>,
  stored: object = {},
  head = '',
): readonly string[] {
  const all = { ...texts, 'Ich.md': `---\n${head}---\n${CALLOUT}${body}` };
  const written = updatedIn(all, 'Ich.md', stored);
  expect(updateIn({ ...all, 'Ich.md': written }, 'Ich.md', stored).kind).toBe('same');
  const [, section = ''] = written.split('> #### Zitiert\n');
  return [...(section.split('> %% END')[0]?.matchAll(/\[\[([^|]*)\|/g) ?? [])].map(([, path = '']) => path);
}

describe('what a note cites', () => {
  it('stands in the order of the text, each note once', () => {
    const texts = { 'a.md': article(A), 'b.md': article(B), 'c.md': article('https://c.example/z') };
    expect(cited(`${B} dann ${A}, ${A} und nochmals ${B}`, texts)).toEqual(['b.md', 'a.md']);
  });

  it('is found in every form of the address', () => {
    const texts = { 'a.md': article('https://www.a.example/x_y/?utm_source=omnivore') };
    for (const form of [
      'http://a.example/x_y',
      'https:&#x2F;&#x2F;a.example&#x2F;x_y',
      'https://A.example/x%5Fy#f',
      'https://a.example:443/x_y/',
    ])
      expect(cited(`Siehe ${form}.`, texts)).toEqual(['a.md']);
    for (const form of ['https://a.example/x_z', 'https://b.a.example/x_y', 'https://a.example/x_y?id=1'])
      expect(cited(`Siehe ${form}.`, texts)).toEqual([]);
  });

  it.each([
    ['https://xn--ber-goa.example/x', 'https://über.example/x'],
    ['https://über.example/x', 'https://xn--ber-goa.example/x'],
    ['https://a.example/x', 'https://a.example./x'],
    ['https://a.example/x', 'https://user@a.example/x'],
    ['https://127.0.0.1/x', 'https://127.1/x'],
    ['https://a-b.example/x', 'https://a&#45;b.example/x'],
  ])('is found under every name of the host: %s as %s', (address, link) => {
    expect(cited(`<${link}>`, { 'a.md': article(address) })).toEqual(['a.md']);
  });

  it('is neither the note itself, nor its own address, nor the same article', () => {
    const texts = {
      'same address.md': article(A),
      'same article.md': article(B, 'id: 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34\n'),
      'other.md': article('https://c.example/z'),
    };
    const body = `${A} ${B} https://c.example/z`;
    expect(cited(body, texts, {}, `url: ${A}?utm_medium=x\nid: 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34\n`)).toEqual([
      'other.md',
    ]);
    expect(cited(`[Read Original](${A}) ${body}`, texts)).toEqual(['same article.md', 'other.md']);
  });

  it('is not written where the setting is off', () => {
    expect(cited(A, { 'a.md': article(A) }, { citations: false })).toEqual([]);
  });

  it('is not what only the block links to: a second update changes nothing', () => {
    const texts = {
      'x [1].md': `---\nurl: ${A}\ntopics: [X]\ntitle: ${B}\n---\n`,
      'b.md': article(B),
      'Ich.md': `---\ntopics: [X]\n---\n${CALLOUT}`,
    };
    const written = updatedIn(texts, 'Ich.md', { linkText: 'title' });
    expect(written).toContain(B.replace(':', ':\u200B'));
    expect(written).not.toContain('Zitiert');
    expect(updateIn({ ...texts, 'Ich.md': written }, 'Ich.md', { linkText: 'title' }).kind).toBe('same');
  });

  it('follows the note index: an article that comes, moves, changes its address or goes', () => {
    const context = contextOf({ 'Ich.md': `${CALLOUT}${A}` });
    const noteIndex = context.noteIndex;
    const other = contextOf({ 'a.md': article(A), 'b.md': article(B) }).noteIndex;
    const [a, b] = [other.get('a.md'), other.get('b.md')];
    if (a === undefined || b === undefined) throw new Error('not read');
    const paths = (): readonly string[] => noteIndex.findByUrl(A).map(({ path }) => path);
    expect(paths()).toEqual([]);
    noteIndex.set(a);
    expect(paths()).toEqual(['a.md']);
    noteIndex.set({ ...b, url: `${A}#x` });
    expect(paths()).toEqual(['a.md', 'b.md']);
    noteIndex.set(b);
    noteIndex.delete('a.md');
    expect(paths()).toEqual([]);
    expect(noteIndex.findByUrl(B)).toEqual([b]);
    noteIndex.delete('b.md');
    expect(noteIndex.findByUrl(B)).toEqual([]);
  });
});
