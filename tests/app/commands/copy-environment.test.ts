// @vitest-environment jsdom
/** "Copy environment info": what it copies, and what never gets into it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../../host/host.js';
import { click, command, lastNotice, note, openApp, VAULT, type StageOptions } from '../stage.js';

const hosts: Host[] = [];
let copied: string[] = [];

beforeEach(() => {
  copied = [];
  const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
  vi.stubGlobal('navigator', { ...navigator, clipboard });
});

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
  vi.unstubAllGlobals();
});

async function app(
  files: Readonly<Record<string, string | Uint8Array>> = VAULT,
  options: StageOptions = {},
): Promise<Host> {
  const host = await openApp(files, options);
  hosts.push(host);
  return host;
}

async function copiedBy(host: Host): Promise<string> {
  await command(host, 'copy-environment');
  return copied.at(-1) ?? '';
}

describe('what is copied', () => {
  it('names versions, mode, settings, counts and the last run, and the notice says so', async () => {
    const host = await app({ ...VAULT, 'Torn.md': note(['X'], '%% INSERT A %%\n'), 'Bad.md': '---\na: [\n---\n' });
    await command(host, 'update-all');
    await click(host, /^Update 4 notes$/);
    const text = await copiedBy(host);
    expect(text).toMatch(/^Related Literature \d+\.\d+\.\d+, Obsidian \d+\.\d+\.\d+, Linux, language en\n/);
    expect(text).toContain('\nUpdates: command\n');
    expect(text).toContain('\nSettings: {"wasPreviewed":true}\n');
    expect(text).toContain(
      '\nNotes: 6 read, 1 literature, 6 with topics, 0 undated, 1 with properties that could not be read\n',
    );
    expect(text).toContain(
      '\nLast run: update: 4 updated, 0 unchanged, 0 failed, 1 end-missing, 1 frontmatter-unreadable\n',
    );
    expect(lastNotice(host)).toContain('Copied');
  });

  it('shows chosen values and names of properties, and only counts folders, tags and paths', async () => {
    const data = {
      version: 1,
      wasPreviewed: true,
      cap: 7,
      createdProperties: ['published'],
      literatureFolders: ['Secret folder', 'Other'],
      ignoredTags: ['secret-tag'],
      hidden: { 'Secret.md': ['A.md'] },
    };
    const text = await copiedBy(await app({ ...VAULT, 'Secret.md': note(['Secret topic']) }, { data }));
    expect(text).toContain('"cap":7');
    expect(text).toContain('"createdProperties":["published"]');
    expect(text).toContain('"literatureFolders":"2 entries"');
    expect(text).not.toMatch(/secret/i);
  });

  it('works where the settings are damaged, and names the keys', async () => {
    const text = await copiedBy(await app(VAULT, { data: { version: 1, cap: 'many', literatureFolders: 'Secret' } }));
    expect(text).toContain('Settings: damaged, literatureFolders (expected: names), cap (expected: count)\n');
    expect(text).toContain('Notes: not read');
    expect(text).not.toContain('Secret');
  });

  it('says so where nothing could be copied', async () => {
    const clipboard = { writeText: () => Promise.reject(new Error('not allowed here')) };
    vi.stubGlobal('navigator', { ...navigator, clipboard });
    const host = await app();
    await command(host, 'copy-environment');
    expect(lastNotice(host)).toBe('not allowed here');
  });
});
