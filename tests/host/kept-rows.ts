/** Rows of settings that stay when a tab is updated: those whose control has the same key and looks the same. */
import type * as Obsidian from 'obsidian';
import type { Row } from './setting-row.ts';

/** Where the values of controls are. */
type Values = Pick<Obsidian.SettingTab, 'getControlValue'>;

/** The rows of one drawing, to be taken over by the next. */
export class KeptRows {
  readonly #rows = new Map<string, Row>();
  readonly #focused: Element | null;

  constructor(rows: readonly Row[]) {
    for (const row of rows) if (row.control) this.#rows.set(identityOf(row.definition), row);
    const [first] = rows;
    this.#focused = first?.setting.settingEl.ownerDocument.activeElement ?? null;
  }

  /** The row of the same control, with the new definition; it shows the present value unless it is being typed in. */
  take(definition: Obsidian.SettingGroupItem, values: Values): Row | null {
    const row = this.#rows.get(identityOf(definition));
    if (!row?.control || !('control' in definition) || !definition.control) return null;
    const { key, defaultValue } = definition.control;
    this.#rows.delete(identityOf(definition));
    row.define(definition);
    if (row.control.el !== this.#focused) row.control.show(values.getControlValue(key) ?? defaultValue);
    return row;
  }

  /** A row that was moved has lost the focus. */
  giveFocusBack(): void {
    if (this.#focused instanceof HTMLElement && this.#focused.isConnected) this.#focused.focus();
  }
}

/** What makes two definitions the same row. */
function identityOf(definition: Obsidian.SettingGroupItem): string {
  if (!('control' in definition) || !definition.control) return '';
  return JSON.stringify(definition.control, (name, value: unknown) => (VARYING.has(name) ? undefined : value));
}

/** Parts of a control that may differ in the same row. */
const VARYING: ReadonlySet<string> = new Set(['defaultValue', 'validate', 'disabled']);
