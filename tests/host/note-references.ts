/** The links, embeds, tags and headings of a note's text, with their offsets; code is passed over. */

/** A link or embed as it stands in the text. */
export interface FoundLink {
  readonly embed: boolean;
  readonly style: 'wiki' | 'markdown';
  readonly link: string;
  readonly displayText: string | null;
  readonly original: string;
  readonly offset: number;
}

/** A tag or heading as it stands in the text. */
export interface FoundMark {
  readonly text: string;
  readonly level: number;
  readonly offset: number;
  readonly length: number;
}

const WIKILINK = /(!?)\[\[([^[\]\r\n]*?)\]\]/g;
const MARKDOWN_LINK = /(!?)\[((?:\\.|[^[\]\\\r\n])*)\]\((?:<([^<>\r\n]*)>|([^()\s]*))\)/g;
const TAG = /(?<=^|[\s])#([\p{L}\p{N}\p{M}\p{Extended_Pictographic}\u200d\ufe0f_/-]+)/gmu;
const HEADING = /^ {0,3}(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*$/gm;
const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/** The text with fenced and inline code made blank, offsets kept. */
export function blankCode(text: string): string {
  let fence = '';
  const lines = text.split(/(?<=\n)/).map((line) => {
    const mark = /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence === '' && mark === '') return line.replace(/(`+)(?!`).+?(?<!`)\1(?!`)/g, blank);
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence) && line.trim().endsWith(mark)) fence = '';
    return blank(line);
  });
  return lines.join('');
}

/** The links and embeds that lead into the vault. */
export function findLinks(masked: string): FoundLink[] {
  const wiki = [...masked.matchAll(WIKILINK)].map(readWikilink);
  const markdown = [...masked.matchAll(MARKDOWN_LINK)].map(readMarkdownLink);
  const inside = [...wiki, ...markdown].filter(({ link }) => link !== '' && !SCHEME.test(link));
  return inside.sort((one, other) => one.offset - other.offset);
}

/** The tags of the body, with their `#`; a number alone is no tag. */
export function findTags(masked: string): FoundMark[] {
  const found = [...masked.matchAll(TAG)].map((match) => ({
    text: match[0],
    level: 0,
    offset: match.index,
    length: match[0].length,
  }));
  return found.filter(({ text }) => !/^#[\d]*$/.test(text));
}

/** The headings of the body. */
export function findHeadings(masked: string): FoundMark[] {
  return [...masked.matchAll(HEADING)].map((match) => ({
    text: match[2] ?? '',
    level: match[1]?.length ?? 1,
    offset: match.index,
    length: match[0].length,
  }));
}

/** A wikilink's parts: what it leads to, and its text after `|`. */
export function readWikilink(match: RegExpMatchArray): FoundLink {
  const inner = match[2] ?? '';
  const bar = inner.indexOf('|');
  return {
    embed: match[1] === '!',
    style: 'wiki',
    link: (bar < 0 ? inner : inner.slice(0, bar)).trim(),
    displayText: bar < 0 ? null : inner.slice(bar + 1),
    original: match[0],
    offset: match.index ?? 0,
  };
}

function readMarkdownLink(match: RegExpMatchArray): FoundLink {
  const target = match[3] ?? match[4] ?? '';
  return {
    embed: match[1] === '!',
    style: 'markdown',
    link: SCHEME.test(target) ? target : decode(target),
    displayText: match[2] ?? '',
    original: match[0],
    offset: match.index ?? 0,
  };
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

function blank(code: string): string {
  return code.replace(/[^\r\n]/g, ' ');
}
