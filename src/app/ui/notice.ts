/** Notices: one sentence on what happened, and where there is one, the way out as a button. */
import { Notice } from 'obsidian';
import { prefixed } from '../plugin-prefix';
import { isUnloaded, type ButtonAction } from './modal';

/** How long a notice with a way out stays, in milliseconds. */
const LONG = 15_000;

/** Says what happened; nothing any more once the plugin is switched off. */
export function showNotice(sentence: string, ...waysOut: readonly ButtonAction[]): void {
  if (isUnloaded()) return;
  if (waysOut.length === 0) return void new Notice(sentence);
  const notice = new Notice(sentence, LONG);
  for (const [text, take] of waysOut)
    notice.messageEl.createEl('button', { text, cls: prefixed('way-out') }).addEventListener('click', () => {
      notice.hide();
      take();
    });
}
