/**
 * Which notes are read and listed, and which may be written to, by their path alone (docs/contract.md section 3,
 * "Scope").
 */
import { fileName, isInFolder, normalizeFolder } from '../paths';
import type { Settings } from '../settings/settings';

/** What a host knows of its vault's folders. */
export interface ConfigFolders {
  /** The configuration folder's name. */
  readonly configFolder: string;
  /** The folders of Obsidian's Templates and of Templater. */
  readonly templateFolders: readonly string[];
}

/** Decides for a path whether its note takes part at all. */
export type Scope = (path: string) => boolean;

/** The scope of a vault: no hidden, configuration, excluded or template folder, no conflict copy of a sync program. */
export function scopeOf(settings: Pick<Settings, 'excludedFolders'>, places: ConfigFolders): Scope {
  const folders = named([...settings.excludedFolders, ...places.templateFolders, places.configFolder]);
  return (path) => isNote(path) && !isHidden(path) && !isConflictCopy(path) && !isInFolder(path, folders);
}

/** The templates of a vault: what lies in its template folders, and would be in scope elsewhere. */
export function templateScopeOf(settings: Pick<Settings, 'excludedFolders'>, places: ConfigFolders): Scope {
  const folders = named(places.templateFolders);
  const wouldBeInScope = scopeOf(settings, { ...places, templateFolders: [] });
  return (path) => isInFolder(path, folders) && wouldBeInScope(path);
}

/** An empty name would be the whole vault. */
function named(folders: readonly string[]): readonly string[] {
  return folders.map(normalizeFolder).filter((folder) => folder !== '');
}

/** Whether a path is a note's: a Markdown file. */
export function isNote(path: string): boolean {
  return /\.md$/i.test(path);
}

function isHidden(path: string): boolean {
  return path.startsWith('.') || path.includes('/.');
}

/**
 * Names that Obsidian Sync and Syncthing give to the losing copy; it carries markers and topics of the note it
 * copies.
 */
function isConflictCopy(path: string): boolean {
  const name = fileName(path);
  return name.includes('(Conflicted copy') || name.includes('.sync-conflict-');
}
