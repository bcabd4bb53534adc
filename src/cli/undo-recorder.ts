/** Stores undo entries for a command of the CLI, before each note is written. */
import type { BeforeEdit } from '../core/run/note-loop';
import { undoEntry, type RunKind } from '../core/run/undo-log';
import { openUndoLog } from './disk/plugin-folder';
import type { CliEnvironment, Vault } from './environment';

/** Returns the function that stores the entries of one run, or nothing with `--no-undo`. */
export function undoRecorder(
  run: RunKind,
  { undo }: { readonly undo: boolean },
  { pluginFolder, tools }: Vault,
  env: CliEnvironment,
): { readonly beforeEdit?: BeforeEdit } {
  if (!undo) return {};
  const log = openUndoLog({ path: pluginFolder, files: env.files }, { run, time: env.now() });
  return {
    beforeEdit: (path, text, changes) => log.append(undoEntry(path, text, changes, tools.settings.markerId)),
  };
}
