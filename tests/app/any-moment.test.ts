// @vitest-environment jsdom
/** Whatever happens in the middle of an update is tried at every moment of it, turn by turn of the event loop and step by step of its promises. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../host/host.ts';
import { MarkdownView } from '../host/markdown-view.ts';
import { turn } from '../host/turns.ts';
import { bundle, button, command, freshlyUpdated, lastNotice, openApp, VAULT, watchRejections } from './stage.ts';
import { IS_LONG } from '../generate/runs';

/** At how many moments of a run something happens. */
const MOMENTS = IS_LONG ? 100 : 10;

const rejections = watchRejections();
const hosts: Host[] = [];

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
  expect(rejections).toEqual([]);
});

type Job = (host: Host) => void;

const update: Job = (host) => void host.run('update-related');
const insert: Job = (host) => void host.run('insert-callout');

/** The usual vault, whose template folders the plugin has to read, too. */
const FILES = {
  ...VAULT,
  '.obsidian/templates.json': '{"folder": "T"}',
  '.obsidian/plugins/templater-obsidian/data.json': '{"templates_folder": "T"}',
};

/** An app with a note open; in reading view the note is written on the disk, else in its editor. */
async function appWith(path: string, mode: 'source' | 'preview'): Promise<Host> {
  const host = await openApp(FILES);
  hosts.push(host);
  await host.user.open(path, { mode });
  await host.settle();
  return host;
}

/** The view of the note that is open. */
function viewIn(host: Host): MarkdownView {
  const view = host.user.viewsOf('markdown').find((one) => one instanceof MarkdownView);
  if (view === undefined) throw new Error('no note is open');
  return view;
}

/** A moment of a job: so many turns of the event loop after its start, and so many steps of promises into that turn. */
interface Moment {
  readonly turns: number;
  readonly steps: number;
}

const STEPS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 13, 17, 22, 30];

async function passUntil({ turns, steps }: Moment): Promise<void> {
  for (let left = turns; left > 0; left -= 1) await turn();
  for (let left = steps; left > 0; left -= 1) await Promise.resolve();
}

/** How many turns a job takes until it says what it did. */
async function turnsOf(make: () => Promise<Host>, job: Job): Promise<number> {
  const host = await make();
  job(host);
  for (let count = 1; count < 5000; count += 1) {
    await turn();
    if (lastNotice(host) !== '(no notice)') return count;
  }
  throw new Error('it said nothing');
}

/** Starts a job anew for each of its moments, at most a hundred of its turns, and does something at that moment. */
async function atEachMoment(
  make: () => Promise<Host>,
  job: Job,
  act: (host: Host, at: string) => Promise<void>,
): Promise<void> {
  const last = await turnsOf(make, job);
  expect(last).toBeGreaterThan(2);
  for (let turns = 0; turns <= last; turns += Math.ceil(last / MOMENTS)) {
    for (const steps of STEPS) {
      const host = await make();
      job(host);
      await passUntil({ turns, steps });
      await act(host, `turn ${turns}, step ${steps}`);
      for (const one of hosts.splice(0)) one.dispose();
    }
  }
}

describe.each(['source', 'preview'] as const)('at every moment of an update (%s)', (mode) => {
  it('another note is opened: nothing lands in it', async () => {
    const fresh = await freshlyUpdated(VAULT);
    await atEachMoment(
      () => appWith('A.md', mode),
      update,
      async (host, at) => {
        await host.user.open('Other.md', { mode });
        await host.settle();
        await host.user.save();
        expect(host.notes(), at).toEqual({ ...VAULT, 'A.md': fresh['A.md'] });
      },
    );
  });

  it('another note is opened, and the first again', async () => {
    const fresh = await freshlyUpdated(VAULT);
    await atEachMoment(
      () => appWith('A.md', mode),
      update,
      async (host, at) => {
        await host.user.open('Other.md', { mode });
        await host.user.open('A.md', { mode });
        await vi.waitFor(() => expect(host.notices(), at).not.toEqual([]));
        await host.settle();
        await host.user.save();
        await host.settle();
        expect(host.notes(), at).toEqual({ ...VAULT, 'A.md': fresh['A.md'] });
      },
    );
  });

  it('the note is switched between editor and reading view: written whole, nothing lost', async () => {
    const fresh = await freshlyUpdated(VAULT);
    await atEachMoment(
      () => appWith('A.md', mode),
      update,
      async (host, at) => {
        host.user.setMode(viewIn(host), mode === 'source' ? 'preview' : 'source');
        await host.settle();
        await host.user.save();
        await host.settle();
        expect(host.notes(), at).toEqual({ ...VAULT, 'A.md': fresh['A.md'] });
      },
    );
  });

  it('the plugin is switched off: each note whole, nothing written later, and it can be switched on again', async () => {
    const fresh = await freshlyUpdated(VAULT);
    const seen = new Set<string | undefined>();
    await atEachMoment(
      () => appWith('A.md', mode),
      update,
      async (host, at) => {
        await host.unload();
        await host.settle();
        await host.user.save();
        await host.settle();
        expect([VAULT['A.md'], fresh['A.md']], at).toContain(host.text('A.md'));
        expect(host.notes(), at).toEqual({ ...VAULT, 'A.md': host.text('A.md') });
        seen.add(host.text('A.md'));
        await host.load(bundle);
        await command(host, 'update-related');
        await host.user.save();
        expect(host.text('A.md'), at).toBe(fresh['A.md']);
      },
    );
    expect(seen).toEqual(new Set([VAULT['A.md'], fresh['A.md']]));
  });
});

describe('at every moment of an update', () => {
  const { 'A.md': _, ...REST } = VAULT;

  it('a word is typed: it is kept, the cursor stays behind it, and the update is one undo step of its own', async () => {
    const fresh = await freshlyUpdated(VAULT);
    await atEachMoment(
      () => appWith('A.md', 'source'),
      update,
      async (host, at) => {
        const view = viewIn(host);
        host.user.putCursorAfter(view, 'body');
        host.user.type(view, ' typed');
        await host.settle();
        const { editor } = view;
        expect(editor.getValue(), at).toBe((fresh['A.md'] ?? '').replace('body', 'body typed'));
        expect(editor.getLine(editor.getCursor().line).slice(0, editor.getCursor().ch), at).toBe('body typed');
        expect(editor.undoDepth, at).toBe(2);
        editor.undo();
        expect([VAULT['A.md']?.replace('body', 'body typed'), fresh['A.md']], at).toContain(editor.getValue());
        editor.undo();
        expect(editor.getValue(), at).toBe(VAULT['A.md']);
      },
    );
  });

  it('the note is deleted, or renamed: nothing is created, and what stands is whole', async () => {
    const fresh = await freshlyUpdated(VAULT);
    await atEachMoment(
      () => appWith('A.md', 'preview'),
      update,
      async (host, at) => {
        await host.user.remove('A.md');
        await host.settle();
        expect(host.notes(), at).toEqual(REST);
      },
    );
    await atEachMoment(
      () => appWith('A.md', 'preview'),
      update,
      async (host, at) => {
        await host.user.rename('A.md', 'Zed.md');
        await host.settle();
        const { 'Zed.md': renamed, ...others } = host.notes();
        expect(others, at).toEqual(REST);
        expect([VAULT['A.md'], fresh['A.md']], at).toContain(renamed);
      },
    );
  });

  it('the note is written by another program: its words stay, and no block is doubled', async () => {
    await atEachMoment(
      () => appWith('A.md', 'preview'),
      update,
      async (host, at) => {
        host.outside.edit('A.md', (text) => `${text}from outside\n`);
        await host.settle();
        expect(host.text('A.md').match(/%% INSERT A %%/g), at).toHaveLength(1);
        expect(host.text('A.md'), at).toMatch(/body of A\nfrom outside\n$/);
      },
    );
  });
});

describe('at every moment of an insertion', () => {
  it('a word is typed: it is kept, and the callout comes in once', async () => {
    await atEachMoment(
      () => appWith('Plain.md', 'source'),
      insert,
      async (host, at) => {
        const view = viewIn(host);
        host.user.putCursorAfter(view, 'no markers');
        host.user.type(view, ' typed');
        await host.settle();
        expect(view.editor.getValue(), at).toContain('no markers typed here');
        expect(view.editor.getValue().match(/%% INSERT A %%/g), at).toHaveLength(1);
        await command(host, 'update-related');
        expect(host.notices().at(-1), at).toBe('"Plain" is already current.');
      },
    );
  });

  it('another note is opened: nothing lands in it', async () => {
    await atEachMoment(
      () => appWith('Plain.md', 'source'),
      insert,
      async (host, at) => {
        await host.user.open('Other.md');
        await host.settle();
        await host.user.save();
        const { 'Plain.md': plain, ...others } = host.notes();
        const { 'Plain.md': _, ...rest } = VAULT;
        expect(others, at).toEqual(rest);
        expect(plain?.match(/%% INSERT A %%/g), at).toHaveLength(1);
      },
    );
  });
});

describe('at every moment of a run over all notes', () => {
  it('the plugin is switched off: each note whole, nothing written later, no window stays', async () => {
    const fresh = await freshlyUpdated(VAULT);
    const start: Job = (host) => button(host, 'Update 4 notes').click();
    const asked = async (): Promise<Host> => {
      const host = await openApp(FILES);
      hosts.push(host);
      await command(host, 'update-all');
      return host;
    };
    const counts = new Set<number>();
    await atEachMoment(asked, start, async (host, at) => {
      await host.unload();
      await host.settle();
      const notes = host.notes();
      for (const path of Object.keys(VAULT))
        expect([VAULT[path], fresh[path]], `${at}, ${path}`).toContain(notes[path]);
      expect(host.screen.modals.size, at).toBe(0);
      counts.add(Object.keys(VAULT).filter((path) => notes[path] !== VAULT[path]).length);
    });
    expect(counts.size).toBeGreaterThan(3);
  });
});
