/** `npm run install-plugin -- <vault>`: copies three files, keeps the settings, refuses what is no vault, says what to click next. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const base = mkdtempSync(join(tmpdir(), 'install-'));
const FILES = ['main.js', 'manifest.json', 'styles.css'];
const PLUGIN = join('.obsidian', 'plugins', 'related-literature');

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The second half of the script in package.json; the first only builds. */
function install(...args: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'install-plugin.mjs'), ...args],
    { encoding: 'utf8', cwd: base },
  );
  return { status, out: stdout, err: stderr };
}

function vault(name: string): string {
  const folder = join(base, name);
  mkdirSync(join(folder, '.obsidian'), { recursive: true });
  return folder;
}

beforeAll(() => expect(existsSync(join(root, 'main.js'))).toBe(true));
afterAll(() => rmSync(base, { recursive: true, force: true }));

describe('install-plugin', () => {
  it('builds, then copies', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['install-plugin']).toBe('node esbuild.config.mjs --quiet && node scripts/install-plugin.mjs');
  });

  it.each(['My vault', 'Ünïcode & more', "with 'quotes'"])(
    'copies three files into "%s" and says what to click next',
    (name) => {
      const folder = vault(name);
      const { status, out, err } = install(folder);
      expect([status, err]).toEqual([0, '']);
      expect(readdirSync(join(folder, PLUGIN)).sort()).toEqual([...FILES].sort());
      for (const file of FILES)
        expect(readFileSync(join(folder, PLUGIN, file)).equals(readFileSync(join(root, file))), file).toBe(true);
      expect(out).toMatch(/Community plugins[^]*Related Literature[^]*Update related notes/);
    },
  );

  it('an update keeps the settings and the undo record, and nothing else in the vault changes', () => {
    const folder = vault('kept');
    mkdirSync(join(folder, PLUGIN), { recursive: true });
    writeFileSync(join(folder, PLUGIN, 'data.json'), '{"version": 1, "cap": 3}');
    writeFileSync(join(folder, PLUGIN, 'undo.jsonl'), 'record\n');
    writeFileSync(join(folder, PLUGIN, 'main.js'), 'an older version');
    writeFileSync(join(folder, '.obsidian', 'community-plugins.json'), '[]');
    writeFileSync(join(folder, 'A.md'), 'note');
    expect(install(folder).status).toBe(0);
    expect(readFileSync(join(folder, PLUGIN, 'data.json'), 'utf8')).toBe('{"version": 1, "cap": 3}');
    expect(readFileSync(join(folder, PLUGIN, 'undo.jsonl'), 'utf8')).toBe('record\n');
    expect(readFileSync(join(folder, PLUGIN, 'main.js')).equals(readFileSync(join(root, 'main.js')))).toBe(true);
    expect(readFileSync(join(folder, '.obsidian', 'community-plugins.json'), 'utf8')).toBe('[]');
    expect(readdirSync(folder).sort()).toEqual(['.obsidian', 'A.md']);
  });

  it('a path relative to where the user stands is that folder', () => {
    vault('relative');
    expect(install('relative').status).toBe(0);
    expect(existsSync(join(base, 'relative', PLUGIN, 'main.js'))).toBe(true);
  });

  it('refuses a folder that is no vault, and leaves it as it is', () => {
    const folder = join(base, 'plain');
    mkdirSync(folder);
    const { status, err } = install(folder);
    expect(status).toBe(2);
    expect(err).toContain('is no vault');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a missing folder, a file, and no name at all', () => {
    writeFileSync(join(base, 'file.md'), '');
    for (const args of [[join(base, 'nowhere')], [join(base, 'file.md')], []]) {
      const { status, out, err } = install(...args);
      expect([status, out]).toEqual([2, '']);
      expect(err.trim()).not.toBe('');
      expect(err).not.toMatch(/at .*\.mjs:\d+/);
    }
    expect(existsSync(join(base, 'nowhere'))).toBe(false);
  });

  it('says why where the files cannot be copied', () => {
    const folder = vault('blocked');
    writeFileSync(join(folder, '.obsidian', 'plugins'), 'a file in the way');
    const { status, err } = install(folder);
    expect(status).toBe(2);
    expect(err).toMatch(/could not be copied: /);
  });
});
