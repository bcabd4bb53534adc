/** What one of the owner's notes would show, with a way to the next one that would show something. */
import { ButtonComponent, Component, MarkdownRenderer } from 'obsidian';
import { calloutText } from '../../core/block/callout';
import { createBlockRenderer } from '../../core/block/render-block';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import type { ListingNote } from './setup-sample';
import { listingOf, settingsOf, type SettingUp } from './setup-state';

/** Draws the sample into its place; nothing where no note would list anything. Drawn anew after each answer. */
export async function showSample(el: HTMLElement, state: SettingUp): Promise<void> {
  const listing = await listingOf(state);
  el.empty();
  const note = listing[state.sample];
  state.onAnswer = () => void showSample(el, state);
  if (note === undefined) return;
  drawHead(el.createDiv({ cls: prefixed('setup-sample-head') }), state, listing, () => void showSample(el, state));
  await drawBox(el.createDiv({ cls: prefixed('setup-sample'), attr: { tabindex: 0 } }), state, note);
}

function drawHead(el: HTMLElement, state: SettingUp, listing: readonly ListingNote[], redraw: () => void): void {
  const { length } = listing;
  el.createSpan({ text: messages.setup.sample(listing[state.sample]?.note.name ?? '') });
  const addStep = (icon: string, name: string, step: number): void => {
    new ButtonComponent(el)
      .setIcon(icon)
      .setTooltip(name)
      .onClick(() => {
        state.sample = (state.sample + step + length) % length;
        redraw();
      })
      .buttonEl.setAttr('aria-label', name);
  };
  addStep('chevron-left', messages.setup.previousSample, -1);
  el.createSpan({ text: messages.windows.countOf(state.sample + 1, length), attr: { role: 'status' } });
  addStep('chevron-right', messages.setup.nextSample, 1);
}

async function drawBox(el: HTMLElement, state: SettingUp, { note, sections }: ListingNote): Promise<void> {
  const settings = settingsOf(state);
  if (settings === null) return;
  const lines = createBlockRenderer(settings)(sections);
  const text = calloutText('\n', lines, settings).replace(']- ', ']+ ');
  const owner = new Component();
  await MarkdownRenderer.render(state.services.app, text, el, note.path, owner);
}
