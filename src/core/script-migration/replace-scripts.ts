/**
 * path + text + context -> the result of replacing the scripts of one note: nothing, the changes, or a refusal.
 * The block is filled in the same edit, so that the next update finds no change. Pure, as block/update-note is.
 */
import { applyChanges, blocksOf, findBlocks, type Change } from '../markdown/marker-blocks';
import { emptied } from '../block/clear-blocks';
import { liveBlockText } from '../block/insert-live-block';
import { bodyStart } from '../markdown/frontmatter';
import type { Note } from '../note/note';
import { replacementEdits, type Contents } from './replacement-edits';
import type { Scope } from '../note/scope';
import { findScripts, isAny, type ByHand, type Script, type Scripts } from './find-scripts';
import { relateNote } from '../block/relate-text';
import { readNote, type UpdateContext, type Refused } from '../block/update-note';

/**
 * The result of a replacement. An `edit` can be passed to a host as it is. `scripts` counts the removed script blocks,
 * `blocks` the marker pairs, and `byHand` lists the code that stays. A note is outside if it is out of scope, opted
 * out, or a template without the option `templates`.
 */
export type Replacement =
  | { readonly kind: 'outside' }
  | { readonly kind: 'none'; readonly byHand: readonly ByHand[] }
  | {
      readonly kind: 'edit';
      readonly scripts: number;
      readonly blocks: number;
      readonly changes: readonly Change[];
      readonly byHand: readonly ByHand[];
    }
  | Refused;

/** The options of a replacement. */
export interface ReplaceOptions {
  /** The template folders (note/scope, `templateScopeOf`) whose templates are cleaned too. None by default. */
  readonly templates?: Scope;
  /** Whether scripts that only render become live blocks, in notes with no other script and no block. */
  readonly live?: boolean;
}

/** The role of a note in a replacement: filled, a cleaned template, never written to, or unreadable. */
type Role =
  | { readonly kind: 'filled'; readonly note: Note }
  | { readonly kind: 'template' }
  | { readonly kind: 'outside' }
  | Refused;

/** Returns the changes of replacing the scripts in one note, from its path and its present text. */
export function replaceScripts(
  path: string,
  text: string,
  context: UpdateContext,
  { templates, live = false }: ReplaceOptions = {},
): Replacement {
  const isInFolder = templates?.(path) === true;
  if (!isInFolder && !context.scope(path)) return { kind: 'outside' };
  const scripts = findScripts(text, context.settings);
  if (!isAny(scripts) && templates === undefined) return { kind: 'none', byHand: [] };
  const role = roleOf(path, text, context, isInFolder, templates !== undefined);
  return role.kind === 'outside' ? role : replaceIn(text, { ...scripts, live }, role, context);
}

function replaceIn(
  text: string,
  { scripts, byHand, live }: Scripts & { readonly live: boolean },
  role: Exclude<Role, { kind: 'outside' }>,
  context: UpdateContext,
): Replacement {
  const none: Replacement = { kind: 'none', byHand };
  if (scripts.length === 0 && role.kind !== 'template') return none;
  if (role.kind === 'refused') return role;
  const found = findBlocks(text, context.settings.markerId);
  if (found.kind === 'refused') return scripts.length === 0 ? none : found;
  const blocks = blocksOf(found);
  const changes = changesIn(text, { scripts, blocks }, role, { ...context, live });
  if (changes.length === 0) return none;
  return { kind: 'edit', scripts: scripts.length, blocks: blocks.length, changes, byHand };
}

function changesIn(
  text: string,
  found: Omit<Contents, 'lines'>,
  role: Exclude<Role, { kind: 'outside' | 'refused' }>,
  context: UpdateContext & { readonly live: boolean },
): readonly Change[] {
  const { scripts, blocks } = found;
  if (scripts.length === 0) return emptied(text, blocks);
  if (context.live && becomesLive(found)) return scripts.map((script) => liveChange(text, script));
  return filledChanges(text, found, role, context);
}

/** Whether the option `live` changes the result for a text. */
export function mayBecomeLive(text: string, { settings }: Pick<UpdateContext, 'settings'>): boolean {
  const { scripts } = findScripts(text, settings);
  return becomesLive({ scripts, blocks: blocksOf(findBlocks(text, settings.markerId)) });
}

/** Whether a live block can replace all scripts of a note. */
function becomesLive({ scripts, blocks }: Omit<Contents, 'lines'>): boolean {
  return blocks.length === 0 && scripts.length > 0 && scripts.every(({ onlyRenders }) => onlyRenders);
}

/** Replaces a fence by a fence, so that the lines around it are parsed as before. */
function liveChange(text: string, { from, to, prefix, lineEnd }: Script): Change {
  const end = /\r?\n?$/.exec(text.slice(Math.max(from, to - 2), to))?.[0] ?? '';
  return { from, to, insert: prefix + liveBlockText(prefix, lineEnd) + end };
}

/**
 * Returns the changes with filled blocks. Their lines are those of the resulting note, because its own links are read
 * with the markers in their final place.
 */
function filledChanges(
  text: string,
  found: Omit<Contents, 'lines'>,
  role: Exclude<Role, { kind: 'outside' | 'refused' }>,
  context: UpdateContext,
): readonly Change[] {
  const bare = replacementEdits(text, { ...found, lines: [] }, context.settings);
  if (role.kind === 'template') return bare;
  const after = applyChanges(text, bare);
  const lines = context.renderBlock(relateNote(role.note, after, context).sections);
  return replacementEdits(text, { ...found, lines }, context.settings);
}

function roleOf(path: string, text: string, context: UpdateContext, isInFolder: boolean, withTemplates: boolean): Role {
  const read = readNote(path, text, context);
  if (read.kind === 'unreadable' && (!isInFolder || read.reason === 'not-text'))
    return { kind: 'refused', reason: read.reason, at: 0, message: read.message };
  if (read.kind === 'note' ? read.note.optedOut : mayOptOut(text)) return { kind: 'outside' };
  if (read.kind === 'note' && !isInFolder && !read.note.isTemplate) return { kind: 'filled', note: read.note };
  return { kind: withTemplates ? 'template' : 'outside' };
}

/**
 * Whether a template's frontmatter may contain an opt-out. It need not be readable (`created: {{date}} {{time}}` is
 * not), so a possible opt-out counts as one.
 */
function mayOptOut(text: string): boolean {
  return /^["']?related-literature\b/im.test(text.slice(0, bodyStart(text)));
}
