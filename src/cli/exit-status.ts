/** Computes the exit status of a command from the result of its run (docs/contract.md section 8). */

/** The parts of a result on which the exit status depends. */
interface Outcome {
  readonly isStopped: boolean;
  readonly updated: readonly unknown[];
  readonly failed: readonly unknown[];
  /** Notes that were left unchanged and need the user's attention. */
  readonly refused: readonly unknown[];
}

/** Returns the exit status: 0 done, 1 something needs attention, 2 a note could not be read or written, 130 stopped. */
export function exitStatus({ isStopped, updated, failed, refused }: Outcome, isCheck: boolean): 0 | 1 | 2 | 130 {
  if (isStopped) return 130;
  if (failed.length > 0) return 2;
  return refused.length > 0 || (isCheck && updated.length > 0) ? 1 : 0;
}
