/**
 * `npm start`: fills the blocks of a copy of the sample vault and shows one. `npm start -- <vault>`: looks at your own vault,
 * writes nothing, and says how to go on.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist', 'cli.mjs');
const own = process.argv[2];

function relatedLiterature(...args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  process.stderr.write(stderr);
  return { stdout, status };
}

function lookAt(vault) {
  const { stdout, status } = relatedLiterature('update', vault, '--check');
  process.stdout.write(stdout);
  if (status === 2) return 2;
  console.log(`
Nothing was written. To go on, make a copy of your vault, then either
  node ${relative(process.cwd(), cli)} update "${vault}"        update the notes listed above from here, or
  npm run install-plugin -- "${vault}"    put the plugin into the vault and use it in Obsidian.`);
  return 0;
}

function calloutOf(text) {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith('> [!example]'));
  const length = lines.slice(from).findIndex((line) => !line.startsWith('>'));
  return lines.slice(from, from + length).join('\n');
}

function fillSample() {
  const sample = join(root, 'dist', 'sample-vault');
  rmSync(sample, { recursive: true, force: true });
  cpSync(join(root, 'tests', 'vault'), sample, { recursive: true });
  const { stdout, status } = relatedLiterature('update', sample, '--json');
  if (status === 2 || !existsSync(sample)) return 2;
  const report = JSON.parse(stdout);
  const note = '04 Literatur-Notes/Omnivore/Landesamt schaltet sein Konto bei X ab - Hafenkurier.md';
  console.log(
    `A copy of the sample vault was filled: ${report.updated.length} notes updated, ${report.unchanged} already current.`,
  );
  console.log(`${report.refused.length} are damaged on purpose and were left as they are.\n`);
  console.log(`One of the callouts, in "${note}":\n`);
  console.log(calloutOf(readFileSync(join(sample, note), 'utf8')));
  console.log(
    `\nOpen the folder ${relative(process.cwd(), sample)} in Obsidian, or look at your own vault, without writing:`,
  );
  console.log('  npm start -- "/path/to/your/vault"');
  return 0;
}

process.exitCode = own === undefined ? fillSample() : lookAt(own);
