/**
 * The update of 200 notes is killed at 8 random moments while it writes, in CI that of 500 notes at 100. The vault's settings change before each run, so
 * that each has every note to write. Afterwards each file must be whole: as it was, or as this run would leave it.
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IS_LONG } from '../../generate/runs';
import { diskWith, note, updated, VAULT } from './run-memory';
import { door, ended, start, type Ended } from '../cli-process';
import { filesIn, vaultWith } from '../vault-folder';

const KILLS = IS_LONG ? 100 : 8;
const COUNT = IS_LONG ? 500 : 200;
const PER_TOPIC = 4;

/** Every so many killed runs one goes on to its end. */
const FINISH_EVERY = KILLS / 4;

const SETTINGS = '.obsidian/plugins/related-literature/data.json';

const NOTES: readonly (readonly [string, string])[] = Array.from({ length: COUNT }, (_, index) => [
  `${index % 2 === 0 ? 'Notizen' : '04 Literatur-Notes'}/${index % 7}/Öffentliche Stellen ${index}.md`,
  note(
    `Thema ${Math.floor(index / PER_TOPIC)}`,
    `Notiz ${index}: Die Behörde schließt ihr Konto. `.repeat(8),
    `2024-02-${10 + (index % 19)}`,
  ),
]);

const settings = (round: number): string =>
  JSON.stringify({ version: 1, ownNotesHeading: `Meine Notes, Fassung ${round}` });

/** What a whole run of a round leaves of the notes, worked out in memory from the notes as they are found. */
async function resultOf(
  files: Iterable<readonly [string, string]>,
  round: number,
): Promise<ReadonlyMap<string, string>> {
  const after = await updated(diskWith([...files, [SETTINGS, settings(round)]]));
  const all = [...after].map(([path, text]) => [path.slice(VAULT.length + 1), text] as const);
  return new Map(all.filter(([path]) => path !== SETTINGS));
}

/** Resolves when something is first written in a folder of notes. */
function firstWrite(vault: string): { readonly seen: Promise<void>; readonly close: () => void } {
  const watchers = ['Notizen/0', 'Notizen/1', 'Notizen/2', 'Notizen/3', 'Notizen/4', 'Notizen/5', 'Notizen/6'];
  let close = (): void => undefined;
  const seen = new Promise<void>((resolve) => {
    const open = watchers
      .flatMap((folder) => [folder, folder.replace('Notizen', '04 Literatur-Notes')])
      .map((folder) => watch(join(vault, folder), () => resolve()));
    close = () => open.forEach((watcher) => watcher.close());
  });
  return { seen, close };
}

async function killed(vault: string, delay: number): Promise<Ended> {
  const { seen, close } = firstWrite(vault);
  const child = start(['update', vault]);
  const end = ended(child);
  await Promise.race([seen, end]);
  close();
  await new Promise((resolve) => setTimeout(resolve, delay));
  child.kill('SIGKILL');
  return end;
}

/** How long a run writes, from its first file to its end. */
async function writingTime(vault: string): Promise<number> {
  const { seen, close } = firstWrite(vault);
  const end = ended(start(['update', vault]));
  await seen;
  close();
  const from = performance.now();
  await end;
  return performance.now() - from;
}

describe('a killed update of many notes', () => {
  it('leaves every file whole at each of many moments; the next run finishes the rest and leaves nothing stray', async () => {
    const vault = vaultWith([...NOTES, [SETTINGS, settings(0)]]);
    const time = await writingTime(vault);
    let midway = 0;
    for (let round = 1; round <= KILLS; round += 1) {
      vaultWith([[SETTINGS, settings(round)]], vault);
      const before = filesIn(vault);
      const expected = await resultOf(notesIn(before), round);
      const { signal } = await killed(vault, Math.random() * time);
      const after = filesIn(vault);
      const torn = [...expected].filter(
        ([path, text]) => after.get(path) !== text && after.get(path) !== before.get(path),
      );
      expect(
        torn.map(([path]) => path),
        `kill ${round}`,
      ).toEqual([]);
      const done = [...expected].filter(([path, text]) => after.get(path) === text).length;
      if (signal === 'SIGKILL' && done > 0 && done < NOTES.length) midway += 1;
      if (round % FINISH_EVERY === 0) await expectFinished(vault, expected);
    }
    expect(midway).toBeGreaterThan(KILLS / 4);
  }, 600_000);
});

function notesIn(files: ReadonlyMap<string, string>): Iterable<readonly [string, string]> {
  return [...files].filter(([path]) => !path.includes('/.related-literature-'));
}

async function expectFinished(vault: string, expected: ReadonlyMap<string, string>): Promise<void> {
  const { status, err } = door('update', vault);
  expect([status, err]).toEqual([0, '']);
  expect(filesIn(vault)).toEqual(withoutAppSettings(expected));
}

/** What `diskWith` adds. */
function withoutAppSettings(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...files].filter(([path]) => path !== '.obsidian/app.json'));
}
