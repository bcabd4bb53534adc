/** Long work: a bar, how far it is, and a button that stops it. Closing the window stops it too. */
import { ProgressBarComponent, type TFile } from 'obsidian';
import type { Report } from '../../core/run/report';
import { messages } from '../messages/messages';
import { createYielder } from '../yield-to-ui';
import type { BulkWindow } from './bulk-window';
import { addButton } from './modal';

/** The page, as the work sees it. */
interface Progress {
  /** Whether the user asked to stop. */
  readonly isStopped: () => boolean;
  /** Shows that `done` of `total` steps are over. */
  readonly tell: (done: number, total: number) => void;
}

function openProgress(window: BulkWindow, title: string): Progress {
  let isStopped = false;
  const stop = (): void => {
    isStopped = true;
    label.setText(messages.windows.stopping);
  };
  const el = window.page(title, 'progress', stop);
  const label = el.createDiv({ attr: { role: 'status' } });
  const barEl = el.createDiv({
    attr: { role: 'progressbar', 'aria-label': title, 'aria-valuemin': 0, 'aria-valuemax': 100 },
  });
  const bar = new ProgressBarComponent(barEl);
  addButton(window.buttons(), messages.windows.stop, stop);
  const tell = (done: number, total: number): void => {
    const percent = Math.round((done / total) * 100);
    bar.setValue(percent);
    barEl.setAttr('aria-valuenow', percent);
    if (!isStopped) label.setText(`${done} / ${total}`);
  };
  return { isStopped: () => isStopped, tell };
}

/** Does a job for each file while the window shows how far it is; stopped means: after the file in hand. */
export async function withProgress(
  window: BulkWindow,
  isOn: () => boolean,
  title: string,
  files: readonly TFile[],
  report: Report,
  job: (file: TFile) => Promise<void>,
): Promise<void> {
  const progress = openProgress(window, title);
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
  } catch (error) {
    window.end();
    throw error;
  } finally {
    report.isStopped = handled < files.length;
  }
}
