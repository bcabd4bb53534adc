/** The command "Replace related-notes scripts": look, ask about templates, show, write with a way back, tell. */
import type { App, TFile } from 'obsidian';
import { replaceScripts } from '../../core/script-migration/replace-scripts';
import type { Report } from '../../core/run/report';
import { templateScopeOf, type Scope } from '../../core/note/scope';
import { holdsScript } from '../../core/script-migration/find-scripts';
import type { UpdateContext } from '../../core/block/update-note';
import { oneAtATime } from './one-at-a-time';
import { lookAt, offer, writeRecorded, type DecideFor, type Look } from './bulk-run';
import { readyContext, type Services } from '../services';
import { readConfigFolders } from '../vault/config-folders';
import { tellReport } from './summary-modal';
import { confirmModal, openModal } from '../ui/modal';
import { readNow } from '../vault/note-writer';
import { messages } from '../messages/messages';

/** Where the first script stands that is left in a note. */
type ByHandNotes = Map<string, number>;

/** Shows which notes hold the script, and replaces it in the chosen ones. */
export const replaceAll = oneAtATime(async (services) => {
  const context = await readyContext(services);
  if (context === null) return;
  const templates = templateScopeOf(context.settings, await readConfigFolders(services.app));
  const withTemplates = await wantsTemplates(services, context, templates);
  if (withTemplates === null) return;
  const byHand: ByHandNotes = new Map();
  const decide = decideWith(context, withTemplates ? { templates } : {}, byHand);
  const look = await lookAt(
    services,
    (path) => context.scope(path) || (withTemplates && templates(path)),
    decide,
    (text) => holdsScript(text, context.settings),
  );
  if (look.report.isStopped) return;
  const { length } = look.edits;
  if (length === 0) return tell(services, look.report, byHand, messages.scripts.nothingToReplace);
  const chosen = await offer(services, look, {
    title: messages.commands.replaceScripts,
    intro: [messages.scripts.replaceIntro(length)],
    action: messages.scripts.replaceAction,
  });
  if (chosen !== null) await write(services, chosen, look, byHand);
});

async function write(services: Services, chosen: readonly TFile[], look: Look, byHand: ByHandNotes): Promise<void> {
  const done = await writeRecorded(services, 'replace', chosen, look);
  if (done === null) return;
  for (const path of done.updated) services.autoUpdate.release(path);
  if (!done.isStopped) services.autoUpdate.commandRan();
  tell(services, done, byHand, messages.scripts.replaced(done.updated.length, done.refused.length));
}

function decideWith(context: UpdateContext, options: { readonly templates?: Scope }, byHand: ByHandNotes): DecideFor {
  return (file, text) => {
    const replacement = replaceScripts(file.path, text, context, options);
    const [first] = 'byHand' in replacement ? replacement.byHand : [];
    if (first !== undefined) byHand.set(file.path, first.at);
    return replacement;
  };
}

/**
 * Whether templates are to be cleaned too, or null where that was cancelled; asked only where one needs it, be it one
 * by its folder or by its frontmatter.
 */
async function wantsTemplates(services: Services, context: UpdateContext, templates: Scope): Promise<boolean | null> {
  const { app } = services;
  const files = app.vault
    .getMarkdownFiles()
    .filter(({ path }) => templates(path) || (context.scope(path) && context.noteIndex.get(path) === undefined));
  const needs = await Promise.all(
    files.map(async (file) => {
      const now = await readNow(services, file);
      return now.kind === 'text' && replaceScripts(file.path, now.text, context, { templates }).kind === 'edit';
    }),
  );
  const count = needs.filter(Boolean).length;
  return count > 0 && askTemplates(app, count);
}

function askTemplates(app: App, count: number): Promise<boolean | null> {
  return new Promise((resolve) => {
    const modal = confirmModal(
      app,
      messages.scripts.templatesTitle,
      messages.scripts.templatesText(count),
      [messages.scripts.templatesNo, () => resolve(false)],
      [messages.scripts.templatesYes, () => resolve(true)],
    );
    openModal(modal.addCancelButton().setCloseCallback(() => resolve(null)));
  });
}

function tell(services: Services, report: Report, byHand: ByHandNotes, sentence: string): void {
  tellReport(services, sentence, report, {
    heading: messages.scripts.byHand,
    lines: [...byHand].map(([path, at]) => ({ path, at })),
  });
}
