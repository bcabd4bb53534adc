/** The command "Insert related notes callout": puts a callout in and fills it, in one edit. */
import { MarkdownView, type TFile } from 'obsidian';
import { applyChanges } from '../core/block';
import { insertCallout } from '../core/callout';
import type { HostFailure } from '../core/host';
import { failureText } from '../core/strings';
import { updateNote, type Desk, type Update } from '../core/update';
import { say } from './notices';
import { prepare, type Parts } from './parts';
import { sharedWords, words } from './words';
import { changeNote, openEditor } from './writer';

/** Puts the callout behind the cursor's line, or behind the frontmatter (`cursor` null, or in frontmatter or code). */
export async function insertIntoNote(parts: Parts, file: TFile, cursor: number | null): Promise<void> {
  const desk = await prepare(parts);
  if (desk === null) return;
  const outcome = await parts.queue(() => changeNote(parts.app, file, (text) => decide(file, text, cursor, desk)));
  tell(file, outcome);
}

/** Where the cursor stands in the editor of a note, or null where no editor shows its source. */
export function cursorIn(parts: Parts, file: TFile): number | null {
  const view = parts.app.workspace.getActiveViewOfType(MarkdownView);
  const editor = view?.file === file && view.getMode() === 'source' ? view.editor : openEditor(parts.app, file);
  return editor === null ? null : editor.posToOffset(editor.getCursor());
}

/** One change that holds the filled callout: an empty one is put in on paper and updated there. */
function decide(file: TFile, text: string, cursor: number | null, desk: Desk): Update {
  if (!desk.scope(file.path)) return { kind: 'outside' };
  const insertion = insertCallout(text, cursor, desk.settings);
  if (insertion.kind === 'has-markers') return { kind: 'same', blocks: 1 };
  const { change } = insertion;
  const withCallout = applyChanges(text, [change]);
  const update = updateNote(file.path, withCallout, desk);
  if (update.kind !== 'edit') return update.kind === 'same' ? { kind: 'edit', blocks: 1, changes: [change] } : update;
  const filled = applyChanges(withCallout, update.changes);
  const insert = filled.slice(change.from, change.from + filled.length - text.length);
  return { kind: 'edit', blocks: 1, changes: [{ ...change, insert }] };
}

function tell(file: TFile, outcome: Update | HostFailure): void {
  const said = words();
  if (outcome.kind === 'edit') return say(said.updatedOne(file.basename));
  if (outcome.kind === 'same') return say(said.hasMarkers(file.basename));
  if (outcome.kind === 'refused') return say(said.refusedOne(file.basename, sharedWords().refusals[outcome.reason]));
  if (outcome.kind === 'failed') return say(said.failedOne(file.basename, failureText(outcome.failure, sharedWords())));
  say(said.outOfScope(file.basename));
}
