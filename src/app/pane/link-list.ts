/** Branches of notes -> links to them, as the app writes links in the note that they are put into. */
import type { App } from 'obsidian';
import { messages } from '../messages/messages';
import { copyText } from '../ui/clipboard';
import { showNotice } from '../ui/notice';
import { notesIn, type TreeBranch } from './content';

/** A link to each listed note, in the order of the list, each note once. */
export function linksOf(
  { vault, fileManager }: App,
  branches: readonly TreeBranch[],
  sourcePath: string,
): readonly string[] {
  const files = [...new Set(notesIn(branches).map(({ path }) => path))].map((path) => vault.getFileByPath(path));
  return files.flatMap((file) => (file === null ? [] : [fileManager.generateMarkdownLink(file, sourcePath)]));
}

/** Copies links, each in a line of a list. Says how many they are, or why they are not copied. */
export function copyLinks(win: Window, links: readonly string[]): Promise<void> {
  return copy(win, links.map((link) => `- ${link}\n`).join(''), links.length);
}

/** Copies one link as it is, to be put into a sentence. */
export function copyLink(win: Window, link: string): Promise<void> {
  return copy(win, link, 1);
}

async function copy(win: Window, text: string, count: number): Promise<void> {
  if (count === 0 || (await copyText(text, win))) showNotice(messages.live.copied(count));
}
