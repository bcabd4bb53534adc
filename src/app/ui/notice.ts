/** Notices of one sentence, with buttons for what the user can do about it. */
import { Notice } from 'obsidian';
import { prefixed } from '../plugin-prefix';
import { isUnloaded, offers, type ButtonAction } from './modal';

/** How long a notice with a button stays, in milliseconds. */
const LONG = 15_000;

/** Shows a notice, unless the plugin was disabled. */
export function showNotice(sentence: string, ...waysOut: readonly ButtonAction[]): void {
  if (isUnloaded()) return;
  if (waysOut.length === 0) return void new Notice(sentence);
  const notice = new Notice(sentence, LONG);
  offers.add(notice);
  for (const [text, take] of waysOut)
    notice.messageEl.createEl('button', { text, cls: prefixed('way-out') }).addEventListener('click', () => {
      notice.hide();
      take();
    });
}
