/**
 * What a reader of Obsidian Markdown makes of a text: markdown-it with GFM's links, and Obsidian's own rules. It is
 * generous where the rules are not known to the letter: it rather finds one effect too many.
 */
import MarkdownIt from 'markdown-it';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';

/** Something that acts: a link with its target, or another form by its name. */
export interface Effect {
  readonly kind: string;
  readonly target: string;
}

interface Rule {
  readonly kind: string;
  readonly sign: string;
  /** What stands from the sign on; the first group is the target. */
  readonly form: RegExp;
  readonly behind?: RegExp;
}

const RULES: readonly Rule[] = [
  { kind: 'embed', sign: '!', form: /^!\[\[([^\]\n]*)\]\]/ },
  { kind: 'wikilink', sign: '[', form: /^\[\[([^[\]|\n]+)(?:\|(?:(?!\]\])[^\n])*)?\]\]/ },
  { kind: 'footnote', sign: '[', form: /^\[\^([^\]\s]+)\]/ },
  { kind: 'inline-footnote', sign: '^', form: /^\^\[([^\]]+)\]/ },
  { kind: 'highlight', sign: '=', form: /^==([^\n]+?)==/ },
  { kind: 'math', sign: '$', form: /^\$\$([^]*?)\$\$/ },
  { kind: 'math', sign: '$', form: /^\$((?=\S)[^$\n]*?[^\s$\\])\$(?!\d)/ },
  { kind: 'comment', sign: '%', form: /^%%([^]*?)%%/ },
  { kind: 'tag', sign: '#', form: /^#((?=[^\s#]*[^\s\d#])[\p{L}\p{N}_/-]+)/u, behind: /[\s()[\]{}]$/ },
  { kind: 'block-id', sign: '^', form: /^\^([A-Za-z0-9-]+)\s*$/, behind: /\s$/ },
];

const BARE = /(?:https?|ftp):\/\/[^\s]|(?:^|[\s*_~(])www\.[^\s]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/i;

const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: true }).add('//', null);
RULES.forEach((rule, index) => markdown.inline.ruler.before('link', `obsidian-${index}`, readRule(rule)));

function readRule({ kind, sign, form, behind = /$/ }: Rule): (state: StateInline, silent: boolean) => boolean {
  return (state, silent) => {
    if (state.src.charAt(state.pos) !== sign) return false;
    const before = state.src.slice(0, state.pos);
    const found = form.exec(state.src.slice(state.pos));
    if (found === null || (before !== '' && !behind.test(before))) return false;
    if (!silent) state.push('effect', '', 0).meta = { kind, target: (found[1] ?? '').trim() };
    state.pos += found[0].length;
    return true;
  };
}

/** The kinds of blocks that a text is made of, in their order. */
export function blockKinds(text: string): readonly string[] {
  return markdown.parse(text, {}).map(({ type }) => type);
}

/** Everything in a text that acts. */
export function effectsIn(text: string): readonly Effect[] {
  return markdown.parse(text, {}).flatMap((block) => {
    if (block.type === 'html_block') return [{ kind: 'html', target: block.content }];
    const parts = block.children ?? [];
    const shown = parts.map((part) => (part.type === 'text' ? part.content : '')).join('');
    const bare = BARE.exec(shown);
    return [...parts.flatMap(effectOf), ...(bare === null ? [] : [{ kind: 'bare', target: bare[0] }])];
  });
}

type Part = NonNullable<ReturnType<typeof markdown.parse>[number]['children']>[number];

function effectOf(part: Part): readonly Effect[] {
  if (part.type === 'effect') return [part.meta];
  if (part.type === 'link_open') return [{ kind: 'link', target: part.attrGet('href') ?? '' }];
  const isPlain = ['text', 'link_close', 'softbreak'].includes(part.type) || /^(?:em|strong|s)_/.test(part.type);
  return isPlain ? [] : [{ kind: part.type, target: part.content }];
}
