/** Looks at the note in front: what the pane shows of it, or one sentence where there is nothing to show. */
import type { TFile } from 'obsidian';
import { problemsText } from '../../core/strings';
import type { Settings } from '../../core/settings';
import type { Parts } from '../parts';
import * as words from '../words';
import { readNow } from '../writer';
import { listingOf, type Choices } from './choices';
import { contentOf, type Content } from './content';
import * as paneWords from './words';

/** What is in front. */
export type Front =
  | { readonly kind: 'note'; readonly file: TFile; readonly content: Content; readonly settings: Settings }
  | { readonly kind: 'message'; readonly text: string };

/** Looks; reads only, and never rejects. */
export async function lookInFront(parts: Parts, choices: Choices): Promise<Front> {
  const { app, keeper, store } = parts;
  const file = app.workspace.getActiveFile();
  if (file?.extension !== 'md') return message(paneWords.noNote);
  try {
    const desk = await keeper.ready();
    if (desk === null) return message(store.read.kind === 'wrong' ? problemsText(store.read.problems, words.sharedWords) : '');
    const now = await readNow(app, file);
    if (now.kind === 'failed') return message(words.failedOne(file.basename, now.failure));
    const { settings } = desk;
    return { kind: 'note', file, settings, content: contentOf(file.path, now.text, desk, listingOf(choices, settings)) };
  } catch (error) {
    return message(words.failedOne(file.basename, { code: 'unknown', detail: words.errorText(error) }));
  }
}

function message(text: string): Front {
  return { kind: 'message', text };
}
