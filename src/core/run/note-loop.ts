/**
 * The loop over notes that every run is made of: a host tells how far it is, stops it, and gives the thread away
 * between notes. The core knows no clock and no screen, so a host hands them in.
 */
import type { Update } from '../block/update-note';
import type { Change } from '../markdown/marker-blocks';
import type { Host, HostFailure } from './host';

/** How far a run is: `done` of `total` notes in this step. */
export interface Progress {
  readonly step: 'reading' | 'updating';
  readonly done: number;
  readonly total: number;
}

/** What a host gives to a loop. */
export interface Pace {
  /** Asked before each note, or each group of notes. */
  readonly isStopped?: (() => boolean) | undefined;
  /** Called between notes; may give the thread to others for a moment. */
  readonly yieldIfDue?: (() => Promise<void> | undefined) | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** How many notes are handled at once, where the host waits for a disk; one if it does not say. */
  readonly atOnce?: number;
}

/**
 * Does a job for each note; false where it was stopped before the last. Of notes that are handled at once the outcomes
 * are recorded in the order of the list, whichever job ends first.
 */
export async function forEachNote<T, R>(
  notes: readonly T[],
  step: Progress['step'],
  { isStopped, yieldIfDue, onProgress, atOnce = 1 }: Pace,
  job: (note: T) => Promise<R> | R,
  record?: (outcome: R, note: T) => void,
): Promise<boolean> {
  const total = notes.length;
  for (let done = 0; done < total; done += atOnce) {
    if (isStopped?.() === true) return false;
    onProgress?.({ step, done, total });
    const work = notes.slice(done, done + atOnce).map(async (note) => ({ note, outcome: await job(note) }));
    // A job that fails ends the run, but not before the others of its group have come to an end.
    await Promise.allSettled(work);
    for (const { note, outcome } of await Promise.all(work)) record?.(outcome, note);
    await yieldIfDue?.();
  }
  onProgress?.({ step, done: total, total });
  return true;
}

/** How one note is changed. */
export interface NoteChange {
  /** Decides what changes in a note, given its text. Pure. */
  readonly decide: (text: string) => Update;
  /** Is told of an edit before it is written, each time it is tried. */
  readonly beforeEdit?: BeforeEdit | undefined;
  /** False where only what would be written is asked for. */
  readonly write: boolean;
}

/** What is told of an edit before it is written. */
export type BeforeEdit = (path: string, text: string, changes: readonly Change[]) => void;

/** Decides on the text that a note has now, and writes it; without `write` the outcome is what would be written. */
export async function changeNote(
  host: Host,
  path: string,
  { decide, beforeEdit, write }: NoteChange,
): Promise<Update | HostFailure> {
  let decided: Update = { kind: 'none' };
  const outcome = await host.change(path, (text) => {
    decided = decide(text);
    if (decided.kind !== 'edit') return decided;
    if (!write) return { kind: 'none' };
    beforeEdit?.(path, text, decided.changes);
    return decided;
  });
  return write || outcome.kind !== 'none' ? outcome : decided;
}
