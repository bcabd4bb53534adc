/**
 * Adding boxes to 200 notes is killed at four moments, in CI to 500 notes at ten: each file is as it was, or as the whole run would leave it; the
 * next run adds the rest and no second box; and the records of both take all of it back, to the byte.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IS_LONG } from '../../generate/runs';
import { door, ended, start } from '../cli-process';
import { filesIn, vaultWith } from '../vault-folder';

const MOMENTS = IS_LONG ? 10 : 4;
const COUNT = IS_LONG ? 500 : 200;

const FOLDER = '04 Literatur-Notes';

const NOTES: readonly (readonly [string, string])[] = Array.from({ length: COUNT }, (_, index) => [
  `${FOLDER}/${index % 5}/Notiz ${index}.md`,
  `---\ntopics:\n  - Thema ${Math.floor(index / 4)}\n---\nText der Notiz ${index}.\n`,
]);

/** The notes alone: records and settings are the plugin's own. */
function notesIn(vault: string): ReadonlyMap<string, string> {
  return new Map([...filesIn(vault)].filter(([path]) => path.startsWith(`${FOLDER}/`)));
}

/** How many notes have their box; a file beside one may come and go meanwhile. */
function boxesIn(vault: string): number {
  return NOTES.filter(([path]) => readFileSync(join(vault, path), 'utf8').includes('%% INSERT A %%')).length;
}

/** Starts adding and kills it so many milliseconds after its start. */
async function killedAfter(vault: string, delay: number): Promise<NodeJS.Signals | null> {
  const child = start(['insert', vault]);
  const end = ended(child);
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill('SIGKILL');
  return (await end).signal;
}

describe('a killed run that adds boxes', () => {
  it('leaves each note old or new; the next run adds the rest and no second box', async () => {
    const before = new Map(NOTES);
    const whole = vaultWith(NOTES);
    const from = performance.now();
    door('insert', whole);
    const time = performance.now() - from;
    const after = notesIn(whole);
    const vault = vaultWith(NOTES);
    let killed = 0;
    for (let moment = 1; moment <= MOMENTS; moment += 1) {
      if ((await killedAfter(vault, (time * (moment + 2)) / (MOMENTS + 3))) === 'SIGKILL') killed += 1;
      const now = notesIn(vault);
      const torn = [...before.keys()].filter(
        (path) => now.get(path) !== before.get(path) && now.get(path) !== after.get(path),
      );
      expect(torn, `moment ${moment}`).toEqual([]);
    }
    expect(killed).toBeGreaterThan(0);
    door('insert', vault);
    expect(notesIn(vault)).toEqual(after);
  }, 300_000);

  it('is taken back, to the byte, with the run that went on after it', async () => {
    const vault = vaultWith(NOTES);
    const child = start(['insert', vault]);
    const end = ended(child);
    while (child.exitCode === null && boxesIn(vault) < 20) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    expect((await end).signal).toBe('SIGKILL');
    expect(boxesIn(vault)).toBeLessThan(NOTES.length);
    door('insert', vault);
    for (let runs = 0; runs < 2; runs += 1) door('undo', vault);
    expect(notesIn(vault)).toEqual(new Map(NOTES));
  }, 120_000);
});
