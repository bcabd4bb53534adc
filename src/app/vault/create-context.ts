/** Settings + the vault's own folders -> the means to update notes, with an empty note index. */
import { parseYaml } from 'obsidian';
import { createBlockRenderer } from '../../core/block/render-block';
import { NoteIndex } from '../../core/index/note-index';
import { conflictScopeOf, scopeOf, type ConfigFolders } from '../../core/note/scope';
import type { Settings } from '../../core/settings/settings';
import type { UpdateContext } from '../../core/block/update-note';

/** The context of a vault before any note is known. */
export function createContext(settings: Settings, places: ConfigFolders): UpdateContext {
  return {
    yaml: parseYaml,
    settings,
    scope: scopeOf(settings, places),
    conflictCopies: conflictScopeOf(settings, places),
    renderBlock: createBlockRenderer(settings),
    noteIndex: new NoteIndex(),
  };
}
