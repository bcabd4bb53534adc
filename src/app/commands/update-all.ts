/** The command "Update related notes in all notes". It reads, shows the changes, asks, writes and reports. */
import type { TFile } from 'obsidian';
import { sourceUrlInBody } from '../../core/note/source-url';
import { blocksOf, contentsOf, findBlocks } from '../../core/markdown/marker-blocks';
import { suggestSettings, type NoteSample } from '../../core/setup/suggest-settings';
import type { Report } from '../../core/run/report';
import { topicsOf } from '../../core/relations/note-topics';
import { relationsOf } from '../../core/relations/relations';
import { updateNote, type UpdateContext } from '../../core/block/update-note';
import { holdsScript } from '../../core/script-migration/find-scripts';
import { messages } from '../messages/messages';
import { readyContext, type Services } from '../services';
import { isStored } from '../settings/store-notices';
import { BulkWindow } from '../ui/bulk-window';
import { lookAt, offerAndWrite, type BulkPlan, type Look } from './bulk-run';
import { type WriteRun } from './write-notes';
import { insertAll } from './box-runs';
import { oneAtATime } from './one-at-a-time';
import { severalBoxesList } from './remove-second-box';
import { scriptedList } from './script-notice';
import { askSuggestions } from './suggestions-page';
import { undoOf } from './undo-last';

/** Shows the changes in all notes, and writes the chosen ones. */
export const updateAll = oneAtATime(async (services) => {
  const window = new BulkWindow(services.app);
  const found = await lookTwice(services, window);
  if (found === null) return;
  const { look } = found;
  if (look.edits.length === 0) services.autoUpdate.commandRan();
  const scripted: string[] = [];
  const plan = updatePlan(services, window, { ...found, scripted });
  const report = await offerAndWrite(services, window, plan, look);
  if (report?.isStopped === false) services.autoUpdate.commandRan();
});

/** The result of reading all notes, and the context that it was made with. */
interface FoundLook {
  readonly look: Look;
  readonly context: UpdateContext;
}

/** Reads all notes. In a vault that was never previewed, asks about the suggested settings and reads again. */
async function lookTwice(services: Services, window: BulkWindow): Promise<FoundLook | null> {
  const context = await readyContext(services);
  if (context === null) return null;
  const samples: NoteSample[] = [];
  const found = await lookWith(services, window, context, samples);
  if (found === null || context.settings.wasPreviewed) return found;
  if (found.look.report.blocks === 0 && services.store.isNew) {
    services.setup.open();
    return null;
  }
  const proposals = suggestSettings(samples, context.settings);
  const tagged = found.look.edits.filter(({ file }) => getsTagGroups(file.path, context)).length;
  if (Object.keys(proposals).length + tagged === 0) {
    await keep(services, {});
    return found;
  }
  const choice = await askSuggestions(window, proposals, tagged);
  if (choice === null) return null;
  const again = (await keep(services, choice)) ? await readyContext(services) : null;
  if (again !== null) return lookWith(services, window, again, []);
  window.end();
  return null;
}

/** Stores the answer and that the first preview is over. Resolves to false after a notice if that cannot be stored. */
function keep({ store }: Services, choice: object): Promise<boolean> {
  return isStored(store, store.change({ ...choice, wasPreviewed: true }));
}

async function lookWith(
  services: Services,
  window: BulkWindow,
  context: UpdateContext,
  samples: NoteSample[],
): Promise<FoundLook | null> {
  const { scope, settings } = context;
  const look = await lookAt(services, window, {
    scope,
    decide: ({ path }, text) => {
      if (!settings.wasPreviewed) samples.push(sampleOf(path, text, context));
      return updateNote(path, text, context);
    },
    concerned: (text) => findBlocks(text, settings.markerId).kind !== 'none',
  });
  if (look === null) return null;
  recordUnreadable(services, look.report);
  return { look, context };
}

/**
 * Whether the box of a note gets groups by shared tags. False if the note has a topic, which may also be the one whose
 * page it is.
 */
function getsTagGroups(path: string, { noteIndex, settings }: UpdateContext): boolean {
  const note = noteIndex.get(path);
  if (note === undefined || topicsOf(note, noteIndex, settings).length > 0) return false;
  return relationsOf(note, noteIndex, settings).some(({ groups }) => groups.some(({ kind }) => kind === 'tag'));
}

/** Adds unreadable notes without markers to the report. Those with markers are in it as refused. */
function recordUnreadable({ indexSync }: Services, report: Report): void {
  const refused = new Set(report.refused.map(({ path }) => path));
  for (const [path, message] of indexSync.unreadable) {
    if (!refused.has(path)) report.unreadable.push({ path, reason: 'frontmatter-unreadable', message });
  }
}

function sampleOf(path: string, text: string, context: UpdateContext): NoteSample {
  const block = contentsOf(text, blocksOf(findBlocks(text, context.settings.markerId))).join('\n');
  const address = context.noteIndex.get(path)?.url ?? sourceUrlInBody(text);
  return { path, block, isArticle: address !== null };
}

function updatePlan(
  services: Services,
  window: BulkWindow,
  { look, context, scripted }: FoundLook & { readonly scripted: string[] },
): BulkPlan {
  const hasBoxes = look.report.blocks > 0;
  return {
    kind: 'update',
    scope: context.scope,
    decide: ({ path }, text) => updateNote(path, text, context),
    title: () => messages.commands.updateRelated,
    intro: ({ edits, report }) => [
      messages.updateAll.intro(edits.length),
      messages.updateAll.counts(report.unchanged, report.refused.length, report.unreadable.length),
    ],
    action: messages.updateAll.action,
    nothing: () => (hasBoxes ? messages.updateAll.nothingToDo : messages.updateAll.nothingMarked),
    told: ({ updated }) => messages.updateAll.summary(updated.length),
    more: (report) => ({
      undo: undoOf(services, window),
      asksMode: true,
      ways: hasBoxes ? [] : [[messages.windows.add, () => void insertAll(services)]],
      lists: [severalBoxesList(services, report), scriptedList(services, scripted)],
    }),
    beforeWrite: (chosen) => beginWriting(services, chosen, scripted),
  };
}

/**
 * Returns the decision for writing. The settings are read again, because they may have changed. If they change during
 * the writing, the run stops.
 */
async function beginWriting(
  services: Services,
  chosen: readonly TFile[],
  scripted: string[],
): Promise<WriteRun | null> {
  const context = await readyContext(services);
  if (context === null) return null;
  for (const { path } of chosen) services.autoUpdate.release(path);
  return {
    decide: ({ path }, text) => {
      if (holdsScript(text, context.settings)) scripted.push(path);
      return updateNote(path, text, context);
    },
    isOn: () => services.indexSync.current === context,
  };
}
