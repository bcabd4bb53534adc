/** Settings drawn from definitions: groups, rows, controls that validate and store, pages that open in their place. */
import type * as Obsidian from 'obsidian';
import { addControl } from './setting-controls.ts';
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

  constructor(items: readonly Item[], store: ValueStore, services: Services) {
    this.#store = store;
    this.#services = services;
    this.#draw(items);
  }

  /** Evaluates `visible` and `disabled` again. */
  refresh(): void {
    for (const row of this.rows) row.refresh();
    for (const { group, definition, rows } of this.#groups) {
      const filled = rows.length === 0 || rows.some((row) => row.isVisible);
      group.groupEl.toggle(holds(definition.visible, true) && filled);
    }
  }

  /** Shows a page in place of the rows. */
  openPage(page: Page): void {
    this.remove();
    const { containerEl } = this.#store;
    drawPageTitle(containerEl, page.name, () => this.#back());
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

  #back(): void {
    this.remove();
    this.#draw(this.#items);
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
    const validate = control.validate as Validate | undefined;
    row.setControl(
      addControl(row.setting, control, value, (next) => row.track(this.#change(row, control.key, validate, next))),
    );
    row.track(showError(row, validate, value));
  }

  async #change(row: Row, key: string, validate: Validate | undefined, value: unknown): Promise<void> {
    try {
      if (!(await showError(row, validate, value))) return;
      await this.#store.setControlValue(key, value);
      this.refresh();
    } catch (error) {
      this.#services.sink(error);
    }
  }
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
