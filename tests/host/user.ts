/** What a user does: opens notes, types, switches modes, renames, deletes, opens menus, presses keys. */
import type * as Obsidian from 'obsidian';
import { TFile } from './files.ts';
import type { HostParts } from './host-parts.ts';
import { BaseMenu } from './menu.ts';
import { MarkdownView } from './markdown-view.ts';
import { foldersAbove } from './paths.ts';
import { platformOf } from './platform.ts';
import type { ShownMenuItem } from './screen.ts';
import type { TableCell } from './table-cell.ts';
import { hostTimeout } from './timers.ts';

/** How a note is opened. */
export interface OpenHow {
  /** In the present leaf (default), a new tab, a split, or a window. */
  readonly in?: 'here' | Obsidian.PaneType;
  /** In the editor (default) or in reading view. */
  readonly mode?: Obsidian.MarkdownViewModeType;
  /** Whether the leaf becomes the active one; it does by default. */
  readonly active?: boolean;
}

/** Keys held while another one is pressed. */
export type HeldKeys = Pick<KeyboardEventInit, 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** How long a finger lies on the screen until it is a long press, in milliseconds. */
const LONG_PRESS = 500;

/** The user of one host. */
export class User {
  readonly #parts: HostParts;

  constructor(parts: HostParts) {
    this.#parts = parts;
  }

  /** Opens a note and gives its view. */
  async open(
    path: string,
    { in: where = 'here', mode = 'source', active = true }: OpenHow = {},
  ): Promise<MarkdownView> {
    const leaf = this.#parts.workspace.getLeaf(where === 'here' ? false : where);
    await leaf.openFile(this.file(path), { state: { mode }, active });
    if (leaf.view instanceof MarkdownView) return leaf.view;
    throw new Error(`${path} did not open as a note`);
  }

  /** Goes to a leaf that is open. */
  async goTo(view: Obsidian.View): Promise<void> {
    this.#parts.workspace.setActiveLeaf(view.leaf, { focus: true });
    await this.#parts.workspace.revealLeaf(view.leaf);
  }

  /** Closes the leaf of a view; what was typed is saved. */
  close(view: Obsidian.View): void {
    view.leaf.detach();
  }

  /** Types at the cursor, or over what is selected; saved later. */
  type(view: MarkdownView, text: string): void {
    if (view.getMode() !== 'source') throw new Error('nobody can type in reading view');
    view.editor.replaceSelection(text);
  }

  /** Puts the cursor behind the first place of a text. */
  putCursorAfter(view: MarkdownView, text: string): void {
    const found = view.editor.getValue().indexOf(text);
    if (found < 0) throw new Error(`the note does not hold "${text}"`);
    view.editor.setCursor(view.editor.offsetToPos(found + text.length));
  }

  /** Puts the cursor behind the first place of a text that lies in a table, into its cell. */
  enterCell(view: MarkdownView, text: string): TableCell {
    const found = view.editor.getValue().indexOf(text);
    if (found < 0) throw new Error(`the note does not hold "${text}"`);
    return view.enterCell(found + text.length);
  }

  /** Switches between editor and reading view. */
  setMode(view: MarkdownView, mode: Obsidian.MarkdownViewModeType): void {
    view.setMode(mode);
  }

  /** Saves what was typed, without waiting for the two seconds. */
  async save(): Promise<void> {
    await this.#parts.texts.saveAll();
  }

  /** Creates a note, and the folders above it. */
  async create(path: string, text: string): Promise<TFile> {
    for (const folder of foldersAbove(path))
      if (!this.#parts.disk.isFolder(folder)) await this.#parts.store.mkdir(folder);
    await this.#parts.store.write('user', path, text, 'new');
    return this.file(path);
  }

  /** Renames a file or folder; links in other notes follow later if the app is set so. */
  async rename(path: string, newPath: string): Promise<void> {
    await this.#parts.fileManager.renameAs('user', this.entry(path), newPath);
  }

  /** Deletes a file or folder. */
  async remove(path: string): Promise<void> {
    await this.#parts.store.remove('user', this.entry(path).path);
  }

  /** Shows a note embedded in another one: `file-open` comes for it, too. */
  async embed(path: string): Promise<void> {
    const file = this.file(path);
    await this.#parts.work.run('event', 'file-open', () => this.#parts.workspace.trigger('file-open', file));
  }

  /** The entries that the context menu of a file has from plugins. */
  fileMenu(
    path: string,
    source = 'file-explorer-context-menu',
    leaf?: Obsidian.WorkspaceLeaf,
  ): readonly ShownMenuItem[] {
    return this.#menu((menu) => this.#parts.workspace.trigger('file-menu', menu, this.entry(path), source, leaf));
  }

  /** The same for several files chosen together. */
  filesMenu(paths: readonly string[], source = 'file-explorer-context-menu'): readonly ShownMenuItem[] {
    return this.#menu((menu) =>
      this.#parts.workspace.trigger(
        'files-menu',
        menu,
        paths.map((path) => this.entry(path)),
        source,
      ),
    );
  }

  /** The entries that the context menu of an editor has from plugins. */
  editorMenu(view: MarkdownView): readonly ShownMenuItem[] {
    return this.#menu((menu) => this.#parts.workspace.trigger('editor-menu', menu, view.editor, view));
  }

  /** The entries of a view's own menu. */
  paneMenu(view: Obsidian.View, source = 'more-options'): readonly ShownMenuItem[] {
    return this.#menu((menu) => view.onPaneMenu(menu, source));
  }

  /** Presses a key where the focus is. */
  press(key: string, held: HeldKeys = {}): void {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
  }

  /** Holds a finger on an element; iOS sends no `contextmenu` for it, Android does when the finger has lain for half a second. */
  async longPress(el: HTMLElement): Promise<void> {
    const { isIosApp } = platformOf(this.#parts.device);
    const { left: clientX, top: clientY } = el.getBoundingClientRect();
    const send = (type: string): boolean => {
      const touches = type === 'touchend' ? [] : [{ clientX, clientY }];
      return el.dispatchEvent(Object.assign(new Event(type, { bubbles: true, cancelable: true }), { touches }));
    };
    send('touchstart');
    await new Promise<void>((resolve) => void hostTimeout(resolve, LONG_PRESS));
    if (!isIosApp) send('contextmenu');
    send('touchend');
  }

  /** Follows an `obsidian://` address that a plugin handles. */
  openUrl(url: string): void {
    const { hostname, pathname, searchParams } = new URL(url);
    const action = decodeURIComponent(hostname + pathname.replace(/\/$/, ''));
    const handler = this.#parts.registry.protocolHandlers.get(action);
    if (!handler) throw new Error(`no plugin handles ${url}`);
    handler({ ...Object.fromEntries(searchParams), action });
  }

  /** The views of a type that are open. */
  viewsOf(type: string): Obsidian.View[] {
    return this.#parts.workspace.getLeavesOfType(type).map((leaf) => leaf.view);
  }

  /** The file of that path; there must be one. */
  file(path: string): TFile {
    const entry = this.entry(path);
    if (entry instanceof TFile) return entry;
    throw new Error(`${path} is no file`);
  }

  /** The file or folder of that path; there must be one. */
  entry(path: string): Obsidian.TAbstractFile {
    const entry = this.#parts.vault.getAbstractFileByPath(path);
    if (entry) return entry;
    throw new Error(`the vault has no ${path}`);
  }

  #menu(fill: (menu: BaseMenu) => void): readonly ShownMenuItem[] {
    const menu = new BaseMenu(this.#parts.screen);
    fill(menu);
    return menu.items;
  }
}
