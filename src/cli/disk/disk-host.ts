/** The host for a folder on disk. It lists notes, reads them, and changes a note if no other program did meanwhile. */
import type { Decide, Host, HostFailure, HostText, Listed, Unlisted } from '../../core/run/host';
import { updatedText, type Update } from '../../core/block/update-note';
import { decodeExcerpt, wholeText } from './decode-utf8';
import { failureOf, type Files } from './file-system';
import { isNameLost, listVault, temporaryName, type VaultListing } from './list-notes';
import { removeQuietly, writeAtomically } from './atomic-write';

/** How often a note is computed again because another program changed it meanwhile. */
const TRIES = 5;

type Beside = () => string;

/**
 * Creates the host of a folder. With `write` false nothing on disk is changed, not even the left-over files of killed
 * runs.
 */
export function diskHost(root: string, files: Files, { write }: { readonly write: boolean }): Host {
  let count = 0;
  const besideIn = (folder: string): string => {
    count += 1;
    return folder + temporaryName(files, count);
  };
  const names = new DiskNames(root, files);
  return {
    list: () => Promise.resolve(list(names, root, files, write)),
    readExcerpt: (path) => readable(names.fileOf(path), (file) => decodeExcerpt(files.look(file), files)),
    read: (path) => readable(names.fileOf(path), (file) => wholeText(files.read(file))),
    change: (path, decide) => {
      const file = names.fileOf(path);
      return change(file, decide, files, () => besideIn(folderOf(file)));
    },
  };
}

/** Maps paths in the vault to names on disk, which may use other forms of letters and spaces than Obsidian shows. */
class DiskNames {
  private names: ReadonlyMap<string, string> | null = null;

  constructor(
    private readonly root: string,
    private readonly files: Files,
  ) {}

  list(): VaultListing {
    const listing = listVault(this.root, this.files);
    this.names = listing.names;
    return listing;
  }

  /**
   * Returns the file of a note. If the path does not exist as it is, the vault is listed and the name on disk is looked
   * up.
   */
  fileOf(path: string): string {
    if (this.names === null && !this.isThere(path)) this.list();
    return `${this.root}/${this.names?.get(path) ?? path}`;
  }

  private isThere(path: string): boolean {
    try {
      return this.files.state(`${this.root}/${path}`).kind !== 'folder';
    } catch (error) {
      return failureOf(error).code !== 'ENOENT';
    }
  }
}

function list(names: DiskNames, root: string, files: Files, write: boolean): readonly Listed[] | Unlisted {
  const { notes, failed, leftOvers, unreadable, outside } = names.list();
  if (write) for (const path of leftOvers) removeQuietly(`${root}/${path}`, files);
  const isPlain = failed.length + unreadable.length + outside.length === 0;
  return isPlain ? notes : { notes, failed, unreadable, outside };
}

/**
 * Reads a file. A name that is not UTF-8 cannot be opened. Such a note counts as not text, because Obsidian does not
 * show it and no note can link to it.
 */
function readable<T>(path: string, read: (path: string) => T): T | Exclude<HostText, { kind: 'text' }> {
  try {
    return read(path);
  } catch (error) {
    const failure = failureOf(error);
    return isNameLost(path, failure.code) ? { kind: 'not-text', text: '' } : { kind: 'failed', failure };
  }
}

async function change(path: string, decide: Decide, files: Files, beside: Beside): Promise<Update | HostFailure> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const outcome = await tryChange(path, decide, files, beside);
    if (outcome !== 'changed-meanwhile') return outcome;
  }
  return { kind: 'failed', failure: { code: 'changed-meanwhile', detail: '' } };
}

async function tryChange(
  path: string,
  decide: Decide,
  files: Files,
  beside: Beside,
): Promise<Update | HostFailure | 'changed-meanwhile'> {
  try {
    const before = files.read(path);
    const decoded = wholeText(before);
    if (decoded.kind !== 'text') return { kind: 'refused', reason: 'not-text', at: 0 };
    const update = decide(decoded.text);
    if (update.kind !== 'edit') return update;
    const after = new TextEncoder().encode(updatedText(decoded.text, update));
    const replaced = await writeAtomically({ path, before, after, fresh: beside(), kept: beside() }, files);
    return replaced === 'replaced' ? update : replaced;
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error) };
  }
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
