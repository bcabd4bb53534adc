/** A program as it stands, and as a step of the build makes it: they have to do the same. */
import { expect } from 'vitest';

/** What both leave in `exports.out`, and the text of the second. */
export function runBoth(source: string, change: (text: string) => string): { readonly out: unknown; readonly text: string } {
  const strict = `"use strict";${source}`;
  const text = change(strict);
  const before: { readonly out?: unknown } = {};
  const after: { readonly out?: unknown } = {};
  new Function('exports', strict)(before);
  new Function('exports', text)(after);
  expect(after).toEqual(before);
  return { out: after.out, text };
}
