/**
 * The command `repair`, which moves the URLs of imported articles to their property and restores the URLs of images.
 */
import type { RepairKind } from '../core/repair/repair-note';
import { repairInVault } from '../core/repair/repair-in-vault';
import { exitStatus } from './exit-status';
import type { Request } from './request';
import { editedJson, editedLines, editNotes, type NoteEdit } from './edit-notes';
import { type CliEnvironment, type Vault, printLines, sayingOf } from './environment';
import { writableNotes } from './read-vault';
import { COMMAND_MESSAGES } from './messages/messages';

type RepairRequest = Extract<Request, { kind: 'repair' }>;

/** The number of changes of each kind in a note. */
type Counts = Readonly<Record<RepairKind, number>>;

/** Runs the command. Returns its exit status. */
export async function repair(request: RepairRequest, vault: Vault, world: CliEnvironment): Promise<number> {
  const kinds = kindsOf(request);
  const counts = new Map<string, Counts>();
  const decide = (path: string, text: string): NoteEdit => {
    const { changes, left } = repairInVault(path, text, kinds, vault.tools);
    const countOf = (kind: RepairKind): number => changes.filter((change) => change.kind === kind).length;
    counts.set(path, { address: Math.min(1, countOf('address')), image: countOf('image') });
    return { changes, left: left.map(({ reason }) => reason) };
  };
  const paths = [...(await writableNotes(vault, world))].sort();
  const done = await editNotes(
    vault,
    paths,
    decide,
    { run: 'repair', write: !request.check, undo: request.undo },
    world,
  );
  const total = sumOf(done.updated.flatMap((path) => counts.get(path) ?? []));
  print(request, world, done, total);
  return exitStatus(done, request.check);
}

function print(
  { json, check }: RepairRequest,
  world: CliEnvironment,
  done: Parameters<typeof editedJson>[0],
  total: Counts,
): void {
  const { language, out } = world;
  if (json) {
    const counted = { addresses: total.address, images: total.image, ...editedJson(done, language) };
    return out(`${JSON.stringify(counted, null, 2)}\n`);
  }
  const words = COMMAND_MESSAGES[language];
  const ending = done.updated.length === 0 ? words.nothingToRepair : words.repaired(total.address, total.image, check);
  const saying = sayingOf(check, world);
  printLines([...editedLines(done, language, saying), ...(saying.isQuiet ? [] : [ending])], world);
}

function kindsOf({ addresses, images }: RepairRequest): ReadonlySet<RepairKind> {
  return new Set<RepairKind>([...(addresses ? (['address'] as const) : []), ...(images ? (['image'] as const) : [])]);
}

function sumOf(counts: readonly Counts[]): Counts {
  return {
    address: counts.reduce((sum, { address }) => sum + address, 0),
    image: counts.reduce((sum, { image }) => sum + image, 0),
  };
}
