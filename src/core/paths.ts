/**
 * File and folder names, and the files below a folder. Paths are compared in NFC, because macOS returns names in NFD.
 */

/** Returns the part of a path behind its last slash. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Returns the part of a path before its last slash, or a slash for the vault itself. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/'))) || '/';
}

/** Returns a file name without `.md`. */
export function stripExtension(name: string): string {
  return name.slice(-3).toLowerCase() === '.md' ? name.slice(0, -3) : name;
}

/** Whether a path is below one of the normalized folders. The empty folder name is the whole vault. */
export function isInFolder(path: string, folders: readonly string[]): boolean {
  if (folders.length === 0) return false;
  const normal = PLAIN.test(path) ? path : path.normalize('NFC');
  return folders.some((folder) => folder === '' || (normal.charAt(folder.length) === '/' && normal.startsWith(folder)));
}

/** Returns the path of a file in Obsidian, from its path on the disk: NFC, with plain spaces for U+00A0 and U+202F. */
export function vaultPath(path: string): string {
  return PLAIN.test(path) ? path : path.normalize('NFC').replaceAll(/[\u00A0\u202F]/g, ' ');
}

const PLAIN = /^[\0-~]*$/;

/**
 * Normalizes a folder for comparison with paths: a vault path without `.`, double slashes and a slash at either end.
 */
export function normalizeFolder(folder: string): string {
  const parts = vaultPath(folder).trim().split('/');
  return parts.filter((part) => part !== '' && part !== '.').join('/');
}
