/**
 * Text -> the scripts in it that this program replaces, and other code that would write into its blocks, which the
 * user must edit by hand.
 * A script is a dataviewjs block that contains only the call of a known view, apart from comments. Any other block is
 * the user's, and so is code inside other code or a comment, where it does not run.
 */
import { blocksOf, findBlocks } from '../markdown/marker-blocks';
import { commentsIn } from '../markdown/comments';
import { fileName } from '../paths';
import { bodyStart } from '../markdown/frontmatter';
import { withoutComments } from './script-comments';
import { sliceRange, lineAt, lineEndAt, type Range } from '../markdown/lines';
import { behindQuotes, maskRanges, codeOf, containers, maskCode, type Code } from '../markdown/code-mask';
import type { Settings } from '../settings/settings';

/** A script as a range of whole lines, including the last line end. */
export interface Script extends Range {
  /** The text before the fence on its line: quote marks and white space. */
  readonly prefix: string;
  readonly lineEnd: string;
  /** Whether it only displays its list and writes none, so that a live block can replace it. */
  readonly onlyRenders: boolean;
}

/**
 * The reasons for an edit by hand: an inline script; a block with more than the plain call of a view, such as
 * arguments, whose meaning is unknown; or a block of another form (in a list, deeply indented, not closed, with more
 * words behind `dataviewjs`).
 */
export type ByHandKind = 'inline' | 'more-work' | 'form';

/** Code that must be edited by hand, and its start offset. */
export interface ByHand {
  readonly kind: ByHandKind;
  readonly at: number;
}

/** The scripts and other code of a text, each in text order. */
export interface Scripts {
  readonly scripts: readonly Script[];
  readonly byHand: readonly ByHand[];
}

/** The settings that determine which scripts are replaced, and which blocks are ours. */
export type ScriptSettings = Pick<Settings, 'scriptNames' | 'markerId'>;

type Call = 'script' | 'rendering' | 'more-work' | 'none';

const NOTHING: Scripts = { scripts: [], byHand: [] };
const INSERTING = 'dv_insert';
/** The view that only displays its list. The others write it into the note. */
const RENDERING = 'related_list';
const OPENING = /^[ \t]*(?:`{3,}|~{3,})[ \t]*dataviewjs(?=[ \t]|$)([^]*)$/;
const ONLY_CALL =
  /^\s*(?:await\s+)?dv\s*\.\s*view\s*\(\s*(["']|`(?![^`]*\$))((?:(?!\1)[^\\\n])*)\1\s*(?:,\s*)?\)[\s;]*$/;
const CALLS = /\bview\s*\(\s*(["'`])([^\n]*?)\1/g;
const MARKER_IDS = /(["'`])(?:%%[ \t\u00A0]*(?:INSERT|END)[ \t\u00A0]+)?([A-Za-z0-9_-]+)(?:[ \t\u00A0]*%%)?\1/g;

/** Finds the scripts of a text, and the code that must be edited by hand. */
export function findScripts(text: string, settings: ScriptSettings): Scripts {
  if (!mayHoldScripts(text, settings)) return NOTHING;
  const found: { scripts: Script[]; byHand: ByHand[] } = { scripts: [], byHand: [] };
  const isCommentedOut = coverage([...commentsIn(maskWithBlocks(text, settings))]);
  for (const [first, ...rest] of fencesAndSpans(text)) {
    if (isCommentedOut(first.from)) continue;
    const entry = first.kind === 'span' ? readSpan(text, first, settings) : readFence(text, first, rest, settings);
    if (entry === null) continue;
    if ('kind' in entry) found.byHand.push(entry);
    else found.scripts.push(entry);
  }
  return found;
}

/** Returns a function that tells whether an offset is in one of the ranges. Its calls must have ascending offsets. */
function coverage(ranges: readonly Range[]): (offset: number) => boolean {
  const sorted = [...ranges].sort((a, b) => a.from - b.from);
  let next = 0;
  let end = 0;
  return (offset) => {
    for (let range = sorted[next]; range !== undefined && range.from <= offset; range = sorted[(next += 1)])
      end = Math.max(end, range.to);
    return offset < end;
  };
}

/** Whether code in a text would write into our blocks again as soon as the note is opened. Cheap for most notes. */
export function holdsScript(text: string, settings: ScriptSettings): boolean {
  return isAny(findScripts(text, settings));
}

/** Whether there is any script or code to edit by hand. */
export function isAny({ scripts, byHand }: Scripts): boolean {
  return scripts.length + byHand.length > 0;
}

/**
 * Masks code and the contents of our blocks. The contents will be replaced, so they must not open or close a comment.
 */
function maskWithBlocks(text: string, { markerId }: ScriptSettings): string {
  return maskRanges(maskCode(text), blocksOf(findBlocks(text, markerId)));
}

function mayHoldScripts(text: string, { scriptNames }: ScriptSettings): boolean {
  if (!text.includes('dataviewjs') && !text.includes('$=')) return false;
  return text.includes(INSERTING) || scriptNames.some((name) => text.includes(name));
}

/** The lines of a fence, from the opening line to the closing one if there is one, or a span. */
type Pieces = [Code, ...Code[]];

function fencesAndSpans(text: string): readonly Pieces[] {
  const found: Pieces[] = [];
  for (const code of codeOf(text, bodyStart(text))) {
    if (code.kind === 'opening' || code.kind === 'span') found.push([code]);
    else found.at(-1)?.push(code);
  }
  return found;
}

function readFence(
  text: string,
  opening: Code,
  rest: readonly Code[],
  settings: ScriptSettings,
): Script | ByHand | null {
  const first = sliceRange(text, opening);
  const outer = containers(first);
  const more = OPENING.exec(first.slice(outer.end))?.[1];
  if (more === undefined) return null;
  const inside = rest.filter(({ kind }) => kind === 'inside');
  const source = inside.map((line) => behindQuotes(sliceRange(text, line), outer.depth) ?? '').join('\n');
  const call = callIn(source, settings);
  if (call === 'none') return null;
  if (call === 'more-work') return { kind: call, at: opening.from };
  const prefix = plainPrefix(first);
  const end = rest.find(({ kind }) => kind === 'closing');
  if (prefix === null || end === undefined || more.trim() !== '') return { kind: 'form', at: opening.from };
  const lineEnd = lineEndAt(text, opening.to);
  return { from: opening.from, to: lineAt(text, end.from).next, prefix, lineEnd, onlyRenders: call === 'rendering' };
}

/** Returns the prefix of a fence, or null if it is in a list or so deep that it would be indented code. */
function plainPrefix(line: string): string | null {
  return /^(?:[> \t]*> {0,4}| {0,3})(?=[`~])/.exec(line)?.[0] ?? null;
}

function callIn(source: string, settings: ScriptSettings): Call {
  const code = withoutComments(source);
  const only = ONLY_CALL.exec(code);
  if (isKnown(only, settings)) return nameIn(only) === RENDERING ? 'rendering' : 'script';
  return writesOurs(code, settings) ? 'more-work' : 'none';
}

function writesOurs(code: string, settings: ScriptSettings): boolean {
  return [...code.matchAll(CALLS)].some((call) => isKnown(call, settings)) || insertsIntoOurs(code, settings);
}

/** Whether a call names a known view, by the last segment of its path. */
function isKnown(call: RegExpExecArray | null, { scriptNames }: ScriptSettings): boolean {
  return scriptNames.includes(nameIn(call));
}

/** Returns the name of a view, or an empty text, which is the name of no view. */
function nameIn(call: RegExpExecArray | null): string {
  return fileName(call?.[2] ?? '').trim();
}

function insertsIntoOurs(code: string, { markerId }: ScriptSettings): boolean {
  return code.includes(INSERTING) && [...code.matchAll(MARKER_IDS)].some((found) => found[2] === markerId);
}

/** Reads an inline span. Dataview runs inline code that begins with `$=`. */
function readSpan(text: string, span: Code, settings: ScriptSettings): ByHand | null {
  const code = sliceRange(text, span).replace(/^`+\s*/, '');
  return code.startsWith('$=') && writesOurs(code, settings) ? { kind: 'inline', at: span.from } : null;
}
