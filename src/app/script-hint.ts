/** Says once that a note still holds the script, with the command that replaces it as the way out. */
import type { TFile } from 'obsidian';
import { holdsScript } from '../core/script';
import type { Desk } from '../core/update';
import { say } from './notices';
import type { Parts } from './parts';
import { replaceAll } from './replace-scripts';
import * as replaceWords from './replace-words';
import * as words from './words';
import { readNow } from './writer';

/** Looks whether the note holds the script, and says so if nobody was told before. */
export async function hintAtScript(parts: Parts, file: TFile, { settings }: Desk): Promise<void> {
  if (parts.saidOnce.has('script')) return;
  const now = await readNow(parts.app, file);
  if (now.kind !== 'text' || !holdsScript(now.text, settings)) return;
  parts.saidOnce.add('script');
  say(words.holdsScript(file.basename), [replaceWords.replaceIt, () => void replaceAll(parts)]);
}
