// @vitest-environment jsdom
/** The host as a whole: time, devices, bundling, the files of this machine. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { debounce } from './debounce.ts';
import { passTime } from './fake-time.ts';
import { readVault } from './from-disk.ts';
import { createHost, startHost } from './host.ts';
import { normalizePath } from './paths.ts';

afterEach(() => vi.useRealTimers());

const QUIET = `
  const { Plugin, Notice } = require('obsidian');
  module.exports = class extends Plugin {
    onload() {
      this.registerEvent(this.app.vault.on('modify', (file) => {
        window.clearTimeout(this.timer);
        this.timer = window.setTimeout(() => this.app.vault.process(file, (text) => text + '!'), 5000);
      }));
    }
  };
`;

test('settle waits for chains of the plugin over several reads and writes, and for its short timers', async () => {
  const host = await startHost({ 'a.md': '', 'b.md': '' });
  await host.load(`
    const { Plugin } = require('obsidian');
    module.exports = class extends Plugin {
      onload() {
        this.addCommand({ id: 'all', name: 'All', callback: async () => {
          for (const file of this.app.vault.getMarkdownFiles()) {
            await new Promise((done) => window.setTimeout(done, 5));
            await this.app.vault.process(file, (text) => text + 'x');
          }
        } });
      }
    };
  `);
  host.run('all');
  await host.settle();
  expect(host.notes()).toEqual({ 'a.md': 'x', 'b.md': 'x' });
});

test('with faked timers the waiting of a plugin passes at once, and the disk goes on', async () => {
  vi.useFakeTimers();
  const host = await startHost({ 'a.md': 'a' });
  await host.load(QUIET.replace("(text) => text + '!'", "(text) => text === 'b' ? 'b!' : text"));
  host.outside.write('a.md', 'b');
  await passTime(4900, host);
  expect(host.text('a.md')).toBe('b');
  await passTime(200, host);
  expect(host.text('a.md')).toBe('b!');
});

test('two devices beside each other share nothing but what a test carries over', async () => {
  const [one, other] = [await startHost({ 'a.md': 'a' }), await startHost({ 'a.md': 'a' }, { language: 'de' })];
  one.app.saveLocalStorage('mode', 'open');
  await one.app.vault.modify(one.user.file('a.md'), 'changed');
  expect([other.text('a.md'), other.app.loadLocalStorage('mode')]).toEqual(['a', null]);
  other.outside.write('a.md', one.bytes('a.md'));
  await other.settle();
  expect(other.text('a.md')).toBe('changed');
});

test('local storage belongs to the device: null clears an entry, and a device can be started anew', async () => {
  const first = await startHost({ 'a.md': 'a' });
  first.app.saveLocalStorage('mode', { when: 'open' });
  first.app.saveLocalStorage('other', 1);
  first.app.saveLocalStorage('other', null);
  const again = await startHost(first.files(), { localStorage: first.localStorage });
  expect([again.app.loadLocalStorage('mode'), again.app.loadLocalStorage('other')]).toEqual([{ when: 'open' }, null]);
  expect(again.notes()).toEqual(first.notes());
});

test('debounce calls once, with the last arguments; resetTimer starts the time anew; run and cancel act at once', () => {
  vi.useFakeTimers();
  const calls: string[] = [];
  const plain = debounce((text: string) => calls.push(text), 100);
  const reset = debounce((text: string) => calls.push(text), 100, true);
  plain('a');
  reset('x');
  vi.advanceTimersByTime(60);
  plain('b');
  reset('y');
  vi.advanceTimersByTime(60);
  expect(calls).toEqual(['b']);
  vi.advanceTimersByTime(60);
  expect(calls).toEqual(['b', 'y']);
  plain('c');
  plain.run();
  reset('z').cancel();
  vi.advanceTimersByTime(200);
  expect(calls).toEqual(['b', 'y', 'c']);
});

test('normalizePath cleans slashes, no-break spaces and Unicode forms', () => {
  expect(['/a//b/', 'a\\b', '', '/', 'a\u00a0b', 'u\u0308'].map(normalizePath)).toEqual([
    'a/b',
    'a/b',
    '/',
    '/',
    'a b',
    'ü',
  ]);
});

test('ten thousand notes load and settle in a few seconds', async () => {
  const note = (index: number): [string, string] => [
    `A/${index % 50}/note ${index}.md`,
    `---\ntopics: [T${index % 100}]\n---\n[[note ${index + 1}]]`,
  ];
  const files = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => note(index)));
  const before = performance.now();
  const host = createHost(files);
  await host.start();
  await host.settle();
  expect(host.app.metadataCache.getCache('A/7/note 7.md')?.frontmatter).toEqual({ topics: ['T7'] });
  expect(performance.now() - before).toBeLessThan(20_000);
});

test('a folder of this machine becomes a vault, byte by byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  mkdirSync(join(folder, 'A'));
  writeFileSync(join(folder, 'A', 'ä.md'), new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff]));
  const host = await startHost(readVault(folder));
  rmSync(folder, { recursive: true });
  expect(Object.keys(host.files())).toEqual(['A/ä.md']);
  expect(host.bytes('A/ä.md')).toEqual(new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff]));
});

test('no part but the two that say so needs Node or vitest, so the host runs in a browser', () => {
  const parts = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const needy = parts.filter((name) =>
    /from '(node:|vitest)/.test(readFileSync(join(import.meta.dirname, name), 'utf8')),
  );
  expect(needy.sort()).toEqual(['fake-time.ts', 'from-disk.ts']);
});
