/** From the definition of a control to a part on a row: what it shows first, and what a user's change gives. */
import type * as Obsidian from 'obsidian';
import type { Setting } from './setting.ts';

/** One control on a row, whatever its kind. */
export interface Control {
  /** The element that takes the focus and carries the accessible name. */
  readonly el: HTMLElement;
  /** Makes the change a user makes: sets what is shown, then tells. */
  change(value: unknown): void;
  /** Shows a value that was changed by something else; nobody is told. */
  show(value: unknown): void;
  setDisabled(disabled: boolean): void;
}

/** What was typed into a control and is no value of its kind, with the message that the row shows. */
export class Rejected {
  readonly message: string;

  constructor(message: string) {
    this.message = message;
  }
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
    control = made(
      part,
      part.inputEl,
      (next) => {
        if (part.getValue() !== next) part.onClick();
      },
      (next) => next === true,
    );
  });
  return control;
}

function dropdown(setting: Setting, options: Readonly<Record<string, string>>, value: unknown, tell: Tell): Control {
  let control!: Control;
  setting.addDropdown((part) => {
    part.addOptions(options).setValue(asText(value)).onChange(tell);
    control = made(part, part.selectEl, (next) => fire(part.selectEl, next, 'change'), asText);
  });
  return control;
}

function text(setting: Setting, placeholder: string | undefined, value: unknown, tell: Tell): Control {
  let control!: Control;
  setting.addText((part) => {
    part
      .setPlaceholder(placeholder ?? '')
      .setValue(asText(value))
      .onChange(tell);
    control = made(part, part.inputEl, (next) => fire(part.inputEl, next, 'input'), asText);
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
      .setValue(asText(value))
      .onChange(tell);
    part.inputEl.rows = rows ?? 2;
    control = made(part, part.inputEl, (next) => fire(part.inputEl, next, 'input'), asText);
  });
  return control;
}

/** Tells on blur or Enter, not while it is typed in; what is no number is told as rejected. */
function number(setting: Setting, control: Obsidian.SettingNumberControl, value: unknown, tell: Tell): Control {
  const { placeholder, min, max, step } = control;
  let result!: Control;
  setting.addText((part) => {
    part.setPlaceholder(placeholder ?? '').setValue(asText(value));
    part.inputEl.type = 'number';
    part.inputEl.setAttrs({ min: min ?? null, max: max ?? null, step: step ?? null });
    onCommit(part.inputEl, (typed) => tell(readNumber(typed)));
    result = made(
      part,
      part.inputEl,
      (next) => {
        fire(part.inputEl, next, 'input');
        fire(part.inputEl, next, 'blur');
      },
      asText,
    );
  });
  return result;
}

/** Blur and Enter commit what was typed since the last commit. */
function onCommit(el: HTMLInputElement, commit: (typed: string) => void): void {
  let isTyped = false;
  const commitTyped = (): void => {
    if (isTyped) commit(el.value);
    isTyped = false;
  };
  el.addEventListener('input', () => (isTyped = true));
  el.addEventListener('blur', commitTyped);
  el.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') commitTyped();
  });
}

function readNumber(typed: string): number | Rejected {
  const value = typed.trim() === '' ? Number.NaN : Number(typed);
  return Number.isFinite(value) ? value : new Rejected('This is no number.');
}

/** Why a control does not accept a value by its kind alone, or null. */
export function kindError(control: Obsidian.SettingControl, value: unknown): string | null {
  if (value instanceof Rejected) return value.message;
  if (control.type !== 'number' || typeof value !== 'number') return null;
  const { min = -Infinity, max = Infinity } = control;
  return value < min || value > max ? 'This number is out of range.' : null;
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
    control = made(
      part,
      part.sliderEl,
      (next) => fire(part.sliderEl, next, 'change'),
      (next) => Number(next ?? min),
    );
  });
  return control;
}

function color(setting: Setting, value: unknown, tell: Tell): Control {
  let control!: Control;
  setting.addColorPicker((part) => {
    part.setValue(asColor(value)).onChange(tell);
    control = made(part, part.inputEl, (next) => fire(part.inputEl, next, 'input'), asColor);
  });
  return control;
}

function made<T>(
  part: Shown<T>,
  el: HTMLElement,
  change: (value: unknown) => void,
  read: (value: unknown) => T,
): Control {
  const show = (value: unknown): void => void part.setValue(read(value));
  return { el, change, show, setDisabled: (disabled) => void part.setDisabled(disabled) };
}

/** A part that shows a value. */
interface Shown<T> extends Obsidian.BaseComponent {
  setValue(value: T): unknown;
}

function asColor(value: unknown): string {
  return String(value ?? '#000000');
}

function asText(value: unknown): string {
  return String(value ?? '');
}

function fire(
  el: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  value: unknown,
  event: 'input' | 'change' | 'blur',
): void {
  el.value = String(value);
  el.dispatchEvent(new Event(event, { bubbles: true }));
}
