// @vitest-environment jsdom
/** The records of runs in the plugin's folder: when one begins, how many are kept and for how long, and what goes with the last. */
import { beforeEach, describe, expect, it } from 'vitest';
import { openUndoLogFile, type UndoLogFile } from '../../../src/app/vault/undo-log-file';
import { undoEntry, type UndoEntry } from '../../../src/core/run/undo-log';
import { RENAMES } from '../../../src/core/run/undo-renames';
import { startHost, type Host } from '../../host/host.ts';
import { MANIFEST } from '../../host/manifest.ts';

const DAY = 24 * 60 * 60 * 1000;
const FOLDER = '.obsidian/plugins/related-literature';

let host: Host;
let now = 0;
let records: UndoLogFile;

const entry = (path: string): UndoEntry => undoEntry(path, 'a', [{ from: 0, to: 1, insert: 'b' }], 'A');
const files = (): readonly string[] =>
  Object.keys(host.files())
    .filter((path) => path.startsWith(`${FOLDER}/undo`))
    .map((path) => path.slice(FOLDER.length + 1));

beforeEach(async () => {
  host = await startHost({ [`${FOLDER}/data.json`]: '{}' });
  now = 100 * DAY;
  records = openUndoLogFile(host.app, { ...MANIFEST, dir: FOLDER }, () => now);
});

/** A run that changes these notes, a second after the one before. */
async function run(...paths: readonly string[]): Promise<string> {
  now += 1000;
  records.begin('update');
  for (const path of paths) await records.append(entry(path));
  return records.current();
}

describe('a run', () => {
  it('is one record, whatever the number of its notes; one that changes nothing adds none', async () => {
    const name = await run('A.md', 'B.md');
    await run();
    expect(await records.list()).toEqual([name]);
    const { run: header, entries } = await records.read(name);
    expect([header, entries.map(({ path }) => path)]).toEqual([{ run: 'update', time: now - 1000 }, ['B.md', 'A.md']]);
  });

  it('is kept with the four before it, the newest first', async () => {
    const names: string[] = [];
    for (const path of ['1', '2', '3', '4', '5', '6']) names.unshift(await run(path));
    expect(await records.list()).toEqual(names.slice(0, 5));
  });

  it('is kept for thirty days, until the next begins', async () => {
    const old = await run('A.md');
    now += 31 * DAY;
    expect(await records.list()).toEqual([old]);
    const next = await run('B.md');
    expect(await records.list()).toEqual([next]);
  });

  it('that is forgotten already can be forgotten again', async () => {
    const name = await run('A.md');
    await records.forget(name);
    await records.forget(name);
    expect(await records.list()).toEqual([]);
  });
});

describe('renames', () => {
  it('are noted only where there is a record, and followed when it is read', async () => {
    await records.renamed('A.md', 'B.md');
    expect(files()).toEqual([]);
    const name = await run('A.md');
    await records.renamed('A.md', 'B.md');
    await records.renamed('B.md', 'C.md');
    expect((await records.read(name)).entries.map(({ path }) => path)).toEqual(['C.md']);
  });

  it('go when a run begins and no record is left that they concern', async () => {
    const old = await run('A.md');
    await records.renamed('A.md', 'B.md');
    await run('C.md');
    expect(files()).toContain(RENAMES);
    for (const name of [old, records.current()]) await records.forget(name);
    const next = await run('D.md');
    expect(files()).toEqual([next]);
  });
});
