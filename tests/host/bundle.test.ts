// @vitest-environment node
/** The host can be bundled for a page of a real browser, which the browser tests do. */
import { build } from 'esbuild';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('esbuild bundles the host for a browser without a module of Node', async () => {
  const result = await build({
    entryPoints: [join(import.meta.dirname, 'host.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'host',
    platform: 'browser',
    logLevel: 'silent',
  });
  expect(result.errors).toEqual([]);
  expect(result.outputFiles[0]?.text).not.toMatch(/require\("(fs|path|node:)/);
});
