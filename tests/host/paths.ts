/** Paths of a vault, as strings: no leading slash, forward slashes, the root is `/`. */

/** Obsidian's `normalizePath`: slashes cleaned, no-break spaces made spaces, Unicode NFC. */
export function normalizePath(path: string): string {
  const clean = path
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\\/]+/g, '/')
    .replace(/^\/|\/$/g, '')
    .normalize('NFC');
  return clean === '' ? '/' : clean;
}

/** The folder a path lies in; `/` for the top level. */
export function parentPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}

/** The last segment. */
export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name without its ending, and the ending in lower case without the dot. */
export function splitName(name: string): { readonly basename: string; readonly extension: string } {
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return { basename: name, extension: '' };
  return { basename: name.slice(0, dot), extension: name.slice(dot + 1).toLowerCase() };
}

/** A path below a folder; the root holds everything. */
export function joinPath(folder: string, name: string): string {
  return folder === '/' || folder === '' ? name : `${folder}/${name}`;
}

/** Whether the path is the folder or lies somewhere in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || folder === '/' || path.startsWith(`${folder}/`);
}

/** All folders above a path, outermost first, without the root. */
export function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
