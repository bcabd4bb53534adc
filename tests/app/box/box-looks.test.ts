// @vitest-environment jsdom
/** The box as reading matter: what is marked where it is drawn, and what is left alone. The note's bytes stay. */
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.js';
import type { HostOptions } from '../../host/host.ts';
import { appsWith } from '../apps.js';
import { command, note } from '../stage.js';

const BOX = '> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%\n> %% END A %%\n';
const FILES = {
  'N.md': note(['X', 'Alone'], BOX, '2024-01-01'),
  'One/Same.md': note(['X'], 'a', '2024-01-02'),
  'Two/Same.md': note(['X'], 'b', '2024-01-03'),
  'Other.md': '---\nrelated: x\n---\n> [!example]- My own callout\n> #### A heading\n> - [[N]] (02.02.2024)\n',
};

const { app } = appsWith(FILES);

async function drawn(
  path: string,
  options: HostOptions & { readonly data?: unknown } = {},
  files: Readonly<Record<string, string>> = FILES,
): Promise<Element> {
  const host: Host = await app(files, { draw: true, ...options });
  await host.user.open('N.md');
  await command(host, 'update-related');
  await host.user.save();
  const before = host.notes();
  const view = await host.user.open(path, { mode: 'preview' });
  await host.settle();
  expect(host.notes()).toEqual(before);
  const found = view.containerEl.querySelector('.markdown-reading-view .callout');
  if (found === null) throw new Error('no callout is drawn');
  return found;
}

const texts = (el: Element, name: string): readonly string[] =>
  [...el.querySelectorAll(`.related-literature-${name}`)].map(({ textContent }) => textContent ?? '');

describe('a box that is drawn', () => {
  it.each(['known', 'null'] as const)(
    'has its dates, gaps, folders and number of notes marked (lines %s)',
    async (sectionInfo) => {
      const box = await drawn('N.md', { sectionInfo });
      expect(box.classList.contains('related-literature-box')).toBe(true);
      expect(texts(box, 'box-date')).toEqual(['02.01.2024', '03.01.2024']);
      expect(texts(box, 'place')).toEqual(['One', 'Two']);
      expect(texts(box, 'box-count')).toEqual(['2 notes']);
      expect(texts(box, 'box-gap').length).toBeGreaterThan(0);
      expect(texts(box, 'box-empty').length).toBeGreaterThan(0);
    },
  );

  it('counts each note once, however often it is listed, and no line that tells of more', async () => {
    const files = {
      'N.md': note(['X', 'Y'], BOX, '2024-01-01'),
      'A.md': note(['X', 'Y'], '', '2024-01-02'),
      'B.md': note(['X'], '', '2024-01-03'),
      'C.md': note(['X'], '', '2024-01-04'),
    };
    const box = await drawn('N.md', { data: { version: 1, cap: 2, wasPreviewed: true } }, files);
    expect(box.querySelectorAll('li')).toHaveLength(4);
    expect(texts(box, 'box-count')).toEqual(['3 notes']);
  });

  it.each(['known', 'null'] as const)('that is not ours is left alone (lines %s)', async (sectionInfo) => {
    const box = await drawn('Other.md', { sectionInfo });
    expect(box.classList.contains('related-literature-box')).toBe(false);
    expect(texts(box, 'box-date')).toEqual([]);
  });

  it('is left alone where the setting is off', async () => {
    const box = await drawn('N.md', { data: { version: 1, styleBoxes: false, wasPreviewed: true } });
    expect(box.classList.contains('related-literature-box')).toBe(false);
  });
});
