/** The topics proposed for many notes, grouped by topic: each with its reasons and a tick. Writes nothing itself. */
import type { App, TFile } from 'obsidian';
import { messages } from '../messages/messages';
import { prefixed } from '../plugin-prefix';
import { addBox, addButton, buttonRow, createModal, openModal, setMember } from './modal';
import type { Difference } from '../../core/run/line-difference';
import { drawDifference } from './difference';

/** One topic proposed for one note. */
export interface ProposalRow {
  readonly file: TFile;
  readonly topic: string;
  readonly score: number;
  /** In words, the strongest first. */
  readonly reasons: readonly string[];
}

/** What the window shows. */
export interface ProposalsShown {
  readonly title: string;
  readonly rows: readonly ProposalRow[];
  /** What changes in a note that gets these topics. */
  readonly differences: (file: TFile, topics: readonly string[]) => Promise<readonly Difference[]>;
}

/** The topics that each note is to get. */
export type ChosenTopics = ReadonlyMap<TFile, readonly string[]>;

/** Ticked from the start: so sure that few are wrong. */
const TICKED_FROM = 0.7;

/** How many rows of a group are shown at once. */
const PAGE = 100;

interface Choosing {
  readonly chosen: Set<ProposalRow>;
  readonly shown: ProposalsShown;
  readonly count: () => void;
}

/** Shows the proposals; gives what was chosen, or null where it was cancelled. */
export function openProposals(app: App, shown: ProposalsShown): Promise<ChosenTopics | null> {
  return new Promise((resolve) => {
    const modal = createModal(app, shown.title, 'preview').setCloseCallback(() => resolve(null));
    modal.contentEl.createEl('p', { text: messages.topics.intro });
    const list = modal.contentEl.createDiv({ cls: prefixed('preview-list') });
    const chosen = new Set(shown.rows.filter(({ score }) => score >= TICKED_FROM));
    const buttons = buttonRow(modal);
    const button = addButton(buttons, '', () => {
      resolve(byFile(shown.rows.filter((row) => chosen.has(row))));
      modal.close();
    }).setCta();
    addButton(buttons, messages.windows.cancel, () => modal.close());
    const count = (): void => {
      const { size } = byFile([...chosen]);
      button.setButtonText(messages.topics.action(size)).setDisabled(size === 0);
    };
    for (const [topic, rows] of byTopic(shown.rows)) drawGroup(list, topic, rows, { chosen, shown, count });
    count();
    openModal(modal);
  });
}

/** A tick at the topic ticks all its notes, also those that are not drawn yet. */
function drawGroup(list: HTMLElement, topic: string, rows: readonly ProposalRow[], choosing: Choosing): void {
  const head = list.createDiv({ cls: [prefixed('preview-row'), prefixed('topic')] });
  const box = head.createEl('input', { type: 'checkbox', attr: { 'aria-label': topic } });
  head.createDiv({ text: `${topic} (${rows.length})` });
  const body = list.createDiv();
  const { chosen, count } = choosing;
  const boxes: HTMLInputElement[] = [];
  const show = (): void => void (box.checked = rows.every((row) => chosen.has(row)));
  const tell = (): void => {
    show();
    count();
  };
  box.addEventListener('change', () => {
    for (const row of rows) setMember(chosen, row, box.checked);
    for (const each of boxes) each.checked = box.checked;
    count();
  });
  drawRows(body, rows, 0, boxes, { ...choosing, count: tell });
  show();
}

function drawRows(
  body: HTMLElement,
  rows: readonly ProposalRow[],
  start: number,
  boxes: HTMLInputElement[],
  choosing: Choosing,
): void {
  const end = start + PAGE;
  for (const row of rows.slice(start, end)) boxes.push(drawRow(body, row, choosing));
  const rest = rows.length - end;
  if (rest <= 0) return;
  const more = addButton(body, messages.windows.showMore(Math.min(rest, PAGE)), () => {
    more.buttonEl.remove();
    drawRows(body, rows, end, boxes, choosing);
  });
}

function drawRow(body: HTMLElement, row: ProposalRow, { chosen, shown, count }: Choosing): HTMLInputElement {
  const el = body.createDiv({ cls: prefixed('preview-row') });
  const box = addBox(el, chosen, row, count);
  box.setAttr('aria-label', `${row.topic}: ${row.file.path}`);
  const details = el.createEl('details');
  const summary = details.createEl('summary', { text: `${row.file.basename} ` });
  summary.createSpan({ text: row.reasons[0] ?? '', cls: [prefixed('place'), prefixed('first-reason')] });
  details.addEventListener('toggle', () => void unfold(details, row, shown), { once: true });
  return box;
}

async function unfold(details: HTMLElement, { file, topic, reasons }: ProposalRow, shown: ProposalsShown) {
  details.createDiv({ text: file.path, cls: prefixed('place') });
  const list = details.createEl('ul', { cls: prefixed('proposed-reasons') });
  for (const text of reasons) list.createEl('li', { text });
  for (const difference of await shown.differences(file, [topic])) drawDifference(details, difference);
}

function byTopic(rows: readonly ProposalRow[]): ReadonlyMap<string, readonly ProposalRow[]> {
  const groups = new Map<string, ProposalRow[]>();
  for (const row of rows) {
    const group = groups.get(row.topic);
    if (group === undefined) groups.set(row.topic, [row]);
    else group.push(row);
  }
  return new Map([...groups].sort(([, a], [, b]) => b.length - a.length));
}

function byFile(rows: readonly ProposalRow[]): ChosenTopics {
  const topics = new Map<TFile, readonly string[]>();
  for (const { file, topic } of rows) topics.set(file, [...(topics.get(file) ?? []), topic]);
  return topics;
}
