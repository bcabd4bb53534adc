/** The host for a folder on disk: lists its notes, looks into them, and changes one if nobody else did meanwhile. */
import type { Decide, Host, HostFailure, HostText, Listed, Unlisted } from '../../core/run/host';
import { updatedText, type Update } from '../../core/block/update-note';
import { decodeExcerpt, wholeText } from './decode-utf8';
import { failureOf, type Files } from './file-system';
import { isNameLost, listVault, temporaryName } from './list-notes';
import { removeQuietly, writeAtomically } from './atomic-write';

/** How often a note is computed again because somebody else changed it meanwhile. */
const TRIES = 5;

type Beside = () => string;

/** The notes of a folder. With `write` false nothing on the disk is touched, left-overs of killed runs included. */
export function diskHost(root: string, files: Files, { write }: { readonly write: boolean }): Host {
  let count = 0;
  const besideIn = (folder: string): string => {
    count += 1;
    return folder + temporaryName(files, count);
  };
  return {
    list: () => Promise.resolve(list(root, files, write)),
    readExcerpt: (path) => readable(`${root}/${path}`, (file) => decodeExcerpt(files.look(file), files)),
    read: (path) => readable(`${root}/${path}`, (file) => wholeText(files.read(file))),
    change: (path, decide) => change(`${root}/${path}`, decide, files, () => besideIn(folderOf(`${root}/${path}`))),
  };
}

function list(root: string, files: Files, write: boolean): readonly Listed[] | Unlisted {
  const { notes, failed, leftOvers } = listVault(root, files);
  if (write) for (const path of leftOvers) removeQuietly(`${root}/${path}`, files);
  return failed.length === 0 ? notes : { notes, failed };
}

/** A name that was not UTF-8 leads to no file; nobody can link to such a note, and Obsidian does not show it. */
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
