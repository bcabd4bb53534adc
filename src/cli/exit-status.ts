/** What a run came to -> the exit status of the command (docs/contract.md section 8). */

/** What the exit status depends on, in every run over notes. */
interface Outcome {
  readonly isStopped: boolean;
  readonly updated: readonly unknown[];
  readonly failed: readonly unknown[];
  /** Notes that were left alone, for a person to see to. */
  readonly refused: readonly unknown[];
}

/** The exit status: 0 done, 1 something to see to, 2 a note could not be read or written, 130 stopped. */
export function exitStatus({ isStopped, updated, failed, refused }: Outcome, isCheck: boolean): 0 | 1 | 2 | 130 {
  if (isStopped) return 130;
  if (failed.length > 0) return 2;
  return refused.length > 0 || (isCheck && updated.length > 0) ? 1 : 0;
}
