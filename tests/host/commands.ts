/** Commands as the palette offers them: which can be run now, and running them. */
import type * as Obsidian from 'obsidian';
import type { Services } from './services.ts';
import { MarkdownView } from './markdown-view.ts';

/** A command as the palette shows it. */
export interface OfferedCommand {
  readonly id: string;
  readonly name: string;
  readonly available: boolean;
}

/** All commands of plugins. */
export function offeredCommands(services: Services): OfferedCommand[] {
  return [...services.registry.commands.values()].map((command) => ({
    id: command.id,
    name: command.name,
    available: execute(services, command, true),
  }));
}

/** Runs a command; says whether it was available. The id may lack the plugin's own. */
export function runCommand(services: Services, id: string): boolean {
  const { commands } = services.registry;
  const command = commands.get(id) ?? [...commands.values()].find((candidate) => candidate.id.endsWith(`:${id}`));
  if (!command) throw new Error(`no command "${id}"; there are ${[...commands.keys()].join(', ')}`);
  return execute(services, command, true) && execute(services, command, false);
}

/** The four kinds of callback, each overriding those after it; errors are reported as the app's console would show them. */
function execute(services: Services, command: Obsidian.Command, checking: boolean): boolean {
  try {
    const result = call(services, command, checking);
    if (result instanceof Promise) result.catch(services.sink);
    return result !== false;
  } catch (error) {
    services.sink(error);
    return true;
  }
}

function call(services: Services, command: Obsidian.Command, checking: boolean): unknown {
  if (command.editorCheckCallback || command.editorCallback) return callInEditor(services, command, checking);
  if (command.checkCallback) return Boolean(command.checkCallback(checking));
  return checking || command.callback?.();
}

/** "Only triggered when the user is in an editor": not in reading view. */
function callInEditor({ workspace }: Services, command: Obsidian.Command, checking: boolean): unknown {
  const info = workspace.activeEditor;
  const editor = info?.editor;
  if (!info || !editor || (info instanceof MarkdownView && info.getMode() !== 'source')) return false;
  if (command.editorCheckCallback) return Boolean(command.editorCheckCallback(checking, editor, info));
  return checking || command.editorCallback?.(editor, info);
}
