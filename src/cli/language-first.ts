/**
 * Finds the language in which the lists of a vault without settings are written: that of its filled boxes. Where
 * none is filled, an English device writes nothing: the defaults are German. What tells is noted while the run reads
 * the notes, so that each is read once.
 */
import type { Language } from '../core/language';
import { blocksOf, contentsOf, findBlocks } from '../core/markdown/marker-blocks';
import type { Host, HostExcerpt } from '../core/run/host';
import { excerptOf } from '../core/run/note-excerpt';
import type { RunContext } from '../core/run/update-vault';
import { holdsScript } from '../core/script-migration/find-scripts';
import { DEFAULT_SETTINGS } from '../core/settings/settings';
import type { NoteFacts } from '../core/setup/note-facts';
import { languageOfBlocks } from '../core/setup/suggest-settings';
import { openVault } from './disk/open-vault';
import { complain, type CliEnvironment, type Vault } from './environment';
import { CLI_MESSAGES } from './messages/messages';
import { factsIn } from './settle-first';

/** What of a note tells the language. */
type Sighting = Pick<NoteFacts, 'block' | 'hasBox' | 'hasScript'>;

/** How a run is begun whose language is not known yet. */
export interface LanguageFirst {
  /** The host that the notes are read from. */
  readonly host: Host;
  readonly tools: RunContext;
  /** Gives the settings in the language that was found, or null after saying why nothing may be written. */
  readonly settle?: () => RunContext | null;
  /** Whether it was said that nothing may be written. */
  readonly isRefused: () => boolean;
}

/**
 * Finds the language while the host is read, where the vault has no settings. What a memory holds tells of no text:
 * with one the notes are looked at before.
 */
export async function languageFirst(
  host: Host,
  vault: Vault,
  command: 'update' | 'migrate',
  env: CliEnvironment,
): Promise<LanguageFirst> {
  const { tools } = vault;
  if (vault.hasSettings) return { host, tools, isRefused: () => false };
  if (env.pace.memory !== undefined) {
    const found = settled(await factsIn(vault, env), vault, command, env);
    return { host, tools: found ?? tools, settle: () => found, isRefused: () => found === null };
  }
  const sightings: Sighting[] = [];
  let isRefused = false;
  const settle = (): RunContext | null => {
    const found = settled(sightings, vault, command, env);
    isRefused = found === null;
    return found;
  };
  return { host: noticing(host, command, sightings), tools, settle, isRefused: () => isRefused };
}

/** The same host, each of whose notes is looked at when it is read. A script may stand behind all that a run reads. */
function noticing(host: Host, command: 'update' | 'migrate', sightings: Sighting[]): Host {
  const readExcerpt = async (path: string): Promise<HostExcerpt> => {
    const read = command === 'update' ? await host.readExcerpt(path) : await wholeExcerpt(host, path);
    if (read.kind === 'glance') sightings.push(sightingOf(read.text));
    return read;
  };
  return {
    list: () => host.list(),
    readExcerpt,
    read: (path) => host.read(path),
    change: (path, decide) => host.change(path, decide),
  };
}

async function wholeExcerpt(host: Host, path: string): Promise<HostExcerpt> {
  const read = await host.read(path);
  return read.kind === 'text' ? { kind: 'glance', text: read.text, prints: excerptOf(read.text).prints } : read;
}

function sightingOf(text: string): Sighting {
  const found = findBlocks(text, DEFAULT_SETTINGS.markerId);
  return {
    block: contentsOf(text, blocksOf(found)).join('\n'),
    hasBox: found.kind !== 'none',
    hasScript: holdsScript(text, DEFAULT_SETTINGS),
  };
}

function settled(
  sightings: readonly Sighting[],
  vault: Vault,
  command: 'update' | 'migrate',
  env: CliEnvironment,
): RunContext | null {
  const found = languageOfBlocks(sightings.map(({ block }) => block));
  if (found !== undefined) return reopened(vault, found, env);
  if (env.language === 'de' || !sightings.some((note) => isWritten(note, command))) return vault.tools;
  complain(CLI_MESSAGES[env.language].noLanguage, env);
  return null;
}

/** Whether the command would fill a box of the note. */
function isWritten({ hasBox, hasScript }: Sighting, command: 'update' | 'migrate'): boolean {
  return command === 'update' ? hasBox : hasScript;
}

function reopened(vault: Vault, language: Language, env: CliEnvironment): RunContext | null {
  const again = openVault(vault.root, env.configFolder, env.files, { language });
  return again.kind === 'open' ? again.tools : null;
}
