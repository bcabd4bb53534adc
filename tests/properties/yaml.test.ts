/** The engine on disk reads what Obsidian reads: `yaml` 2, core schema. The same data in the same order, or both refuse. */
import fc from 'fast-check';
import { deepStrictEqual } from 'node:assert/strict';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseYaml } from '../../src/cli/disk/yaml';
import { head } from '../generate/heads';
import { RUNS } from '../generate/runs';

type Read = { readonly kind: 'data'; readonly data: unknown } | { readonly kind: 'refused' };

function tried(read: () => unknown): Read {
  try {
    return { kind: 'data', data: read() };
  } catch {
    return { kind: 'refused' };
  }
}

/** The first line of a refusal, without the colon before a quoted line, or null. */
function messageOf(read: () => unknown): string | null {
  try {
    read();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '').replace(/:$/, '') : '';
  }
}

/** The keys of all objects in their order, which decides between two spellings of a name. */
function keysOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value).map(([key, inner]) => [key, keysOf(inner)]);
}

function expectAgreement(source: string): void {
  const obsidian = tried(() => parse(source, { schema: 'core', logLevel: 'error' }));
  const disk = tried(() => parseYaml(source));
  deepStrictEqual(disk, obsidian);
  if (disk.kind === 'data' && obsidian.kind === 'data') deepStrictEqual(keysOf(disk.data), keysOf(obsidian.data));
}

describe('the engine on disk', () => {
  it('agrees with that of the app on any head', () => {
    fc.assert(fc.property(head, expectAgreement), RUNS);
  });

  it('names the place of a fault, as the engine itself does in front of the line that it quotes', () => {
    fc.assert(
      fc.property(head, (source) => {
        const itself = messageOf(() => parse(source, { schema: 'core', logLevel: 'error', uniqueKeys: false }));
        // Of an alias without an anchor it tells no place, and only after all else was read.
        if (itself !== null && / at line \d+, column \d+$/.test(itself))
          expect(messageOf(() => parseYaml(source))).toBe(itself);
      }),
      RUNS,
    );
    expect(messageOf(() => parseYaml('a: 1\nb: 2\na: 3\n'))).toBe('Map keys must be unique at line 3, column 1');
    expect(messageOf(() => parseYaml('a: [b\n'))).toMatch(/ at line 2, column 1$/);
  });

  it('is tried with heads that can be read, and with heads that cannot', () => {
    const kinds = fc.sample(head, { numRuns: 1000, seed: 3 }).map((source) => tried(() => parseYaml(source)).kind);
    expect(kinds.filter((kind) => kind === 'data').length).toBeGreaterThan(300);
    expect(kinds.filter((kind) => kind === 'refused').length).toBeGreaterThan(200);
  });

  it.each([
    'title: |\n  X\nid: 6a1d\ntopics:\n  - "[[A]]"\n  - B, C\ncreated: 2024-02-02 11:53:26\nrelated:\n',
    'a: 010\nb: 0o7\nc: 0x1F\nd: 12:30:45\ne: 1_000\nf: yes\n',
    'topics: [[X]]\n',
    'title: "a\nb"\n',
    'title: {{date}}\n',
    'a: 1\nA: 2\n',
    '# c\n',
    '',
    'x: &a 1\ny: *a\n',
  ])('agrees on %j', expectAgreement);
});
