/**
 * The last page of a run: what was done in one sentence, whether to keep notes current, the way back, and every note
 * that needs its owner, each a click away.
 */
import { sortedByPath, type Report } from '../../core/run/report';
import { failureMessage, messages, refusalMessage } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import type { Mode } from '../settings/settings-store';
import type { Services } from '../services';
import type { BulkWindow } from '../ui/bulk-window';
import { addButton, addRadio, type ButtonAction } from '../ui/modal';
import { showNotice } from '../ui/notice';
import type { NoteAccess } from '../vault/note-writer';
import { openNoteAt } from './open-note';

/**
 * A note to see to: where to look in it, if not at its start, and why, if there is more to say than the heading does.
 */
export interface SummaryLine {
  readonly path: string;
  readonly at?: number;
  readonly why?: string;
}

/** A list under its heading. */
export interface SummaryList {
  readonly heading: string;
  readonly lines: readonly SummaryLine[];
  /** What can be done with each of the notes at once; offered as a button, which works once. */
  readonly action?: { readonly text: string; readonly take: (path: string) => void };
}

/** What a run came to. */
export interface Result {
  readonly sentence: string;
  readonly report: Report;
  readonly lists?: readonly SummaryList[];
  /** What leads on from the page, beside its way out. */
  readonly ways?: readonly ButtonAction[];
  /** Puts something on the clipboard; the page stays. */
  readonly copies?: readonly [text: string, copy: () => Promise<boolean>];
  /** Takes the run back in the same window. */
  readonly undo?: (() => void) | undefined;
  /** Whether lists of this run can become out of date: then a device that was never asked is asked. */
  readonly asksMode?: boolean;
}

/**
 * Says what a run came to: on the last page of its window, or in a notice where nothing was written, nobody stopped it
 * and no note needs its owner.
 */
export function tellResult(services: Services, window: BulkWindow, result: Result): void {
  const { sentence, report } = result;
  const lists = [...listsOf(report), ...(result.lists ?? [])].filter(({ lines }) => lines.length > 0);
  if (lists.length + report.updated.length === 0 && !report.isStopped) {
    window.end();
    return showNotice(sentence, ...(result.ways ?? []));
  }
  const el = window.page(report.isStopped ? messages.windows.stoppedTitle : messages.windows.summaryTitle, 'summary');
  el.createEl('p', { text: sentence, cls: prefixed('result'), attr: { role: 'status' } });
  const mode = asks(services, result) ? drawModes(el) : null;
  for (const list of lists) showList(el, list, services, window);
  drawButtons(services, window, result, () => {
    if (mode !== null) services.store.chooseMode(mode());
    window.end();
  });
}

function asks({ store }: Services, { report, asksMode = false }: Result): boolean {
  return asksMode && store.chosenMode === null && report.updated.length > 0 && !report.isStopped;
}

/** The question whether to keep notes current here; gives what is chosen. */
function drawModes(el: HTMLElement): () => Mode {
  const { title, command, opened } = messages.autoUpdate;
  const group = el.createEl('fieldset', { cls: prefixed('modes') });
  group.createEl('legend', { text: title });
  let chosen: Mode = 'command';
  addRadio(group, 'mode', command, true, () => (chosen = 'command'));
  addRadio(group, 'mode', opened, false, () => (chosen = 'opened'));
  return () => chosen;
}

function drawButtons(services: Services, window: BulkWindow, result: Result, done: () => void): void {
  const { report, undo, copies, ways = [] } = result;
  const row = window.buttons();
  const [first] = report.updated;
  if (undo !== undefined && first !== undefined) addButton(row, messages.windows.undo, undo);
  if (copies !== undefined && first !== undefined) addCopyButton(row, copies);
  for (const [text, take] of ways)
    addButton(row, text, () => {
      done();
      take();
    });
  if (first !== undefined)
    addButton(row, messages.windows.openOne, () => {
      done();
      void openNoteAt(services, first, 0);
    });
  addButton(row, first === undefined ? messages.windows.close : messages.windows.done, done).setCta();
}

/** Says that it was copied only where it was. A component of the app is a thenable, so no promise may end with it. */
function addCopyButton(row: HTMLElement, [text, copy]: NonNullable<Result['copies']>): void {
  const button = addButton(row, text, () => void take());
  const take = async (): Promise<void> => {
    if (await copy()) button.setButtonText(messages.windows.copied);
  };
}

function listsOf({ refused, unreadable, failed }: Report): readonly SummaryList[] {
  return [
    { heading: messages.windows.refusedList, lines: leftLines({ refused }) },
    { heading: messages.windows.unreadableList, lines: leftLines({ unreadable }) },
    { heading: messages.windows.failedList, lines: leftLines({ failed }) },
  ];
}

/** The notes of a report that are left as they are, each with the reason, in the order of their paths. */
export function leftLines({
  refused = [],
  unreadable = [],
  failed = [],
}: Partial<Pick<Report, 'refused' | 'unreadable' | 'failed'>>): readonly Required<SummaryLine>[] {
  return [
    ...sortedByPath(refused).map((note) => ({ path: note.path, at: note.at, why: refusalMessage(note) })),
    ...sortedByPath(unreadable).map((note) => ({ path: note.path, at: 0, why: refusalMessage(note) })),
    ...sortedByPath(failed).map(({ path, failure }) => ({ path, at: 0, why: failureMessage(failure) })),
  ];
}

function showList(
  el: HTMLElement,
  { heading, lines, action }: SummaryList,
  access: NoteAccess,
  window: BulkWindow,
): void {
  el.createEl('h4', { text: `${heading} (${lines.length})` });
  const list = el.createEl('ul');
  for (const { path, at = 0, why } of lines) {
    const item = list.createEl('li');
    const link = item.createEl('a', { text: path, href: '#', cls: 'internal-link' });
    if (why !== undefined) item.appendText(`: ${why}`);
    if (action !== undefined) offerOnce(item, action, path);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      window.end();
      void openNoteAt(access, path, at);
    });
  }
}

function offerOnce(item: HTMLElement, { text, take }: NonNullable<SummaryList['action']>, path: string): void {
  const button = item.createEl('button', { text, cls: prefixed('line-action') });
  button.addEventListener('click', () => {
    button.disabled = true;
    take(path);
  });
}
