/** The page that shows what a run is about to change, before anything is written: entries to tick, and the button. */
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import { ChoiceList, type ChoiceListContent } from './choice-list';
import type { BulkWindow } from './bulk-window';
import { addBox, addButton } from './modal';

/** What the page shows. */
export interface Offer<T> extends Omit<ChoiceListContent<T>, 'onChange'> {
  readonly intro: readonly string[];
  /** What stands below the list: what a click on the button means. */
  readonly outro?: readonly string[];
  /** How many notes the ticked entries are. */
  readonly count: (ticked: ReadonlySet<T>) => number;
  readonly action: (count: number) => string;
}

/** Shows the page; gives the ticked entries, or null where it was cancelled. */
export function choose<T>(window: BulkWindow, offer: Offer<T>): Promise<ReadonlySet<T> | null> {
  return window.ask<ReadonlySet<T> | null>(offer.title, 'preview', (el, answer) => {
    for (const text of offer.intro) el.createEl('p', { text });
    const list = el.createDiv({ cls: prefixed('choice-list') });
    for (const text of offer.outro ?? []) el.createEl('p', { text, cls: 'setting-item-description' });
    let ticked: ReadonlySet<T> = new Set();
    const row = window.buttons();
    const button = addButton(row, '', () => answer(ticked)).setCta();
    window.addCancel(row, answer);
    new ChoiceList(list, {
      ...offer,
      onChange: (now) => {
        ticked = now;
        const count = offer.count(now);
        button.setButtonText(offer.action(count)).setDisabled(count === 0);
      },
    });
  });
}

/** A page of boxes to tick and a button that goes on; gives what is ticked, or null where it was cancelled. */
export function askBoxes<T>(
  window: BulkWindow,
  title: string,
  boxes: readonly { readonly value: T; readonly text: string }[],
): Promise<ReadonlySet<T> | null> {
  return window.ask<ReadonlySet<T> | null>(title, 'proposals', (el, answer) => {
    const ticked = new Set(boxes.map(({ value }) => value));
    for (const { value, text } of boxes) {
      const label = el.createEl('label', { cls: prefixed('proposal') });
      addBox(label, ticked, value);
      label.appendText(text);
    }
    const row = window.buttons();
    addButton(row, messages.suggestions.goOn, () => answer(ticked)).setCta();
    window.addCancel(row, answer);
  });
}
