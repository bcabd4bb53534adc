// @vitest-environment jsdom
/** Two devices on one vault: the same bytes, whatever their language, zone and order; and what a merge makes of two copies is healed or refused. */
import diffMatchPatch from 'diff-match-patch';
import fc from 'fast-check';
import { mergeDiff3 } from 'node-diff3';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { applyChanges, blocksOf, findBlocks } from '../../../src/core/markdown/marker-blocks';
import { updatedText, updateNote } from '../../../src/core/block/update-note';
import { contextOf } from '../../core/context';
import { readVault } from '../../host/from-disk';
import type { Host } from '../../host/host';
import { mergeTexts } from '../../host/text-merge';
import { CALLOUT, click, command, note, openApp, type StageOptions } from '../stage';
import { runs } from '../../generate/runs';

const hosts: Host[] = [];
const zone = process.env['TZ'];

afterEach(() => {
  for (const host of hosts.splice(0)) host.dispose();
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

async function updatedOn(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: StageOptions,
  timeZone: string,
): Promise<Record<string, string>> {
  process.env['TZ'] = timeZone;
  const host = await openApp(files, options);
  hosts.push(host);
  await command(host, 'update-all');
  await click(host, /^(Update \d+ notes?|\d+ Notiz(en)? aktualisieren)$/);
  return host.notes();
}

describe('two devices with equal notes', () => {
  const sample = readVault(join(import.meta.dirname, '..', '..', 'vault'));

  it.each([
    ['Asia/Tokyo', { language: 'en' }],
    ['America/Los_Angeles', { language: 'de', device: 'phone' }],
    ['Pacific/Kiritimati', { language: 'fr', events: 'late', sameText: 'skip' }],
  ] as const)('write the same bytes in %s as in Berlin', async (timeZone, options) => {
    const here = await updatedOn(sample, { language: 'de' }, 'Europe/Berlin');
    const files = Object.fromEntries(Object.entries(sample).reverse());
    const there = await updatedOn(files, options, timeZone);
    expect(there).toEqual(here);
  });
});

/** The other notes of a vault, which are listed. */
const others = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 12 })
  .map((numbers) =>
    Object.fromEntries(
      numbers.map((number) => [`N${number}.md`, note(['X'], '', `2024-01-${String(number + 1).padStart(2, '0')}`)]),
    ),
  );

/** What the user does to the note outside the block, on one device. */
const edit = fc.record({
  where: fc.constantFrom('above', 'below', 'end', 'topics', 'nothing'),
  text: fc.constantFrom('word\n', '> quote\n', '- [[N1.md|N1]]\n', '%% a comment %%\n', '\n\n', 'ä🎉'),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const oneBlock = fc.constantFrom(
  CALLOUT,
  `text\n\n${CALLOUT}\nmore\n`,
  '%% INSERT A %%\n%% END A %%',
  '> > %% INSERT A %%\n> > %% END A %%\nend\n',
);
const bodies = fc.oneof({ weight: 4, arbitrary: oneBlock }, fc.constant(`> %% INSERT A %%%% END A %%\n\n${CALLOUT}`));

function edited(text: string, { where, text: typed }: Edit): string {
  if (where === 'nothing') return text;
  if (where === 'topics') return text.replace('["X"]', '["X","Y"]');
  if (where === 'end') return text + typed;
  const at = where === 'above' ? text.indexOf('---\n', 4) + 4 : text.indexOf('\n', text.lastIndexOf('%% END A %%')) + 1;
  return at <= 0 ? text + typed : text.slice(0, at) + typed + text.slice(at);
}

type Merge = (base: string, ours: string, theirs: string) => string;

const dmp = new diffMatchPatch();
const MERGES: Readonly<Record<string, Merge>> = {
  'git merge with conflict marks': (base, ours, theirs) =>
    mergeDiff3(ours, base, theirs, { stringSeparator: '\n', label: { a: 'ours', o: 'base', b: 'theirs' } }).result.join(
      '\n',
    ),
  'git merge with both sides kept': mergeTexts,
  'diff-match-patch': (base, ours, theirs) => dmp.patch_apply(dmp.patch_make(base, ours), theirs)[0],
  'diff-match-patch without a base': (_, ours, theirs) => dmp.patch_apply(dmp.patch_make(theirs, ours), theirs)[0],
  'one behind the other': (_, ours, theirs) => theirs + ours,
};

const update = (text: string, notes: Readonly<Record<string, string>>): string => {
  const files = { ...notes, 'A.md': text };
  return updatedText(text, updateNote('A.md', text, contextOf(files)));
};

/** The text with its blocks cut out, and their number; null where it is refused. */
function outside(text: string): { readonly rest: string; readonly blocks: number } | null {
  const found = findBlocks(text, 'A');
  if (found.kind !== 'blocks') return found.kind === 'none' ? { rest: text, blocks: 0 } : null;
  const { rest, from } = found.blocks.reduce(
    (cut, block) => ({ rest: cut.rest + text.slice(cut.from, block.from), from: block.to }),
    { rest: '', from: 0 },
  );
  return { rest: rest + text.slice(from), blocks: found.blocks.length };
}

const copies = fc.record({ body: bodies, before: others, here: others, there: others, mine: edit, yours: edit });

describe.each(Object.entries(MERGES))('copies that diverged and were merged: %s', (_, merge) => {
  it('the next update heals each block or refuses the note; none grows, and another update changes nothing', () => {
    fc.assert(
      fc.property(copies, ({ body, before, here, there, mine, yours }) => {
        const base = update(note(['X'], body), before);
        const ours = edited(update(base, here), mine);
        const theirs = edited(update(base, there), yours);
        const merged = merge(base, ours, theirs);
        const all = { ...before, ...here, ...there };
        const healed = update(merged, all);
        const cut = outside(merged);
        if (cut === null) {
          expect(healed).toBe(merged);
          return;
        }
        expect(outside(healed)).toEqual(cut);
        expect(update(healed, all)).toBe(healed);
        const clean = update(note(['X', 'Y'], CALLOUT), all).length;
        expect(healed.length).toBeLessThanOrEqual(cut.rest.length + cut.blocks * 2 * clean);
      }),
      runs(150),
    );
  });
});

/** The same text with its blocks emptied and filled afresh: what a healed text is equal to. */
function afresh(text: string, notes: Readonly<Record<string, string>>): string {
  const found = findBlocks(text, 'A');
  const blocks = blocksOf(found);
  const emptied = applyChanges(
    text,
    blocks.map(({ from, to, prefix, lineEnd }) => ({ from, to, insert: lineEnd + prefix })),
  );
  return update(emptied, notes);
}

describe('many rounds of merging', () => {
  const round = fc.record({ here: others, there: others, mine: edit, yours: edit });

  it.each(['git merge with both sides kept', 'diff-match-patch', 'git merge with conflict marks'])(
    '%s: after each round the note is refused, or its one block is what a fresh one would be',
    (name) => {
      fc.assert(
        fc.property(oneBlock, fc.array(round, { minLength: 2, maxLength: 5 }), (body, rounds) => {
          let base = update(note(['X'], body), {});
          let all: Record<string, string> = {};
          for (const { here, there, mine, yours } of rounds) {
            all = { ...all, ...here, ...there };
            const merged =
              MERGES[name]?.(base, edited(update(base, here), mine), edited(update(base, there), yours)) ?? '';
            base = update(merged, all);
            const now = outside(base);
            if (now === null) return;
            expect(now.blocks).toBe(1);
            expect(base).toBe(afresh(base, all));
            if (name !== 'diff-match-patch')
              expect(now.rest, 'diff-match-patch alone moves lines of a list out of the block').not.toMatch(
                /Zum Thema|&nbsp;|\(\d\d\.01\.2024\)/,
              );
          }
        }),
        { ...runs(200), endOnFailure: true },
      );
    },
  );
});

describe('merged copies in the app', () => {
  it('are healed or refused as the core says', async () => {
    const notes = Object.fromEntries(Array.from({ length: 6 }, (_, index) => [`N${index}.md`, note(['X'], '')]));
    const host = await openApp({ ...notes, 'A.md': note(['X']) });
    hosts.push(host);
    await host.user.open('A.md', { mode: 'preview' });
    await fc.assert(
      fc.asyncProperty(
        copies,
        fc.constantFrom(...Object.values(MERGES)),
        async ({ body, before, here, there, mine, yours }, merge) => {
          const base = update(note(['X'], body), before);
          const merged = merge(base, edited(update(base, here), mine), edited(update(base, there), yours));
          host.outside.write('A.md', merged);
          await host.settle();
          await command(host, 'update-related');
          expect(host.text('A.md')).toBe(update(merged, notes));
        },
      ),
      runs(60),
    );
  });
});
