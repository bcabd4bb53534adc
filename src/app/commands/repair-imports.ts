/**
 * The command "Repair imported notes". It reads, asks which kinds of repair are wanted, shows the changes, writes with
 * an undo record, and reports.
 */
import type { Update, UpdateContext } from '../../core/block/update-note';
import { repairInVault } from '../../core/repair/repair-in-vault';
import type { RepairKind, RepairLeft } from '../../core/repair/repair-note';
import { messages, sharedMessages } from '../messages/messages';
import { readyContext, type Services } from '../services';
import { BulkWindow } from '../ui/bulk-window';
import { askBoxes } from '../ui/choose-page';
import { lookAt, offerAndWrite, type BulkPlan } from './bulk-run';
import { type DecideFor } from './write-notes';
import { oneAtATime } from './one-at-a-time';
import type { SummaryLine } from './result-page';
import { undoOf } from './undo-last';

const KINDS: readonly RepairKind[] = ['address', 'image'];

/** The places that are not repaired, by the path of their note. */
type LeftNotes = Map<string, readonly RepairLeft[]>;

/** The number of notes to repair, by kind. */
type KindCounts = Map<RepairKind, number>;

/** Shows which notes can be repaired, and repairs the chosen ones. */
export const repairImports = oneAtATime(async (services) => {
  const context = await readyContext(services);
  if (context === null) return;
  const window = new BulkWindow(services.app);
  const left: LeftNotes = new Map();
  const counts: KindCounts = new Map();
  const plan = repairPlan(services, window, context, left);
  const found = await lookAt(services, window, {
    ...plan,
    decide: decideWith(context, new Set(KINDS), left, counts),
  });
  if (found === null) return;
  const kinds = found.edits.length === 0 ? new Set(KINDS) : await askKinds(window, counts);
  if (kinds === null) return;
  if (kinds.size === 0) return window.end();
  const decide = decideWith(context, kinds, left, new Map());
  const paths = new Set(found.edits.map(({ file }) => file.path));
  const look =
    kinds.size === counts.size
      ? found
      : await lookAt(services, window, { scope: (path) => context.scope(path) && paths.has(path), decide });
  if (look !== null) await offerAndWrite(services, window, { ...plan, decide }, look);
});

function repairPlan(
  services: Services,
  window: BulkWindow,
  context: UpdateContext,
  left: LeftNotes,
): Omit<BulkPlan, 'decide'> {
  const leftLines = (): readonly SummaryLine[] =>
    [...left].map(([path, reasons]) => ({
      path,
      why: [...new Set(reasons.map(({ reason }) => sharedMessages.leftAlone[reason]))].join('; '),
    }));
  return {
    kind: 'repair',
    scope: context.scope,
    title: () => messages.commands.repair,
    intro: ({ edits }) => [messages.imports.intro(edits.length)],
    left: leftLines,
    action: messages.imports.action,
    nothing: () => messages.imports.nothing,
    told: ({ updated }) => messages.imports.repaired(updated.length),
    more: () => ({
      undo: undoOf(services, window),
      lists: [{ heading: messages.topics.leftList, lines: leftLines() }],
    }),
  };
}

function decideWith(
  context: UpdateContext,
  kinds: ReadonlySet<RepairKind>,
  left: LeftNotes,
  counts: KindCounts,
): DecideFor {
  return ({ path }, text): Update => {
    const repair = repairInVault(path, text, kinds, context);
    if (repair.left.length > 0) left.set(path, repair.left);
    for (const kind of new Set(repair.changes.map((change) => change.kind)))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return repair.changes.length === 0 ? { kind: 'none' } : { kind: 'edit', blocks: 0, changes: repair.changes };
  };
}

/** Resolves to the ticked kinds, or null if the modal was closed. */
function askKinds(window: BulkWindow, counts: KindCounts): Promise<ReadonlySet<RepairKind> | null> {
  const boxes = KINDS.filter((kind) => counts.has(kind)).map((value) => ({
    value,
    text: messages.imports[value](counts.get(value) ?? 0),
  }));
  return askBoxes(window, messages.imports.kinds, boxes);
}
