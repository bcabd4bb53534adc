/**
 * `npm start` fills the blocks of a copy of the sample vault and prints one. `npm start -- <vault>` reads the user's
 * own vault, writes nothing, and prints the next steps.
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
  const setup = relatedLiterature('setup', vault);
  process.stdout.write(setup.stdout);
  if (setup.status === 2) return 2;
  console.log('\nAn update would change:');
  process.stdout.write(relatedLiterature('update', vault, '--check').stdout);
  console.log('\nAdding boxes would change:');
  process.stdout.write(relatedLiterature('insert', vault, '--check').stdout);
  console.log(`
Nothing was written. To go on, make a copy of your vault, then either
  node ${relative(process.cwd(), cli)} insert "${vault}"        give the articles named above a box, or
  node ${relative(process.cwd(), cli)} update "${vault}"        update the boxes that there are, or
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
    'A copy of the sample vault was filled: ' +
      `${report.updated.length} notes updated, ${report.unchanged} already current.`,
  );
  console.log(`${report.refused.length} are damaged on purpose and were left as they are.\n`);
  console.log(`One of the callouts, in "${note}":\n`);
  console.log(calloutOf(readFileSync(join(sample, note), 'utf8')));
  fillEnglish();
  console.log(
    `\nOpen the folder ${relative(process.cwd(), sample)} in Obsidian, or look at your own vault, without writing:`,
  );
  console.log('  npm start -- "/path/to/your/vault"');
  return 0;
}

/** Sets up a copy of the English vault of clippings and inserts boxes. */
function fillEnglish() {
  const sample = join(root, 'dist', 'sample-vault-en');
  rmSync(sample, { recursive: true, force: true });
  cpSync(join(root, 'tests', 'vault-en'), sample, { recursive: true });
  console.log('\nA copy of the English vault, which had no topics, no boxes and no settings:\n');
  relatedLiterature('setup', sample, '--language', 'en', '--write');
  const { updated } = JSON.parse(relatedLiterature('insert', sample, '--json').stdout);
  console.log(`${updated.length} notes got a box. One of them, in "${updated[0]}":\n`);
  console.log(calloutOf(readFileSync(join(sample, updated[0]), 'utf8')));
}

process.exitCode = own === undefined ? fillSample() : lookAt(own);
