/**
 * The commands that propose topics, for one note and for all notes without topics. They read, show proposals with
 * reasons, write the ticked ones with an undo record, and report.
 */
import type { TFile } from 'obsidian';
import type { UpdateContext } from '../../core/block/update-note';
import { compare } from '../../core/compare';
import { proposalReasonText } from '../../core/run/messages/proposal-reason-text';
import { emptyReport } from '../../core/run/report';
import type { NoteEditRefusal } from '../../core/note/note-edit';
import { hasLabels, needsTopics, type VaultProposals } from '../../core/topic-proposals/vault-proposals';
import { messages, sharedMessages, outsideMessage } from '../messages/messages';
import { readyContext, type Services } from '../services';
import { showNotice } from '../ui/notice';
import type { Difference } from '../../core/run/line-difference';
import { BulkWindow } from '../ui/bulk-window';
import type { Choice } from '../ui/choice-rows';
import { choose, type Offer } from '../ui/choose-page';
import { withProgress } from '../ui/progress-page';
import { readNow } from '../vault/note-writer';
import { decideToAdd } from './add-topics-to-note';
import { updateOf } from './edit-note';
import { differencesOf } from './bulk-run';
import { writeRecorded, type DecideFor } from './write-notes';
import { oneAtATime } from './one-at-a-time';
import { drawChange } from './change-detail';
import { openNoteAt } from './open-note';
import { tellResult } from './result-page';
import { undoOf } from './undo-last';
import { updateAll } from './update-all';

/** A topic proposed for one note. */
interface ProposalRow {
  readonly file: TFile;
  readonly topic: string;
  readonly score: number;
  /** The reasons as text, strongest first. */
  readonly reasons: readonly string[];
}

/** The topics to add, by note. */
type ChosenTopics = ReadonlyMap<TFile, readonly string[]>;

/** Proposes topics for all notes that have none. */
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

/** Proposes topics for one note, which may have some already. */
export function proposeForNote(services: Services, file: TFile): Promise<void> {
  return oneAtATime(async () => {
    const context = await readyContext(services);
    if (context === null) return;
    const proposals = services.proposals.open(context);
    if (!hasLabels(proposals.labels, context)) return showNotice(messages.topics.noTopics);
    if (!context.scope(file.path)) return showNotice(outsideMessage(file.basename, file.path, context));
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
  const window = new BulkWindow(services.app);
  const rows = await lookFor(services, window, context, proposals, files);
  if (rows === null) return window.end();
  if (rows.length === 0) {
    window.end();
    return showNotice(nothing);
  }
  const ticked = await choose(window, offerOf(services, window, context, proposals, rows));
  if (ticked !== null) await write(services, window, context, proposals, byFile(ticked));
}

/** The score from which a proposal is ticked at the start, because few of these are wrong. */
const TICKED_FROM = 0.7;

function offerOf(
  services: Services,
  window: BulkWindow,
  context: UpdateContext,
  proposals: VaultProposals,
  rows: readonly ProposalRow[],
): Offer<ProposalRow> {
  return {
    title: messages.topics.title(new Set(rows.map(({ file }) => file)).size),
    intro: [messages.topics.intro],
    choices: rows.map(choiceOf),
    left: [],
    isTicked: ({ score }) => score >= TICKED_FROM,
    count: (ticked) => byFile(ticked).size,
    action: messages.topics.action,
    drawDetail: async ({ file, topic, reasons }, el) => {
      const list = el.createEl('ul');
      for (const text of reasons) list.createEl('li', { text });
      const found = await differences(services, file, [topic], proposals, context);
      await drawChange(services, el, file.path, { differences: found, box: null });
    },
    openNote: ({ path, at }) => {
      window.close();
      void openNoteAt(services, path, at);
    },
  };
}

function choiceOf(row: ProposalRow): Choice<ProposalRow> {
  const { file, topic, reasons } = row;
  return { value: row, group: topic, label: file.basename, name: `${topic}: ${file.path}`, aside: reasons[0] ?? '' };
}

function byFile(rows: ReadonlySet<ProposalRow>): ChosenTopics {
  const topics = new Map<TFile, readonly string[]>();
  for (const { file, topic } of rows) topics.set(file, [...(topics.get(file) ?? []), topic]);
  return topics;
}

/** Reads the notes that were not read yet, then proposes for each note. Resolves to null if that was stopped. */
async function lookFor(
  services: Services,
  window: BulkWindow,
  context: UpdateContext,
  proposals: VaultProposals,
  files: readonly TFile[],
): Promise<readonly ProposalRow[] | null> {
  const report = emptyReport();
  const unread = services.proposals.toRead(proposals);
  const rows: ProposalRow[] = [];
  let step = 0;
  await withProgress(window, services.isOn, messages.topics.looking, [...unread, ...files], report, async (file) => {
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
  const edit = decideToAdd(file.path, now.text, topics, proposals, context);
  if (edit.kind === 'refused') return [{ before: '', after: sharedMessages.leftAlone[edit.reason] }];
  return differencesOf(now.text, updateOf(edit));
}

async function write(
  services: Services,
  window: BulkWindow,
  context: UpdateContext,
  proposals: VaultProposals,
  chosen: ChosenTopics,
): Promise<void> {
  const left = new Map<string, NoteEditRefusal>();
  const decide: DecideFor = (file, text) => {
    const edit = decideToAdd(file.path, text, chosen.get(file) ?? [], proposals, context);
    if (edit.kind === 'refused') left.set(file.path, edit.reason);
    return updateOf(edit);
  };
  const run = { kind: 'topics', decide } as const;
  const done = await writeRecorded(services, window, run, [...chosen.keys()], emptyReport());
  if (done === null) return;
  for (const path of done.updated) services.autoUpdate.release(path);
  const lines = [...left].map(([path, why]) => ({ path, why: sharedMessages.leftAlone[why] }));
  tellResult(services, window, {
    sentence: messages.topics.added(done.updated.length),
    report: done,
    lists: [{ heading: messages.topics.leftList, lines }],
    undo: undoOf(services, window),
    /** Offers an update of all notes, because their lists follow the new topics only then. */
    ways: [[messages.settings.updateAll, () => void updateAll(services)]],
  });
}
