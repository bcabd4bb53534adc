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
  const inNote = (job: (file: TFile) => Promise<void>) => (isCheck: boolean): boolean => {
    const file = parts.app.workspace.getActiveFile();
    if (file?.extension !== 'md') return false;
    if (!isCheck) void job(file);
    return true;
  };
  plugin.addCommand({ id: 'update-related', name: words.updateRelated, checkCallback: inNote((file) => updateOne(parts, file)) });
  plugin.addCommand({ id: 'update-all', name: words.updateAll, callback: () => void updateAll(parts) });
  plugin.addCommand({
    id: 'insert-callout',
    name: words.insertCallout,
    checkCallback: inNote((file) => insertIntoNote(parts, file, cursorIn(parts, file))),
  });
  addScriptCommands(plugin, parts);
  addToFileMenu(plugin, parts);
}

function addScriptCommands(plugin: Plugin, parts: Parts): void {
  plugin.addCommand({ id: 'replace-scripts', name: replaceWords.replace, callback: () => void replaceAll(parts) });
  plugin.addCommand({ id: 'undo-replace', name: replaceWords.undo, callback: () => void undoReplace(parts) });
  plugin.addCommand({ id: 'clear-all', name: replaceWords.clear, callback: () => void clearAll(parts) });
}

function addToFileMenu(plugin: Plugin, parts: Parts): void {
  plugin.registerEvent(
    parts.app.workspace.on('file-menu', (menu, file) => {
      if (!(file instanceof TFile) || file.extension !== 'md') return;
      menu.addItem((item) => {
        item.setTitle(words.updateRelated).setIcon('list-tree').onClick(() => void updateOne(parts, file));
      });
    }),
  );
}
