/** Obsidian's slider and colour field, and its field for a date format. */
import type * as Obsidian from 'obsidian';
import { TextComponent, ValueComponent } from './inputs.ts';

/** A number by hand. */
export class SliderComponent extends ValueComponent<number> implements Obsidian.SliderComponent {
  sliderEl: HTMLInputElement;
  readonly #valueEl: HTMLElement;
  #onChange: (value: number) => unknown = () => undefined;
  #format: (value: number) => string = String;
  #instant = false;

  constructor(containerEl: HTMLElement) {
    super();
    this.#valueEl = containerEl.createDiv({ cls: 'slider-value' });
    this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' });
    this.sliderEl.addEventListener('input', () => this.#moved(this.#instant));
    this.sliderEl.addEventListener('change', () => this.#moved(!this.#instant));
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  setInstant(instant: boolean): this {
    this.#instant = instant;
    return this;
  }

  setLimits(min: number | null, max: number | null, step: number | 'any'): this {
    this.sliderEl.setAttrs({ min, max, step });
    return this;
  }

  getValue(): number {
    return Number(this.sliderEl.value);
  }

  setValue(value: number): this {
    this.sliderEl.value = String(value);
    this.#draw();
    return this;
  }

  getValuePretty(): string {
    return this.#format(this.getValue());
  }

  setDisplayFormat(format: (value: number) => string): this {
    this.#format = format;
    this.#draw();
    return this;
  }

  setDynamicTooltip(): this {
    return this;
  }

  onChange(callback: (value: number) => unknown): this {
    this.#onChange = callback;
    return this;
  }

  #moved(tell: boolean): void {
    this.#draw();
    if (tell) this.#onChange(this.getValue());
  }

  #draw(): void {
    this.#valueEl.setText(this.getValuePretty());
  }
}

/** A colour, as `#rrggbb`. */
export class ColorComponent extends ValueComponent<string> implements Obsidian.ColorComponent {
  readonly inputEl: HTMLInputElement;
  #onChange: (value: string) => unknown = () => undefined;

  constructor(containerEl: HTMLElement) {
    super();
    this.inputEl = containerEl.createEl('input', { type: 'color' });
    this.inputEl.addEventListener('input', () => this.#onChange(this.getValue()));
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.inputEl.value;
  }

  getValueRgb(): Obsidian.RGB {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(this.getValue().slice(at, at + 2), 16));
    return { r, g, b };
  }

  getValueHsl(): Obsidian.HSL {
    throw new Error('colours as HSL are not simulated');
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  setValueRgb({ r, g, b }: Obsidian.RGB): this {
    return this.setValue(`#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`);
  }

  setValueHsl(): this {
    throw new Error('colours as HSL are not simulated');
  }

  onChange(callback: (value: string) => unknown): this {
    this.#onChange = callback;
    return this;
  }
}

/** A date format; the sample is not drawn, for which `moment` would be needed. */
export class MomentFormatComponent extends TextComponent implements Obsidian.MomentFormatComponent {
  sampleEl: HTMLElement = createSpan();

  setDefaultFormat(defaultFormat: string): this {
    return this.setPlaceholder(defaultFormat);
  }

  setSampleEl(sampleEl: HTMLElement): this {
    this.sampleEl = sampleEl;
    return this;
  }

  updateSample(): void {
    this.sampleEl.setText(this.getValue());
  }
}
