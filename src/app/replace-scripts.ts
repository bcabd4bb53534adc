/** The command "Replace related-notes scripts": look, ask about templates, show, write with a way back, tell. */
import type { App, TFile } from 'obsidian';
import type { HostFailure } from '../core/host';
import { replaceScripts } from '../core/replace';
import type { Report } from '../core/report';
import { templateScopeOf, type Scope } from '../core/scope';
import { holdsScript } from '../core/script';
import type { Desk, Update } from '../core/update';
import { undoEntry } from '../core/undo';
import { alone } from './alone';
import { lookAt, offer, writeAll, type DecideFor, type Look } from './bulk';
import { say } from './notices';
import { prepare, type Parts } from './parts';
import { readPlaces } from './places';
import * as words from './replace-words';
import { tellReport } from './summary-modal';
import { question, show } from './windows';
import { nothingWritten } from './words';
import { changeNote, decideOn, failure, nothingToDo, readNow } from './writer';

/** How often a note is tried again because it changed between the record and the writing. */
const TRIES = 5;

/** Where the first script stands that is left in a note. */
type ByHandNotes = Map<string, number>;

/** Shows which notes hold the script, and replaces it in the chosen ones. */
export const replaceAll = alone(async (parts) => {
  const desk = await prepare(parts);
  if (desk === null) return;
  const templates = templateScopeOf(desk.settings, await readPlaces(parts.app));
  const withTemplates = await wantsTemplates(parts, desk, templates);
  if (withTemplates === null) return;
  const byHand: ByHandNotes = new Map();
  const decide = decideWith(desk, withTemplates ? { templates } : {}, byHand);
  const look = await lookAt(parts, (path) => desk.scope(path) || (withTemplates && templates(path)), decide, (text) => holdsScript(text, desk.settings));
  if (look.report.isStopped) return;
  const { length } = look.edits;
  if (length === 0) return tell(parts, look.report, byHand, words.nothingToReplace);
  const chosen = await offer(parts, look, { title: words.replace, intro: [words.replaceIntro(length)], action: words.replaceChosen });
  if (chosen !== null) await write(parts, chosen, look, byHand);
});

/** Without its entry in the record a note has no way back: the first entry that cannot be kept ends the run. */
async function write(parts: Parts, chosen: readonly TFile[], { report, decide }: Look, byHand: ByHandNotes): Promise<void> {
  const lost: HostFailure[] = [];
  const run: Parts = { ...parts, isOn: () => parts.isOn() && lost.length === 0 };
  parts.record.begin();
  const done = await writeAll(run, chosen, report, (file) => replaceIn(parts, file, decide, lost));
  for (const path of done.updated) parts.automatic.release(path);
  const [first] = lost;
  if (first !== undefined && done.updated.length === 0) return say(nothingWritten(first.failure.detail));
  tell(parts, done, byHand, words.replaced(done.updated.length, done.refused.length));
}

/** Records first, then writes, and only into the very text that was recorded. */
function replaceIn({ app, queue, record }: Parts, file: TFile, decide: DecideFor, lost: HostFailure[]): Promise<Update | HostFailure> {
  return queue(async () => {
    try {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const now = await readNow(app, file);
        const update = decideOn(now, (text) => decide(file, text), nothingToDo);
        if (now.kind !== 'text' || update.kind !== 'edit') return update;
        await record.append(undoEntry(file.path, now.text, update.changes));
        const outcome = await changeNote(app, file, (text) => (text === now.text ? update : nothingToDo()));
        if (outcome.kind !== 'none') return outcome;
      }
      return failure('changed-meanwhile');
    } catch (error) {
      const failed = failure('unknown', words.noEntry(error));
      lost.push(failed);
      return failed;
    }
  });
}

function decideWith(desk: Desk, options: { readonly templates?: Scope }, byHand: ByHandNotes): DecideFor {
  return (file, text) => {
    const replacement = replaceScripts(file.path, text, desk, options);
    const [first] = 'byHand' in replacement ? replacement.byHand : [];
    if (first !== undefined) byHand.set(file.path, first.at);
    return replacement;
  };
}

/** Whether templates are to be cleaned too, or null where that was cancelled; asked only where one needs it, be it one by its folder or by its frontmatter. */
async function wantsTemplates({ app }: Parts, desk: Desk, templates: Scope): Promise<boolean | null> {
  const files = app.vault.getMarkdownFiles().filter(({ path }) => templates(path) || (desk.scope(path) && desk.library.get(path) === undefined));
  const needs = await Promise.all(
    files.map(async (file) => {
      const now = await readNow(app, file);
      return now.kind === 'text' && replaceScripts(file.path, now.text, desk, { templates }).kind === 'edit';
    }),
  );
  const count = needs.filter(Boolean).length;
  return count > 0 && askTemplates(app, count);
}

function askTemplates(app: App, count: number): Promise<boolean | null> {
  return new Promise((resolve) => {
    const modal = question(app, words.templatesTitle, words.templatesText(count), [words.templatesNo, () => resolve(false)], [words.templatesYes, () => resolve(true)]);
    show(modal.addCancelButton().setCloseCallback(() => resolve(null)));
  });
}

function tell({ app }: Parts, report: Report, byHand: ByHandNotes, sentence: string): void {
  tellReport(app, sentence, report, { heading: words.byHand, lines: [...byHand].map(([path, at]) => ({ path, at })) });
}
