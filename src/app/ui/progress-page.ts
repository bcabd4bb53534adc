/** Long work: a bar, how far it is, and a button that stops it. Closing the window stops it too. */
import { ProgressBarComponent, type TFile } from 'obsidian';
import { forEachNote, type Pace } from '../../core/run/note-loop';
import type { Report } from '../../core/run/report';
import { messages } from '../messages/messages';
import { createYielder } from '../yield-to-ui';
import type { BulkWindow } from './bulk-window';
import { addButton } from './modal';

/** Opens the page; gives what a loop over notes needs of it. */
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

/** Does a job for each file while the window shows how far it is; stopped means: after the file in hand. */
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
