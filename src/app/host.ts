/** The vault in the app as the host of a run (core/host.ts): what the command line has in a folder on disk. */
import type { App, TFile } from 'obsidian';
import type { Host, HostFailure, HostText } from '../core/host';
import type { Serial } from './serial';
import { changeNote, readNow } from './writer';

/** The host over this vault; changes go through the queue, one after another. */
export function appHost(app: App, queue: Serial): Host {
  return {
    list: () => Promise.resolve(app.vault.getMarkdownFiles().map(({ path }) => ({ path, isLink: false }))),
    read: async (path) => inFile(app, path, (file): Promise<HostText> => readNow(app, file)),
    change: async (path, decide) => inFile(app, path, (file) => queue(() => changeNote(app, file, decide))),
  };
}

async function inFile<T>(app: App, path: string, job: (file: TFile) => Promise<T>): Promise<T | HostFailure> {
  const file = app.vault.getFileByPath(path);
  return file === null ? { kind: 'failed', failure: { code: 'ENOENT', detail: '' } } : job(file);
}
