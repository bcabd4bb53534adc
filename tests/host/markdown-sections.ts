/** The sections of a note: its top-level blocks, each with its HTML and its lines. */
import type MarkdownIt from 'markdown-it';

type Token = ReturnType<MarkdownIt['parse']>[number];

/** One top-level block. */
export interface MarkdownSection {
  readonly tag: string;
  readonly html: string;
  /** The first and the last line, counted from 0. */
  readonly lineStart: number;
  readonly lineEnd: number;
}

/** Splits a text into its sections. */
export function sectionsOf(markdown: MarkdownIt, text: string): MarkdownSection[] {
  const env = {};
  return topLevel(markdown.parse(text, env)).map((tokens) => {
    const [first] = tokens;
    const [lineStart = 0, lineAfter = 1] = first?.map ?? [];
    const html = markdown.renderer.render(tokens, markdown.options, env);
    return { tag: first?.tag || 'div', html, lineStart, lineEnd: Math.max(lineStart, lineAfter - 1) };
  });
}

/** Tokens by the top-level block they belong to. */
function topLevel(tokens: readonly Token[]): Token[][] {
  const blocks: Token[][] = [];
  let depth = 0;
  for (const token of tokens) {
    if (depth === 0) blocks.push([]);
    blocks.at(-1)?.push(token);
    depth += token.nesting;
  }
  return blocks;
}
