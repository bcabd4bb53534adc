/**
 * The last page of a run. It shows the outcome in one sentence, the question about automatic updates, an Undo button,
 * and links to every note that needs the user's attention.
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
 * A note that needs attention, with the offset to open, if not its start, and the reason, if the heading does not say
 * it.
 */
export interface SummaryLine {
  readonly path: string;
  readonly at?: number;
  readonly why?: string;
}

/** A list of notes with its heading. */
export interface SummaryList {
  readonly heading: string;
  readonly lines: readonly SummaryLine[];
  /** An action for each note, offered as a button that works once. */
  readonly action?: { readonly text: string; readonly take: (path: string) => void };
}

/** The outcome of a run. */
export interface Result {
  readonly sentence: string;
  readonly report: Report;
  readonly lists?: readonly SummaryList[];
  /** Further buttons of the page. */
  readonly ways?: readonly ButtonAction[];
  /** A button that copies a text. The page stays open. */
  readonly copies?: readonly [text: string, copy: () => Promise<boolean>];
  /** Undoes the run in the same modal. */
  readonly undo?: (() => void) | undefined;
  /** Whether lists written by this run can become out of date. If so, a device without a mode is asked for one. */
  readonly asksMode?: boolean;
}

/**
 * Shows the outcome of a run on the last page of its modal. A notice is enough if nothing was written, the run was not
 * stopped, and no note needs attention.
 */
export function tellResult(services: Services, window: BulkWindow, result: Result): void {
  const { sentence, report } = result;
  const lists = [...listsOf(report), ...(result.lists ?? [])].filter(({ lines }) => lines.length > 0);
  if (lists.length + report.updated.length === 0 && !report.isStopped) {
    window.end();
    return showNotice(sentence, ...(result.ways ?? []));
  }
  const el = window.page(report.isStopped ? messages.windows.stoppedTitle : messages.windows.summaryTitle, 'summary');
  const text = [sentence, ...attentionFor(report)].join(' ');
  el.createEl('p', { text, cls: prefixed('result'), attr: { role: 'status' } });
  const mode = asks(services, result) ? drawModes(el) : null;
  for (const list of lists) showList(el, list, services, window);
  drawButtons(services, window, result, () => {
    if (mode !== null) services.store.chooseMode(mode());
    window.end();
  });
}

/** Returns the sentence with the number of notes that need the user's attention, or nothing if none does. */
function attentionFor(report: Report): readonly string[] {
  const { length } = leftLines(report);
  return length === 0 ? [] : [messages.windows.attention(length)];
}

function asks({ store }: Services, { report, asksMode = false }: Result): boolean {
  return asksMode && store.chosenMode === null && report.updated.length > 0 && !report.isStopped;
}

/** Renders the question about automatic updates. Returns a function that reads the choice. */
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

/**
 * Adds a Copy button, whose label changes once the text was copied. An Obsidian component is a thenable, so no promise
 * may resolve to it.
 */
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

/** Returns the notes of a report that were not changed, each with the reason, sorted by path. */
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
