/**
 * The commands that propose topics, for one note and for all notes without topics: read, propose, show with reasons,
 * write what is ticked with a way back, tell.
 */
import type { TFile } from 'obsidian';
import type { UpdateContext } from '../../core/block/update-note';
import { compare } from '../../core/compare';
import { sliceRange } from '../../core/markdown/lines';
import { proposalReasonText } from '../../core/run/messages/proposal-reason-text';
import { emptyReport, type Report } from '../../core/run/report';
import type { AddRefusal } from '../../core/topic-proposals/add-topics';
import { hasLabels, needsTopics, type VaultProposals } from '../../core/topic-proposals/vault-proposals';
import { messages, sharedMessages } from '../messages/messages';
import { readyContext, type Services } from '../services';
import { showNotice } from '../ui/notice';
import type { Difference } from '../../core/run/line-difference';
import { withProgress } from '../ui/progress-modal';
import { openProposals, type ChosenTopics, type ProposalRow } from '../ui/proposals-modal';
import { readNow } from '../vault/note-writer';
import { decideToAdd } from './add-topics-to-note';
import { writeRecorded, type DecideFor } from './bulk-run';
import { oneAtATime } from './one-at-a-time';
import { tellReport } from './summary-modal';
import { updateAll } from './update-all';

/** Proposes topics for all notes without any. */
export const proposeForAll = oneAtATime(async (services) => {
  const context = await readyContext(services);
  if (context === null) return;
  const proposals = services.proposals.open(context);
  if (!hasLabels(proposals.labels, context)) return showNotice(messages.topics.noTopics);
  const files = [...context.noteIndex.all()]
    .filter((note) => needsTopics(note, proposals.labels, context))
    .map(({ path }) => services.app.vault.getFileByPath(path))
    .filter((file) => file !== null);
  if (files.length === 0) return showNotice(messages.topics.noneWithout);
  await run(services, context, proposals, files, messages.topics.nothingFits(files.length));
});

/** Proposes topics for one note, whether it has some or not. */
export function proposeForNote(services: Services, file: TFile): Promise<void> {
  return oneAtATime(async () => {
    const context = await readyContext(services);
    if (context === null) return;
    const proposals = services.proposals.open(context);
    if (!hasLabels(proposals.labels, context)) return showNotice(messages.topics.noTopics);
    if (!context.scope(file.path)) return showNotice(messages.outcome.outOfScope(file.basename));
    await run(services, context, proposals, [file], messages.topics.nothingFitsNote(file.basename));
  })(services);
}

async function run(
  services: Services,
  context: UpdateContext,
  proposals: VaultProposals,
  files: readonly TFile[],
  nothing: string,
): Promise<void> {
  const rows = await lookFor(services, context, proposals, files);
  if (rows === null) return;
  if (rows.length === 0) return showNotice(nothing);
  const chosen = await openProposals(services.app, {
    title: messages.topics.title(new Set(rows.map(({ file }) => file)).size),
    rows,
    differences: (file, topics) => differences(services, file, topics, proposals, context),
  });
  if (chosen !== null) await write(services, context, proposals, chosen);
}

/** Reads what is not read yet, then asks for each note; null where that was stopped. */
async function lookFor(
  services: Services,
  context: UpdateContext,
  proposals: VaultProposals,
  files: readonly TFile[],
): Promise<readonly ProposalRow[] | null> {
  const report = emptyReport();
  const unread = services.proposals.toRead(proposals);
  const rows: ProposalRow[] = [];
  let step = 0;
  await withProgress(services, messages.topics.looking, [...unread, ...files], report, async (file) => {
    step += 1;
    if (step <= unread.length) return services.proposals.read(proposals, file);
    if (step === unread.length + 1) await services.proposals.settle(proposals);
    rows.push(...(await rowsOf(services, context, proposals, file)));
  });
  return report.isStopped ? null : [...rows].sort((a, b) => b.score - a.score || compare(a.file.path, b.file.path));
}

async function rowsOf(
  services: Services,
  { settings }: UpdateContext,
  proposals: VaultProposals,
  file: TFile,
): Promise<readonly ProposalRow[]> {
  const now = await readNow(services, file);
  if (now.kind !== 'text') return [];
  return proposals.propose(file.path, now.text, settings).map(({ topic, score, reasons }) => ({
    file,
    topic,
    score,
    reasons: reasons.map((reason) => proposalReasonText(reason, topic, sharedMessages.proposals)),
  }));
}

async function differences(
  services: Services,
  file: TFile,
  topics: readonly string[],
  proposals: VaultProposals,
  context: UpdateContext,
): Promise<readonly Difference[]> {
  const now = await readNow(services, file);
  if (now.kind !== 'text') return [];
  const { update, why } = decideToAdd(file.path, now.text, topics, proposals, context);
  if (why !== null) return [{ before: '', after: sharedMessages.leftAlone[why] }];
  return update.kind === 'edit'
    ? update.changes.map((change) => ({ before: sliceRange(now.text, change), after: change.insert }))
    : [];
}

async function write(
  services: Services,
  context: UpdateContext,
  proposals: VaultProposals,
  chosen: ChosenTopics,
): Promise<void> {
  const left = new Map<string, AddRefusal>();
  const decide: DecideFor = (file, text) => {
    const { update, why } = decideToAdd(file.path, text, chosen.get(file) ?? [], proposals, context);
    if (why !== null) left.set(file.path, why);
    return update;
  };
  const edits = [...chosen.keys()];
  const done = await writeRecorded(services, 'topics', edits, { report: emptyReport(), edits, decide });
  if (done === null) return;
  for (const path of done.updated) services.autoUpdate.release(path);
  tell(services, done, left);
}

/** Lists follow the new topics when notes are updated: that is offered. */
function tell(services: Services, report: Report, left: ReadonlyMap<string, AddRefusal>): void {
  const sentence = messages.topics.added(report.updated.length);
  const isClean = left.size + report.failed.length + report.refused.length === 0 && !report.isStopped;
  if (isClean) return showNotice(sentence, [messages.settings.updateAll, () => void updateAll(services)]);
  const lines = [...left].map(([path, why]) => ({ path, why: sharedMessages.leftAlone[why] }));
  tellReport(services, sentence, report, { heading: messages.topics.leftList, lines });
}
