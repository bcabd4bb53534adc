/** What changes in one note, as the list of a run shows it unfolded: a new box as it will look, else line by line. */
import { Component, MarkdownRenderer } from 'obsidian';
import type { Difference } from '../../core/run/line-difference';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import type { Services } from '../services';
import { drawDifference } from '../ui/difference';

/** One note's change. */
export interface Change {
  readonly differences: readonly Difference[];
  /** The new box as Markdown; null where none comes in. */
  readonly box: string | null;
}

/** Draws a change; of a new box the lines are drawn when they are asked for. */
export async function drawChange(
  { app }: Pick<Services, 'app'>,
  el: HTMLElement,
  path: string,
  { differences, box }: Change,
): Promise<void> {
  const drawLines = (): void => {
    for (const difference of differences) drawDifference(el, difference);
  };
  if (box === null) return drawLines();
  const boxEl = el.createDiv({ cls: prefixed('sample') });
  const owner = new Component();
  await MarkdownRenderer.render(app, box, boxEl, path, owner);
  const toggle = el.createEl('button', { text: messages.windows.showLines });
  toggle.addEventListener('click', () => {
    toggle.remove();
    drawLines();
  });
}
