/**
 * The page that shows the changes of a run before anything is written, with check boxes and the button that starts it.
 */
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import { ChoiceList, type ChoiceListContent } from './choice-list';
import type { BulkWindow } from './bulk-window';
import { addBox, addButton } from './modal';

/** An option of the page, after whose change the page is shown again. */
export interface PageOption<T> {
  readonly text: string;
  readonly isOn: boolean;
  /** Whether the page is shown again, so that the check box keeps the focus. */
  readonly hasFocus: boolean;
  readonly change: (isOn: boolean, ticked: ReadonlySet<T>) => void;
}

/** The content of the page. */
export interface Offer<T> extends Omit<ChoiceListContent<T>, 'onChange'> {
  readonly intro: readonly string[];
  readonly option?: PageOption<T>;
  /** The text below the list, which explains the button. */
  readonly outro?: readonly string[];
  /** Returns the number of notes among the ticked entries. */
  readonly count: (ticked: ReadonlySet<T>) => number;
  readonly action: (count: number) => string;
}

/** Shows the page. Resolves to the ticked entries, or null if it was cancelled. */
export function choose<T>(window: BulkWindow, offer: Offer<T>): Promise<ReadonlySet<T> | null> {
  return window.ask<ReadonlySet<T> | null>(offer.title, 'preview', (el, answer) => {
    for (const text of offer.intro) el.createEl('p', { text });
    let ticked: ReadonlySet<T> = new Set();
    if (offer.option !== undefined) drawOption(el, offer.option, () => ticked, answer);
    const list = el.createDiv({ cls: prefixed('choice-list') });
    for (const text of offer.outro ?? []) el.createEl('p', { text, cls: 'setting-item-description' });
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

function drawOption<T>(
  el: HTMLElement,
  { text, isOn, hasFocus, change }: PageOption<T>,
  ticked: () => ReadonlySet<T>,
  answer: (value: null) => void,
): void {
  const label = el.createEl('label', { cls: prefixed('proposal') });
  const box = label.createEl('input', { type: 'checkbox' });
  box.checked = isOn;
  label.appendText(text);
  box.addEventListener('change', () => {
    change(box.checked, ticked());
    answer(null);
  });
  if (hasFocus) window.setTimeout(() => box.focus());
}

/** Shows a page of check boxes. Resolves to the ticked values, or null if it was cancelled. */
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
