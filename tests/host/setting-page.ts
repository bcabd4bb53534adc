/** Obsidian's `SettingPage`: a sub-page that draws itself. */
import type * as Obsidian from 'obsidian';

/** A page of settings. */
export abstract class SettingPage implements Obsidian.SettingPage {
  rootEl: HTMLElement = createDiv({ cls: 'setting-page' });
  titlebarEl: HTMLElement = this.rootEl.createDiv({ cls: 'setting-page-titlebar' });
  containerEl: HTMLElement = this.rootEl.createDiv({ cls: 'setting-page-content' });
  title = '';

  abstract display(): void;

  hide(): void {
    this.containerEl.empty();
  }
}
