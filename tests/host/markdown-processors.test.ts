// @vitest-environment jsdom
/** What processors of plugins are given in reading view and live preview, and how long what they add lives. */
import type * as Obsidian from 'obsidian';
import { expect, test } from 'vitest';
import { Component } from './component.ts';
import { startHost, type Host, type HostOptions } from './host.ts';
import { MarkdownRenderer } from './markdown-renderer.ts';
import { Plugin } from './plugin.ts';
import { MarkdownRenderChild } from './render-child.ts';

const NOTE = '---\nt: 1\n---\n# Title\n\ntext\n\n```mine\nx\n```\n';

class TestPlugin extends Plugin {}

async function withPlugin(options: HostOptions = {}): Promise<{ readonly host: Host; readonly plugin: TestPlugin }> {
  const host = await startHost({ 'a.md': NOTE, 'b.md': '' }, { draw: true, ...options });
  const manifest = { id: 'p', name: 'P', author: '', version: '1.0.0', minAppVersion: '1.13.0', description: '' };
  const plugin = new TestPlugin(host.app, manifest);
  plugin.load();
  return { host, plugin };
}

test('reading view gives each section with its lines, its note and its properties', async () => {
  const { host, plugin } = await withPlugin();
  const seen: unknown[] = [];
  plugin.registerMarkdownPostProcessor((el, { sourcePath, frontmatter, getSectionInfo }) => {
    const { lineStart, lineEnd, text } = getSectionInfo(el) ?? {};
    seen.push([el.className, sourcePath, frontmatter, lineStart, lineEnd, text === NOTE]);
  });
  await host.user.open('a.md', { mode: 'preview' });
  expect(seen).toEqual([
    ['el-h1', 'a.md', { t: 1 }, 3, 3, true],
    ['el-p', 'a.md', { t: 1 }, 5, 5, true],
    [expect.stringMatching(/^el-/), 'a.md', { t: 1 }, 7, 9, true],
  ]);
});

test('the lines of a section may be unknown, and are where Markdown is rendered by itself', async () => {
  const { host, plugin } = await withPlugin({ sectionInfo: 'null' });
  const seen: unknown[] = [];
  plugin.registerMarkdownPostProcessor((el, { getSectionInfo }) => void seen.push(getSectionInfo(el)));
  await host.user.open('a.md', { mode: 'preview' });
  await MarkdownRenderer.render(host.app, NOTE, createDiv(), 'a.md', new Component());
  expect(seen).toEqual([null, null, null, null]);
});

test('a code block is drawn in live preview and in reading view, whichever is shown; a second handler of its language throws', async () => {
  const { host, plugin } = await withPlugin();
  plugin.registerMarkdownCodeBlockProcessor('mine', (source, el, { getSectionInfo }) =>
    el.setText(`drawn ${source.trim()} ${getSectionInfo(el)?.lineStart}`),
  );
  expect(() => plugin.registerMarkdownCodeBlockProcessor('mine', () => undefined)).toThrow('processor already');
  const view = await host.user.open('a.md');
  const drawn = (place: string): string | null | undefined =>
    view.containerEl.querySelector(`${place} .block-language-mine`)?.textContent;
  const both = (): unknown[] => [drawn('.markdown-source-view'), drawn('.markdown-reading-view')];
  expect(both()).toEqual(['drawn x 7', undefined]);
  host.user.setMode(view, 'preview');
  expect(both()).toEqual([undefined, 'drawn x 7']);
});

test.each(['preview', 'source'] as const)(
  'a child (%s) is loaded with the drawing and unloaded when it is drawn again or the pane is left',
  async (mode) => {
    const { host, plugin } = await withPlugin();
    const view = await host.user.open('a.md', { mode });
    const life: string[] = [];
    plugin.registerMarkdownCodeBlockProcessor('mine', (source, el, context) => {
      const child = new MarkdownRenderChild(el);
      child.onload = () => void life.push(`load ${source.trim()}`);
      child.onunload = () => void life.push(`unload ${source.trim()}`);
      context.addChild(child);
    });
    for (const letter of ['y', 'z']) {
      host.outside.edit('a.md', (text) => text.replace(/\n[xy]\n/, `\n${letter}\n`));
      await host.settle();
    }
    host.user.close(view);
    await host.settle();
    expect(life).toEqual(['load y', 'unload y', 'load z', 'unload z']);
  },
);

test('what a processor throws, now or later, is reported, and the rest is drawn', async () => {
  const { host, plugin } = await withPlugin();
  const failing: Obsidian.MarkdownPostProcessor[] = [
    () => {
      throw new Error('now');
    },
    () => Promise.reject(new Error('later')),
  ];
  for (const run of failing)
    plugin.registerMarkdownPostProcessor((el, context) => (el.className === 'el-h1' ? run(el, context) : undefined));
  const view = await host.user.open('a.md', { mode: 'preview' });
  await host.settle().catch(() => undefined);
  host.takeErrors();
  expect(view.containerEl.querySelector('.markdown-reading-view')?.textContent).toContain('text');
});

test.each([
  ['closed', 'a %%%% b %% hidden %% c', 'a  b  c'],
  ['open', 'a %%%% hidden\n\nhidden %% c', 'a c'],
  ['closed', '%% INSERT A %%%% END A %% c', 'c'],
  ['open', '%% INSERT A %%%% END A %% c', 'c'],
] as const)('four percent signs (%s): %j', async (emptyComment, text, shown) => {
  const host = await startHost({ 'a.md': text }, { draw: true, emptyComment });
  const view = await host.user.open('a.md', { mode: 'preview' });
  const words = view.containerEl.querySelector('.markdown-reading-view')?.textContent?.replace(/\s+/g, ' ').trim();
  expect(words).toBe(shown.replace(/\s+/g, ' '));
});
