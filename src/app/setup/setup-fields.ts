/** The fields of the first page, with the findings as editable values. */
import { Setting } from 'obsidian';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import { addBox } from '../ui/modal';
import { answer, type SettingUp } from './setup-state';

/** Adds a list of choices to a row, with a label for screen readers. */
export function addList<T extends string>(
  setting: Setting,
  name: string,
  options: Readonly<Record<T, string>>,
  chosen: T,
  choose: (value: T) => unknown,
): Setting {
  return setting.addDropdown((list) => {
    list.selectEl.setAttr('aria-label', name);
    list
      .addOptions({ ...options })
      .setValue(chosen)
      .onChange((value) => void (isKey(value, options) && choose(value)));
  });
}

function isKey<T extends string>(value: string, options: Readonly<Record<T, string>>): value is T {
  return value in options;
}

/** Adds the field for the folders of articles. */
export function addFolders(el: HTMLElement, state: SettingUp): void {
  const { found } = state;
  const folders = (state.answers.articleFolders ?? found.articleFolders).join(', ');
  new Setting(el)
    .setName(messages.setup.articles)
    .setDesc(found.articles > 0 ? messages.windows.notes(found.articles) : messages.setup.noArticles)
    .addText((text) => {
      text.inputEl.setAttr('aria-label', messages.setup.articles);
      text.setValue(folders).onChange((value) => {
        const names = value.split(',').map((name) => name.trim());
        answer(state, { articleFolders: names.filter((name) => name !== '') });
      });
    });
}

/** Adds the fields for the property that relates notes, and for the excluded tags. */
export function addRelatedBy(el: HTMLElement, state: SettingUp): void {
  const { relatedBy, stopTags } = state.found;
  if (relatedBy === null) return;
  const name = messages.setup.relatedBy;
  const chosen = state.answers.relatedBy ?? relatedBy;
  const setting = new Setting(el).setName(name).setDesc(sharedBy(chosen, state));
  addList(setting, name, relatingChoices(state), chosen, (by) => {
    setting.setDesc(sharedBy(by, state));
    answer(state, { relatedBy: by });
  });
  if (stopTags.length > 0) addStopTags(el.createDiv({ cls: prefixed('setup-tags') }), state);
}

/** Returns what can relate notes, each with the number of notes that have it. */
function relatingChoices({ found: { properties, tags } }: SettingUp): Readonly<Record<string, string>> {
  const choice = (name: string, count: number): string => `${name} (${count})`;
  const byTags = tags.any > 0 ? [['tags', choice(messages.setup.tags, tags.any)]] : [];
  const byProperty = properties.slice(0, 8).map(({ name, notes }) => [name, choice(name, notes)]);
  return Object.fromEntries([...byTags, ...byProperty]) as Record<string, string>;
}

/** Returns the numbers of notes that a choice relates. */
function sharedBy(by: string, { found: { properties, tags } }: SettingUp): string {
  const property = properties.find(({ name }) => name === by);
  const { tagsShared, valuesShared, noTopicsProperty } = messages.setup;
  const shared =
    property === undefined ? tagsShared(tags.strong, tags.any) : valuesShared(property.notes, property.sharing);
  return properties.some(({ name }) => name === 'topics') ? shared : `${shared} ${noTopicsProperty}`;
}

/** Adds the check boxes for tags that do not describe a subject. Known ones are excluded, and broad ones can be. */
function addStopTags(el: HTMLElement, state: SettingUp): void {
  const { stopTags } = state.found;
  const ignored = new Set(state.answers.stopTags ?? stopTags.filter(({ isKnown }) => isKnown).map(({ tag }) => tag));
  el.createSpan({ text: messages.setup.leftOut });
  for (const { tag, notes } of stopTags.slice(0, MOST_TAGS)) {
    const label = el.createEl('label');
    addBox(label, ignored, tag, () => answer(state, { stopTags: [...ignored] }));
    label.appendText(` ${tag} ${notes}`);
  }
}

/** The number of tags offered for exclusion. */
const MOST_TAGS = 12;

/** Adds the fields for the date property, and for the order of day and month where it is ambiguous. */
export function addDate(el: HTMLElement, state: SettingUp): void {
  const { dates } = state.found;
  const chosen = dates.find(({ name }) => name === state.answers.date) ?? state.found.date;
  if (chosen === null) return;
  const setting = new Setting(el).setName(messages.setup.date);
  setting.setDesc(chosen.examples.length === 0 ? '' : messages.setup.inDoubt(chosen.examples.join(', ')));
  const choices = Object.fromEntries(
    dates.slice(0, 8).map(({ name, notes }) => [name, messages.setup.dateIn(name, notes)]),
  );
  addList(setting, messages.setup.date, choices, chosen.name, (date) => answer(state, { date }));
  if (chosen.examples.length > 0) addOrder(setting, state, chosen.order);
}

function addOrder(setting: Setting, state: SettingUp, order: string): void {
  const { unknown, 'day-first': day, 'month-first': month } = messages.choices;
  const choices: Readonly<Record<string, string>> = { unknown, 'day-first': day, 'month-first': month };
  const chosen = state.answers.dayMonthOrder ?? order;
  addList(setting, messages.settingNames.dayMonthOrder, choices, chosen, (dayMonthOrder) =>
    answer(state, { dayMonthOrder }),
  );
}

/** Adds the field for the language of the lists. */
export function addLanguage(el: HTMLElement, state: SettingUp): void {
  const { de, en } = messages.choices;
  const name = messages.setup.language;
  addList(new Setting(el).setName(name), name, { de, en }, state.answers.language ?? state.found.language, (language) =>
    answer(state, { language }),
  );
}
