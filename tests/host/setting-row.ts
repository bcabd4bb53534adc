/** One row of drawn settings: what it shows, what is wrong with it, and what happens when it is changed or clicked. */
import type * as Obsidian from 'obsidian';
import type { Control } from './setting-controls.ts';
import type { Setting } from './setting.ts';

type GroupItem = Obsidian.SettingGroupItem;

/** One row as a test or a user sees it. */
export interface SettingRow {
  readonly name: string;
  readonly definition: GroupItem;
  readonly setting: Setting;
  readonly control: Control | null;
  /** The message below the row, or null. */
  readonly error: string | null;
  readonly isVisible: boolean;
  /** Changes the control as a user does; resolves when the value is stored or refused. */
  change(value: unknown): Promise<void>;
  /** Clicks the row: runs its action, or opens its page. */
  click(): void;
}

/** Says what is wrong with a value, or nothing. */
export type Validate = (value: unknown) => string | void | Promise<string | void>;

/** One row. */
export class Row implements SettingRow {
  definition: GroupItem;
  readonly setting: Setting;
  control: Control | null = null;
  cleanup: (() => void) | null = null;
  #pending: Promise<unknown> = Promise.resolve();

  constructor(definition: GroupItem, setting: Setting) {
    this.definition = definition;
    this.setting = setting;
    this.define(definition);
  }

  /** Takes over a definition: its name and description show, all else is asked when it matters. */
  define(definition: GroupItem): void {
    this.definition = definition;
    this.setting.setName(definition.name).setDesc(definition.desc ?? '');
    this.control?.el.setAttr('aria-label', definition.name);
  }

  get name(): string {
    return this.definition.name;
  }

  get error(): string | null {
    return this.setting.errorEl?.textContent ?? null;
  }

  get isVisible(): boolean {
    return holds(this.definition.visible, true);
  }

  setControl(control: Control): void {
    this.control = control;
    control.el.setAttr('aria-label', this.name);
  }

  onClick(act: () => void): void {
    const el = this.setting.settingEl;
    el.addClass('mod-action', 'tappable');
    el.setAttrs({ role: 'button', tabindex: 0 });
    el.addEventListener('click', act);
    el.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') act();
    });
  }

  track(change: Promise<unknown>): void {
    this.#pending = change;
  }

  /** Resolves when the last change, or the look at the stored value, has been dealt with. */
  async idle(): Promise<void> {
    await this.#pending;
  }

  async change(value: unknown): Promise<void> {
    if (!this.control) throw new Error(`the setting "${this.name}" has no control`);
    this.control.change(value);
    await this.#pending;
  }

  click(): void {
    this.setting.settingEl.click();
  }

  refresh(): void {
    this.setting.settingEl.toggle(this.isVisible);
    if ('type' in this.definition) return;
    const disabled =
      this.definition.control?.disabled ?? ('disabled' in this.definition ? this.definition.disabled : undefined);
    if (disabled !== undefined) this.setting.setDisabled(holds(disabled, false));
  }

  remove(): void {
    this.cleanup?.();
  }
}

/** Shows what is wrong with a value; says whether it is accepted. */
export async function showError(row: Row, validate: Validate | undefined, value: unknown): Promise<boolean> {
  const message = (await validate?.(value)) ?? '';
  row.setting.setErrorMessage(message === '' ? null : message);
  return message === '';
}

/** Evaluates a predicate of a definition. */
export function holds(predicate: boolean | (() => boolean) | undefined, otherwise: boolean): boolean {
  return typeof predicate === 'function' ? predicate() : (predicate ?? otherwise);
}
