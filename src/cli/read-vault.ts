/** Reads a vault on disk for a command that uses all its notes, or prints why it cannot be read. */
import type { NoteIndex } from '../core/index/note-index';
import type { Listed } from '../core/run/host';
import { failureText } from '../core/run/messages/messages';
import { forEachNote, type Pace } from '../core/run/note-loop';
import { indexVault } from '../core/run/update-vault';
import { VaultProposals } from '../core/topic-proposals/vault-proposals';
import { diskHost } from './disk/disk-host';
import { complain, type CliEnvironment, type Vault } from './environment';
import { CLI_MESSAGES, FILE_ERROR_MESSAGES } from './messages/messages';

/** The notes of a vault, or the exit status if not all could be read. */
export type NotesRead = { readonly kind: 'read'; readonly noteIndex: NoteIndex } | Ended;

/** A run that ended early, with its exit status. */
export interface Ended {
  readonly kind: 'ended';
  readonly status: number;
}

/** Reads the properties of all notes. An unreadable note ends the run. */
export async function readNotes({ root, tools }: Vault, world: CliEnvironment): Promise<NotesRead> {
  const host = diskHost(root, world.files, { write: false });
  const { noteIndex, report } = await indexVault(host, tools, { write: false, ...world.pace });
  if (report.isStopped) return { kind: 'ended', status: 130 };
  const [failed] = report.failed;
  return failed === undefined ? { kind: 'read', noteIndex } : ended(failed.path, failed.failure, world);
}

/** Reads the properties and texts of all notes for topic proposals. */
export async function readProposals(
  vault: Vault,
  world: CliEnvironment,
): Promise<{ readonly kind: 'read'; readonly proposals: VaultProposals } | Ended> {
  const read = await readNotes(vault, world);
  if (read.kind === 'ended') return read;
  const host = diskHost(vault.root, world.files, { write: false });
  const proposals = new VaultProposals({ ...vault.tools, noteIndex: read.noteIndex });
  const failed: Ended[] = [];
  const pace = onlyReading(world.pace);
  const isStopped = (): boolean => failed.length > 0 || pace.isStopped?.() === true;
  const isWhole = await forEachNote([...read.noteIndex.all()], 'reading', { ...pace, isStopped }, async ({ path }) => {
    const text = await host.read(path);
    if (text.kind === 'failed') failed.push(ended(path, text.failure, world));
    if (text.kind === 'text') proposals.set(path, text.text);
  });
  const [first] = failed;
  return first ?? (isWhole ? { kind: 'read', proposals } : { kind: 'ended', status: 130 });
}

/** Returns the pace of a loop that reads one note after another without a progress bar. */
export function onlyReading({ isStopped, yieldIfDue }: Pace): Pace {
  return { isStopped, yieldIfDue };
}

/** Returns the notes in scope that may be written. Notes behind links may not. */
export async function writableNotes({ root, tools }: Vault, world: CliEnvironment): Promise<readonly string[]> {
  const found = await diskHost(root, world.files, { write: false }).list();
  const listed: readonly Listed[] = 'failed' in found ? found.notes : found;
  return listed.filter(({ path, isLink }) => !isLink && tools.scope(path)).map(({ path }) => path);
}

function ended(path: string, failure: Parameters<typeof failureText>[0], world: CliEnvironment): Ended {
  const why = failureText(failure, FILE_ERROR_MESSAGES[world.language]);
  return { kind: 'ended', status: complain(CLI_MESSAGES[world.language].cannotRead(path, why), world) };
}
