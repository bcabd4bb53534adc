// @vitest-environment jsdom
/** The pane "Related notes": what it shows, its keys, its ways out; and that it never writes. */
import { describe, expect, it, vi } from 'vitest';
import { CALLOUT, command, note, openApp, VAULT } from '../stage.js';
import type { Host } from '../../host/host.js';
import { click, keep, openPane, paneEl, press, problems, row, rows, texts, usePanes, wait } from './pane-stage.js';

const PANE = 'related-literature-pane';

usePanes();

function focused(): string {
  return (
    document.activeElement?.querySelector('.tree-item-inner')?.textContent ?? document.activeElement?.tagName ?? ''
  );
}

describe('the pane', () => {
  it('is opened by a command and by one ribbon icon, on the right, once', async () => {
    const host = await openPane();
    const leaves = (): number => host.app.workspace.getLeavesOfType(PANE).length;
    expect(leaves()).toBe(1);
    expect(host.app.workspace.getLeavesOfType(PANE)[0]?.getRoot()).toBe(host.app.workspace.rightSplit);
    const icons = [...host.screen.ribbonEl.children];
    expect(icons.map((icon) => icon.getAttribute('aria-label'))).toEqual(['Open related notes pane']);
    await click(host, icons[0] ?? null);
    expect(leaves()).toBe(1);
    const offered = host.commands().find(({ id }) => id.endsWith(':open-pane'));
    expect(offered?.name.replace(/^.*?: /, '')).toBe('Open related notes pane');
  });

  it('shows the relations of the note in front in sections and groups, with counts and dates', async () => {
    const host = await openPane();
    expect(texts(host)).toEqual([
      'Meine Notes | 2',
      '  X | 2',
      '    B | 02.01.2024',
      '    Plain | 05.01.2024',
      'Relevante Literatur | 1',
      '  X | 1',
      '    L | 03.01.2024',
    ]);
  });

  it('tells the reason as a tooltip, which is what a screen reader reads', async () => {
    const host = await openPane();
    expect(row(host, 'B').getAttribute('aria-label')).toBe('B\n02.01.2024\nTopic: X');
  });

  it('tells other reasons in the language of the app, whatever that of the notes is', async () => {
    const url = 'https://a.example/x';
    const head = (more: string): string => `---\nid: a1b2c3d4e5f60718\n${more}---\n`;
    const host = await openPane({
      'A.md': `${head('')}See ${url}\n`,
      'Same.md': head(''),
      'Cited.md': `---\nurl: ${url}\n---\n`,
    });
    const reasons = (name: string): string =>
      row(host, name).getAttribute('aria-label')?.split('\n').slice(2).join() ?? '';
    expect(texts(host)).toEqual(['Derselbe Artikel | 1', '  Same | ohne Datum', 'Zitiert | 1', '  Cited | ohne Datum']);
    expect([reasons('Same'), reasons('Cited')]).toEqual(['The same article', 'Cited in this note']);
  });

  it('shows where a note lies whose name another has, too', async () => {
    const host = await openPane({ ...VAULT, 'x/B.md': note(['X'], '', '2024-01-02') });
    const places = rows(host).map((each) => each.querySelector('.related-literature-place')?.textContent ?? null);
    expect(places.filter((place) => place !== null)).toEqual(['/', 'x']);
    expect(row(host, 'Plain').querySelector('.related-literature-place')).toBe(null);
    await host.user.remove('x/B.md');
    await wait(400);
    await host.settle();
    expect(row(host, 'B').querySelector('.related-literature-place')).toBe(null);
  });

  it('follows the note in front', async () => {
    const host = await openPane();
    await host.user.open('Other.md');
    await host.settle();
    expect(texts(host)).toEqual([]);
    expect(paneEl(host).textContent).toContain('No related notes found.');
    await host.user.open('B.md');
    await host.settle();
    expect(texts(host)).toContain('    A | 01.01.2024');
  });

  it('follows what is typed into the note, and what changes in others', async () => {
    const host = await openPane();
    const view = await host.user.open('A.md');
    host.user.putCursorAfter(view, '["X"');
    host.user.type(view, ',"Y"');
    await wait(600);
    await host.settle();
    expect(texts(host)).toContain('    Other | 04.01.2024');
    host.outside.write('New.md', note(['Y'], '', '2023-05-05'));
    await host.settle();
    await wait(400);
    await host.settle();
    expect(texts(host)).toContain('    New | 05.05.2023');
  });

  it('includes shared tags beside topics, and notes of the same address', async () => {
    const head = (more: string): string =>
      `---\ntopics: [X]\ntags: [archive/web]\nurl: https://example.org/a\n${more}---\n`;
    const files = {
      'A.md': head(''),
      'B.md': head('').replace('topics: [X]\n', '').replace('example.org/a', 'example.org/b'),
      'C.md': '---\nurl: https://www.example.org/a/\n---\n',
      'D.md': note(['X'], ''),
    };
    const host = await openPane(files);
    expect(texts(host)).toEqual([
      'Meine Notes | 2',
      '  X | 1',
      '    D | 01.01.2024',
      '  #archive/web | 1',
      '    B | ohne Datum',
      'Dieselbe Adresse | 1',
      '  C | ohne Datum',
    ]);
    expect(row(host, 'B').getAttribute('aria-label')).toContain('Tag: #archive/web');
    expect(row(host, 'C').getAttribute('aria-label')).toContain('The same address');
  });

  it('speaks German in a German app', async () => {
    const host = await openPane(VAULT, { language: 'de' });
    expect(host.app.workspace.getLeavesOfType(PANE)[0]?.getDisplayText()).toBe('Zusammenhänge');
    expect(row(host, 'B').getAttribute('aria-label')).toContain('Thema: X');
  });
});

describe('folding', () => {
  it('folds by click, and stays folded in other notes, after the pane was closed and on the next start', async () => {
    const host = await openPane();
    await click(host, row(host, 'Meine Notes'));
    expect(texts(host)).toEqual(['Meine Notes | 2', 'Relevante Literatur | 1', '  X | 1', '    L | 03.01.2024']);
    expect(row(host, 'Meine Notes').getAttribute('aria-expanded')).toBe('false');
    host.app.workspace.getLeavesOfType(PANE)[0]?.detach();
    await host.settle();
    await command(host, 'open-pane');
    expect(texts(host)).toHaveLength(4);
    const next = await openPane(VAULT, { localStorage: host.localStorage });
    expect(texts(next)).toHaveLength(4);
  });

  it('folds and unfolds everything by a button', async () => {
    const host = await openPane();
    await click(host, paneEl(host).querySelector('[aria-label="Collapse all"]'));
    expect(texts(host)).toEqual(['Meine Notes | 2', 'Relevante Literatur | 1']);
    await click(host, paneEl(host).querySelector('[aria-label="Expand all"]'));
    expect(texts(host)).toHaveLength(7);
  });

  it('orders and groups by date as its menu says, on this device', async () => {
    const host = await openPane();
    const choose = async (title: string): Promise<void> => {
      await click(host, paneEl(host).querySelector('[aria-label="Order and grouping"]'));
      const item = [...host.screen.menus].flatMap(({ items }) => items).find((each) => each.title === title);
      item?.click();
      await host.settle();
    };
    await choose('Newest first');
    expect(texts(host).slice(2, 4)).toEqual(['    Plain | 05.01.2024', '    B | 02.01.2024']);
    await choose('Group by date: Month');
    expect(texts(host).slice(1, 4)).toEqual(['  X | 2', '    Januar 2024 | 2', '      Plain | 05.01.2024']);
    expect(host.data()).toEqual({ version: 1, wasPreviewed: true });
    expect([...host.localStorage.keys()]).toContain(PANE);
  });

  it('shows 200 notes of a group, and more when asked', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 450 }, (_, index) => [`N${index}.md`, note(['X'], '', `2023-01-01T00:0${index % 10}:00`)]),
    );
    const host = await openPane(
      { ...VAULT, ...many },
      { data: { version: 1, wasPreviewed: true, dateGroups: 'none' } },
    );
    const shown = (): number => paneEl(host).querySelectorAll('.related-literature-note').length;
    expect(shown()).toBe(201);
    await click(host, row(host, 'Show 200 more'));
    expect(shown()).toBe(401);
    await click(host, row(host, 'Show 52 more'));
    expect(shown()).toBe(453);
  });
});

describe('a line', () => {
  it('opens its note by click here, by middle click and mod-click in a new tab', async () => {
    const host = await openPane();
    const tabs = (): number => host.app.workspace.getLeavesOfType('markdown').length;
    await click(host, row(host, 'B'));
    expect(host.app.workspace.getActiveFile()?.path).toBe('B.md');
    expect(tabs()).toBe(1);
    await click(host, row(host, 'A'), { button: 1 }, 'auxclick');
    expect(host.app.workspace.getActiveFile()?.path).toBe('A.md');
    expect(tabs()).toBe(2);
    await click(host, row(host, 'B'), { ctrlKey: true });
    expect(tabs()).toBe(3);
    await click(host, row(host, 'A'), { button: 2 }, 'auxclick');
    expect(tabs()).toBe(3);
  });

  it('asks for a hover preview, and can be dragged into a note as a link', async () => {
    const host = await openPane();
    const asked: unknown[] = [];
    // The event is documented for plugins to trigger; nobody listens in the host.
    host.app.workspace.on('hover-link' as 'quit', (...args: unknown[]) => void asked.push(...args));
    await click(host, row(host, 'L'), {}, 'mouseover');
    expect(asked).toMatchObject([{ source: PANE, linktext: '04 Literatur-Notes/L.md', sourcePath: 'A.md' }]);
    const event = new Event('dragstart', { bubbles: true });
    const data = new Map<string, string>();
    Object.assign(event, { dataTransfer: { setData: (type: string, text: string) => data.set(type, text) } });
    row(host, 'L').dispatchEvent(event);
    expect(data.get('text/plain')).toBe('[[L]]');
  });

  it("shows its file's context menu", async () => {
    const host = await openPane();
    await click(host, row(host, 'L'), {}, 'contextmenu');
    await wait(5);
    const titles = [...host.screen.menus].flatMap(({ items }) => items.map(({ title }) => title));
    expect(titles).toContain('Update related notes');
  });

  it('hides a note from the one in front, in the settings alone, and takes that back', async () => {
    const host = await openPane();
    const notes = host.notes();
    await click(host, row(host, 'L'), {}, 'contextmenu');
    await wait(5);
    const items = [...host.screen.menus].flatMap((menu) => menu.items);
    items.find(({ title }) => title === 'Hide here')?.click();
    await host.settle();
    await vi.waitFor(() => expect(() => row(host, 'L')).toThrow());
    expect(host.data()).toMatchObject({ hidden: { 'A.md': ['04 Literatur-Notes/L.md'] } });
    expect(host.notices().at(-1)).toContain('"L" is hidden from this note.');
    host.screen.noticesEl.querySelector<HTMLElement>('button')?.click();
    await host.settle();
    expect(host.data()).not.toHaveProperty('hidden');
    expect(host.notes()).toEqual(notes);
  });
});

describe('the keyboard alone', () => {
  it('moves with arrows, Home and End, folds, and opens with Enter', async () => {
    const host = await openPane();
    paneEl(host).querySelector('input')?.focus();
    await press(host, 'ArrowDown');
    expect(focused()).toBe('Meine Notes');
    expect(rows(host).filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await press(host, 'ArrowRight');
    expect(focused()).toBe('X');
    await press(host, 'ArrowDown');
    expect(focused()).toBe('B');
    await press(host, 'ArrowLeft');
    await press(host, 'ArrowLeft');
    expect(focused()).toBe('X');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
    await press(host, 'ArrowRight');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
    await press(host, 'End');
    expect(focused()).toBe('L');
    await press(host, 'Home');
    await press(host, 'ArrowUp');
    expect(focused()).toBe('Meine Notes');
    await press(host, ' ');
    expect(texts(host)).toHaveLength(4);
    await press(host, 'End');
    await press(host, 'Enter');
    expect(host.app.workspace.getActiveFile()?.path).toBe('04 Literatur-Notes/L.md');
  });

  it('folds with the arrows of the script: from right to left the left one leads in', async () => {
    const host = await openPane();
    for (const each of rows(host)) each.style.direction = 'rtl';
    row(host, 'Meine Notes').focus();
    await press(host, 'ArrowLeft');
    expect(focused()).toBe('X');
    await press(host, 'ArrowRight');
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('false');
  });

  it('leaves all other keys, and those with Alt, to the app', async () => {
    const host = await openPane();
    row(host, 'X').focus();
    for (const [key, held] of [['a', {}] as const, ['ArrowDown', { altKey: true }] as const])
      await press(host, key, held);
    expect(focused()).toBe('X');
  });

  it('opens a new tab with Mod and Enter', async () => {
    const host = await openPane();
    row(host, 'B').focus();
    await press(host, 'Enter', { ctrlKey: true });
    expect(host.app.workspace.getLeavesOfType('markdown')).toHaveLength(2);
  });
});

describe('the filter', () => {
  it('keeps the notes that match, unfolded, and says where none does', async () => {
    const host = await openPane();
    await click(host, row(host, 'Meine Notes'));
    const input = paneEl(host).querySelector('input');
    const filter = async (text: string): Promise<void> => {
      if (input !== null) input.value = text;
      input?.dispatchEvent(new Event('input', { bubbles: true }));
      await host.settle();
    };
    expect(input?.getAttribute('aria-label')).toBe('Filter related notes');
    await filter('pla');
    expect(texts(host)).toEqual(['Meine Notes | 1', '  X | 1', '    Plain | 05.01.2024']);
    await filter('zebra');
    expect(paneEl(host).textContent).toContain('Nothing matches the filter.');
    await filter('');
    expect(texts(host)).toHaveLength(4);
  });
});

describe('the filter, further', () => {
  const FILES = {
    'A.md': note(['X'], ''),
    'Late wind.md': note(['X'], ''),
    'Wind.md': note(['X'], ''),
    'T.md': '---\ntopics: [X]\ntitle: On wind\n---\n',
    'G.md': '---\ntopics: [X, Windmills]\n---\n',
    'H.md': '---\ntopics: [X]\ntags: [weather/wind]\n---\n',
    'No.md': note(['X'], ''),
  };
  const filter = async (host: Host, text: string): Promise<void> => {
    const input = paneEl(host).querySelector('input');
    if (input !== null) input.value = text;
    input?.dispatchEvent(new Event('input', { bubbles: true }));
    await host.settle();
  };
  const names = (host: Host): readonly string[] =>
    [...paneEl(host).querySelectorAll('.related-literature-note .tree-item-inner')].map((el) => el.textContent ?? '');

  it("matches names, titles, topics and tags, names first and in the app's order", async () => {
    const host = await openPane(FILES);
    await filter(host, 'wind');
    expect(names(host)).toEqual(['Wind', 'Late wind', 'T', 'G', 'H']);
    await filter(host, '#weather');
    expect(names(host)).toEqual(['H']);
    await filter(host, 'mills g');
    expect(names(host)).toEqual(['G']);
  });

  it('begins at the top with each letter', async () => {
    const host = await openPane(FILES);
    const list = paneEl(host).querySelector('.related-literature-list');
    if (list !== null) list.scrollTop = 70;
    await filter(host, 'w');
    expect(list?.scrollTop).toBe(0);
  });
});

describe('a long press', () => {
  it.each(['iphone', 'tablet', 'phone'] as const)('opens the menu of a note and of a group (%s)', async (device) => {
    const host = await openPane(VAULT, { device });
    const titles = (): readonly string[] =>
      [...host.screen.menus].flatMap(({ items }) => items.map(({ title }) => title));
    await host.user.longPress(row(host, 'L'));
    await wait(20);
    expect([titles().includes('Hide here'), host.screen.menus.size]).toEqual([true, 1]);
    expect(host.app.workspace.getActiveFile()?.path).toBe('A.md');
    await host.user.longPress(row(host, 'Meine Notes'));
    await wait(20);
    expect([titles().includes('Copy as links'), host.screen.menus.size]).toEqual([true, 1]);
  });

  it('is none on iOS where the finger moves', async () => {
    const host = await openPane(VAULT, { device: 'iphone' });
    const touch = (type: string, clientY: number): void => {
      const event = Object.assign(new Event(type, { bubbles: true }), { touches: [{ clientX: 0, clientY }] });
      row(host, 'L').dispatchEvent(event);
    };
    touch('touchstart', 0);
    touch('touchmove', 30);
    await wait(700);
    expect(host.screen.menus.size).toBe(0);
  });
});

describe('the name of the note', () => {
  it('stands on top, and follows', async () => {
    const host = await openPane();
    const title = (): string => paneEl(host).querySelector('.related-literature-pane-title')?.textContent ?? '';
    expect(title()).toBe('A');
    await host.user.open('B.md');
    await host.settle();
    expect(title()).toBe('B');
  });
});

describe('what is wrong, and the way out', () => {
  const only = (text: string): Readonly<Record<string, string>> => ({ 'A.md': text, 'B.md': note(['X'], '') });
  const wayOut = async (host: Host): Promise<void> =>
    click(host, paneEl(host).querySelector('.related-literature-problem button'));

  it('updates a block that is out of date', async () => {
    const host = await openPane();
    expect(problems(host)).toEqual(['The box is out of date. | Update']);
    await wayOut(host);
    await wait(600);
    await host.settle();
    expect(problems(host)).toEqual([]);
    await host.user.save();
    await host.settle();
    expect(host.text('A.md')).toContain('[[Plain.md|Plain]]');
  });

  it('inserts a callout where there are no markers', async () => {
    const host = await openPane(only(note(['X'], 'text\n')));
    expect(problems(host)).toEqual(['"A" has no related-notes box. | Add']);
    await wayOut(host);
    expect(host.notices().join()).toContain('"A" updated.');
  });

  it('says nothing of a missing box where the owner wants the pane only', async () => {
    const host = await openPane(only(note(['X'], 'text\n')), {
      data: { version: 1, wasPreviewed: true, shownIn: 'pane' },
    });
    expect(problems(host)).toEqual([]);
  });

  it('leaves the first of two boxes', async () => {
    const host = await openPane(only(note(['X'], `${CALLOUT}\n${CALLOUT}text\n`)));
    const [outOfDate, several] = problems(host);
    expect(outOfDate).toContain('out of date');
    expect(several).toBe('It has more than one box. | Remove the second box');
    await click(host, [...paneEl(host).querySelectorAll('.related-literature-problem button')][1] ?? null);
    expect(host.notices().join()).toContain('"A" has one box now.');
    await wait(600);
    await host.settle();
    expect(problems(host)).toEqual(['The box is out of date. | Update']);
  });

  it('leads to the line of a note that is refused', async () => {
    const host = await openPane(only(note(['X'], 'text\n> %% INSERT A %%\nrest\n')));
    expect(problems(host)).toEqual([
      'the last line of the box (%% END … %%) is missing; put it below the list. | Go to the line',
    ]);
    expect(texts(host)).toContain('    B | 01.01.2024');
    await wayOut(host);
    expect(host.app.workspace.activeEditor?.editor?.getCursor().line).toBe(5);
  });

  it('says that frontmatter cannot be read, in the words of the engine', async () => {
    const host = await openPane(only('---\ntopics: [X\n---\ntext\n'));
    expect(problems(host)[0]).toMatch(/^the frontmatter cannot be read \(.+\)\. \| Go to the properties$/);
  });

  it.each([
    [
      'en',
      'the frontmatter cannot be read (it is a text or a list, not properties; write each line as name: value). | Go to the properties',
    ],
    [
      'de',
      'das Frontmatter ist nicht lesbar (es ist ein Text oder eine Liste statt Eigenschaften; schreib jede Zeile als Name: Wert). | Zu den Eigenschaften',
    ],
  ])('says in the language of the app that frontmatter is no properties (%s)', async (language, problem) => {
    const host = await openPane(only('---\n- X\n---\ntext\n'), { language });
    expect(problems(host)).toEqual([problem]);
  });

  it('says that there are no topics, and in which property they belong', async () => {
    const host = await openPane({ ...VAULT, 'A.md': 'no frontmatter\n' });
    expect(problems(host)[0]).toBe('This note has no topics. | Propose topics');
  });

  it('offers to replace the script', async () => {
    const script = '```dataviewjs\ndv.view("related")\n```\n';
    const host = await openPane(only(note(['X'], `${CALLOUT}${script}`)));
    expect(problems(host)).toEqual(['"A" still holds the script, which writes its own list. | Replace scripts']);
    await wayOut(host);
    expect(host.screen.modals.size).toBe(1);
  });

  it('offers nothing to a note that opted out, or lies where nothing is written', async () => {
    const out = '---\ntopics: [X]\nrelated-literature: false\n---\n';
    const host = await openPane(
      { ...only(out), 'Aside/E.md': note(['X']) },
      { data: { version: 1, wasPreviewed: true, excludedFolders: ['Aside'] } },
    );
    expect(problems(host)).toEqual([]);
    await host.user.open('Aside/E.md');
    await host.settle();
    expect(problems(host)).toEqual([]);
    expect(texts(host)).toContain('    B | 01.01.2024');
  });

  it('says what is wrong with damaged settings, and what to do without a note', async () => {
    const damaged = await openPane(VAULT, { data: { version: 1, cap: -1 } });
    expect(paneEl(damaged).textContent).toContain('The settings are damaged');
    const empty = await openPane(VAULT, { open: [] });
    expect(paneEl(empty).textContent).toContain('No note is open.');
  });
});

describe('it never writes', () => {
  it('touches no file whatever is opened, typed, folded, filtered, chosen or dragged', async () => {
    const host = await openPane(VAULT, { mode: 'command' });
    const before = host.files();
    for (const path of Object.keys(VAULT)) {
      await host.user.open(path);
      await host.settle();
      for (const each of rows(host)) await click(host, each, {}, 'mouseover');
    }
    await click(host, row(host, 'Meine Notes'));
    await click(host, row(host, 'Meine Notes'));
    await click(host, paneEl(host).querySelector('[aria-label="Collapse all"]'));
    await wait(700);
    await host.settle();
    expect(host.journal.writes('plugin')).toEqual([]);
    expect(host.files()).toEqual(before);
  });

  it('looks at nothing while it is hidden, and catches up when it is shown', async () => {
    const host = await openPane();
    host.app.workspace.rightSplit.collapse();
    await host.user.open('B.md');
    await host.settle();
    expect(row(host, 'Plain')).toBeDefined();
    expect(texts(host)).not.toContain('    A | 01.01.2024');
    host.app.workspace.rightSplit.expand();
    await host.settle();
    expect(texts(host)).toContain('    A | 01.01.2024');
  });

  it('leaves nothing behind when the plugin is switched off, and its pane comes back where it was', async () => {
    const host = keep(await openApp(VAULT, { open: ['A.md'] }));
    await host.unload();
    await host.settle();
    const before = host.counts();
    const { bundle } = await import('../stage.js');
    await host.load(bundle, { data: { version: 1, wasPreviewed: true } });
    await command(host, 'open-pane');
    await wait(400);
    await host.unload();
    await host.settle();
    expect(host.counts()).toEqual(before);
    expect(host.app.workspace.getLeavesOfType(PANE)).toHaveLength(1);
    await host.load(bundle);
    await host.settle();
    expect(texts(host)).toHaveLength(7);
  });
});
