import { defineConfig } from 'vitest/config';

/** The tests of `npm test`: everything that needs no browser, in Node, one file per worker. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: ['browser/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
