import { defineConfig } from 'vitest/config';

/** The tests of `npm run test:browser`: one after another, in one Chromium. The counts go to dist/tests-browser.json. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: '../../dist/tests-browser.json' }]],
  },
});
