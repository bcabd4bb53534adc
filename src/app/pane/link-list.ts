/** Creates links to the notes of branches, in the form that Obsidian writes in the source note. */
import type { App } from 'obsidian';
import { messages } from '../messages/messages';
import { copyText } from '../ui/clipboard';
import { showNotice } from '../ui/notice';
import { notesIn, type TreeBranch } from './content';

/** Returns a link to each listed note, in the order of the list, without repetitions. */
export function linksOf(
  { vault, fileManager }: App,
  branches: readonly TreeBranch[],
  sourcePath: string,
): readonly string[] {
  const files = [...new Set(notesIn(branches).map(({ path }) => path))].map((path) => vault.getFileByPath(path));
  return files.flatMap((file) => (file === null ? [] : [fileManager.generateMarkdownLink(file, sourcePath)]));
}

/** Copies links as a Markdown list. Shows how many were copied, or why none were. */
export function copyLinks(win: Window, links: readonly string[]): Promise<void> {
  return copy(win, links.map((link) => `- ${link}\n`).join(''), links.length);
}

/** Copies one link without a list marker, for use in a sentence. */
export function copyLink(win: Window, link: string): Promise<void> {
  return copy(win, link, 1);
}

async function copy(win: Window, text: string, count: number): Promise<void> {
  if (count === 0 || (await copyText(text, win))) showNotice(messages.live.copied(count));
}
