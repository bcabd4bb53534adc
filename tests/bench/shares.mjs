/** Where the time of a run goes: a CPU profile of it, its samples counted by what they stand in. */
import { readFileSync } from 'node:fs';

/** A sample belongs to the innermost of these functions that it stands in. */
const PARTS = {
  reading: [
    'look',
    'entries',
    'listVault',
    'decodeExcerpt',
    'wholeText',
    'readFileSync',
    'readdirSync',
    'openSync',
    'readSync',
    'closeSync',
  ],
  yaml: ['parseYaml'],
  relations: ['relationsOf', 'completeUpdate', 'changesFor', 'createBlockRenderer'],
  writing: ['writeAtomically', 'create', 'renameSync', 'fsyncSync'],
};

/** The share of each part in the samples of a profile, in per cent; `rest` is all else. */
export function sharesIn(profilePath) {
  const { nodes, samples } = JSON.parse(readFileSync(profilePath, 'utf8'));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) for (const child of node.children ?? []) byId.get(child).parent = node;
  const counts = {};
  const own = samples.filter((id) => byId.get(id).callFrame.functionName !== '(idle)');
  for (const id of own) {
    const part = partOf(byId.get(id));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return Object.fromEntries(
    [...Object.keys(PARTS), 'rest'].map((part) => [part, Math.round((100 * (counts[part] ?? 0)) / own.length)]),
  );
}

function partOf(node) {
  for (let at = node; at !== undefined; at = at.parent) {
    // esbuild puts a number behind a name that stands twice in the bundle.
    const name = at.callFrame.functionName.replace(/\d+$/, '');
    const found = Object.entries(PARTS).find(([, names]) => names.includes(name));
    if (found !== undefined) return found[0];
  }
  return 'rest';
}
