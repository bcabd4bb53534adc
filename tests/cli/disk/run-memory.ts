/** Runs the Node door's command over a disk in memory. */
import { parseArgs } from 'node:util';
import { main } from '../../../src/cli/main';
import type { Files } from '../../../src/cli/disk/file-system';
import { MemoryDisk } from './memory-disk';

/** Where the vault lies on the disk. */
export const VAULT = '/vault';

/** What a command came to. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line; the words are English. */
export function command(files: Files, ...args: readonly string[]): Promise<Outcome> {
  return commandOf({}, files, ...args);
}

/** The same with another build of the program, or at another time. */
export async function commandOf(
  { build = '0', now = 1_700_000_000_000 }: { readonly build?: string; readonly now?: number },
  files: Files,
  ...args: readonly string[]
): Promise<Outcome> {
  let out = '';
  let err = '';
  const status = await main(args, {
    files,
    parseArgs,
    configFolder: '.obsidian',
    language: 'en',
    version: '0',
    build,
    out: (text) => (out += text),
    err: (text) => (err += text),
    now: () => now,
    pace: {},
  });
  return { status, out, err };
}

/** Updates the vault and gives its files. */
export async function updated(disk: MemoryDisk): Promise<ReadonlyMap<string, string>> {
  const { status, err } = await command(disk.files(), 'update', VAULT);
  if (status > 1 || err !== '') throw new Error(`the update failed: ${status} ${err}`);
  return disk.all(VAULT);
}

/** A disk with a vault of these notes. */
export function diskWith(notes: Iterable<readonly [string, string]>): MemoryDisk {
  const disk = new MemoryDisk();
  disk.write(`${VAULT}/.obsidian/app.json`, '{}');
  disk.write(`${VAULT}/.obsidian/plugins/related-literature/data.json`, '{}');
  for (const [path, text] of notes) disk.write(`${VAULT}/${path}`, text);
  return disk;
}

/** A note with a topic and an empty block; `prose` stands behind the block. */
export function note(topic: string, prose: string, created = '2024-02-02'): string {
  return `---\ntopics:\n  - ${topic}\ncreated: ${created}\n---\n> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%%% END A %%\n\n${prose}\n`;
}

/** A text without what stands in its blocks: the bytes that are nobody's but the user's. */
export function foreign(text: string): string {
  return text.replaceAll(/(%% INSERT A %%)[^]*?(%% END A %%)/g, '$1$2');
}
