/** From the definition of a control to a part on a row: what it shows first, and what a user's change gives. */
import type * as Obsidian from 'obsidian';
import type { Setting } from './setting.ts';

/** One control on a row, whatever its kind. */
export interface Control {
  /** The element that takes the focus and carries the accessible name. */
  readonly el: HTMLElement;
  /** Makes the change a user makes: sets what is shown, then tells. */
  change(value: unknown): void;
  setDisabled(disabled: boolean): void;
}

type Tell = (value: unknown) => void;

/** Puts the control on the row. */
export function addControl(setting: Setting, control: Obsidian.SettingControl, value: unknown, tell: Tell): Control {
  switch (control.type) {
    case 'toggle':
      return toggle(setting, value, tell);
    case 'dropdown':
      return dropdown(setting, control.options, value, tell);
    case 'text':
    case 'file':
    case 'folder':
      return text(setting, control.placeholder, value, tell);
    case 'textarea':
      return textArea(setting, control, value, tell);
    case 'number':
      return number(setting, control, value, tell);
    case 'slider':
      return slider(setting, control, value, tell);
    case 'color':
      return color(setting, value, tell);
  }
}

function toggle(setting: Setting, value: unknown, tell: Tell): Control {
  let control!: Control;
  setting.addToggle((part) => {
    part.setValue(value === true).onChange(tell);
    control = made(part, part.inputEl, (next) => {
      if (part.getValue() !== next) part.onClick();
    });
  });
  return control;
}

function dropdown(setting: Setting, options: Readonly<Record<string, string>>, value: unknown, tell: Tell): Control {
  let control!: Control;
  setting.addDropdown((part) => {
    part
      .addOptions(options)
      .setValue(String(value ?? ''))
      .onChange(tell);
    control = made(part, part.selectEl, (next) => fire(part.selectEl, next, 'change'));
  });
  return control;
}

function text(setting: Setting, placeholder: string | undefined, value: unknown, tell: Tell): Control {
  let control!: Control;
  setting.addText((part) => {
    part
      .setPlaceholder(placeholder ?? '')
      .setValue(String(value ?? ''))
      .onChange(tell);
    control = made(part, part.inputEl, (next) => fire(part.inputEl, next, 'input'));
  });
  return control;
}

function textArea(
  setting: Setting,
  { placeholder, rows }: Obsidian.SettingTextAreaControl,
  value: unknown,
  tell: Tell,
): Control {
  let control!: Control;
  setting.addTextArea((part) => {
    part
      .setPlaceholder(placeholder ?? '')
      .setValue(String(value ?? ''))
      .onChange(tell);
    part.inputEl.rows = rows ?? 2;
    control = made(part, part.inputEl, (next) => fire(part.inputEl, next, 'input'));
  });
  return control;
}

/** What cannot be read as a number becomes the default, or 0. */
function number(
  setting: Setting,
  { placeholder, min, max, step, defaultValue }: Obsidian.SettingNumberControl,
  value: unknown,
  tell: Tell,
): Control {
  const read = (typed: string): number =>
    typed.trim() !== '' && Number.isFinite(Number(typed)) ? Number(typed) : (defaultValue ?? 0);
  let control!: Control;
  setting.addText((part) => {
    part
      .setPlaceholder(placeholder ?? '')
      .setValue(String(value ?? ''))
      .onChange((typed) => tell(read(typed)));
    part.inputEl.type = 'number';
    part.inputEl.setAttrs({ min: min ?? null, max: max ?? null, step: step ?? null });
    control = made(part, part.inputEl, (next) => fire(part.inputEl, next, 'input'));
  });
  return control;
}

function slider(
  setting: Setting,
  { min, max, step, displayFormat }: Obsidian.SettingSliderControl,
  value: unknown,
  tell: Tell,
): Control {
  let control!: Control;
  setting.addSlider((part) => {
    part
      .setLimits(min, max, step)
      .setValue(Number(value ?? min))
      .onChange(tell);
    if (displayFormat) part.setDisplayFormat(displayFormat);
    control = made(part, part.sliderEl, (next) => fire(part.sliderEl, next, 'change'));
  });
  return control;
}

function color(setting: Setting, value: unknown, tell: Tell): Control {
  let control!: Control;
  setting.addColorPicker((part) => {
    part.setValue(String(value ?? '#000000')).onChange(tell);
    control = made(part, part.inputEl, (next) => fire(part.inputEl, next, 'input'));
  });
  return control;
}

function made(part: Obsidian.BaseComponent, el: HTMLElement, change: (value: unknown) => void): Control {
  return { el, change, setDisabled: (disabled) => void part.setDisabled(disabled) };
}

function fire(
  el: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  value: unknown,
  event: 'input' | 'change',
): void {
  el.value = String(value);
  el.dispatchEvent(new Event(event, { bubbles: true }));
}
