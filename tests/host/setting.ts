/** Obsidian's `Setting`, a row with a name and controls, and `SettingGroup`, rows under a heading. */
import type * as Obsidian from 'obsidian';
import { ButtonComponent, ExtraButtonComponent } from './buttons.ts';
import { setTooltip } from './icons.ts';
import {
  DisplayValueComponent,
  DropdownComponent,
  ProgressBarComponent,
  SearchComponent,
  TextAreaComponent,
  TextComponent,
  ToggleComponent,
} from './inputs.ts';
import { ColorComponent, MomentFormatComponent, SliderComponent } from './number-inputs.ts';

type Text = string | DocumentFragment;

/** A row. */
export class Setting implements Obsidian.Setting {
  settingEl: HTMLElement;
  infoEl: HTMLElement;
  nameEl: HTMLElement;
  descEl: HTMLElement;
  controlEl: HTMLElement;
  components: Obsidian.BaseComponent[] = [];
  errorEl: HTMLElement | null = null;

  constructor(containerEl: HTMLElement) {
    this.settingEl = containerEl.createDiv({ cls: 'setting-item' });
    this.infoEl = this.settingEl.createDiv({ cls: 'setting-item-info' });
    this.nameEl = this.infoEl.createDiv({ cls: 'setting-item-name' });
    this.descEl = this.infoEl.createDiv({ cls: 'setting-item-description' });
    this.controlEl = this.settingEl.createDiv({ cls: 'setting-item-control' });
  }

  setErrorMessage(message: string | null): this {
    this.errorEl?.remove();
    this.errorEl = message
      ? this.infoEl.createDiv({ cls: 'setting-item-error', text: message, attr: { role: 'alert' } })
      : null;
    this.settingEl.toggleClass('is-invalid', Boolean(message));
    return this;
  }

  setName(name: Text): this {
    this.nameEl.setText(name);
    return this;
  }

  setDesc(desc: Text): this {
    this.descEl.setText(desc);
    return this;
  }

  setClass(cls: string): this {
    this.settingEl.addClass(cls);
    return this;
  }

  setTooltip(tooltip: string): this {
    setTooltip(this.nameEl, tooltip);
    return this;
  }

  setHeading(): this {
    this.settingEl.addClass('setting-item-heading');
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.settingEl.toggleClass('is-disabled', disabled);
    for (const component of this.components) component.setDisabled(disabled);
    return this;
  }

  addDisplayValue(callback: (component: DisplayValueComponent) => unknown): this {
    callback(new DisplayValueComponent(this.controlEl));
    return this;
  }

  addButton(callback: (component: ButtonComponent) => unknown): this {
    return this.#add(new ButtonComponent(this.controlEl), callback);
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    return this.#add(new ExtraButtonComponent(this.controlEl), callback);
  }

  addToggle(callback: (component: ToggleComponent) => unknown): this {
    return this.#add(new ToggleComponent(this.controlEl), callback);
  }

  addText(callback: (component: TextComponent) => unknown): this {
    return this.#add(new TextComponent(this.controlEl), callback);
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    return this.#add(new SearchComponent(this.controlEl), callback);
  }

  addTextArea(callback: (component: TextAreaComponent) => unknown): this {
    return this.#add(new TextAreaComponent(this.controlEl), callback);
  }

  addMomentFormat(callback: (component: MomentFormatComponent) => unknown): this {
    return this.#add(new MomentFormatComponent(this.controlEl), callback);
  }

  addDropdown(callback: (component: DropdownComponent) => unknown): this {
    return this.#add(new DropdownComponent(this.controlEl), callback);
  }

  addColorPicker(callback: (component: ColorComponent) => unknown): this {
    return this.#add(new ColorComponent(this.controlEl), callback);
  }

  addProgressBar(callback: (component: ProgressBarComponent) => unknown): this {
    return this.#add(new ProgressBarComponent(this.controlEl), callback);
  }

  addSlider(callback: (component: SliderComponent) => unknown): this {
    return this.#add(new SliderComponent(this.controlEl), callback);
  }

  addComponent<T extends Obsidian.BaseComponent>(make: (el: HTMLElement) => T): this {
    this.components.push(make(this.controlEl));
    return this;
  }

  then(callback: (setting: this) => unknown): this {
    callback(this);
    return this;
  }

  clear(): this {
    this.controlEl.empty();
    this.components = [];
    return this;
  }

  #add<T extends Obsidian.BaseComponent>(component: T, callback: (component: T) => unknown): this {
    this.components.push(component);
    callback(component);
    return this;
  }
}

/** Rows under a heading. */
export class SettingGroup implements Obsidian.SettingGroup {
  readonly groupEl: HTMLElement;
  listEl: HTMLElement;
  readonly #headerEl: HTMLElement;
  readonly #headingEl: HTMLElement;
  readonly #controlEl: HTMLElement;

  constructor(containerEl: HTMLElement) {
    this.groupEl = containerEl.createDiv({ cls: 'setting-group' });
    this.#headerEl = this.groupEl.createDiv({ cls: 'setting-item setting-item-heading' });
    this.#headingEl = this.#headerEl.createDiv({ cls: 'setting-item-name' });
    this.#controlEl = this.#headerEl.createDiv({ cls: 'setting-item-control' });
    this.listEl = this.groupEl.createDiv({ cls: 'setting-items' });
    this.#headerEl.hide();
  }

  setHeading(text: Text): this {
    this.#headingEl.setText(text);
    this.#headerEl.show();
    return this;
  }

  addClass(...classes: string[]): this {
    this.groupEl.addClass(...classes);
    return this;
  }

  addSetting(callback: (setting: Setting) => void): this {
    callback(new Setting(this.listEl));
    return this;
  }

  addSearch(callback: (component: SearchComponent) => unknown): this {
    this.#headerEl.show();
    callback(new SearchComponent(this.#controlEl));
    return this;
  }

  addExtraButton(callback: (component: ExtraButtonComponent) => unknown): this {
    this.#headerEl.show();
    callback(new ExtraButtonComponent(this.#controlEl));
    return this;
  }
}
