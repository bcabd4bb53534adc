/** The tracked pictures that others show as they are: their sizes, and how long the film of the README lasts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { ROOT } from './pages';

const picture = (name: string): Buffer => readFileSync(join(ROOT, 'tests', 'pictures', name));

/** The hundredths of a second that each frame of a GIF is shown. */
function delaysOf(gif: Buffer): readonly number[] {
  const found: number[] = [];
  for (let at = gif.indexOf('21f904', 0, 'hex'); at >= 0; at = gif.indexOf('21f904', at + 3, 'hex'))
    if (gif[at + 7] === 0 && gif[at + 8] === 0x2c) found.push(gif.readUInt16LE(at + 4));
  return found;
}

describe('the pictures', () => {
  it.each([
    ['listing-desktop.png', 1200, 800],
    ['listing-phone.png', 900, 1600],
  ])('%s has the %d x %d pixels that a listing asks for', (name, width, height) => {
    const { width: itsWidth, height: itsHeight } = PNG.sync.read(picture(name));
    expect([itsWidth, itsHeight]).toEqual([width, height]);
  });

  it('the film of the README lasts about ten seconds, begins anew, and has less than 3 MB', () => {
    const gif = picture('film.gif');
    expect(gif.toString('latin1', 0, 6)).toBe('GIF89a');
    expect(gif.includes('NETSCAPE2.0')).toBe(true);
    expect(gif.length).toBeLessThan(3_000_000);
    const delays = delaysOf(gif);
    expect(delays.length).toBeGreaterThan(20);
    const seconds = delays.reduce((sum, delay) => sum + delay, 0) / 100;
    expect(seconds).toBeGreaterThan(8);
    expect(seconds).toBeLessThan(12);
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('(tests/pictures/film.gif)');
  });
});
