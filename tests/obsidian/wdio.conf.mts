/** Runs the smoke test in the oldest Obsidian that the manifest names and in the newest one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const manifest: { minAppVersion: string } = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));

/** `OBSIDIAN_VERSIONS` names other versions, separated by spaces. */
const versions = (process.env['OBSIDIAN_VERSIONS'] ?? `${manifest.minAppVersion} latest`).split(/\s+/);

export const config: WebdriverIO.Config = {
  runner: 'local',
  framework: 'mocha',
  specs: ['./smoke.e2e.ts'],
  maxInstances: 1,
  capabilities: versions.map((version) => ({
    browserName: 'obsidian',
    browserVersion: version,
    'wdio:obsidianOptions': {
      installerVersion: version === 'latest' ? 'latest' : 'earliest',
      plugins: [root],
      vault: join(root, 'tests', 'vault'),
    },
  })),
  services: ['obsidian'],
  reporters: ['obsidian'],
  cacheDir: join(root, 'dist', 'obsidian-versions'),
  mochaOpts: { ui: 'bdd', timeout: 60_000 },
  logLevel: 'warn',
};
