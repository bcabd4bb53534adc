/** The entries that the plugin adds to the menus of a listed note and of a branch. */
import type { App, Menu, TFile } from 'obsidian';
import { picks, type PickChange } from '../../core/block/pick-note';
import type { Note } from '../../core/note/note';
import { pickNote } from '../commands/pick-for-note';
import { messages } from '../messages/messages';
import type { Services } from '../services';
import { changeHidden, hiddenFrom, withHidden, withoutHidden } from '../settings/hidden-notes';
import { showNotice } from '../ui/notice';
import type { TreeBranch } from './content';
import { hintsOff, turnOnHints } from './hints-off';
import type { PaneWays } from './pane-ways';
import { copyLink, copyLinks, linksOf } from './link-list';

/** The inputs of the actions. */
export interface ActionParts {
  readonly services: Services;
  /** The path of the note that lists the other one. */
  readonly path: string;
}

type Entry = readonly [title: string, icon: string, act: () => void];

/** Adds the entries for a listed note. */
export function addActions(menu: Menu, note: Note, parts: ActionParts): void {
  const { app } = parts.services;
  const file = app.vault.getFileByPath(note.path);
  if (file === null) return;
  const link = (): string => app.fileManager.generateMarkdownLink(file, parts.path);
  const entries: readonly Entry[] = [
    [messages.pane.open, 'file', () => void app.workspace.getLeaf(false).openFile(file)],
    [messages.pane.copyLink, 'link', () => void copyLink(activeWindow, link())],
    ...pickEntries(note, parts),
    ...hideEntries(note, parts),
  ];
  for (const entry of entries) addEntry(menu, entry);
}

/** Adds the entry that copies the notes of a branch as links. */
export function addBranchActions(menu: Menu, branch: TreeBranch, parts: ActionParts): void {
  addEntry(menu, [messages.live.copy, 'copy', () => copyBranches([branch], parts)]);
}

/** Adds the entries for the whole list: copying its notes as links, and showing hidden notes again. */
export function addListActions(menu: Menu, branches: readonly TreeBranch[], parts: ActionParts): void {
  const { services, path } = parts;
  const { store } = services;
  if (branches.length > 0) addEntry(menu, [messages.pane.copyAll, 'copy', () => copyBranches(branches, parts)]);
  const hidden = hiddenFrom(store.settings?.hidden ?? {}, path.normalize('NFC'));
  if (hidden.length === 0) return;
  const pairs = hidden.map((other) => [path, other] as const);
  const show = (): void => void changeHidden(store, withoutHidden, pairs);
  addEntry(menu, [messages.pane.showHidden(hidden.length), 'eye', show]);
}

/** Adds the entries for the whole vault: boxes for many notes, and turning on all hints where some are off. */
export function addVaultActions(menu: Menu, app: App, ways: PaneWays, onTurnedOn: () => void): void {
  addEntry(menu, [messages.pane.addToNotes, 'list-plus', ways.addToNotes]);
  if (hintsOff(app).length === 0) return;
  const turnOn = (): void => {
    turnOnHints(app);
    onTurnedOn();
  };
  addEntry(menu, [messages.pane.showHints, 'lightbulb', turnOn]);
}

function copyBranches(branches: readonly TreeBranch[], { services: { app }, path }: ActionParts): void {
  void copyLinks(activeWindow, linksOf(app, branches, path));
}

function addEntry(menu: Menu, [title, icon, act]: Entry): void {
  menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(act));
}

/**
 * Returns the entry that hides a note. A new vault has none, because storing a hidden note would end the use of
 * suggested settings.
 */
function hideEntries(note: Note, parts: ActionParts): readonly Entry[] {
  return parts.services.store.isNew ? [] : [[messages.pane.hideHere, 'eye-off', () => hide(note, parts)]];
}

/** Returns the entry that picks a note or removes the pick. A note that is not in the index has none. */
function pickEntries(note: Note, parts: ActionParts): readonly Entry[] {
  const { services, path } = parts;
  const { app, indexSync } = services;
  const noteIndex = indexSync.current?.noteIndex;
  const own = noteIndex?.get(path);
  const file = app.vault.getFileByPath(path);
  if (noteIndex === undefined || own === undefined || file === null) return [];
  if (picks(own, note, { noteIndex }))
    return [[messages.pane.unpick, 'pin-off', () => void pickNote(services, file, 'remove', note)]];
  return [[messages.pane.pick, 'pin', () => pick(file, note, parts)]];
}

/** Picks a note, with an Undo button. */
function pick(file: TFile, note: Note, { services }: ActionParts): void {
  const change = (how: PickChange): Promise<boolean> => pickNote(services, file, how, note);
  void change('add').then((done) => {
    if (!done) return;
    showNotice(messages.pane.picked(note.name), [messages.pane.takeBack, () => void change('remove')]);
  });
}

/** Hides a note from the one that lists it, in the settings only, with an Undo button. */
function hide(note: Note, { services: { store }, path }: ActionParts): void {
  const change = (how: typeof withHidden): Promise<boolean> => changeHidden(store, how, [[path, note.path]]);
  void change(withHidden).then((done) => {
    if (!done) return;
    showNotice(messages.pane.hidden(note.name), [messages.pane.takeBack, () => void change(withoutHidden)]);
  });
}
