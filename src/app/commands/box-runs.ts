/**
 * The commands that give many notes a box and take boxes out of all of them (docs/contract.md
 * sections 7 and 10).
 */
import { removeBoxes } from '../../core/block/remove-box';
import { insertIfWanted, isChosen, type InsertChoice } from '../../core/run/insert-choice';
import type { Report } from '../../core/run/report';
import { readyContext, type Services } from '../services';
import { showNotice } from '../ui/notice';
import { messages } from '../messages/messages';
import { askAutoUpdate } from './ask-auto-update';
import { lookAt, offer, writeRecorded, type DecideFor } from './bulk-run';
import { oneAtATime } from './one-at-a-time';
import { tellReport } from './summary-modal';

/** What is asked for where nothing was chosen: the articles that list something. */
const ARTICLES: InsertChoice = { folders: [], ownNotes: false, empty: false, place: { kind: 'top' } };

/** Shows which articles would get a box, and gives the chosen ones theirs. */
export const insertAll = oneAtATime(async (services) => void (await insertInto(services, ARTICLES)));

/** The same for what was chosen in the file list, own notes included. */
export function insertIntoChosen(services: Services, paths: ReadonlySet<string>): Promise<void> {
  const choice = { ...ARTICLES, ownNotes: true };
  return oneAtATime(async (given) => void (await insertInto(given, choice, (path) => paths.has(path))))(services);
}

/** Gives the chosen notes a box, after showing which ones. */
export async function insertInto(
  services: Services,
  choice: InsertChoice,
  isWanted: (path: string) => boolean = () => true,
): Promise<Report | null> {
  const context = await readyContext(services);
  if (context === null) return null;
  const decide: DecideFor = ({ path }, text) => {
    const insertion = insertIfWanted(path, text, choice, context);
    return insertion.kind === 'left-out' || insertion.kind === 'same' ? { kind: 'none' } : insertion;
  };
  const isInRun = (path: string): boolean =>
    context.scope(path) && isWanted(path) && isChosen(path, choice, context.settings);
  const look = await lookAt(services, isInRun, decide);
  if (look.report.isStopped) return null;
  if (look.edits.length === 0) return tell(services, messages.boxes.noneToInsert, look.report);
  const chosen = await offer(services, look, {
    title: messages.commands.insertAll,
    intro: [messages.boxes.insertIntro(look.edits.length), messages.boxes.linksShow],
    action: messages.boxes.insertAction,
  });
  const report = chosen === null ? null : await writeRecorded(services, 'insert', chosen, look);
  if (report === null) return null;
  if (!report.isStopped) services.autoUpdate.commandRan();
  tell(services, messages.boxes.inserted(report.updated.length), report);
  if (report.updated.length > 0 && !report.isStopped) askAutoUpdate(services);
  return report;
}

/** Shows which notes hold boxes, and takes them out of the chosen ones; this device then updates only by command. */
export const removeAll = oneAtATime(async (services) => {
  const context = await readyContext(services);
  if (context === null) return;
  const look = await lookAt(services, context.scope, ({ path }, text) => removeBoxes(path, text, context));
  if (look.report.isStopped) return;
  if (look.edits.length === 0) return showNotice(messages.boxes.noneToRemove);
  const chosen = await offer(services, look, {
    title: messages.commands.removeAll,
    intro: [messages.boxes.removeIntro(look.edits.length)],
    action: messages.boxes.removeAction,
  });
  if (chosen === null) return;
  services.store.chooseMode('command');
  const report = await writeRecorded(services, 'remove', chosen, look);
  if (report !== null) tell(services, messages.boxes.removed(report.updated.length), report);
});

function tell(services: Services, sentence: string, report: Report): null {
  tellReport(services, sentence, report);
  return null;
}
