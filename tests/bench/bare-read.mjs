/** The yardstick: reads every file of a list (a JSON file) with `fs.promises.readFile`, 32 at a time, and does nothing else. */
import { readFile } from 'node:fs/promises';

const paths = JSON.parse(await readFile(process.argv[2], 'utf8'));
let next = 0;
const readOn = async () => {
  while (next < paths.length) await readFile(paths[next++]);
};
await Promise.all(Array.from({ length: 32 }, readOn));
