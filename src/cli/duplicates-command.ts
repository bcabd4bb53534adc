/** The command `duplicates`, which lists notes with the same article, by id or URL. */
import { duplicateGroups, type DuplicateGroup } from '../core/repair/duplicate-groups';
import type { Host } from '../core/run/host';
import type { Request } from './request';
import { diskHost } from './disk/disk-host';
import type { CliEnvironment, Vault } from './environment';
import { readNotes } from './read-vault';
import { printable } from './report-text';
import { COMMAND_MESSAGES } from './messages/messages';

/** A group as `--json` prints it. */
interface PrintedGroup extends Pick<DuplicateGroup, 'reason' | 'key'> {
  readonly notes: readonly {
    readonly path: string;
    readonly folder: string;
    readonly created: string | null;
    /** The size in bytes; null where the note cannot be read. */
    readonly size: number | null;
  }[];
}

/** Runs the command. Returns its exit status. */
export async function listDuplicates(
  request: Extract<Request, { kind: 'duplicates' }>,
  vault: Vault,
  world: CliEnvironment,
): Promise<number> {
  const read = await readNotes(vault, world);
  if (read.kind === 'ended') return read.status;
  const host = diskHost(vault.root, world.files, { write: false });
  const groups: PrintedGroup[] = [];
  for (const group of duplicateGroups(read.noteIndex.all())) groups.push(await withSizes(group, host));
  world.out(request.json ? `${JSON.stringify({ groups }, null, 2)}\n` : `${lines(groups, world).join('\n')}\n`);
  return 0;
}

async function withSizes({ reason, key, notes }: DuplicateGroup, host: Host): Promise<PrintedGroup> {
  const sized = notes.map(async ({ path, folder, created }) => {
    const read = await host.read(path);
    const size = read.kind === 'text' ? new TextEncoder().encode(read.text).length : null;
    return { path, folder, created, size };
  });
  return { reason, key, notes: await Promise.all(sized) };
}

function lines(groups: readonly PrintedGroup[], { language }: CliEnvironment): readonly string[] {
  const words = COMMAND_MESSAGES[language];
  if (groups.length === 0) return [words.noDuplicates];
  const listed = groups.flatMap(({ reason, key, notes }) => [
    `${words.sameReason[reason]}: ${key}`,
    ...notes.map(
      ({ path, created, size }) => `  ${path} (${[created?.slice(0, 10), sizeText(size)].filter(Boolean).join(', ')})`,
    ),
  ]);
  return [...listed.map(printable), words.duplicates(groups.length)];
}

function sizeText(bytes: number | null): string {
  return bytes === null ? '' : `${Math.max(1, Math.round(bytes / 1000))} kB`;
}
