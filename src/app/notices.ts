/** Notices: one sentence on what happened, and where there is one, the way out as a button. */
import { Notice } from 'obsidian';
import { ours } from './ours';
import { isOver } from './windows';

/** A way out that a notice offers. */
export interface WayOut {
  readonly label: string;
  readonly take: () => void;
}

/** How long a notice with a way out stays, in milliseconds. */
const LONG = 15_000;

/** Says what happened; nothing any more once the plugin is switched off. */
export function say(sentence: string, wayOut?: WayOut): void {
  if (isOver()) return;
  if (wayOut === undefined) return void new Notice(sentence);
  const notice = new Notice(sentence, LONG);
  const button = notice.messageEl.createEl('button', { text: wayOut.label, cls: ours('way-out') });
  button.addEventListener('click', () => {
    notice.hide();
    wayOut.take();
  });
}
