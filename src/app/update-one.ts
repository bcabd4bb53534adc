/** The command "Update related notes": the note in front, now. */
import type { TFile } from 'obsidian';
import { updateNote } from '../core/update';
import { tellOutcome } from './insert';
import { askToKeepCurrent } from './keep-current';
import { hintAtScript } from './script-hint';
import { changeInTurn, prepare, type Parts } from './parts';
import { current } from './words';

/** Updates one note and says in one sentence what came of it. */
export async function updateOne(parts: Parts, file: TFile): Promise<void> {
  const desk = await prepare(parts);
  if (desk === null) return;
  const { path, basename } = file;
  parts.automatic.release(path);
  const outcome = await changeInTurn(parts, file, (text) => updateNote(path, text, desk));
  if (!parts.isOn()) return;
  const isOptedOut = desk.library.get(path)?.optedOut === true;
  tellOutcome(parts, file, outcome, desk, current(basename));
  if (outcome.kind === 'same' && isOptedOut) return;
  await hintAtScript(parts, file, desk);
  if (outcome.kind === 'edit') askToKeepCurrent(parts);
}
