/** Says what is wrong with the note in front, and offers the way out as a button. */
import { setIcon, type TFile } from 'obsidian';
import { insertIntoNote } from '../insert';
import { openNoteAt } from '../open-note';
import type { Parts } from '../parts';
import { replaceAll } from '../replace-scripts';
import { replaceIt } from '../replace-words';
import { updateOne } from '../update-one';
import * as words from '../words';
import type { Problem } from './problem';
import * as paneWords from './words';

interface Said {
  readonly icon: string;
  readonly text: string;
  readonly wayOut: string;
  readonly take: () => Promise<void>;
}

/** Draws the problem of a note. */
export function drawProblem(el: HTMLElement, problem: Problem, file: TFile, parts: Parts): void {
  const { icon, text, wayOut, take } = say(problem, file, parts);
  const row = el.createDiv({ cls: 'related-literature-problem', attr: { 'data-problem': problem.kind } });
  setIcon(row.createDiv({ cls: 'related-literature-problem-icon' }), icon);
  row.createDiv({ text });
  row.createEl('button', { text: wayOut }).addEventListener('click', () => void take());
}

function say(problem: Problem, file: TFile, parts: Parts): Said {
  const { path, basename } = file;
  const { refusals } = words.sharedWords;
  const goTo = (at: number) => () => openNoteAt(parts.app, path, at);
  switch (problem.kind) {
    case 'refused':
      return { icon: 'alert-triangle', text: `${refusals[problem.reason]}.`, wayOut: words.goToLine, take: goTo(problem.at) };
    case 'unreadable':
      return { icon: 'alert-triangle', text: `${refusals['frontmatter-unreadable']}: ${words.whyUnreadable(problem.message)}`, wayOut: paneWords.toTop, take: goTo(0) };
    case 'script':
      return { icon: 'file-code-2', text: words.holdsScript(basename), wayOut: replaceIt, take: () => replaceAll(parts) };
    case 'no-topics':
      return { icon: 'info', text: paneWords.noTopics(problem.property), wayOut: paneWords.toTop, take: goTo(0) };
    case 'no-markers':
      return { icon: 'info', text: words.noMarkers(basename), wayOut: words.insertIt, take: () => insertIntoNote(parts, file, null) };
    case 'out-of-date':
      return { icon: 'refresh-cw', text: paneWords.outOfDate, wayOut: paneWords.update, take: () => updateOne(parts, file) };
  }
}
