/** The host for a folder on disk (DESIGN section 7): compared right before, written beside, renamed, permissions kept. */
import type { Decide, Host, HostFailure, HostText, Listed } from '../core/host';
import { updatedText, type Update } from '../core/update';
import { failureOf, type Files, type FileState } from './files';
import { listVault, temporaryName } from './list';

/** How often a note is computed again because somebody else changed it meanwhile. */
const TRIES = 5;

/** The notes of a folder. With `write` false nothing on the disk is touched, left-overs of killed runs included. */
export function diskHost(root: string, files: Files, { write }: { readonly write: boolean }): Host {
  let count = 0;
  const nextTemporary = (path: string): string => {
    count += 1;
    return folderOf(`${root}/${path}`) + temporaryName(files.processId, count);
  };
  return {
    list: () => Promise.resolve(list(root, files, write)),
    read: (path) => Promise.resolve(readText(`${root}/${path}`, files)),
    change: (path, decide) => Promise.resolve(change(`${root}/${path}`, decide, files, () => nextTemporary(path))),
  };
}

function list(root: string, files: Files, write: boolean): readonly Listed[] {
  const { notes, leftOvers } = listVault(root, files);
  if (write) for (const path of leftOvers) removeQuietly(`${root}/${path}`, files);
  return notes;
}

function readText(path: string, files: Files): HostText {
  try {
    return decode(files.read(path));
  } catch (error) {
    return failed(error);
  }
}

function change(path: string, decide: Decide, files: Files, temporary: () => string): Update | HostFailure {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const outcome = tryChange(path, decide, files, temporary());
    if (outcome !== 'changed-meanwhile') return outcome;
  }
  return { kind: 'failed', failure: { code: 'changed-meanwhile', detail: '' } };
}

function tryChange(path: string, decide: Decide, files: Files, temporary: string): Update | HostFailure | 'changed-meanwhile' {
  try {
    const bytes = files.read(path);
    const before = decode(bytes);
    if (before.kind !== 'text') return { kind: 'refused', reason: 'not-text', at: 0 };
    const update = decide(before.text);
    if (update.kind !== 'edit') return update;
    const isWritten = replace(path, bytes, updatedText(before.text, update), files, temporary);
    return isWritten ? update : 'changed-meanwhile';
  } catch (error) {
    return failed(error);
  }
}

/** Writes beside and renames, if the file still holds `before`; false where it does not. Leaves nothing behind. */
function replace(path: string, before: Uint8Array, text: string, files: Files, temporary: string): boolean {
  const state = writable(path, files);
  try {
    files.create(temporary, new TextEncoder().encode(text), state);
    if (!isSame(files.read(path), before)) return abandon(temporary, files);
    files.rename(temporary, path);
    return true;
  } catch (error) {
    removeQuietly(temporary, files);
    throw error;
  }
}

function abandon(temporary: string, files: Files): false {
  removeQuietly(temporary, files);
  return false;
}

/** A rename would replace a link, and a file that may not be written to: neither is meant. */
function writable(path: string, files: Files): FileState {
  const state = files.state(path);
  if (state.kind !== 'file') throw coded('not-a-file');
  files.assertWritable(path);
  return state;
}

function coded(code: string): Error {
  return Object.assign(new Error(code), { code });
}

function decode(bytes: Uint8Array): Extract<HostText, { kind: 'text' | 'not-text' }> {
  try {
    return { kind: 'text', text: STRICT.decode(bytes) };
  } catch {
    return { kind: 'not-text', text: LENIENT.decode(bytes) };
  }
}

/** A byte order mark is part of the text: it must be written back. */
const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const LENIENT = new TextDecoder('utf-8', { ignoreBOM: true });

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function removeQuietly(path: string, files: Files): void {
  try {
    files.remove(path);
  } catch {
    // It is gone already, or the next run removes it: neither concerns a note.
  }
}

function failed(error: unknown): HostFailure {
  return { kind: 'failed', failure: failureOf(error) };
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
