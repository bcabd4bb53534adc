/** The list of deliberate breaks fits the sources: each break names one place, and tests that exist. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

interface Breaks {
  readonly file: string;
  readonly tests: readonly string[];
  /** What is looked for, and what stands in its place then. */
  readonly breaks: readonly (readonly [string, string])[];
}

function listed(): readonly Breaks[] {
  return ['app', 'core'].flatMap((part): readonly Breaks[] =>
    JSON.parse(readFileSync(join(import.meta.dirname, `${part}.json`), 'utf8')),
  );
}

describe('the deliberate breaks', () => {
  it('are at least eighty', () => {
    expect(listed().flatMap(({ breaks }) => breaks).length).toBeGreaterThanOrEqual(80);
  });

  it('each match one place of their file', () => {
    const elsewhere = listed().flatMap(({ file, breaks }) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      return breaks.filter(([find]) => text.split(find).length !== 2).map(([find]) => `${file}: ${find}`);
    });
    expect(elsewhere).toEqual([]);
  });

  it('name tests that are there', () => {
    const tests = new Set(listed().flatMap((each) => each.tests));
    expect([...tests].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
