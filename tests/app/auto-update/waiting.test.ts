// @vitest-environment jsdom
/** How long automatic writing waits, when it looks again, and what it forgets then (docs/contract.md section 7). */
import { beforeEach, describe, expect, it } from 'vitest';
import type { RelatedLiteratureApi } from '../../../src/app/api/plugin-api.ts';
import type { Host } from '../../host/host.ts';
import { appsWith } from '../apps.ts';
import { CALLOUT, DATA, fakeTime, freshlyUpdated, loadApp, note, pass, VAULT, written } from '../stage.ts';

const { app, keep } = appsWith(VAULT, { mode: 'changes' });

const TEMPLATES = '.obsidian/templates.json';

beforeEach(fakeTime);

const currentApp = async (files: Readonly<Record<string, string>> = VAULT): Promise<Host> =>
  app(await freshlyUpdated(files));

/** An app whose template folders cannot be read. */
async function withoutFolders(): Promise<Host> {
  const host = await app({ ...(await freshlyUpdated(VAULT)), [TEMPLATES]: '{"folder": "Vorlagen"}' });
  host.journal.failWith((_, path) => (path === TEMPLATES ? new Error('EIO') : undefined));
  return host;
}

async function agree(host: Host): Promise<void> {
  const notes = host.notes();
  expect(notes).toEqual(await freshlyUpdated(notes));
}

describe('what cannot be read', () => {
  it('is looked at ever later, up to once a minute', async () => {
    const host = await withoutFolders();
    await host.user.create('New.md', note(['X'], ''));
    await pass(600, host);
    expect(written(host)).toEqual([]);
    host.journal.failWith();
    await pass(66, host);
    await agree(host);
    expect(host.text('A.md')).toContain('New.md|New');
  });

  it('is not looked at every second', async () => {
    const host = await withoutFolders();
    let looks = 0;
    host.journal.failWith((access, path) => {
      if (access === 'read' && path === TEMPLATES) looks += 1;
      return path === TEMPLATES ? new Error('EIO') : undefined;
    });
    await host.user.create('New.md', note(['X'], ''));
    await pass(240, host);
    expect(looks).toBeGreaterThan(5);
    expect(looks).toBeLessThan(15);
  });

  it('holds up nothing that comes after it was read', async () => {
    const host = await withoutFolders();
    await host.user.create('New.md', note(['X'], ''));
    await pass(120, host);
    host.journal.failWith();
    await pass(66, host);
    await host.user.create('Newer.md', note(['X'], ''));
    await pass(6, host);
    expect(host.text('A.md')).toContain('Newer.md|Newer');
  });
});

describe('the template folders', () => {
  it('are those of the moment when something is written', async () => {
    const host = await currentApp({ ...VAULT, 'Muster/T.md': note(['X'], '') });
    expect(host.text('A.md')).toContain('Muster/T.md');
    host.outside.write(TEMPLATES, '{"folder": "Muster"}');
    await host.user.create('New.md', note(['X'], ''));
    await pass(20, host);
    expect([host.text('A.md').includes('New.md|New'), host.text('A.md').includes('Muster/T.md')]).toEqual([
      true,
      false,
    ]);
  });
});

describe('settings that were damaged', () => {
  it('are read again though the app tells of nothing that is older', async () => {
    const host = await currentApp();
    host.outside.write(DATA, '{"version": 1, "cap": ');
    await pass(2, host);
    host.outside.write(DATA, '{"version": 1}', { ctime: 1, mtime: 1 });
    await host.user.create('New.md', note(['X'], ''));
    await pass(30, host);
    await agree(host);
    expect(host.text('A.md')).toContain('New.md|New');
  });
});

describe('notes that are being read anew when a run could begin', () => {
  it('are waited for, and what waits is written then', async () => {
    const files = { ...VAULT, 'Bad.md': '---\ntopics: ["X"\n---\n', 'Dark.md': note(['X'], '') };
    const host = keep(await loadApp(await freshlyUpdated(files), { mode: 'changes' }));
    host.hold('index', 'Dark.md');
    await host.start();
    await host.settle();
    const { related } = (host.plugin() as unknown as { readonly api: RelatedLiteratureApi }).api;
    const readDark = host.hold('read', 'Dark.md');
    host.outside.write('picture.png', '');
    await host.user.create('New.md', note(['X'], ''));
    await pass(20, host);
    host.outside.write(TEMPLATES, '{"folder": "Muster"}');
    const readBad = host.hold('read', 'Bad.md');
    await host.user.embed('picture.png');
    const asked = related('A.md');
    await host.settle();
    readDark();
    await host.settle();
    readBad();
    await asked;
    await pass(30, host);
    expect(host.text('A.md')).toContain('New.md|New');
  });
});

describe('a vault that is not whole', () => {
  it('is waited for by events, and not by looking at it again and again', async () => {
    const { 'B.md': _, ...half } = VAULT;
    const host = await app({ ...half, [TEMPLATES]: '{}' }, { mode: 'opened', whole: VAULT });
    await host.user.open('A.md', { mode: 'preview' });
    await pass(5, host);
    host.journal.clear();
    await pass(300, host);
    expect(host.journal.reads()).toEqual([]);
    host.outside.write('B.md', VAULT['B.md'] ?? '');
    await pass(10, host);
    expect(host.text('A.md')).toBe((await freshlyUpdated(VAULT))['A.md']);
  });
});

describe('another mode', () => {
  it('gives up what waits for the sake of the former one', async () => {
    const host = await currentApp();
    await host.user.create('New.md', note(['X'], ''));
    await pass(1, host);
    const settings = host.openSettings();
    await settings.control('mode').change('opened');
    settings.close();
    await pass(30, host);
    expect(written(host)).toEqual([]);
  });
});

describe('what changed before the notes were ever read', () => {
  it('is no news: the mode that hears of changes begins with what comes', async () => {
    const host = await app(await freshlyUpdated(VAULT), { mode: 'command' });
    host.outside.edit('A.md', (text) => text.replace('["X"]', '["Y"]'));
    await pass(5, host);
    const settings = host.openSettings();
    await settings.control('mode').change('changes');
    settings.close();
    await pass(30, host);
    expect(written(host)).toEqual([]);
  });
});

describe('a note that comes to the name of one that is left alone', () => {
  it('is not left alone itself', async () => {
    const host = await currentApp();
    for (let round = 0; round < 3; round += 1) {
      host.outside.edit('A.md', (text) => text.replace(/- \[\[B\.md\|B\]\]/, '* [[B.md|B]]'));
      await pass(10, host);
    }
    expect(host.text('A.md')).toContain('* [[B.md|B]]');
    await host.user.rename('A.md', 'Zed.md');
    await host.user.create('A.md', (await freshlyUpdated(VAULT))['B.md']?.replace('A.md|A', 'Zed.md|Zed') ?? '');
    await pass(30, host);
    expect(host.notices()).toHaveLength(1);
    expect(host.text('A.md')).toBe((await freshlyUpdated(host.notes()))['A.md']);
  });
});

describe('a link that a list would lose', () => {
  it('stays while its note is being written: it may come back', async () => {
    const host = await currentApp();
    host.outside.edit('B.md', (text) => text.replace('["X"]', '["Z"]'));
    host.outside.edit('A.md', (text) => `${text}x`);
    for (let round = 0; round < 12; round += 1) {
      await pass(1, host);
      host.outside.edit('B.md', (text) => `${text}${round}`);
      expect(host.text('A.md')).toContain('B.md|B');
    }
    await pass(20, host);
    await agree(host);
    expect(host.text('A.md')).not.toContain('B.md|B');
  });

  it('may lead to a heading of a note', async () => {
    const host = await currentApp();
    host.outside.edit('A.md', (text) => text.replace('[[B.md|B]]', '[[B.md#Part|B]] [[#Part|here]]'));
    await pass(20, host);
    await agree(host);
  });

  it('stays where its note went, came back, and cannot be read', async () => {
    const host = await currentApp();
    const text = host.text('B.md');
    await host.user.remove('B.md');
    await host.user.create('B.md', text.replace('["X"]', '["X"'));
    await pass(30, host);
    expect(host.text('A.md')).toContain('B.md|B');
  });
});

describe('settings that are read anew', () => {
  it('lose no change that comes meanwhile, for the lists of before and for those of after', async () => {
    const host = await app({ ...(await freshlyUpdated(VAULT)), [TEMPLATES]: '{"folder": "Vorlagen"}' });
    await host.user.open('Plain.md', { mode: 'preview' });
    const release = host.hold('read', TEMPLATES);
    host.outside.write(DATA, JSON.stringify({ version: 1, wasPreviewed: true, cap: 40 }));
    await pass(1, host);
    host.outside.edit('A.md', (text) => text.replace('["X"]', '["Y"]'));
    host.outside.write('New.md', note(['Y'], CALLOUT));
    await pass(1, host);
    release();
    await pass(30, host);
    await agree(host);
    expect([host.text('Other.md').includes('A.md|A'), host.text('B.md').includes('A.md|A')]).toEqual([true, false]);
  });
});
