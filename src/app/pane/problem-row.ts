/** Says what is wrong with the note in front, and offers the way out as a button. */
import { setIcon, type TFile } from 'obsidian';
import { insertIntoNote } from '../insert';
import { openNoteAt } from '../open-note';
import { ours } from '../ours';
import type { Parts } from '../parts';
import { replaceAll } from '../replace-scripts';
import { replaceIt } from '../replace-words';
import { updateOne } from '../update-one';
import * as words from '../words';
import type { Problem } from './problem';
import * as paneWords from './words';

type Said = readonly [icon: string, text: string, wayOut: string, take: () => Promise<void>];

/** Draws the problem of a note. */
export function drawProblem(el: HTMLElement, problem: Problem, file: TFile, parts: Parts): void {
  const [icon, text, wayOut, take] = say(problem, file, parts);
  const row = el.createDiv({ cls: ours('problem'), attr: { 'data-problem': problem.kind } });
  setIcon(row.createDiv({ cls: ours('problem-icon') }), icon);
  row.createDiv({ text });
  row.createEl('button', { text: wayOut }).addEventListener('click', () => void take());
}

function say(problem: Problem, file: TFile, parts: Parts): Said {
  const { path, basename } = file;
  const goTo = (at: number) => () => openNoteAt(parts.app, path, at);
  switch (problem.kind) {
    case 'refused':
      return ['alert-triangle', `${words.refusal(problem)}.`, words.goToLine, goTo(problem.at)];
    case 'unreadable':
      return ['alert-triangle', `${words.refusal(problem)}.`, paneWords.toTop, goTo(0)];
    case 'script':
      return ['file-code-2', words.holdsScript(basename), replaceIt, () => replaceAll(parts)];
    case 'no-topics':
      return ['info', paneWords.noTopics(problem.property), paneWords.toTop, goTo(0)];
    case 'no-markers':
      return ['info', words.noMarkers(basename), words.insertIt, () => insertIntoNote(parts, file, null)];
    case 'out-of-date':
      return ['refresh-cw', paneWords.outOfDate, paneWords.update, () => updateOne(parts, file)];
  }
}
