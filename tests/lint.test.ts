/** The rules of the release scanner hold over `src`, the manifest and the licence at its own severities, and nobody has switched one off. */
import { ESLint } from 'eslint';
import obsidianmd from 'eslint-plugin-obsidianmd';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.ts'),
);
const SWITCHED_OFF = /eslint-(?:disable|enable)|@ts-(?:ignore|nocheck|expect-error)|eslint\s+[\w@/-]+:/;

type Rules = Readonly<Record<string, unknown>>;

/** The rules in force for a file, by name. */
async function rulesFor(eslint: ESLint, path: string): Promise<Rules> {
  const config: unknown = await eslint.calculateConfigForFile(join(root, path));
  const rules: unknown = typeof config === 'object' && config !== null ? Reflect.get(config, 'rules') : null;
  if (typeof rules !== 'object' || rules === null) throw new Error(`no rules for ${path}`);
  return Object.fromEntries(Object.entries(rules));
}

/** 0 off, 1 warning, 2 error; a rule may stand there with its options. */
function severity(rule: unknown): number {
  return Number((Array.isArray(rule) ? rule : [rule])[0] ?? 0);
}

describe('the linter', () => {
  it.each(['src/main.ts', 'src/app/commands/register-commands.ts', 'src/core/block/update-note.ts', 'src/cli/main.ts'])(
    'has every rule of the scanner for %s, as strict as there',
    async (path) => {
      const ours = await rulesFor(new ESLint({ cwd: root }), path);
      const scanner = await rulesFor(
        new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: [...obsidianmd.configs.recommended] }),
        path,
      );
      const names = Object.keys(scanner);
      expect(names.filter((name) => name.startsWith('obsidianmd/')).length).toBeGreaterThan(20);
      const laxer = names.filter((name) => severity(ours[name]) < severity(scanner[name]));
      expect(laxer).toEqual([]);
    },
  );

  it('looks at the manifest and the licence, too', async () => {
    const eslint = new ESLint({ cwd: root });
    expect(await rulesFor(eslint, 'manifest.json')).toMatchObject({ 'obsidianmd/validate-manifest': [2] });
    expect(await rulesFor(eslint, 'LICENSE')).toMatchObject({ 'obsidianmd/validate-license': [2] });
    expect(await eslint.isPathIgnored(join(root, 'manifest.json'))).toBe(false);
  });

  it('is switched off nowhere in the sources', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter((path) => SWITCHED_OFF.test(readFileSync(join(root, 'src', path), 'utf8')))).toEqual([]);
  });

  it.each([
    '// eslint-disable-next-line no-undef',
    '/* eslint-disable */',
    '/* eslint no-undef: 0 */',
    '// @ts-ignore',
    '// @ts-expect-error: soon',
  ])('would be seen to be switched off by %s', (comment) => {
    expect(SWITCHED_OFF.test(comment)).toBe(true);
  });
});
