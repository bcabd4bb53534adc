/** Long work: a bar, how far it is, and a button that stops it. Closing the window stops it too. */
import { ButtonComponent, Modal, ProgressBarComponent, type App, type TFile } from 'obsidian';
import type { Report } from '../core/report';
import { breather } from './breath';
import type { Parts } from './parts';
import { show } from './windows';
import * as words from './words';

/** The window; `isStopped` is to be asked between steps. */
class ProgressModal extends Modal {
  readonly #bar: ProgressBarComponent;
  readonly #barEl: HTMLElement;
  readonly #label: HTMLElement;
  #isOver = false;
  /** Whether somebody asked to stop. */
  isStopped = false;

  constructor(app: App, title: string) {
    super(app);
    this.setTitle(title);
    this.modalEl.addClass('related-literature-progress');
    this.#label = this.contentEl.createDiv({ attr: { role: 'status' } });
    this.#barEl = this.contentEl.createDiv({ attr: { role: 'progressbar', 'aria-label': title, 'aria-valuemin': 0, 'aria-valuemax': 100 } });
    this.#bar = new ProgressBarComponent(this.#barEl);
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    new ButtonComponent(buttons).setButtonText(words.stop).onClick(() => this.#stop());
  }

  /** Shows that `done` of `total` steps are over. */
  show(done: number, total: number): void {
    const percent = total === 0 ? 100 : Math.round((done / total) * 100);
    this.#bar.setValue(percent);
    this.#barEl.setAttr('aria-valuenow', percent);
    if (!this.isStopped) this.#label.setText(`${done} / ${total}`);
  }

  /** The work is over: closing no longer means stopping. */
  finish(): void {
    this.#isOver = true;
    this.close();
  }

  override onClose(): void {
    if (!this.#isOver) this.isStopped = true;
  }

  #stop(): void {
    this.isStopped = true;
    this.#label.setText(words.stopping);
  }
}

/** Does a job for each file under a progress window; stopped means: after the file in hand. */
export async function withProgress(
  { app, isOn }: Pick<Parts, 'app' | 'isOn'>,
  title: string,
  files: readonly TFile[],
  report: Report,
  job: (file: TFile) => Promise<void>,
): Promise<void> {
  const modal = new ProgressModal(app, title);
  const breathe = breather();
  show(modal);
  let handled = 0;
  try {
    for (const file of files) {
      if (modal.isStopped || !isOn()) break;
      modal.show(handled, files.length);
      await job(file);
      handled += 1;
      await breathe();
    }
  } finally {
    report.isStopped = handled < files.length;
    modal.finish();
  }
}
