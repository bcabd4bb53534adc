// @vitest-environment jsdom
/** "Empty all related-notes boxes": what it shows, what it empties, what it leaves. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../../host/host.js';
import {
  button,
  CALLOUT,
  click,
  command,
  fakeTime,
  freshlyUpdated,
  lastNotice,
  modalText,
  MODE_KEY,
  note,
  openApp,
  pass,
  topModal,
  VAULT,
  watchRejections,
  written,
  type StageOptions,
} from '../stage.js';
import { atWrite, beforeAndAfter, choose, done, listed, ONE_LINE, SCRIPT, torn } from '../scripts.js';

const hosts: Host[] = [];
const rejections = watchRejections();

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
  vi.useRealTimers();
  expect(rejections).toEqual([]);
});

/** The usual vault after an update of all notes: what there is to empty. */
async function full(more: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  return { ...(await freshlyUpdated(VAULT)), ...more };
}

async function app(files: Readonly<Record<string, string | Uint8Array>>, options: StageOptions = {}): Promise<Host> {
  const host = await openApp(files, options);
  hosts.push(host);
  return host;
}

const MARKED = ['04 Literatur-Notes/L.md', 'A.md', 'B.md', 'Other.md'];

describe('the list', () => {
  it('names the notes with something in their blocks, shows what goes, and writes nothing', async () => {
    const files = await full({ 'Empty.md': note(['X'], CALLOUT), 'Line.md': note(['X'], ONE_LINE) });
    const host = await app(files);
    await command(host, 'clear-all');
    expect([...listed(host)].sort()).toEqual(MARKED);
    expect(modalText(host)).toContain('The boxes of 4 notes will be emptied. An update fills them again.');
    const [before, after] = await beforeAndAfter(host, 'A.md');
    expect(before).toContain('[[B.md|B]]');
    expect(after).not.toContain('[[');
    expect(host.journal.writes('plugin')).toEqual([]);
  });

  it('cancelled, nothing changes, neither notes nor the mode of the device', async () => {
    const files = await full();
    const host = await app(files, { mode: 'opened' });
    for (const cancel of [
      () => button(host, 'Cancel').click(),
      () => topModal(host).close(),
      () => host.user.press('Escape'),
    ]) {
      await command(host, 'clear-all');
      cancel();
      await host.settle();
      expect([host.screen.modals.size, host.notices(), host.journal.writes('plugin'), host.notes()]).toEqual([
        0,
        [],
        [],
        files,
      ]);
      expect(host.localStorage.get(MODE_KEY)).toBe('"opened"');
    }
  });

  it('asked for twice at once it opens once', async () => {
    const host = await app(await full());
    host.run('clear-all');
    host.run('clear-all');
    await host.settle();
    expect(host.screen.modals.size).toBe(1);
  });
});

describe('emptied', () => {
  it('the markers stay, and an update fills the blocks to the same bytes', async () => {
    const files = await full();
    const host = await app(files);
    await command(host, 'clear-all');
    await click(host, 'Empty 4 notes');
    expect(host.notes()).toEqual(VAULT);
    expect([...written(host)].sort()).toEqual(MARKED);
    await command(host, 'update-all');
    await click(host, 'Update 4 notes');
    expect(host.notes()).toEqual(files);
  });

  it.each([
    [
      'en',
      'The boxes of 4 notes will be emptied. An update fills them again.',
      'Empty 4 notes',
      '4 notes emptied. This device now updates only by command.',
      'There is nothing to empty.',
    ],
    [
      'de',
      'Die Kästen von 4 Notizen werden geleert. Eine Aktualisierung füllt sie wieder.',
      '4 Notizen leeren',
      '4 Notizen geleert. Dieses Gerät aktualisiert nun nur noch auf Befehl.',
      'Es gibt nichts zu leeren.',
    ],
  ])('it says so, and a second time that there is nothing to do (%s)', async (language, intro, label, told, again) => {
    const host = await app(await full(), { language });
    await command(host, 'clear-all');
    expect(modalText(host)).toContain(intro);
    await click(host, label);
    expect(lastNotice(host)).toEqual(told);
    host.journal.clear();
    await command(host, 'clear-all');
    expect([lastNotice(host), host.screen.modals.size, host.journal.writes('plugin')]).toEqual([again, 0, []]);
  });

  it('only what was chosen', async () => {
    const files = await full();
    const host = await app(files);
    await command(host, 'clear-all');
    choose(host, 'A.md', false);
    await click(host, 'Empty 3 notes');
    expect(host.notes()).toEqual({ ...VAULT, 'A.md': files['A.md'] });
  });

  it('nothing fills them again on its own', async () => {
    fakeTime();
    const host = await app(await full(), { mode: 'changes' });
    await command(host, 'clear-all');
    await click(host, 'Empty 4 notes');
    expect(host.localStorage.get(MODE_KEY)).toBe('"command"');
    await host.user.create('New.md', note(['X'], ''));
    await host.user.open('A.md');
    await pass(60, host);
    expect(host.notes()).toEqual({ ...VAULT, 'New.md': note(['X'], '') });
  });

  it('an open note in its editor: the cursor stays, one undo step, and what is typed stays', async () => {
    const files = await full();
    const host = await app(files);
    const view = await host.user.open('A.md');
    host.user.putCursorAfter(view, 'body of A');
    host.user.type(view, ' typed');
    await host.user.save();
    const steps = view.editor.undoDepth;
    await command(host, 'clear-all');
    await click(host, 'Empty 4 notes');
    expect([view.editor.getLine(view.editor.getCursor().line), view.editor.undoDepth]).toEqual([
      'body of A typed',
      steps + 1,
    ]);
    await host.user.save();
    expect(host.notes()).toEqual({ ...VAULT, 'A.md': (VAULT['A.md'] ?? '').replace('body of A', 'body of A typed') });
  });

  it('a note in reading view on the disk', async () => {
    const host = await app(await full());
    const view = await host.user.open('A.md', { mode: 'preview' });
    await command(host, 'clear-all');
    await click(host, 'Empty 4 notes');
    expect([host.text('A.md'), view.getViewData()]).toEqual([VAULT['A.md'], VAULT['A.md']]);
  });

  it('CRLF, a byte order mark, and every block of a note: nothing outside changes', async () => {
    const text = `\uFEFF${note(['X'], `${CALLOUT}\nText\n\n%% INSERT A %%\n%% END A %%`)}`.replaceAll('\n', '\r\n');
    const files = await freshlyUpdated({ ...VAULT, 'C.md': text });
    const host = await app(files);
    await command(host, 'clear-all');
    await click(host, 'Empty 5 notes');
    expect(host.notes()).toEqual({ ...VAULT, 'C.md': text });
  });
});

describe('what is left as it is', () => {
  const filled = CALLOUT.replace('> %% END', '> - [[alt]]\n> %% END');

  it('notes that opted out, templates, and notes out of scope; none is named', async () => {
    const others = {
      'Out.md': `---\nrelated-literature: false\n---\n${filled}`,
      'T/T.md': filled,
      'Head.md': `---\ntitle: "{{title}}"\n---\n${filled}`,
      'N (Conflicted copy 1).md': filled,
    };
    const files = await full(others);
    const host = await app({ ...files, '.obsidian/templates.json': '{"folder": "T"}' });
    await command(host, 'clear-all');
    expect([...listed(host)].sort()).toEqual(MARKED);
    await click(host, 'Empty 4 notes');
    expect(host.notes()).toEqual({ ...VAULT, ...others });
  });

  it('a refused note, which is named with its reason', async () => {
    const refused = note(['X'], '%% INSERT A %%\nalt\n');
    const host = await app(await full({ 'R.md': refused }));
    await command(host, 'clear-all');
    await click(host, 'Empty 4 notes');
    expect(modalText(host)).toMatch(
      /4 notes emptied\.[^]*Left unchanged \(1\)R\.md: the last line of the box \(%% END … %%\) is missing/,
    );
    expect(host.text('R.md')).toBe(refused);
  });

  it('a script, which is none of its business', async () => {
    const text = note(['X'], `${SCRIPT}${filled}`);
    const host = await app({ 'A.md': text });
    await command(host, 'clear-all');
    await click(host, 'Empty 1 note');
    expect(host.text('A.md')).toBe(note(['X'], `${SCRIPT}${CALLOUT}`));
  });

  it('with damaged settings all of it', async () => {
    const files = await full();
    const host = await app(files, { data: '{' });
    await command(host, 'clear-all');
    expect([host.screen.modals.size, host.notes()]).toEqual([0, files]);
    expect(host.notices().length).toBeGreaterThan(0);
  });
});

describe('the run', () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`N${index}.md`, note(['X'])]));

  it('can be stopped: each note whole, and it says how far it came', async () => {
    const files = await freshlyUpdated(many);
    const host = await app(files);
    await command(host, 'clear-all');
    atWrite(host, 12, () => button(host, 'Stop').click());
    await click(host, 'Empty 30 notes');
    expect(topModal(host).titleEl.textContent).toBe('Stopped');
    expect(modalText(host)).toContain('12 notes emptied.');
    expect([torn(host.notes(), files, many), done(host.notes(), files, many).length]).toEqual([[], 12]);
  });

  it.each([12, 30])(
    'switched off at note %i of 30: the note in hand is done, nothing more is written or said',
    async (which) => {
      const files = await freshlyUpdated(many);
      const host = await app(files);
      await command(host, 'clear-all');
      let unloading: Promise<void> | null = null;
      atWrite(host, which, () => void (unloading = host.unload()));
      await click(host, 'Empty 30 notes');
      await unloading;
      expect([
        torn(host.notes(), files, many),
        done(host.notes(), files, many).length,
        host.notices(),
        host.screen.modals.size,
      ]).toEqual([[], which, [], 0]);
    },
  );

  it('a note that cannot be written stays whole and is named; the others are emptied', async () => {
    const files = await full();
    const host = await app(files);
    await command(host, 'clear-all');
    host.journal.failWith((access, path) =>
      access === 'write' && path === 'A.md' ? new Error('EACCES: permission denied') : undefined,
    );
    await click(host, 'Empty 4 notes');
    expect(modalText(host)).toMatch(/3 notes emptied\.[^]*A\.md: EACCES: permission denied/);
    expect(host.notes()).toEqual({ ...VAULT, 'A.md': files['A.md'] });
  });
});
