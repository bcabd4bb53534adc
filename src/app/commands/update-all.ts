/** The command "Update related notes in all notes": look, show, ask, write, tell. */
import type { TFile } from 'obsidian';
import { sourceUrlInBody } from '../../core/note/source-url';
import { blocksOf, contentsOf, findBlocks } from '../../core/markdown/marker-blocks';
import { suggestSettings, type NoteSample } from '../../core/setup/suggest-settings';
import type { Report } from '../../core/run/report';
import { topicsOf } from '../../core/relations/note-topics';
import { relationsOf } from '../../core/relations/relations';
import { updateNote, type UpdateContext } from '../../core/block/update-note';
import { oneAtATime } from './one-at-a-time';
import { lookAt, offer, writeRecorded, type DecideFor, type Look } from './bulk-run';
import { openSuggestions } from './suggestions-modal';
import { askAutoUpdate } from './ask-auto-update';
import { readyContext, type Services } from '../services';
import { isStored } from '../settings/store-notices';
import { noticeScript } from './script-notice';
import { severalBoxesList } from './remove-second-box';
import { tellReport } from './summary-modal';
import { messages } from '../messages/messages';

/** Shows what would change in all notes, and writes what is chosen; one run at a time. */
export const updateAll = oneAtATime(async (services) => {
  const found = await look(services);
  if (found === null || found.report.isStopped) return;
  const { report, edits } = found;
  if (edits.length === 0) {
    services.autoUpdate.commandRan();
    return tellReport(
      services,
      report.blocks === 0 ? messages.updateAll.nothingMarked : messages.updateAll.nothingToDo,
      report,
      severalBoxesList(services, report),
    );
  }
  const intro = [
    messages.updateAll.intro(edits.length),
    messages.updateAll.counts(report.unchanged, report.refused.length, report.unreadable.length),
  ];
  const chosen = await offer(services, found, {
    title: messages.commands.updateRelated,
    intro,
    action: messages.updateAll.action,
  });
  if (chosen !== null) await write(services, chosen, found);
});

/** Looks at all notes; in a vault that was never previewed, asks about the settings it suggests and looks again. */
async function look(services: Services): Promise<Look | null> {
  const context = await readyContext(services);
  if (context === null) return null;
  const sightings: NoteSample[] = [];
  const found = await lookWith(services, context, sightings);
  if (context.settings.wasPreviewed || found.report.isStopped) return found;
  const proposals = suggestSettings(sightings, context.settings);
  const tagged = found.edits.filter(({ path }) => getsTagGroups(path, context)).length;
  if (Object.keys(proposals).length + tagged === 0) {
    await keep(services, {});
    return found;
  }
  const choice = await openSuggestions(services.app, proposals, tagged);
  if (choice === null || !(await keep(services, choice))) return null;
  const again = await readyContext(services);
  return again === null ? null : lookWith(services, again, []);
}

/** The first preview is over with the answer; says so where that cannot be stored. */
function keep({ store }: Services, choice: object): Promise<boolean> {
  return isStored(store, store.change({ ...choice, wasPreviewed: true }));
}

async function lookWith(services: Services, context: UpdateContext, sightings: NoteSample[]): Promise<Look> {
  const decide: DecideFor = ({ path }, text) => updateNote(path, text, context);
  const watch: DecideFor = (file, text) => {
    if (!context.settings.wasPreviewed) sightings.push(sampleOf(file.path, text, context));
    return decide(file, text);
  };
  const found = await lookAt(
    services,
    context.scope,
    watch,
    (text) => findBlocks(text, context.settings.markerId).kind !== 'none',
  );
  recordUnreadable(services, found.report);
  return { ...found, decide };
}

/** Whether the box of a note that lists no topic, its own page's included, gets groups by shared tags. */
function getsTagGroups(path: string, { noteIndex, settings }: UpdateContext): boolean {
  const note = noteIndex.get(path);
  if (note === undefined || topicsOf(note, noteIndex, settings).length > 0) return false;
  return relationsOf(note, noteIndex, settings).some(({ groups }) => groups.some(({ kind }) => kind === 'tag'));
}

/** Notes without markers that cannot be read are told of; one with markers is refused already. */
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

/**
 * Writes the chosen notes with settings asked for anew, since they may have changed; where they change meanwhile it
 * stops.
 */
async function write(services: Services, chosen: readonly TFile[], look: Look): Promise<void> {
  const context = await readyContext(services);
  if (context === null) return;
  const run: Services = { ...services, isOn: () => services.isOn() && services.indexSync.current === context };
  for (const { path } of chosen) services.autoUpdate.release(path);
  const decide: DecideFor = ({ path }, text) => updateNote(path, text, context);
  const report = await writeRecorded(run, 'update', chosen, { ...look, decide });
  if (report === null) return;
  if (!report.isStopped) services.autoUpdate.commandRan();
  tell(services, report);
  for (const file of chosen) await noticeScript(services, file, context);
}

function tell(services: Services, report: Report): void {
  const sentence = messages.updateAll.summary(report.updated.length, report.refused.length);
  tellReport(services, sentence, report, severalBoxesList(services, report));
  if (report.updated.length > 0 && !report.isStopped) askAutoUpdate(services);
}
