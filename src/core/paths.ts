/** File and folder names, and what lies below them. Paths are compared in NFC: macOS hands out names in NFD. */

/** What stands behind a path's last slash. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What stands before it; the slash for the vault itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/'))) || '/';
}

/** A file name without `.md`. */
export function stripExtension(name: string): string {
  return name.slice(-3).toLowerCase() === '.md' ? name.slice(0, -3) : name;
}

/**
 * Whether a path lies below one of the folders; the empty folder name is the whole vault. Folder names are in normal
 * form.
 */
export function isInFolder(path: string, folders: readonly string[]): boolean {
  if (folders.length === 0) return false;
  const normal = PLAIN.test(path) ? path : path.normalize('NFC');
  return folders.some((folder) => folder === '' || (normal.charAt(folder.length) === '/' && normal.startsWith(folder)));
}

/** The path that Obsidian gives a file, whatever its name on the disk: NFC, with plain spaces for U+00A0 and U+202F. */
export function vaultPath(path: string): string {
  return PLAIN.test(path) ? path : path.normalize('NFC').replaceAll(/[\u00A0\u202F]/g, ' ');
}

const PLAIN = /^[\0-~]*$/;

/** A folder as paths are compared with it: as a path, without `.`, doubled slashes and a slash at either end. */
export function normalizeFolder(folder: string): string {
  const parts = vaultPath(folder).trim().split('/');
  return parts.filter((part) => part !== '' && part !== '.').join('/');
}
