/** Renders a problem of the active note, with a button that solves it. */
import { ExtraButtonComponent, setIcon, type TFile } from 'obsidian';
import { insertIntoNote } from '../commands/insert-callout';
import { openNoteAt } from '../commands/open-note';
import { prefixed } from '../plugin-prefix';
import type { Services } from '../services';
import { removeSecondBox } from '../commands/remove-second-box';
import { proposeForNote } from '../commands/propose-commands';
import { replaceAll } from '../commands/replace-all-scripts';
import type { WaitReason } from '../auto-update/readiness';
import { updateAll } from '../commands/update-all';
import { updateOne } from '../commands/update-one-note';
import { isHint, turnOffHints } from './hints-off';
import type { PaneWays } from './pane-ways';
import type { NoteProblem } from './note-problems';
import { refusalMessage, messages } from '../messages/messages';

type Said = readonly [icon: string, text: string, wayOut: string, take: () => unknown];

/** The active note, and the services that the buttons use. */
export interface ProblemParts {
  readonly file: TFile;
  readonly services: Services;
  readonly ways: PaneWays;
  /** Called when this kind of hint was turned off. */
  readonly onTurnedOff: () => void;
}

/** Renders a problem. A hint can be turned off for good. */
export function drawProblem(el: HTMLElement, problem: NoteProblem, parts: ProblemParts): void {
  const [icon, text, wayOut, take] = say(problem, parts);
  const row = el.createDiv({ cls: prefixed('problem'), attr: { 'data-problem': problem.kind } });
  setIcon(row.createDiv({ cls: prefixed('problem-icon') }), icon);
  row.createDiv({ text });
  row.createEl('button', { text: wayOut }).addEventListener('click', () => void take());
  if (!isHint(problem)) return;
  new ExtraButtonComponent(row)
    .setIcon('x')
    .setTooltip(messages.pane.turnOff)
    .onClick(() => {
      turnOffHints(parts.services.app, [problem.kind]);
      parts.onTurnedOff();
    });
}

function say(problem: NoteProblem, { file, services, ways }: ProblemParts): Said {
  if (isOfVault(problem)) return sayOfVault(problem, services, ways);
  const { path, basename } = file;
  const goTo = (at: number) => () => openNoteAt(services, path, at);
  switch (problem.kind) {
    case 'refused':
      return ['alert-triangle', `${refusalMessage(problem)}.`, messages.outcome.goToLine, goTo(problem.at)];
    case 'unreadable':
      return ['alert-triangle', `${refusalMessage(problem)}.`, messages.pane.toTop, goTo(0)];
    case 'script':
      return [
        'file-code-2',
        messages.outcome.holdsScript(basename),
        messages.scripts.replaceTitle,
        () => replaceAll(services),
      ];
    case 'no-topics':
      return ['info', messages.pane.noTopics, messages.topics.propose, () => proposeForNote(services, file)];
    case 'no-markers':
    case 'out-of-date':
    case 'several-boxes':
      return sayBox(problem.kind, file, services);
  }
}

type VaultProblem = Extract<NoteProblem, { readonly kind: 'waiting' | 'not-set-up' | 'boxless-articles' }>;

function isOfVault(problem: NoteProblem): problem is VaultProblem {
  return problem.kind === 'waiting' || problem.kind === 'not-set-up' || problem.kind === 'boxless-articles';
}

/** Returns the text and button for a problem of the vault, whichever note is active. */
function sayOfVault(problem: VaultProblem, services: Services, { openSetup, addToNotes }: PaneWays): Said {
  switch (problem.kind) {
    case 'waiting':
      return ['hourglass', waitsFor(problem.reason), messages.settings.updateAll, () => updateAll(services)];
    case 'not-set-up':
      return ['settings', messages.pane.notSetUp, messages.setup.setUp, openSetup];
    case 'boxless-articles':
      return ['info', messages.pane.boxless(problem.count), messages.pane.addBoxes, addToNotes];
  }
}

/** Returns the text and button for a problem of the box of a note that has no other problem. */
function sayBox(kind: 'no-markers' | 'out-of-date' | 'several-boxes', file: TFile, services: Services): Said {
  switch (kind) {
    case 'no-markers':
      return [
        'info',
        messages.outcome.noMarkers(file.basename),
        messages.outcome.insertIt,
        () => insertIntoNote(services, file, null),
      ];
    case 'out-of-date':
      return ['refresh-cw', messages.pane.outOfDate, messages.pane.update, () => updateOne(services, file)];
    case 'several-boxes':
      return [
        'copy',
        messages.outcome.severalBoxes,
        messages.outcome.removeSecondBox,
        () => removeSecondBox(services, file),
      ];
  }
}

/** Returns the reason why automatic updates wait, as text. */
function waitsFor(reason: WaitReason): string {
  const { waiting } = messages;
  switch (reason.kind) {
    case 'settings-missing':
    case 'settings-damaged':
      return waiting.settings;
    case 'not-read':
    case 'unknown-notes':
      return waiting.reading;
    case 'never-updated':
      return waiting.neverUpdated;
    case 'plugin-updated':
      return waiting.pluginUpdated;
    case 'notes-missing':
      return waiting.notesMissing(reason.here, reason.expected);
    case 'topic-note-missing':
      return waiting.topicNoteMissing(reason.path);
  }
}
