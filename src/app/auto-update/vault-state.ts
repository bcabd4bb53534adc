/**
 * The last complete state of the vault on a device, and its comparison with the index. Pure. During a sync, a vault
 * lists fewer notes. Without the topic notes that define aliases, topics are split.
 */
import type { UpdateContext } from '../../core/block/update-note';
import { LISTING_VERSION } from '../../core/block/listing-version';
import { nameOf } from '../../core/note/note';
import { topicKey } from '../../core/note/topic';
import { aliasLenders } from '../../core/relations/topic-aliases';
import { isCount, isObject, isText } from '../../core/type-guards';

/**
 * The stored state: the version of the listing, the number of notes, and the paths of the topic notes that define
 * aliases.
 */
export interface VaultState {
  readonly version: number;
  readonly notes: number;
  readonly topicNotes: readonly string[];
}

/** The reason why a vault is not complete. */
export type NotWhole =
  | { readonly kind: 'never-updated' }
  | { readonly kind: 'plugin-updated' }
  | { readonly kind: 'notes-missing'; readonly here: number; readonly expected: number }
  | { readonly kind: 'topic-note-missing'; readonly path: string };

/**
 * Deletions and renames seen on this device since the state was stored: the old paths, and how many of these notes the
 * stored number includes.
 */
export interface Gone {
  readonly paths: ReadonlySet<string>;
  readonly counted: number;
}

/** The parts of an update context from which a state is made. */
export type StateContext = Pick<UpdateContext, 'noteIndex' | 'settings' | 'scope'>;

/** The share of the stored number of notes that must be present. */
const SHARE = 0.95;

/** Returns the state of the vault as it is indexed now. */
export function vaultStateOf({ noteIndex, settings }: StateContext): VaultState {
  const topicNotes = aliasLenders(noteIndex, settings).map(({ path }) => path);
  return { version: LISTING_VERSION, notes: noteIndex.size, topicNotes: topicNotes.sort() };
}

/** Parses a stored state. Returns null where there is none or it is malformed. */
export function readVaultState(stored: unknown): VaultState | null {
  if (!isObject(stored)) return null;
  const { version, notes, topicNotes } = stored;
  if (!isCount(version) || !isCount(notes) || !Array.isArray(topicNotes)) return null;
  return { version, notes, topicNotes: topicNotes.filter(isText) };
}

/** Compares the index with a stored state. Returns null if the vault is complete, otherwise the reason. */
export function missingOf(state: VaultState | null, gone: Gone, context: StateContext): NotWhole | null {
  if (state === null) return { kind: 'never-updated' };
  if (state.version !== LISTING_VERSION) return { kind: 'plugin-updated' };
  const here = context.noteIndex.size;
  const expected = state.notes - gone.counted;
  if (here < expected * SHARE) return { kind: 'notes-missing', here, expected };
  const path = state.topicNotes.find((topicNote) => !gone.paths.has(topicNote) && !isHere(topicNote, context));
  return path === undefined ? null : { kind: 'topic-note-missing', path };
}

/**
 * Whether a topic note is still at its path, or moved under the same name. One that the settings exclude counts as
 * present, because it defines no alias.
 */
function isHere(path: string, { noteIndex, scope }: StateContext): boolean {
  if (noteIndex.get(path) !== undefined || !scope(path)) return true;
  return noteIndex.findByName(topicKey(nameOf(path))).some(({ aliases }) => aliases.length > 0);
}
