/** Shows once that a note still holds the script, with a button for the command that replaces it. */
import type { TFile } from 'obsidian';
import { holdsScript } from '../../core/script-migration/find-scripts';
import type { UpdateContext } from '../../core/block/update-note';
import { showNotice } from '../ui/notice';
import type { Services } from '../services';
import { replaceAll } from './replace-all-scripts';
import type { SummaryList } from './result-page';
import { readNow } from '../vault/note-writer';
import { messages } from '../messages/messages';

/** Checks whether the note holds the script, and shows the notice if it was not shown before. */
export async function noticeScript(services: Services, file: TFile, { settings }: UpdateContext): Promise<void> {
  if (services.shownOnce.has('script')) return;
  const now = await readNow(services, file);
  if (now.kind !== 'text' || !holdsScript(now.text, settings)) return;
  services.shownOnce.add('script');
  showNotice(messages.outcome.holdsScript(file.basename), [
    messages.scripts.replaceTitle,
    () => void replaceAll(services),
  ]);
}

/** Returns the notes of a run that still hold the script, which writes its own list. Empty if this was shown before. */
export function scriptedList({ shownOnce }: Services, paths: readonly string[]): SummaryList {
  const isNew = paths.length > 0 && !shownOnce.has('script');
  if (isNew) shownOnce.add('script');
  return { heading: messages.scripts.stillThere, lines: isNew ? [...paths].sort().map((path) => ({ path })) : [] };
}
