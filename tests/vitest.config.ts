import { defineConfig } from 'vitest/config';

/** The tests of `npm test`: everything that needs no browser. The counts go to dist/tests.json, where .ci/run adds them up. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: ['browser/**', 'obsidian/**'],
    setupFiles: ['seed.ts'],
    // Files share a process, or loading them takes a third of the time. `--isolate` gives each its own again.
    isolate: false,
    // Many tests wait for a pause of the program or for a process, so two cores have time for a third worker.
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: '../dist/tests.json' }]],
  },
});
