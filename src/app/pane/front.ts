/** Looks at the note in front: what the pane shows of it, or one sentence where there is nothing to show. */
import type { TFile } from 'obsidian';
import { problemsText } from '../../core/strings';
import type { Settings } from '../../core/settings';
import type { Parts } from '../parts';
import { errorText, failed, failedOne, sharedWords } from '../words';
import { readNow } from '../writer';
import { listingOf, type Choices } from './choices';
import { contentOf, isSameContent, type Content } from './content';
import { noNote } from './words';

/** What is in front: a note, or a sentence. */
export type Front = FrontNote | string;

/** The note in front, and what is shown of it. */
export interface FrontNote {
  readonly file: TFile;
  readonly content: Content;
  readonly settings: Settings;
}

/** Looks; reads only, and never rejects. */
export async function lookInFront({ app, keeper, store }: Parts, choices: Choices): Promise<Front> {
  const file = app.workspace.getActiveFile();
  if (file?.extension !== 'md') return noNote;
  try {
    const desk = await keeper.ready();
    if (desk === null) return store.problems.length > 0 ? problemsText(store.problems, sharedWords) : '';
    const now = await readNow(app, file);
    if (now.kind === 'failed') return failedOne(file.basename, failed(now.failure));
    const { settings } = desk;
    return { file, settings, content: contentOf(file.path, now.text, desk, listingOf(choices, settings)) };
  } catch (error) {
    return failedOne(file.basename, errorText(error));
  }
}

/** Whether both show the same. */
export function isSameFront(a: Front, b: Front): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.file === b.file && a.settings === b.settings && isSameContent(a.content, b.content);
}
