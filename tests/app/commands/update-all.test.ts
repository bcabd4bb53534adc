// @vitest-environment jsdom
/** "Update related notes in all notes": look, show, ask, write, tell. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.js';
import { appsWith } from '../apps.js';
import {
  CALLOUT,
  VAULT,
  button,
  click,
  closeResult,
  command,
  freshlyUpdated,
  lastNotice,
  modalText,
  note,
  topModal,
  written,
} from '../stage.js';
import { choose, listed, unfold } from '../scripts.js';

const { app } = appsWith();

const boxes = (host: Host): HTMLInputElement[] => [
  ...topModal(host).modalEl.querySelectorAll<HTMLInputElement>('.related-literature-choice-choice input'),
];

/** A box of the page that asks about settings. */
const settingBoxes = (host: Host): HTMLInputElement[] => [
  ...topModal(host).modalEl.querySelectorAll<HTMLInputElement>('input[type="checkbox"]'),
];

function tick(box: HTMLInputElement | undefined, checked: boolean): void {
  if (box === undefined) throw new Error('no such check box');
  box.checked = checked;
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Many notes on one topic. */
const many = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`N${String(index).padStart(4, '0')}.md`, note([`T${index % 50}`])]),
  );

describe('the preview', () => {
  it('counts, names the notes, writes nothing, and can be cancelled', async () => {
    const refused = note(['X'], '%% INSERT A %%\n');
    const host = await app({
      ...VAULT,
      'R.md': refused,
      'U.md': '---\na: [\n---\n',
      'Current.md': (await freshlyUpdated({ 'Current.md': note(['Only'], CALLOUT) }))['Current.md'] ?? '',
    });
    await command(host, 'update-all');
    expect(modalText(host)).toContain('Changes in 4 notes');
    expect(modalText(host)).toContain('1 note already current, 1 left unchanged, 1 could not be read.');
    expect([...listed(host)].sort()).toEqual(['04 Literatur-Notes/L.md', 'A.md', 'B.md', 'Other.md']);
    await click(host, 'Cancel');
    expect([host.screen.modals.size, written(host)]).toEqual([0, []]);
    expect(host.journal.writes('plugin')).toEqual([]);
  });

  it('shows before and after of a note when it is unfolded', async () => {
    const text = VAULT['A.md']?.replace('> %% END', '> - [[Old]]\n> %% END') ?? '';
    const host = await app({ ...VAULT, 'A.md': text });
    await command(host, 'update-all');
    const { textContent: shown } = await unfold(host, 'A.md');
    expect(shown).toMatch(/^- > - \[\[Old\]\]$/m);
    expect(shown).toMatch(/^\+ > .*B\.md\|B/m);
  });

  it('folds the lines of a box that stay, but the two next to what changes', async () => {
    const filled = await freshlyUpdated(many(400));
    const text = (filled['N0000.md'] ?? '').replace(/^> .*\[\[N0050.*$/m, '> - [[Old]]');
    const host = await app({ ...filled, 'N0000.md': text });
    await command(host, 'update-all');
    const { textContent: shown } = await unfold(host, 'N0000.md');
    const lines = shown.trimEnd().split('\n');
    expect(lines.filter((line) => line.startsWith('- '))).toEqual(['- > - [[Old]]']);
    expect(lines.filter((line) => line.startsWith('+ '))).toEqual([expect.stringContaining('[[N0050.md|')]);
    expect(lines.at(-1)).toMatch(/^… \d+ lines unchanged$/);
    expect(lines.at(-2)).toMatch(/^ {2}> /);
  });

  it('a note that is left out stays as it is; the others are written', async () => {
    const host = await app();
    await command(host, 'update-all');
    choose(host, 'B.md', false);
    await click(host, 'Update 3 notes');
    const fresh = await freshlyUpdated(VAULT);
    expect(host.notes()).toEqual({ ...fresh, 'B.md': VAULT['B.md'] });
    expect([...written(host)].sort()).toEqual(['04 Literatur-Notes/L.md', 'A.md', 'Other.md']);
    expect(lastNotice(host)).toBe('3 notes updated.');
  });

  it('all and none can be chosen; with none nothing can be updated', async () => {
    const host = await app();
    await command(host, 'update-all');
    button(host, 'Select none').click();
    expect(boxes(host).some(({ checked }) => checked)).toBe(false);
    expect(button(host, 'Update 0 notes').disabled).toBe(true);
    tick(boxes(host)[0], true);
    expect(button(host, 'Update 1 note').disabled).toBe(false);
    button(host, 'Select all').click();
    expect(boxes(host).every(({ checked }) => checked)).toBe(true);
    await click(host, 'Update 4 notes');
    expect(host.notes()).toEqual(await freshlyUpdated(VAULT));
  });

  it('of thousands of notes only those on screen are drawn, and what is chosen holds for all', async () => {
    const host = await app(many(2500));
    await command(host, 'update-all');
    expect(listed(host).length).toBeLessThan(100);
    expect(modalText(host)).toContain('2500 of 2500');
    button(host, 'Select none').click();
    const list = topModal(host).modalEl.querySelector('[role="tree"]');
    if (list !== null) list.scrollTop = 32 * 2000;
    list?.dispatchEvent(new Event('scroll'));
    expect(listed(host)).toContain('N2000.md');
    expect(boxes(host).some(({ checked }) => checked)).toBe(false);
    choose(host, 'N2000.md', true);
    expect(modalText(host)).toContain('1 of 2500');
    await click(host, 'Update 1 note');
    expect(written(host)).toEqual(['N2000.md']);
  });

  it('the filter shows what matches, and "Select none" clears only that', async () => {
    const host = await app();
    await command(host, 'update-all');
    const search = topModal(host).modalEl.querySelector<HTMLInputElement>('input[type="search"]');
    if (search !== null) search.value = 'literatur L';
    search?.dispatchEvent(new Event('input'));
    expect(listed(host)).toEqual(['04 Literatur-Notes/L.md']);
    button(host, 'Select none').click();
    expect(button(host, 'Update 3 notes').disabled).toBe(false);
    await click(host, 'Update 3 notes');
    expect(host.text('04 Literatur-Notes/L.md')).toBe(VAULT['04 Literatur-Notes/L.md']);
  });

  it('what is left unchanged stands in the same list, with the reason and the way to its line', async () => {
    const host = await app({ ...VAULT, 'R.md': note(['X'], 'one\n\n%% INSERT A %%\n') });
    await command(host, 'update-all');
    expect(modalText(host)).toContain('Left unchanged');
    const row = topModal(host).modalEl.querySelector<HTMLElement>('.related-literature-choice-left');
    expect(row?.textContent).toContain('R.md the last line of the box (%% END … %%) is missing');
    row?.querySelector<HTMLElement>('.related-literature-choice-line')?.click();
    await host.settle();
    expect([host.screen.modals.size, written(host)]).toEqual([0, []]);
    expect(host.app.workspace.activeEditor?.editor?.getCursor().line).toBe(6);
  });

  it('can be used with the keyboard and read aloud', async () => {
    const host = await app();
    await command(host, 'update-all');
    const { modalEl } = topModal(host);
    expect(modalEl.getAttribute('aria-label')).toBe('Update related notes');
    for (const box of boxes(host)) expect(box.getAttribute('aria-label')).toBeTruthy();
    const clickable = [...modalEl.querySelectorAll('*')].filter(
      (el) => el.tagName === 'BUTTON' || el.tagName === 'INPUT' || el.getAttribute('role') === 'button',
    );
    for (const el of clickable) expect(el.textContent || el.getAttribute('aria-label')).toBeTruthy();
    host.user.press('Escape');
    await host.settle();
    expect([host.screen.modals.size, written(host)]).toEqual([0, []]);
  });

  it('says when there is nothing to do, and when no note has markers', async () => {
    const current = await app(await freshlyUpdated(VAULT));
    await command(current, 'update-all');
    expect([lastNotice(current), current.screen.modals.size]).toEqual(['All related notes are current.', 0]);
    const bare = await app({ 'Plain.md': 'text' });
    await command(bare, 'update-all');
    expect(lastNotice(bare)).toBe('No note has a related-notes box yet.Add…');
  });

  it('asked for twice at once it opens once', async () => {
    const host = await app();
    host.run('update-all');
    host.run('update-all');
    await host.settle();
    expect(host.screen.modals.size).toBe(1);
    await click(host, 'Cancel');
    await command(host, 'update-all');
    expect(host.screen.modals.size).toBe(1);
  });

  it('a note that was deleted or changed while the preview stood open is met as it is then', async () => {
    const host = await app();
    await command(host, 'update-all');
    await host.user.remove('B.md');
    host.outside.edit('A.md', (text) => text.replace('["X"]', '["Y"]'));
    await host.settle();
    await click(host, 'Update 4 notes');
    expect(modalText(host)).toContain('B.md: it is gone');
    await closeResult(host);
    const notes = host.notes();
    expect(notes).toEqual(await freshlyUpdated(notes));
    expect(Object.keys(notes)).not.toContain('B.md');
  });

  it('settings that change while the preview stands open hold for the run', async () => {
    const host = await app();
    await command(host, 'update-all');
    host.outside.write(
      '.obsidian/plugins/related-literature/data.json',
      '{"version": 1, "wasPreviewed": true, "language": "en"}',
    );
    await host.settle();
    await click(host, 'Update 4 notes');
    expect(host.notes()).toEqual(await freshlyUpdated(VAULT, { language: 'en' }));
  });
});

describe('the run', () => {
  it('shows how far it is, and stops after the note in hand', async () => {
    const host = await app(many(30));
    await command(host, 'update-all');
    let writes = 0;
    host.journal.failWith((access, path) => {
      if (access === 'write' && path.endsWith('.md') && (writes += 1) === 5) button(host, 'Stop').click();
      return undefined;
    });
    const labels = new Set<string>();
    const watch = new MutationObserver(() => labels.add(modalText(host) ?? ''));
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    await click(host, 'Update 30 notes');
    watch.disconnect();
    expect([...labels].join('\n')).toContain('4 / 30');
    expect(written(host)).toHaveLength(5);
    expect(topModal(host).titleEl.textContent).toBe('Stopped');
    expect(modalText(host)).toContain('5 notes updated.');
  });

  it('has a progress bar with a name and a role', async () => {
    const host = await app();
    host.hold('read', 'Other.md');
    await command(host, 'update-all');
    const { modalEl } = topModal(host);
    expect(modalEl.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBeTruthy();
    expect(modalEl.querySelector('[role="progressbar"]')?.getAttribute('aria-label')).toBeTruthy();
    expect(modalEl.querySelector('[role="status"]')?.textContent).toMatch(/^\d+ \/ \d+$/);
  });

  it('closing the window while it looks stops it without a word', async () => {
    const host = await app();
    const release = host.hold('read', 'B.md');
    await command(host, 'update-all');
    topModal(host).close();
    release();
    await host.settle();
    expect([host.screen.modals.size, host.notices(), written(host)]).toEqual([0, [], []]);
  });

  it('closing the window while it writes stops it, and says how far it came', async () => {
    const host = await app();
    await command(host, 'update-all');
    let writes = 0;
    host.journal.failWith((access) => {
      if (access === 'write' && (writes += 1) === 2) topModal(host).close();
      return undefined;
    });
    await click(host, 'Update 4 notes');
    expect(written(host)).toHaveLength(2);
    expect(topModal(host).titleEl.textContent).toBe('Stopped');
  });

  it('stopped at the very last note it is not called stopped', async () => {
    const host = await app({ 'A.md': note(['X']), 'B.md': note(['X']) });
    await command(host, 'update-all');
    let writes = 0;
    host.journal.failWith((access) => {
      if (access === 'write' && (writes += 1) === 2) button(host, 'Stop').click();
      return undefined;
    });
    await click(host, 'Update 2 notes');
    expect(lastNotice(host)).toBe('2 notes updated.');
  });

  it('a note that fails stops no other; the summary names it', async () => {
    const host = await app();
    await command(host, 'update-all');
    host.journal.failWith((access, path) =>
      access === 'write' && path === 'B.md' ? new Error('EACCES: permission denied') : undefined,
    );
    await click(host, 'Update 4 notes');
    host.journal.failWith();
    expect(modalText(host)).toContain('3 notes updated.');
    expect(modalText(host)).toContain('B.md: EACCES: permission denied');
    expect(host.text('B.md')).toBe(VAULT['B.md']);
  });

  it('the summary names refused, unreadable and failed notes, each leading to its line', async () => {
    const host = await app({
      ...VAULT,
      'R.md': note(['X'], 'one\n\n%% INSERT A %%\n'),
      'U.md': '---\na: [\n---\n',
      'Bin.md': new Uint8Array([...new TextEncoder().encode(note(['X'], CALLOUT)), 0xff]),
    });
    await command(host, 'update-all');
    await click(host, 'Update 4 notes');
    const text = modalText(host) ?? '';
    expect(text).toContain('4 notes updated. 3 need your attention.');
    expect(text).toMatch(
      /Left unchanged \(2\)[^]*Bin\.md: the file is not plain UTF-8 text[^]*R\.md: the last line of the box \(%% END … %%\) is missing/,
    );
    expect(text).toMatch(/Could not be read, listed nowhere \(1\)[^]*U\.md: /);
    const link = [...topModal(host).modalEl.querySelectorAll('a')].find((one) => one.textContent === 'R.md');
    expect(link?.getAttribute('href')).toBe('#');
    link?.click();
    await host.settle();
    expect(host.screen.modals.size).toBe(0);
    expect(host.app.workspace.getActiveFile()?.path).toBe('R.md');
    expect(host.app.workspace.activeEditor?.editor?.getCursor().line).toBe(6);
  });

  it('a note in the summary that is gone meanwhile is told, and one that cannot be read is opened all the same', async () => {
    const host = await app({ ...VAULT, 'R.md': note(['X'], '%% INSERT A %%\n') });
    await command(host, 'update-all');
    await click(host, 'Update 4 notes');
    const link = [...topModal(host).modalEl.querySelectorAll('a')].find((one) => one.textContent === 'R.md');
    await host.user.remove('R.md');
    link?.click();
    await host.settle();
    expect(lastNotice(host)).toContain('R.md');
    expect(lastNotice(host)).toContain('it is gone');
  });

  it('after it, a device that was never asked is asked', async () => {
    const host = await app(VAULT, { mode: null });
    await command(host, 'update-all');
    await click(host, 'Update 4 notes');
    expect(modalText(host)).toContain('Keep notes current on this device?');
  });

  it('open notes are changed in their editors, cursors stay, one undo step each', async () => {
    const host = await app();
    const view = await host.user.open('A.md');
    host.user.putCursorAfter(view, 'body of');
    const before = view.editor.getLine(view.editor.getCursor().line);
    await command(host, 'update-all');
    await click(host, 'Update 4 notes');
    expect(view.editor.getLine(view.editor.getCursor().line)).toBe(before);
    expect(view.editor.undoDepth).toBe(1);
    await host.user.save();
    expect(host.notes()).toEqual(await freshlyUpdated(VAULT));
  });

  it('settings damaged half-way stop it', async () => {
    const host = await app(many(20));
    await command(host, 'update-all');
    let writes = 0;
    host.journal.failWith((access, path) => {
      if (access === 'write' && path.endsWith('.md') && (writes += 1) === 5)
        host.outside.write('.obsidian/plugins/related-literature/data.json', '{');
      return undefined;
    });
    await click(host, 'Update 20 notes');
    expect(written(host).length).toBeLessThan(15);
    expect(topModal(host).titleEl.textContent).toBe('Stopped');
  });
});

describe('the first preview in a vault', () => {
  /** A block as another program left it. */
  const block = (lines: readonly string[]): string =>
    `> [!example]- X\n> %% INSERT A %%\n${lines.map((line) => `> ${line}\n`).join('')}> %% END A %%\n`;
  const DATES = ['(03.01.2024)', '(02.01.2024)', '(01.01.2024)'];
  const NEWEST = block(['#### Meine Notes', '##### Zum Thema "X":', ...DATES.map((date) => `- [[N]] ${date}`)]);
  const ENGLISH = block(['#### My notes', '##### On the topic "X":', '- [[N]] (2024-01-01)']);

  it('newest first: offers to keep the order; taken, it is stored and written', async () => {
    const host = await app({ ...VAULT, 'A.md': note(['X'], NEWEST) }, { data: null });
    await command(host, 'update-all');
    expect(modalText(host)).toContain('Order: Newest first');
    await click(host, 'Continue');
    expect(host.data()).toEqual({ version: 1, order: 'newest-first', wasPreviewed: true });
    await click(host, /^Update/);
    expect(host.text('B.md')).toMatch(/Plain\.md[^\n]*\n> - \[\[A\.md/);
  });

  it('left out, the order stays the default, and it is not asked again', async () => {
    const host = await app({ ...VAULT, 'A.md': note(['X'], NEWEST) }, { data: null });
    await command(host, 'update-all');
    tick(settingBoxes(host)[0], false);
    await click(host, 'Continue');
    expect(host.data()).toEqual({ version: 1, wasPreviewed: true });
    await click(host, 'Cancel');
    await command(host, 'update-all');
    expect(modalText(host)).toContain('Changes in');
  });

  it('closed, nothing is stored, and the next preview asks again', async () => {
    const host = await app({ ...VAULT, 'A.md': note(['X'], NEWEST) }, { data: null });
    await command(host, 'update-all');
    await click(host, 'Cancel');
    expect([host.data(), host.screen.modals.size]).toEqual([null, 0]);
    await command(host, 'update-all');
    expect(modalText(host)).toContain('Newest first');
  });

  it('English lists: offers to keep the language', async () => {
    const host = await app({ ...VAULT, 'A.md': note(['X'], ENGLISH) }, { data: null, language: 'de' });
    await command(host, 'update-all');
    expect(modalText(host)).toContain('Sprache der Notizen: English');
    await click(host, 'Weiter');
    expect(host.data()).toMatchObject({ language: 'en' });
  });

  it('German lists in an English vault: the same', async () => {
    const host = await app(
      { ...VAULT, 'A.md': note(['X'], NEWEST) },
      { data: { version: 1, language: 'en', order: 'newest-first' } },
    );
    await command(host, 'update-all');
    expect(modalText(host)).toContain('Language of the notes: Deutsch');
    await click(host, 'Continue');
    expect(host.data()).toEqual({ version: 1, order: 'newest-first', wasPreviewed: true });
  });

  const article = (title: string): string => `---\ntopics: ["X"]\nurl: https://example.org/${title}\n---\ntext\n`;

  it.each([
    ['a folder of its own', ['Clippings/1.md', 'Clippings/2.md'], ['Clippings']],
    [
      'folders by date',
      ['Omnivore/2024-01-02/1.md', 'Omnivore/2024-01-03/2.md', 'Omnivore/2024-01-04/3.md'],
      ['Omnivore'],
    ],
    ['deep among own notes', ['Notes/Web/Articles/1.md', 'Notes/Web/Articles/2.md'], ['Notes/Web']],
    ['several', ['Clippings/1.md', 'Readwise/Articles/2.md'], ['Clippings', 'Readwise']],
    ['the top of the vault', ['1.md', '2.md'], null],
  ])('articles in %s: proposes folders that hold articles and not the own notes', async (_, paths, folders) => {
    const own = Object.fromEntries(
      ['Notes/a.md', 'Notes/b.md', 'Notes/c.md', 'Notes/Deep/d.md', 'e.md'].map((path) => [path, note(['X'])]),
    );
    const host = await app(
      { ...own, ...Object.fromEntries(paths.map((path, index) => [path, article(String(index))])) },
      { data: null },
    );
    await command(host, 'update-all');
    if (folders === null) expect(modalText(host)).not.toContain('Literature folders');
    else {
      expect(modalText(host)).toContain(`Literature folders: ${folders.join(', ')}`);
      await click(host, 'Continue');
      expect(host.data()).toMatchObject({ literatureFolders: folders });
    }
  });

  it('articles in the default folder, or a vault without articles: no folders are proposed', async () => {
    for (const files of [
      { ...VAULT, '04 Literatur-Notes/Q.md': article('q'), 'Clippings/1.md': article('1') },
      VAULT,
    ]) {
      const host = await app(files, { data: null });
      await command(host, 'update-all');
      expect(modalText(host)).not.toContain('Literature folders');
      expect(host.data()).toEqual({ version: 1, wasPreviewed: true });
    }
  });

  it('a setting that is made after the first preview is never argued with', async () => {
    const host = await app(await freshlyUpdated({ ...VAULT, 'Q.md': note(['X']), 'S.md': note(['X']) }), {
      data: null,
    });
    await command(host, 'update-all');
    const shown = host.openSettings();
    await shown.control('order').change('newest-first');
    shown.close();
    await command(host, 'update-all');
    expect(modalText(host)).not.toMatch(/oldest first/i);
    expect(modalText(host)).toContain('Changes in');
  });

  it('a full disk: what was chosen cannot be stored, so nothing is written', async () => {
    const host = await app({ ...VAULT, 'A.md': note(['X'], NEWEST) }, { data: null });
    await command(host, 'update-all');
    host.journal.failWith((access, path) =>
      access !== 'read' && path.endsWith('data.json') ? new Error('ENOSPC') : undefined,
    );
    await click(host, 'Continue');
    host.journal.failWith();
    expect(lastNotice(host)).toContain('ENOSPC');
    expect([host.screen.modals.size, written(host)]).toEqual([0, []]);
  });
});

describe('notes with more than one box', () => {
  it('are named in the result, whether updated or current, each with a button that leaves the first', async () => {
    const two = note(['X'], `${CALLOUT}\n${CALLOUT}\nmine\n`);
    const current = (await freshlyUpdated({ 'C.md': note(['Only'], `${CALLOUT}\n${CALLOUT}`) }))['C.md'] ?? '';
    const host = await app({ ...VAULT, 'A.md': two, 'C.md': current });
    await command(host, 'update-all');
    await click(host, 'Update 4 notes');
    expect(modalText(host)).toContain('With more than one box (2)');
    const buttons = [...topModal(host).modalEl.querySelectorAll<HTMLButtonElement>('li button')];
    expect(buttons.map(({ textContent }) => textContent)).toEqual(['Remove the second box', 'Remove the second box']);
    for (const each of buttons) each.click();
    await host.settle();
    expect(buttons.every(({ disabled }) => disabled)).toBe(true);
    expect(host.text('A.md')).toBe(
      (await freshlyUpdated({ ...VAULT, 'A.md': note(['X'], `${CALLOUT}\nmine\n`), 'C.md': current }))['A.md'],
    );
    expect(host.text('C.md').match(/INSERT A/g)).toHaveLength(1);
  });
});
