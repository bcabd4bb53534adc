// @vitest-environment jsdom
/** What a device knows of the vault's settings: where they are missing, come from elsewhere meanwhile, or cannot be kept (docs/contract.md section 9). */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../../host/host.ts';
import { appsWith } from '../apps.ts';
import { CALLOUT, command, DATA, lastNotice, loadApp, MODE_KEY, note, VAULT } from '../stage.ts';

const { app, keep } = appsWith();

const HAD = 'related-literature-had-settings';
const MISSING = 'Settings have not arrived yet.';

let copied = '';

beforeEach(() => {
  const clipboard = { writeText: (text: string) => Promise.resolve(void (copied = text)) };
  vi.stubGlobal('navigator', { ...navigator, clipboard });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** What the environment info says of the way this device updates. */
async function updates(host: Host): Promise<string | undefined> {
  await command(host, 'copy-environment');
  return /^Updates: (.*)$/m.exec(copied)?.[1];
}

/** The same device, opened again over files of which data.json has gone. */
async function reopened(before: Host, open: readonly string[] = ['A.md']): Promise<Host> {
  const host = keep(await loadApp(before.notes(), { localStorage: before.localStorage, data: null }));
  await host.start(open);
  await host.settle();
  host.journal.clear();
  return host;
}

async function update(host: Host): Promise<string> {
  await command(host, 'update-related');
  await host.user.save();
  return host.text('A.md');
}

describe('settings that are missing on a device that had them', () => {
  it('are waited for: nothing is written, no setting is stored, and what is waited for is said', async () => {
    const host = await reopened(await app(VAULT, { mode: 'opened' }));
    expect(await update(host)).toBe(VAULT['A.md']);
    expect(lastNotice(host)).toContain(MISSING);
    expect(await updates(host)).toBe('opened, waiting: settings-missing');
    const shown = host.openSettings();
    await shown.control('cap').change(9);
    shown.close();
    expect(host.data()).toBe(null);
  });

  it('were read or stored there once: then they count as had', async () => {
    const host = await app(VAULT, { data: null });
    expect([host.localStorage.has(HAD), (await update(await reopened(host))) === VAULT['A.md']]).toEqual([
      false,
      false,
    ]);
    const shown = host.openSettings();
    await shown.control('cap').change(9);
    shown.close();
    expect(host.localStorage.get(HAD)).toBe('true');
    expect(await update(await reopened(host))).toBe(VAULT['A.md']);
  });

  it('are followed when they arrive', async () => {
    const host = await reopened(await app());
    host.outside.write(DATA, '{"version": 1, "language": "en"}');
    await host.settle();
    expect(await update(host)).toContain('My notes');
  });

  it('are waited for no longer once their owner takes the defaults, also after the next start', async () => {
    const host = await reopened(await app());
    await command(host, 'update-related');
    [...(host.screen.notices.at(-1)?.el.querySelectorAll('button') ?? [])]
      .find((each) => each.textContent === 'Use the defaults')
      ?.click();
    await host.settle();
    expect(await update(host)).toContain('B.md|B');
    expect(host.localStorage.has(HAD)).toBe(false);
    expect(await update(await reopened(await app(VAULT, { localStorage: host.localStorage, data: null })))).toContain(
      'B.md|B',
    );
  });

  it('that go while the app is open are waited for when they are looked at next', async () => {
    const host = await app(VAULT, { open: ['A.md'] });
    host.outside.remove(DATA);
    await host.settle();
    const shown = host.openSettings();
    await shown.control('cap').change(9);
    shown.close();
    expect([host.data(), await update(host)]).toEqual([null, VAULT['A.md']]);
  });
});

describe('settings that go on a device whose storage is full', () => {
  it('are known to have been there until the app closes', async () => {
    const host = await app(VAULT, { data: null, open: ['A.md'] });
    host.parts.quota.isFull = true;
    host.outside.write(DATA, '{"version": 1}');
    await host.settle();
    host.outside.remove(DATA);
    await host.settle();
    const shown = host.openSettings();
    await shown.control('cap').change(9);
    shown.close();
    expect([host.data(), await update(host)]).toEqual([null, VAULT['A.md']]);
  });
});

describe('the defaults, taken while settings are missing', () => {
  it('hold at once, also where the settings went while the app was open', async () => {
    const host = await app(VAULT, { open: ['A.md'] });
    host.outside.remove(DATA);
    await host.settle();
    const shown = host.openSettings();
    await shown.control('cap').change(9);
    shown.close();
    await command(host, 'update-related');
    [...(host.screen.notices.at(-1)?.el.querySelectorAll('button') ?? [])]
      .find((each) => each.textContent === 'Use the defaults')
      ?.click();
    await host.settle();
    expect(await update(host)).toContain('B.md|B');
  });
});

describe('settings that are damaged', () => {
  it('are read again by the next command, though the app tells of nothing that is older', async () => {
    const host = await app(VAULT, { data: '{"version": 1, "cap": ', open: ['A.md'] });
    host.outside.write(DATA, '{"version": 1, "language": "en"}', { ctime: 1, mtime: 1 });
    await host.settle();
    expect(await update(host)).toContain('My notes');
  });

  it('are said to be what automatic updates wait for', async () => {
    const host = await app(VAULT, { data: '{"version": 1, "cap": ', mode: 'opened' });
    expect(await updates(host)).toBe('opened, waiting: settings-damaged');
  });
});

describe('settings that another device changes meanwhile', () => {
  const theirs = { version: 1, language: 'en', hidden: { 'B.md': ['A.md'] } };

  /** The file is there; the app has not noticed it yet. */
  async function unnoticed(data: object = { version: 1, hidden: { 'A.md': ['B.md'] } }): Promise<Host> {
    const host = await app(VAULT, { data, open: ['A.md'] });
    host.hold('event', DATA);
    host.outside.write(DATA, JSON.stringify(theirs));
    return host;
  }

  it('stay beside the one that is stored', async () => {
    const host = await unnoticed();
    const shown = host.openSettings();
    await shown.control('cap').change(9);
    shown.close();
    expect(host.data()).toEqual({ ...theirs, cap: 9 });
  });

  it('stay beside what is hidden', async () => {
    const host = await unnoticed({ version: 1, hidden: { 'A.md': ['Other.md'] } });
    await host.user.rename('Other.md', 'Else.md');
    await host.settle();
    expect(host.data()).toEqual(theirs);
  });

  it('are not forgotten as missing where the defaults are restored', async () => {
    const host = await unnoticed();
    const shown = host.openSettings();
    await shown.control('cap').change('');
    shown.close();
    expect(host.data()).toEqual(theirs);
  });
});

describe('what is stored already', () => {
  it('is not stored again: the file keeps its time', async () => {
    const host = await app(VAULT, { data: { version: 1, cap: 9 } });
    host.journal.clear();
    const shown = host.openSettings();
    await shown.control('cap').change(9);
    shown.close();
    expect(host.journal.writes()).toEqual([]);
  });
});

describe('a local storage that is full', () => {
  it('is told of once; the mode that was chosen holds until the app closes', async () => {
    const host = await app(VAULT, { mode: 'command' });
    host.parts.quota.isFull = true;
    const shown = host.openSettings();
    await shown.control('mode').change('changes');
    await shown.control('mode').change('opened');
    shown.close();
    expect(host.notices()).toEqual([expect.stringContaining('its storage is full')]);
    expect(host.localStorage.get(MODE_KEY)).toBe('"command"');
    expect(await updates(host)).toBe('opened');
    expect(await updates(await app(host.notes(), { localStorage: host.localStorage }))).toBe('command');
  });

  it('is not spoken of where it kept what was chosen', async () => {
    const host = await app(VAULT, { mode: 'command' });
    const shown = host.openSettings();
    await shown.control('mode').change('opened');
    shown.close();
    expect([host.notices(), host.localStorage.get(MODE_KEY)]).toEqual([[], '"opened"']);
  });
});

describe('a device that writes only by command', () => {
  it('waits for nothing', async () => {
    const never = await app({ ...VAULT, 'New.md': note(['X'], CALLOUT) }, { mode: 'command', whole: null });
    expect(await updates(never)).toBe('command');
    const waits = await app(VAULT, { mode: 'opened', whole: null });
    expect(await updates(waits)).toBe('opened, waiting: never-updated');
  });
});
