/** Renders the change of one note in the list of a run: a new box as it will look, otherwise the changed lines. */
import { Component, MarkdownRenderer } from 'obsidian';
import type { Difference } from '../../core/run/line-difference';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import type { Services } from '../services';
import { drawDifference } from '../ui/difference';

/** The change of one note. */
export interface Change {
  readonly differences: readonly Difference[];
  /** The Markdown of a new box; null where none is added. */
  readonly box: string | null;
}

/** Renders a change. The lines of a new box are shown on request. */
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
