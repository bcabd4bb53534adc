/** The steps of a release that can be gone here: the version goes into all files, and the tag is the version, as Obsidian asks. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './pages';

const FILES = [
  'package.json',
  'package-lock.json',
  'manifest.json',
  'versions.json',
  '.npmrc',
  'scripts/bump-version.mjs',
];

function run(folder: string, command: string, ...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  expect(`${status} ${status === 0 ? '' : stderr}`.trim()).toBe('0');
  return stdout.trim();
}

describe('a release', () => {
  it('gets its version into every file, and a tag that is the version', () => {
    const folder = mkdtempSync(join(tmpdir(), 'related-literature-release-'));
    try {
      for (const file of FILES) cpSync(join(ROOT, file), join(folder, file));
      run(folder, 'git', 'init', '-q');
      for (const [key, value] of [
        ['user.name', 'N'],
        ['user.email', 'n@example.org'],
        ['commit.gpgsign', 'false'],
      ] as const)
        run(folder, 'git', 'config', key, value);
      run(folder, 'git', 'add', '.');
      run(folder, 'git', 'commit', '-qm', 'before');
      run(folder, 'npm', 'version', '99.1.0');
      expect(run(folder, 'git', 'tag')).toBe('99.1.0');
      expect(run(folder, 'git', 'status', '--porcelain')).toBe('');
      const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
      for (const file of ['package.json', 'package-lock.json', 'manifest.json'])
        expect(read(file), file).toMatchObject({ version: '99.1.0' });
      expect(read('versions.json')).toHaveProperty(['99.1.0']);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is built, tested and attested by the workflow, which refuses a tag that is not the version', () => {
    const workflow = readFileSync(join(ROOT, '.github/workflows/release.yml'), 'utf8');
    const steps = [
      'npm ci',
      'npm test',
      'npm run build',
      'test "$GITHUB_REF_NAME" =',
      'attest-build-provenance',
      'gh release create',
    ];
    const places = steps.map((step) => workflow.indexOf(step));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });
});
