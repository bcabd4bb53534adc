/** The command "Empty all related-notes callouts": for those who want their full-text search clean, or leave. */
import { clearNote } from '../core/clear';
import { alone } from './alone';
import { lookAt, offer, writeAll, type DecideFor } from './bulk';
import { say } from './notices';
import { changeInTurn, prepare } from './parts';
import * as words from './replace-words';
import { tellReport } from './summary-modal';

/** Shows which callouts would be emptied, and empties the chosen ones; the device then updates only by command. */
export const clearAll = alone(async (parts) => {
  const desk = await prepare(parts);
  if (desk === null) return;
  const decide: DecideFor = (file, text) => clearNote(file.path, text, desk);
  const look = await lookAt(parts, desk.scope, decide);
  const { length } = look.edits;
  if (look.report.isStopped) return;
  if (length === 0) return say(words.nothingToClear);
  const chosen = await offer(parts, look, { title: words.clear, intro: [words.clearIntro(length)], action: words.clearChosen });
  if (chosen === null) return;
  parts.store.chooseMode('command');
  const done = await writeAll(parts, chosen, look.report, (file) => changeInTurn(parts, file, (text) => decide(file, text)));
  tellReport(parts.app, words.cleared(done.updated.length), done);
});
