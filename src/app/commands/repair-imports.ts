/** The command "Repair imported notes": look, ask which kinds, show, write with a way back, tell. */
import type { TFile } from 'obsidian';
import type { Update, UpdateContext } from '../../core/block/update-note';
import type { RepairKind, RepairLeft } from '../../core/repair/repair-note';
import { repairInVault } from '../../core/repair/repair-in-vault';
import { messages, sharedMessages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import { readyContext, type Services } from '../services';
import { addBox, addButton, buttonRow, createModal, openModal } from '../ui/modal';
import { lookAt, offer, writeRecorded, type DecideFor, type Look } from './bulk-run';
import { oneAtATime } from './one-at-a-time';
import { tellReport } from './summary-modal';

const KINDS: readonly RepairKind[] = ['address', 'image'];

/** What is left in a note, by its path. */
type LeftNotes = Map<string, readonly RepairLeft[]>;

/** In how many notes there is something to repair, by kind. */
type KindCounts = Map<RepairKind, number>;

/** Shows which notes can be repaired, and repairs the chosen ones. */
export const repairImports = oneAtATime(async (services) => {
  const context = await readyContext(services);
  if (context === null) return;
  const left: LeftNotes = new Map();
  const counts: KindCounts = new Map();
  const found = await lookAt(services, context.scope, decideWith(context, new Set(KINDS), left, counts));
  if (found.report.isStopped) return;
  if (found.edits.length === 0) return tell(services, found, left, messages.imports.nothing);
  const kinds = await askKinds(services, counts);
  if (kinds === null) return;
  const decide = decideWith(context, kinds, left, new Map());
  const edits = await stillEdited(services, context, found.edits, decide);
  const look = { ...found, edits, decide };
  const chosen = await offer(services, look, {
    title: messages.commands.repair,
    intro: [messages.imports.intro(edits.length)],
    action: messages.imports.action,
  });
  if (chosen === null) return;
  const done = await writeRecorded(services, 'repair', chosen, look);
  if (done !== null) tell(services, { ...look, report: done }, left, messages.imports.repaired(done.updated.length));
});

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

/** The notes in which the chosen kinds change something. */
async function stillEdited(
  services: Services,
  { scope }: UpdateContext,
  edits: readonly TFile[],
  decide: DecideFor,
): Promise<readonly TFile[]> {
  const paths = new Set(edits.map(({ path }) => path));
  return (await lookAt(services, (path) => scope(path) && paths.has(path), decide)).edits;
}

/** The kinds that were ticked, or null where none was, or the window was closed. */
function askKinds({ app }: Services, counts: KindCounts): Promise<ReadonlySet<RepairKind> | null> {
  return new Promise((resolve) => {
    const modal = createModal(app, messages.imports.kinds, 'proposals').setCloseCallback(() => resolve(null));
    const found = KINDS.filter((kind) => counts.has(kind));
    const chosen = new Set(found);
    for (const kind of found) {
      const label = modal.contentEl.createEl('label', { cls: prefixed('proposal') });
      addBox(label, chosen, kind);
      label.appendText(messages.imports[kind](counts.get(kind) ?? 0));
    }
    const row = buttonRow(modal);
    addButton(row, messages.suggestions.goOn, () => {
      resolve(chosen.size === 0 ? null : chosen);
      modal.close();
    }).setCta();
    addButton(row, messages.windows.cancel, () => modal.close());
    openModal(modal);
  });
}

function tell(services: Services, { report }: Look, left: LeftNotes, sentence: string): void {
  const lines = [...left].map(([path, reasons]) => ({
    path,
    why: [...new Set(reasons.map(({ reason }) => sharedMessages.leftAlone[reason]))].join('; '),
  }));
  tellReport(services, sentence, report, { heading: messages.topics.leftList, lines });
}
