/**
 * The set-up window: what was found, where relations are to be seen, and then the look at the notes that get a box
 * (docs/contract.md section 10). Nothing is written into a note before it was seen.
 */
import { Component, MarkdownRenderer, Setting, type Modal } from 'obsidian';
import { calloutText } from '../../core/block/callout';
import { createBlockRenderer } from '../../core/block/render-block';
import { findInVault, firstSettings, type SetupAnswers, type VaultFindings } from '../../core/setup/first-settings';
import type { NoteFacts } from '../../core/setup/note-facts';
import { readSettings, type Settings } from '../../core/settings/settings';
import { LANGUAGE, messages } from '../messages/messages';
import { readyContext, type Services } from '../services';
import { isStored } from '../settings/store-notices';
import { addButton, buttonRow, createModal, openModal } from '../ui/modal';
import { showNotice } from '../ui/notice';
import { declineOffer } from './setup-offer';
import { listingNotes, type ListingNote } from './setup-sample';
import { readFacts } from './vault-facts';

/** What leads on from the window. */
export interface SetupWays {
  readonly openPane: () => void;
  readonly replaceScripts: () => void;
  readonly addBoxes: (choice: { readonly ownNotes: boolean; readonly place: BoxPlace }) => void;
}

type BoxPlace = 'top' | 'title' | 'end';
/** What is being set up. */
interface SettingUp {
  readonly services: Services;
  readonly ways: SetupWays;
  readonly modal: Modal;
  readonly facts: readonly NoteFacts[];
  readonly found: VaultFindings;
  readonly isIncomplete: boolean;
  answers: SetupAnswers;
  /** What lists something with the answers so far; worked out once for each of them. */
  listing: Promise<readonly ListingNote[]> | null;
}

/** Looks at the vault and opens the window. */
export async function openSetup(services: Services, ways: SetupWays): Promise<void> {
  const { app, store, isOn } = services;
  if (store.isMissing) return showNotice(messages.setup.settingsMissing);
  const context = await readyContext(services);
  const read = context === null ? null : await readFacts(app, context.scope, isOn);
  if (read === null) return;
  const found = findInVault(read.facts, LANGUAGE);
  const modal = createModal(app, messages.commands.setup, 'setup');
  const state: SettingUp = { services, ways, modal, found, ...read, answers: {}, listing: null };
  openModal(modal);
  showFindings(state);
}

function page({ modal }: SettingUp, number: number, title: string): HTMLElement {
  modal.setTitle(title);
  modal.contentEl.empty();
  modal.contentEl.createDiv({ text: messages.setup.page(number), cls: 'setting-item-description' });
  return modal.contentEl;
}

/** Page 1: what was found, each line open to change. */
function showFindings(state: SettingUp): void {
  const { found, modal, services } = state;
  const el = page(state, 1, messages.commands.setup);
  el.createEl('p', { text: messages.setup.looked(found.notes) });
  if (found.scripts > 0) el.createEl('p', { text: messages.setup.scripts(found.scripts) });
  if (found.relatedBy === null) el.createEl('p', { text: messages.setup.nothingShared });
  addFolders(el, state);
  addRelatedBy(el, state);
  addDate(el, state);
  addLanguage(el, state);
  const sample = el.createDiv();
  void showSample(sample, state);
  const row = buttonRow(modal);
  addButton(row, messages.setup.notNow, () => {
    declineOffer(services.app);
    modal.close();
  });
  addButton(row, messages.setup.next, () => leaveFindings(state)).setCta();
}

/** A vault with the script goes on to its replacement; any other to the question where relations are to be seen. */
function leaveFindings(state: SettingUp): void {
  if (state.found.scripts === 0) void showPlaces(state);
  else
    void store(state).then((done) => {
      state.modal.close();
      if (done) state.ways.replaceScripts();
    });
}

function addFolders(el: HTMLElement, state: SettingUp): void {
  const { found } = state;
  const folders = (state.answers.articleFolders ?? found.articleFolders).join(', ');
  new Setting(el)
    .setName(messages.setup.articles)
    .setDesc(found.articles > 0 ? messages.windows.notes(found.articles) : messages.setup.noArticles)
    .addText((text) =>
      text.setValue(folders).onChange((value) => {
        const names = value.split(',').map((name) => name.trim());
        answer(state, { articleFolders: names.filter((name) => name !== '') });
      }),
    );
}

function addRelatedBy(el: HTMLElement, state: SettingUp): void {
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
      list
        .addOptions(choices)
        .setValue(state.answers.relatedBy ?? relatedBy)
        .onChange((name) => answer(state, { relatedBy: name })),
    );
}

function addDate(el: HTMLElement, state: SettingUp): void {
  const { date } = state.found;
  if (date === null) return;
  const setting = new Setting(el).setName(messages.setup.date).setDesc(messages.setup.dateIn(date.name, date.notes));
  if (date.examples.length === 0) return;
  setting.setDesc(`${messages.setup.dateIn(date.name, date.notes)} ${date.examples.join(', ')}`);
  setting.addDropdown((list) =>
    list
      .addOptions({
        unknown: messages.choices.unknown,
        'day-first': messages.choices['day-first'],
        'month-first': messages.choices['month-first'],
      })
      .setValue(state.answers.dayMonthOrder ?? date.order)
      .onChange((dayMonthOrder) => answer(state, { dayMonthOrder })),
  );
}

function addLanguage(el: HTMLElement, state: SettingUp): void {
  new Setting(el).setName(messages.setup.language).addDropdown((list) =>
    list
      .addOptions({ de: messages.choices.de, en: messages.choices.en })
      .setValue(state.answers.language ?? state.found.language)
      .onChange((value) => answer(state, { language: value === 'de' ? 'de' : 'en' })),
  );
}

/** Takes an answer in; what would be listed is worked out anew when it is next needed. */
function answer(state: SettingUp, more: SetupAnswers): void {
  state.answers = { ...state.answers, ...more };
  state.listing = null;
}

/** The notes that would list something with the answers so far. */
function listingOf(state: SettingUp): Promise<readonly ListingNote[]> {
  const settings = settingsOf(state);
  return (state.listing ??= settings === null ? Promise.resolve([]) : listingNotes(state.facts, settings));
}

/** The settings as they would be stored. */
function settingsOf({ found, answers }: SettingUp): Settings | null {
  const read = readSettings(firstSettings(found, answers));
  return read.kind === 'settings' ? read.settings : null;
}

/** What one of the notes would show. */
async function showSample(el: HTMLElement, state: SettingUp): Promise<void> {
  const settings = settingsOf(state);
  const [first, ...more] = await listingOf(state);
  if (first === undefined || settings === null) return;
  el.createEl('p', { text: messages.setup.sample(first.note.name, more.length + 1) });
  const lines = createBlockRenderer(settings)(first.sections);
  const text = calloutText('\n', lines, settings).replace(']- ', ']+ ');
  const owner = new Component();
  await MarkdownRenderer.render(state.services.app, text, el.createDiv(), first.note.path, owner);
}

/** Page 2: where relations are to be seen. */
async function showPlaces(state: SettingUp): Promise<void> {
  const listing = await listingOf(state);
  const el = page(state, 2, messages.setup.where);
  if (state.isIncomplete) el.createEl('p', { text: messages.setup.stillArriving });
  const choice = { inNotes: state.found.boxes > 0 && !state.isIncomplete, ownNotes: false, place: 'top' as BoxPlace };
  addRadio(el, messages.setup.paneOnly, !choice.inNotes, () => (choice.inNotes = false));
  const inNotes = addRadio(
    el,
    messages.setup.paneAndBox(articlesIn(listing)),
    choice.inNotes,
    () => (choice.inNotes = true),
  );
  inNotes.disabled = state.isIncomplete;
  addBoxChoices(el, listing, choice);
  const row = buttonRow(state.modal);
  addButton(row, messages.setup.back, () => showFindings(state));
  addButton(row, messages.setup.next, () => void finish(state, choice)).setCta();
}

function articlesIn(listing: readonly ListingNote[]): number {
  return listing.filter(({ note }) => note.section === 'literature').length;
}

function addRadio(el: HTMLElement, text: string, isChosen: boolean, take: () => void): HTMLInputElement {
  const label = el.createEl('label', { cls: 'related-literature-choice' });
  const radio = label.createEl('input', { type: 'radio', attr: { name: 'related-literature-where' } });
  radio.checked = isChosen;
  radio.addEventListener('change', take);
  label.appendText(` ${text}`);
  return radio;
}

function addBoxChoices(
  el: HTMLElement,
  listing: readonly ListingNote[],
  choice: { ownNotes: boolean; place: BoxPlace },
): void {
  const own = listing.length - articlesIn(listing);
  new Setting(el)
    .setName(messages.setup.ownNotes(own))
    .addToggle((toggle) => toggle.setValue(false).onChange((value) => (choice.ownNotes = value)));
  const places = messages.setup.places;
  new Setting(el).setName(messages.setup.place).addDropdown((list) =>
    list
      .addOptions({ ...places })
      .setValue(choice.place)
      .onChange((value) => (choice.place = value === 'title' || value === 'end' ? value : 'top')),
  );
  el.createEl('p', { text: messages.setup.noneGetNone, cls: 'setting-item-description' });
}

/** Stores the answers, then leads on: to the pane, or to the look at the notes. */
async function finish(
  state: SettingUp,
  { inNotes, ...choice }: { readonly inNotes: boolean; readonly ownNotes: boolean; readonly place: BoxPlace },
): Promise<void> {
  if (!(await store(state))) return;
  declineOffer(state.services.app);
  state.modal.close();
  if (inNotes) return state.ways.addBoxes(choice);
  showNotice(messages.setup.done);
  state.ways.openPane();
}

function store({ services, found, answers }: SettingUp): Promise<boolean> {
  const { version: _version, ...values } = firstSettings(found, answers);
  return isStored(services.store, services.store.change(values));
}
