/** The command "Empty all related-notes callouts": for those who want their full-text search clean, or leave. */
import { clearNote } from '../core/clear';
import { entryFor, lookAt, writeAll, type DecideFor } from './bulk';
import { say } from './notices';
import { prepare, type Parts } from './parts';
import { openPreview } from './preview-modal';
import * as replaceWords from './replace-words';
import { needsSummary, SummaryModal } from './summary-modal';
import { show } from './windows';
import * as words from './words';
import { changeNote } from './writer';

/** Shows which callouts would be emptied, and empties the chosen ones; the device then updates only by command. */
export async function clearAll(parts: Parts): Promise<void> {
  const desk = await prepare(parts);
  if (desk === null) return;
  const decide: DecideFor = (file, text) => clearNote(file.path, text, desk);
  const files = parts.app.vault.getMarkdownFiles().filter(({ path }) => desk.scope(path));
  const { report, edits } = await lookAt(parts, words.preparing, files, decide, () => ({ kind: 'none' }));
  if (report.isStopped) return;
  if (edits.length === 0) return say(replaceWords.nothingToClear);
  const entries = edits.map((file) => entryFor(parts, file, decide));
  const chosen = await openPreview(parts.app, { title: replaceWords.clear, intro: [replaceWords.clearIntro(edits.length)], entries, action: replaceWords.clearChosen });
  if (chosen === null) return;
  parts.store.chooseMode('command');
  const done = await writeAll(parts, words.updating, chosen, report, (file) =>
    parts.queue(() => changeNote(parts.app, file, (text) => decide(file, text))),
  );
  const sentence = replaceWords.cleared(done.updated.length);
  if (needsSummary(done) || done.isStopped) show(new SummaryModal(parts.app, sentence, done));
  else say(sentence);
}
