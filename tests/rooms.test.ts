/** The folder tells a line what it may touch (DESIGN section 2). This test reads the sources and holds them to it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file: `src/${file.replaceAll('\\', '/')}`, text: readFileSync(join(root, 'src', file), 'utf8') }));

/** What each room may import beside itself and the core. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  core: ['gray-matter', 'date-fns', '@date-fns/utc', 'ufo'],
  app: ['obsidian'],
  disk: ['js-yaml', 'yaml'],
  'main.ts': ['obsidian'],
};

const roomOf = (file: string): string => file.split('/')[1] ?? '';

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/^(?:import|export)\b[^';]*?from\s+'([^']+)'|\bimport\('([^']+)'\)/gm)].map((found) => found[1] ?? found[2] ?? '');
}

function targetOf(file: string, target: string): string {
  return `${normalize(join(dirname(file), target)).replaceAll('\\', '/')}.ts`;
}

function mayImport(file: string, target: string): boolean {
  const room = roomOf(file);
  if (!target.startsWith('.')) return (PACKAGES[room] ?? []).some((name) => target === name || target.startsWith(`${name}/`));
  const to = roomOf(targetOf(file, target));
  return to === room || to === 'core' || file === 'src/main.ts';
}

describe('rooms', () => {
  it('reads the sources at all', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(60);
  });

  it.each(files)('$file imports only what its room may touch', ({ file, text }) => {
    expect(importsOf(text).filter((target) => !mayImport(file, target))).toEqual([]);
  });

  it.each(files)('$file is under 250 lines and starts with a sentence on what it is for', ({ file, text }) => {
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(file === 'src/main.ts' ? 60 : 250);
    expect(text).toMatch(/^\/\*\*[\s*]+\S[^]{20,}?\*\//);
  });

  it.each(files)('$file documents each export', ({ text }) => {
    const bare = [...text.matchAll(/(^|\n)([^\n]*)\nexport (?!\{|\*|default)[^\n]*/g)].filter((found) => !/\*\/$/.test(found[2] ?? ''));
    expect(bare.map(([found]) => found)).toEqual([]);
  });

  it('has no import in a circle', () => {
    const graph = new Map(files.map(({ file, text }) => [file, importsOf(text).filter((t) => t.startsWith('.')).map((t) => targetOf(file, t))]));
    const circles: string[] = [];
    const walk = (file: string, way: readonly string[]): void => {
      if (way.includes(file)) return void circles.push([...way, file].join(' > '));
      for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
    };
    for (const file of graph.keys()) walk(file, []);
    expect(circles).toEqual([]);
  });

  it('has no room where homeless lines gather', () => {
    const homeless = files.filter(({ file }) => /\/(utils?|helpers?|common|types|misc|index)(\/|\.ts$)/.test(file));
    expect(homeless.map(({ file }) => file)).toEqual([]);
  });

  it('names no configuration folder, no network and no evaluator', () => {
    const forbidden = /'\.obsidian|"\.obsidian|`\.obsidian|\beval\(|new Function|\bfetch\(|XMLHttpRequest|WebSocket|\(\?<[=!]/;
    expect(files.filter(({ text }) => forbidden.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('keeps the clock, timers, promises and the locale out of the core', () => {
    const core = files.filter(({ file }) => roomOf(file) === 'core');
    const impure = /Date\.now|new Date\(|setTimeout|setInterval|localeCompare|toLocale|Math\.random|\bprocess\.|\bwindow\./;
    expect(core.filter(({ text }) => impure.test(text)).map(({ file }) => file)).toEqual([]);
    const asynchronous = core.filter(({ text }) => /\basync\b|\bPromise\b/.test(text.replaceAll(/\/\*\*[^]*?\*\//g, '')));
    expect(asynchronous.map(({ file }) => file).sort()).toEqual(['src/core/host.ts', 'src/core/run.ts']);
  });
});
