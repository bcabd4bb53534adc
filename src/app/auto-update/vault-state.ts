/**
 * The last whole state of the vault on a device, and what of it is missing now. Pure. A vault half-way through a sync
 * lists fewer notes, and without the topic notes that lend aliases its topics fall apart.
 */
import type { UpdateContext } from '../../core/block/update-note';
import { LISTING_VERSION } from '../../core/block/listing-version';
import { nameOf } from '../../core/note/note';
import { topicKey } from '../../core/note/topic';
import { aliasLenders } from '../../core/relations/topic-aliases';
import { isCount, isObject, isText } from '../../core/type-guards';

/** What a device remembers: the version of what is listed, the number of notes, the topic notes that lent aliases. */
export interface VaultState {
  readonly version: number;
  readonly notes: number;
  readonly topicNotes: readonly string[];
}

/** Why a vault does not count as whole. */
export type NotWhole =
  | { readonly kind: 'never-updated' }
  | { readonly kind: 'plugin-updated' }
  | { readonly kind: 'notes-missing'; readonly here: number; readonly expected: number }
  | { readonly kind: 'topic-note-missing'; readonly path: string };

/** What a device saw go since its state was taken: the paths, and how many of those notes the state may count. */
export interface Gone {
  readonly paths: ReadonlySet<string>;
  readonly counted: number;
}

/** What decides on the state. */
export type StateContext = Pick<UpdateContext, 'noteIndex' | 'settings' | 'scope'>;

/** So many of the notes must be here again. */
const SHARE = 0.95;

/** The state of the vault as it is known now. */
export function vaultStateOf({ noteIndex, settings }: StateContext): VaultState {
  const topicNotes = aliasLenders(noteIndex, settings).map(({ path }) => path);
  return { version: LISTING_VERSION, notes: noteIndex.size, topicNotes: topicNotes.sort() };
}

/** Reads a state as it is stored; null where there is none that can be understood. */
export function readVaultState(stored: unknown): VaultState | null {
  if (!isObject(stored)) return null;
  const { version, notes, topicNotes } = stored;
  if (!isCount(version) || !isCount(notes) || !Array.isArray(topicNotes)) return null;
  return { version, notes, topicNotes: topicNotes.filter(isText) };
}

/** What is missing of a state; null where the vault is whole. */
export function missingOf(state: VaultState | null, gone: Gone, context: StateContext): NotWhole | null {
  if (state === null) return { kind: 'never-updated' };
  if (state.version !== LISTING_VERSION) return { kind: 'plugin-updated' };
  const here = context.noteIndex.size;
  const expected = state.notes - gone.counted;
  if (here < expected * SHARE) return { kind: 'notes-missing', here, expected };
  const path = state.topicNotes.find((topicNote) => !gone.paths.has(topicNote) && !isHere(topicNote, context));
  return path === undefined ? null : { kind: 'topic-note-missing', path };
}

/** A topic note is here at its path, or moved under its name; one that the settings leave out lends nothing. */
function isHere(path: string, { noteIndex, scope }: StateContext): boolean {
  if (noteIndex.get(path) !== undefined || !scope(path)) return true;
  return noteIndex.findByName(topicKey(nameOf(path))).some(({ aliases }) => aliases.length > 0);
}
