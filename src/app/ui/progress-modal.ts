/** Long work: a bar, how far it is, and a button that stops it. Closing the window stops it too. */
import { ProgressBarComponent, type App, type TFile } from 'obsidian';
import type { Report } from '../../core/run/report';
import { createYielder } from '../yield-to-ui';
import { addButton, buttonRow, openModal, createModal } from './modal';
import { messages } from '../messages/messages';

/** The window, as the work sees it. */
interface Progress {
  /** Whether somebody asked to stop. */
  readonly isStopped: () => boolean;
  /** Shows that `done` of `total` steps are over. */
  readonly tell: (done: number, total: number) => void;
  readonly close: () => void;
}

function openProgress(app: App, title: string): Progress {
  let isStopped = false;
  const modal = createModal(app, title, 'progress');
  const label = modal.contentEl.createDiv({ attr: { role: 'status' } });
  const stop = (): void => {
    isStopped = true;
    label.setText(messages.windows.stopping);
  };
  modal.setCloseCallback(stop);
  const barEl = modal.contentEl.createDiv({
    attr: { role: 'progressbar', 'aria-label': title, 'aria-valuemin': 0, 'aria-valuemax': 100 },
  });
  const bar = new ProgressBarComponent(barEl);
  addButton(buttonRow(modal), messages.windows.stop, stop);
  openModal(modal);
  const tell = (done: number, total: number): void => {
    const percent = Math.round((done / total) * 100);
    bar.setValue(percent);
    barEl.setAttr('aria-valuenow', percent);
    if (!isStopped) label.setText(`${done} / ${total}`);
  };
  return { isStopped: () => isStopped, tell, close: () => modal.close() };
}

/** Does a job for each file under a progress window; stopped means: after the file in hand. */
export async function withProgress(
  { app, isOn }: { readonly app: App; readonly isOn: () => boolean },
  title: string,
  files: readonly TFile[],
  report: Report,
  job: (file: TFile) => Promise<void>,
): Promise<void> {
  const progress = openProgress(app, title);
  const yieldIfDue = createYielder();
  let handled = 0;
  try {
    for (const file of files) {
      if (progress.isStopped() || !isOn()) break;
      progress.tell(handled, files.length);
      await job(file);
      handled += 1;
      await yieldIfDue();
    }
  } finally {
    report.isStopped = handled < files.length;
    progress.close();
  }
}
