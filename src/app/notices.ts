/** Notices: one sentence on what happened, and where there is one, the way out as a button. */
import { Notice } from 'obsidian';
import { ours } from './ours';
import { isOver, type Answer } from './windows';

/** How long a notice with a way out stays, in milliseconds. */
const LONG = 15_000;

/** Says what happened; nothing any more once the plugin is switched off. */
export function say(sentence: string, wayOut?: Answer): void {
  if (isOver()) return;
  if (wayOut === undefined) return void new Notice(sentence);
  const notice = new Notice(sentence, LONG);
  const [text, take] = wayOut;
  notice.messageEl.createEl('button', { text, cls: ours('way-out') }).addEventListener('click', () => {
    notice.hide();
    take();
  });
}
