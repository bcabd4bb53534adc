/** The command "Update related notes in all notes": look, show, ask, write, tell. */
import type { TFile } from 'obsidian';
import { addressInBody } from '../core/address';
import { blocksOf, contentsOf, findBlocks } from '../core/block';
import { proposalsFor, type Sighting } from '../core/first-look';
import type { Report } from '../core/report';
import { tagGroupsOf } from '../core/tag-groups';
import { updateNote, type Desk } from '../core/update';
import { alone } from './alone';
import { lookAt, offer, writeAll, type DecideFor, type Look } from './bulk';
import { askProposals } from './first-preview';
import { askToKeepCurrent } from './keep-current';
import { changeInTurn, isStored, prepare, type Parts } from './parts';
import { hintAtScript } from './script-hint';
import { tellReport } from './summary-modal';
import * as words from './words';

/** Shows what would change in all notes, and writes what is chosen; one run at a time. */
export const updateAll = alone(async (parts) => {
  const found = await look(parts);
  if (found === null || found.report.isStopped) return;
  const { report, edits } = found;
  if (edits.length === 0) return tellReport(parts.app, report.blocks === 0 ? words.nothingMarked : words.nothingToUpdate, report);
  const intro = [words.previewIntro(edits.length), words.previewCounts(report.unchanged, report.refused.length, report.unreadable.length)];
  const chosen = await offer(parts, found, { title: words.updateRelated, intro, action: words.updateChosen });
  if (chosen !== null) await write(parts, chosen, report);
});

/** Looks at all notes; in a vault that was never previewed, asks about the settings it suggests and looks again. */
async function look(parts: Parts): Promise<Look | null> {
  const desk = await prepare(parts);
  if (desk === null) return null;
  const sightings: Sighting[] = [];
  const found = await lookWith(parts, desk, sightings);
  if (desk.settings.wasPreviewed || found.report.isStopped) return found;
  const proposals = proposalsFor(sightings, desk.settings);
  const tagged = found.edits.filter(({ path }) => getsTagGroups(path, desk)).length;
  if (Object.keys(proposals).length + tagged === 0) {
    await keep(parts, {});
    return found;
  }
  const choice = await askProposals(parts.app, proposals, tagged);
  if (choice === null || !(await keep(parts, choice))) return null;
  const again = await prepare(parts);
  return again === null ? null : lookWith(parts, again, []);
}

/** The first preview is over with the answer; says so where that cannot be stored. */
function keep({ store }: Parts, choice: object): Promise<boolean> {
  return isStored(store.change({ ...choice, wasPreviewed: true }));
}

async function lookWith(parts: Parts, desk: Desk, sightings: Sighting[]): Promise<Look> {
  const decide: DecideFor = ({ path }, text) => updateNote(path, text, desk);
  const watch: DecideFor = (file, text) => {
    if (!desk.settings.wasPreviewed) sightings.push(sight(file.path, text, desk));
    return decide(file, text);
  };
  const found = await lookAt(parts, desk.scope, watch, (text) => findBlocks(text, desk.settings.markerId).kind !== 'none');
  recordUnreadable(parts, found.report);
  return { ...found, decide };
}

function getsTagGroups(path: string, { library, settings }: Desk): boolean {
  const note = library.get(path);
  return note !== undefined && note.topics.length === 0 && tagGroupsOf(note, library, settings, new Set()).length > 0;
}

/** Notes without markers that cannot be read are told of; one with markers is refused already. */
function recordUnreadable({ keeper }: Parts, report: Report): void {
  const refused = new Set(report.refused.map(({ path }) => path));
  for (const [path, message] of keeper.notRead) {
    if (!refused.has(path)) report.unreadable.push({ path, reason: 'frontmatter-unreadable', message });
  }
}

function sight(path: string, text: string, desk: Desk): Sighting {
  const block = contentsOf(text, blocksOf(findBlocks(text, desk.settings.markerId))).join('\n');
  const address = desk.library.get(path)?.address ?? addressInBody(text);
  return { path, block, isArticle: address !== null };
}

/** Writes the chosen notes with settings asked for anew, since they may have changed; where they change meanwhile it stops. */
async function write(parts: Parts, chosen: readonly TFile[], looked: Report): Promise<void> {
  const desk = await prepare(parts);
  if (desk === null) return;
  const run: Parts = { ...parts, isOn: () => parts.isOn() && parts.keeper.current === desk };
  const report = await writeAll(run, chosen, looked, (file) => {
    parts.automatic.release(file.path);
    return changeInTurn(run, file, (text) => updateNote(file.path, text, desk));
  });
  tell(parts, report);
  for (const file of chosen) await hintAtScript(parts, file, desk);
}

function tell(parts: Parts, report: Report): void {
  tellReport(parts.app, words.summary(report.updated.length, report.refused.length), report);
  if (report.updated.length > 0 && !report.isStopped) askToKeepCurrent(parts);
}
