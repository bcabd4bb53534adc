/**
 * host + settings + a decision -> report. Reads every note into the note index, then decides the changes of each
 * chosen note.
 * An unreadable note would be missing from lists, so nothing is written if there is one.
 */
import type { Update, UpdateContext } from '../block/update-note';
import { listedNotes, withList, type Host, type HostFailure } from './host';
import { changeNote, forEachNote, type BeforeEdit } from './note-loop';
import { recordUpdate, type Report } from './report';
import { indexVault, type IndexedVault, type RunContext, type RunOptions } from './update-vault';

/** The change of a run over many notes. */
export interface VaultChange {
  /** Whether a note is chosen, by its path and by whether it has markers. */
  readonly isChosen: (path: string, isMarked: boolean) => boolean;
  /** Returns the change of a note from its text. Pure. */
  readonly decide: (path: string, text: string, context: UpdateContext) => Update;
  /** Called with an edit before it is written, again at each attempt. */
  readonly beforeEdit?: BeforeEdit;
}

/** Changes the chosen notes of a vault. `blocks` of the report counts the boxes of the changed notes. */
export async function changeVault(
  host: Host,
  tools: RunContext,
  change: VaultChange,
  options: RunOptions,
): Promise<Report> {
  const list = await host.list();
  const indexed = await indexVault(withList(host, list), tools, options);
  const report = reportOf(indexed, change);
  if (report.failed.length > 0 || report.isStopped) return report;
  const context = { ...tools, noteIndex: indexed.noteIndex };
  const paths = candidates(listedNotes(list), indexed, tools, change);
  const job = (path: string): Promise<Update | HostFailure> =>
    changeNote(host, path, {
      decide: (text) => decideSafely(() => change.decide(path, text, context)),
      beforeEdit: change.beforeEdit,
      write: options.write,
    });
  const isWhole = await forEachNote(paths, 'updating', options, job, (outcome, path) => record(report, path, outcome));
  return { ...report, isStopped: !isWhole };
}

/** Returns the report of reading, without the notes that are not chosen. */
function reportOf({ report, marked }: IndexedVault, { isChosen }: VaultChange): Report {
  const isMarkedChosen = ({ path }: { readonly path: string }): boolean => isChosen(path, true);
  const opted = marked.filter(({ listed, draft }) => draft.kind === 'same' && isChosen(listed.path, true));
  return {
    ...report,
    unchanged: opted.length,
    refused: report.refused.filter(isMarkedChosen),
    unreadable: report.unreadable.filter(({ path }) => isChosen(path, false)),
    updated: [],
    severalBoxes: [],
  };
}

/** Returns the chosen notes that were read. A note behind a link in the file system is never written. */
function candidates(
  notes: ReturnType<typeof listedNotes>,
  { report, marked }: IndexedVault,
  { scope }: RunContext,
  { isChosen }: VaultChange,
): readonly string[] {
  const fillable = new Set(marked.filter(({ draft }) => draft.kind === 'fill').map(({ listed }) => listed.path));
  const others = marked.filter(({ draft }) => draft.kind !== 'fill').map(({ listed }) => listed);
  const left = [...report.refused, ...report.unreadable, ...others].map(({ path }) => path);
  const leftOut = new Set([...left, ...report.templates]);
  return notes
    .filter(({ path, isLink }) => !isLink && scope(path) && !leftOut.has(path) && isChosen(path, fillable.has(path)))
    .map(({ path }) => path);
}

/** Runs a decision, and refuses a note that is too large for the engine, so that the others continue. */
function decideSafely(decide: () => Update): Update {
  try {
    return decide();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { kind: 'refused', reason: 'not-text', at: 0, message: 'too-large' };
  }
}

function record(report: Report, path: string, outcome: Update | HostFailure): void {
  if (outcome.kind === 'same') report.unchanged += 1;
  else recordUpdate(report, path, outcome);
}
