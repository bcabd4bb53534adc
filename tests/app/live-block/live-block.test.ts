// @vitest-environment jsdom
/** The live block: what it shows for its options, when it is drawn, its buttons and keys; and that it never writes. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Host, HostOptions } from '../../host/host.js';
import type { MarkdownView } from '../../host/markdown-view.js';
import { appsWith } from '../apps.js';
import { command, fakeTime, lastNotice, note, pass, written } from '../stage.js';

const LIVE = '```related-notes\n```\n';
const live = (...options: readonly string[]): string => `\`\`\`related-notes\n${options.join('\n')}\n\`\`\`\n`;
const FILES = {
  'N.md': note(['X'], LIVE, '2024-01-01'),
  'One/Same.md': note(['X'], 'a', '2024-01-02'),
  'Two/Same.md': note(['X'], 'b', '2024-01-03'),
  '04 Literatur-Notes/L.md': note(['X'], 'c', '2024-01-04'),
  'Alone.md': note(['Y'], LIVE),
};

const { app } = appsWith(FILES);

interface Open {
  readonly host: Host;
  readonly view: MarkdownView;
}

async function open(
  files: Readonly<Record<string, string>> = FILES,
  options: HostOptions & { readonly data?: unknown; readonly mode?: 'preview' | 'source' } = {},
): Promise<Open> {
  const { mode = 'preview', ...others } = options;
  const host = await app(files, { draw: true, ...others });
  const view = await host.user.open('N.md', { mode });
  await drawn(host);
  return { host, view };
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));

/** Waits for what the schedule of the blocks has planned for now. */
async function drawn(host: Host): Promise<void> {
  await wait(20);
  await host.settle();
  await wait(20);
  await host.settle();
}

function blocks({ view }: Pick<Open, 'view'>): readonly HTMLElement[] {
  return [...view.containerEl.querySelectorAll<HTMLElement>('.related-literature-live')];
}

function block(opened: Open): HTMLElement {
  const [first] = blocks(opened);
  if (first === undefined) throw new Error('no live block is drawn');
  return first;
}

const names = (el: HTMLElement): readonly string[] =>
  [...el.querySelectorAll('[role=treeitem] .tree-item-inner')].map(({ textContent }) => textContent ?? '');

function press(el: HTMLElement, label: string): void {
  const all = [...el.querySelectorAll('button')];
  const found = all.find((each) => each.textContent === label || each.getAttribute('aria-label') === label);
  if (found === undefined) throw new Error(`no button ${label}`);
  found.click();
}

const key = (name: string): KeyboardEvent =>
  new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });

afterEach(() => vi.unstubAllGlobals());

describe('a live block', () => {
  it.each(['preview', 'source'] as const)('lists in %s what a box would list, and writes nothing', async (mode) => {
    const opened = await open(FILES, { mode });
    expect(names(block(opened))).toEqual(['Meine Notes', 'X', 'Same One', 'Same Two', 'Relevante Literatur', 'X', 'L']);
    expect(opened.host.notes()).toEqual(FILES);
    expect(written(opened.host)).toEqual([]);
  });

  it('speaks German with a German app', async () => {
    const opened = await open({ ...FILES, 'N.md': note(['X'], live('limit: viele')) }, { language: 'de' });
    expect(block(opened).textContent).toBe(
      'limit: eine ganze Zahl ab 0 eingeben.Optionen sind „note: Eine Notiz“ und „limit: 5“, jede in einer eigenen Zeile.',
    );
  });

  it('says where nothing is related', async () => {
    const opened = await open({ 'N.md': note(['Z'], LIVE) });
    expect(block(opened).querySelector('.pane-empty')?.textContent).toBe('No related notes found.');
  });

  it.each([
    ['note: "[[Alone]]"', '"Alone"'],
    ['note: Alone', '"Alone"'],
    ['note: [[Alone]]', '"Alone"'],
    ['note: "[[Alone.md|other words]]"', '"Alone.md"'],
  ])('shows what is related to another note: %s', async (option, name) => {
    const opened = await open({ ...FILES, 'N.md': note(['X'], live(option)), 'B.md': note(['Y'], 'x') });
    expect(names(block(opened))).toEqual(['Meine Notes', 'Y', 'B']);
    expect(block(opened).getAttribute('aria-label')).toBe(`Related notes of ${name}`);
  });

  it('shows so many notes, the newest of a group, and all of them when asked', async () => {
    const opened = await open({ ...FILES, 'N.md': note(['X'], live('limit: 1')) });
    expect(names(block(opened))).toEqual(['Meine Notes', 'X', 'Same']);
    expect(block(opened).textContent).toContain('03.01.2024');
    press(block(opened), 'Show all');
    await drawn(opened.host);
    expect(names(block(opened))).toEqual(['Meine Notes', 'X', 'Same One', 'Same Two', 'Relevante Literatur', 'X', 'L']);
    expect(block(opened).textContent).not.toContain('Show all');
  });

  it('of notes by tags, too, the newest are shown, and asked for again stays whole', async () => {
    const tagged = (day: number): string => `---\ntags: [a, b]\ncreated: 2024-03-0${day}\n---\n`;
    const opened = await open({
      'N.md': tagged(1) + live('limit: 2'),
      'B.md': tagged(2),
      'C.md': tagged(3),
      'D.md': tagged(4),
    });
    expect(names(block(opened)).slice(-2)).toEqual(['C', 'D']);
    press(block(opened), 'Show all');
    await drawn(opened.host);
    expect(names(block(opened)).slice(-3)).toEqual(['B', 'C', 'D']);
  });

  const OPTIONS = 'Options are "note: A note" and "limit: 5", each on a line of its own.';
  it.each([
    ['notes: Alone', 'There is no option "notes".'],
    ['limit: -1', 'limit: enter a whole number, 0 or more.'],
    ['limit: "5"', 'limit: enter a whole number, 0 or more.'],
    ['note: [a, b]', 'note: enter the name of one note.'],
    ['note: {a: b}', 'note: enter the name of one note.'],
    ['Alone', 'The options cannot be read.'],
    ['note: "Alone', 'The options cannot be read.'],
    ['- note: Alone', 'The options cannot be read.'],
  ])('names what is wrong with %j, and the right options', async (option, sentence) => {
    const opened = await open({ ...FILES, 'N.md': note(['X'], live(option)) });
    expect([...block(opened).children].map(({ textContent }) => textContent)).toEqual([sentence, OPTIONS]);
  });

  it('says that there is no such note, and shows it once there is', async () => {
    const opened = await open({ ...FILES, 'N.md': note(['X'], live('note: Later')) });
    expect(block(opened).querySelector('.pane-empty')?.textContent).toBe('There is no note "Later".');
    await opened.host.outside.write('Later.md', note(['Y'], 'text'));
    await opened.host.settle();
    await wait(1100);
    await drawn(opened.host);
    expect(names(block(opened))).toEqual(['Meine Notes', 'Y', 'Alone']);
  });

  it('says where settings are damaged', async () => {
    const opened = await open(FILES, { data: { version: 1, cap: 'many' } });
    expect(block(opened).querySelector('.pane-empty')?.textContent).toContain('The settings are damaged');
  });

  it('shows what its note cites as soon as that stands in the text, and follows the settings', async () => {
    const files = { ...FILES, 'Cited.md': '---\nurl: https://a.example/1\ntitle: A title\n---\n' };
    const opened = await open(files);
    await opened.host.outside.write('N.md', `${note(['X'], LIVE)}\n[it](https://a.example/1)\n`);
    await opened.host.settle();
    await wait(1100);
    await drawn(opened.host);
    expect(names(block(opened)).slice(-2)).toEqual(['Zitiert', 'Cited']);
    await opened.host.openSettings().control('linkText').change('title');
    await opened.host.settle();
    await wait(1100);
    await drawn(opened.host);
    expect(names(block(opened)).slice(-2)).toEqual(['Zitiert', 'A title']);
  });

  it('shows a note no more that was hidden by its menu', async () => {
    const opened = await open();
    const row = [...block(opened).querySelectorAll<HTMLElement>('.related-literature-note')].at(-1);
    row?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    await opened.host.settle();
    const [menu] = opened.host.screen.menus;
    menu?.items.find(({ title }) => title === 'Hide here')?.click();
    await opened.host.settle();
    await wait(1100);
    await drawn(opened.host);
    expect(names(block(opened))).toEqual(['Meine Notes', 'X', 'Same One', 'Same Two']);
    expect(opened.host.notes()).toEqual(FILES);
  });
});

describe('the buttons and keys of a live block', () => {
  it('copies a link to each listed note, and says how many', async () => {
    const copied: string[] = [];
    vi.stubGlobal('navigator', {
      ...navigator,
      clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    const opened = await open();
    press(block(opened), 'Copy as links');
    await opened.host.settle();
    expect(copied).toEqual(['- [[One/Same]]\n- [[Two/Same]]\n- [[L]]\n']);
    expect(lastNotice(opened.host)).toBe('3 links copied.');
  });

  it('says why nothing could be copied', async () => {
    const clipboard = { writeText: () => Promise.reject(new Error('not allowed here')) };
    vi.stubGlobal('navigator', { ...navigator, clipboard });
    const opened = await open();
    press(block(opened), 'Copy as links');
    await opened.host.settle();
    expect(lastNotice(opened.host)).toBe('not allowed here');
  });

  it('opens the settings of the plugin, and says where the app has no way to', async () => {
    const opened = await open();
    press(block(opened), 'Open settings');
    const setting: unknown = Reflect.get(opened.host.app, 'setting');
    expect(setting).toMatchObject({ opened: ['open', 'related-literature'] });
    Reflect.set(opened.host.app, 'setting', undefined);
    press(block(opened), 'Open settings');
    expect(lastNotice(opened.host)).toBe('The settings could not be opened from here.');
  });

  it('is walked and folded with the arrows, and Enter opens a note', async () => {
    const opened = await open();
    const el = block(opened);
    el.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
    for (const name of ['ArrowDown', 'ArrowLeft']) document.activeElement?.dispatchEvent(key(name));
    expect(names(el)).toEqual(['Meine Notes', 'X', 'Relevante Literatur', 'X', 'L']);
    expect(document.activeElement?.textContent).toContain('X');
    document.activeElement?.dispatchEvent(key('ArrowRight'));
    document.activeElement?.dispatchEvent(key('ArrowDown'));
    document.activeElement?.dispatchEvent(key('Enter'));
    await opened.host.settle();
    expect(opened.host.app.workspace.getActiveFile()?.path).toBe('One/Same.md');
  });
});

describe('the menu of a group', () => {
  it('copies the links of that group alone', async () => {
    const copied: string[] = [];
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    vi.stubGlobal('navigator', { ...navigator, clipboard });
    const opened = await open();
    const group = [...block(opened).querySelectorAll<HTMLElement>('.mod-collapsible')].at(-1);
    group?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    await opened.host.settle();
    const [menu] = opened.host.screen.menus;
    menu?.items.find(({ title }) => title === 'Copy as links')?.click();
    await opened.host.settle();
    expect(copied).toEqual(['- [[L]]\n']);
  });

  it('Enter on "Show all" shows all, and opens no note', async () => {
    const opened = await open({ ...FILES, 'N.md': note(['X'], live('limit: 1')) });
    const button = [...block(opened).querySelectorAll('button')].find(({ textContent }) => textContent === 'Show all');
    button?.focus();
    const pressed = key('Enter');
    button?.dispatchEvent(pressed);
    await opened.host.settle();
    expect(pressed.defaultPrevented).toBe(false);
    expect(opened.host.app.workspace.getActiveFile()?.path).toBe('N.md');
  });
});

describe('when a live block is drawn', () => {
  const RELATED = 'One/Same.md';

  it('follows the vault at most once a second, and stays as it is where nothing differs', async () => {
    fakeTime();
    const opened = await openFaked();
    const el = block(opened);
    const before = el.querySelector('[role=tree]');
    await opened.host.outside.write(RELATED, note(['X'], 'other words', '2024-01-02'));
    await pass(2, opened.host);
    expect(el.querySelector('[role=tree]')).toBe(before);
    const changes = watchChanges(el);
    for (let day = 10; day < 20; day += 1) {
      await opened.host.outside.write(RELATED, note(['X'], 'a', `2024-02-${day}`));
      await opened.host.settle();
      await vi.advanceTimersByTimeAsync(100);
    }
    await pass(2, opened.host);
    expect(changes()).toBeGreaterThan(0);
    expect(changes()).toBeLessThanOrEqual(3);
    expect(el.textContent).toContain('19.02.2024');
  });

  it('reads nothing while nothing happens', async () => {
    fakeTime();
    const opened = await openFaked();
    const { vault } = opened.host.app;
    const reads = [vi.spyOn(vault, 'read'), vi.spyOn(vault, 'cachedRead')];
    await pass(5, opened.host);
    expect(reads.map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
    await opened.host.outside.write(RELATED, note(['X'], 'a', '2024-05-01'));
    await pass(2, opened.host);
    expect(reads.flatMap(({ mock }) => mock.calls).length).toBeGreaterThan(0);
  });

  async function openFaked(files = FILES): Promise<Open> {
    const host = await app(files, { draw: true });
    const view = await host.user.open('N.md', { mode: 'preview' });
    await pass(1, host);
    return { host, view };
  }

  /** How often the list of a block was drawn anew. */
  function watchChanges(el: HTMLElement): () => number {
    let count = 0;
    const observer = new MutationObserver((records) => {
      if (records.some(({ addedNodes }) => [...addedNodes].some((each) => (each as Element).role === 'tree')))
        count += 1;
    });
    observer.observe(el, { childList: true, subtree: true });
    return () => count;
  }

  it('is not drawn while it is off the screen, and once it is seen shows what is true then', async () => {
    const screen = stubScreen();
    const opened = await open();
    expect(names(block(opened))).toEqual([]);
    screen.show(block(opened), true);
    await drawn(opened.host);
    expect(names(block(opened)).length).toBe(7);
    screen.show(block(opened), false);
    await opened.host.outside.remove('04 Literatur-Notes/L.md');
    await opened.host.settle();
    await wait(1100);
    expect(names(block(opened)).length).toBe(7);
    screen.show(block(opened), true);
    await drawn(opened.host);
    expect(names(block(opened)).length).toBe(4);
  });

  it('is drawn where the app prints a note, which is on no screen', async () => {
    const screen = stubScreen();
    const opened = await open();
    opened.view.containerEl.addClass('print');
    screen.show(block(opened), false);
    await drawn(opened.host);
    expect(names(block(opened)).length).toBe(7);
  });

  it('fifty in one note are drawn with pauses, and only those that are seen', async () => {
    const screen = stubScreen();
    const opened = await open({ ...FILES, 'N.md': note(['X'], LIVE.repeat(50)) });
    const all = blocks(opened);
    expect(all.length).toBe(50);
    for (const each of all.slice(0, 12)) screen.show(each, true);
    await wait(200);
    await drawn(opened.host);
    expect(all.filter((each) => names(each).length > 0).length).toBe(12);
  });

  it('leaves nothing behind when the note is closed, nor when the plugin is switched off', async () => {
    const screen = stubScreen();
    const opened = await open();
    expect(screen.watched()).toBe(1);
    const el = block(opened);
    opened.host.user.close(opened.view);
    await opened.host.settle();
    expect([screen.watched(), el.childElementCount]).toEqual([0, 0]);
    await opened.host.user.open('N.md', { mode: 'preview' });
    await drawn(opened.host);
    opened.host.unload();
    expect(screen.watched()).toBe(0);
  });
});

/** An observer of the screen whose screen a test moves. */
function stubScreen(): { readonly show: (el: Element, isSeen: boolean) => void; readonly watched: () => number } {
  const observers = new Set<StubObserver>();
  class StubObserver {
    readonly els = new Set<Element>();
    constructor(readonly tell: (entries: readonly object[]) => void) {
      observers.add(this);
    }
    observe(el: Element): void {
      this.els.add(el);
    }
    unobserve(el: Element): void {
      this.els.delete(el);
    }
    disconnect(): void {
      this.els.clear();
    }
  }
  vi.stubGlobal('IntersectionObserver', StubObserver);
  return {
    show: (target, isIntersecting) => {
      for (const { els, tell } of observers) if (els.has(target)) tell([{ target, isIntersecting }]);
    },
    watched: () => [...observers].reduce((sum, { els }) => sum + els.size, 0),
  };
}

describe('the command "Insert live related notes"', () => {
  it.each([
    [5, 'one\ntwo\n', 'one\n\n```related-notes\n```\n\ntwo\n', '"N" shows related notes now.'],
    [3, '- a\n- b\n\nc\n', '- a\n- b\n\n```related-notes\n```\n\nc\n', 'Live block put into "N", below'],
  ])('puts one at the cursor, outside of lists', async (_, before, after, said) => {
    const host = await app({ ...FILES, 'N.md': before });
    const view = await host.user.open('N.md');
    view.editor.setCursor({ line: 0, ch: 2 });
    await command(host, 'insert-live');
    await host.user.save();
    expect(host.text('N.md')).toBe(after);
    expect(lastNotice(host)).toContain(said);
  });

  it('leaves a note alone that opted out', async () => {
    const files = { 'N.md': '---\nrelated-literature: false\n---\na\n' };
    const host = await app(files);
    await host.user.open('N.md');
    await command(host, 'insert-live');
    expect(host.notes()).toEqual(files);
    expect(lastNotice(host)).toContain('related-literature: false');
  });
});
