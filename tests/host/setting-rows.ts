/** Settings drawn from definitions: groups, rows, controls that validate and store, pages that open in their place. */
import type * as Obsidian from 'obsidian';
import { addControl, kindError, Rejected } from './setting-controls.ts';
import { KeptRows } from './kept-rows.ts';
import { drawPageTitle, listAffordances } from './setting-lists.ts';
import { holds, Row, showError, type Validate } from './setting-row.ts';
import { Setting, SettingGroup } from './setting.ts';
import type { Services } from './services.ts';

type Item = Obsidian.SettingDefinitionItem;
type GroupItem = Obsidian.SettingGroupItem;
type Group = Obsidian.SettingDefinitionGroup | Obsidian.SettingDefinitionList;
type Page = Obsidian.SettingDefinitionPage;

/** Where values come from and go to. */
export type ValueStore = Pick<Obsidian.SettingTab, 'containerEl' | 'getControlValue' | 'setControlValue'>;

/** The rows of one tab or page. */
export class RenderedSettings {
  readonly rows: Row[] = [];
  readonly #store: ValueStore;
  readonly #services: Services;
  readonly #groups: { readonly group: SettingGroup; readonly definition: Group; readonly rows: readonly Row[] }[] = [];
  /** The rows of the tab itself, which a page leads back to. */
  #items: readonly Item[] = [];
  #page: Obsidian.SettingPage | null = null;
  /** The name of the page that is open. */
  #pageName: string | null = null;
  /** Rows of the last drawing that may be used again. */
  #kept = new KeptRows([]);

  constructor(items: readonly Item[], store: ValueStore, services: Services) {
    this.#store = store;
    this.#services = services;
    this.#draw(items);
  }

  /** The row of that name. */
  row(name: string): Row | undefined {
    return this.rows.find((row) => row.name === name);
  }

  /** Evaluates `visible` and `disabled` again. */
  refresh(): void {
    for (const row of this.rows) row.refresh();
    for (const { group, definition, rows } of this.#groups) {
      const filled = rows.length === 0 || rows.some((row) => row.isVisible);
      group.groupEl.toggle(holds(definition.visible, true) && filled);
    }
  }

  /** Draws new definitions; a row whose control has the same key stays what it is. */
  update(items: readonly Item[]): void {
    this.#kept = new KeptRows(this.rows);
    this.remove();
    this.#items = items;
    const page = this.#services.habits.settingPage === 'stays' ? this.#pageNamed(this.#pageName) : undefined;
    if (page) this.openPage(page);
    else this.#showItems();
    this.#kept.giveFocusBack();
    this.#kept = new KeptRows([]);
  }

  /** Shows a page in place of the rows. */
  openPage(page: Page): void {
    this.remove();
    this.#pageName = page.name;
    const { containerEl } = this.#store;
    drawPageTitle(containerEl, page.name, () => this.back());
    if (page.page) this.#openCustomPage(page.page());
    else this.#draw(page.items ?? []);
  }

  /** The rows are about to be torn down. */
  remove(): void {
    for (const row of this.rows.splice(0)) row.remove();
    this.#groups.length = 0;
    this.#page?.hide();
    this.#page = null;
    this.#store.containerEl.empty();
  }

  #draw(items: readonly Item[]): void {
    if (this.#items.length === 0) this.#items = items;
    for (const definition of groups(items)) this.#drawGroup(definition);
    this.refresh();
  }

  /** Shows the rows of the tab itself. */
  back(): void {
    this.remove();
    this.#showItems();
  }

  /** The page that is open, by name; null where the rows of the tab itself are shown. */
  get page(): string | null {
    return this.#pageName;
  }

  #showItems(): void {
    this.#pageName = null;
    this.#draw(this.#items);
  }

  #pageNamed(name: string | null): Page | undefined {
    const all = this.#items.flatMap((item) => ('type' in item && item.type !== 'page' ? (item.items ?? []) : [item]));
    return all.filter((item) => 'type' in item).find((page) => page.name === name);
  }

  #openCustomPage(page: Obsidian.SettingPage): void {
    this.#page = page;
    this.#store.containerEl.append(page.rootEl);
    page.display();
  }

  #drawGroup(definition: Group): void {
    const group = new SettingGroup(this.#store.containerEl);
    if (definition.heading) group.setHeading(definition.heading);
    if (definition.cls) group.addClass(...definition.cls.split(' ').filter(Boolean));
    for (const button of definition.extraButtons ?? []) group.addExtraButton(button);
    const rows = (definition.items ?? []).map((item, index) => this.#drawRow(item, index, group));
    if (definition.search) addFilter(group, definition.search, rows);
    if (isList(definition))
      listAffordances(
        group,
        definition,
        rows.map(({ setting }) => setting),
      );
    this.#groups.push({ group, definition, rows });
    this.rows.push(...rows);
  }

  #drawRow(definition: GroupItem, index: number, group: SettingGroup): Row {
    const kept = this.#kept.take(definition, this.#store);
    if (kept) {
      group.listEl.append(kept.setting.settingEl);
      return kept;
    }
    const row = new Row(definition, new Setting(group.listEl));
    if ('type' in definition) this.#makePageRow(row, definition);
    else if (definition.action) row.onClick(() => definition.action(row.setting.settingEl, index));
    else if (definition.render) row.cleanup = definition.render(row.setting, group) ?? null;
    else if (definition.control) this.#makeControlRow(row, definition.control);
    return row;
  }

  #makePageRow(row: Row, page: Page): void {
    const value = typeof page.displayValue === 'function' ? page.displayValue() : page.displayValue;
    const status = typeof page.status === 'function' ? page.status() : page.status;
    row.setting.addDisplayValue((part) => part.setValue(value ?? null).setStatus(status ?? null));
    row.onClick(() => this.openPage(page));
  }

  #makeControlRow(row: Row, control: Obsidian.SettingControl): void {
    const value = this.#store.getControlValue(control.key) ?? control.defaultValue;
    row.setControl(addControl(row.setting, control, value, (next) => row.track(this.#change(row, next))));
    row.track(showError(row, validateOf(row), value));
  }

  async #change(row: Row, value: unknown): Promise<void> {
    try {
      await row.idle();
      const control = controlOf(row);
      if (!control || !(await isAccepted(row, control, value))) return;
      await this.#store.setControlValue(control.key, value);
      this.refresh();
    } catch (error) {
      this.#services.sink(error);
    }
  }
}

/** Shows why a value is not accepted, by the plugin or by its kind. */
async function isAccepted(row: Row, control: Obsidian.SettingControl, value: unknown): Promise<boolean> {
  if (!(value instanceof Rejected) && !(await showError(row, validateOf(row), value))) return false;
  const message = kindError(control, value);
  row.setting.setErrorMessage(message);
  return message === null;
}

function controlOf({ definition }: Row): Obsidian.SettingControl | undefined {
  return 'control' in definition ? definition.control : undefined;
}

function validateOf(row: Row): Validate | undefined {
  return controlOf(row)?.validate as Validate | undefined;
}

/** Loose items between groups make a group without heading. */
function groups(items: readonly Item[]): Group[] {
  const result: Group[] = [];
  let loose: GroupItem[] | null = null;
  for (const item of items) {
    if ('type' in item && item.type !== 'page') {
      result.push(item);
      loose = null;
      continue;
    }
    if (!loose) result.push({ type: 'group', items: (loose = []) });
    loose.push(item);
  }
  return result;
}

function addFilter(group: SettingGroup, search: NonNullable<Group['search']>, rows: readonly Row[]): void {
  group.addSearch((part) =>
    part.setPlaceholder(search.placeholder ?? '').onChange((query) => {
      for (const row of rows) {
        const searchable = 'type' in row.definition || holds(row.definition.searchable, true);
        const matches = query === '' || !searchable || 'type' in row.definition || search.match(row.definition, query);
        row.setting.settingEl.toggle(row.isVisible && matches);
      }
    }),
  );
}

/** The types cannot tell the two apart, because a group may be of type `list` too. */
function isList(definition: Group): definition is Obsidian.SettingDefinitionList {
  return definition.type === 'list';
}
