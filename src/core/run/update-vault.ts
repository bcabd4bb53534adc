/**
 * host + settings -> report. Reads every note into the note index, then updates those with markers, one after another.
 * An unreadable note would be missing from every list, so nothing is written in a run with one. The block contents of
 * notes with markers are kept. Only two kinds of notes are read again: those that may cite others, and those whose
 * block must change, for which the host decides again on the present text. A note that was deleted meanwhile does not
 * stop the others.
 */
import type { Host, HostFailure, Listed, Unlisted } from './host';
import type { KnownNote, NoteMemory } from './note-memory';
import { forEachNote, type Pace } from './note-loop';
import { planFor } from './plan-note';
import { NoteIndex } from '../index/note-index';
import type { Note } from '../note/note';
import { UrlFingerprints } from '../index/url-fingerprints';
import { emptyReport, recordUpdate, type Report } from './report';
import { relationsOf } from '../relations/relations';
import { ambiguousAliases } from '../relations/topic-aliases';
import {
  completeUpdate,
  updateNote,
  type UpdateContext,
  type UpdatePlan,
  type FillPlan,
  type NoteRead,
  type Update,
} from '../block/update-note';

/** The options of a run. */
export interface RunOptions extends Pace {
  /** False for `--check`, which decides and writes nothing. */
  readonly write: boolean;
  /** The only note to update. All others are read. */
  readonly only?: string;
  /**
   * Says, once all notes are read, what their blocks are filled with; null where nothing may be written. Without it
   * that is what they were read with.
   */
  readonly settle?: (() => RunContext | null) | undefined;
  /** The cache of an earlier run. Not used if the texts themselves are needed. */
  readonly memory?: NoteMemory | undefined;
}

/** The context of the pipeline without the note index, which a run builds itself. */
export type RunContext = Omit<UpdateContext, 'noteIndex'>;

/** The note index of a vault, and the findings while it was read. */
export interface IndexedVault {
  readonly noteIndex: NoteIndex;
  readonly report: Report;
  /** The notes with markers that may be filled, in the order of the list. */
  readonly marked: readonly NoteWithBlocks[];
}

/** A note with markers, and its update plan from its own text. */
export interface NoteWithBlocks {
  readonly listed: Listed;
  readonly draft: UpdatePlan;
  /** The fingerprints of its links. */
  readonly prints: readonly number[];
  /** Whether the draft has hashes in place of the blocks' contents. */
  readonly isRemembered?: boolean;
}

/** Updates the notes of a vault, or one of them. */
export async function updateVault(host: Host, tools: RunContext, options: RunOptions): Promise<Report> {
  const { noteIndex, report, marked } = await indexVault(host, tools, options);
  const settled = settledTools(report, tools, options);
  if (settled === null) return report;
  const context: UpdateContext = { ...settled, noteIndex };
  options.memory?.judgeBy(settled.settings);
  const update = (marked: NoteWithBlocks): Promise<Update | HostFailure> => updateOne(host, context, marked, options);
  const isWhole = await forEachNote(marked, 'updating', options, update, (outcome, { listed }) => {
    options.memory?.settle(listed.path, outcome.kind === 'same');
    recordUpdate(report, listed.path, outcome);
  });
  report.isStopped = !isWhole;
  return report;
}

/** What the blocks are filled with; null where a note could not be read, and where the run is stopped or refused. */
export function settledTools(report: Report, tools: RunContext, { settle }: RunOptions): RunContext | null {
  if (report.isStopped) return null;
  const settled = settle === undefined ? tools : settle();
  return report.failed.length > 0 ? null : settled;
}

/** Reads all notes in scope into a note index. */
export async function indexVault(host: Host, tools: RunContext, options: RunOptions): Promise<IndexedVault> {
  const report = emptyReport();
  const notes: Note[] = [];
  const marked: NoteWithBlocks[] = [];
  const inScope = listedIn(await host.list(), tools, report, options);
  const { memory } = options;
  memory?.begin(
    inScope.map(({ path }) => path),
    tools.settings,
  );
  const read = async (listed: Listed): Promise<void> => {
    const known = memory?.recall(listed.path) ?? (await look(host, listed.path, tools, options));
    if ('failure' in known) return recordUpdate(report, listed.path, known);
    const { read, draft, prints, isRemembered } = known;
    if (read.kind === 'note') notes.push(read.note);
    if ((options.only ?? listed.path) !== listed.path) return;
    recordRead(report, listed.path, read, draft);
    if (draft !== null && draft.kind !== 'refused') marked.push({ listed, draft, prints, isRemembered });
  };
  report.isStopped = !(await forEachNote(inScope, 'reading', { ...options, atOnce: 1 }, read));
  const noteIndex = new NoteIndex(new UrlFingerprints());
  noteIndex.addAll(notes);
  report.ambiguous = ambiguousAliases(noteIndex, tools.settings);
  if (report.failed.length === 0 && !report.isStopped) memory?.compare(noteIndex);
  return { noteIndex, report, marked };
}

/** Reads one note. A memory stores all of it, even if it is not the requested note. */
export async function look(
  host: Host,
  path: string,
  tools: RunContext,
  options: RunOptions,
): Promise<KnownNote | HostFailure> {
  const text = await host.readExcerpt(path);
  if (text.kind === 'failed') return text;
  const isWanted = options.memory !== undefined || (options.only ?? path) === path;
  const known = planFor(path, text, tools, isWanted);
  options.memory?.keep(path, known);
  return known;
}

/** Returns the notes in scope. A folder in scope that could not be listed counts as an unreadable note. */
export function listedIn(
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

/** Records a note that was read. An unreadable note is refused if it has markers, and only reported otherwise. */
export function recordRead(report: Report, path: string, read: NoteRead, draft: UpdatePlan | null): void {
  const isTemplate = read.kind === 'note' && read.note.isTemplate;
  if (isTemplate) report.templates.push(path);
  else report.notes += 1;
  if (draft?.kind === 'refused') return recordUpdate(report, path, draft);
  if (read.kind === 'unreadable' && draft === null)
    report.unreadable.push({ path, reason: read.reason, message: read.message });
}

/** Updates one note. A note behind a link in the file system is never written, so it gets no edit. */
async function updateOne(
  host: Host,
  context: UpdateContext,
  marked: NoteWithBlocks,
  { write, memory }: RunOptions,
): Promise<Update | HostFailure> {
  const { path, isLink } = marked.listed;
  const update = await decideSafely(host, context, marked, memory);
  if (update.kind !== 'edit') return update;
  if (isLink) return { kind: 'same', blocks: update.blocks };
  return write ? host.change(path, (text) => updateNote(path, text, context)) : update;
}

async function decideSafely(
  host: Host,
  context: UpdateContext,
  marked: NoteWithBlocks,
  memory: NoteMemory | undefined,
): Promise<Update | HostFailure> {
  try {
    return await decide(host, context, marked, memory);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { kind: 'refused', reason: 'not-text', at: 0, message: 'too-large' };
  }
}

/** Decides the update of a note. The body links of a note that may cite others were not kept, so it is read again. */
async function decide(
  host: Host,
  context: UpdateContext,
  { listed, draft, prints, isRemembered }: NoteWithBlocks,
  memory: NoteMemory | undefined,
): Promise<Update | HostFailure> {
  if (draft.kind !== 'fill') return draft;
  if (memory?.isCurrent(listed.path) === true) return { kind: 'same', blocks: draft.blocks.length };
  if (!context.settings.citations || !context.noteIndex.mayCite(draft.note, prints)) {
    const sections = relationsOf(draft.note, context.noteIndex, context.settings);
    if (isRemembered !== true || memory === undefined) return completeUpdate(draft, sections, context);
    return withoutSame(completeUpdate({ ...draft, contents: [] }, sections, context), draft, memory);
  }
  const text = await host.read(listed.path);
  if (text.kind === 'not-text') return { kind: 'refused', reason: 'not-text', at: 0 };
  return text.kind === 'text' ? updateNote(listed.path, text.text, context) : text;
}

/** Returns the changes of those blocks whose content differs by its hash. */
function withoutSame(update: Update, { contents }: FillPlan, memory: NoteMemory): Update {
  if (update.kind !== 'edit') return update;
  const changes = update.changes.filter(({ insert }, index) => memory.hash(insert) !== contents[index]);
  return changes.length === 0 ? { kind: 'same', blocks: update.blocks } : { ...update, changes };
}
