/**
 * The modals of the plugin and their common parts. They are closed when the plugin is disabled, and nothing is shown
 * after that.
 */
import { ButtonComponent, ConfirmationModal, Modal, type App } from 'obsidian';
import { prefixed } from '../plugin-prefix';

const windows = new Set<Modal>();

/** Notices with a way out that may still stand. */
export const offers = new Set<{ hide(): void }>();

let isOff = false;

/** Whether a modal of ours is open. */
export function isWindowOpen(): boolean {
  return [...windows].some(({ containerEl }) => containerEl.isConnected);
}

/** Opens a modal, closes any other one of the plugin and hides its offers, so that nothing stands over it. */
export function openModal(modal: Modal): void {
  if (isOff) return;
  for (const other of windows) if (other.containerEl.isConnected) other.close();
  windows.clear();
  for (const offer of offers) offer.hide();
  offers.clear();
  windows.add(modal);
  modal.open();
}

/** Whether the plugin was disabled, after which it shows nothing. */
export function isUnloaded(): boolean {
  return isOff;
}

/** Closes every open modal. A pending question resolves as if the user had closed it. */
export function closeModals(): void {
  isOff = true;
  for (const modal of windows) if (modal.containerEl.isConnected) modal.close();
  windows.clear();
}

/** Creates a modal without showing it. The name becomes a class for styles.css. */
export function createModal(app: App, title: string, name: string): Modal {
  const modal = new Modal(app).setTitle(title);
  modal.modalEl.addClass(prefixed(name));
  return modal;
}

/** Adds the row of buttons at the end of a modal. */
export function buttonRow({ contentEl }: Modal): HTMLElement {
  return contentEl.createDiv({ cls: 'modal-button-container' });
}

/** Adds a button to a row. */
export function addButton(row: HTMLElement, text: string, take: () => void): ButtonComponent {
  return new ButtonComponent(row).setButtonText(text).onClick(take);
}

/** Adds a check box for the membership of an entry in a set. `tell` is called after each change. */
export function addBox<T>(el: HTMLElement, set: Set<T>, entry: T, tell?: () => void): HTMLInputElement {
  const box = el.createEl('input', { type: 'checkbox' });
  box.checked = set.has(entry);
  box.addEventListener('change', () => {
    setMember(set, entry, box.checked);
    tell?.();
  });
  return box;
}

/** Adds one radio button of a group. `take` is called when it is chosen. */
export function addRadio(
  el: HTMLElement,
  name: string,
  text: string,
  isChosen: boolean,
  take: () => void,
): HTMLInputElement {
  const label = el.createEl('label', { cls: prefixed('choice') });
  const radio = label.createEl('input', { type: 'radio', attr: { name: prefixed(name) } });
  radio.checked = isChosen;
  radio.addEventListener('change', take);
  label.appendText(` ${text}`);
  return radio;
}

/** Adds an entry to a set, or removes it. */
export function setMember<T>(set: Set<T>, entry: T, isIn: boolean): void {
  if (isIn) set.add(entry);
  else set.delete(entry);
}

/** A button: its label and its action. */
export type ButtonAction = readonly [label: string, take: () => void];

/** Creates a modal that asks a question with two answers, the more likely one first. It is not shown yet. */
export function confirmModal(
  app: App,
  title: string,
  text: string,
  [label, take]: ButtonAction,
  [otherLabel, takeOther]: ButtonAction,
): ConfirmationModal {
  const modal = new ConfirmationModal(app).setTitle(title).setContent(text);
  modal.addButton((button) => button.setButtonText(label).setCta().onClick(take));
  modal.addButton((button) => button.setButtonText(otherLabel).onClick(takeOther));
  return modal;
}
