/**
 * The windows that the plugin opens, and what they have in common. They are closed when it is switched off, and
 * nothing is
 * shown or said after that.
 */
import { ButtonComponent, ConfirmationModal, Modal, type App } from 'obsidian';
import { prefixed } from '../plugin-prefix';

const windows = new Set<Modal>();
let isOff = false;

/** Whether a window of ours is open. */
export function isWindowOpen(): boolean {
  return [...windows].some(({ containerEl }) => containerEl.isConnected);
}

/** Opens a window; an earlier one, a result that was read or a question that waits, is closed: never two at once. */
export function openModal(modal: Modal): void {
  if (isOff) return;
  for (const other of windows) if (other.containerEl.isConnected) other.close();
  windows.clear();
  windows.add(modal);
  modal.open();
}

/** Whether the plugin was switched off: then it has nothing more to say. */
export function isUnloaded(): boolean {
  return isOff;
}

/** Closes every window that is still open; what it asked for is answered as if the user had closed it. */
export function closeModals(): void {
  isOff = true;
  for (const modal of windows) if (modal.containerEl.isConnected) modal.close();
  windows.clear();
}

/** A window that is not shown yet; the name tells it apart in styles.css. */
export function createModal(app: App, title: string, name: string): Modal {
  const modal = new Modal(app).setTitle(title);
  modal.modalEl.addClass(prefixed(name));
  return modal;
}

/** The row of buttons at the end of a window. */
export function buttonRow({ contentEl }: Modal): HTMLElement {
  return contentEl.createDiv({ cls: 'modal-button-container' });
}

/** Adds a button to a row. */
export function addButton(row: HTMLElement, text: string, take: () => void): ButtonComponent {
  return new ButtonComponent(row).setButtonText(text).onClick(take);
}

/** Adds a check box that says whether an entry is in a set, and puts it in or takes it out; `tell` hears of that. */
export function addBox<T>(el: HTMLElement, set: Set<T>, entry: T, tell?: () => void): HTMLInputElement {
  const box = el.createEl('input', { type: 'checkbox' });
  box.checked = set.has(entry);
  box.addEventListener('change', () => {
    setMember(set, entry, box.checked);
    tell?.();
  });
  return box;
}

/** Adds one of several choices of which one holds; `take` hears when it is chosen. */
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

/** Puts something into a set, or takes it out. */
export function setMember<T>(set: Set<T>, entry: T, isIn: boolean): void {
  if (isIn) set.add(entry);
  else set.delete(entry);
}

/** An answer, or a way out, as a button offers it: what it says, and what it does. */
export type ButtonAction = readonly [label: string, take: () => void];

/** A question with two answers, the nearer one first; not shown yet. */
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
