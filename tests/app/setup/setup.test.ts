// @vitest-environment jsdom
/** Setting up: from nothing to boxes in one command and four clicks, the pane only in two, and nothing written unseen. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.js';
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
    expect(modalText(host)).toContain('3 share two or a rare one, 3 share any');
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
    expect(stored(host)).toMatchObject({ language: 'en' });
  });

  it('is set up first when boxes are asked for', async () => {
    const host = await fresh();
    await command(host, 'insert-all');
    expect(topModal(host).titleEl.textContent).toBe('Set up related notes');
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
  it('with scripts go on to their replacement', async () => {
    const files = { 'A.md': `---\ntopics: [X]\n---\n${SCRIPT}`, 'B.md': '---\ntopics: [X]\n---\n' };
    const host = await fresh(files);
    await command(host, 'setup');
    expect(modalText(host)).toContain('1 note holds the Dataview script; the next step replaces it.');
    await click(host, 'Next');
    expect(modalText(host)).toContain('Replace in 1 note');
  });

  it('in which nothing is shared yet say so', async () => {
    const host = await fresh({ 'A.md': 'a\n', 'B.md': 'b\n' });
    await command(host, 'setup');
    expect(modalText(host)).toContain('Your notes share no topics or tags yet.');
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

  it('in a vault that is set up asks whether to keep notes current here', async () => {
    const host = await fresh(CLIPPER, { data: { version: 1, language: 'en' } });
    await host.settle();
    expect(host.notices().at(-1)).toContain('Set up on another device. Keep notes current here, too?');
  });
});
