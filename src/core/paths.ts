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
  const normal = path.normalize('NFC');
  return folders.some((folder) => folder === '' || (normal.charAt(folder.length) === '/' && normal.startsWith(folder)));
}

/** A folder as paths are compared with it: NFC, no slash at either end. */
export function normalizeFolder(folder: string): string {
  return folder
    .normalize('NFC')
    .trim()
    .replaceAll(/^\/+|\/+$/g, '');
}
