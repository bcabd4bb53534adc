import { defineConfig } from 'vitest/config';

/** The folders of the parts that run-parts.mjs runs side by side. All other tests are a part, too. */
const APP = ['app/**', 'host/**'];
const CLI = ['cli/**'];

const PARTS: Readonly<Record<string, object>> = {
  app: { include: APP.map((folder) => `${folder}/*.test.ts`), environment: 'jsdom', maxWorkers: 1 },
  cli: { include: CLI.map((folder) => `${folder}/*.test.ts`), maxWorkers: 1 },
  rest: { exclude: [...APP, ...CLI, 'browser/**', 'obsidian/**'], maxWorkers: 1 },
};

/** The tests of `npm test`: everything that needs no browser. PART chooses one part of them. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: ['browser/**', 'obsidian/**'],
    setupFiles: ['seed.ts', 'empty-page.ts'],
    // Files share a process, because loading their modules again takes a third of the time.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: process.env['COUNTS'] ?? '../dist/tests.json' }]],
    ...PARTS[process.env['PART'] ?? ''],
  },
});
