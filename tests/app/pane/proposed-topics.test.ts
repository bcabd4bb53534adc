// @vitest-environment jsdom
/** The section "Proposed topics" of the pane: what it shows, what "Add" writes, what "Not this topic" stores. */
import { beforeAll, describe, expect, it } from 'vitest';
import { TOPIC_VAULT } from '../../generate/topic-vault';
import type { Host } from '../../host/host.js';
import { appsWith } from '../apps.js';
import { command, fakeTime, pass, written, type StageOptions } from '../stage.js';

const { app } = appsWith(TOPIC_VAULT);

/** jsdom lays nothing out: whatever is in the page counts as shown. */
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', { configurable: true, get: () => document.body });
});

async function paneOn(
  path: string,
  files: Readonly<Record<string, string>> = TOPIC_VAULT,
  options: StageOptions = {},
): Promise<Host> {
  const host = await app(files, { open: [path], ...options });
  await command(host, 'open-pane');
  await pass(1, host);
  return host;
}

function section(host: Host): HTMLElement {
  const el = host.screen.appEl.querySelector<HTMLElement>('.related-literature-proposed');
  if (el === null) throw new Error('the pane is not open');
  return el;
}

const topics = (host: Host): readonly string[] =>
  [...section(host).querySelectorAll('.tree-item-inner')].map((el) => el.firstChild?.textContent?.trim() ?? '');

async function press(host: Host, text: string): Promise<void> {
  const button = [...section(host).querySelectorAll('button')].find((one) => one.textContent === text);
  if (button === undefined) throw new Error(`no button ${text} in ${section(host).textContent}`);
  button.click();
  await pass(1, host);
}

const textOf = async (host: Host, path: string): Promise<string> => {
  await host.user.save();
  return host.notes()[path] ?? '';
};

describe('proposed topics', () => {
  it('stand above the list for a note without topics, with the first reason; all of them when unfolded', async () => {
    fakeTime();
    const host = await paneOn('A/Neu.md');
    expect(topics(host)).toEqual(['Gletscher']);
    const head = section(host).querySelector<HTMLElement>('.tree-item-self');
    const more = section(host).querySelector<HTMLElement>('ul');
    const reasons = [...(more?.children ?? [])].map((el) => el.textContent);
    expect(reasons).toContain('"Gletscher" stands in the title');
    expect(section(host).querySelector('.related-literature-place')?.textContent).toBe(reasons[0]);
    expect([head?.getAttribute('aria-expanded'), more?.style.display]).toEqual(['false', 'none']);
    head?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    expect([head?.getAttribute('aria-expanded'), more?.style.display]).toEqual(['true', '']);
    expect(written(host)).toEqual([]);
  });

  it.each([
    ['has topics', 'A/Schlaf Meer.md', {}],
    ['fits none', 'A/Fremd.md', {}],
    ['is not to be written to', 'A/Zu.md', { 'A/Zu.md': '---\nrelated-literature: false\ntitle: Gletscher\n---\n' }],
    ['is a template', 'A/V.md', { 'A/V.md': '---\ntitle: "{{title}} Gletscher"\n---\n' }],
  ])('are none for a note that %s', async (_, path, more) => {
    fakeTime();
    const host = await paneOn(path, { ...TOPIC_VAULT, ...more });
    expect(section(host).textContent).toBe('');
  });

  it('"Add" puts the topic into the property, and what is left may still be added', async () => {
    fakeTime();
    const host = await paneOn('A/Neu.md');
    await press(host, 'Add');
    expect(await textOf(host, 'A/Neu.md')).toBe(
      TOPIC_VAULT['A/Neu.md']?.replace('Thema\n---', 'Thema\ntopics:\n  - "[[Gletscher]]"\n---'),
    );
    expect(topics(host)).toEqual([]);
    expect(host.screen.appEl.querySelectorAll('.related-literature-note').length).toBe(3);
  });

  it('"Not this topic" is stored, follows the note when it is renamed, and is taken back in the settings', async () => {
    fakeTime();
    const host = await paneOn('A/Neu.md');
    await press(host, 'Not this topic');
    expect(topics(host)).toEqual([]);
    expect(host.data()).toMatchObject({ declinedTopics: { 'A/Neu.md': ['Gletscher'] } });
    await host.user.rename('A', 'B');
    await pass(1, host);
    expect(host.data()).toMatchObject({ declinedTopics: { 'B/Neu.md': ['Gletscher'] } });
    expect(topics(host)).toEqual([]);
    const shown = host.openSettings();
    shown.openPage('Lists and limits');
    expect(shown.el.textContent).toContain('Topics that do not fit');
    const row = shown.rows().findIndex(({ name }) => name === 'Gletscher');
    expect(row).toBeGreaterThan(0);
    const el = [...shown.el.querySelectorAll<HTMLElement>('.setting-item')].find((one) =>
      one.textContent?.includes('B/Neu.md'),
    );
    el?.querySelector<HTMLElement>('[aria-label="Delete"], .clickable-icon, button')?.click();
    await pass(1, host);
    shown.close();
    await pass(15, host);
    expect(host.data()).not.toHaveProperty('declinedTopics');
    expect(topics(host)).toEqual(['Gletscher']);
  });

  it('a property that cannot be edited is left as it is, which is said', async () => {
    fakeTime();
    const text = '---\ntitle: Gletscher\ntopics: [\n]\n---\nGletscher schmelzen, Gletschereis\n';
    const host = await paneOn('A/N.md', { ...TOPIC_VAULT, 'A/N.md': text });
    await press(host, 'Add');
    expect(await textOf(host, 'A/N.md')).toBe(text);
    expect(host.notices().at(-1)).toBe('"N" was left as it is: the value of the property runs over several lines.');
  });

  it('follow other notes as they change, and are read anew after ten idle minutes', async () => {
    fakeTime();
    const host = await paneOn('A/Neu.md');
    for (const name of ['Sommer', 'Meer', 'Dorf'])
      await host.outside.write(
        `A/Gletscher ${name}.md`,
        `---\ntitle: ${name}\ntopics: [Eis]\n---\nGletscher schmelzen\n`,
      );
    await pass(2, host);
    expect(topics(host)).toEqual(['Eis']);
    await pass(700, host);
    await host.user.open('A/Fremd.md');
    await pass(1, host);
    await host.user.open('A/Neu.md');
    await pass(1, host);
    expect(topics(host)).toEqual(['Eis']);
  });

  it('on a phone no text is read before a tap on "Propose topics"', async () => {
    fakeTime();
    const host = await paneOn('A/Neu.md', TOPIC_VAULT, { device: 'phone' });
    expect([topics(host), section(host).textContent]).toEqual([[], 'Proposed topicsPropose topics']);
    await press(host, 'Propose topics');
    expect(topics(host)).toEqual(['Gletscher']);
  });

  it('are in German where the app is', async () => {
    fakeTime();
    const host = await paneOn('A/Neu.md', TOPIC_VAULT, { language: 'de' });
    expect(section(host).textContent).toContain('Vorgeschlagene Themen');
    expect(section(host).textContent).toContain('„Gletscher“ steht in: Titel');
    await press(host, 'Passt nicht');
    expect(topics(host)).toEqual([]);
  });
});
