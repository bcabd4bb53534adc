/** The tree of one pane, with its folded branches, filter and focus. */
import type { Menu, WorkspaceLeaf } from 'obsidian';
import { linkText } from '../../core/block/note-link';
import { dateTexts } from '../../core/block/render-block';
import type { Note } from '../../core/note/note';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import type { Services } from '../services';
import type { ActiveNote, ActiveNoteState } from './active-note';
import { filtered, type TreeBranch } from './content';
import { duplicateNames } from './duplicate-names';
import { searched } from './filter';
import { drawNoteRow, PANE, type NoteRowParts } from './note-row';
import type { PaneChoices } from './pane-choices';
import { addActions, addBranchActions, addListActions, type ActionParts } from './row-actions';
import { drawMessage } from './tree';
import { TreeRows, type RowsHost } from './tree-rows';

/** The inputs of the list. */
export interface PaneListParts {
  readonly services: Services;
  readonly leaf: WorkspaceLeaf;
  readonly choices: PaneChoices;
  /** Called after each rendering, so that the toolbar can update its Fold button. */
  readonly onDrawn: () => void;
}

/** The list of one pane. */
export class PaneList {
  readonly el = createDiv({ cls: prefixed('list') });
  readonly #parts: PaneListParts;
  #front: ActiveNoteState = '';
  #shown: readonly TreeBranch[] = [];
  #query = '';

  readonly #treeHost: RowsHost = {
    isFolded: (key) => this.#query === '' && this.#parts.choices.isFolded(key),
    toggle: (key) => {
      this.#parts.choices.toggle(key);
      this.draw();
    },
    fillMenu: (menu, branch) => {
      if (typeof this.#front !== 'string') addBranchActions(menu, branch, this.#actionParts(this.#front));
    },
  };

  readonly #rows = new TreeRows(this.el, this.#treeHost, () => this.#fill());

  constructor(parts: PaneListParts) {
    this.#parts = parts;
  }

  /** Shows the active note. Another note is shown from the top. */
  show(front: ActiveNoteState, isSameNote: boolean): void {
    this.#front = front;
    if (!isSameNote) this.#rows.forgetLimits();
    this.draw();
    if (!isSameNote) this.el.scrollTop = 0;
  }

  /** Lists only the matching notes, from the top. */
  filter(query: string): void {
    this.#query = query.trim();
    this.draw();
    this.el.scrollTop = 0;
  }

  foldAll(): void {
    this.#parts.choices.toggleAll(this.#keys);
    this.draw();
  }

  get isAllFolded(): boolean {
    return this.#parts.choices.areAllFolded(this.#keys);
  }

  /** Adds the entries for the whole list to a menu. */
  addActions(menu: Menu): void {
    if (typeof this.#front !== 'string') addListActions(menu, this.#shown, this.#actionParts(this.#front));
  }

  /** Moves the focus to the row that Tab reaches. */
  enter(): void {
    this.#rows.enter();
  }

  /** Handles a key in the tree. */
  press(event: KeyboardEvent): void {
    this.#rows.press(event);
  }

  /** Renders again. The focus and the scroll position stay. */
  draw(): void {
    this.#rows.redraw();
  }

  #fill(): void {
    const front = this.#front;
    this.#shown = [];
    if (typeof front === 'string') drawMessage(this.el, front);
    else this.#drawNotes(front);
    this.#parts.onDrawn();
  }

  #drawNotes(front: ActiveNote): void {
    const { el } = this;
    const query = this.#query;
    const unlinked = this.#unlinked(front);
    const shown = query === '' ? unlinked : searched(unlinked, query);
    if (shown.length === 0) return drawMessage(el, whyEmpty(front, unlinked));
    this.#shown = shown;
    const tree = el.createDiv({ attr: { role: 'tree', 'aria-labelledby': `${PANE}-name` } });
    el.createSpan({ text: messages.pane.name, attr: { id: `${PANE}-name`, hidden: '' } });
    const rowParts = this.#rowParts(front);
    this.#rows.drawBranches(tree, shown, (self, note) => drawNoteRow(self, note, rowParts));
  }

  /** Returns all listed notes, or only those that the note does not link to itself. */
  #unlinked({ content, linked }: ActiveNote): readonly TreeBranch[] {
    const isWanted = ({ path }: Note): boolean => !linked.has(path);
    return this.#parts.choices.current.leavesOutLinked ? filtered(content.branches, isWanted) : content.branches;
  }

  #actionParts({ file }: ActiveNote): ActionParts {
    return { services: this.#parts.services, path: file.path };
  }

  #rowParts(front: ActiveNote): NoteRowParts {
    const { content, settings, file, linked } = front;
    const { leaf } = this.#parts;
    const nameOf = (note: Note): string => linkText(note, settings);
    return {
      ...{ app: this.#parts.services.app, hoverParent: leaf, leaf },
      sourcePath: file.path,
      settings,
      dateText: dateTexts(settings),
      why: content.why(),
      addActions: (menu, note) => addActions(menu, note, this.#actionParts(front)),
      linked,
      shared: duplicateNames(content.branches, nameOf),
    };
  }

  get #keys(): readonly string[] {
    return typeof this.#front === 'string' ? [] : keysOf(this.#front.content.branches);
  }
}

function whyEmpty({ content }: ActiveNote, unlinked: readonly TreeBranch[]): string {
  if (content.branches.length === 0) return messages.pane.nothing;
  return unlinked.length === 0 ? messages.pane.allLinked : messages.pane.noMatch;
}

function keysOf(branches: readonly TreeBranch[]): readonly string[] {
  return branches.flatMap(({ key, branches: inner }) => [key, ...keysOf(inner)]);
}
