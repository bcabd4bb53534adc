/**
 * The row of a note. It opens on click, middle click and mod-click, has a hover preview and its file's menu, and can be
 * dragged into a note as a link.
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

/** The type of the view, which is also the source of hover previews and menus. */
export const PANE = prefixed('pane');

/** The inputs of a row besides its note. */
export interface NoteRowParts {
  readonly app: App;
  /** The owner of the hover preview. */
  readonly hoverParent: HoverParent;
  /** The leaf that holds the row; null in a note. */
  readonly leaf: WorkspaceLeaf | null;
  /** The path of the active note. */
  readonly sourcePath: string;
  readonly settings: Settings;
  readonly dateText: (note: Note) => string;
  readonly why: (note: Note) => readonly Reason[];
  /** Adds our own entries to the menu of a note. Without it the menu holds only Obsidian's entries. */
  readonly addActions?: (menu: Menu, note: Note) => void;
  /** The paths of the notes that the active note links to itself, which are marked. */
  readonly linked?: ReadonlySet<string>;
  /** The names that several notes share. */
  readonly shared: ReadonlySet<string>;
}

/** Renders the row. Returns the action of Enter. */
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

/** Fills the menu with Obsidian's entries for a link, or those for a file where link syntax cannot name the note. */
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
