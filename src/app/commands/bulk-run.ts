/**
 * A run over many notes: look, show, write what is chosen with a way back, tell (docs/contract.md section 7, "Bulk
 * runs"). Every such command is a plan for this run; all its pages stand in one window.
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

/** A note that would change, and by how much. */
export interface FoundEdit {
  readonly file: TFile;
  readonly added: number;
  readonly removed: number;
  /** How many links come in. */
  readonly links: number;
}

/** What a look at notes found. */
export interface Look {
  readonly report: Report;
  readonly edits: readonly FoundEdit[];
}

/** What a look needs. */
export interface LookPlan {
  readonly scope: Scope;
  readonly decide: DecideFor;
  /** Whether a note that is not UTF-8 would be meant, by the text that can be made of it: then it is refused. */
  readonly concerned?: (text: string) => boolean;
}

/** Another way of doing a run, which can be switched on where it is shown. */
export interface Variant {
  readonly text: string;
  readonly isOn: boolean;
  readonly choose: (isOn: boolean) => void;
}

/** What is shown of a run before it writes. */
export interface ShownPlan {
  readonly decide: DecideFor;
  readonly title: (count: number) => string;
  readonly intro: (look: Look) => readonly string[];
  readonly outro?: (look: Look) => readonly string[];
  /** Notes that stay as they are although nothing is wrong with them; known once the look is over. */
  readonly left?: () => readonly SummaryLine[];
  readonly action: (count: number) => string;
  /** Known once the look is over; null where it would change nothing. */
  readonly variant?: () => Variant | null;
  /** What a new box of a note would show, as Markdown; null where none comes in. */
  readonly boxOf?: (update: Update) => string | null;
}

/** A run over many notes, as its command describes it. */
export interface BulkPlan extends LookPlan, ShownPlan {
  readonly kind: RunKind;
  /** What is said where there is nothing to do, and after the writing. */
  readonly nothing: (report: Report) => string;
  readonly told: (report: Report) => string;
  readonly more?: (report: Report) => Partial<Result>;
  /** Right before the writing: what decides then, where that is new, or null where nothing may be written any more. */
  readonly beforeWrite?: (chosen: readonly TFile[]) => Promise<WriteRun | null> | void;
}

/** Does a run; gives its report, or null where nothing was written. */
export async function runBulk(
  services: Services,
  plan: BulkPlan,
  window = new BulkWindow(services.app),
): Promise<Report | null> {
  const look = await lookAt(services, window, plan);
  return look === null ? null : offerAndWrite(services, window, plan, look);
}

/** The rest of a run whose look is over. */
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
 * Looks at the notes in scope without writing; null where that was stopped. A note that is not UTF-8 is refused where
 * it seems to be concerned.
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

/** What an update changes in a text, place by place. */
export function differencesOf(text: string, update: Update): readonly Difference[] {
  if (update.kind !== 'edit') return [];
  return update.changes.map((change) => ({ before: sliceRange(text, change), after: change.insert }));
}

/** The text that was read, or none. */
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

/** Shows what was found; gives the notes that were chosen, or null where it was cancelled. */
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

/** The variant as the page offers it; `again` is told what was ticked when it was switched. */
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

/** Shows the same notes as they would change now. */
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
