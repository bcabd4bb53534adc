// @vitest-environment jsdom
/** The doors for other programs: the interface for plugins, Obsidian's command line, obsidian:// addresses. */
import { describe, expect, it } from 'vitest';
import type { RelatedLiteratureApi } from '../../../src/app/api/plugin-api.js';
import { codeBlocks, readPage } from '../../pages.js';
import type { Host } from '../../host/host.js';
import { appsWith } from '../apps.js';
import { CALLOUT, lastNotice, note, VAULT, written } from '../stage.js';
import { door } from '../../cli/cli-process.js';
import { inFolder } from '../../cli/vault-folder.js';

const FILES = {
  ...VAULT,
  'Page.md': '---\nurl: https://example.org/a?utm_source=x\ntopics: [X]\n---\n',
  'Half.md': `---\ntopics: [X]\n---\n%% INSERT A %%\n`,
};

const { app } = appsWith(FILES);

const apiOf = (host: Host): RelatedLiteratureApi => {
  const api: unknown = Reflect.get(host.plugin(), 'api');
  return api as RelatedLiteratureApi;
};

describe('the interface for other plugins', () => {
  it('gives what the command line prints, byte for byte', async () => {
    const host = await app();
    const shown = await apiOf(host).related('A.md');
    inFolder(FILES, (vault) => {
      expect(`${JSON.stringify(shown, null, 2)}\n`).toBe(door('show', vault, '--note', 'A.md', '--json').out);
    });
    expect(apiOf(host).version).toBe(1);
  });

  it.each([
    ['Nothing.md', 'There is no note at "Nothing.md".'],
    ['', 'Name a note by its path in the vault.'],
    ['../A.md', 'There is no note at "../A.md".'],
    [7, 'Name a note by its path in the vault.'],
  ])('answers %j with a sentence', async (path, sentence) => {
    const host = await app();
    await expect(apiOf(host).related(path as string)).rejects.toThrow(sentence);
    await expect(apiOf(host).proposals(path as string)).rejects.toThrow(sentence);
    expect([host.screen.modals.size, host.notices(), written(host)]).toEqual([0, [], []]);
  });

  it('calls back when a note changes, until that is ended', async () => {
    const host = await app();
    await apiOf(host).related('A.md');
    let calls = 0;
    const end = apiOf(host).onChange(() => (calls += 1));
    await host.outside.write('New.md', note(['X'], 'text'));
    await host.settle();
    expect(calls).toBeGreaterThan(0);
    end();
    const before = calls;
    await host.outside.write('New2.md', note(['X'], 'text'));
    await host.settle();
    expect(calls).toBe(before);
  });

  it('the examples of the page run', async () => {
    const host = await app();
    const [templater = '', dataview = ''] = codeBlocks(readPage('docs/api.md')).filter((code) => code.includes('api'));
    const plugins = { plugins: { 'related-literature': host.plugin() } };
    const scope = { app: { plugins }, tp: { file: { path: () => 'A.md' } }, listed: [] as unknown[] };
    const dv = { current: () => ({ file: { path: 'A.md' } }), list: (lines: unknown[]) => void (scope.listed = lines) };
    const run = (code: string): Promise<unknown> => {
      // The examples are tracked files of this project.
      const make: unknown = Reflect.construct(Function, ['app', 'tp', 'dv', `return (async () => {${code}})();`]);
      return (make as (...args: unknown[]) => Promise<unknown>)(scope.app, scope.tp, dv);
    };
    const script = `let tR = '';\n${templater.replace('<%*', '').replace('%>', '')}\nreturn tR;`;
    expect(await run(script)).toContain('[[B.md|B]]');
    await run(dataview);
    expect(scope.listed.join()).toContain('B.md');
  });
});

describe("Obsidian's command line", () => {
  it('lists the relations of a note as text or as the JSON of our own command line', async () => {
    const host = await app();
    const json = await host.terminal.run('related-literature:related', { path: 'A.md', format: 'json' });
    inFolder(FILES, (vault) => {
      expect(`${json}\n`).toBe(door('show', vault, '--note', 'A.md', '--json').out);
    });
    expect(await host.terminal.run('related-literature:related', { path: 'A.md' })).toContain('B');
    expect(await host.terminal.run('related-literature:related', { path: 'A.md', format: 'xml' })).toBe(
      'format is json or text, not "xml".',
    );
    expect(await host.terminal.run('related-literature:related', { path: 'None.md' })).toBe(
      'There is no note at "None.md".',
    );
  });

  it('says what an update would change, updates one note, and names what it leaves', async () => {
    const host = await app();
    expect((await host.terminal.run('related-literature:check')).split('\n')).toContain('A.md');
    expect(await host.terminal.run('related-literature:update', { path: 'A.md' })).toBe('"A.md" updated.');
    expect(written(host)).toEqual(['A.md']);
    expect((await host.terminal.run('related-literature:check')).split('\n')).not.toContain('A.md');
    expect(await host.terminal.run('related-literature:refused')).toMatch(/^Half\.md: /);
    expect(await host.terminal.run('related-literature')).toMatch(/^\d+ notes\n/);
    expect(host.screen.modals.size).toBe(0);
  });

  it('answers with the JSON of our own command line, byte for byte, where it is asked what an update would change', async () => {
    const files = {
      ...FILES,
      'Broken.md': '---\ntopics: [X\n---\ntext\n',
      'Template.md': '---\ntitle: "{{title}}"\n---\n%% INSERT A %%%% END A %%\n',
      'Out.md': `---\nrelated-literature: false\n---\n${CALLOUT}`,
      'Odd.md': new Uint8Array([0xff, 0xfe, 0x00]),
      'A (conflicted copy 2024-01-01).md': note(['X']),
      'One.md': '---\naliases: [Both]\n---\n',
      'Two.md': '---\naliases: [Both]\ntopics: [One, Two, Both]\n---\n',
      '.trash/T.md': note(['X']),
    };
    const host = await app(files);
    await host.terminal.run('related-literature:update', { path: 'B.md' });
    const disk = host.files();
    const json = await host.terminal.run('related-literature:check', { format: 'json' });
    const refused = await host.terminal.run('related-literature:refused', { format: 'json' });
    inFolder(disk, (vault) => {
      const { out } = door('update', vault, '--check', '--json');
      expect(`${json}\n`).toBe(out);
      const { refused: left, unreadable, failed } = JSON.parse(out) as Record<string, unknown>;
      expect(refused).toBe(JSON.stringify({ refused: left, unreadable, failed }, null, 2));
    });
    expect(json).toContain('"conflictCopies": 1');
    expect(JSON.parse(refused)).toMatchObject({ refused: [{ path: 'Half.md' }], failed: [] });
    for (const action of ['check', 'refused'])
      expect(await host.terminal.run(`related-literature:${action}`, { format: 'xml' })).toBe(
        'format is json or text, not "xml".',
      );
    expect(host.screen.modals.size).toBe(0);
    expect(host.files()).toEqual(disk);
  });

  it('in a vault that is not set up says so; a note with a box is updated all the same', async () => {
    const host = await app({ 'A.md': note(['X'], CALLOUT), 'B.md': note(['X'], 'b') }, { data: null });
    expect(await host.terminal.run('related-literature')).toContain('not set up yet');
    expect(written(host)).toEqual([]);
    expect(await host.terminal.run('related-literature:update', { path: 'A.md' })).toBe('"A.md" updated.');
    expect(await host.terminal.run('related-literature:update', { path: 'B.md' })).toContain('no related-notes box');
  });
});

describe('an address of the plugin', () => {
  it.each(['https://example.org/a', 'http://www.example.org/a/', 'https://example.org/a?utm_medium=mail#part'])(
    'opens the note of the page %s',
    async (url) => {
      const host = await app();
      host.user.openUrl(`obsidian://related-literature?url=${encodeURIComponent(url)}`);
      await host.settle();
      expect(host.app.workspace.getActiveFile()?.path).toBe('Page.md');
    },
  );

  it.each(['javascript:alert(1)', 'file:///etc/passwd', '../A.md', 'A.md', '', '[[A]]'])(
    'opens nothing for %j, and says so',
    async (url) => {
      const host = await app();
      host.user.openUrl(`obsidian://related-literature?url=${encodeURIComponent(url)}`);
      await host.settle();
      expect(host.app.workspace.getActiveFile()).toBe(null);
      expect(lastNotice(host)).toBe('Name a web page: url=https://…');
    },
  );

  it('says where no note has the address', async () => {
    const host = await app();
    host.user.openUrl('obsidian://related-literature?url=https%3A%2F%2Fexample.org%2Fnone');
    await host.settle();
    expect(lastNotice(host)).toBe('No note has the address https://example.org/none.');
  });
});
