/**
 * What a run is about to change: the notes, each with a before and after, and which to leave out. Writes nothing
 * itself.
 */
import type { App, TFile } from 'obsidian';
import { prefixed } from '../plugin-prefix';
import type { Difference } from '../../core/run/line-difference';
import { drawDifference } from './difference';
import { addBox, addButton, buttonRow, setMember, openModal, createModal } from './modal';
import { messages } from '../messages/messages';

/** What the window shows. */
export interface Preview {
  readonly title: string;
  readonly intro: readonly string[];
  readonly files: readonly TFile[];
  /** What changes in a note; asked for when somebody wants to see it. */
  readonly differences: (file: TFile) => Promise<readonly Difference[]>;
  readonly action: (count: number) => string;
}

/** The check boxes that are shown, and the notes that are chosen. */
interface Choosing {
  readonly boxes: HTMLInputElement[];
  readonly chosen: Set<TFile>;
  readonly count: () => void;
}

/** How many notes are shown at once. */
const PAGE = 100;

/** Shows the preview; gives the notes that were chosen, or null where it was cancelled. */
export function openPreview(app: App, preview: Preview): Promise<readonly TFile[] | null> {
  return new Promise((resolve) => {
    const { title, intro, files, action } = preview;
    const modal = createModal(app, title, 'preview').setCloseCallback(() => resolve(null));
    const { contentEl } = modal;
    for (const text of intro) contentEl.createEl('p', { text });
    const choosers = contentEl.createDiv({ cls: prefixed('choosers') });
    const list = contentEl.createDiv({ cls: prefixed('preview-list') });
    const row = buttonRow(modal);
    const chosen = new Set(files);
    const button = addButton(row, '', () => {
      resolve(files.filter((file) => chosen.has(file)));
      modal.close();
    }).setCta();
    addButton(row, messages.windows.cancel, () => modal.close());
    const count = (): void => void button.setButtonText(action(chosen.size)).setDisabled(chosen.size === 0);
    const choosing: Choosing = { boxes: [], chosen, count };
    addButton(choosers, messages.windows.selectAll, () => chooseAll(files, true, choosing));
    addButton(choosers, messages.windows.selectNone, () => chooseAll(files, false, choosing));
    showFrom(0, list, preview, choosing);
    count();
    openModal(modal);
  });
}

function chooseAll(files: readonly TFile[], isChosen: boolean, { boxes, chosen, count }: Choosing): void {
  for (const file of files) setMember(chosen, file, isChosen);
  for (const box of boxes) box.checked = isChosen;
  count();
}

/** Shows a page of notes, and a button for the next. */
function showFrom(start: number, list: HTMLElement, preview: Preview, choosing: Choosing): void {
  const end = start + PAGE;
  for (const file of preview.files.slice(start, end)) showNote(list, file, preview, choosing);
  const rest = preview.files.length - end;
  if (rest <= 0) return;
  const more = addButton(list, messages.windows.showMore(Math.min(rest, PAGE)), () => {
    more.buttonEl.remove();
    showFrom(end, list, preview, choosing);
  });
}

function showNote(list: HTMLElement, file: TFile, { differences }: Preview, { boxes, chosen, count }: Choosing): void {
  const row = list.createDiv({ cls: prefixed('preview-row') });
  const box = addBox(row, chosen, file, count);
  box.setAttr('aria-label', file.path);
  boxes.push(box);
  const details = row.createEl('details');
  details.createEl('summary', { text: file.path });
  const show = async (): Promise<void> => {
    for (const difference of await differences(file)) drawDifference(details, difference);
  };
  details.addEventListener('toggle', () => void show(), { once: true });
}
