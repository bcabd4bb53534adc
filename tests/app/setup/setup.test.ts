// @vitest-environment jsdom
/** Setting up: from nothing to boxes in one command and four clicks, the pane only in two, and nothing written unseen. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.js';
import { command as cli, diskWith, VAULT } from '../../cli/disk/run-memory';
import { appsWith } from '../apps.js';
import { SCRIPT, undoLast } from '../scripts.js';
import { click, command, lastNotice, modalText, topModal, written } from '../stage.js';

const clip = (title: string, tags: string, day: number): string =>
  `---\ntitle: ${title}\nsource: https://example.org/${day}\ncreated: 2024-03-0${day}\ntags:\n  - clippings\n  - ${tags}\n---\nText of ${title}.\n`;

/** What the Web Clipper's default template makes, and two own notes. */
const CLIPPER = {
  'Clippings/A.md': clip('A', 'rust', 1),
  'Clippings/B.md': clip('B', 'rust', 2),
  'Clippings/C.md': clip('C', 'grids', 3),
  'Own.md': '---\ntags: [rust]\n---\nmine\n',
  'Plain.md': 'nothing\n',
};
const SETTINGS = '.obsidian/plugins/related-literature/data.json';

const { app } = appsWith(CLIPPER);

const fresh = (files = CLIPPER as Readonly<Record<string, string>>, options = {}): Promise<Host> =>
  app(files, { data: null, mode: null, localStorage: new Map(), ...options });

/** Chooses one of the two ways of page 2. */
async function choose(host: Host, words: RegExp): Promise<void> {
  const label = [...topModal(host).modalEl.querySelectorAll('label')].find((each) =>
    words.test(each.textContent ?? ''),
  );
  label?.querySelector('input')?.click();
  await host.settle();
}

const stored = (host: Host): unknown => JSON.parse(host.text(SETTINGS));

describe('a new vault of clippings', () => {
  it('gets from nothing to boxes by one command and four clicks, and back by one undo', async () => {
    const host = await fresh();
    await command(host, 'setup');
    expect(modalText(host)).toContain('I looked at 5 notes.');
    expect(modalText(host)).toContain('3 notes share two or a rare one, 3 share any.');
    await click(host, 'Next');
    expect(modalText(host)).toContain('in articles that have related notes (2)');
    expect(modalText(host)).toContain('2 of 3');
    expect([written(host), Object.keys(host.files()).includes(SETTINGS)]).toEqual([[], false]);
    await choose(host, /In the pane, and in the notes/);
    await click(host, 'Next');
    expect(modalText(host)).toContain('2 notes would get a folded box.');
    expect(written(host)).toEqual([]);
    await click(host, 'Add to 2 notes');
    expect([...written(host)].sort()).toEqual(['Clippings/A.md', 'Clippings/B.md']);
    expect(host.text('Clippings/A.md')).toContain('> [!example]- Related notes:\n');
    expect(host.text('Clippings/A.md')).toContain('[[Clippings/B.md|B]]');
    expect(stored(host)).toMatchObject({
      language: 'en',
      literatureFolders: ['Clippings'],
      cap: 12,
      sayNoTopics: false,
    });
    for (const modal of [...host.screen.modals]) modal.close();
    await undoLast(host);
    expect(host.notes()).toEqual(CLIPPER);
  });

  it('has the pane only by one command and two clicks, and no note is written', async () => {
    const host = await fresh();
    await command(host, 'setup');
    await click(host, 'Next');
    await click(host, 'Next');
    expect(host.notices()).toContain('Done.');
    expect([host.screen.modals.size, written(host)]).toEqual([0, []]);
    expect(stored(host)).toMatchObject({ language: 'en', shownIn: 'pane' });
  });

  it('is set up first when boxes are asked for', async () => {
    const host = await fresh();
    await command(host, 'insert-all');
    expect(topModal(host).titleEl.textContent).toBe('Set up related notes');
  });

  it.each(['update-all', 'insert-all'])('%s opens the set-up window first', async (id) => {
    const host = await fresh();
    await command(host, id);
    expect(topModal(host).titleEl.textContent).toBe('Set up related notes');
    expect([written(host), Object.keys(host.files()).includes(SETTINGS)]).toEqual([[], false]);
  });

  it('a box for one note takes what was found, stores it, and says so with the way to change it', async () => {
    const host = await fresh();
    await host.user.open('Clippings/A.md');
    await command(host, 'insert-callout');
    await host.user.save();
    expect(stored(host)).toMatchObject({ language: 'en', literatureFolders: ['Clippings'], cap: 12 });
    expect(host.text('Clippings/A.md')).toContain('> [!example]- Related notes:\n');
    expect(host.notices()).toContain('Set up: English, Clippings.Change');
    const notice = host.screen.notices.find(({ text }) => text.startsWith('Set up:'));
    notice?.el.querySelector('button')?.click();
    await host.settle();
    expect(topModal(host).titleEl.textContent).toBe('Set up related notes');
  });

  it('the sample can be changed for the next note, and follows the answers', async () => {
    const host = await fresh();
    await command(host, 'setup');
    expect(modalText(host)).toMatch(/One of your notes, "A", would show:.*1 of 3/);
    topModal(host).modalEl.querySelector<HTMLElement>('[aria-label="Next note"]')?.click();
    await host.settle();
    expect(modalText(host)).toMatch(/One of your notes, "B", would show:.*2 of 3/);
    topModal(host).modalEl.querySelector<HTMLElement>('[aria-label="Previous note"]')?.click();
    topModal(host).modalEl.querySelector<HTMLElement>('[aria-label="Previous note"]')?.click();
    await host.settle();
    expect(modalText(host)).toMatch(/One of your notes, "Own", would show:.*3 of 3/);
  });

  it('"Only use the pane" is stored with what was found, and no box is offered again', async () => {
    const host = await fresh();
    await host.user.open('Clippings/A.md');
    await command(host, 'update-related');
    const notice = host.screen.notices.at(-1);
    [...(notice?.el.querySelectorAll('button') ?? [])].find((one) => one.textContent === 'Only use the pane')?.click();
    await host.settle();
    expect(stored(host)).toMatchObject({ language: 'en', literatureFolders: ['Clippings'], shownIn: 'pane' });
    await command(host, 'update-related');
    expect(lastNotice(host)).toBe('"A" has no related-notes box.');
    expect(written(host)).toEqual([]);
  });

  it('a tag that is not to be ignored is stored so, and one that is ticked too', async () => {
    const host = await fresh();
    await command(host, 'setup');
    topModal(host).modalEl.querySelector<HTMLElement>('[aria-label="Next note"]')?.click();
    await host.settle();
    expect(modalText(host)).toContain('2 of 3');
    await choose(host, /^ clippings 3$/);
    expect(modalText(host)).toMatch(/would show:.*1 of \d/);
    await click(host, 'Next');
    await click(host, 'Next');
    const { ignoredTags } = stored(host) as { ignoredTags: readonly string[] };
    expect(ignoredTags).not.toContain('clippings');
    expect(ignoredTags).toContain('inbox');
  });

  it('the property with the date can be chosen', async () => {
    const files = Object.fromEntries(
      Object.entries(CLIPPER).map(([path, text]) => [path, text.replace('created:', 'clipped: 2023-01-02\ncreated:')]),
    );
    const host = await fresh(files);
    await command(host, 'setup');
    const list = topModal(host).modalEl.querySelector<HTMLSelectElement>('select[aria-label="Date"]');
    expect([...(list?.options ?? [])].map(({ text }) => text)).toEqual([
      'created (read in 3 notes)',
      'clipped (read in 3 notes)',
    ]);
    if (list !== null) list.value = 'clipped';
    list?.dispatchEvent(new Event('change'));
    await click(host, 'Next');
    await click(host, 'Next');
    expect((stored(host) as { createdProperties: readonly string[] }).createdProperties[0]).toBe('clipped');
  });

  it('own notes get a box where they are ticked, and what page 2 holds stays on the way back', async () => {
    const host = await fresh();
    await command(host, 'setup');
    await click(host, 'Next');
    await choose(host, /In the pane, and in the notes/);
    await choose(host, /in my own notes that have related notes \(1\)/);
    await click(host, 'Back');
    await click(host, 'Next');
    await click(host, 'Next');
    await click(host, 'Back');
    await click(host, 'Next');
    await click(host, 'Add to 3 notes');
    expect([...written(host)].sort()).toEqual(['Clippings/A.md', 'Clippings/B.md', 'Own.md']);
  });

  it('topic pages are counted apart, and get their box with the articles', async () => {
    const topic = (name: string): string => `---\nsource: https://example.org/${name}\ntopics: [Rust]\n---\n${name}\n`;
    const host = await fresh({ 'Clip/A.md': topic('a'), 'Clip/B.md': topic('b'), 'Rust.md': 'about Rust\n' });
    await command(host, 'setup');
    await click(host, 'Next');
    await choose(host, /In the pane, and in the notes/);
    expect(modalText(host)).toContain('on my topic pages (1)');
    await click(host, 'Next');
    await click(host, 'Add to 3 notes');
    expect(host.text('Rust.md')).toContain('[[Clip/A.md|A]]');
  });

  it('on a phone the pane is chosen from the start, and nothing is written', async () => {
    const host = await fresh(
      { ...CLIPPER, 'Box.md': '> [!example]- X\n> %% INSERT A %%\n> - [[A]]\n> %% END A %%\n' },
      { device: 'phone' },
    );
    await command(host, 'setup');
    await click(host, 'Next');
    const radios = [...topModal(host).modalEl.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    expect(radios.map(({ checked }) => checked)).toEqual([true, false]);
  });

  it('"Not now" stores nothing', async () => {
    const host = await fresh();
    await command(host, 'setup');
    await click(host, 'Not now');
    expect([host.screen.modals.size, Object.keys(host.files()).includes(SETTINGS)]).toEqual([0, false]);
  });

  it('in a German app proposes German, with the heading for new vaults', async () => {
    const host = await fresh(CLIPPER, { language: 'de' });
    await command(host, 'setup');
    expect(modalText(host)).toContain('Ich habe 5 Notizen durchgesehen.');
    await click(host, 'Weiter');
    await click(host, 'Weiter');
    expect(stored(host)).toMatchObject({ ownNotesHeading: 'Meine Notizen' });
    expect(host.notices()).toContain('Fertig.');
  });
});

describe('other vaults', () => {
  it('with a filled box count as set up, also without settings', async () => {
    const box = '> [!example]- X\n> %% INSERT A %%\n> - [[Clippings/A.md|A]]\n> %% END A %%\n';
    const host = await fresh({ ...CLIPPER, 'Box.md': `---\ntags: [rust]\n---\n${box}` });
    await host.settle();
    expect(host.notices().at(-1)).toContain('Set up on another device.');
    await command(host, 'insert-all');
    expect([lastNotice(host), host.screen.modals.size]).toEqual(['No note needs a box.', 0]);
  });

  it('with scripts go on to their replacement', async () => {
    const files = { 'A.md': `---\ntopics: [X]\n---\n${SCRIPT}`, 'B.md': '---\ntopics: [X]\n---\n' };
    const host = await fresh(files);
    await command(host, 'setup');
    expect(modalText(host)).toContain('1 note holds the Dataview script; the next step replaces it.');
    await click(host, 'Next');
    expect(modalText(host)).toContain('Replace in 1 note');
  });

  it('with properties that cannot be read say of how many notes, and count them as on the command line', async () => {
    const files = { ...CLIPPER, 'Bad.md': '---\ntags: [rust\n---\ntext\n' };
    const host = await fresh(files);
    await command(host, 'setup');
    expect(modalText(host)).toContain('The properties of 1 note could not be read.');
    const { out } = await cli(diskWith(Object.entries(files)).files(), 'setup', VAULT);
    expect(out).toContain('The properties of 1 note could not be read.');
  });

  it('in which nothing is shared yet say so', async () => {
    const host = await fresh({ 'A.md': 'a\n', 'B.md': 'b\n' });
    await command(host, 'setup');
    expect(modalText(host)).toContain('Your notes share no topics or tags yet.');
  });

  it('in which one note has a topic that no other has offer to propose topics', async () => {
    const host = await fresh({ 'A.md': '---\ntopics: [Comets]\n---\na\n', 'Comets again.md': 'b\n' });
    await command(host, 'setup');
    await click(host, 'Propose topics');
    expect(lastNotice(host)).toMatch(/topic/);
    expect([host.screen.modals.size, written(host)]).toEqual([0, []]);
    const none = await fresh({ 'A.md': 'a\n', 'B.md': 'b\n' });
    await command(none, 'setup');
    expect(modalText(none)).not.toContain('Propose topics');
  });

  it('whose settings have not arrived are left alone', async () => {
    const host = await fresh(CLIPPER, { data: { version: 1 } });
    host.dispose();
    const { [SETTINGS]: _gone, ...files } = host.files();
    const next = await fresh(files as never, { localStorage: host.localStorage });
    await command(next, 'setup');
    expect([lastNotice(next), next.screen.modals.size]).toEqual(['Settings have not arrived yet.', 0]);
  });
});

describe('the first start on a device', () => {
  it('says once that the plugin is on, with the way to set it up', async () => {
    const host = await fresh();
    await host.settle();
    expect(host.notices()).toEqual(['Related Literature is on.Set up']);
  });

  it.each(['en', 'de'])(
    'says that scripts can be replaced, without a count, where a note holds one (%s)',
    async (language) => {
      const host = await fresh(
        { 'A.md': `---\ntopics: [X]\n---\n${SCRIPT}`, 'B.md': '```js\ncode\n```\n' },
        { language },
      );
      await host.settle();
      expect(host.notices()).toEqual([
        language === 'de'
          ? 'Notizen mit dem Dataview-Skript lassen sich ersetzen.Einrichten'
          : 'Notes with the Dataview script can be replaced.Set up',
      ]);
      const code = await fresh({ 'B.md': '```js\ncode\n```\n' });
      await code.settle();
      expect(code.notices()).toEqual(['Related Literature is on.Set up']);
    },
  );

  it('makes the offer no more once a window of ours is open', async () => {
    const host = await fresh();
    await host.settle();
    await command(host, 'setup');
    expect(host.screen.notices.filter(({ el }) => el.isConnected)).toEqual([]);
  });

  it('in a vault that is set up asks whether to keep notes current here', async () => {
    const host = await fresh(CLIPPER, { data: { version: 1, language: 'en' } });
    await host.settle();
    expect(host.notices().at(-1)).toContain('Set up on another device. Keep notes current here, too?');
  });
});
