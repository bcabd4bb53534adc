/** Generated vaults whose notes are related in every way: topics and aliases, tags, article ids, addresses and links to them. */
import fc from 'fast-check';
import { hostileNotes, hostileText, type HostileNote } from './hostile';

/** A note as it stands on the disk. */
export interface Written {
  readonly path: string;
  readonly text: string;
}

const NAMES = ['X', 'Y', 'x1', 'Z', 'N', 'M'];
const PICKS = [
  '[[X]]',
  '[[T/X]]',
  '[[a/Y.md|y]]',
  '[[N#h]]',
  '[Z](04%20Literatur-Notes/Z.md)',
  'X',
  '[[nowhere]]',
  '[[M]], [[x1]]',
];
const IDS = ['9a1f0000-77c2-41c9-b2c1-000000000001', '9a1f0000-77c2-41c9-b2c1-000000000002'];
const TOPICS = ['X', '[[x]]', 'x1', 'y1', 'Y', '[[T/Y|Ypsilon]]', 'both', 'Z', 'N'];
const ALIASES = ['x1', 'X1', 'y1', 'both', 'Both', 'X', 'Y', 'z 1', 'N'];
const TAGS = ['a', 'A', 'a/b', 'a/b/c', 'a/d', 'b', 'b/c', 'kindle', 'kindle/x', 'ü'];
const ADDRESSES = [
  'https://a.example/x',
  'http://www.a.example/x/',
  'https://a.example/x?utm_source=y',
  'https://a.example/y',
  'https:&#x2F;&#x2F;b.example&#x2F;a_b',
  'https://b.example/a%5Fb',
  'https://b.example/a?id=1',
  'https://b.example/a?id=2',
  'https://c.example',
];

const path = fc
  .tuple(fc.constantFrom('', 'T/', 'a/', '04 Literatur-Notes/', '04 Literatur-Notes/b/'), fc.constantFrom(...NAMES))
  .map(([folder, name]) => `${folder}${name}.md`);
const some = (from: readonly string[], maxLength: number): fc.Arbitrary<readonly string[]> =>
  fc.uniqueArray(fc.constantFrom(...from), { maxLength });

const head = fc.record(
  {
    topics: some(TOPICS, 2),
    aliases: some(ALIASES, 3),
    tags: some(TAGS, 3),
    id: fc.constantFrom(...IDS, ''),
    related: fc.oneof(some(PICKS, 3), fc.constantFrom(...PICKS)),
    url: fc.constantFrom(...ADDRESSES),
    created: fc.constantFrom('2024-01-01', '2024-01-02', '2023-01-01', '02.02.2024', 'x'),
    title: fc.constantFrom('Titel', 'https://a.example/x'),
    'related-literature': fc.constantFrom(true, true, false),
  },
  { requiredKeys: [] },
);

const BODIES = [
  'A',
  '<A>',
  '[x](A)',
  'Siehe A.',
  '%% A %%',
  '`A`',
  '\n```\nA\n```\n',
  '[Read Original](A)',
  '<!-- A -->',
  '50 %% A',
  '**A**',
];
const mention = fc
  .tuple(fc.constantFrom(...BODIES), fc.constantFrom(...ADDRESSES))
  .map(([body, address]) => body.replace('A', () => address));
const block = fc.constantFrom(
  '> [!example]- T\n> %% INSERT A %%%% END A %%\n',
  '%% INSERT A %%\nhttps://a.example/x\n%% END A %%\n',
  '%% INSERT A %%\n%% x `\n> %% END A %%',
);

/** A note that may be related to any of these vaults. */
export const relatedNote: fc.Arbitrary<Written> = fc
  .record({
    path,
    head,
    before: fc.array(mention, { maxLength: 2 }),
    block,
    after: fc.array(mention, { maxLength: 3 }),
  })
  .map(({ path: at, head: properties, before, block: middle, after }) => ({
    path: at,
    text: `---\n${JSON.stringify(properties)}\n---\n${before.join(' ')}\n${middle}\n${after.join(' ')}\n`,
  }));

/** Notes with paths of their own. */
export const relatedVault: fc.Arbitrary<readonly Written[]> = fc.uniqueArray(relatedNote, {
  selector: (each) => each.path,
  maxLength: 8,
});

/** A note with properties that mean harm, and with links to addresses that do. */
export interface HostileRelated extends HostileNote {
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly id: string;
  readonly url: string;
}

/** Notes with paths of their own, whose tags, aliases, ids and addresses come from a few that mean harm; and the addresses. */
export const hostileRelated: fc.Arbitrary<{
  readonly notes: readonly HostileRelated[];
  readonly links: readonly string[];
}> = fc
  .tuple(
    hostileNotes,
    fc.array(fc.oneof(hostileText, fc.constantFrom('T', '{tag}', 'T/U', '[[T]]')).map(withoutTemplates), {
      minLength: 4,
      maxLength: 4,
    }),
    fc.infiniteStream(fc.nat({ max: 3 })),
  )
  .map(([notes, pool, picks]) => {
    const pick = (): string => pool[picks.next().value ?? 0] ?? 'T';
    const links = pool.map((text) => `https://a.example/${text}`);
    return {
      links,
      notes: notes.map((note) => ({
        ...note,
        tags: [pick(), pick()],
        aliases: [pick()],
        id: pick(),
        url: `https://a.example/${pick()}`,
      })),
    };
  });

function withoutTemplates(text: string): string {
  return text.replaceAll(/\{(?=\{)/g, '{ ').replaceAll('<%', '< %');
}
