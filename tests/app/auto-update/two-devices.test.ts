// @vitest-environment jsdom
/** Two devices, a sync that brings notes in any order, an app that is closed and opened: no list changes on its own before the vault is whole, and then it is that of a fresh update. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CALLOUT, fakeTime, freshlyUpdated, watchRejections } from '../stage.ts';
import { runs } from '../../generate/runs.ts';
import { DevicePair } from './device-pair.ts';

const rejections = watchRejections();

beforeEach(fakeTime);
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => expect(rejections).toEqual([]));

const LENDER = 'X.md';

/** A note of the vault: its properties, and whether its list is current. */
const oneNote = fc.record({
  topics: fc.subarray(['X', 'alias', 'Y'], { maxLength: 2 }),
  tags: fc.subarray(['rare', 'common', 'common2']),
  isArticle: fc.boolean(),
  hasBox: fc.constantFrom(true, true, true, false),
  isStale: fc.boolean(),
});
type OneNote = typeof oneNote extends fc.Arbitrary<infer T> ? T : never;

const act = fc.record({
  kind: fc.constantFrom(
    ...(['deliver', 'deliver', 'deliver', 'deliver', 'open', 'open', 'type', 'reopen', 'settings'] as const),
    ...(['topics', 'create', 'delete', 'move', 'body', 'remove', 'rename', 'untitled', 'aliases'] as const),
  ),
  at: fc.nat(99),
  wait: fc.constantFrom(0, 1, 5, 12),
  pieces: fc.array(fc.constantFrom(0, 20, 60, 120), { maxLength: 3 }),
  gap: fc.constantFrom(0.25, 1, 2),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const world = fc.record({
  notes: fc.array(oneNote, { minLength: 3, maxLength: 7 }),
  hasLender: fc.boolean(),
  /** Notes without properties: where there are many, a twentieth of all may be missing. */
  fillers: fc.constantFrom(0, 0, 16),
  /** Which notes are not on the second device; one of the last numbers means the topic note. */
  missing: fc.oneof(fc.array(fc.nat(99), { maxLength: 6 }), fc.array(fc.constant<number>(99), { maxLength: 1 })),
  acts: fc.array(act, { minLength: 1, maxLength: 10 }),
  mode: fc.constantFrom('opened', 'changes'),
  state: fc.constantFrom('whole', 'whole', 'whole', 'older', 'none'),
  hasSettings: fc.constantFrom(true, true, true, false),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

const pathOf = ({ isArticle }: OneNote, index: number): string =>
  `${isArticle ? '04 Literatur-Notes/' : ''}N${index}.md`;

function textOf({ topics, tags, hasBox }: OneNote, index: number): string {
  const head = `created: 2024-01-0${index + 1}\ntopics: ${JSON.stringify(topics)}\ntags: ${JSON.stringify(tags)}`;
  return `---\n${head}\n---\n${hasBox ? CALLOUT : ''}body of ${index}\n`;
}

/** All notes, their lists current or, where a note is stale, still empty. */
async function vaultOf({ notes, hasLender, fillers }: World): Promise<Record<string, string>> {
  const texts = new Map(notes.map((one, index) => [pathOf(one, index), textOf(one, index)]));
  if (hasLender) texts.set(LENDER, `---\naliases: [alias]\ncreated: 2024-02-01\n---\n${CALLOUT}`);
  for (let index = 0; index < fillers; index += 1) texts.set(`Filler ${index}.md`, 'text\n');
  const fresh = await freshlyUpdated(Object.fromEntries(texts));
  const stale = notes.flatMap((one, index) => (one.isStale ? [[pathOf(one, index), textOf(one, index)]] : []));
  return { ...fresh, ...Object.fromEntries(stale) };
}

async function startPair(given: World): Promise<DevicePair> {
  const vault = await vaultOf(given);
  const paths = Object.keys(vault);
  const missing = new Set(given.missing.map((at) => pick(paths, at)));
  const isNamed = given.notes.some(({ topics }) => topics.includes('X'));
  return DevicePair.start({
    ...given,
    vault,
    here: paths.filter((path) => !missing.has(path)),
    lenders: given.hasLender && isNamed ? [LENDER] : [],
  });
}

async function play(pair: DevicePair, { kind, at, pieces, gap }: Act, index: number): Promise<void> {
  const { coming, one, two } = pair;
  // What was taken over to the first device is on its disk; its app has to notice it before its user can act on it.
  await one.settle();
  const [next] = coming.slice(at % Math.max(coming.length, 1));
  const here = pick(Object.keys(two.notes()), at);
  const there = pick(Object.keys(one.notes()), at);
  switch (kind) {
    case 'deliver':
      return next === undefined ? undefined : pair.deliver(next, pieces, gap);
    case 'open':
      return here === undefined ? undefined : pair.open(here, at % 2 === 0 ? 'source' : 'preview');
    case 'type':
      return here === undefined ? undefined : pair.type(here);
    case 'remove':
      return here === undefined ? undefined : pair.remove(here);
    case 'rename':
      return here === undefined ? undefined : pair.rename(here, `Renamed ${index} ${here.replace(/^.*\//, '')}`);
    case 'untitled':
      return pair.createAndRemove();
    case 'reopen':
      return pair.reopen(coming.slice(0, at % 4), here === undefined ? [] : [here]);
    case 'settings':
      return pair.bringSettings();
    case 'create':
      return one.outside.write(`New ${index}.md`, textOf({ ...ONE, topics: ['X'] }, index % 9));
    case 'topics':
      return there === undefined ? undefined : one.outside.edit(there, (text) => text.replace('["X"', '["Y"'));
    case 'aliases':
      return there === undefined ? undefined : one.outside.edit(there, (text) => text.replace('[alias]', '[other]'));
    case 'body':
      return there === undefined ? undefined : one.outside.edit(there, (text) => `${text}more ${index}\n`);
    case 'delete':
      return there === undefined ? undefined : one.user.remove(there);
    case 'move':
      return there === undefined ? undefined : one.user.rename(there, `Moved ${index} ${there.replace(/^.*\//, '')}`);
  }
}

const ONE: OneNote = { topics: [], tags: [], isArticle: false, hasBox: true, isStale: false };

function pick(paths: readonly string[], at: number): string | undefined {
  const isLender = at >= 80 && paths.includes(LENDER);
  return isLender ? LENDER : [...paths].sort()[at % Math.max(paths.length, 1)];
}

/** All is brought; where the second device cannot know that this is all, its user updates a note. */
async function finish(pair: DevicePair): Promise<void> {
  pair.bringSettings();
  for (const path of pair.coming) {
    await pair.deliver(path);
    pair.check();
  }
  await pair.pass(15);
  pair.check();
  const paths = Object.keys(pair.two.notes());
  if (pair.needsCommand && paths[0] !== undefined) {
    await pair.open(paths[0], 'preview');
    pair.two.run('update-related');
    pair.hasBeenWhole = true;
    await pair.pass(5);
  }
  for (const path of paths) {
    await pair.open(path, 'preview');
    await pair.pass(6);
  }
  await pair.two.user.save();
}

describe('two devices', () => {
  it('no list loses or gains a link on its own before the vault is whole; when it is, all are those of a fresh update', async () => {
    let writes = 0;
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const pair = await startPair(given);
        try {
          for (const [index, one] of given.acts.entries()) {
            await play(pair, one, index);
            await pair.pass(one.wait);
            await pair.two.user.save();
            pair.check();
            pair.upload();
          }
          await finish(pair);
          await pair.checkEnd();
          writes += pair.two.journal.writes('plugin').length;
        } finally {
          pair.dispose();
        }
      }),
      runs(60),
    );
    expect(writes).toBeGreaterThan(0);
  });
});
