/** The state of set-up: the findings, the user's answers, and the notes that would list something with them. */
import { firstSettings, type SetupAnswers, type VaultFindings } from '../../core/setup/first-settings';
import type { NoteFacts } from '../../core/setup/note-facts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../../core/settings/settings';
import type { Services } from '../services';
import type { BulkWindow } from '../ui/bulk-window';
import { listingNotes, type Listing, type NoteKind } from './setup-sample';

/** The functions that set-up calls at its end. */
export interface SetupWays {
  readonly openPane: () => void;
  readonly proposeTopics: () => void;
  readonly replaceScripts: (window: BulkWindow) => void;
  readonly addBoxes: (choice: BoxChoice, window: BulkWindow) => void;
}

/** The kinds of notes that get a box, and the place of the box. */
export interface BoxChoice {
  readonly kinds: ReadonlySet<NoteKind>;
  readonly place: BoxPlace;
}

/** The place of a box. */
export type BoxPlace = 'top' | 'title' | 'end';
/** The answers of page 2, which are kept when the user goes back. */
export interface PlaceChoice {
  inNotes: boolean;
  readonly kinds: Set<NoteKind>;
  place: BoxPlace;
}

/** The state of set-up. */
export interface SettingUp {
  readonly services: Services;
  readonly ways: SetupWays;
  readonly window: BulkWindow;
  readonly facts: readonly NoteFacts[];
  readonly found: VaultFindings;
  readonly isIncomplete: boolean;
  answers: SetupAnswers;
  /** The index of the sample among the notes that list something. */
  sample: number;
  readonly choice: PlaceChoice;
  /** Renders again the parts that depend on the answers. */
  onAnswer: () => void;
  /** The notes that list something with the current answers, computed once per answer. */
  listing: Promise<Listing> | null;
}

/** Stores answers. The notes that list something are computed again when they are next needed. */
export function answer(state: SettingUp, more: SetupAnswers): void {
  state.answers = { ...state.answers, ...more };
  state.listing = null;
  state.sample = 0;
  state.onAnswer();
}

/** Returns the notes that would list something with the current answers. */
export function listingOf(state: SettingUp): Promise<Listing> {
  return (state.listing ??= listingNotes(state.facts, settingsOf(state)));
}

/** Returns the settings as they would be stored. */
function settingsOf({ found, answers }: SettingUp): Settings {
  const read = readSettings(firstSettings(found, answers));
  return read.kind === 'settings' ? read.settings : DEFAULT_SETTINGS;
}
