/** Renders branches of notes like Obsidian's own trees. Folded branches are not rendered. */
import { setIcon, type Menu } from 'obsidian';
import type { Note } from '../../core/note/note';
import { prefixed } from '../plugin-prefix';
import type { TreeBranch } from './content';
import { connectMenu } from './row-menu';
import { messages } from '../messages/messages';

/** The number of notes of a group shown at first, and added by each "show more". */
const PAGE = 200;

/** A focusable row of the tree: a branch, a note, or "show more". */
export interface Row {
  readonly el: HTMLElement;
  /** The key of the row, the same in every rendering, so that the focus can be kept. */
  readonly key: string;
  readonly level: number;
  /** Whether a branch is open; null for other rows. */
  readonly isOpen: boolean | null;
  /** The action of Enter. */
  readonly act: (event: KeyboardEvent) => void;
}

/** The functions that the tree calls. */
export interface TreeHost {
  readonly isFolded: (key: string) => boolean;
  readonly toggle: (key: string) => void;
  /** The number of shown notes by branch, where more than the default were requested. */
  readonly limits: ReadonlyMap<string, number>;
  readonly showMore: (key: string, limit: number) => void;
  /** Fills the menu of a branch. */
  readonly fillMenu?: (menu: Menu, branch: TreeBranch) => void;
}

/** Renders a note into its row and connects it. Returns the action of Enter. */
type DrawNote = (self: HTMLElement, note: Note) => Row['act'];

interface Drawing {
  readonly host: TreeHost;
  readonly drawNote: DrawNote;
  readonly rows: Row[];
}

/** Renders the branches into an element. Returns the rows from top to bottom. */
export function drawTree(
  el: HTMLElement,
  branches: readonly TreeBranch[],
  host: TreeHost,
  drawNote: DrawNote,
): readonly Row[] {
  const drawing: Drawing = { host, drawNote, rows: [] };
  for (const branch of branches) drawBranch(el, branch, 1, drawing);
  return drawing.rows;
}

function drawBranch(parent: HTMLElement, branch: TreeBranch, level: number, drawing: Drawing): void {
  const { key, label, count } = branch;
  const { host, rows } = drawing;
  const isOpen = !host.isFolded(key);
  const state = isOpen ? '' : ' is-collapsed';
  const item = parent.createDiv({ cls: `tree-item${state}` });
  const self = drawSelf(item, level, 'mod-collapsible');
  self.setAttr('aria-expanded', isOpen);
  setIcon(self.createDiv({ cls: `tree-item-icon collapse-icon${state}` }), 'right-triangle');
  drawName(self, label);
  drawFlair(self, String(count));
  const { fillMenu } = host;
  if (fillMenu !== undefined) connectMenu(self, (menu) => fillMenu(menu, branch));
  rows.push({ el: self, key, level, isOpen, act: onClick(self, () => host.toggle(key)) });
  if (isOpen)
    drawInside(item.createDiv({ cls: 'tree-item-children', attr: { role: 'group' } }), branch, level + 1, drawing);
}

function drawInside(el: HTMLElement, { key, branches, notes }: TreeBranch, level: number, drawing: Drawing): void {
  const { host, drawNote, rows } = drawing;
  for (const branch of branches) drawBranch(el, branch, level, drawing);
  const limit = host.limits.get(key) ?? PAGE;
  const drawLeaf = (leaf: string, cls: string, draw: (self: HTMLElement) => Row['act']): void => {
    const self = drawSelf(el.createDiv({ cls: 'tree-item' }), level, cls);
    rows.push({ el: self, key: `${key}\n${leaf}`, level, isOpen: null, act: draw(self) });
  };
  for (const note of notes.slice(0, limit)) drawLeaf(note.path, prefixed('note'), (self) => drawNote(self, note));
  if (notes.length <= limit) return;
  drawLeaf('', prefixed('more'), (self) => {
    drawName(self, messages.windows.showMore(Math.min(notes.length - limit, PAGE)));
    return onClick(self, () => host.showMore(key, limit + PAGE));
  });
}

function onClick(self: HTMLElement, act: () => void): () => void {
  self.addEventListener('click', act);
  return act;
}

function drawSelf(item: HTMLElement, level: number, cls: string): HTMLElement {
  return item.createDiv({
    cls: `tree-item-self is-clickable ${cls}`,
    attr: { role: 'treeitem', 'aria-level': level, tabindex: -1 },
  });
}

/** Renders the text of a row, and a small one below it where given. A space separates both for screen readers. */
export function drawName(self: HTMLElement, text: string, below?: string): void {
  const inner = self.createDiv({ cls: 'tree-item-inner', text: below === undefined ? text : `${text} ` });
  if (below !== undefined) inner.createDiv({ cls: prefixed('place') }).createEl('bdi', { text: below });
}

/** Renders the small text at the end of a row: a count or a date. A space separates it for screen readers. */
export function drawFlair(self: HTMLElement, text: string): void {
  self.appendText(' ');
  self.createDiv({ cls: 'tree-item-flair-outer' }).createSpan({ cls: 'tree-item-flair', text });
}

/** Renders one sentence where there is nothing to list. */
export function drawMessage(el: HTMLElement, text: string): void {
  el.createDiv({ cls: 'pane-empty', text });
}
