/**
 * The commands for Obsidian's own command line (docs/contract.md section 13). They return a text or one JSON object,
 * and errors as text. No modal opens, and none of our own timers runs.
 */
import type { CliData, CliFlags, Plugin } from 'obsidian';
import { updateNote, type UpdateContext } from '../../core/block/update-note';
import { failureText } from '../../core/run/messages/messages';
import { reportJson, sortedByPath, type Report } from '../../core/run/report';
import { showLines } from '../../core/run/show-note';
import { changeInTurn, type Services } from '../services';
import {
  errorText,
  failureMessage,
  messages,
  refusalMessage,
  sharedMessages,
  outsideMessage,
} from '../messages/messages';
import { contextOf, type RelatedLiteratureApi } from './plugin-api';
import { reportOnVault } from './vault-report';
import { isNewVault } from '../vault/filled-boxes';

const FLAGS = {
  path: { value: '<path>', description: 'Path of a note in the vault', required: true },
  format: { value: '<json>', description: 'json for one JSON object' },
};

/** Registers the handlers. */
export function addCliHandlers(plugin: Plugin, services: Services, api: RelatedLiteratureApi): void {
  const { id } = plugin.manifest;
  const path = { path: FLAGS.path };
  const format = { format: FLAGS.format };
  const add = (action: string, description: string, flags: CliFlags | null, job: Job): void =>
    plugin.registerCliHandler(action === '' ? id : `${id}:${action}`, description, flags, (params) =>
      answer(job, params),
    );
  add('', messages.api.state, null, () => state(services));
  add('related', messages.api.related, FLAGS, (params) => related(services, api, params));
  add('check', messages.api.check, format, (params) => check(services, params));
  add('update', messages.commands.updateRelated, path, (params) => update(services, params));
  add('refused', messages.windows.refusedList, format, (params) => refused(services, params));
}

type Job = (params: CliData) => Promise<string>;

async function answer(job: Job, params: CliData): Promise<string> {
  return job(params).catch(errorText);
}

async function state(services: Services): Promise<string> {
  if (await isNewVault(services.app, services.store)) return messages.api.notSetUp;
  const { noteIndex } = await contextOf(services);
  return `${messages.windows.notes(noteIndex.size)}\n${messages.choices[services.store.mode]}`;
}

async function related(services: Services, api: RelatedLiteratureApi, params: CliData): Promise<string> {
  const isJson = asksForJson(params);
  const { settings } = await contextOf(services);
  const shown = await api.related(params['path'] ?? '');
  return isJson ? json(shown) : showLines(shown, settings).join('\n');
}

/**
 * Returns the notes whose box an update would change. As JSON, returns the whole report that the command line prints.
 */
async function check(services: Services, params: CliData): Promise<string> {
  const isJson = asksForJson(params);
  const report = await reportOnVault(services);
  if (isJson) return json(jsonOf(report));
  return report.updated.length === 0 ? messages.updateAll.nothingToDo : [...report.updated].sort().join('\n');
}

/** Returns the notes that an update leaves unchanged because of an error. */
async function refused(services: Services, params: CliData): Promise<string> {
  const isJson = asksForJson(params);
  const report = await reportOnVault(services);
  const { refused: left, unreadable, failed } = jsonOf(report);
  if (isJson) return json({ refused: left, unreadable, failed });
  const lines = [
    ...sortedByPath(report.refused).map((note) => `${note.path}: ${refusalMessage(note)}`),
    ...sortedByPath(report.failed).map(({ path, failure }) => `${path}: ${failureMessage(failure)}`),
  ];
  return lines.length === 0 ? messages.api.noneRefused : lines.join('\n');
}

function jsonOf(report: Report): ReturnType<typeof reportJson> {
  return reportJson(report, (failure) => failureText(failure, sharedMessages));
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

function asksForJson({ format = 'text' }: CliData): boolean {
  if (format !== 'json' && format !== 'text' && format !== '') throw new Error(messages.api.wrongFormat(format));
  return format === 'json';
}

async function update(services: Services, { path = '' }: CliData): Promise<string> {
  const context = await contextOf(services);
  const file = services.app.vault.getFileByPath(path);
  if (file?.extension !== 'md') throw new Error(messages.api.noNote(path));
  const outcome = await changeInTurn(services, file, (text) => updateNote(path, text, context));
  services.autoUpdate.commandRan();
  return outcomeText(path, outcome, context);
}

function outcomeText(path: string, outcome: Awaited<ReturnType<typeof changeInTurn>>, context: UpdateContext): string {
  switch (outcome.kind) {
    case 'edit':
      return messages.outcome.updated(path);
    case 'same':
      return messages.outcome.current(path);
    case 'none':
      return messages.outcome.noMarkers(path);
    case 'outside':
      return outsideMessage(path, path, context);
    case 'refused':
      return messages.outcome.refused(path, refusalMessage(outcome));
    case 'failed':
      return messages.outcome.failed(path, failureMessage(outcome.failure));
  }
}
