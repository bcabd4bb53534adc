/**
 * A run over many notes (docs/contract.md section 7, "Bulk runs"): it reads, shows the changes, writes the chosen ones
 * with an undo record, and reports. Each such command is a plan for this run. All pages are in one modal.
 */
import type { TFile } from 'obsidian';
import type { Update } from '../../core/block/update-note';
import { sliceRange } from '../../core/markdown/lines';
import type { Scope } from '../../core/note/scope';
import { folderOf } from '../../core/paths';
import { changedLines, type Difference } from '../../core/run/line-difference';
import { emptyReport, recordUpdate, type Report } from '../../core/run/report';
import type { RunKind } from '../../core/run/undo-log';
import { messages } from '../messages/messages';
import type { Services } from '../services';
import { BulkWindow } from '../ui/bulk-window';
import type { Choice } from '../ui/choice-rows';
import { choose, type Offer, type PageOption } from '../ui/choose-page';
import { withProgress } from '../ui/progress-page';
import { decideOn, nothingToDo, readNow, refusedText } from '../vault/note-writer';
import { drawChange } from './change-detail';
import { openNoteAt } from './open-note';
import { leftLines, tellResult, type Result, type SummaryLine } from './result-page';
import { writeRecorded, type DecideFor, type WriteRun } from './write-notes';

/** A note that would change, with the number of added and removed lines. */
export interface FoundEdit {
  readonly file: TFile;
  readonly added: number;
  readonly removed: number;
  /** The number of added links. */
  readonly links: number;
}

/** The result of reading many notes without writing. */
export interface Look {
  readonly report: Report;
  readonly edits: readonly FoundEdit[];
}

/** The inputs for reading many notes. */
export interface LookPlan {
  readonly scope: Scope;
  readonly decide: DecideFor;
  /** Whether a note that is not UTF-8 is concerned, by the text that decoding gives. Such a note is refused. */
  readonly concerned?: (text: string) => boolean;
}

/** A variant of a run, which the user can switch on where the changes are shown. */
export interface Variant {
  readonly text: string;
  readonly isOn: boolean;
  readonly choose: (isOn: boolean) => void;
}

/** The texts and functions with which a run is shown before it writes. */
export interface ShownPlan {
  readonly decide: DecideFor;
  readonly title: (count: number) => string;
  readonly intro: (look: Look) => readonly string[];
  readonly outro?: (look: Look) => readonly string[];
  /** The notes that do not change although nothing is wrong with them. Called after reading. */
  readonly left?: () => readonly SummaryLine[];
  readonly action: (count: number) => string;
  /** The variant, or null where it would change nothing. Called after reading. */
  readonly variant?: () => Variant | null;
  /** Returns the Markdown of a new box, or null where an update adds none. */
  readonly boxOf?: (update: Update) => string | null;
}

/** The plan of a run over many notes. */
export interface BulkPlan extends LookPlan, ShownPlan {
  readonly kind: RunKind;
  /** The sentences of the result: for nothing to do, and for after the writing. */
  readonly nothing: (report: Report) => string;
  readonly told: (report: Report) => string;
  readonly more?: (report: Report) => Partial<Result>;
  /** Called right before the writing. May replace `decide`; null cancels the run. */
  readonly beforeWrite?: (chosen: readonly TFile[]) => Promise<WriteRun | null> | void;
}

/** Executes a plan. Resolves to its report, or null where nothing was written. */
export async function runBulk(
  services: Services,
  plan: BulkPlan,
  window = new BulkWindow(services.app),
): Promise<Report | null> {
  const look = await lookAt(services, window, plan);
  return look === null ? null : offerAndWrite(services, window, plan, look);
}

/** Executes the rest of a plan after its notes were read. */
export async function offerAndWrite(
  services: Services,
  window: BulkWindow,
  plan: BulkPlan,
  look: Look,
): Promise<Report | null> {
  const { report } = look;
  const tell = (sentence: string, done: Report): void => {
    services.lastRun.told = { kind: plan.kind, report: done };
    tellResult(services, window, { sentence, report: done, ...plan.more?.(done) });
  };
  if (look.edits.length === 0) {
    tell(plan.nothing(report), { ...report, updated: [] });
    return null;
  }
  const chosen = await offer(services, window, plan, look);
  if (chosen === null) return null;
  const run = await plan.beforeWrite?.(chosen);
  const done = run === null ? null : await writeRecorded(services, window, { ...plan, ...(run ?? {}) }, chosen, report);
  if (done === null) window.end();
  else tell(plan.told(done), done);
  return done;
}

/**
 * Reads the notes in scope without writing. Resolves to null if that was stopped. A note that is not UTF-8 is refused
 * where it seems to be concerned.
 */
export async function lookAt(
  services: Services,
  window: BulkWindow,
  { scope, decide, concerned = () => false }: LookPlan,
): Promise<Look | null> {
  const report = emptyReport();
  const edits: FoundEdit[] = [];
  const files = services.app.vault.getMarkdownFiles().filter(({ path }) => scope(path));
  await withProgress(window, services.isOn, messages.windows.reading, files, report, async (file) => {
    const now = await readNow(services, file);
    const decideOnOther = (text: string): Update => (concerned(text) ? refusedText() : nothingToDo());
    const outcome = decideOn(now, (text) => decide(file, text), decideOnOther);
    if (outcome.kind === 'edit') edits.push({ file, ...changedLines(differencesOf(textOf(now), outcome)) });
    recordUpdate(report, file.path, outcome);
  });
  if (!report.isStopped) return { report, edits };
  window.end();
  return null;
}

/** Returns the changes of an update, each with the text before and after. */
export function differencesOf(text: string, update: Update): readonly Difference[] {
  if (update.kind !== 'edit') return [];
  return update.changes.map((change) => ({ before: sliceRange(text, change), after: change.insert }));
}

/** Returns the text that was read, or an empty one. */
export function textOf(now: Awaited<ReturnType<typeof readNow>>): string {
  return now.kind === 'text' ? now.text : '';
}

function choiceOf({ file, added, removed }: FoundEdit): Choice<TFile> {
  const { path, basename } = file;
  return {
    value: file,
    group: folderOf(path),
    label: basename,
    name: path,
    aside: messages.windows.lines(added, removed),
  };
}

/** Shows the changes. Resolves to the chosen notes, or null if the page was cancelled. */
export async function offer(
  services: Services,
  window: BulkWindow,
  plan: ShownPlan,
  look: Look,
  ticked: ReadonlySet<TFile> | null = null,
): Promise<readonly TFile[] | null> {
  const again: ReadonlySet<TFile>[] = [];
  const option = optionOf(plan, ticked !== null, (now) => void again.push(now));
  const page = { ...pageOf(services, window, plan, look), isTicked: (file: TFile) => ticked?.has(file) ?? true };
  const chosen = await choose<TFile>(window, option === null ? page : { ...page, option });
  const [kept] = again;
  if (kept !== undefined) return offerAgain(services, window, plan, look, kept);
  return chosen === null ? null : look.edits.map(({ file }) => file).filter((file) => chosen.has(file));
}

function pageOf(
  services: Services,
  window: BulkWindow,
  plan: ShownPlan,
  look: Look,
): Omit<Offer<TFile>, 'isTicked' | 'option'> {
  const { decide, boxOf = () => null } = plan;
  const left = [...leftLines(look.report), ...(plan.left?.() ?? [])];
  return {
    title: plan.title(look.edits.length),
    intro: plan.intro(look),
    outro: plan.outro?.(look) ?? [],
    choices: look.edits.map(choiceOf),
    left: left.map(({ path, why = '', at = 0 }) => ({ path, why, at })),
    count: ({ size }) => size,
    action: plan.action,
    drawDetail: async (file, el) => {
      const text = textOf(await readNow(services, file));
      const update = decide(file, text);
      await drawChange(services, el, file.path, { differences: differencesOf(text, update), box: boxOf(update) });
    },
    openNote: ({ path, at }) => {
      window.close();
      void openNoteAt(services, path, at);
    },
  };
}

/** Returns the option for the variant. `again` receives the ticked notes when it is switched. */
function optionOf(
  plan: ShownPlan,
  hasFocus: boolean,
  again: (ticked: ReadonlySet<TFile>) => void,
): PageOption<TFile> | null {
  const variant = plan.variant?.() ?? null;
  if (variant === null) return null;
  const { text, isOn } = variant;
  return {
    ...{ text, isOn, hasFocus },
    change: (isChosen, ticked) => {
      variant.choose(isChosen);
      again(ticked);
    },
  };
}

/** Reads the same notes again and shows their new changes. */
async function offerAgain(
  services: Services,
  window: BulkWindow,
  plan: ShownPlan,
  look: Look,
  ticked: ReadonlySet<TFile>,
): Promise<readonly TFile[] | null> {
  const paths = new Set(look.edits.map(({ file }) => file.path));
  const again = await lookAt(services, window, { scope: (path) => paths.has(path), decide: plan.decide });
  return again === null ? null : offer(services, window, plan, { ...look, edits: again.edits }, ticked);
}
