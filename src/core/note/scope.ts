/**
 * Which notes are read and listed, and which may be written to, by their path alone (docs/contract.md section 3,
 * "Scope").
 */
import { fileName, isInFolder, normalizeFolder, stripExtension } from '../paths';
import type { Settings } from '../settings/settings';

/** What a host knows of its vault's folders. */
export interface ConfigFolders {
  /** The configuration folder's name. */
  readonly configFolder: string;
  /** The folders of Obsidian's Templates and of Templater. */
  readonly templateFolders: readonly string[];
  /** Whether a note lies at a path, whatever the case of its letters. */
  readonly hasNote?: (path: string) => boolean;
}

/** Decides for a path whether its note takes part at all. */
export type Scope = (path: string) => boolean;

/** The scope of a vault: no hidden, configuration, excluded or template folder, no conflict copy of a sync program. */
export function scopeOf(settings: Pick<Settings, 'excludedFolders'>, places: ConfigFolders): Scope {
  const mayTakePart = withConflictCopies(settings, places);
  return (path) => mayTakePart(path) && !isConflictCopy(path, places);
}

/** The conflict copies of a vault that would be in scope by their folder. */
export function conflictScopeOf(settings: Pick<Settings, 'excludedFolders'>, places: ConfigFolders): Scope {
  const mayTakePart = withConflictCopies(settings, places);
  return (path) => mayTakePart(path) && isConflictCopy(path, places);
}

/** Why a note takes no part. */
export type Outside = 'hidden' | 'excluded' | 'template' | 'conflict-copy';

/** What tells why a note takes no part. */
export interface OutsideContext {
  readonly settings: Pick<Settings, 'excludedFolders'>;
  readonly conflictCopies?: Scope;
}

/** Why a note that takes no part does not; what is none of the others is a template. */
export function whyOutside(path: string, { settings, conflictCopies }: OutsideContext): Outside {
  if (isHidden(path)) return 'hidden';
  if (isInFolder(path, named(settings.excludedFolders))) return 'excluded';
  return conflictCopies?.(path) === true ? 'conflict-copy' : 'template';
}

function withConflictCopies(settings: Pick<Settings, 'excludedFolders'>, places: ConfigFolders): Scope {
  const folders = named([...settings.excludedFolders, ...places.templateFolders, places.configFolder]);
  return (path) => isNote(path) && !isHidden(path) && !isInFolder(path, folders);
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

/** Names that sync programs give to the losing copy, which carries markers and topics of the note that it copies. */
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

/** Ends of names that a note about conflicts can have, too. */
const WEAK_FORM = /(?: \(case conflict(?: \d+)?\)|_conflict| \(conflict\))$/i;

function isConflictCopy(path: string, { hasNote }: ConfigFolders): boolean {
  const name = stripExtension(fileName(path));
  if (CONFLICT_COPY.test(name)) return true;
  const end = WEAK_FORM.exec(name)?.[0].length ?? 0;
  if (end === 0 || end === name.length) return false;
  const original = stripExtension(path).slice(0, -end);
  return hasNote?.(`${original}.md`) === true;
}
