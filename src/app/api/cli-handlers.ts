/**
 * What Obsidian's own command line can ask (docs/contract.md section 13): answers are texts or one JSON object, errors
 * are texts. No window opens, and none of our own timers runs.
 */
import type { CliData, Plugin } from 'obsidian';
import { updateNote } from '../../core/block/update-note';
import { showLines } from '../../core/run/show-note';
import { changeInTurn, type Services } from '../services';
import { decideOn, nothingToDo, readNow } from '../vault/note-writer';
import { errorText, failureMessage, messages, refusalMessage } from '../messages/messages';
import { contextOf, type RelatedLiteratureApi } from './plugin-api';

const FLAGS = {
  path: { value: '<path>', description: 'Path of a note in the vault', required: true },
  format: { value: '<json>', description: 'json for one JSON object' },
};

/** Registers the handlers. */
export function addCliHandlers(plugin: Plugin, services: Services, api: RelatedLiteratureApi): void {
  const { id } = plugin.manifest;
  const path = { path: FLAGS.path };
  const add = (action: string, description: string, flags: typeof FLAGS | typeof path | null, job: Job): void =>
    plugin.registerCliHandler(action === '' ? id : `${id}:${action}`, description, flags, (params) =>
      answer(job, params),
    );
  add('', messages.api.state, null, () => state(services));
  add('related', messages.api.related, FLAGS, (params) => related(services, api, params));
  add('check', messages.api.check, null, () => check(services));
  add('update', messages.commands.updateRelated, path, (params) => update(services, params));
  add('refused', messages.windows.refusedList, null, () => refused(services));
}

type Job = (params: CliData) => Promise<string>;

async function answer(job: Job, params: CliData): Promise<string> {
  return job(params).catch(errorText);
}

async function state(services: Services): Promise<string> {
  if (services.store.isNew) return messages.api.notSetUp;
  const { noteIndex } = await contextOf(services);
  return `${messages.windows.notes(noteIndex.size)}\n${messages.choices[services.store.mode]}`;
}

async function related(
  services: Services,
  api: RelatedLiteratureApi,
  { path = '', format = '' }: CliData,
): Promise<string> {
  if (format !== '' && format !== 'json' && format !== 'text') throw new Error(messages.api.wrongFormat(format));
  const { settings } = await contextOf(services);
  const shown = await api.related(path);
  return format === 'json' ? JSON.stringify(shown, null, 2) : showLines(shown, settings).join('\n');
}

/** The notes whose box an update would change. */
async function check(services: Services): Promise<string> {
  const { changed } = await lookAtAll(services);
  return changed.length === 0 ? messages.updateAll.nothingToDo : changed.join('\n');
}

/** The notes that an update leaves unchanged because something is wrong with them. */
async function refused(services: Services): Promise<string> {
  const { left } = await lookAtAll(services);
  return left.length === 0 ? messages.api.noneRefused : left.join('\n');
}

async function lookAtAll(services: Services): Promise<{ readonly changed: string[]; readonly left: string[] }> {
  const context = await contextOf(services);
  const found = { changed: [] as string[], left: [] as string[] };
  const files = services.app.vault.getMarkdownFiles().filter(({ path }) => context.scope(path));
  for (const file of files.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const update = decideOn(await readNow(services, file), (text) => updateNote(file.path, text, context), nothingToDo);
    if (update.kind === 'edit') found.changed.push(file.path);
    if (update.kind === 'refused') found.left.push(`${file.path}: ${refusalMessage(update)}`);
    if (update.kind === 'failed') found.left.push(`${file.path}: ${failureMessage(update.failure)}`);
  }
  return found;
}

async function update(services: Services, { path = '' }: CliData): Promise<string> {
  const context = await contextOf(services);
  const file = services.app.vault.getFileByPath(path);
  if (file?.extension !== 'md') throw new Error(messages.api.noNote(path));
  const outcome = await changeInTurn(services, file, (text) => updateNote(path, text, context));
  services.autoUpdate.commandRan();
  return outcomeText(path, outcome);
}

function outcomeText(path: string, outcome: Awaited<ReturnType<typeof changeInTurn>>): string {
  switch (outcome.kind) {
    case 'edit':
      return messages.outcome.updated(path);
    case 'same':
      return messages.outcome.current(path);
    case 'none':
      return messages.outcome.noMarkers(path);
    case 'outside':
      return messages.outcome.outOfScope(path);
    case 'refused':
      return messages.outcome.refused(path, refusalMessage(outcome));
    case 'failed':
      return messages.outcome.failed(path, failureMessage(outcome.failure));
  }
}
