/** Long work: a bar, how far it is, and a button that stops it. Closing the window stops it too. */
import { ButtonComponent, Modal, ProgressBarComponent, type App, type TFile } from 'obsidian';
import type { Report } from '../core/report';
import { breather } from './breath';
import type { Parts } from './parts';
import { words } from './words';

/** The window; `isStopped` is to be asked between steps. */
class ProgressModal extends Modal {
  private readonly bar: ProgressBarComponent;
  private readonly label: HTMLElement;
  private isOver = false;
  /** Whether somebody asked to stop. */
  isStopped = false;

  constructor(app: App, title: string) {
    super(app);
    this.setTitle(title);
    this.modalEl.addClass('related-literature-progress');
    this.label = this.contentEl.createDiv({ attr: { role: 'status' } });
    this.bar = new ProgressBarComponent(this.contentEl);
    const buttons = this.contentEl.createDiv({ cls: 'modal-button-container' });
    new ButtonComponent(buttons).setButtonText(words().stop).onClick(() => this.stop());
  }

  /** Shows that `done` of `total` steps are over. */
  show(done: number, total: number): void {
    this.bar.setValue(total === 0 ? 100 : (done / total) * 100);
    if (!this.isStopped) this.label.setText(`${done} / ${total}`);
  }

  /** The work is over: closing no longer means stopping. */
  finish(): void {
    this.isOver = true;
    this.close();
  }

  override onClose(): void {
    if (!this.isOver) this.isStopped = true;
  }

  private stop(): void {
    this.isStopped = true;
    this.label.setText(words().stopping);
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
  modal.open();
  for (const [done, file] of files.entries()) {
    modal.show(done, files.length);
    await job(file);
    await breathe();
    if (modal.isStopped || !isOn()) break;
  }
  report.isStopped = modal.isStopped || !isOn();
  modal.finish();
}
