/** The command "Replace related-notes scripts": look, ask about templates, show, write with a way back, tell. */
import { ConfirmationModal, type App, type TFile } from 'obsidian';
import type { HostFailure } from '../core/host';
import { replaceScripts, type Replacement } from '../core/replace';
import type { Report } from '../core/report';
import { templateScopeOf, type Scope } from '../core/scope';
import { holdsScript } from '../core/script';
import type { Desk, Update } from '../core/update';
import { undoEntry } from '../core/undo';
import { entryFor, lookAt, writeAll, type DecideFor } from './bulk';
import { say } from './notices';
import { prepare, type Parts } from './parts';
import { readPlaces } from './places';
import { openPreview } from './preview-modal';
import * as replaceWords from './replace-words';
import { needsSummary, SummaryModal, type SummaryList } from './summary-modal';
import type { UndoRecord } from './undo-record';
import { show } from './windows';
import * as words from './words';
import { changeNote, readNow } from './writer';

/** How often a note is tried again because it changed between the record and the writing. */
const TRIES = 5;

type ByHandNotes = Map<string, readonly number[]>;

/** Shows which notes hold the script, and replaces it in the chosen ones. */
export async function replaceAll(parts: Parts): Promise<void> {
  const desk = await prepare(parts);
  if (desk === null) return;
  const templates = templateScopeOf(desk.settings, await readPlaces(parts.app));
  const isAsked = await wantsTemplates(parts, desk, templates);
  if (isAsked === 'cancelled') return;
  const byHand: ByHandNotes = new Map();
  const decide = decideWith(desk, isAsked === 'yes' ? templates : undefined, byHand);
  const files = parts.app.vault.getMarkdownFiles().filter(({ path }) => desk.scope(path) || (isAsked === 'yes' && templates(path)));
  const { report, edits } = await lookAt(parts, words.preparing, files, decide, notText(desk));
  if (report.isStopped) return;
  if (edits.length === 0) return tell(parts.app, report, byHand, replaceWords.nothingToReplace);
  const entries = edits.map((file) => entryFor(parts, file, decide));
  const chosen = await openPreview(parts.app, { title: replaceWords.replace, intro: [replaceWords.replaceIntro(edits.length)], entries, action: replaceWords.replaceChosen });
  if (chosen !== null) await write(parts, chosen, { report, decide, byHand });
}

interface Looked {
  readonly report: Report;
  readonly decide: DecideFor;
  readonly byHand: ByHandNotes;
}

async function write(parts: Parts, chosen: readonly TFile[], { report, decide, byHand }: Looked): Promise<void> {
  try {
    await parts.record.begin();
  } catch (error) {
    return say(replaceWords.noRecord(error instanceof Error ? error.message : String(error)));
  }
  const done = await writeAll(parts, words.updating, chosen, report, (file) => replaceIn(parts, file, decide));
  for (const path of done.updated) parts.automatic.release(path);
  tell(parts.app, done, byHand, replaceWords.replaced(done.updated.length, done.refused.length));
}

/** Records first, then writes, and only into the very text that was recorded. */
async function replaceIn({ app, queue, record }: Parts, file: TFile, decide: DecideFor): Promise<Update | HostFailure> {
  return queue(async () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const now = await readNow(app, file);
      if (now.kind === 'failed') return now;
      const update: Update = now.kind === 'text' ? decide(file, now.text) : { kind: 'none' };
      if (update.kind !== 'edit') return update;
      const failure = await keep(record, file, now.text, update);
      if (failure !== null) return failure;
      const outcome = await changeNote(app, file, (text) => (text === now.text ? update : { kind: 'none' }));
      if (outcome.kind !== 'none') return outcome;
    }
    return { kind: 'failed', failure: { code: 'changed-meanwhile', detail: '' } };
  });
}

async function keep(record: UndoRecord, file: TFile, text: string, update: Extract<Update, { kind: 'edit' }>): Promise<HostFailure | null> {
  try {
    await record.append(undoEntry(file.path, text, update.changes));
    return null;
  } catch (error) {
    return { kind: 'failed', failure: { code: 'unknown', detail: error instanceof Error ? error.message : String(error) } };
  }
}

function decideWith(desk: Desk, templates: Scope | undefined, byHand: ByHandNotes): DecideFor {
  return (file, text) => {
    const replacement: Replacement = replaceScripts(file.path, text, desk, templates === undefined ? {} : { templates });
    if ('byHand' in replacement && replacement.byHand.length > 0) byHand.set(file.path, replacement.byHand.map(({ at }) => at));
    return replacement;
  };
}

/** Bytes that are no text are refused where they seem to hold the script. */
function notText(desk: Desk): DecideFor {
  return (_, text) => (holdsScript(text, desk.settings) ? { kind: 'refused', reason: 'not-text', at: 0 } : { kind: 'none' });
}

/** Whether templates are to be cleaned too; asked only where one holds the script. */
async function wantsTemplates({ app }: Parts, desk: Desk, templates: Scope): Promise<'yes' | 'no' | 'cancelled'> {
  const files = app.vault.getMarkdownFiles().filter(({ path }) => templates(path));
  const texts = await Promise.all(files.map((file) => readNow(app, file)));
  const count = texts.filter((text) => text.kind === 'text' && holdsScript(text.text, desk.settings)).length;
  return count === 0 ? 'no' : askTemplates(app, count);
}

function askTemplates(app: App, count: number): Promise<'yes' | 'no' | 'cancelled'> {
  return new Promise((resolve) => {
    const modal = new ConfirmationModal(app);
    modal.setTitle(replaceWords.templatesTitle);
    modal.setContent(replaceWords.templatesText(count));
    modal.addButton((button) => button.setButtonText(replaceWords.templatesNo).setCta().onClick(() => resolve('no')));
    modal.addButton((button) => button.setButtonText(replaceWords.templatesYes).onClick(() => resolve('yes')));
    modal.addCancelButton();
    modal.setCloseCallback(() => resolve('cancelled'));
    show(modal);
  });
}

function tell(app: App, report: Report, byHand: ByHandNotes, sentence: string): void {
  const list: SummaryList = { heading: replaceWords.byHand, lines: [...byHand].map(([path, [at = 0]]) => ({ path, at, why: '' })) };
  if (needsSummary(report) || report.isStopped || byHand.size > 0) show(new SummaryModal(app, sentence, report, [list]));
  else say(sentence);
}
