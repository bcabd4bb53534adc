/**
 * host + settings -> report: reads every note into the note index, then updates those with markers, one after another.
 * A note that cannot be read for the note index would vanish from every list: then nothing is written in this run.
 * Of notes with markers, what stands between them is kept. Read again are only those that may cite others, and, by
 * the host,
 * which decides anew from what it then finds, those whose block has to change; one that is gone by then stops no other.
 */
import { findBlocks } from '../markdown/marker-blocks';
import type { Host, HostFailure, HostExcerpt, Listed, Unlisted } from './host';
import { NoteIndex } from '../index/note-index';
import type { Note } from '../note/note';
import { UrlFingerprints } from '../index/url-fingerprints';
import { emptyReport, recordUpdate, type Report } from './report';
import { relationsOf } from '../relations/relations';
import { ambiguousAliases } from '../relations/topic-aliases';
import {
  planUpdate,
  completeUpdate,
  readNote,
  updateNote,
  type UpdateContext,
  type UpdatePlan,
  type FillPlan,
  type NoteRead,
  type Update,
} from '../block/update-note';

/** How a run is asked for. */
export interface RunOptions {
  /** False for `--check`: decide, and write nothing. */
  readonly write: boolean;
  /** The only note to update; all others are read. */
  readonly only?: string;
  readonly isStopped?: () => boolean;
  /** Called between notes; may give the thread to others for a moment. */
  readonly yieldIfDue?: () => Promise<void> | undefined;
  readonly onProgress?: (progress: Progress) => void;
  /** Is given the excerpt of each note in scope while the vault is read. */
  readonly onText?: (text: string) => void;
}

/** How far a run is: `done` of `total` notes in this step. */
export interface Progress {
  readonly step: 'reading' | 'updating';
  readonly done: number;
  readonly total: number;
}

/** What the pipeline needs, without the note index, which a run makes itself. */
export type RunContext = Omit<UpdateContext, 'noteIndex'>;

/** The note index of a vault, and what was noticed while it was read. */
export interface IndexedVault {
  readonly noteIndex: NoteIndex;
  readonly report: Report;
  /** The notes with markers that may be filled, in the order of the list. */
  readonly marked: readonly NoteWithBlocks[];
}

/** A note with markers, and what its own text says about its update. */
export interface NoteWithBlocks {
  readonly listed: Listed;
  readonly draft: UpdatePlan;
  /** The prints of the links in it. */
  readonly prints: readonly number[];
}

/** Updates the notes of a vault, or one of them. */
export async function updateVault(host: Host, tools: RunContext, options: RunOptions): Promise<Report> {
  return updateIndexedVault(host, tools, await indexVault(host, tools, options), options);
}

/** Updates the notes of a vault that has been read; `tools` may have other texts than those at reading. */
export async function updateIndexedVault(
  host: Host,
  tools: RunContext,
  { noteIndex, report, marked }: IndexedVault,
  options: RunOptions,
): Promise<Report> {
  if (report.failed.length > 0 || report.isStopped) return report;
  const context: UpdateContext = { ...tools, noteIndex };
  await forEach(marked, 'updating', report, options, async (marked) => {
    recordUpdate(report, marked.listed.path, await updateOne(host, context, marked, options));
  });
  return report;
}

/** Reads all notes in scope into a note index. */
export async function indexVault(host: Host, tools: RunContext, options: RunOptions): Promise<IndexedVault> {
  const report = emptyReport();
  const notes: Note[] = [];
  const marked: NoteWithBlocks[] = [];
  const inScope = listedIn(await host.list(), tools, report, options);
  await forEach(inScope, 'reading', report, options, async (listed) => {
    const text = await host.readExcerpt(listed.path);
    if (text.kind === 'failed') return recordUpdate(report, listed.path, text);
    options.onText?.(text.text);
    const isWanted = (options.only ?? listed.path) === listed.path;
    const { read, draft } = planFor(listed.path, text, tools, isWanted);
    if (read.kind === 'note') notes.push(read.note);
    if (!isWanted) return;
    recordRead(report, listed.path, read, draft);
    if (draft !== null && draft.kind !== 'refused')
      marked.push({ listed, draft, prints: text.kind === 'glance' ? text.prints : [] });
  });
  const noteIndex = new NoteIndex(new UrlFingerprints());
  noteIndex.addAll(notes);
  report.ambiguous = ambiguousAliases(noteIndex, tools.settings);
  return { noteIndex, report, marked };
}

/**
 * The notes in scope; a folder that could not be listed, and whose notes would be in scope, is as a note that cannot
 * be read.
 */
function listedIn(
  list: readonly Listed[] | Unlisted,
  { scope, conflictCopies }: RunContext,
  report: Report,
  { only }: RunOptions,
): readonly Listed[] {
  const notes = 'failed' in list ? list.notes : list;
  if ('failed' in list) {
    report.failed.push(...list.failed.filter(({ path }) => path === '.' || scope(`${path}/a.md`)));
    report.unreadable.push(...(list.unreadable ?? []).filter(({ path }) => scope(path)));
    report.outside.push(...(list.outside ?? []).filter((path) => scope(`${path}/a.md`)));
  }
  if (only === undefined && conflictCopies !== undefined)
    report.conflictCopies = notes.filter(({ path }) => conflictCopies(path)).length;
  return notes.filter(({ path }) => scope(path));
}

interface NotePlan {
  readonly read: NoteRead;
  readonly draft: UpdatePlan | null;
}

const TOO_LARGE: NoteRead = { kind: 'unreadable', reason: 'not-text', message: 'too-large' };

/** A note too large for the engine is named and stops no other. */
function planFor(
  path: string,
  text: Exclude<HostExcerpt, HostFailure>,
  tools: RunContext,
  isWanted: boolean,
): NotePlan {
  try {
    const read = asNote(path, text, tools);
    return { read, draft: isWanted ? draftFor(text.text, read, tools) : null };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { read: TOO_LARGE, draft: null };
  }
}

function asNote(path: string, text: Exclude<HostExcerpt, HostFailure>, tools: RunContext): NoteRead {
  if (text.kind === 'glance') return readNote(path, text.text, tools);
  return { kind: 'unreadable', reason: 'not-text', message: text.why ?? '' };
}

/** What is to be done with a note that holds markers, or null for one without. */
function draftFor(text: string, read: NoteRead, { settings }: RunContext): UpdatePlan | null {
  const found = findBlocks(text, settings.markerId);
  if (found.kind === 'none') return null;
  const draft = planUpdate(text, read, found);
  return draft.kind === 'fill' ? kept(draft) : draft;
}

function kept(draft: FillPlan): UpdatePlan {
  return { ...draft, contents: draft.contents.map(detached) };
}

/** A copy of its own: what V8 cuts from a text keeps that whole text in memory. */
function detached(part: string): string {
  return ` ${part}`.slice(1);
}

/** A note with markers that cannot be understood is refused; one without them is only told of. */
function recordRead(report: Report, path: string, read: NoteRead, draft: UpdatePlan | null): void {
  const isTemplate = read.kind === 'note' && read.note.isTemplate;
  if (isTemplate) report.templates.push(path);
  else report.notes += 1;
  if (draft?.kind === 'refused') return recordUpdate(report, path, draft);
  if (read.kind === 'unreadable' && draft === null)
    report.unreadable.push({ path, reason: read.reason, message: read.message });
}

/** Through a link nothing is ever written: there an edit is none. */
async function updateOne(
  host: Host,
  context: UpdateContext,
  marked: NoteWithBlocks,
  { write }: RunOptions,
): Promise<Update | HostFailure> {
  const { path, isLink } = marked.listed;
  const update = await decideSafely(host, context, marked);
  if (update.kind !== 'edit') return update;
  if (isLink) return { kind: 'same', blocks: update.blocks };
  return write ? host.change(path, (text) => updateNote(path, text, context)) : update;
}

async function decideSafely(host: Host, context: UpdateContext, marked: NoteWithBlocks): Promise<Update | HostFailure> {
  try {
    return await decide(host, context, marked);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { kind: 'refused', reason: 'not-text', at: 0, message: 'too-large' };
  }
}

/** What a note that may cite another says in its text was not kept: it is decided anew, from what is read then. */
async function decide(
  host: Host,
  context: UpdateContext,
  { listed, draft, prints }: NoteWithBlocks,
): Promise<Update | HostFailure> {
  if (draft.kind !== 'fill') return draft;
  if (!context.settings.citations || !context.noteIndex.mayCite(draft.note, prints))
    return completeUpdate(draft, relationsOf(draft.note, context.noteIndex, context.settings), context);
  const text = await host.read(listed.path);
  if (text.kind === 'not-text') return { kind: 'refused', reason: 'not-text', at: 0 };
  return text.kind === 'text' ? updateNote(listed.path, text.text, context) : text;
}

async function forEach<T>(
  list: readonly T[],
  step: Progress['step'],
  report: Report,
  options: RunOptions,
  job: (entry: T) => Promise<void>,
): Promise<void> {
  for (const [done, entry] of list.entries()) {
    if (options.isStopped?.() === true) {
      report.isStopped = true;
      return;
    }
    options.onProgress?.({ step, done, total: list.length });
    await job(entry);
    await options.yieldIfDue?.();
  }
  options.onProgress?.({ step, done: list.length, total: list.length });
}
