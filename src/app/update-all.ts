/** The command "Update related notes in all notes": look, show, ask, write, tell. */
import type { App, TFile } from 'obsidian';
import { addressInBody } from '../core/address';
import { findBlocks } from '../core/block';
import { proposalsFor, type Sighting } from '../core/first-look';
import { emptyReport, recordUpdate, type Report } from '../core/report';
import { updateNote, type Desk, type Update } from '../core/update';
import { askProposals } from './first-preview';
import { askToKeepCurrent } from './keep-current';
import { say } from './notices';
import { hintAtScript } from './script-hint';
import { prepare, type Parts } from './parts';
import { openPreview, type Difference, type PreviewEntry } from './preview-modal';
import { withProgress } from './progress-modal';
import { needsSummary, SummaryModal } from './summary-modal';
import { words } from './words';
import { changeNote, readNow } from './writer';

/** What a look at all notes found. */
interface Plan {
  readonly report: Report;
  readonly edits: readonly TFile[];
  readonly sightings: readonly Sighting[];
}

/** Shows what would change in all notes, and writes what is chosen. */
export async function updateAll(parts: Parts): Promise<void> {
  const plan = await look(parts);
  if (plan === null) return;
  const { report, edits } = plan;
  if (report.isStopped) return;
  if (edits.length === 0) return tellNothing(parts.app, report);
  const chosen = await openPreview(parts.app, {
    title: words().previewTitle,
    intro: [words().previewIntro(edits.length), words().previewCounts(report.unchanged, report.refused.length, report.unreadable.length)],
    entries: edits.map((file) => entryFor(parts, file)),
    action: words().updateChosen,
  });
  if (chosen !== null) await write(parts, chosen, report);
}

/** Looks at all notes; in a vault that was never previewed, asks about the settings it suggests and looks again. */
async function look(parts: Parts): Promise<Plan | null> {
  const desk = await prepare(parts);
  if (desk === null) return null;
  const plan = await planFor(parts, desk);
  if (desk.settings.wasPreviewed || plan.report.isStopped) return plan;
  const proposals = proposalsFor(plan.sightings, desk.settings);
  if (Object.keys(proposals).length === 0) return plan;
  const taken = await askProposals(parts.app, proposals);
  if (taken === null) return null;
  await parts.store.change({ ...taken, wasPreviewed: true });
  const again = await prepare(parts);
  return again === null ? null : planFor(parts, again);
}

async function planFor(parts: Parts, desk: Desk): Promise<Plan> {
  const report = emptyReport();
  const edits: TFile[] = [];
  const sightings: Sighting[] = [];
  const files = parts.app.vault.getMarkdownFiles().filter(({ path }) => desk.scope(path));
  await withProgress(parts, words().preparing, files, report, async (file) => {
    const now = await readNow(parts.app, file);
    if (now.kind === 'failed') return void report.failed.push({ path: file.path, failure: now.failure });
    const update: Update = now.kind === 'text' ? updateNote(file.path, now.text, desk) : notText(now.text, desk);
    if (update.kind === 'edit') edits.push(file);
    recordUpdate(report, file.path, update);
    if (update.kind === 'none') recordUnreadable(parts, report, file.path);
    if (!desk.settings.wasPreviewed) sightings.push(sight(file.path, now.text, desk));
  });
  return { report, edits, sightings };
}

function notText(text: string, desk: Desk): Update {
  const hasMarkers = findBlocks(text, desk.settings.markerId).kind !== 'none';
  return hasMarkers ? { kind: 'refused', reason: 'not-text', at: 0 } : { kind: 'none' };
}

function recordUnreadable({ keeper }: Parts, report: Report, path: string): void {
  const message = keeper.unreadable.get(path);
  if (message !== undefined) report.unreadable.push({ path, reason: 'frontmatter-unreadable', message });
}

function sight(path: string, text: string, desk: Desk): Sighting {
  const found = findBlocks(text, desk.settings.markerId);
  const block = found.kind === 'blocks' ? found.blocks.map(({ from, to }) => text.slice(from, to)).join('\n') : '';
  const address = desk.library.get(path)?.address ?? addressInBody(text);
  return { path, block, isArticle: address !== null };
}

function entryFor(parts: Parts, file: TFile): PreviewEntry {
  return { file, differences: () => differencesIn(parts, file) };
}

async function differencesIn({ app, keeper }: Parts, file: TFile): Promise<readonly Difference[]> {
  const now = await readNow(app, file);
  const desk = keeper.current;
  if (now.kind !== 'text' || desk === null) return [];
  const update = updateNote(file.path, now.text, desk);
  if (update.kind !== 'edit') return [];
  return update.changes.map(({ from, to, insert }) => ({ before: now.text.slice(from, to), after: insert }));
}

/** Writes the chosen notes; what the look found besides belongs to the summary. */
async function write(parts: Parts, chosen: readonly TFile[], looked: Report): Promise<void> {
  const desk = await prepare(parts);
  if (desk === null) return;
  const report: Report = { ...emptyReport(), unreadable: looked.unreadable, refused: looked.refused, failed: looked.failed };
  await withProgress(parts, words().updating, chosen, report, async (file) => {
    parts.automatic.release(file.path);
    const outcome = await parts.queue(() => changeNote(parts.app, file, (text) => updateNote(file.path, text, desk)));
    if (outcome.kind === 'failed') report.failed.push({ path: file.path, failure: outcome.failure });
    else recordUpdate(report, file.path, outcome);
  });
  tell(parts, report);
  for (const file of chosen) await hintAtScript(parts, file, desk);
}

function tell(parts: Parts, report: Report): void {
  const sentence = words().summary(report.updated.length, report.refused.length);
  if (needsSummary(report) || report.isStopped) new SummaryModal(parts.app, sentence, report).open();
  else say(sentence);
  if (report.updated.length > 0 && !report.isStopped) askToKeepCurrent(parts);
}

function tellNothing(app: App, report: Report): void {
  const sentence = report.blocks === 0 ? words().nothingMarked : words().nothingToUpdate;
  if (needsSummary(report)) new SummaryModal(app, sentence, report).open();
  else say(sentence);
}
