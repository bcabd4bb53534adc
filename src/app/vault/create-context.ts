/** Creates the update context of a vault, with an empty note index. */
import { parseYaml } from 'obsidian';
import { createBlockRenderer } from '../../core/block/render-block';
import { NoteIndex } from '../../core/index/note-index';
import { conflictScopeOf, scopeOf, type ConfigFolders } from '../../core/note/scope';
import type { Settings } from '../../core/settings/settings';
import type { UpdateContext } from '../../core/block/update-note';

/** Returns the context that the settings and the configuration folders define, before any note is indexed. */
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
