/** Renders one row of a list of entries with check boxes. */
import { setIcon } from 'obsidian';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import type { ChoiceRow } from './choice-rows';

/** The state of a row. */
export interface RowState {
  /** For an entry whether it is ticked, for a group how many of its entries are. */
  readonly ticked: boolean | number;
  /** The details of an unfolded entry. */
  readonly detail: HTMLElement | null;
  /** Whether the row is the one reached by Tab. */
  readonly isActive: boolean;
}

/** The actions of a row. */
export interface RowActions {
  readonly tick: (isTicked: boolean) => void;
  /** Folds or unfolds the row, or opens its note. */
  readonly act: () => void;
}

/** Renders a row into the list, and returns its element. */
export function drawChoiceRow<T>(
  parent: HTMLElement,
  row: ChoiceRow<T>,
  state: RowState,
  actions: RowActions,
): HTMLElement {
  const isLeaf = row.kind === 'choice' || row.kind === 'left';
  const el = parent.createDiv({
    cls: [prefixed('choice-row'), prefixed(`choice-${row.kind}`)],
    attr: { role: 'treeitem', 'aria-level': isLeaf ? 2 : 1, tabindex: state.isActive ? 0 : -1 },
  });
  const line = el.createDiv({ cls: prefixed('choice-line') });
  if (row.kind !== 'left') drawFold(line, row.kind === 'choice' ? state.detail !== null : row.isOpen);
  drawBox(el, line, row, state.ticked, actions);
  drawText(line, row);
  line.addEventListener('click', () => actions.act());
  if (row.kind !== 'left') el.setAttr('aria-expanded', row.kind === 'choice' ? state.detail !== null : row.isOpen);
  if (state.detail !== null) el.append(state.detail);
  return el;
}

function drawFold(line: HTMLElement, isOpen: boolean): void {
  setIcon(line.createDiv({ cls: `collapse-icon${isOpen ? '' : ' is-collapsed'}` }), 'right-triangle');
}

/** Renders the check box of a row. That of a partly ticked group is indeterminate. */
function drawBox<T>(
  el: HTMLElement,
  line: HTMLElement,
  row: ChoiceRow<T>,
  ticked: boolean | number,
  { tick }: RowActions,
): void {
  if (row.kind !== 'group' && row.kind !== 'choice') return;
  const name = row.kind === 'choice' ? row.choice.name : groupName(row.key);
  const box = line.createEl('input', { type: 'checkbox', attr: { 'aria-label': name, tabindex: -1 } });
  const isAll = row.kind === 'choice' ? ticked === true : ticked === row.choices.length;
  box.checked = isAll;
  box.indeterminate = !isAll && typeof ticked === 'number' && ticked > 0;
  el.setAttr('aria-checked', box.indeterminate ? 'mixed' : String(isAll));
  box.addEventListener('click', (event) => event.stopPropagation());
  box.addEventListener('change', () => tick(box.checked));
}

function drawText<T>(line: HTMLElement, row: ChoiceRow<T>): void {
  const [text, aside] = textsOf(row);
  const name = line.createDiv({ cls: prefixed('choice-name') });
  name.createSpan({ text, attr: { title: row.kind === 'choice' ? row.choice.name : text } });
  if (row.kind === 'left') name.createSpan({ text: ` ${row.note.why}`, cls: prefixed('place') });
  line.appendText(' ');
  line.createSpan({ cls: prefixed('choice-aside'), text: aside });
}

function textsOf<T>(row: ChoiceRow<T>): readonly [text: string, aside: string] {
  switch (row.kind) {
    case 'choice':
      return [row.choice.label, row.choice.aside];
    case 'group':
      return [groupName(row.key), String(row.choices.length)];
    case 'left-group':
      return [messages.windows.leftGroup, String(row.count)];
    case 'left':
      return [row.note.path, ''];
  }
}

/** Returns the label of a group. The vault's root has no name of its own. */
function groupName(key: string): string {
  return key === '' ? '/' : key;
}
