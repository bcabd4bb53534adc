/**
 * The notes that are read and listed, and that may be written to, by path alone (docs/contract.md section 3, "Scope").
 */
import { fileName, isInFolder, normalizeFolder, stripExtension } from '../paths';
import type { Settings } from '../settings/settings';

/** The folders of a vault as a host knows them. */
export interface ConfigFolders {
  /** The name of the configuration folder. */
  readonly configFolder: string;
  /** The folders of Obsidian's Templates and of Templater. */
  readonly templateFolders: readonly string[];
  /** Whether a note exists at a path, ignoring case. */
  readonly hasNote?: (path: string) => boolean;
}

/** Whether the note at a path is in scope. */
export type Scope = (path: string) => boolean;

/** Returns a vault's scope: no hidden, configuration, excluded or template folder, no sync program's conflict copy. */
export function scopeOf(settings: Pick<Settings, 'excludedFolders'>, places: ConfigFolders): Scope {
  const mayTakePart = withConflictCopies(settings, places);
  return (path) => mayTakePart(path) && !isConflictCopy(path, places);
}

/** Returns the conflict copies of a vault in folders that are in scope. */
export function conflictScopeOf(settings: Pick<Settings, 'excludedFolders'>, places: ConfigFolders): Scope {
  const mayTakePart = withConflictCopies(settings, places);
  return (path) => mayTakePart(path) && isConflictCopy(path, places);
}

/** The reasons for which a note is out of scope. */
export type Outside = 'hidden' | 'excluded' | 'template' | 'conflict-copy';

/** The settings and conflict copies that tell why a note is out of scope. */
export interface OutsideContext {
  readonly settings: Pick<Settings, 'excludedFolders'>;
  readonly conflictCopies?: Scope;
}

/** Returns the reason for which a note is out of scope. A note with no other reason is a template. */
export function whyOutside(path: string, { settings, conflictCopies }: OutsideContext): Outside {
  if (isHidden(path)) return 'hidden';
  if (isInFolder(path, named(settings.excludedFolders))) return 'excluded';
  return conflictCopies?.(path) === true ? 'conflict-copy' : 'template';
}

function withConflictCopies(settings: Pick<Settings, 'excludedFolders'>, places: ConfigFolders): Scope {
  const folders = named([...settings.excludedFolders, ...places.templateFolders, places.configFolder]);
  return (path) => isNote(path) && !isHidden(path) && !isInFolder(path, folders);
}

/** Returns the templates of a vault: notes in its template folders that would be in scope elsewhere. */
export function templateScopeOf(settings: Pick<Settings, 'excludedFolders'>, places: ConfigFolders): Scope {
  const folders = named(places.templateFolders);
  const wouldBeInScope = scopeOf(settings, { ...places, templateFolders: [] });
  return (path) => isInFolder(path, folders) && wouldBeInScope(path);
}

/** Removes empty names, each of which would be the whole vault. */
function named(folders: readonly string[]): readonly string[] {
  return folders.map(normalizeFolder).filter((folder) => folder !== '');
}

/** Whether a path is that of a note, which is a Markdown file. */
export function isNote(path: string): boolean {
  return /\.md$/i.test(path);
}

function isHidden(path: string): boolean {
  return path.startsWith('.') || path.includes('/.');
}

/** Names that sync programs give to a conflict copy, which contains the markers and topics of the original. */
const CONFLICT_COPY = new RegExp(
  [
    /\([^()]*(?:conflicted copy|in Konflikt stehende Kopie)/,
    /\((?:Copie en conflit|Copia en conflicto|Copia in conflitto) /,
    /\.sync-conflict-|_conflict-\d{8}-\d{6}|\(SFConflict /,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);

/** Ends of conflict copies' names that a note about conflicts can have, too. */
const WEAK_FORM = /(?: \(case conflict(?: \d+)?\)|_conflict| \(conflict\))$/i;

/** What all of them have in common, in every language. */
const CONFLICT = /onfli/i;

function isConflictCopy(path: string, { hasNote }: ConfigFolders): boolean {
  if (!CONFLICT.test(path)) return false;
  const name = stripExtension(fileName(path));
  if (CONFLICT_COPY.test(name)) return true;
  const end = WEAK_FORM.exec(name)?.[0].length ?? 0;
  if (end === 0 || end === name.length) return false;
  const original = stripExtension(path).slice(0, -end);
  return hasNote?.(`${original}.md`) === true;
}
