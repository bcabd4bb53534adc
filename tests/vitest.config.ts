import { defineConfig } from 'vitest/config';

/** The tests of `npm test`: everything that needs no browser. The counts go to dist/tests.json, where .ci/run adds them up. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: ['browser/**', 'obsidian/**'],
    setupFiles: ['seed.ts'],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: '../dist/tests.json' }]],
  },
});
