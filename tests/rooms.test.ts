/** The folder of a source file decides what the file may import. This test reads the sources and holds them to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({
    file: `src/${file.replaceAll('\\', '/')}`,
    text: readFileSync(join(root, 'src', file), 'utf8'),
  }));

/** The packages that each part of the program may import. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: ['gray-matter', 'date-fns', '@date-fns/utc', 'ufo', 'diff'],
  app: ['obsidian'],
  cli: ['yaml'],
  'main.ts': ['obsidian'],
};

/** The order of the folders: a file imports from its own folder and from those that stand before it. One row, one rank. */
const ORDER: Readonly<Record<string, readonly (readonly string[])[]>> = {
  core: [
    ['compare', 'memoize', 'paths', 'type-guards', 'language'],
    ['markdown', 'dates'],
    ['settings'],
    ['note'],
    ['index'],
    ['relations'],
    ['block'],
    ['script-migration'],
    ['topic-proposals'],
    ['repair'],
    ['setup'],
    ['run'],
  ],
  app: [
    ['messages', 'yield-to-ui', 'serial-queue', 'plugin-files', 'plugin-prefix'],
    ['ui'],
    ['settings'],
    ['vault'],
    ['auto-update'],
    ['services'],
    ['api', 'commands'],
    ['pane', 'box'],
    ['live-block'],
    ['setup'],
  ],
  cli: [['request', 'nearest'], ['arguments'], ['messages'], ['disk'], ['*'], ['main']],
};

const partOf = (file: string): string => file.split('/')[1] ?? '';
const folderOf = (file: string): string => (file.split('/')[2] ?? '').replace(/\.ts$/, '');

function importsOf(text: string): readonly string[] {
  const found = text.matchAll(/^(?:import|export)\b[^';]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm);
  return [...found].map(([, target, lazy]) => target ?? lazy ?? '');
}

function targetOf(file: string, target: string): string {
  return `${normalize(join(dirname(file), target)).replaceAll('\\', '/')}.ts`;
}

/** The rank of a file among the folders of its part; -1 for a folder that the order does not name. */
function rankOf(file: string): number {
  const order = ORDER[partOf(file)] ?? [];
  const named = order.findIndex((row) => row.includes(folderOf(file)));
  return named >= 0 ? named : order.findIndex((row) => row.includes('*'));
}

function mayImport(file: string, target: string): boolean {
  const part = partOf(file);
  if (!target.startsWith('.')) {
    return (PACKAGES[part] ?? []).some((name) => target === name || target.startsWith(`${name}/`));
  }
  const to = targetOf(file, target);
  if (file === 'src/main.ts') return true;
  if (partOf(to) !== part) return partOf(to) === 'core';
  return (
    folderOf(to) === folderOf(file) || rankOf(to) < rankOf(file) || (rankOf(to) === rankOf(file) && part === 'cli')
  );
}

/** A table of messages is data, one line a message. */
const limitOf = (file: string): number =>
  file === 'src/main.ts' ? 60 : /\/messages\/(?:en|de)(?:\.ts$|\/)/.test(file) ? 800 : 250;

describe('rooms', () => {
  it('reads the sources at all', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(60);
  });

  it.each(files)('$file lies in a folder that the order names', ({ file }) => {
    expect(file === 'src/main.ts' || rankOf(file) >= 0).toBe(true);
  });

  it.each(files)('$file imports only what its folder may', ({ file, text }) => {
    expect(importsOf(text).filter((target) => !mayImport(file, target))).toEqual([]);
  });

  it.each(files)('$file is short and starts with a sentence on what it is for', ({ file, text }) => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(limitOf(file));
    expect(text).toMatch(/^\/\*\*[\s*]+\S[^]{20,}?\*\//);
  });

  it.each(files)('$file documents each export', ({ text }) => {
    const bare = [...text.matchAll(/(^|\n)([^\n]*)\nexport (?!\{|\*|default)[^\n]*/g)];
    expect(bare.filter((found) => !/\*\/$/.test(found[2] ?? '')).map(([found]) => found)).toEqual([]);
  });

  it('has no two files of one name but messages', () => {
    const others = files.filter(({ file }) => !/\/messages\/(?:en|de)\//.test(file));
    const names = others.map(({ file }) => file.slice(file.lastIndexOf('/') + 1));
    const twice = names.filter((name, at) => names.indexOf(name) !== at);
    expect(twice.filter((name) => !['messages.ts', 'en.ts', 'de.ts', 'main.ts'].includes(name))).toEqual([]);
  });

  it('has no import in a circle', () => {
    const graph = new Map(
      files.map(({ file, text }) => [
        file,
        importsOf(text)
          .filter((target) => target.startsWith('.'))
          .map((target) => targetOf(file, target)),
      ]),
    );
    const circles: string[] = [];
    const walk = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) return void circles.push([...way, file].join(' > '));
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
      done.add(file);
    };
    const done = new Set<string>();
    for (const file of graph.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('has no room where homeless lines gather', () => {
    const homeless = files.filter(({ file }) =>
      /\/(utils?|helpers?|common|types|misc|index)\.ts$|\/(utils?|helpers?|common|types|misc)\//.test(file),
    );
    expect(homeless.map(({ file }) => file)).toEqual([]);
  });

  it('names no configuration folder, no network and no evaluator', () => {
    const forbidden =
      /'\.obsidian|"\.obsidian|`\.obsidian|\beval\(|new Function|\bfetch\(|XMLHttpRequest|WebSocket|\(\?<[=!]/;
    expect(files.filter(({ text }) => forbidden.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('keeps the clock, timers, promises and the locale out of the core', () => {
    const core = files.filter(({ file }) => partOf(file) === 'core');
    const impure =
      /Date\.now|new Date\(|setTimeout|setInterval|localeCompare|toLocale|Math\.random|\bprocess\.|\bwindow\./;
    expect(core.filter(({ text }) => impure.test(text)).map(({ file }) => file)).toEqual([]);
    const asynchronous = core.filter(({ text }) =>
      /\basync\b|\bPromise\b/.test(text.replaceAll(/\/\*\*[^]*?\*\//g, '')),
    );
    expect(asynchronous.map(({ file }) => file).sort()).toEqual([
      'src/core/run/change-vault.ts',
      'src/core/run/host.ts',
      'src/core/run/note-loop.ts',
      'src/core/run/update-remembered.ts',
      'src/core/run/update-vault.ts',
    ]);
  });
});
