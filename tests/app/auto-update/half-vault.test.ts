// @vitest-environment jsdom
/** Half a vault, a sync under way: whatever comes in whatever order and in however many pieces, no automatic write shortens a list. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../../host/host.js';
import { fakeTime, freshlyUpdated, note, openApp, pass, watchRejections, written } from '../stage.js';
import { runs } from '../../generate/runs.js';

const rejections = watchRejections();

beforeEach(fakeTime);
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => expect(rejections).toEqual([]));

const NAMES = ['A.md', 'B.md', 'Deep/C.md', '04 Literatur-Notes/D.md', '04 Literatur-Notes/E [1].md', 'F.md', 'G.md'];
const FULL = Object.fromEntries(
  NAMES.map((path, index) => [path, note(index % 3 === 0 ? ['X', 'Y'] : ['X'], undefined, `2024-01-0${index + 1}`)]),
);

/** How a note comes from another device: after some seconds, whole or piece by piece. */
const arrival = fc.record({
  wait: fc.constantFrom(0, 1, 2, 5, 12),
  pieces: fc.array(fc.constantFrom(0, 5, 40, 60), { maxLength: 3 }),
  gap: fc.constantFrom(0.25, 1, 2),
});

/** What the user does meanwhile. */
const act = fc.constantFrom('open', 'read', 'edit', 'new', 'nothing');

const world = fc.record({
  here: fc.uniqueArray(fc.nat(NAMES.length - 1), { minLength: 1, maxLength: NAMES.length - 1 }),
  order: fc.shuffledSubarray(NAMES, { minLength: NAMES.length }),
  arrivals: fc.array(arrival, { minLength: NAMES.length, maxLength: NAMES.length }),
  acts: fc.array(act, { minLength: NAMES.length, maxLength: NAMES.length }),
  mode: fc.constantFrom('opened', 'changes'),
});

const listedIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/^> - (.*) \(\d\d\./gm)].map((found) => found[1] ?? ''));

/** The lists in the notes that are whole on this device: which of them has lost a note that it listed. */
function shortened(
  host: Host,
  whole: Readonly<Record<string, string>>,
  coming: ReadonlySet<string>,
): readonly string[] {
  const notes = Object.entries(host.notes()).filter(([path]) => whole[path] !== undefined && !coming.has(path));
  return notes
    .filter(([path, text]) => [...listedIn(whole[path] ?? '')].some((line) => !listedIn(text).has(line)))
    .map(([path]) => path);
}

describe('half a vault', () => {
  it('no list loses a note, whatever is still to come; when all is there the lists are those of a fresh update', async () => {
    const whole = await freshlyUpdated(FULL);
    for (const path of NAMES) expect(listedIn(whole[path] ?? '').size).toBe(NAMES.length - 1);
    let changes = 0;
    await fc.assert(
      fc.asyncProperty(world, async ({ here, order, arrivals, acts, mode }) => {
        const present = new Set(here.map((index) => NAMES[index] ?? ''));
        const host = await openApp(Object.fromEntries(Object.entries(whole).filter(([path]) => present.has(path))), {
          mode,
        });
        const coming = new Set(NAMES.filter((path) => !present.has(path)));
        try {
          for (const [index, path] of order.entries()) {
            if (coming.has(path)) await arrive(host, path, whole[path] ?? '', arrivals[index]);
            coming.delete(path);
            expect(shortened(host, whole, coming)).toEqual([]);
            await meanwhile(host, acts[index] ?? 'nothing', here[index % here.length] ?? 0, index);
            expect(shortened(host, whole, coming)).toEqual([]);
          }
          await pass(30, host);
          await host.user.save();
          expect(shortened(host, whole, coming)).toEqual([]);
          changes += written(host).length;
          const notes = host.notes();
          if (mode === 'changes') expect(notes).toEqual(await freshlyUpdated(notes));
        } finally {
          host.dispose();
        }
      }),
      runs(80),
    );
    expect(changes).toBeGreaterThan(0);
  });
});

async function arrive(
  host: Host,
  path: string,
  text: string,
  how: typeof arrival extends fc.Arbitrary<infer T> ? T | undefined : never,
): Promise<void> {
  await pass(how?.wait ?? 0, host);
  for (const length of [...(how?.pieces ?? [])].sort((a, b) => a - b)) {
    host.outside.write(path, text.slice(0, length));
    await pass(how?.gap ?? 0, host);
  }
  host.outside.write(path, text);
}

async function meanwhile(host: Host, what: string, index: number, count: number): Promise<void> {
  const path = NAMES[index] ?? '';
  if (what === 'open' || what === 'read') await host.user.open(path, { mode: what === 'open' ? 'source' : 'preview' });
  if (what === 'edit') host.outside.edit(path, (text) => `${text}more ${count}\n`);
  if (what === 'new') host.outside.write(`New ${count}.md`, note(['X'], ''));
  await pass(count % 3 === 0 ? 6 : 1, host);
  await host.user.save();
}
