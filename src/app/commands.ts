/** The commands, and the entry in the file menu. */
import { TFile, type Plugin } from 'obsidian';
import { clearAll } from './clear-all';
import { cursorIn, insertIntoNote } from './insert';
import type { Parts } from './parts';
import { replaceAll } from './replace-scripts';
import * as replaceWords from './replace-words';
import { undoReplace } from './undo-replace';
import { updateAll } from './update-all';
import { updateOne } from './update-one';
import * as words from './words';

/** Registers all commands with the plugin, which takes them away with itself. */
export function addCommands(plugin: Plugin, parts: Parts): void {
  const { workspace } = parts.app;
  const add = (id: string, name: string, job: (parts: Parts) => Promise<void>): void => {
    plugin.addCommand({ id, name, callback: () => void job(parts) });
  };
  const addForNote = (id: string, name: string, job: (file: TFile) => Promise<void>): void => {
    const checkCallback = (isCheck: boolean): boolean => {
      const file = workspace.getActiveFile();
      if (file?.extension !== 'md') return false;
      if (!isCheck) void job(file);
      return true;
    };
    plugin.addCommand({ id, name, checkCallback });
  };
  addForNote('update-related', words.updateRelated, (file) => updateOne(parts, file));
  add('update-all', words.updateAll, updateAll);
  addForNote('insert-callout', words.insertCallout, (file) => insertIntoNote(parts, file, cursorIn(parts, file)));
  add('replace-scripts', replaceWords.replace, replaceAll);
  add('undo-replace', replaceWords.undo, undoReplace);
  add('clear-all', replaceWords.clear, clearAll);
  plugin.registerEvent(
    workspace.on('file-menu', (menu, file) => {
      if (!(file instanceof TFile) || file.extension !== 'md') return;
      menu.addItem((item) => item.setTitle(words.updateRelated).setIcon('list-tree').onClick(() => void updateOne(parts, file)));
    }),
  );
}
