// @vitest-environment jsdom
/** The hints of the pane: where they are made, where they lead, and that each can be switched off for good. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.js';
import { CALLOUT, command, modalText, note, VAULT, written } from '../stage.js';
import {
  chooseInOptions,
  click,
  clickButton,
  lookAgain,
  menuOf,
  openPane,
  paneEl,
  problems,
  row,
  texts,
  usePanes,
} from './pane-stage.js';

usePanes();

const kinds = (host: Host): readonly string[] =>
  [...paneEl(host).querySelectorAll<HTMLElement>('.related-literature-problem')].map(
    (el) => el.dataset['problem'] ?? '',
  );

async function shown(host: Host): Promise<readonly string[]> {
  await lookAgain(host);
  return kinds(host);
}

/** Three articles without a box, of which one has nothing to list, in a vault with boxes. */
const ARTICLES: Readonly<Record<string, string>> = {
  ...VAULT,
  'A.md': note(['X'], ''),
  '04 Literatur-Notes/New.md': note(['X'], ''),
  '04 Literatur-Notes/Newer.md': note(['X'], ''),
  '04 Literatur-Notes/Alone.md': note(['Z'], ''),
  '04 Literatur-Notes/Out.md': '---\ntopics: [X]\nrelated-literature: false\n---\n',
};

async function takeWayOut(host: Host, kind: string): Promise<void> {
  await click(host, paneEl(host).querySelector(`[data-problem="${kind}"] > button`));
}

describe('articles without a box', () => {
  it('are counted where there are boxes, and lead to the look at the notes', async () => {
    const host = await openPane(ARTICLES);
    await lookAgain(host);
    expect(problems(host)).toContain('2 articles have no box. | Add…');
    await takeWayOut(host, 'boxless-articles');
    await lookAgain(host);
    expect(modalText(host)).toContain('Add related notes to 2 notes');
    expect(written(host)).toEqual([]);
  });

  it('are counted anew as they come and go', async () => {
    const host = await openPane(ARTICLES);
    await lookAgain(host);
    host.outside.write('04 Literatur-Notes/Third.md', note(['X'], ''));
    host.outside.write('04 Literatur-Notes/New.md', note(['X'], CALLOUT));
    await host.user.remove('04 Literatur-Notes/Newer.md');
    await lookAgain(host);
    await lookAgain(host);
    expect(problems(host)).toContain('1 article has no box. | Add…');
  });

  it.each([
    ['there is no box', { 'A.md': note(['X'], ''), '04 Literatur-Notes/New.md': note(['X'], '') }, {}],
    ['only the pane is wanted', ARTICLES, { data: { version: 1, shownIn: 'pane' } }],
    ['this is a phone', ARTICLES, { device: 'phone' } as const],
  ])('are not spoken of where %s', async (_, files, options) => {
    const host = await openPane(files, options);
    await lookAgain(host);
    expect(await shown(host)).not.toContain('boxless-articles');
  });
});

describe('"This note has no topics"', () => {
  const without = { 'A.md': 'text\n', 'B.md': note(['X']), 'C.md': note(['X']) };

  it('is said from three notes with topics on', async () => {
    expect(await shown(await openPane(without))).not.toContain('no-topics');
    expect(await shown(await openPane({ ...without, 'D.md': note(['Y']) }))).toContain('no-topics');
  });

  it('hides no other offer', async () => {
    expect(await shown(await openPane({ ...without, 'D.md': note(['Y']) }))).toEqual(['no-topics', 'no-markers']);
  });
});

const FILLED = '> %% INSERT A %%\n> - [[B]]\n> %% END A %%\n';

describe('a vault that is not set up', () => {
  const FRESH = { 'A.md': note(['X'], ''), 'B.md': note(['X'], '') };

  it('has the offer to set it up on top', async () => {
    const host = await openPane(FRESH, { data: null });
    expect((await shown(host))[0]).toBe('not-set-up');
    expect(problems(host)[0]).toBe('Related notes are not set up yet. | Set up');
    await takeWayOut(host, 'not-set-up');
    await lookAgain(host);
    expect(modalText(host)).toContain('Set up related notes');
  });

  it('shows relations by what was found, stores nothing, and hides nothing', async () => {
    const head = (category: string): string => `---\ncategory: ${category}\n---\ntext\n`;
    const files = {
      ...{ 'A.md': head('comets'), 'B.md': head('comets'), 'C.md': head('moons'), 'D.md': head('moons') },
    };
    const host = await openPane(files, { data: null });
    await lookAgain(host);
    expect(texts(host).slice(0, 3)).toEqual(['My notes | 1', '  comets | 1', '    B | undated']);
    const titles = (await menuOf(host, row(host, 'B'))).map(({ title }) => title);
    expect([titles.includes('Pick'), titles.includes('Hide here')]).toEqual([true, false]);
    host.outside.write('E.md', head('comets'));
    await lookAgain(host);
    await lookAgain(host);
    expect(texts(host)).toContain('    E | undated');
    expect([host.data(), written(host)]).toEqual([null, []]);
  });

  it('has it no more after "Not now", with settings, or with boxes', async () => {
    const host = await openPane(FRESH, { data: null });
    await lookAgain(host);
    await takeWayOut(host, 'not-set-up');
    await lookAgain(host);
    const notNow = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Not now');
    await click(host, notNow ?? null);
    await host.user.open('B.md');
    expect(await shown(host)).not.toContain('not-set-up');
    expect(await shown(await openPane(FRESH))).not.toContain('not-set-up');
    expect(await shown(await openPane({ ...FRESH, 'C.md': note(['X'], FILLED) }, { data: null }))).not.toContain(
      'not-set-up',
    );
  });

  it.each(['desktop', 'phone'] as const)(
    'on a %s is new or not for the pane as it is for the commands',
    async (device) => {
      for (const [box, isNew] of [
        [CALLOUT, true],
        [FILLED, false],
      ] as const) {
        const host = await openPane({ ...FRESH, 'C.md': note(['X'], box) }, { data: null, device });
        expect([(await shown(host)).includes('not-set-up'), box]).toEqual([isNew, box]);
        await command(host, 'insert-all');
        expect([modalText(host)?.includes('Set up related notes') ?? false, box]).toEqual([isNew, box]);
      }
    },
  );

  it('is shown by what was found only as long as no box is filled', async () => {
    const host = await openPane(FRESH, { data: null });
    expect(await shown(host)).toContain('not-set-up');
    host.outside.write('C.md', note(['X'], FILLED));
    await lookAgain(host);
    expect(await shown(host)).not.toContain('not-set-up');
  });
});

describe('"Don\'t show again"', () => {
  it('switches one kind off on this device, in all notes, until all are shown again', async () => {
    const host = await openPane(ARTICLES);
    expect(await shown(host)).toEqual(['no-markers', 'boxless-articles']);
    await clickButton(host, "Don't show again");
    expect(kinds(host)).toEqual(['boxless-articles']);
    const next = await openPane(ARTICLES, { localStorage: host.localStorage, open: ['Plain.md'] });
    expect(await shown(next)).toEqual(['boxless-articles']);
    await clickButton(next, "Don't show again");
    expect(kinds(next)).toEqual([]);
    await chooseInOptions(next, 'Show all hints again');
    expect(await shown(next)).toEqual(['no-markers', 'boxless-articles']);
    expect(written(next)).toEqual([]);
  });

  it('is not offered for what has to be seen to', async () => {
    const host = await openPane({ 'A.md': note(['X'], 'text\n> %% INSERT A %%\nrest\n') });
    expect(await shown(host)).toEqual(['refused']);
    expect(paneEl(host).querySelector('[aria-label="Don\'t show again"]')).toBe(null);
  });
});

describe('"Add to notes…" in the menu of the pane', () => {
  it('leads to the look at the notes', async () => {
    const host = await openPane(ARTICLES);
    await chooseInOptions(host, 'Add to notes…');
    await lookAgain(host);
    expect(modalText(host)).toContain('Add related notes to 2 notes');
  });
});
