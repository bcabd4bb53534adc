/** How long the long tests take: all that is random or many is tried more often under `CI`, or as often as RUNS says. */
import type { Parameters } from 'fast-check';

/** Whether the long tests take their time. */
export const IS_LONG = process.env['CI'] === 'true';

/** What every property of this project is tried with: a thousand times under `CI`, a quarter of that here. */
export const RUNS: Parameters<unknown> = { numRuns: Number(process.env['RUNS'] ?? (IS_LONG ? 1000 : 250)) };

/**
 * How often a slow property is tried: `usual` times where others are tried a thousand times. Always a whole number:
 * fast-check never comes to an end of 62.5 runs.
 */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Math.ceil((usual * (RUNS.numRuns ?? 1000)) / 1000) };
}
