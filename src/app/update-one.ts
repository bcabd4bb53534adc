/** The command "Update related notes": the note in front, now. */
import type { TFile } from 'obsidian';
import type { HostFailure } from '../core/host';
import { failureText } from '../core/strings';
import { updateNote, type Update } from '../core/update';
import { insertIntoNote } from './insert';
import { askToKeepCurrent } from './keep-current';
import { hintAtScript } from './script-hint';
import { say } from './notices';
import { openNoteAt } from './open-note';
import { changeInTurn, prepare, type Parts } from './parts';
import * as words from './words';

/** Updates one note and says in one sentence what came of it. */
export async function updateOne(parts: Parts, file: TFile): Promise<void> {
  const desk = await prepare(parts);
  if (desk === null) return;
  parts.automatic.release(file.path);
  const outcome = await changeInTurn(parts, file, (text) => updateNote(file.path, text, desk));
  if (!parts.isOn()) return;
  if (outcome.kind === 'same' && desk.library.get(file.path)?.optedOut === true) return say(words.optedOut(file.basename));
  tell(parts, file, outcome);
  await hintAtScript(parts, file, desk);
  if (outcome.kind === 'edit') askToKeepCurrent(parts);
}

function tell(parts: Parts, file: TFile, outcome: Update | HostFailure): void {
  const name = file.basename;
  switch (outcome.kind) {
    case 'edit':
      return say(words.updatedOne(name));
    case 'same':
      return say(words.current(name));
    case 'none':
      return say(words.noMarkers(name), { label: words.insertIt, take: () => void insertIntoNote(parts, file, null) });
    case 'outside':
      return say(words.outOfScope(name));
    case 'failed':
      return say(words.failedOne(name, failureText(outcome.failure, words.sharedWords)));
    case 'refused': {
      const goThere = { label: words.goToLine, take: () => void openNoteAt(parts.app, file.path, outcome.at) };
      return say(words.refusedOne(name, words.sharedWords.refusals[outcome.reason]), goThere);
    }
  }
}
