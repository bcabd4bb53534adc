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
import { sharedWords, words } from './words';

/** Updates one note and says in one sentence what came of it. */
export async function updateOne(parts: Parts, file: TFile): Promise<void> {
  const desk = await prepare(parts);
  if (desk === null) return;
  parts.automatic.release(file.path);
  const outcome = await changeInTurn(parts, file, (text) => updateNote(file.path, text, desk));
  if (!parts.isOn()) return;
  if (outcome.kind === 'same' && desk.library.get(file.path)?.optedOut === true) return say(words().optedOut(file.basename));
  tell(parts, file, outcome);
  await hintAtScript(parts, file, desk);
  if (outcome.kind === 'edit') askToKeepCurrent(parts);
}

function tell(parts: Parts, file: TFile, outcome: Update | HostFailure): void {
  const name = file.basename;
  const said = words();
  switch (outcome.kind) {
    case 'edit':
      return say(said.updatedOne(name));
    case 'same':
      return say(said.current(name));
    case 'none':
      return say(said.noMarkers(name), { label: said.insertIt, take: () => void insertIntoNote(parts, file, null) });
    case 'outside':
      return say(said.outOfScope(name));
    case 'failed':
      return say(said.failedOne(name, failureText(outcome.failure, sharedWords())));
    case 'refused': {
      const goThere = { label: said.goToLine, take: () => void openNoteAt(parts.app, file.path, outcome.at) };
      return say(said.refusedOne(name, sharedWords().refusals[outcome.reason]), goThere);
    }
  }
}
