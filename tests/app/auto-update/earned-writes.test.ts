// @vitest-environment jsdom
/** An automatic write must earn it: known caches, quiet notes, no script, no missing notes, no fight (docs/contract.md section 7). */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.js';
import { appsWith } from '../apps.js';
import type { MarkdownView } from '../../host/markdown-view.js';
import {
  bundle,
  CALLOUT,
  command,
  DATA,
  fakeTime,
  freshlyUpdated,
  lastNotice,
  loadApp,
  MODE_KEY,
  note,
  openApp,
  pass,
  VAULT,
  written,
  type StageOptions,
} from '../stage.js';

const { app, keep } = appsWith(VAULT, { mode: 'changes' });

/** An app whose notes are current already. */
async function currentApp(options: StageOptions = {}, files: Readonly<Record<string, string>> = VAULT): Promise<Host> {
  return app(await freshlyUpdated(files), options);
}

async function agree(host: Host): Promise<void> {
  const notes = host.notes();
  expect(notes).toEqual(await freshlyUpdated(notes));
}

/** What the text of an open note holds, saved or not. */
const shown = (view: MarkdownView): string => view.editor.getValue();

beforeEach(fakeTime);

describe('unknown notes', () => {
  it.each(['opened', 'changes'] as const)(
    'before the layout is ready nothing is read or written (%s)',
    async (mode) => {
      const host = await loadApp(VAULT, { mode });
      keep(host);
      host.journal.clear();
      await pass(30, host);
      expect(host.journal.entries).toEqual([]);
      await host.parts.work.run('load', 'vault', () => undefined);
      await pass(30, host);
      expect(host.journal.entries).toEqual([]);
    },
  );

  it('while one note is not indexed no automatic write happens; when it is, it does', async () => {
    const host = await loadApp(VAULT, { mode: 'opened' });
    keep(host);
    const release = host.hold('index', 'Plain.md');
    await host.start(['A.md']);
    await pass(5, host);
    expect(host.journal.writes()).toEqual([]);
    release();
    await pass(10, host);
    expect(host.text('A.md')).toBe((await freshlyUpdated(VAULT))['A.md']);
  });

  it('a note that is not indexed yet comes in the middle of a run: the rest waits for it, and is written once', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`N${index}.md`, note(['X'])]));
    const host = await currentApp({}, many);
    const release = host.hold('index', 'Late.md');
    let writes = 0;
    host.journal.failWith((access, path) => {
      if (access === 'write' && path.startsWith('N') && (writes += 1) === 3)
        host.outside.write('Late.md', note(['X'], ''));
      return undefined;
    });
    await host.user.create('New.md', note(['X'], ''));
    await pass(8, host);
    const before = written(host).length;
    expect(before).toBeLessThan(20);
    release();
    await pass(90, host);
    await agree(host);
    expect(written(host).length).toBe(20 + before);
  });

  it('switched on in mid-session over an empty cache it waits', async () => {
    const host = await openApp({}, { mode: 'changes' });
    keep(host);
    await host.unload();
    const release = host.hold('index');
    for (const [path, text] of Object.entries(await freshlyUpdated(VAULT))) host.outside.write(path, text);
    await host.settle();
    await host.load(bundle);
    await host.user.open('A.md');
    await pass(30, host);
    expect(written(host)).toEqual([]);
    release();
    await pass(90, host);
    expect(host.journal.writes('plugin').concat(host.journal.writes('editor'))).toEqual([]);
  });

  it('switched on in mid-session it learns of a change that comes right then', async () => {
    const host = await currentApp({ mode: 'changes' });
    await host.unload();
    await host.load(bundle);
    host.outside.write('New.md', note(['X'], ''));
    await pass(20, host);
    expect(host.text('A.md')).toContain('New.md|New');
    await agree(host);
  });

  it('a note that is never indexed is read after three looks, and takes its place in the lists', async () => {
    const host = await currentApp();
    host.hold('index', 'Dark.md');
    host.outside.write('Dark.md', note(['X'], ''));
    await pass(7, host);
    expect(written(host)).toEqual([]);
    await pass(8, host);
    await agree(host);
    expect(host.text('A.md')).toContain('Dark.md|Dark');
    host.outside.edit('Dark.md', (text) => text.replace('["X"]', '["Y"]'));
    await pass(30, host);
    await agree(host);
    expect(host.text('Other.md')).toContain('Dark.md|Dark');
    expect(host.notices()).toEqual([]);
  });

  it('no note is read while the app is still indexing others', async () => {
    const host = await loadApp(VAULT, { mode: 'opened' });
    keep(host);
    const releases = Object.keys(VAULT).map((path) => host.hold('index', path));
    await host.start(['A.md']);
    host.journal.clear();
    const reads = (): readonly string[] =>
      host.journal.reads().filter((path) => path !== 'A.md' && path.endsWith('.md'));
    for (const release of releases.slice(1)) {
      await pass(4, host);
      release();
    }
    await pass(2, host);
    expect(reads()).toEqual([]);
  });

  it('one that cannot be read is told once and stops nothing where no list would lose a link; nor is it busy', async () => {
    const host = await currentApp();
    host.hold('index', 'Dark.md');
    host.journal.failWith((access, path) => (access === 'read' && path === 'Dark.md' ? new Error('EIO') : undefined));
    host.outside.write('Dark.md', note(['X'], ''));
    await host.user.create('New.md', note(['X'], ''));
    await pass(30, host);
    expect(host.text('A.md')).toContain('New.md|New');
    host.outside.edit('B.md', (text) => text.replace('["X"]', '["Y"]'));
    await pass(30, host);
    expect(host.text('Other.md'), 'a list that gains').toContain('B.md|B');
    expect(host.text('A.md'), 'a list that would lose').toContain('B.md|B');
    host.journal.clear();
    await pass(600, host);
    expect(host.journal.reads().length).toBeLessThan(20);
    expect(host.notices()).toHaveLength(1);
    expect(lastNotice(host)).toMatch(/^"Dark" cannot be read: automatic updates go on/);
    host.journal.failWith();
    host.outside.edit('Dark.md', (text) => `${text}x`);
    await pass(40, host);
    await agree(host);
  });

  it('a link to a note whose frontmatter cannot be read stays: nobody knows that it lacks the reason', async () => {
    const whole = await freshlyUpdated(VAULT);
    const host = await app({ ...whole, 'B.md': (whole['B.md'] ?? '').replace('["X"]', '["X"') }, { mode: 'changes' });
    host.outside.edit('A.md', (text) => `${text}x`);
    await pass(20, host);
    expect(written(host)).toEqual([]);
    host.outside.edit('B.md', (text) => text.replace('["X"', '["Z"]'));
    await pass(20, host);
    host.outside.edit('A.md', (text) => `${text}x`);
    await pass(20, host);
    expect(host.text('A.md')).not.toContain('B.md|B');
  });

  it('an empty note never gets a cache and holds nothing up', async () => {
    const host = await currentApp({}, { ...VAULT, 'Empty.md': '' });
    await host.user.create('New.md', note(['X'], ''));
    await pass(6, host);
    expect(host.text('A.md')).toContain('New.md|New');
  });

  it('settings and notes that a sync brings at once: no change is lost, and the settings alone rewrite nothing', async () => {
    const host = await currentApp();
    host.outside.edit('A.md', (text) => text.replace('["X"]', '["Y"]'));
    host.outside.write(DATA, JSON.stringify({ version: 1, wasPreviewed: true, cap: 40 }));
    host.outside.write('New.md', note(['X'], ''));
    await pass(30, host);
    await agree(host);
    host.journal.clear();
    host.outside.write(DATA, JSON.stringify({ version: 1, wasPreviewed: true, literatureFolders: ['Nowhere'] }));
    await pass(60, host);
    expect(written(host)).toEqual([]);
  });
});

describe('quiet notes', () => {
  it('a note is not written while it is typed in; afterwards it is, and nothing typed is lost', async () => {
    const host = await app(VAULT, { mode: 'opened' });
    const view = await host.user.open('A.md');
    host.user.putCursorAfter(view, 'body of A');
    for (let second = 0; second < 20; second += 1) {
      host.user.type(view, 'x');
      await pass(1, host);
      expect(shown(view)).not.toContain('B.md|B');
    }
    await pass(10, host);
    expect(shown(view)).toContain('B.md|B');
    expect(shown(view)).toContain(`body of A${'x'.repeat(20)}`);
  });

  it('a note that is typed in keeps its half-typed topics to itself until it is quiet', async () => {
    const host = await currentApp();
    const view = await host.user.open('Other.md');
    host.user.putCursorAfter(view, '["Y"');
    for (const letter of ', "X"') {
      host.user.type(view, letter);
      await pass(2.5, host);
    }
    expect(written(host)).toEqual([]);
    await pass(20, host);
    await host.user.save();
    await agree(host);
    expect([...written(host)].sort()).toEqual(['04 Literatur-Notes/L.md', 'A.md', 'B.md']);
  });

  it('notes that a sync is still bringing are left alone until it is over', async () => {
    const host = await currentApp();
    for (let index = 0; index < 40; index += 1) {
      host.outside.write(`Sync/${index}.md`, note(['X'], CALLOUT));
      await pass(1, host);
      expect(written(host)).toEqual([]);
    }
    await pass(20, host);
    await agree(host);
    expect([...written(host)].sort()).toEqual([...new Set(written(host))].sort());
  });

  it('a note that is being written by another program waits, the others do not', async () => {
    const host = await currentApp();
    for (let second = 0; second < 30; second += 1) {
      host.outside.edit('A.md', (text) => `${text}${second}\n`);
      if (second === 0) await host.user.create('New.md', note(['X'], ''));
      await pass(1, host);
    }
    expect(host.text('A.md')).not.toContain('New.md|New');
    expect(host.text('B.md')).toContain('New.md|New');
    await pass(10, host);
    await agree(host);
  });

  it('a template program that fills a new note finishes before it is touched', async () => {
    const host = await currentApp({ mode: 'changes' });
    await host.user.create('New.md', '');
    await pass(2, host);
    host.outside.write('New.md', note(['X']));
    await pass(2, host);
    expect(host.text('New.md')).toBe(note(['X']));
    await pass(20, host);
    await agree(host);
  });
});

describe("renames and the app's own link updates", () => {
  const linked = { ...VAULT, 'Index.md': 'see [[A]] and [[A.md|a]]\n' };

  it.each(['shortest', 'absolute'] as const)(
    'the app goes first, then the lists follow (%s links)',
    async (linkFormat) => {
      const host = await currentApp({ updateLinks: true, linkFormat }, linked);
      await host.user.rename('A.md', 'Zed.md');
      await pass(40, host);
      const order = host.journal.entries
        .filter(({ access, path }) => access === 'write' && path === 'B.md')
        .map(({ actor }) => actor);
      expect(order).toEqual(['links', 'plugin']);
      expect(host.text('Index.md')).toContain('[[Zed');
      await agree(host);
    },
  );

  it('link updates that take their time are waited for', async () => {
    const host = await currentApp({ updateLinks: true }, linked);
    const release = host.hold('links');
    await host.user.rename('A.md', 'Zed.md');
    await pass(8, host);
    expect(written(host)).toEqual([]);
    release();
    await pass(40, host);
    await agree(host);
    expect(host.text('Index.md')).toContain('[[Zed');
  });

  it('a rename in the middle of a run stops it until the links are written', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        `N${index}.md`,
        note(['X'], CALLOUT, `2024-01-${String(index + 1).padStart(2, '0')}`),
      ]),
    );
    const host = await currentApp({ updateLinks: true }, files);
    await host.user.create('New.md', note(['X'], ''));
    let writes = 0;
    let renaming: Promise<void> | null = null;
    const release = host.hold('links');
    host.journal.failWith((access, path) => {
      if (access === 'write' && path.startsWith('N') && (writes += 1) === 5)
        renaming = host.user.rename('N20.md', 'Zed.md');
      return undefined;
    });
    await pass(6, host);
    await renaming;
    const before = written(host).length;
    expect(before).toBeLessThan(20);
    await pass(4, host);
    expect(written(host).length).toBe(before);
    host.journal.failWith();
    release();
    await pass(40, host);
    await agree(host);
  });

  it('a note that the app has linked to by its name alone was seen going, too', async () => {
    const host = await currentApp({ updateLinks: true, linkFormat: 'shortest' });
    await host.user.rename('04 Literatur-Notes', 'Papers');
    await pass(2, host);
    expect(host.text('A.md')).toContain('[[L|L]]');
    await host.user.remove('Papers/L.md');
    await pass(40, host);
    await agree(host);
    expect(host.text('A.md')).not.toContain('|L]]');
  });

  it('a folder with many notes is renamed: one calm run', async () => {
    const files = {
      ...VAULT,
      ...Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`Old/N${index}.md`, note(['X'], '')])),
    };
    const host = await currentApp({ updateLinks: true }, files);
    await host.user.rename('Old', 'New');
    await pass(60, host);
    await agree(host);
    expect(new Set(written(host)).size).toBe(written(host).length);
  });
});

describe('the script', () => {
  const scripted = note(
    ['X'],
    `\`\`\`dataviewjs\nawait dv.view("02 Dateien/Javascript/related_write")\n\`\`\`\n${CALLOUT}`,
  );

  it.each(['opened', 'changes'] as const)(
    'a note that still holds it is never written on its own (%s)',
    async (mode) => {
      const host = await app({ ...VAULT, 'A.md': scripted }, { mode });
      await host.user.open('A.md');
      await host.user.create('New.md', note(['X'], ''));
      await pass(30, host);
      await host.user.save();
      expect(host.text('A.md')).toBe(scripted);
    },
  );
});

describe('half a vault', () => {
  it('a list that would lose a note which is not there yet stays as it is', async () => {
    const whole = await freshlyUpdated(VAULT);
    const { 'B.md': late, ...half } = whole;
    const host = await app(half, { mode: 'changes' });
    await host.user.open('A.md');
    await host.user.create('New.md', note(['X'], ''));
    await pass(30, host);
    await host.user.save();
    expect(host.text('A.md')).toBe(whole['A.md']);
    expect(host.text('04 Literatur-Notes/L.md')).toBe(whole['04 Literatur-Notes/L.md']);
    host.outside.write('B.md', late ?? '');
    await pass(30, host);
    await host.user.save();
    await agree(host);
    expect(host.text('A.md')).toContain('New.md|New');
  });

  it('a command may shorten it', async () => {
    const { 'B.md': _, ...half } = await freshlyUpdated(VAULT);
    const host = await app(half);
    await host.user.open('A.md', { mode: 'preview' });
    await command(host, 'update-related');
    expect(host.text('A.md')).not.toContain('B.md');
  });

  it('a note that this device saw go may leave the list, a folder too', async () => {
    const host = await currentApp();
    await host.user.remove('B.md');
    await host.user.remove('04 Literatur-Notes');
    await pass(30, host);
    await agree(host);
    expect(host.text('A.md')).not.toContain('B.md');
  });

  it('a folder that was renamed before the note index was ever filled was seen going', async () => {
    const host = await currentApp({ mode: 'opened' });
    await host.user.rename('04 Literatur-Notes', 'Papers');
    await host.user.open('A.md');
    await pass(30, host);
    await host.user.save();
    expect(host.text('A.md')).not.toContain('04 Literatur-Notes');
  });

  it('a link by hand to an address in the block does not hold it up', async () => {
    const files = await freshlyUpdated(VAULT);
    const host = await app(
      { ...files, 'A.md': files['A.md']?.replace('> %% END', '> [site](https://example.org)\n> %% END') ?? '' },
      { mode: 'opened' },
    );
    await host.user.open('A.md');
    await pass(20, host);
    await host.user.save();
    expect(host.text('A.md')).toBe(files['A.md']);
  });
});

describe('the brake', () => {
  const other = (text: string): string => text.replace(/- \[\[B\.md\|B\]\]/, '* [[B.md|B]]');

  it('a second program that rewrites the same block is met: two writes, one word, then peace', async () => {
    const host = await currentApp();
    let theirs = 0;
    for (let round = 0; round < 20; round += 1) {
      const now = host.text('A.md');
      if (other(now) !== now) {
        host.outside.edit('A.md', other);
        theirs += 1;
      }
      await pass(10, host);
    }
    expect(written(host)).toEqual(['A.md', 'A.md']);
    expect(theirs).toBe(3);
    expect(host.notices()).toEqual(['"A" is left alone until you update it: something undoes the automatic update.']);
  });

  it("the user's own undo, twice, is heeded", async () => {
    const host = await app(VAULT, { mode: 'changes' });
    const view = await host.user.open('A.md');
    await pass(10, host);
    expect(shown(view)).toContain('B.md|B');
    for (let times = 0; times < 2; times += 1) {
      view.editor.undo();
      expect(shown(view)).not.toContain('B.md|B');
      await pass(10, host);
    }
    expect(shown(view)).not.toContain('B.md|B');
    expect(lastNotice(host)).toContain('"A" is left alone');
    host.user.putCursorAfter(view, 'body of A');
    host.user.type(view, '!');
    await pass(30, host);
    expect(shown(view)).not.toContain('B.md|B');
    expect(host.notices()).toHaveLength(1);
  });

  it('a command sets it free', async () => {
    const host = await currentApp();
    for (let round = 0; round < 3; round += 1) {
      host.outside.edit('A.md', other);
      await pass(10, host);
    }
    expect(host.text('A.md')).toContain('* [[B.md');
    await host.user.open('A.md', { mode: 'preview' });
    await command(host, 'update-related');
    expect(host.text('A.md')).toContain('- [[B.md');
    host.journal.clear();
    host.outside.edit('A.md', other);
    await pass(10, host);
    expect(written(host)).toEqual(['A.md']);
  });

  it('it holds for that note only, and not for a note that comes to its name', async () => {
    const host = await currentApp();
    for (let round = 0; round < 3; round += 1) {
      host.outside.edit('A.md', other);
      await pass(10, host);
    }
    await host.user.create('New.md', note(['X'], ''));
    await pass(20, host);
    expect(host.text('B.md')).toContain('New.md|New');
    expect(host.text('A.md')).not.toContain('New.md|New');
  });

  it('undone twice, but not within ten minutes, is no fight', async () => {
    const host = await currentApp();
    for (let round = 0; round < 4; round += 1) {
      host.outside.edit('A.md', other);
      await pass(15, host);
      expect(host.text('A.md')).toContain('- [[B.md');
      await pass(360, host);
    }
    expect(host.notices()).toEqual([]);
  });

  it('two devices with different versions of the notes come to rest', async () => {
    const files = await freshlyUpdated(VAULT);
    const one = await app(files);
    const two = await app(files, { data: { version: 1, wasPreviewed: true, language: 'en' } });
    const carry = (from: Host, to: Host): void => {
      for (const [path, text] of Object.entries(from.notes())) if (to.text(path) !== text) to.outside.write(path, text);
    };
    two.outside.edit('A.md', (text) => `${text}x\n`);
    for (let round = 0; round < 12; round += 1) {
      await pass(10, one, two);
      carry(two, one);
      await pass(10, one, two);
      carry(one, two);
    }
    one.journal.clear();
    two.journal.clear();
    for (let round = 0; round < 4; round += 1) {
      carry(two, one);
      await pass(10, one, two);
      carry(one, two);
    }
    expect([written(one), written(two)]).toEqual([[], []]);
  });
});

describe('errors on its own', () => {
  it('a disk that fails is not talked about, and stops nothing else', async () => {
    const host = await currentApp();
    host.journal.failWith((access, path) => (access === 'write' && path === 'A.md' ? new Error('EACCES') : undefined));
    await host.user.create('New.md', note(['X'], ''));
    await pass(20, host);
    host.journal.failWith();
    expect(host.notices()).toEqual([]);
    expect(host.text('B.md')).toContain('New.md|New');
  });

  it('template folders that cannot be read for a while only delay it', async () => {
    const host = await app({ ...(await freshlyUpdated(VAULT)), '.obsidian/templates.json': '{"folder": "Vorlagen"}' });
    host.journal.failWith((_, path) => (path.endsWith('templates.json') ? new Error('EIO') : undefined));
    await host.user.create('New.md', note(['X'], ''));
    await pass(60, host);
    expect(written(host)).toEqual([]);
    host.journal.failWith();
    await pass(120, host);
    expect(host.text('A.md')).toContain('New.md|New');
  });

  it('a device that keeps its choice in an unknown form counts as not asked', async () => {
    const host = await openApp(VAULT, { localStorage: new Map([[MODE_KEY, '"always"']]) });
    keep(host);
    await host.user.open('A.md');
    await pass(20, host);
    expect(host.journal.writes()).toEqual([]);
  });
});
