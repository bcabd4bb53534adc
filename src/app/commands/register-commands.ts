/** The commands, and the entry in the file menu. */
import { TFile, type Plugin } from 'obsidian';
import { clearAll } from './clear-all';
import { cursorIn, insertIntoNote } from './insert-callout';
import type { Services } from '../services';
import { listDuplicates } from './list-duplicates';
import { proposeForAll, proposeForNote } from './propose-commands';
import { repairImports } from './repair-imports';
import { replaceAll } from './replace-all-scripts';
import { undoReplace } from './undo-replace';
import { updateAll } from './update-all';
import { updateOne } from './update-one-note';
import { messages } from '../messages/messages';

/** Registers all commands with the plugin, which takes them away with itself. */
export function addCommands(plugin: Plugin, services: Services): void {
  const { workspace } = services.app;
  const add = (id: string, name: string, job: (services: Services) => Promise<void>): void => {
    plugin.addCommand({ id, name, callback: () => void job(services) });
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
  addForNote('update-related', messages.commands.updateRelated, (file) => updateOne(services, file));
  add('update-all', messages.commands.updateAll, updateAll);
  addForNote('insert-callout', messages.commands.insertCallout, (file) =>
    insertIntoNote(services, file, cursorIn(services, file)),
  );
  add('replace-scripts', messages.commands.replaceScripts, replaceAll);
  add('undo-replace', messages.commands.undo, undoReplace);
  addForNote('propose-topics', messages.commands.proposeTopics, (file) => proposeForNote(services, file));
  add('propose-topics-all', messages.commands.proposeTopicsAll, proposeForAll);
  add('repair', messages.commands.repair, repairImports);
  add('list-duplicates', messages.commands.listDuplicates, listDuplicates);
  add('clear-all', messages.commands.clear, clearAll);
  addFileMenu(plugin, services);
}

function addFileMenu(plugin: Plugin, services: Services): void {
  plugin.registerEvent(
    services.app.workspace.on('file-menu', (menu, file) => {
      if (!(file instanceof TFile) || file.extension !== 'md') return;
      menu.addItem((item) =>
        item
          .setTitle(messages.commands.updateRelated)
          .setIcon('list-tree')
          .onClick(() => void updateOne(services, file)),
      );
    }),
  );
}
