// @vitest-environment jsdom
/** What the menus of a note and of a group do: open, copy, pick, hide, and what takes that back. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../../host/host.js';
import { lastNotice, note, VAULT, written } from '../stage.js';
import { choose, chooseInOptions, lookAgain, menuOf, openPane, paneEl, row, texts, usePanes } from './pane-stage.js';

usePanes();

const L = '04 Literatur-Notes/L.md';
let copied: string[] = [];

beforeEach(() => {
  copied = [];
  const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
  vi.stubGlobal('navigator', { ...navigator, clipboard });
});

afterEach(() => vi.unstubAllGlobals());

const titles = async (host: Host, name: string): Promise<readonly string[]> =>
  (await menuOf(host, row(host, name))).map(({ title }) => title);

describe('the menu of a note', () => {
  it('opens it', async () => {
    const host = await openPane();
    await choose(host, row(host, 'L'), 'Open');
    expect(host.app.workspace.getActiveFile()?.path).toBe(L);
  });

  it('copies its link as the app writes links', async () => {
    const host = await openPane();
    await choose(host, row(host, 'L'), 'Copy link');
    expect([copied, lastNotice(host)]).toEqual([['[[L]]'], '1 link copied.']);
  });

  it('says why nothing could be copied', async () => {
    const clipboard = { writeText: () => Promise.reject(new Error('not allowed here')) };
    vi.stubGlobal('navigator', { ...navigator, clipboard });
    const host = await openPane();
    await choose(host, row(host, 'L'), 'Copy link');
    expect(lastNotice(host)).toBe('not allowed here');
  });
});

describe('picking', () => {
  it('adds one link with the full path to the property "related", and changes nothing else', async () => {
    const host = await openPane();
    const before = host.notes();
    await choose(host, row(host, 'L'), 'Pick');
    await host.user.save();
    await lookAgain(host);
    const expected = before['A.md']?.replace('\n---\n', `\nrelated:\n  - "[[${L}|L]]"\n---\n`);
    expect(host.notes()).toEqual({ ...before, 'A.md': expected });
    expect(host.data()).toEqual({ version: 1, wasPreviewed: true });
    expect(lastNotice(host)).toContain('"L" is picked for this note.');
    expect(texts(host).slice(0, 2)).toEqual(['Ausgewählt | 1', '  L | 03.01.2024']);
  });

  it('is taken back by the notice, and by the menu of a picked note', async () => {
    const host = await openPane({ ...VAULT, 'A.md': '---\ntopics: [X]\nrelated: ["[[L]]"]\n---\nbody\n' });
    expect(await titles(host, 'L')).toContain('Pick no longer');
    await choose(host, row(host, 'L'), 'Pick no longer');
    await host.user.save();
    await lookAgain(host);
    expect(texts(host)).not.toContain('Ausgewählt | 1');
    expect(host.text('A.md')).toBe('---\ntopics: [X]\nrelated: []\n---\nbody\n');
    await choose(host, row(host, 'L'), 'Pick');
    await host.user.save();
    await lookAgain(host);
    expect(await titles(host, 'L')).toContain('Pick no longer');
    host.screen.noticesEl.querySelector<HTMLElement>('button')?.click();
    await host.user.save();
    await lookAgain(host);
    expect(texts(host)).not.toContain('Ausgewählt | 1');
  });

  it('of a note that another one picked is that of this one', async () => {
    const host = await openPane({ ...VAULT, 'B.md': '---\nrelated: "[[A]]"\n---\n' });
    expect(texts(host)[0]).toBe('Ausgewählt | 1');
    await choose(host, row(host, 'B'), 'Pick');
    await host.user.save();
    await host.settle();
    expect(host.text('A.md')).toContain('"[[B.md|B]]"');
    expect(host.text('B.md')).toBe('---\nrelated: "[[A]]"\n---\n');
  });

  it('is refused with the reason where the property cannot be edited', async () => {
    const text = '---\ntopics: [X]\nrelated: [\n]\n---\n';
    const host = await openPane({ ...VAULT, 'A.md': text });
    await choose(host, row(host, 'L'), 'Pick');
    expect(lastNotice(host)).toBe('"A" was left as it is: the value of the property runs over several lines.');
    expect(host.text('A.md')).toBe(text);
  });
});

describe('hiding', () => {
  it('is taken back after its notice is gone, by the menu of the list', async () => {
    const host = await openPane();
    await choose(host, row(host, 'L'), 'Hide here');
    await lookAgain(host);
    await choose(host, row(host, 'Plain'), 'Hide here');
    await lookAgain(host);
    expect(texts(host)).toEqual(['Meine Notes | 1', '  X | 1', '    B | 02.01.2024']);
    await chooseInOptions(host, 'Show hidden notes again (2)');
    await lookAgain(host);
    expect([texts(host).length, host.data()]).toEqual([7, { version: 1, wasPreviewed: true }]);
    expect(written(host)).toEqual([]);
  });
});

describe('copying', () => {
  it('takes a group, each note once, and says how many', async () => {
    const host = await openPane();
    await choose(host, row(host, 'Meine Notes'), 'Copy as links');
    expect([copied, lastNotice(host)]).toEqual([['- [[B]]\n- [[Plain]]\n'], '2 links copied.']);
  });

  it('takes all that is shown, whatever groups it stands in, and nothing that is filtered out', async () => {
    const host = await openPane({ ...VAULT, 'A.md': note(['X', 'Y']), 'B.md': note(['X', 'Y']) });
    await chooseInOptions(host, 'Copy all as links');
    const input = paneEl(host).querySelector('input');
    if (input !== null) input.value = 'plain';
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    await chooseInOptions(host, 'Copy all as links');
    expect(copied).toEqual(['- [[B]]\n- [[Plain]]\n- [[Other]]\n- [[L]]\n', '- [[Plain]]\n']);
    expect(lastNotice(host)).toBe('1 link copied.');
    expect(written(host)).toEqual([]);
  });
});
