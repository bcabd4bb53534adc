/** The outcomes of a run, recorded as they come and reported in the order of paths. */
import type { Refusal } from '../markdown/marker-blocks';
import type { Failure, HostFailure, UnreadableNote } from './host';
import { compare } from '../compare';
import type { AmbiguousAlias } from '../relations/topic-aliases';
import type { Update } from '../block/update-note';

/** A refused note with markers. `at` is the offset of the problem. */
export interface RefusedNote {
  readonly path: string;
  readonly reason: Refusal;
  readonly at: number;
  readonly message?: string | undefined;
}

/** A note that could not be read or written. */
export interface FailedNote {
  readonly path: string;
  readonly failure: Failure;
}

/** A note with more than one box, which a merge of two devices can produce. */
export interface NoteWithBoxes {
  readonly path: string;
  readonly boxes: number;
}

/** The outcome of a run. `notes` are those in scope, `blocks` the marker pairs in them. */
export interface Report {
  notes: number;
  blocks: number;
  unchanged: number;
  readonly updated: string[];
  readonly refused: RefusedNote[];
  readonly unreadable: UnreadableNote[];
  readonly failed: FailedNote[];
  /** Notes with a second box, which can be removed with every further one. */
  readonly severalBoxes: NoteWithBoxes[];
  /** Notes left out because they look like templates. */
  readonly templates: string[];
  /** The number of conflict copies of sync programs, which are left out. */
  conflictCopies: number;
  /** Folders linked from outside the vault, which are not entered. */
  readonly outside: string[];
  /** Ambiguous aliases of topic notes, which join nothing. */
  ambiguous: readonly AmbiguousAlias[];
  /** Whether the user stopped it before its end. */
  isStopped: boolean;
}

/** Returns a report with nothing in it. */
export function emptyReport(): Report {
  return {
    notes: 0,
    blocks: 0,
    unchanged: 0,
    updated: [],
    refused: [],
    unreadable: [],
    failed: [],
    severalBoxes: [],
    templates: [],
    conflictCopies: 0,
    outside: [],
    ambiguous: [],
    isStopped: false,
  };
}

/** Records the outcome of a note's update. */
export function recordUpdate(report: Report, path: string, update: Update | HostFailure): void {
  switch (update.kind) {
    case 'outside':
    case 'none':
      return;
    case 'same':
      countBoxes(report, path, update.blocks);
      report.unchanged += 1;
      return;
    case 'edit':
      countBoxes(report, path, update.blocks);
      report.updated.push(path);
      return;
    case 'refused':
      report.refused.push({ path, reason: update.reason, at: update.at, message: update.message });
      return;
    case 'failed':
      report.failed.push({ path, failure: update.failure });
  }
}

function countBoxes(report: Report, path: string, boxes: number): void {
  report.blocks += boxes;
  if (boxes > 1) report.severalBoxes.push({ path, boxes });
}

/** The `--json` form of notes that are not changed. */
type LeftJson = readonly { readonly path: string; readonly reason: string }[];

/** The type of `reportJson`. */
export interface ReportJson {
  readonly notes: number;
  readonly blocks: number;
  readonly updated: readonly string[];
  readonly unchanged: number;
  readonly refused: LeftJson;
  readonly unreadable: LeftJson;
  readonly failed: readonly { readonly path: string; readonly message: string }[];
  readonly templates: readonly string[];
  readonly conflictCopies?: number;
  readonly outside?: readonly string[];
  readonly ambiguous?: readonly AmbiguousAlias[];
}

/** Returns the object that `--json` prints (docs/contract.md section 8). Its lists are in code-unit order of paths. */
export function reportJson(report: Report, words: (failure: Failure) => string): ReportJson {
  return {
    notes: report.notes,
    blocks: report.blocks,
    updated: [...report.updated].sort(),
    unchanged: report.unchanged,
    refused: sortedByPath(report.refused).map(({ path, reason }) => ({ path, reason })),
    unreadable: sortedByPath(report.unreadable).map(({ path, reason }) => ({ path, reason })),
    failed: sortedByPath(report.failed).map(({ path, failure }) => ({ path, message: words(failure) })),
    templates: [...report.templates].sort(),
    ...(report.conflictCopies === 0 ? {} : { conflictCopies: report.conflictCopies }),
    ...(report.outside.length === 0 ? {} : { outside: [...report.outside].sort() }),
    ...(report.ambiguous.length === 0 ? {} : { ambiguous: report.ambiguous }),
  };
}

/** Returns a list in code-unit order of its paths. */
export function sortedByPath<T extends { readonly path: string }>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => compare(a.path, b.path));
}
