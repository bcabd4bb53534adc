/** The command "Insert related notes callout": puts a callout in and fills it, in one edit. */
import type { TFile } from 'obsidian';
import { applyChanges } from '../core/block';
import { insertCallout } from '../core/callout';
import type { HostFailure } from '../core/host';
import { updateNote, type Desk, type Update } from '../core/update';
import { say } from './notices';
import { openNoteAt } from './open-note';
import { changeInTurn, prepare, type Parts } from './parts';
import * as words from './words';
import { openEditor } from './writer';

/** Where the cursor stood, and the text it stood in. */
export interface CursorPlace {
  readonly text: string;
  readonly offset: number;
}

/** Puts the callout behind the cursor's line, or behind the frontmatter (`cursor` null, or in frontmatter or code). */
export async function insertIntoNote(parts: Parts, file: TFile, cursor: CursorPlace | null): Promise<void> {
  const desk = await prepare(parts);
  if (desk === null) return;
  const outcome = await changeInTurn(parts, file, (text) => decide(file, text, offsetIn(parts, file, text, cursor), desk));
  if (parts.isOn()) tellOutcome(parts, file, outcome, desk, words.hasMarkers(file.basename));
}

/** Where the cursor stands in the editor of a note, or null where no editor shows its source. */
export function cursorIn(parts: Parts, file: TFile): CursorPlace | null {
  const editor = openEditor(parts.app, file);
  return editor === null ? null : { text: editor.getValue(), offset: editor.posToOffset(editor.getCursor()) };
}

/** Where the cursor is in the text now: it has moved if something was typed meanwhile. */
function offsetIn(parts: Parts, file: TFile, text: string, cursor: CursorPlace | null): number | null {
  if (cursor === null || cursor.text === text) return cursor?.offset ?? null;
  const now = cursorIn(parts, file);
  return now?.text === text ? now.offset : null;
}

/** One change that holds the filled callout: an empty one is put in on paper and updated there. A note that opted out gets none. */
function decide(file: TFile, text: string, cursor: number | null, desk: Desk): Update {
  if (!desk.scope(file.path)) return { kind: 'outside' };
  const change = insertCallout(text, cursor, desk.settings);
  if (change === null) return decideOnMarked(file, text, desk);
  const withCallout = applyChanges(text, [change]);
  const update = updateNote(file.path, withCallout, desk);
  if (update.kind === 'same') return { kind: 'outside' };
  if (update.kind !== 'edit') return update;
  const filled = applyChanges(withCallout, update.changes);
  const insert = filled.slice(change.from, change.from + filled.length - text.length);
  return { kind: 'edit', blocks: 1, changes: [{ ...change, insert }] };
}

/** Markers are left alone; where an update would not fill them, its reason is the answer. */
function decideOnMarked({ path }: TFile, text: string, desk: Desk): Update {
  const update = updateNote(path, text, desk);
  return update.kind === 'edit' ? { kind: 'same', blocks: update.blocks } : update;
}

/** Says in one sentence what came of a change to a note, with the way out where there is one; `same` where it changed nothing. */
export function tellOutcome(parts: Parts, file: TFile, outcome: Update | HostFailure, { library }: Desk, same: string): void {
  const { path, basename } = file;
  const isOptedOut = library.get(path)?.optedOut === true;
  switch (outcome.kind) {
    case 'edit':
      return say(words.updatedOne(basename));
    case 'same':
      return say(isOptedOut ? words.optedOut(basename) : same);
    case 'none':
      return say(words.noMarkers(basename), [words.insertIt, () => void insertIntoNote(parts, file, null)]);
    case 'outside':
      return say(isOptedOut ? words.optedOut(basename) : words.outOfScope(basename));
    case 'failed':
      return say(words.failedOne(basename, words.failed(outcome.failure)));
    case 'refused':
      return say(words.refusedOne(basename, words.refusal(outcome)), [words.goToLine, () => void openNoteAt(parts.app, path, outcome.at)]);
  }
}
