/** Obsidian's setting tabs: rendered from definitions, which are data; `display` is only the old way. */
import type * as Obsidian from 'obsidian';
import { RenderedSettings } from './setting-rows.ts';
import { servicesOf } from './services.ts';

type Definitions = Obsidian.SettingDefinitionItem[];

/** A tab of the settings. */
export abstract class SettingTab implements Obsidian.SettingTab {
  icon = 'settings';
  app: Obsidian.App;
  containerEl: HTMLElement = createDiv({ cls: 'vertical-tab-content' });
  settingItems: Definitions = [];
  #rendered: RenderedSettings | null = null;

  constructor(app: Obsidian.App) {
    this.app = app;
  }

  getSettingDefinitions(): Definitions {
    return [];
  }

  /** Asks for the definitions again; a tab that is shown is drawn again. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    const keeps = servicesOf(this.app).habits.settingRows === 'kept' && this.settingItems.length > 0;
    if (this.#rendered && keeps) this.#rendered.update(this.settingItems);
    else if (this.#rendered) this.#redraw(this.#rendered.page);
  }

  #redraw(page: string | null): void {
    const shown = SettingTab.show(this);
    if (page !== null && servicesOf(this.app).habits.settingPage === 'stays') shown?.row(page)?.click();
  }

  abstract getControlValue(key: string): unknown;
  abstract setControlValue(key: string, value: unknown): void | Promise<void>;

  refreshDomState(): void {
    this.#rendered?.refresh();
  }

  display(): void {
    // The old way, for tabs without definitions.
  }

  hide(): void {
    // For subclasses.
  }

  /** The host's own door: draws the tab, from definitions where there are some. */
  static show(tab: SettingTab): RenderedSettings | null {
    tab.#rendered?.remove();
    tab.settingItems = tab.getSettingDefinitions();
    tab.containerEl.empty();
    if (tab.settingItems.length === 0) {
      tab.display();
      return null;
    }
    tab.#rendered = new RenderedSettings(tab.settingItems, tab, servicesOf(tab.app));
    return tab.#rendered;
  }

  /** The host's own door: what is drawn now. */
  static rendered(tab: SettingTab): RenderedSettings | null {
    return tab.#rendered;
  }

  /** The host's own door: the window of the settings was destroyed, and nobody was told. */
  static destroy(tab: SettingTab): void {
    tab.#rendered = null;
  }

  /** The host's own door: the settings were closed, or another tab was chosen. */
  static close(tab: SettingTab): void {
    tab.#rendered?.remove();
    tab.#rendered = null;
    tab.hide();
    tab.containerEl.empty();
  }
}

/** The tab of a plugin: values are properties of `plugin.settings` unless the subclass says otherwise. */
export abstract class PluginSettingTab extends SettingTab implements Obsidian.PluginSettingTab {
  readonly #plugin: Obsidian.Plugin;

  constructor(app: Obsidian.App, plugin: Obsidian.Plugin) {
    super(app);
    this.#plugin = plugin;
  }

  override getControlValue(key: string): unknown {
    const { settings } = this.#plugin;
    return typeof settings === 'object' && settings !== null ? Reflect.get(settings, key) : undefined;
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    const { settings } = this.#plugin;
    if (typeof settings === 'object' && settings !== null) Reflect.set(settings, key, value);
    await this.#plugin.saveData(settings);
  }
}
