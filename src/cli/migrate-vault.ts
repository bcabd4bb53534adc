/**
 * Replaces the scripts of a vault. Reads every note into the note index, then replaces the script in each note that
 * holds it.
 */
import { emptyReport, recordUpdate, type Report } from '../core/run/report';
import {
  withList,
  type Host,
  type HostFailure,
  type Listed,
  type Unlisted,
  type UnreadableNote,
} from '../core/run/host';
import { changeNote, forEachNote, type BeforeEdit } from '../core/run/note-loop';
import { lineNumberAt } from '../core/markdown/lines';
import { replaceScripts, type Replacement } from '../core/script-migration/replace-scripts';
import {
  indexVault,
  settledTools,
  type IndexedVault,
  type NoteWithBlocks,
  type RunOptions,
  type RunContext,
} from '../core/run/update-vault';
import type { Scope } from '../core/note/scope';
import { holdsScript, type ByHandKind } from '../core/script-migration/find-scripts';
import type { UpdateContext, Update } from '../core/block/update-note';

/** The result of a migration, or with `write` false of its preview. */
export interface Migration {
  /** The report of docs/contract.md section 8. `refused` holds the notes with a script that were left unchanged. */
  readonly report: Report;
  /** The number of script blocks in the notes of `report.updated`. */
  scripts: number;
  readonly byHand: ByHandNote[];
  /** The line of the problem in a refused note, counted from 1. */
  readonly lines: Map<string, number>;
  /** Whether the one note that was requested takes no part. */
  isOutside: boolean;
}

/** A place left for work by hand. `line` counts from 1. */
export interface ByHandNote {
  readonly path: string;
  readonly line: number;
  readonly kind: ByHandKind;
}

/** The options of a migration. `templates` are the templates to clean as well. */
export interface MigrateOptions extends RunOptions {
  readonly templates: Scope | undefined;
  readonly beforeEdit?: BeforeEdit;
}

interface Job {
  readonly host: Host;
  readonly context: UpdateContext;
  readonly options: MigrateOptions;
  readonly migration: Migration;
  /** The number of blocks of each note without a script, which stay as they are. */
  readonly blocks: ReadonlyMap<string, number>;
}

/** Replaces the script in the notes of a vault, or in one of them. */
export async function migrate(host: Host, tools: RunContext, options: MigrateOptions): Promise<Migration> {
  const list = await host.list();
  const collected = await indexVault(withList(host, list), tools, options);
  const migration = migrationFrom(collected, list, options);
  const { report } = migration;
  const settled = settledTools(report, tools, options);
  if (settled === null) return migration;
  const context = { ...settled, noteIndex: collected.noteIndex };
  const notText = new Set(report.unreadable.filter(({ reason }) => reason === 'not-text').map(({ path }) => path));
  const job: Job = { host, context, options, migration, blocks: blocksOf(collected) };
  const isWhole = await forEachNote(
    candidatesIn(list, tools, options),
    'updating',
    options,
    (path) => (notText.has(path) ? visitBytes(path, job) : visit(path, job)),
    (visited, path) => record(visited, path, job),
  );
  report.isStopped = !isWhole;
  return { ...migration, report: { ...report, unreadable: withoutRefused(report) } };
}

/** Returns the result after all notes are read. An unreadable note is refused only once a script is found in it. */
function migrationFrom(
  { report: read }: IndexedVault,
  list: readonly Listed[] | Unlisted,
  { templates }: MigrateOptions,
): Migration {
  const { notes, isStopped, templates: left, conflictCopies } = read;
  const unreadable = [...read.unreadable, ...read.refused.flatMap(asUnreadable)];
  const unlisted = 'failed' in list ? list.failed.filter(({ path }) => templates?.(`${path}/a.md`) === true) : [];
  const report = {
    ...emptyReport(),
    notes,
    unreadable,
    failed: [...read.failed, ...unlisted],
    isStopped,
    templates: left,
    conflictCopies,
  };
  return { report, scripts: 0, byHand: [], lines: new Map(), isOutside: false };
}

function asUnreadable({ path, reason }: Report['refused'][number]): readonly UnreadableNote[] {
  return reason === 'frontmatter-unreadable' || reason === 'not-text' ? [{ path, reason, message: '' }] : [];
}

/** Returns the notes to check. Notes behind links are left out, because nothing is ever written through a link. */
function candidatesIn(
  list: readonly Listed[] | Unlisted,
  { scope }: RunContext,
  { only, templates }: MigrateOptions,
): readonly string[] {
  const listed = ('failed' in list ? list.notes : list).filter(
    ({ path, isLink }) => !isLink && (only ?? path) === path,
  );
  return listed.map(({ path }) => path).filter((path) => scope(path) || templates?.(path) === true);
}

function blocksOf({ marked }: IndexedVault): ReadonlyMap<string, number> {
  const count = ({ draft }: NoteWithBlocks): number =>
    draft.kind === 'fill' ? draft.blocks.length : draft.kind === 'same' ? draft.blocks : 0;
  return new Map(marked.map((each) => [each.listed.path, count(each)]));
}

/** A text with the decision on it. */
interface Seen {
  readonly text: string;
  readonly replacement: Replacement;
}

/**
 * The outcome of one note with the last decision on it. An unchanged note may also have places left for work by hand.
 */
interface Visited {
  readonly outcome: Update | HostFailure;
  readonly seen: Seen | undefined;
}

async function visit(path: string, { host, context, options }: Job): Promise<Visited> {
  const { templates, beforeEdit, write } = options;
  let seen: Seen | undefined;
  const decide = (text: string): Update => {
    const replacement = replaceScripts(path, text, context, templates === undefined ? {} : { templates });
    seen = { text, replacement };
    return replacement;
  };
  const outcome = await changeNote(host, path, { decide, beforeEdit, write });
  return { outcome: outcome.kind === 'refused' ? { kind: 'none' } : outcome, seen };
}

/** Visits a note that is not UTF-8. It is refused if its decoded text holds a script. */
async function visitBytes(path: string, { host, context }: Job): Promise<Visited> {
  const read = await host.read(path);
  const holdsOne = read.kind === 'not-text' && holdsScript(read.text, context.settings);
  const outcome: Update = holdsOne ? { kind: 'refused', reason: 'not-text', at: 0 } : { kind: 'none' };
  return { outcome, seen: undefined };
}

function record({ outcome, seen }: Visited, path: string, job: Job): void {
  const { report, lines } = job.migration;
  if (outcome.kind === 'failed') return void report.failed.push({ path, failure: outcome.failure });
  if (seen !== undefined) return recordSeen(path, seen, job);
  if (outcome.kind !== 'refused') return;
  lines.set(path, 1);
  recordUpdate(report, path, outcome);
}

function recordSeen(path: string, { text, replacement }: Seen, { migration, options, blocks }: Job): void {
  const { report, byHand, lines } = migration;
  const lineAt = (at: number): number => lineNumberAt(text, at) + 1;
  if (options.templates?.(path) === true) report.notes += 1;
  if (replacement.kind === 'edit') migration.scripts += replacement.scripts;
  if (replacement.kind === 'refused') lines.set(path, lineAt(replacement.at));
  if ('byHand' in replacement)
    byHand.push(...replacement.byHand.map(({ kind, at }) => ({ path, line: lineAt(at), kind })));
  migration.isOutside = replacement.kind === 'outside';
  recordUpdate(report, path, asUpdate(replacement, blocks.get(path) ?? 0));
}

/** Converts a replacement to an update. An unchanged note counts by the number of its blocks. */
function asUpdate(replacement: Replacement, blocks: number): Update {
  if (replacement.kind === 'edit' || replacement.kind === 'refused') return replacement;
  return blocks === 0 ? replacement : { kind: 'same', blocks };
}

/**
 * Removes refused notes from the unreadable ones, so that each is reported once. Only the first entry of a path is
 * removed.
 */
function withoutRefused({ unreadable, refused }: Report): UnreadableNote[] {
  const paths = new Set(refused.map(({ path }) => path));
  return unreadable.filter(({ path }) => !paths.delete(path));
}
