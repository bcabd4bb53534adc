// @vitest-environment jsdom
/** Whether the vault is whole on this device: what it remembers, what it saw go, and what it waits for (docs/contract.md section 7). */
import { beforeEach, describe, expect, it } from 'vitest';
import { LISTING_VERSION } from '../../../src/core/block/listing-version.ts';
import type { Host } from '../../host/host.ts';
import { appsWith } from '../apps.ts';
import { CALLOUT, command, DATA, fakeTime, freshlyUpdated, note, pass, STATE_KEY, VAULT, written } from '../stage.ts';

const { app } = appsWith();

/** Twenty notes on one topic, of which one names it by an alias that its topic note lends. */
const NUMBERS = Array.from({ length: 18 }, (_, index) => index);
const TWENTY: Readonly<Record<string, string>> = {
  ...Object.fromEntries(NUMBERS.map((number) => [`N${number}.md`, note(['X'], '')])),
  'Ex.md': note(['ex']),
  'X.md': `---\naliases: [ex]\n---\n${CALLOUT}`,
};

const without = (files: Readonly<Record<string, string>>, ...paths: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(files).filter(([path]) => !paths.includes(path)));

beforeEach(fakeTime);

/** Whether opening a note whose list is out of date updates it on its own. */
async function writes(host: Host, path = 'Ex.md'): Promise<boolean> {
  const before = host.text(path);
  await host.user.open(path, { mode: 'preview' });
  await pass(20, host);
  return host.text(path) !== before;
}

const memory = (host: Host): unknown => JSON.parse(host.localStorage.get(STATE_KEY) ?? 'null');

describe('the number of notes', () => {
  it.each([
    [0, true],
    [1, true],
    [2, false],
  ])('with %i of twenty missing, automatic writing goes on: %s', async (missing, isWhole) => {
    const gone = NUMBERS.slice(0, missing).map((number) => `N${number}.md`);
    const host = await app(without(TWENTY, ...gone), { mode: 'opened', whole: TWENTY });
    expect(await writes(host)).toBe(isWhole);
  });

  it('notes that this device saw going are not waited for', async () => {
    const host = await app(TWENTY, { mode: 'opened' });
    for (const number of [1, 2, 3]) await host.user.remove(`N${number}.md`);
    expect(await writes(host)).toBe(true);
  });

  it('notes that changed here before they went are not waited for, either', async () => {
    const host = await app(TWENTY, { mode: 'opened' });
    for (const number of [1, 2, 3]) host.outside.edit(`N${number}.md`, (text) => `${text}x`);
    await host.settle();
    for (const number of [1, 2, 3]) await host.user.remove(`N${number}.md`);
    expect(await writes(host)).toBe(true);
  });

  it('notes that came and went again take the place of none', async () => {
    const host = await app(without(TWENTY, 'N0.md', 'N1.md'), { mode: 'opened', whole: TWENTY });
    for (const path of ['Untitled.md', 'Untitled 1.md']) {
      await host.user.create(path, '');
      await host.user.remove(path);
    }
    expect(await writes(host)).toBe(false);
  });

  it('of notes in other places than these settings look at, none is counted', async () => {
    const files = { ...TWENTY, 'Out/A.md': note(['X']), 'Out/B.md': note(['X']) };
    const data = { version: 1, wasPreviewed: true, excludedFolders: ['Out'] };
    const host = await app(without(files, 'N0.md', 'N1.md'), { mode: 'opened', whole: files, data });
    await host.user.remove('Out/A.md');
    await host.user.remove('Out/B.md');
    expect(await writes(host)).toBe(false);
  });

  it('notes that were renamed, once or twice, are still here', async () => {
    const host = await app(without(TWENTY, 'N0.md', 'N1.md'), { mode: 'opened', whole: TWENTY });
    for (const number of [2, 3]) {
      await host.user.rename(`N${number}.md`, `Zed ${number}.md`);
      await host.user.rename(`Zed ${number}.md`, `Zwei ${number}.md`);
    }
    await pass(15, host);
    expect(await writes(host)).toBe(false);
  });
});

describe('a topic note that lends aliases', () => {
  it('is waited for though all others are there', async () => {
    const host = await app(without(TWENTY, 'X.md'), { mode: 'opened', whole: TWENTY });
    expect(await writes(host)).toBe(false);
    host.outside.write('X.md', TWENTY['X.md'] ?? '');
    await pass(20, host);
    expect(host.text('Ex.md')).toBe((await freshlyUpdated(TWENTY))['Ex.md']);
  });

  it('that this device saw going is not', async () => {
    const host = await app(TWENTY, { mode: 'opened' });
    await host.user.remove('X.md');
    expect(await writes(host)).toBe(true);
  });

  it('that was renamed on this device is not', async () => {
    const host = await app(TWENTY, { mode: 'changes' });
    await host.user.rename('X.md', 'Another name.md');
    await pass(30, host);
    expect(memory(host)).toMatchObject({ notes: 20, topicNotes: [] });
    expect(host.text('Ex.md')).toBe((await freshlyUpdated(host.notes()))['Ex.md']);
  });

  it('that was renamed twice on this device is not, either', async () => {
    const host = await app(TWENTY, { mode: 'opened' });
    await host.user.rename('X.md', 'Second.md');
    await host.user.rename('Second.md', 'Third.md');
    await pass(15, host);
    expect(await writes(host)).toBe(true);
  });

  it('that came and went again is not, either', async () => {
    const host = await app(without(TWENTY, 'X.md'), { mode: 'opened', whole: TWENTY });
    host.outside.write('X.md', TWENTY['X.md'] ?? '');
    await host.settle();
    host.outside.remove('X.md');
    expect(await writes(host)).toBe(true);
  });

  it('moved elsewhere while the app was closed is here; another note of its name without aliases is not it', async () => {
    const text = TWENTY['X.md'] ?? '';
    const moved = await app({ ...without(TWENTY, 'X.md'), 'Deep/X.md': text }, { mode: 'opened', whole: TWENTY });
    expect(await writes(moved)).toBe(true);
    const other = await app({ ...without(TWENTY, 'X.md'), 'Deep/X.md': '' }, { mode: 'opened', whole: TWENTY });
    expect(await writes(other)).toBe(false);
  });

  it('that the settings have left out since is not waited for', async () => {
    const files = { ...without(TWENTY, 'X.md'), 'Out/X.md': TWENTY['X.md'] ?? '' };
    const data = { version: 1, wasPreviewed: true, excludedFolders: ['Out'] };
    const host = await app(TWENTY, { mode: 'opened', whole: files });
    host.outside.write(DATA, JSON.stringify(data));
    await host.user.remove('X.md');
    await host.settle();
    expect(await writes(host)).toBe(true);
  });
});

describe('what a device remembers', () => {
  it('nothing, or another version of what is listed: it waits for a command, and then goes on', async () => {
    for (const version of [null, 0]) {
      const host = await app(TWENTY, { mode: 'opened', whole: null });
      if (version !== null) host.localStorage.set(STATE_KEY, JSON.stringify({ version, notes: 20, topicNotes: [] }));
      expect(await writes(host)).toBe(false);
      await command(host, 'update-related');
      expect(memory(host)).toMatchObject({ notes: 20, topicNotes: ['X.md'] });
      expect(await writes(host, 'X.md')).toBe(true);
    }
  });

  it('is taken when an automatic round has ended, also where that wrote nothing', async () => {
    const host = await app(await freshlyUpdated(VAULT), { mode: 'opened' });
    await host.user.create('New.md', note(['Z'], ''));
    await pass(20, host);
    expect([written(host), memory(host)]).toEqual([[], expect.objectContaining({ notes: 6 })]);
  });

  it('is not taken while notes are missing', async () => {
    const host = await app(without(TWENTY, 'N0.md', 'N1.md'), { mode: 'changes', whole: TWENTY });
    host.outside.edit('N2.md', (text) => `${text}x`);
    await pass(20, host);
    expect(memory(host)).toMatchObject({ notes: 20 });
  });

  it('what went before it was taken is not counted again', async () => {
    const files = { ...TWENTY, 'Out/A.md': note(['X'], ''), 'Out/B.md': note(['X'], '') };
    const host = await app(files, { mode: 'opened' });
    for (const number of [0, 1, 2, 3]) await host.user.remove(`N${number}.md`);
    await pass(20, host);
    expect(memory(host)).toMatchObject({ notes: 18 });
    host.outside.write(DATA, JSON.stringify({ version: 1, wasPreviewed: true, excludedFolders: ['Out'] }));
    await host.settle();
    expect(await writes(host)).toBe(false);
  });

  it('what came before it was taken counts from then on, also when it goes', async () => {
    const host = await app(TWENTY, { mode: 'opened' });
    for (const number of [20, 21, 22]) await host.user.create(`N${number}.md`, note(['X'], ''));
    await pass(20, host);
    expect(memory(host)).toMatchObject({ notes: 23 });
    for (const number of [20, 21, 22]) await host.user.remove(`N${number}.md`);
    expect(await writes(host)).toBe(true);
  });

  it('of another version it is not', async () => {
    const host = await app(TWENTY, { mode: 'opened' });
    const stored = JSON.stringify({ version: 0, notes: 20, topicNotes: [] });
    const older = await app(TWENTY, { localStorage: new Map([...host.localStorage, [STATE_KEY, stored]]) });
    expect(await writes(older)).toBe(false);
    await command(older, 'update-related');
    expect(await writes(older, 'X.md')).toBe(true);
  });

  it('of a form that is not its own it is not', async () => {
    const version = LISTING_VERSION;
    const damaged = [[], { version }, { notes: 20, topicNotes: [] }, { version, notes: 'x', topicNotes: [] }, 7];
    for (const stored of damaged.map((each) => JSON.stringify(each))) {
      const host = await app(TWENTY, { mode: 'opened' });
      const other = await app(TWENTY, { localStorage: new Map([...host.localStorage, [STATE_KEY, stored]]) });
      expect(await writes(other)).toBe(false);
    }
  });
});
