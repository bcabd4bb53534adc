/**
 * host + settings -> report: reads every note into the library, then updates those with markers, one after another.
 * A note that cannot be read would vanish from every list: then nothing is written in this run.
 */
import { findBlocks } from './block';
import type { Host, HostFailure, HostText, Listed } from './host';
import { Library } from './library';
import type { Note } from './note';
import { emptyReport, recordUpdate, type Report } from './report';
import { readNote, updateNote, type Desk, type NoteRead, type Update } from './update';

/** How a run is asked for. */
export interface RunOptions {
  /** False for `--check`: decide, and write nothing. */
  readonly write: boolean;
  /** The only note to update; all others are read. */
  readonly only?: string;
  readonly isStopped?: () => boolean;
  /** Called between notes; may give the thread to others for a moment. */
  readonly breathe?: () => Promise<void> | undefined;
  readonly onProgress?: (progress: Progress) => void;
}

/** How far a run is: `done` of `total` notes in this step. */
export interface Progress {
  readonly step: 'reading' | 'updating';
  readonly done: number;
  readonly total: number;
}

/** What the corridor needs, without the library, which a run makes itself. */
export type Tools = Omit<Desk, 'library'>;

/** The library of a vault, and what was noticed while it was read. */
export interface Collected {
  readonly library: Library;
  readonly report: Report;
  /** The notes that hold markers of any form, in the order of the list. */
  readonly marked: readonly Listed[];
}

/** Updates the notes of a vault, or one of them. */
export async function run(host: Host, tools: Tools, options: RunOptions): Promise<Report> {
  const { library, report, marked } = await collect(host, tools, options);
  if (report.failed.length > 0 || report.isStopped) return report;
  const desk: Desk = { ...tools, library };
  await forEach(marked, 'updating', report, options, async (listed) => {
    const outcome = await updateOne(host, desk, listed, options);
    if (outcome.kind === 'failed') report.failed.push({ path: listed.path, failure: outcome.failure });
    else recordUpdate(report, listed.path, outcome);
  });
  return report;
}

/** Reads all notes in scope into a library. */
export async function collect(host: Host, tools: Tools, options: RunOptions): Promise<Collected> {
  const report = emptyReport();
  const notes: Note[] = [];
  const marked: Listed[] = [];
  const inScope = (await host.list()).filter(({ path }) => tools.scope(path));
  await forEach(inScope, 'reading', report, options, async (listed) => {
    const text = await host.read(listed.path);
    if (text.kind === 'failed') return void report.failed.push({ path: listed.path, failure: text.failure });
    const read = asNote(listed.path, text, tools);
    if (read.kind === 'note') notes.push(read.note);
    if ((options.only ?? listed.path) !== listed.path) return;
    recordRead(report, listed.path, read, () => findBlocks(text.text, tools.settings.markerId).kind !== 'none');
    if (read.kind === 'note' && text.text.includes('%%')) marked.push(listed);
  });
  const library = new Library();
  library.fill(notes);
  return { library, report, marked };
}

function asNote(path: string, text: Exclude<HostText, HostFailure>, tools: Tools): NoteRead {
  if (text.kind === 'text') return readNote(path, text.text, tools);
  return { kind: 'unreadable', reason: 'not-text', message: 'not UTF-8' };
}

/** A note with markers that cannot be understood is refused; one without them is only told of. */
function recordRead(report: Report, path: string, read: NoteRead, hasMarkers: () => boolean): void {
  if (read.kind === 'note') {
    if (!read.note.isTemplate) report.notes += 1;
    return;
  }
  report.notes += 1;
  if (hasMarkers()) report.refused.push({ path, reason: read.reason, at: 0 });
  else report.unreadable.push({ path, reason: read.reason, message: read.message });
}

async function updateOne(host: Host, desk: Desk, { path, isLink }: Listed, { write }: RunOptions): Promise<Update | HostFailure> {
  const decide = (text: string): Update => updateNote(path, text, desk);
  if (!write || isLink) return readOnly(await host.read(path), decide, isLink);
  return host.change(path, decide);
}

/** Decides without writing; through a link nothing is ever written, so there an edit is none. */
function readOnly(text: HostText, decide: (text: string) => Update, isLink: boolean): Update | HostFailure {
  if (text.kind === 'failed') return text;
  if (text.kind === 'not-text') return { kind: 'refused', reason: 'not-text', at: 0 };
  const update = decide(text.text);
  return isLink && update.kind === 'edit' ? { kind: 'same', blocks: update.blocks } : update;
}

async function forEach(
  list: readonly Listed[],
  step: Progress['step'],
  report: Report,
  options: RunOptions,
  job: (listed: Listed) => Promise<void>,
): Promise<void> {
  for (const [done, listed] of list.entries()) {
    if (options.isStopped?.() === true) {
      report.isStopped = true;
      return;
    }
    options.onProgress?.({ step, done, total: list.length });
    await job(listed);
    await options.breathe?.();
  }
  options.onProgress?.({ step, done: list.length, total: list.length });
}
