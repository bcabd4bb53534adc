/**
 * The set-up modal (docs/contract.md section 10): the findings, the place of relations, then the preview of the notes
 * that get a box. No note is written without a preview.
 */
import { Platform, Setting } from 'obsidian';
import { readTopics } from '../../core/note/topic';
import { firstSettings } from '../../core/setup/first-settings';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import { turnOffHints } from '../pane/hints-off';
import { readyContext, type Services } from '../services';
import { isStored } from '../settings/store-notices';
import { BulkWindow } from '../ui/bulk-window';
import { addBox, addButton, addRadio } from '../ui/modal';
import { showNotice } from '../ui/notice';
import { declineOffer } from './setup-offer';
import { addDate, addFolders, addLanguage, addRelatedBy, addList } from './setup-fields';
import type { ListingNote, NoteKind } from './setup-sample';
import { showSample } from './sample-box';
import { listingOf, type PlaceChoice, type SettingUp, type SetupWays } from './setup-state';
import { readFacts } from './vault-facts';

/** Reads the vault and opens the modal. */
export async function openSetup(services: Services, ways: SetupWays): Promise<void> {
  const { app, store } = services;
  if (store.isMissing) return showNotice(messages.setup.settingsMissing);
  const read = await readFacts(services, await readyContext(services));
  if (read === null) return;
  const { found } = read;
  const window = new BulkWindow(app);
  const inNotes = found.boxes > 0 && !read.isIncomplete && !Platform.isPhone;
  const choice: PlaceChoice = { inNotes, kinds: new Set(['article', 'topic-page']), place: 'top' };
  const onAnswer = (): void => undefined;
  showFindings({ services, ways, window, ...read, answers: {}, listing: null, sample: 0, choice, onAnswer });
}

function page({ window }: SettingUp, number: number, title: string): HTMLElement {
  const el = window.page(title, 'setup');
  el.createDiv({ text: messages.setup.page(number), cls: 'setting-item-description' });
  return el;
}

/** Shows page 1 with the findings, each editable. */
function showFindings(state: SettingUp): void {
  const { found, window, services } = state;
  const el = page(state, 1, messages.commands.setup);
  el.createEl('p', { text: messages.setup.looked(found.notes) });
  if (found.scripts > 0) el.createEl('p', { text: messages.setup.scripts(found.scripts) });
  if (found.unreadable > 0) el.createEl('p', { text: messages.setup.unreadable(found.unreadable) });
  if (found.repairable > 0) el.createEl('p', { text: messages.setup.repairable(found.repairable) });
  if (found.relatedBy === null) addNothingShared(el, state);
  addFolders(el, state);
  addRelatedBy(el, state);
  addDate(el, state);
  addLanguage(el, state);
  void showSample(el.createDiv({ cls: prefixed('setup-samples') }), state);
  const row = window.buttons();
  addButton(row, messages.setup.notNow, () => {
    declineOffer(services.app);
    turnOffHints(services.app, ['not-set-up']);
    window.close();
  });
  addButton(row, messages.setup.next, () => leaveFindings(state)).setCta();
}

/** Adds what can be done where notes share nothing yet: topics can be proposed if the vault has some. */
function addNothingShared(el: HTMLElement, { facts, ways, window }: SettingUp): void {
  el.createEl('p', { text: messages.setup.nothingShared });
  if (!facts.some(({ properties }) => readTopics(properties.get('topics')).length > 0)) return;
  addButton(el, messages.topics.propose, () => {
    window.close();
    ways.proposeTopics();
  });
}

/** Leaves page 1. A vault with the script continues with its replacement, any other with page 2. */
function leaveFindings(state: SettingUp): void {
  if (state.found.scripts === 0) void showPlaces(state);
  else
    void store(state).then((isStored) => {
      if (isStored) state.ways.replaceScripts(onTheWay(state, 2, () => showFindings(state)));
      else state.window.close();
    });
}

/** Returns the modal for the following run, with the number of its step and a way back. */
function onTheWay({ window }: SettingUp, number: number, back: () => void): BulkWindow {
  window.way = { step: messages.setup.page(number), back };
  return window;
}

/** Shows page 2 with the question where relations are shown. */
async function showPlaces(state: SettingUp): Promise<void> {
  const { choice } = state;
  const { notes } = await listingOf(state);
  const el = page(state, 2, messages.setup.where);
  if (state.isIncomplete) el.createEl('p', { text: messages.setup.stillArriving });
  const choices = el.createDiv();
  const ways = createDiv({ cls: prefixed('setup-boxes') });
  const take = (inNotes: boolean): void => {
    choice.inNotes = inNotes;
    ways.toggle(inNotes);
  };
  addRadio(choices, 'where', messages.setup.paneOnly, !choice.inNotes, () => take(false));
  const inNotes = addRadio(choices, 'where', messages.setup.paneAndBox, choice.inNotes, () => take(true));
  inNotes.disabled = state.isIncomplete;
  el.append(ways);
  addBoxChoices(ways, state, notes);
  take(choice.inNotes);
  const row = state.window.buttons();
  addButton(row, messages.setup.back, () => showFindings(state));
  addButton(row, messages.setup.next, () => void finish(state)).setCta();
}

const KINDS: readonly NoteKind[] = ['article', 'own', 'topic-page'];

/** Adds the choice of notes that get a box, each kind with the number of notes that list something. */
function addBoxChoices(el: HTMLElement, state: SettingUp, listing: readonly ListingNote[]): void {
  const { choice, found } = state;
  for (const kind of KINDS) {
    const count = listing.filter((note) => note.kind === kind).length;
    if (count === 0 && kind !== 'article') continue;
    const label = el.createEl('label', { cls: prefixed('choice') });
    addBox(label, choice.kinds, kind);
    label.appendText(` ${messages.setup.kinds[kind](count)}`);
  }
  const { place, places } = messages.setup;
  addList(new Setting(el).setName(place), place, places, choice.place, (value) => (choice.place = value));
  el.createEl('p', { text: messages.setup.noneGetNone(found.notes - listing.length), cls: 'setting-item-description' });
}

/** Stores the answers, then opens the pane or the preview of the notes. */
async function finish(state: SettingUp): Promise<void> {
  const { choice, window } = state;
  if (!(await store(state))) return;
  declineOffer(state.services.app);
  if (choice.inNotes && choice.kinds.size > 0)
    return state.ways.addBoxes(
      choice,
      onTheWay(state, 3, () => void showPlaces(state)),
    );
  window.close();
  showNotice(messages.setup.done);
  state.ways.openPane();
}

/** Stores the settings. With the pane only, a missing box is no longer reported. */
function store({ services, found, answers, choice }: SettingUp): Promise<boolean> {
  const { version: _version, ...values } = firstSettings(found, answers);
  const shownIn = choice.inNotes || found.scripts > 0 ? 'pane-and-box' : 'pane';
  return isStored(services.store, services.store.change({ ...values, shownIn }));
}
