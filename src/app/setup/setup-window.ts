/**
 * The set-up window: what was found, where relations are to be seen, and then the look at the notes that get a box
 * (docs/contract.md section 10). Nothing is written into a note before it was seen.
 */
import { Component, MarkdownRenderer, Setting } from 'obsidian';
import { calloutText } from '../../core/block/callout';
import { createBlockRenderer } from '../../core/block/render-block';
import { findInVault, firstSettings } from '../../core/setup/first-settings';
import { LANGUAGE, messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import { turnOffHints } from '../pane/hints-off';
import { readyContext, type Services } from '../services';
import { isStored } from '../settings/store-notices';
import { BulkWindow } from '../ui/bulk-window';
import { addButton, addRadio } from '../ui/modal';
import { showNotice } from '../ui/notice';
import { declineOffer } from './setup-offer';
import { addDate, addFolders, addLanguage, addRelatedBy, named } from './setup-fields';
import type { ListingNote } from './setup-sample';
import { listingOf, settingsOf, type BoxPlace, type SettingUp, type SetupWays } from './setup-state';
import { readFacts } from './vault-facts';

/** Looks at the vault and opens the window. */
export async function openSetup(services: Services, ways: SetupWays): Promise<void> {
  const { app, store, isOn } = services;
  if (store.isMissing) return showNotice(messages.setup.settingsMissing);
  const context = await readyContext(services);
  const read = context === null ? null : await readFacts(app, context.scope, isOn);
  if (read === null) return;
  const found = findInVault(read.facts, LANGUAGE);
  const window = new BulkWindow(app);
  showFindings({ services, ways, window, found, ...read, answers: {}, listing: null });
}

function page({ window }: SettingUp, number: number, title: string): HTMLElement {
  const el = window.page(title, 'setup');
  el.createDiv({ text: messages.setup.page(number), cls: 'setting-item-description' });
  return el;
}

/** Page 1: what was found, each line open to change. */
function showFindings(state: SettingUp): void {
  const { found, window, services } = state;
  const el = page(state, 1, messages.commands.setup);
  el.createEl('p', { text: messages.setup.looked(found.notes) });
  if (found.scripts > 0) el.createEl('p', { text: messages.setup.scripts(found.scripts) });
  if (found.repairable > 0) el.createEl('p', { text: messages.setup.repairable(found.repairable) });
  if (found.relatedBy === null) el.createEl('p', { text: messages.setup.nothingShared });
  addFolders(el, state);
  addRelatedBy(el, state);
  addDate(el, state);
  addLanguage(el, state);
  void showSample(el.createDiv({ cls: prefixed('setup-sample'), attr: { tabindex: 0 } }), state);
  const row = window.buttons();
  addButton(row, messages.setup.notNow, () => {
    declineOffer(services.app);
    turnOffHints(services.app, ['not-set-up']);
    window.close();
  });
  addButton(row, messages.setup.next, () => leaveFindings(state)).setCta();
}

/** A vault with the script goes on to its replacement; any other to the question where relations are to be seen. */
function leaveFindings(state: SettingUp): void {
  if (state.found.scripts === 0) void showPlaces(state);
  else
    void store(state).then((isStored) => {
      if (isStored) state.ways.replaceScripts(onTheWay(state, 2, () => showFindings(state)));
      else state.window.close();
    });
}

/** The window as the run that follows is handed it: a page that leads back. */
function onTheWay({ window }: SettingUp, number: number, back: () => void): BulkWindow {
  window.way = { step: messages.setup.page(number), back };
  return window;
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
  addRadio(el, 'where', messages.setup.paneOnly, !choice.inNotes, () => (choice.inNotes = false));
  const inNotes = addRadio(
    el,
    'where',
    messages.setup.paneAndBox(articlesIn(listing)),
    choice.inNotes,
    () => (choice.inNotes = true),
  );
  inNotes.disabled = state.isIncomplete;
  addBoxChoices(el, listing, choice);
  const row = state.window.buttons();
  addButton(row, messages.setup.back, () => showFindings(state));
  addButton(row, messages.setup.next, () => void finish(state, choice)).setCta();
}

function articlesIn(listing: readonly ListingNote[]): number {
  return listing.filter(({ note }) => note.section === 'literature').length;
}

function addBoxChoices(
  el: HTMLElement,
  listing: readonly ListingNote[],
  choice: { ownNotes: boolean; place: BoxPlace },
): void {
  const own = listing.length - articlesIn(listing);
  new Setting(el).setName(messages.setup.ownNotes(own)).addToggle((toggle) =>
    named(toggle, toggle.toggleEl.querySelector('input') ?? toggle.toggleEl, messages.setup.ownNotes(own))
      .setValue(false)
      .onChange((value) => (choice.ownNotes = value)),
  );
  const places = messages.setup.places;
  new Setting(el).setName(messages.setup.place).addDropdown((list) =>
    named(list, list.selectEl, messages.setup.place)
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
  if (inNotes)
    return state.ways.addBoxes(
      choice,
      onTheWay(state, 3, () => void showPlaces(state)),
    );
  state.window.close();
  showNotice(messages.setup.done);
  state.ways.openPane();
}

function store({ services, found, answers }: SettingUp): Promise<boolean> {
  const { version: _version, ...values } = firstSettings(found, answers);
  return isStored(services.store, services.store.change(values));
}
