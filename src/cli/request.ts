/** The requests that a command line can make, and the errors in it. */
import type { Language } from '../core/language';

/** A parsed command line. `configFolder` is set if it is not the usual one. `cache` is a file outside the vault. */
export type Request = Asked & CommonOptions;

/** The options of all commands. */
export interface CommonOptions {
  readonly configFolder?: string;
  readonly cache?: string;
  readonly said?: 'quiet' | 'verbose';
}

/** The requests by command. `note` is a path in the vault. */
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
      /** The path of a reviewed copy of the output of `topics --json`, which is to be written. */
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

/** The place where `insert` puts a box. */
export type InsertPlace = (typeof PLACES)[number];

/** The names of the places. */
export const PLACES = ['top', 'title', 'end'] as const;

/** The errors of a command line. */
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
