/** Branches of notes -> links to them, as the app writes links in the note that they are put into. */
import type { App } from 'obsidian';
import type { TreeBranch } from '../pane/content';

/** A link to each listed note, in the order of the list, each note once. */
export function linksOf(
  { vault, fileManager }: App,
  branches: readonly TreeBranch[],
  sourcePath: string,
): readonly string[] {
  const files = [...new Set(pathsIn(branches))].map((path) => vault.getFileByPath(path));
  return files.flatMap((file) => (file === null ? [] : [fileManager.generateMarkdownLink(file, sourcePath)]));
}

function pathsIn(branches: readonly TreeBranch[]): readonly string[] {
  return branches.flatMap(({ branches: inner, notes }) => [...pathsIn(inner), ...notes.map(({ path }) => path)]);
}
