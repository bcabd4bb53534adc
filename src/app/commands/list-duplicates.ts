/**
 * The command "List notes with the same article". Each group shows its reason, and each note its date, folder and size.
 * A note can be opened or hidden.
 */
import type { Modal, TFile } from 'obsidian';
import { dateTexts } from '../../core/block/render-block';
import type { UpdateContext } from '../../core/block/update-note';
import { duplicateGroups, type DuplicateGroup } from '../../core/repair/duplicate-groups';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import { readyContext, type Services } from '../services';
import { changeHidden, withHidden, withoutHidden } from '../settings/hidden-notes';
import { addButton, buttonRow, createModal, openModal } from '../ui/modal';
import { showNotice } from '../ui/notice';
import { oneAtATime } from './one-at-a-time';
import { openNoteAt } from './open-note';

/** The number of groups shown at once. */
const PAGE = 50;

/** The modal, and the inputs of its rows. */
interface Listing {
  readonly modal: Modal;
  readonly services: Services;
  readonly context: UpdateContext;
}

/** Lists the groups in a modal. */
export const listDuplicates = oneAtATime(async (services) => {
  const context = await readyContext(services);
  if (context === null) return;
  const groups = duplicateGroups(context.noteIndex.all());
  if (groups.length === 0) return showNotice(messages.imports.noDuplicates);
  const modal = createModal(services.app, messages.commands.listDuplicates, 'summary');
  drawFrom(0, groups, modal.contentEl.createDiv(), { modal, services, context });
  addButton(buttonRow(modal), messages.windows.close, () => modal.close()).setCta();
  openModal(modal);
});

function drawFrom(start: number, groups: readonly DuplicateGroup[], el: HTMLElement, listing: Listing): void {
  const end = start + PAGE;
  for (const group of groups.slice(start, end)) drawGroup(el, group, listing);
  const rest = groups.length - end;
  if (rest <= 0) return;
  const more = addButton(el, messages.windows.showMore(Math.min(rest, PAGE)), () => {
    more.buttonEl.remove();
    drawFrom(end, groups, el, listing);
  });
}

function drawGroup(el: HTMLElement, group: DuplicateGroup, listing: Listing): void {
  el.createEl('h4', { text: messages.imports.sameReason[group.reason] });
  el.createDiv({ text: group.key, cls: prefixed('place') });
  const list = el.createEl('ul');
  for (const { path } of group.notes) {
    const others = group.notes.map((note) => note.path).filter((other) => other !== path);
    drawNote(list.createEl('li'), path, others, listing);
  }
}

function drawNote(item: HTMLElement, path: string, others: readonly string[], listing: Listing): void {
  const { modal, services, context } = listing;
  const link = item.createEl('a', { text: path, href: '#', cls: 'internal-link' });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    modal.close();
    void openNoteAt(services, path, 0);
  });
  const file = services.app.vault.getFileByPath(path);
  item.createDiv({ text: detailsOf(path, file, context), cls: prefixed('place') });
  const button = addButton(item, '', () => void toggle(path, others, services).then(show));
  const show = (): void =>
    void button.setButtonText(isHidden(path, others, services) ? messages.imports.show : messages.imports.hide);
  show();
}

function detailsOf(path: string, file: TFile | null, { noteIndex, settings }: UpdateContext): string {
  const note = noteIndex.get(path);
  const date = note === undefined ? '' : dateTexts(settings)(note);
  const size = file === null ? '' : `${Math.max(1, Math.round(file.stat.size / 1000))} kB`;
  return [date, size].filter((text) => text !== '').join(', ');
}

/** Whether a note is hidden from all others of its group. */
function isHidden(path: string, others: readonly string[], { store }: Services): boolean {
  const hidden = store.settings?.hidden ?? {};
  const key = path.normalize('NFC');
  return others.every((other) => (hidden[other.normalize('NFC')] ?? []).includes(key));
}

function toggle(path: string, others: readonly string[], services: Services): Promise<boolean> {
  const how = isHidden(path, others, services) ? withoutHidden : withHidden;
  return changeHidden(
    services.store,
    how,
    others.map((other) => [other, path]),
  );
}
