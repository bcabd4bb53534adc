/** A sample box of one of the user's notes, with buttons for the other notes that would list something. */
import { ButtonComponent, Component, MarkdownRenderer } from 'obsidian';
import { calloutText } from '../../core/block/callout';
import { createBlockRenderer } from '../../core/block/render-block';
import type { Note } from '../../core/note/note';
import { relationsOf } from '../../core/relations/relations';
import { markSampleBoxes } from '../box/box-looks';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import type { Listing, ListingNote } from './setup-sample';
import { listingOf, type SettingUp } from './setup-state';

/** Renders the sample, or nothing where no note would list anything. It is rendered again after each answer. */
export async function showSample(el: HTMLElement, state: SettingUp): Promise<void> {
  const listing = await listingOf(state);
  el.empty();
  const note = listing.notes[state.sample]?.note;
  state.onAnswer = () => void showSample(el, state);
  if (note === undefined) return;
  drawHead(
    el.createDiv({ cls: prefixed('setup-sample-head') }),
    state,
    listing.notes,
    () => void showSample(el, state),
  );
  await drawBox(el.createDiv({ cls: prefixed('setup-sample'), attr: { tabindex: 0 } }), state, note, listing);
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

async function drawBox(
  el: HTMLElement,
  { services }: SettingUp,
  note: Note,
  { noteIndex, settings }: Listing,
): Promise<void> {
  const lines = createBlockRenderer(settings)(relationsOf(note, noteIndex, settings));
  const text = calloutText('\n', lines, settings).replace(']- ', ']+ ');
  const owner = new Component();
  await MarkdownRenderer.render(services.app, text, el, note.path, owner);
  markSampleBoxes(el, settings);
}
