/** Records for undoing what a command of the CLI changes, before each note is written. */
import type { BeforeEdit } from '../core/run/note-loop';
import { undoEntry, type RunKind } from '../core/run/undo-log';
import { openUndoLog } from './disk/plugin-folder';
import type { CliEnvironment, Vault } from './environment';

/** The record of one run, or nothing where `--no-undo` leaves it out. */
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
