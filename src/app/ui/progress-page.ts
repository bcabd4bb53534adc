/** The progress page of a long run, with a bar, a count and a Stop button. Closing the modal stops the run, too. */
import { ProgressBarComponent, type TFile } from 'obsidian';
import { forEachNote, type Pace } from '../../core/run/note-loop';
import type { Report } from '../../core/run/report';
import { messages } from '../messages/messages';
import { createYielder } from '../yield-to-ui';
import type { BulkWindow } from './bulk-window';
import { addButton } from './modal';

/** Opens the page. Returns the callbacks for a loop over notes. */
function openProgress(window: BulkWindow, isOn: () => boolean, title: string): Pace {
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
  return {
    isStopped: () => isStopped || !isOn(),
    yieldIfDue: createYielder(),
    onProgress: ({ done, total }) => {
      if (done === total) return;
      const percent = Math.round((done / total) * 100);
      bar.setValue(percent);
      barEl.setAttr('aria-valuenow', percent);
      if (!isStopped) label.setText(`${done} / ${total}`);
    },
  };
}

/** Runs a job for each file while the page shows the progress. Stop takes effect after the current file. */
export async function withProgress(
  window: BulkWindow,
  isOn: () => boolean,
  title: string,
  files: readonly TFile[],
  report: Report,
  job: (file: TFile) => Promise<void>,
): Promise<void> {
  report.isStopped = true;
  try {
    const pace = openProgress(window, isOn, title);
    report.isStopped = !(await forEachNote(files, 'updating', pace, job));
  } catch (error) {
    window.end();
    throw error;
  }
}
