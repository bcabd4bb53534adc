/**
 * The command `topics`, which proposes topics for notes without any, and writes those of a reviewed copy of its JSON.
 */
import { vaultPath } from '../core/paths';
import { proposalReasonText } from '../core/run/messages/proposal-reason-text';
import { failureText } from '../core/run/messages/messages';
import { forEachNote } from '../core/run/note-loop';
import { addTopics } from '../core/topic-proposals/add-topics';
import type { TopicProposal } from '../core/topic-proposals/propose-topics';
import {
  parseReviewed,
  proposalsJson,
  type NoteProposals,
  type ReviewedNote,
} from '../core/topic-proposals/reviewed-proposals';
import { needsTopics, type VaultProposals } from '../core/topic-proposals/vault-proposals';
import { exitStatus } from './exit-status';
import type { Request } from './request';
import { diskHost } from './disk/disk-host';
import { wholeText } from './disk/decode-utf8';
import { failureOf } from './disk/file-system';
import { editedJson, editedLines, editNotes, type NoteEdit } from './edit-notes';
import { complain, type CliEnvironment, type Vault, printLines, sayingOf } from './environment';
import { findNote } from './find-note';
import { onlyReading, readProposals, writableNotes } from './read-vault';
import { printable } from './report-text';
import { COMMAND_MESSAGES, FILE_ERROR_MESSAGES } from './messages/messages';

type TopicsRequest = Extract<Request, { kind: 'topics' }>;

/** Runs the command. Returns its exit status. */
export async function topics(request: TopicsRequest, vault: Vault, world: CliEnvironment): Promise<number> {
  return request.apply === undefined ? propose(request, vault, world) : apply(request, request.apply, vault, world);
}

async function propose(request: TopicsRequest, vault: Vault, world: CliEnvironment): Promise<number> {
  const only = request.note === undefined ? undefined : await findNote(request.note, vault, world);
  if (only === null) return 2;
  const read = await readProposals(vault, world);
  if (read.kind === 'ended') return read.status;
  const asked = only === undefined ? notesWithoutTopics(read.proposals, vault) : [only];
  const notes = await proposalsFor(asked, read.proposals, vault, world);
  if (notes === 'stopped') return 130;
  const found = only === undefined ? notes.filter(({ proposals }) => proposals.length > 0) : notes;
  if (request.json) world.out(`${JSON.stringify(proposalsJson(found), null, 2)}\n`);
  else world.out(`${proposalLines(found, asked.length, only !== undefined, world).join('\n')}\n`);
  return 0;
}

/** Returns the paths of notes without topics, in code-unit order. */
function notesWithoutTopics({ noteIndex, labels }: VaultProposals, { tools }: Vault): readonly string[] {
  const notes = [...noteIndex.all()].filter((note) => needsTopics(note, labels, { ...tools, noteIndex }));
  return notes.map(({ path }) => path).sort();
}

async function proposalsFor(
  paths: readonly string[],
  proposals: VaultProposals,
  { root }: Vault,
  { files, pace }: CliEnvironment,
): Promise<readonly NoteProposals[] | 'stopped'> {
  const host = diskHost(root, files, { write: false });
  const found: NoteProposals[] = [];
  const isWhole = await forEachNote(paths, 'reading', onlyReading(pace), async (path) => {
    const text = await host.read(path);
    found.push({ path, proposals: text.kind === 'text' ? proposals.propose(path, text.text) : [] });
  });
  return isWhole ? found : 'stopped';
}

function proposalLines(
  notes: readonly NoteProposals[],
  asked: number,
  isOne: boolean,
  { language }: CliEnvironment,
): readonly string[] {
  const words = COMMAND_MESSAGES[language];
  const reasons = FILE_ERROR_MESSAGES[language].proposals;
  const line = ({ topic, score, reasons: why }: TopicProposal): string =>
    `  ${topic} (${score.toFixed(2)}): ${why.map((reason) => proposalReasonText(reason, topic, reasons)).join('; ')}`;
  const lines = notes.flatMap(({ path, proposals }) => (proposals.length === 0 ? [] : [path, ...proposals.map(line)]));
  if (isOne) return lines.length === 0 ? [words.noProposal] : lines.map(printable);
  const ending = notes.length === 0 ? words.nothingProposed(asked) : words.proposed(notes.length, asked);
  return [...lines.map(printable), ending];
}

async function apply(request: TopicsRequest, file: string, vault: Vault, world: CliEnvironment): Promise<number> {
  const reviewed = readReviewed(file, world);
  if (typeof reviewed === 'string') return complain(reviewed, world);
  const byPath = topicsByPath(reviewed);
  const listed = new Map((await writableNotes(vault, world)).map((path) => [vaultPath(path), path]));
  const unknown = [...byPath.keys()].filter((path) => !listed.has(path));
  const words = COMMAND_MESSAGES[world.language];
  if (unknown.length > 0) return complain(words.unknownPaths(file, unknown.join(', ')), world);
  const read = await readProposals(vault, world);
  if (read.kind === 'ended') return read.status;
  const decide = (path: string, text: string): NoteEdit =>
    editFor(path, text, byPath.get(vaultPath(path)) ?? [], read.proposals, vault);
  const done = await editNotes(
    vault,
    [...byPath.keys()].flatMap((path) => listed.get(path) ?? []).sort(),
    decide,
    { run: 'topics', write: !request.check, undo: request.undo },
    world,
  );
  if (request.json) world.out(`${JSON.stringify(editedJson(done, world.language), null, 2)}\n`);
  else {
    const saying = sayingOf(request.check, world);
    const lines = editedLines(done, world.language, saying);
    printLines(lines.length === 0 && !saying.isQuiet ? [words.nothingToAdd] : lines, world);
  }
  return exitStatus(done, request.check);
}

function editFor(
  path: string,
  text: string,
  names: readonly string[],
  { labels, entryForm }: VaultProposals,
  { tools }: Vault,
): NoteEdit {
  const added = addTopics(path, text, { names, labels, form: entryForm }, tools);
  if (added.kind === 'refused') return { changes: [], left: [added.reason] };
  return { changes: added.kind === 'edit' ? added.changes : [], left: [] };
}

/** Returns the notes of a reviewed copy, or a sentence with the error in it. */
function readReviewed(file: string, { files, language }: CliEnvironment): readonly ReviewedNote[] | string {
  const words = COMMAND_MESSAGES[language];
  try {
    const text = wholeText(files.read(file));
    const reviewed = text.kind === 'text' ? parseReviewed(text.text) : ({ kind: 'wrong', place: '' } as const);
    return reviewed.kind === 'wrong' ? words.wrongReviewed(file, reviewed.place) : reviewed.notes;
  } catch (error) {
    return words.noReviewedFile(file, failureText(failureOf(error), FILE_ERROR_MESSAGES[language]));
  }
}

function topicsByPath(notes: readonly ReviewedNote[]): ReadonlyMap<string, readonly string[]> {
  const byPath = new Map<string, readonly string[]>();
  for (const { path, topics: names } of notes) {
    const key = vaultPath(path);
    byPath.set(key, [...(byPath.get(key) ?? []), ...names]);
  }
  return byPath;
}
