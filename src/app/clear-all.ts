/** The command "Empty all related-notes callouts": for those who want their full-text search clean, or leave. */
import { clearNote } from '../core/clear';
import { alone } from './alone';
import { entryFor, lookAt, writeAll, type DecideFor } from './bulk';
import { say } from './notices';
import { prepare, type Parts } from './parts';
import { openPreview } from './preview-modal';
import { replaceWords } from './replace-words';
import { needsSummary, SummaryModal } from './summary-modal';
import { show } from './windows';
import { words } from './words';
import { changeNote } from './writer';

/** Shows which callouts would be emptied, and empties the chosen ones; the device then updates only by command. */
export async function clearAll(parts: Parts): Promise<void> {
  await alone(parts, () => lookAndClear(parts));
}

async function lookAndClear(parts: Parts): Promise<void> {
  const desk = await prepare(parts);
  if (desk === null) return;
  const said = replaceWords();
  const decide: DecideFor = (file, text) => clearNote(file.path, text, desk);
  const files = parts.app.vault.getMarkdownFiles().filter(({ path }) => desk.scope(path));
  const { report, edits } = await lookAt(parts, words().preparing, files, decide, () => ({ kind: 'none' }));
  if (report.isStopped) return;
  if (edits.length === 0) return say(said.nothingToClear);
  const entries = edits.map((file) => entryFor(parts, file, decide));
  const chosen = await openPreview(parts.app, { title: said.clear, intro: [said.clearIntro(edits.length)], entries, action: said.clearChosen });
  if (chosen === null) return;
  parts.store.chooseMode('command');
  const done = await writeAll(parts, words().updating, chosen, report, (file) =>
    parts.queue(() => changeNote(parts.app, file, (text) => decide(file, text))),
  );
  const sentence = said.cleared(done.updated.length);
  if (needsSummary(done) || done.isStopped) show(new SummaryModal(parts.app, sentence, done));
  else say(sentence);
}
