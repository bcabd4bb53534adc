/** Properties take a new seed each time; in CI always the same, so that a landing is no matter of luck. `SEED=42 npm test` repeats one. */
import fc from 'fast-check';

const seed = process.env['SEED'] ?? (process.env['CI'] === 'true' ? '20261121' : undefined);
if (seed !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
