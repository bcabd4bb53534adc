/** What a command line can ask for, and what can be wrong with it. */
import type { Language } from '../core/language';

/** What a command line asks for; `configFolder` where another than the usual one is named, `cache` a file outside. */
export type Request = Asked & CommonOptions;

/** What can be asked of every command. */
export interface CommonOptions {
  readonly configFolder?: string;
  readonly cache?: string;
  readonly said?: 'quiet' | 'verbose';
}

/** What each command is asked. `note` is a path in the vault. */
type Asked =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'update';
      readonly vault: string;
      readonly note?: string;
      readonly check: boolean;
      readonly json: boolean;
    }
  | {
      readonly kind: 'migrate';
      readonly vault: string;
      readonly note?: string;
      readonly templates: boolean;
      readonly undo: boolean;
      readonly check: boolean;
      readonly json: boolean;
    }
  | {
      readonly kind: 'insert';
      readonly vault: string;
      readonly folders: readonly string[];
      readonly all: boolean;
      readonly empty: boolean;
      readonly place: InsertPlace;
      readonly undo: boolean;
      readonly check: boolean;
      readonly json: boolean;
    }
  | {
      readonly kind: 'remove';
      readonly vault: string;
      readonly undo: boolean;
      readonly check: boolean;
      readonly json: boolean;
    }
  | { readonly kind: 'undo'; readonly vault: string; readonly check: boolean; readonly json: boolean }
  | { readonly kind: 'show'; readonly vault: string; readonly note: string; readonly json: boolean }
  | {
      readonly kind: 'topics';
      readonly vault: string;
      readonly note?: string;
      /** A reviewed copy of what `topics --json` prints, to be written. */
      readonly apply?: string;
      readonly undo: boolean;
      readonly check: boolean;
      readonly json: boolean;
    }
  | {
      readonly kind: 'repair';
      readonly vault: string;
      readonly addresses: boolean;
      readonly images: boolean;
      readonly undo: boolean;
      readonly check: boolean;
      readonly json: boolean;
    }
  | {
      readonly kind: 'setup';
      readonly vault: string;
      readonly language?: Language;
      readonly write: boolean;
      readonly json: boolean;
    }
  | { readonly kind: 'duplicates'; readonly vault: string; readonly json: boolean }
  | { readonly kind: 'wrong'; readonly problem: UsageProblem; readonly detail: string; readonly near?: string };

/** Where `insert` puts a box. */
export type InsertPlace = (typeof PLACES)[number];

/** The names of the places. */
export const PLACES = ['top', 'title', 'end'] as const;

/** What can be wrong with a command line. */
export type UsageProblem =
  | 'option'
  | 'value-missing'
  | 'no-value'
  | 'unknown-option'
  | 'no-command'
  | 'unknown-command'
  | 'no-vault-named'
  | 'too-many'
  | 'no-note-named'
  | 'not-for-command'
  | 'unknown-place'
  | 'unknown-language'
  | 'no-folder-named'
  | 'config-folder'
  | 'quiet-and-verbose';
