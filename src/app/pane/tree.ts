/** Draws branches of notes as Obsidian draws its own trees; what is folded is not drawn at all. */
import { setIcon } from 'obsidian';
import type { Note } from '../../core/note';
import type { Branch } from './content';

/** One line of the tree that can be focused: a branch, a note, or "show more". */
export interface Row {
  readonly el: HTMLElement;
  /** The same in every drawing, so that the focus can be kept. */
  readonly key: string;
  readonly level: number;
  readonly fold: 'open' | 'folded' | 'none';
  /** What Enter does. */
  readonly act: (event: KeyboardEvent) => void;
}

/** What the tree asks of the pane. */
export interface TreeHost {
  readonly isFolded: (key: string) => boolean;
  readonly toggle: (key: string) => void;
  /** How many notes of a branch are shown at most. */
  readonly limitOf: (key: string) => number;
  readonly showMore: (key: string) => void;
  readonly moreText: (rest: number) => string;
  /** Puts a note's name into its line and connects it; gives what Enter does. */
  readonly drawNote: (self: HTMLElement, note: Note) => Row['act'];
}

interface Drawing {
  readonly host: TreeHost;
  readonly rows: Row[];
}

/** Draws the branches into an element; gives the rows from top to bottom. */
export function drawTree(el: HTMLElement, branches: readonly Branch[], host: TreeHost): readonly Row[] {
  const drawing: Drawing = { host, rows: [] };
  for (const branch of branches) drawBranch(el, branch, 1, drawing);
  return drawing.rows;
}

function drawBranch(parent: HTMLElement, branch: Branch, level: number, drawing: Drawing): void {
  const { key, label, count } = branch;
  const { host, rows } = drawing;
  const fold = host.isFolded(key) ? 'folded' : 'open';
  const item = parent.createDiv({ cls: ['tree-item', ...(fold === 'folded' ? ['is-collapsed'] : [])] });
  const self = drawSelf(item, level, 'mod-collapsible');
  self.setAttr('aria-expanded', fold === 'open');
  setIcon(self.createDiv({ cls: ['tree-item-icon', 'collapse-icon', ...(fold === 'folded' ? ['is-collapsed'] : [])] }), 'right-triangle');
  self.createDiv({ cls: 'tree-item-inner', text: label });
  drawFlair(self, String(count));
  const act = (): void => host.toggle(key);
  self.addEventListener('click', act);
  rows.push({ el: self, key, level, fold, act });
  if (fold === 'open') drawInside(item.createDiv({ cls: 'tree-item-children', attr: { role: 'group' } }), branch, level + 1, drawing);
}

function drawInside(el: HTMLElement, { key, branches, notes }: Branch, level: number, drawing: Drawing): void {
  for (const branch of branches) drawBranch(el, branch, level, drawing);
  const limit = drawing.host.limitOf(key);
  for (const note of notes.slice(0, limit)) drawNote(el, `${key}\n${note.path}`, note, level, drawing);
  if (notes.length > limit) drawMore(el, key, notes.length - limit, level, drawing);
}

function drawNote(el: HTMLElement, key: string, note: Note, level: number, { host, rows }: Drawing): void {
  const self = drawSelf(el.createDiv({ cls: 'tree-item' }), level, 'related-literature-note');
  rows.push({ el: self, key, level, fold: 'none', act: host.drawNote(self, note) });
}

function drawMore(el: HTMLElement, key: string, rest: number, level: number, { host, rows }: Drawing): void {
  const self = drawSelf(el.createDiv({ cls: 'tree-item' }), level, 'related-literature-more');
  self.createDiv({ cls: 'tree-item-inner', text: host.moreText(rest) });
  const act = (): void => host.showMore(key);
  self.addEventListener('click', act);
  rows.push({ el: self, key: `${key}\n`, level, fold: 'none', act });
}

function drawSelf(item: HTMLElement, level: number, cls: string): HTMLElement {
  return item.createDiv({ cls: ['tree-item-self', 'is-clickable', cls], attr: { role: 'treeitem', 'aria-level': level, tabindex: -1 } });
}

/** The small text at the end of a line: a count or a date. The blank keeps both apart where the line is read aloud. */
export function drawFlair(self: HTMLElement, text: string): void {
  self.appendText(' ');
  self.createDiv({ cls: 'tree-item-flair-outer' }).createSpan({ cls: 'tree-item-flair', text });
}
