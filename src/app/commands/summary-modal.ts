/** After a run: what was updated in one sentence, and every note that needs its owner, each a click away. */
import type { Modal } from 'obsidian';
import { sortedByPath, type Report } from '../../core/run/report';
import { showNotice } from '../ui/notice';
import { openNoteAt } from './open-note';
import { prefixed } from '../plugin-prefix';
import type { NoteAccess } from '../vault/note-writer';
import { addButton, buttonRow, openModal, createModal } from '../ui/modal';
import { failureMessage, refusalMessage, messages } from '../messages/messages';

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

/**
 * Says what a run came to: in a notice, or in a window where it was stopped or names a note that its owner has to see
 * to.
 */
export function tellReport(
  access: NoteAccess,
  sentence: string,
  report: Report,
  ...more: readonly SummaryList[]
): void {
  const lists = [...listsOf(report), ...more].filter(({ lines }) => lines.length > 0);
  if (lists.length === 0 && !report.isStopped) return showNotice(sentence);
  const modal = createModal(
    access.app,
    report.isStopped ? messages.windows.stoppedTitle : messages.windows.summaryTitle,
    'summary',
  );
  modal.contentEl.createEl('p', { text: sentence });
  for (const list of lists) showList(modal, list, access);
  addButton(buttonRow(modal), messages.windows.close, () => modal.close()).setCta();
  openModal(modal);
}

function listsOf({ refused, unreadable, failed }: Report): readonly SummaryList[] {
  return [
    {
      heading: messages.windows.refusedList,
      lines: sortedByPath(refused).map((note) => ({ path: note.path, at: note.at, why: refusalMessage(note) })),
    },
    {
      heading: messages.windows.unreadableList,
      lines: sortedByPath(unreadable).map((note) => ({ path: note.path, why: refusalMessage(note) })),
    },
    {
      heading: messages.windows.failedList,
      lines: sortedByPath(failed).map(({ path, failure }) => ({ path, why: failureMessage(failure) })),
    },
  ];
}

function showList(modal: Modal, { heading, lines, action }: SummaryList, access: NoteAccess): void {
  const { contentEl } = modal;
  contentEl.createEl('h4', { text: `${heading} (${lines.length})` });
  const list = contentEl.createEl('ul');
  for (const { path, at = 0, why } of lines) {
    const item = list.createEl('li');
    const link = item.createEl('a', { text: path, href: '#', cls: 'internal-link' });
    if (why !== undefined) item.appendText(`: ${why}`);
    if (action !== undefined) offerOnce(item, action, path);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      modal.close();
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
