// @vitest-environment jsdom
/** Automatic writing: per device, never before consent, and earned (docs/contract.md section 7). */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.js';
import { appsWith } from '../apps.js';
import {
  CALLOUT,
  click,
  command,
  DATA,
  fakeTime,
  freshlyUpdated,
  loadApp,
  modalText,
  MODE_KEY,
  note,
  pass,
  VAULT,
  written,
  type StageOptions,
} from '../stage.js';

const { app, keep } = appsWith();

/** An app whose notes are current already. */
async function currentApp(options: StageOptions = {}, files: Readonly<Record<string, string>> = VAULT): Promise<Host> {
  return app(await freshlyUpdated(files), options);
}

beforeEach(fakeTime);

describe('consent', () => {
  it('nothing is ever written before this device has chosen a mode', async () => {
    const host = await app(VAULT, { mode: null });
    await host.user.open('A.md');
    await host.user.create('New.md', note(['X']));
    await host.user.remove('B.md');
    await pass(60, host);
    expect(written(host)).toEqual([]);
  });

  it('after the first update by command it asks, and yes means: when a note is opened', async () => {
    const host = await app(VAULT, { mode: null });
    await host.user.open('A.md');
    await command(host, 'update-related');
    expect(modalText(host)).toContain('Keep notes current on this device?');
    await click(host, 'Yes, when a note is opened');
    expect(host.localStorage.get(MODE_KEY)).toBe('"opened"');
    expect(host.data()).toEqual({ version: 1, wasPreviewed: true });
    await host.user.open('B.md');
    await pass(10, host);
    expect(host.text('B.md')).toContain('A.md|A');
  });

  it('no is remembered and not asked again', async () => {
    const host = await app(VAULT, { mode: null });
    await host.user.open('A.md');
    await command(host, 'update-related');
    await click(host, 'No, only by command');
    await host.user.open('B.md');
    await command(host, 'update-related');
    expect(modalText(host)).toBe(null);
    await pass(10, host);
  });

  it('the mode belongs to the device: another device with the same vault stays calm', async () => {
    const host = await app(VAULT, { mode: 'changes' });
    const other = await app({ ...host.notes(), [DATA]: host.text(DATA) }, { mode: null, data: null });
    await other.user.create('New.md', note(['X']));
    await pass(20, other, host);
    expect(written(other)).toEqual([]);
  });

  it('switched to "only by command" while notes wait, nothing is written', async () => {
    const host = await app(VAULT, { mode: 'changes' });
    await host.user.create('New.md', note(['X']));
    const settings = host.openSettings();
    await settings.control('mode').change('command');
    settings.close();
    await pass(30, host);
    expect(written(host)).toEqual([]);
  });
});

describe('when a note is opened', () => {
  it('the opened note is updated once, and no other', async () => {
    const host = await app(VAULT, { mode: 'opened' });
    const view = await host.user.open('A.md');
    await pass(15, host);
    expect(view.editor.getValue()).toBe((await freshlyUpdated(VAULT))['A.md']);
    expect(view.editor.undoDepth).toBe(1);
    await pass(15, host);
    expect(host.journal.writes()).toEqual(['A.md']);
    expect(host.notices()).toEqual([]);
  });

  it('the note that is open at the start is updated, too', async () => {
    const host = await app(VAULT, { mode: 'opened', open: ['A.md'] });
    await pass(15, host);
    expect(host.text('A.md')).toBe((await freshlyUpdated(VAULT))['A.md']);
  });

  it('an embedded note was not opened', async () => {
    const host = await app({ ...VAULT, 'E.md': '![[B]]\n' }, { mode: 'opened' });
    await host.user.open('E.md');
    await host.user.embed('B.md');
    await pass(15, host);
    expect(host.journal.writes()).toEqual([]);
  });

  it('opening a note that is current changes neither text nor time', async () => {
    const host = await currentApp({ mode: 'opened' });
    const before = host.stat('A.md');
    await host.user.open('A.md');
    await pass(15, host);
    expect(host.stat('A.md')).toEqual(before);
  });

  it('a change elsewhere writes nothing', async () => {
    const host = await currentApp({ mode: 'opened' });
    await host.user.create('New.md', note(['X']));
    await pass(15, host);
    expect(written(host)).toEqual([]);
  });

  it('a note opened in reading view is updated on the disk', async () => {
    const host = await app(VAULT, { mode: 'opened' });
    const view = await host.user.open('A.md', { mode: 'preview' });
    await pass(15, host);
    expect(host.text('A.md')).toBe((await freshlyUpdated(VAULT))['A.md']);
    expect(view.getViewData()).toBe(host.text('A.md'));
    expect(written(host)).toEqual(['A.md']);
  });
});

describe('whenever something changes', () => {
  const agree = async (host: Host): Promise<void> => {
    const notes = host.notes();
    expect(notes).toEqual(await freshlyUpdated(notes));
  };

  it('a new note reaches every note that shares a topic, once each', async () => {
    const host = await currentApp({ mode: 'changes' });
    await host.user.create('New.md', note(['X'], 'without markers\n'));
    await pass(20, host);
    await agree(host);
    expect([...written(host)].sort()).toEqual(['04 Literatur-Notes/L.md', 'A.md', 'B.md']);
  });

  it('a new note with markers is filled itself', async () => {
    const host = await currentApp({ mode: 'changes' });
    await host.user.create('New.md', note(['Z', 'Y']));
    await pass(20, host);
    await agree(host);
    expect([...written(host)].sort()).toEqual(['New.md', 'Other.md']);
  });

  it('a note that changes its topic reaches those that shared the old one and those that share the new one', async () => {
    const host = await currentApp({ mode: 'changes' });
    host.outside.edit('A.md', (text) => text.replace('["X"]', '["Y"]'));
    await pass(20, host);
    await agree(host);
    expect([...written(host)].sort()).toEqual(['04 Literatur-Notes/L.md', 'A.md', 'B.md', 'Other.md']);
  });

  it.each([
    ['deleted', (host: Host) => host.user.remove('A.md')],
    ['renamed', (host: Host) => host.user.rename('A.md', 'Zed.md')],
    [
      'moved to another folder',
      async (host: Host) => {
        await host.app.vault.createFolder('Deep');
        await host.user.rename('A.md', 'Deep/A.md');
      },
    ],
    ['moved among the literature', (host: Host) => host.user.rename('A.md', '04 Literatur-Notes/A.md')],
    ['renamed by another program', async (host: Host) => host.outside.rename('A.md', 'Zed.md')],
    ['made no note any more', (host: Host) => host.user.rename('A.md', 'A.txt')],
  ])('a note that was %s reaches those that listed it', async (_, act) => {
    const host = await currentApp({ mode: 'changes' });
    await act(host);
    await pass(30, host);
    await agree(host);
    expect(written(host)).toContain('B.md');
  });

  it.each([
    ['renamed', (host: Host) => host.user.rename('04 Literatur-Notes', 'Elsewhere')],
    ['deleted', (host: Host) => host.user.remove('04 Literatur-Notes')],
  ])('a folder that was %s reaches those that listed its notes', async (_, act) => {
    const host = await currentApp({ mode: 'changes' });
    await act(host);
    await pass(30, host);
    await agree(host);
    expect(written(host)).toContain('A.md');
  });

  it('markers that are put into a note by hand are filled', async () => {
    const host = await currentApp({ mode: 'changes' });
    host.outside.edit('Plain.md', (text) => text + CALLOUT);
    await pass(20, host);
    await agree(host);
  });

  it('a block that was damaged by a merge is healed', async () => {
    const host = await currentApp({ mode: 'changes' });
    host.outside.edit('A.md', (text) => text.replace('- [[B.md|B]]', '- [[Nonsense]]'));
    await pass(20, host);
    expect(host.text('A.md')).toContain('Nonsense');
    host.outside.edit('A.md', (text) => text.replace('[[Nonsense]]', 'nonsense'));
    await pass(20, host);
    await agree(host);
  });

  it('a note whose frontmatter cannot be read for the moment keeps its place in the lists', async () => {
    const host = await currentApp({ mode: 'changes' });
    host.outside.edit('A.md', (text) => text.replace('topics: ["X"]', 'topics: ["X"'));
    await pass(20, host);
    expect(host.text('B.md')).toContain('A.md|A');
    await host.user.create('New.md', note(['X'], ''));
    await pass(20, host);
    expect(host.text('B.md')).toContain('A.md|A');
    expect(host.text('B.md')).toContain('New.md|New');
    expect(written(host)).not.toContain('A.md');
  });

  it('and keeps it when it is renamed meanwhile', async () => {
    const host = await currentApp({ mode: 'changes' });
    host.outside.edit('A.md', (text) => text.replace('topics: ["X"]', 'topics: ["X"'));
    await pass(20, host);
    await host.user.rename('A.md', 'Zed.md');
    await pass(30, host);
    expect(host.text('B.md')).toContain('Zed.md|Zed');
  });

  it('an unreadable note that becomes readable takes its place', async () => {
    const files = await freshlyUpdated({ ...VAULT, 'Bad.md': '---\ntopics: ["X"\n---\n' });
    const host = await app(files, { mode: 'changes' });
    host.outside.edit('Bad.md', (text) => text.replace('["X"', '["X"]'));
    await pass(20, host);
    expect(host.text('B.md')).toContain('Bad.md|Bad');
    await agree(host);
  });

  it('a thousand notes that come at once become one calm run', async () => {
    const host = await currentApp({ mode: 'changes' });
    for (let index = 0; index < 1000; index += 1)
      host.outside.write(`Import/${index}.md`, note(index % 2 === 0 ? ['X'] : ['W'], '', '2020-01-01'));
    await pass(30, host);
    await agree(host);
    expect([...written(host)].sort()).toEqual(['04 Literatur-Notes/L.md', 'A.md', 'B.md']);
  });

  it('switched to "only by command" in the middle of a run, it ends with the note in hand', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`N${index}.md`, note(['X'])]));
    const host = await currentApp({ mode: 'changes' }, many);
    const control = host.openSettings().control('mode');
    let writes = 0;
    host.journal.failWith((access, path) => {
      if (access === 'write' && path.endsWith('.md') && (writes += 1) === 3) void control.change('command');
      return undefined;
    });
    await host.user.create('New.md', note(['X'], ''));
    await pass(30, host);
    expect(written(host)).toHaveLength(3);
  });

  it('its own writes cause no further write', async () => {
    const host = await app(VAULT, { mode: 'changes' });
    await host.user.create('New.md', note(['X']));
    await pass(20, host);
    host.journal.clear();
    await pass(60, host);
    expect(host.journal.writes()).toEqual([]);
  });

  it('a change of a picture or a drawing concerns nobody', async () => {
    const host = await app(VAULT, { mode: 'changes' });
    host.outside.write('picture.png', new Uint8Array([1, 2]));
    await pass(20, host);
    expect(written(host)).toEqual([]);
  });

  it('starting the app is no change: blocks that are out of date stay so', async () => {
    const host = await loadApp(VAULT, { mode: 'changes' });
    keep(host);
    const release = host.hold('index');
    await host.start();
    await pass(5, host);
    release();
    await pass(30, host);
    expect(written(host)).toEqual([]);
  });

  it('never stops for ever because something else keeps changing', async () => {
    const host = await currentApp({ mode: 'changes' });
    await host.user.create('New.md', note(['X'], ''));
    for (let second = 0; second < 180; second += 1) {
      host.outside.write('log.txt', `${second}`);
      await pass(1, host);
    }
    expect(host.text('A.md')).toContain('New.md|New');
  });
});
