/** What lists of settings have besides their rows: add, delete, reorder; and the title line of a page. */
import type * as Obsidian from 'obsidian';
import { setIcon } from './icons.ts';
import type { Setting, SettingGroup } from './setting.ts';

/** Adds the buttons that a list's definition asks for. */
export function listAffordances(
  group: SettingGroup,
  list: Obsidian.SettingDefinitionList,
  settings: readonly Setting[],
): void {
  const { addItem, emptyState, onDelete, onReorder } = list;
  if (settings.length === 0 && emptyState) group.listEl.createDiv({ cls: 'setting-list-empty', text: emptyState });
  if (addItem) {
    group.addExtraButton((button) => {
      button
        .setIcon('plus')
        .setTooltip(addItem.name)
        .onClick(() => addItem.action(button.extraSettingsEl));
    });
  }
  for (const [index, setting] of settings.entries()) {
    if (onReorder) addMoveKeys(setting, index, settings.length, onReorder);
    if (onDelete)
      setting.addExtraButton((button) =>
        button
          .setIcon('trash-2')
          .setTooltip('Delete')
          .onClick(() => onDelete(index)),
      );
  }
}

/** In place of dragging: Alt with an arrow key moves a row. */
function addMoveKeys(
  setting: Setting,
  index: number,
  length: number,
  onReorder: (from: number, to: number) => void,
): void {
  setting.settingEl.setAttr('tabindex', 0);
  setting.settingEl.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const target = index + step;
    if (event.altKey && step !== 0 && target >= 0 && target < length) onReorder(index, target);
  });
}

/** The line over a page, with the way back. */
export function drawPageTitle(containerEl: HTMLElement, title: string, back: () => void): void {
  const bar = containerEl.createDiv({ cls: 'setting-page-titlebar' });
  const button = bar.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Back' } });
  setIcon(button, 'arrow-left');
  button.addEventListener('click', back);
  bar.createDiv({ cls: 'setting-page-title', text: title });
}
