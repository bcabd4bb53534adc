/**
 * The line of a note: opened by click, middle click or mod-click, previewed, dragged into a note as a link, with its
 * file's menu.
 */
import { Keymap, setIcon, setTooltip, type App, type HoverParent, type Menu } from 'obsidian';
import type { PaneType, TFile, WorkspaceLeaf } from 'obsidian';
import { folderOf } from '../../core/paths';
import { linkText } from '../../core/block/note-link';
import type { Note } from '../../core/note/note';
import { rowOf } from '../../core/relations/reasons';
import type { Reason } from '../../core/relations/why';
import type { Settings } from '../../core/settings/settings';
import { prefixed } from '../plugin-prefix';
import { connectMenu } from './row-menu';
import { rowLabel } from './row-label';
import { drawFlair, drawName, type Row } from './tree';
import { messages } from '../messages/messages';

/** The type of the view, under which hover previews and menus know it, too. */
export const PANE = prefixed('pane');

/** What a line needs beside its note. */
export interface NoteRowParts {
  readonly app: App;
  /** Owns the preview that hovering opens. */
  readonly hoverParent: HoverParent;
  /** The pane that holds the line; null in a note. */
  readonly leaf: WorkspaceLeaf | null;
  /** The path of the note in front. */
  readonly sourcePath: string;
  readonly settings: Settings;
  readonly dateText: (note: Note) => string;
  readonly why: (note: Note) => readonly Reason[];
  /** Adds what is offered for a note to its menu; without it the menu holds the app's own entries alone. */
  readonly addActions?: (menu: Menu, note: Note) => void;
  /** The paths of the notes that the one in front links to itself; these are marked. */
  readonly linked?: ReadonlySet<string>;
  /** The names that do not tell which note is meant. */
  readonly shared: ReadonlySet<string>;
}

/** Draws the line; gives what Enter does. */
export function drawNoteRow(self: HTMLElement, note: Note, services: NoteRowParts): Row['act'] {
  const name = linkText(note, services.settings);
  const date = services.dateText(note);
  const folder = folderOf(note.path);
  const below = services.shared.has(name) ? [folder] : [];
  const linked = services.linked?.has(note.path) === true ? [messages.pane.linked] : [];
  drawName(self, name, ...below);
  if (linked.length > 0) setIcon(self.createDiv({ cls: prefixed('linked') }), 'link');
  drawFlair(self, date);
  const where = below.length > 0 || folder === '/' ? [] : [folder];
  setTooltip(self, rowLabel([name, ...below, date, ...linked, ...services.why(note).map(reasonText), ...where]));
  const open = (event: MouseEvent | KeyboardEvent): void => openNote(note, services, Keymap.isModEvent(event));
  self.addEventListener('click', open);
  self.addEventListener('auxclick', (event) => {
    if (event.button === 1) open(event);
  });
  connectMouse(self, note, services);
  return open;
}

function reasonText({ kind, label }: Reason): string {
  const text = messages.reasons[kind];
  return rowOf(kind).place === 'groups' ? text + label : text;
}

function fileOf({ path }: Note, { app }: NoteRowParts): TFile | null {
  return app.vault.getFileByPath(path);
}

function openNote(note: Note, services: NoteRowParts, where: PaneType | boolean): void {
  const file = fileOf(note, services);
  if (file !== null) void services.app.workspace.getLeaf(where).openFile(file);
}

function connectMouse(self: HTMLElement, note: Note, services: NoteRowParts): void {
  const { app, hoverParent, sourcePath } = services;
  const { workspace, fileManager } = app;
  self.draggable = true;
  self.addEventListener('dragstart', (event) => {
    const file = fileOf(note, services);
    if (file !== null) event.dataTransfer?.setData('text/plain', fileManager.generateMarkdownLink(file, sourcePath));
  });
  self.addEventListener('mouseover', (event) => {
    workspace.trigger('hover-link', {
      event,
      source: PANE,
      hoverParent,
      targetEl: self,
      linktext: note.path,
      sourcePath,
    });
  });
  connectMenu(self, (menu) => fillMenu(menu, note, services));
}

/** The app's own menu of a link, where its syntax can name the note; else the file's. */
function fillMenu(menu: Menu, note: Note, services: NoteRowParts): void {
  const { workspace, metadataCache } = services.app;
  const leaf = services.leaf ?? undefined;
  const file = fileOf(note, services);
  if (file === null) return;
  services.addActions?.(menu, note);
  const canLink =
    !/[#|^]/.test(note.path) && metadataCache.getFirstLinkpathDest(note.path, services.sourcePath) === file;
  if (canLink && workspace.handleLinkContextMenu(menu, note.path, services.sourcePath, leaf)) return;
  workspace.trigger('file-menu', menu, file, PANE, leaf);
}
