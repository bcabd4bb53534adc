/** The contract's cases and the sample vault, through the built program: the bytes before and after. */
import { cpSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { door } from './cli-process';
import { contentsOf, inFolder, inSample } from './vault-folder';

const TESTS = join(import.meta.dirname, '..');
const MARKERS = join(TESTS, 'cases', 'markers');
const SECOND = join(TESTS, 'cases', 'second');
const SEED = join(TESTS, 'cases', 'seed-vault');
const EXPECTED = join(TESTS, 'expected');
const TARGET = join('04 Literatur-Notes', 'Omnivore', 'Ziel.md');
const SEED_NOTE = join('04 Literatur-Notes', 'Omnivore', 'SPD zieht sich von X zurück - DER SPIEGEL.md');

const cases = readdirSync(MARKERS).sort();

describe('the forms of a block', () => {
  it('are all eight here', () => expect(cases).toHaveLength(8));

  it.each(cases)('%s becomes what it must, and a second run changes nothing', (name) => {
    inFolder({}, (vault) => {
      cpSync(join(MARKERS, name, 'before'), vault, { recursive: true });
      const isRefused = existsSync(join(MARKERS, name, 'refused'));
      expect(door('update', vault).status).toBe(isRefused ? 1 : 0);
      expect(readFileSync(join(vault, TARGET))).toEqual(readFileSync(join(MARKERS, name, 'after', TARGET)));
      const once = contentsOf(vault);
      expect(door('update', vault).status).toBe(isRefused ? 1 : 0);
      expect(contentsOf(vault)).toEqual(once);
    });
  });
});

describe('what is listed', () => {
  it.each(readdirSync(SECOND).sort())('in %s is what must be, and a second run changes nothing', (name) => {
    inFolder({}, (vault) => {
      cpSync(join(SECOND, name, 'before'), vault, { recursive: true });
      expect(door('update', vault).status).toBe(0);
      const after = contentsOf(join(SECOND, name, 'after'));
      expect(Object.keys(after)).toHaveLength(1);
      expect(contentsOf(vault)).toMatchObject(after);
      expect(JSON.parse(door('update', vault, '--json').out)).toMatchObject({ updated: [] });
    });
  });
});

describe('the user’s sample note', () => {
  it('is current: an update changes no byte and no modification time', () => {
    inFolder({}, (vault) => {
      cpSync(SEED, vault, { recursive: true });
      utimesSync(join(vault, SEED_NOTE), 1e9, 1e9);
      expect(door('update', vault).status).toBe(0);
      expect(contentsOf(vault)).toEqual(contentsOf(SEED));
      expect(statSync(join(vault, SEED_NOTE)).mtimeMs).toBe(1e12);
    });
  });

  it('gets its links back byte for byte', () => {
    inFolder({}, (vault) => {
      cpSync(SEED, vault, { recursive: true });
      const note = join(vault, SEED_NOTE);
      const text = readFileSync(note, 'utf8');
      writeFileSync(
        note,
        text
          .split('\n')
          .filter((line) => !line.startsWith('> - [['))
          .join('\n'),
      );
      expect(readFileSync(note, 'utf8')).not.toBe(text);
      expect(door('update', vault).status).toBe(0);
      expect(readFileSync(note, 'utf8')).toBe(text);
    });
  });
});

describe('the sample vault', () => {
  it('becomes the expected one, file by file', () => {
    inSample((vault) => {
      expect(door('update', vault).status).toBe(1);
      const [now, expected] = [contentsOf(vault), contentsOf(EXPECTED)];
      expect(Object.keys(now)).toEqual(Object.keys(expected));
      for (const path of Object.keys(expected)) expect(now[path], path).toBe(expected[path]);
    });
  });

  it('stays as it is once it is the expected one', () => {
    inFolder({}, (vault) => {
      cpSync(EXPECTED, vault, { recursive: true });
      const { out, status } = door('update', vault, '--json');
      expect(status).toBe(1);
      expect(JSON.parse(out)).toMatchObject({ updated: [], failed: [] });
      expect(contentsOf(vault)).toEqual(contentsOf(EXPECTED));
    });
  });

  it('changes only where --check says so', () => {
    inSample((vault) => {
      const before = contentsOf(vault);
      const { out, status } = door('update', vault, '--check', '--json');
      expect(status).toBe(1);
      expect(contentsOf(vault)).toEqual(before);
      const { updated } = JSON.parse(out) as { readonly updated: readonly string[] };
      const expected = contentsOf(EXPECTED);
      expect(updated).toEqual(
        Object.keys(expected)
          .filter((path) => expected[path] !== before[path])
          .sort(),
      );
    });
  });
});
