/**
 * The commands that insert a box into many notes, and that remove the boxes of all notes (docs/contract.md sections 7
 * and 10).
 */
import { calloutText } from '../../core/block/callout';
import { removeBoxes } from '../../core/block/remove-box';
import type { Update, UpdateContext } from '../../core/block/update-note';
import { insertIfWanted, isChosen, type InsertChoice } from '../../core/run/insert-choice';
import { messages } from '../messages/messages';
import { readyContext, type Services } from '../services';
import { isNewVault } from '../vault/filled-boxes';
import { copyText } from '../ui/clipboard';
import { BulkWindow } from '../ui/bulk-window';
import { runBulk, type BulkPlan } from './bulk-run';
import { oneAtATime } from './one-at-a-time';
import type { SummaryLine } from './result-page';
import { undoOf } from './undo-last';

/** The default choice: articles that have something to list. */
export const ARTICLES: InsertChoice = { folders: [], ownNotes: false, empty: false, place: { kind: 'top' } };

/** Opens set-up first in a vault without settings. Set-up itself continues with the boxes. */
function afterSetup(job: (services: Services) => Promise<void>): (services: Services) => Promise<void> {
  return async (services) => {
    const isNew = await isNewVault(services.app, services.store);
    return isNew ? services.setup.open() : job(services);
  };
}

/** Shows which articles would get a box, and inserts it into the chosen ones. */
export const insertAll = afterSetup(oneAtATime((services) => insertInto(services, ARTICLES)));

/** Does the same for the notes chosen in the file list, including own notes. */
export function insertIntoChosen(services: Services, paths: ReadonlySet<string>): Promise<void> {
  const choice = { ...ARTICLES, ownNotes: true };
  const job = oneAtATime((given) => insertInto(given, choice, { isWanted: (path) => paths.has(path) }));
  return afterSetup(job)(services);
}

/** The options of an insert run: a filter by path, and the modal that shows the run. */
interface InsertWay {
  readonly isWanted?: (path: string) => boolean;
  readonly window?: BulkWindow;
}

/** Inserts a box into the chosen notes, after showing which ones. */
export async function insertInto(
  services: Services,
  choice: InsertChoice,
  { isWanted = () => true, window = new BulkWindow(services.app) }: InsertWay = {},
): Promise<void> {
  const context = await readyContext(services);
  if (context === null) return;
  const isInRun = (path: string): boolean =>
    context.scope(path) && isWanted(path) && isChosen(path, choice, context.settings);
  const plan = insertPlan(services, choice, context, window);
  const report = await runBulk(services, { ...plan, scope: isInRun }, window);
  if (report?.isStopped === false) services.autoUpdate.commandRan();
}

function insertPlan(
  services: Services,
  choice: InsertChoice,
  context: UpdateContext,
  window: BulkWindow,
): Omit<BulkPlan, 'scope'> {
  const left = new Map<string, SummaryLine>();
  const copyLines = (): Promise<boolean> => copyText(`${calloutText('\n', [], context.settings)}\n`);
  return {
    kind: 'insert',
    decide: ({ path }, text) => decideOnBox(path, text, choice, context, left),
    title: messages.boxes.title,
    intro: ({ edits }) => [messages.boxes.insertIntro(edits.length)],
    outro: ({ edits }) => [messages.boxes.linksShow(edits.reduce((sum, { links }) => sum + links, 0))],
    left: () => [...left.values()],
    action: messages.boxes.insertAction,
    boxOf: (update) => (update.kind === 'edit' ? update.changes.map(({ insert }) => insert.trim()).join('\n') : null),
    nothing: () => messages.boxes.noneToInsert,
    told: ({ updated }) => messages.boxes.inserted(updated.length),
    more: () => ({
      undo: undoOf(services, window),
      asksMode: true,
      copies: [messages.boxes.copyLines, copyLines],
    }),
  };
}

function decideOnBox(
  path: string,
  text: string,
  choice: InsertChoice,
  context: UpdateContext,
  left: Map<string, SummaryLine>,
): Update {
  const insertion = insertIfWanted(path, text, choice, context);
  if (insertion.kind !== 'left-out') return insertion.kind === 'same' ? { kind: 'none' } : insertion;
  left.set(path, { path, why: messages.boxes.leftOut[insertion.why] });
  return { kind: 'none' };
}

/** Shows which notes hold boxes, and removes them from the chosen ones. The device's mode becomes update by command. */
export const removeAll = oneAtATime(async (services) => {
  const context = await readyContext(services);
  if (context === null) return;
  const window = new BulkWindow(services.app);
  const plan: BulkPlan = {
    kind: 'remove',
    scope: context.scope,
    decide: ({ path }, text) => removeBoxes(path, text, context),
    title: () => messages.commands.removeAll,
    intro: ({ edits }) => [messages.boxes.removeIntro(edits.length)],
    action: messages.boxes.removeAction,
    nothing: () => messages.boxes.noneToRemove,
    told: ({ updated }) => messages.boxes.removed(updated.length),
    more: () => ({ undo: undoOf(services, window) }),
    beforeWrite: () => services.store.chooseMode('command'),
  };
  await runBulk(services, plan, window);
});
