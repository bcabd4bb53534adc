/** What is being set up: what was found, the owner's answers, and what would be listed with them. */
import { firstSettings, type SetupAnswers, type VaultFindings } from '../../core/setup/first-settings';
import type { NoteFacts } from '../../core/setup/note-facts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../../core/settings/settings';
import type { Services } from '../services';
import type { BulkWindow } from '../ui/bulk-window';
import { listingNotes, type Listing, type NoteKind } from './setup-sample';

/** What leads on from the window. */
export interface SetupWays {
  readonly openPane: () => void;
  readonly replaceScripts: (window: BulkWindow) => void;
  readonly addBoxes: (choice: BoxChoice, window: BulkWindow) => void;
}

/** Which notes get a box, and where it goes. */
export interface BoxChoice {
  readonly kinds: ReadonlySet<NoteKind>;
  readonly place: BoxPlace;
}

/** Where a box goes. */
export type BoxPlace = 'top' | 'title' | 'end';
/** The answers of page 2, which stay on the way back. */
export interface PlaceChoice {
  inNotes: boolean;
  readonly kinds: Set<NoteKind>;
  place: BoxPlace;
}

/** What is being set up. */
export interface SettingUp {
  readonly services: Services;
  readonly ways: SetupWays;
  readonly window: BulkWindow;
  readonly facts: readonly NoteFacts[];
  readonly found: VaultFindings;
  readonly isIncomplete: boolean;
  answers: SetupAnswers;
  /** Which of the notes that list something is the sample. */
  sample: number;
  readonly choice: PlaceChoice;
  /** Draws anew what depends on the answers. */
  onAnswer: () => void;
  /** What lists something with the answers so far; worked out once for each of them. */
  listing: Promise<Listing> | null;
}

/** Takes an answer in; what would be listed is worked out anew when it is next needed. */
export function answer(state: SettingUp, more: SetupAnswers): void {
  state.answers = { ...state.answers, ...more };
  state.listing = null;
  state.sample = 0;
  state.onAnswer();
}

/** The notes that would list something with the answers so far. */
export function listingOf(state: SettingUp): Promise<Listing> {
  return (state.listing ??= listingNotes(state.facts, settingsOf(state)));
}

/** The settings as they would be stored. */
function settingsOf({ found, answers }: SettingUp): Settings {
  const read = readSettings(firstSettings(found, answers));
  return read.kind === 'settings' ? read.settings : DEFAULT_SETTINGS;
}
