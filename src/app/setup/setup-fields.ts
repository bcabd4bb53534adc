/** The fields of the first page: what was found, open to change. */
import { Setting } from 'obsidian';
import { messages } from '../messages/messages';
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
  const ignored = stopTags.filter(({ isKnown }) => isKnown).map(({ tag, notes }) => `${tag} ${notes}`);
  new Setting(el)
    .setName(messages.setup.relatedBy)
    .setDesc(ignored.length === 0 ? '' : messages.setup.leftOut(ignored.join(', ')))
    .addDropdown((list) =>
      named(list, list.selectEl, messages.setup.relatedBy)
        .addOptions(choices)
        .setValue(state.answers.relatedBy ?? relatedBy)
        .onChange((name) => answer(state, { relatedBy: name })),
    );
}

/** The property that holds the date, and the order of day and month where that is in doubt. */
export function addDate(el: HTMLElement, state: SettingUp): void {
  const { date } = state.found;
  if (date === null) return;
  const setting = new Setting(el).setName(messages.setup.date).setDesc(messages.setup.dateIn(date.name, date.notes));
  if (date.examples.length === 0) return;
  setting.setDesc(`${messages.setup.dateIn(date.name, date.notes)} ${date.examples.join(', ')}`);
  setting.addDropdown((list) =>
    named(list, list.selectEl, messages.setup.date)
      .addOptions({
        unknown: messages.choices.unknown,
        'day-first': messages.choices['day-first'],
        'month-first': messages.choices['month-first'],
      })
      .setValue(state.answers.dayMonthOrder ?? date.order)
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
