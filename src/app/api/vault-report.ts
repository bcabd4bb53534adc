/** Creates the report of an update that writes nothing, the same as the command line prints. */
import { findBlocks } from '../../core/markdown/marker-blocks';
import { compare } from '../../core/compare';
import { updateNote, type Update, type UpdateContext } from '../../core/block/update-note';
import { planFor } from '../../core/run/plan-note';
import { emptyReport, recordUpdate, type Report } from '../../core/run/report';
import { recordRead } from '../../core/run/update-vault';
import { ambiguousAliases } from '../../core/relations/topic-aliases';
import type { Services } from '../services';
import { readNow } from '../vault/note-writer';
import { contextOf } from './plugin-api';

/** The intermediate results of a run. */
interface Run {
  readonly report: Report;
  /** The update of each note with a box. They count only if every note could be read. */
  readonly updates: (readonly [path: string, update: Update])[];
}

/** Reads the notes in scope one after another and decides on each. Writes nothing. */
export async function reportOnVault(services: Services): Promise<Report> {
  const context = await contextOf(services);
  const { settings, noteIndex, conflictCopies = () => false } = context;
  const paths = services.app.vault.getMarkdownFiles().map(({ path }) => path);
  const run: Run = { report: emptyReport(), updates: [] };
  const { report, updates } = run;
  for (const path of paths.filter(context.scope).sort(compare)) await lookAtNote(services, path, context, run);
  report.conflictCopies = paths.filter(conflictCopies).length;
  report.ambiguous = ambiguousAliases(noteIndex, settings);
  if (report.failed.length === 0) for (const [path, update] of updates) recordUpdate(report, path, update);
  return report;
}

async function lookAtNote(
  services: Services,
  path: string,
  context: UpdateContext,
  { report, updates }: Run,
): Promise<void> {
  const file = services.app.vault.getFileByPath(path);
  if (file === null) return;
  const now = await readNow(services, file);
  if (now.kind === 'failed') return recordUpdate(report, path, now);
  if (now.kind === 'text' && isPlain(services, path, now.text, context)) return void (report.notes += 1);
  const excerpt = now.kind === 'text' ? { kind: 'glance' as const, text: now.text, prints: [] } : now;
  const { read, draft } = planFor(path, excerpt, context, true);
  recordRead(report, path, read, draft);
  if (draft !== null && draft.kind !== 'refused') updates.push([path, updateNote(path, now.text, context)]);
}

/**
 * Whether an indexed note holds no box. If so, it adds nothing more to the report, and its frontmatter is not parsed.
 */
function isPlain({ indexSync }: Services, path: string, text: string, { noteIndex, settings }: UpdateContext): boolean {
  const isKnown = noteIndex.get(path) !== undefined && !indexSync.unreadable.has(path);
  return isKnown && findBlocks(text, settings.markerId).kind === 'none';
}
