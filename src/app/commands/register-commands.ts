/** Registers the commands and the entries of the file menu. */
import { TFile, TFolder, type Menu, type Plugin, type TAbstractFile } from 'obsidian';
import { insertAll, insertIntoChosen, removeAll } from './box-runs';
import { clearAll } from './clear-all';
import { copyEnvironment } from './copy-environment';
import { cursorIn, insertIntoNote, insertLive } from './insert-callout';
import type { Services } from '../services';
import { listDuplicates } from './list-duplicates';
import { proposeForAll, proposeForNote } from './propose-commands';
import { repairImports } from './repair-imports';
import { replaceAll } from './replace-all-scripts';
import { undoLast } from './undo-last';
import { updateAll } from './update-all';
import { updateOne } from './update-one-note';
import { messages } from '../messages/messages';

/** Registers all commands with the plugin, which removes them on unload. */
export function addCommands(plugin: Plugin, services: Services): void {
  addFileMenu(plugin, services);
  addForNotes(plugin, services);
  const add = (id: string, name: string, job: (services: Services) => Promise<void>): void => {
    plugin.addCommand({ id, name, callback: () => void job(services) });
  };
  plugin.addCommand({ id: 'setup', name: messages.commands.setup, callback: () => services.setup.open() });
  add('update-all', messages.commands.updateAll, updateAll);
  add('insert-all', messages.commands.insertAll, insertAll);
  add('remove-all', messages.commands.removeAll, removeAll);
  add('replace-scripts', messages.commands.replaceScripts, replaceAll);
  add('propose-topics-all', messages.commands.proposeTopicsAll, proposeForAll);
  add('repair', messages.commands.repair, repairImports);
  add('list-duplicates', messages.commands.listDuplicates, listDuplicates);
  add('undo-last', messages.commands.undo, undoLast);
  add('clear-all', messages.commands.clear, clearAll);
  add('copy-environment', messages.commands.copyEnvironment, (given) =>
    copyEnvironment(given, plugin.manifest.version),
  );
}

/** Registers the commands for the active note. */
function addForNotes(plugin: Plugin, services: Services): void {
  const { workspace } = services.app;
  const add = (id: string, name: string, job: (file: TFile) => Promise<void>): void => {
    const checkCallback = (isCheck: boolean): boolean => {
      const file = workspace.getActiveFile();
      if (file?.extension !== 'md') return false;
      if (!isCheck) void job(file);
      return true;
    };
    plugin.addCommand({ id, name, checkCallback });
  };
  add('update-related', messages.commands.updateRelated, (file) => updateOne(services, file));
  add('insert-callout', messages.commands.insertCallout, (file) =>
    insertIntoNote(services, file, cursorIn(services, file)),
  );
  add('insert-live', messages.commands.insertLive, (file) => insertLive(services, file, cursorIn(services, file)));
  add('propose-topics', messages.commands.proposeTopics, (file) => proposeForNote(services, file));
}

function addFileMenu(plugin: Plugin, services: Services): void {
  const { workspace } = services.app;
  const add = (menu: Menu, title: string, job: () => Promise<void>): void => {
    menu.addItem((item) =>
      item
        .setTitle(title)
        .setIcon('list-tree')
        .onClick(() => void job()),
    );
  };
  plugin.registerEvent(
    workspace.on('file-menu', (menu, file) => {
      if (file instanceof TFolder) addForMany(menu, [file]);
      else if (file instanceof TFile && file.extension === 'md')
        add(menu, messages.commands.updateRelated, () => updateOne(services, file));
    }),
  );
  plugin.registerEvent(workspace.on('files-menu', (menu, files) => addForMany(menu, files)));
  const addForMany = (menu: Menu, files: readonly TAbstractFile[]): void => {
    const paths = new Set(files.flatMap(notesIn).map(({ path }) => path));
    if (paths.size > 0) add(menu, messages.commands.insertAll, () => insertIntoChosen(services, paths));
  };
}

/** Returns the notes in a folder and its subfolders, or the note itself. */
function notesIn(file: TAbstractFile): readonly TFile[] {
  if (file instanceof TFile) return file.extension === 'md' ? [file] : [];
  return file instanceof TFolder ? file.children.flatMap(notesIn) : [];
}
