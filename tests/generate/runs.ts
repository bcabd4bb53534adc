/** How often a property is tried: a thousand times, or as often as RUNS says. */
import type { Parameters } from 'fast-check';

/** What every property of this project is tried with. */
export const RUNS: Parameters<unknown> = { numRuns: Number(process.env['RUNS'] ?? 1000) };
