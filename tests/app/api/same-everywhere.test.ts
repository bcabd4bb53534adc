// @vitest-environment jsdom
/** Whoever asks for a note's relations gets the same ones: a box, a live block, the pane, the interface, the command line. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RelatedLiteratureApi } from '../../../src/app/api/plugin-api.js';
import type { Shown } from '../../../src/core/run/show-note.js';
import { door } from '../../cli/cli-process.js';
import { inFolder } from '../../cli/vault-folder.js';
import type { Host } from '../../host/host.js';
import { keep, paneEl, usePanes } from '../pane/pane-stage.js';
import { CALLOUT, command, DATA, openApp, watchRejections } from '../stage.js';

usePanes();
const rejections = watchRejections();
afterEach(() => {
  vi.unstubAllGlobals();
  expect(rejections).toEqual([]);
});

const FRONT = 'N0.md';
const LIVE = '```related-notes\n```\n';

const some = (values: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...values], { maxLength: 2 });
const aNote = fc.record({
  topics: some(['X', 'Y', 'Z']),
  tags: some(['a', 'b', 'c']),
  related: fc.option(fc.constantFrom('N1', 'N4'), { nil: null, freq: 5 }),
  links: some(['N2', 'N5', 'N0']),
  isLiterature: fc.boolean(),
});
const someNotes = fc.array(aNote, { minLength: 6, maxLength: 9 });
const someSettings = fc.record({
  sharedTags: fc.constantFrom('strong', 'any'),
  order: fc.constantFrom('oldest-first', 'newest-first'),
  tagGroups: fc.constantFrom('always', 'without-topics'),
  cap: fc.constantFrom(0, 2),
  hidden: fc.constantFrom({}, { 'N0.md': ['N1.md'] }),
});

type GeneratedNote = typeof aNote extends fc.Arbitrary<infer T> ? T : never;

function textOf({ topics, tags, related, links, isLiterature }: GeneratedNote, at: number): string {
  const picked = related === null ? '' : `related: "[[${related}]]"\n`;
  const url = isLiterature ? `url: https://example.org/${at}\n` : '';
  const body = links.map((name) => `See [[${name}]].\n`).join('');
  const created = `created: 2024-01-0${at + 1}\n`;
  return `---\n${created}topics: ${JSON.stringify(topics)}\ntags: [${tags.join(', ')}]\n${picked}${url}---\n${body}`;
}

function vaultOf(notes: readonly GeneratedNote[]): Record<string, string> {
  const files = notes.map((each, at) => [`N${at}.md`, textOf(each, at)] as const);
  return Object.fromEntries(files.map(([path, text]) => [path, path === FRONT ? `${text}${LIVE}${CALLOUT}` : text]));
}

const namesIn = ({ sections }: Shown): readonly string[] =>
  sections.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ name }) => name)));

/** The notes that rows name; headings are rows, too. */
const rowsIn = (el: Element | null): readonly string[] =>
  [...(el?.querySelectorAll('.related-literature-note .tree-item-inner') ?? [])].map(({ textContent }) => textContent);

async function listedIn(host: Host): Promise<{ readonly [way: string]: readonly string[] }> {
  const view = await host.user.open(FRONT, { mode: 'preview' });
  const drawn = (): boolean =>
    view.containerEl.querySelector('.related-literature-live .pane-empty, [role=tree]') !== null;
  await vi.waitFor(async () => {
    await host.settle();
    expect(drawn() && !view.containerEl.textContent.includes('Reading the notes')).toBe(true);
  });
  const live = rowsIn(view.containerEl.querySelector('.related-literature-live'));
  const pane = rowsIn(paneEl(host));
  await command(host, 'update-related');
  const box = [...(host.notes()[FRONT]?.split('INSERT A')[1] ?? '').matchAll(/\[\[([^\]|]+)/g)];
  return { live, pane, box: box.map(([, name = '']) => name.replace(/\.md$/, '')) };
}

describe('the relations of a note', () => {
  it('are the same in its box, a live block, the interface and the command line, and the pane has all of them', async () => {
    await fc.assert(
      fc.asyncProperty(someNotes, someSettings, async (notes, settings) => {
        const files = vaultOf(notes);
        const data = { wasPreviewed: true, language: 'en', ...settings };
        const host = keep(await openApp(files, { data, draw: true }));
        await command(host, 'open-pane');
        const api = Reflect.get(host.plugin(), 'api') as unknown as RelatedLiteratureApi;
        const shown = await api.related(FRONT);
        const { live, pane, box } = await listedIn(host);
        expect(box).toEqual(live);
        // What only hints at a relation stands behind, and in no box.
        expect(namesIn(shown).slice(0, live?.length)).toEqual(live);
        expect(new Set(pane)).toEqual(new Set([...(pane ?? []), ...namesIn(shown)]));
        inFolder({ ...files, [DATA]: JSON.stringify(data) }, (vault) =>
          expect(`${JSON.stringify(shown, null, 2)}\n`).toBe(door('show', vault, '--note', FRONT, '--json').out),
        );
        host.dispose();
      }),
      { numRuns: 20 },
    );
  });
});
