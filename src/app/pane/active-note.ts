/** Reads the active note for the pane, or a sentence where there is nothing to show. */
import type { TFile } from 'obsidian';
import type { UpdateContext } from '../../core/block/update-note';
import type { Settings } from '../../core/settings/settings';
import type { Services } from '../services';
import type { WaitReason } from '../auto-update/readiness';
import { readNow } from '../vault/note-writer';
import { listingOf, type PaneState } from './pane-state';
import { linkedPaths } from './own-links';
import { contentOf, isSameContent, type PaneContent } from './content';
import { errorText, failureMessage, messages, problemsMessage } from '../messages/messages';

/** The state of the active note, or a sentence. */
export type ActiveNoteState = ActiveNote | string;

/** The active note and the content that the pane shows. */
export interface ActiveNote {
  readonly file: TFile;
  readonly content: PaneContent;
  readonly settings: Settings;
  /** The paths of the notes that it links to in its own words. */
  readonly linked: ReadonlySet<string>;
}

/** Reads the active note. Never writes and never rejects. */
export async function readActiveNote(
  services: Services,
  choices: PaneState,
  ready: () => Promise<UpdateContext | null>,
): Promise<ActiveNoteState> {
  const { app, readiness, store } = services;
  const file = app.workspace.getActiveFile();
  if (file?.extension !== 'md') return messages.pane.noNote;
  try {
    const context = await ready();
    if (store.isMissing) return messages.settings.missing;
    if (context === null) return store.problems.length > 0 ? problemsMessage(store.problems) : '';
    const now = await readNow(services, file);
    if (now.kind === 'failed') return messages.outcome.failed(file.basename, failureMessage(now.failure));
    const { settings } = context;
    const content = contentOf(file.path, now.text, context, listingOf(choices, settings));
    const linked = await linkedPaths(app, file, settings);
    return { file, settings, linked, content: withWaiting(content, readiness.waitingFor) };
  } catch (error) {
    return messages.outcome.failed(file.basename, errorText(error));
  }
}

/** Adds waiting automatic updates as a problem, whichever note is active. */
function withWaiting(content: PaneContent, reason: WaitReason | null): PaneContent {
  return reason === null ? content : { ...content, problems: [...content.problems, { kind: 'waiting', reason }] };
}

/** Whether two states show the same. */
export function isSameActiveNote(a: ActiveNoteState, b: ActiveNoteState): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  if (a.file !== b.file || a.settings !== b.settings || !isSameContent(a.content, b.content)) return false;
  return a.linked.size === b.linked.size && [...a.linked].every((path) => b.linked.has(path));
}
