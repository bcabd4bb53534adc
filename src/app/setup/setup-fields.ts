/** The fields of the first page: what was found, open to change. */
import { Setting } from 'obsidian';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import { addBox } from '../ui/modal';
import { answer, type SettingUp } from './setup-state';

/** Gives a control the name that stands beside it. */
export function named<T>(control: T, el: HTMLElement, name: string): T {
  el.setAttr('aria-label', name);
  return control;
}

/** The folders of the articles. */
export function addFolders(el: HTMLElement, state: SettingUp): void {
  const { found } = state;
  const folders = (state.answers.articleFolders ?? found.articleFolders).join(', ');
  new Setting(el)
    .setName(messages.setup.articles)
    .setDesc(found.articles > 0 ? messages.windows.notes(found.articles) : messages.setup.noArticles)
    .addText((text) =>
      named(text, text.inputEl, messages.setup.articles)
        .setValue(folders)
        .onChange((value) => {
          const names = value.split(',').map((name) => name.trim());
          answer(state, { articleFolders: names.filter((name) => name !== '') });
        }),
    );
}

/** What relates the notes, and which tags are left out. */
export function addRelatedBy(el: HTMLElement, state: SettingUp): void {
  const { properties, tags, relatedBy, stopTags } = state.found;
  const choices: Record<string, string> = {};
  if (tags.any > 0) choices['tags'] = messages.setup.byTags(tags.strong, tags.any);
  for (const { name, sharing } of properties.slice(0, 8)) choices[name] = messages.setup.byProperty(name, sharing);
  if (relatedBy === null) return;
  const setting = new Setting(el).setName(messages.setup.relatedBy).addDropdown((list) =>
    named(list, list.selectEl, messages.setup.relatedBy)
      .addOptions(choices)
      .setValue(state.answers.relatedBy ?? relatedBy)
      .onChange((name) => answer(state, { relatedBy: name })),
  );
  if (!properties.some(({ name }) => name === 'topics')) setting.setDesc(messages.setup.noTopicsProperty);
  if (stopTags.length > 0) addStopTags(el.createDiv({ cls: prefixed('setup-tags') }), state);
}

/** Tags that say nothing about what a note is about: known ones are left out, broad ones can be. */
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

/** How many tags are offered to be left out. */
const MOST_TAGS = 12;

/** The property that holds the date, and the order of day and month where that is in doubt. */
export function addDate(el: HTMLElement, state: SettingUp): void {
  const { dates } = state.found;
  const chosen = dates.find(({ name }) => name === state.answers.date) ?? state.found.date;
  if (chosen === null) return;
  const setting = new Setting(el).setName(messages.setup.date);
  setting.setDesc(chosen.examples.length === 0 ? '' : messages.setup.inDoubt(chosen.examples.join(', ')));
  const choices = Object.fromEntries(
    dates.slice(0, 8).map(({ name, notes }) => [name, messages.setup.dateIn(name, notes)]),
  );
  setting.addDropdown((list) =>
    named(list, list.selectEl, messages.setup.date)
      .addOptions(choices)
      .setValue(chosen.name)
      .onChange((date) => answer(state, { date })),
  );
  if (chosen.examples.length > 0) addOrder(setting, state, chosen.order);
}

function addOrder(setting: Setting, state: SettingUp, order: string): void {
  const { choices } = messages;
  setting.addDropdown((list) =>
    named(list, list.selectEl, messages.settingNames.dayMonthOrder)
      .addOptions({
        unknown: choices.unknown,
        'day-first': choices['day-first'],
        'month-first': choices['month-first'],
      })
      .setValue(state.answers.dayMonthOrder ?? order)
      .onChange((dayMonthOrder) => answer(state, { dayMonthOrder })),
  );
}

/** The language of the lists. */
export function addLanguage(el: HTMLElement, state: SettingUp): void {
  new Setting(el).setName(messages.setup.language).addDropdown((list) =>
    named(list, list.selectEl, messages.setup.language)
      .addOptions({ de: messages.choices.de, en: messages.choices.en })
      .setValue(state.answers.language ?? state.found.language)
      .onChange((value) => answer(state, { language: value === 'de' ? 'de' : 'en' })),
  );
}
