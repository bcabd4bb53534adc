/** After a run: what was updated in one sentence, and every note that needs its owner, each a click away. */
import { ButtonComponent, Modal, type App } from 'obsidian';
import { sorted, type Report } from '../core/report';
import { failureText } from '../core/strings';
import { openNoteAt } from './open-note';
import * as words from './words';

/** A note to see to: where to look in it, and why (may be empty). */
export interface SummaryLine {
  readonly path: string;
  readonly at: number;
  readonly why: string;
}

/** A list under its heading. */
export interface SummaryList {
  readonly heading: string;
  readonly lines: readonly SummaryLine[];
}

/** Whether a report names any note that its owner has to see to. */
export function needsSummary(report: Report): boolean {
  return report.refused.length + report.unreadable.length + report.failed.length > 0;
}

/** The window with the lists. */
export class SummaryModal extends Modal {
  readonly #sentence: string;
  readonly #report: Report;
  readonly #more: readonly SummaryList[];
  constructor(app: App, sentence: string, report: Report, more: readonly SummaryList[] = []) {
    super(app);
    this.#sentence = sentence;
    this.#report = report;
    this.#more = more;
    this.setTitle(report.isStopped ? words.stoppedTitle : words.summaryTitle);
    this.modalEl.addClass('related-literature-summary');
  }

  override onOpen(): void {
    const { refused, unreadable, failed } = this.#report;
    this.contentEl.createEl('p', { text: this.#sentence });
    this.#list(words.refusedList, sorted(refused).map(({ path, reason, at }) => ({ path, at, why: words.sharedWords.refusals[reason] })));
    this.#list(words.unreadableList, sorted(unreadable).map(({ path, message }) => ({ path, at: 0, why: message })));
    this.#list(words.failedList, sorted(failed).map(({ path, failure }) => ({ path, at: 0, why: failureText(failure, words.sharedWords) })));
    for (const { heading, lines } of this.#more) this.#list(heading, lines);
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    new ButtonComponent(buttons).setButtonText(words.close).setCta().onClick(() => this.close());
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  #list(heading: string, lines: readonly SummaryLine[]): void {
    if (lines.length === 0) return;
    this.contentEl.createEl('h4', { text: `${heading} (${lines.length})` });
    const list = this.contentEl.createEl('ul');
    for (const { path, at, why } of lines) {
      const item = list.createEl('li');
      const link = item.createEl('a', { text: path, href: '#', cls: 'internal-link' });
      if (why !== '') item.appendText(`: ${why}`);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.close();
        void openNoteAt(this.app, path, at);
      });
    }
  }
}
