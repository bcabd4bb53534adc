// @vitest-environment jsdom
/** `MarkdownRenderer` as far as previews need it. */
import { expect, test } from 'vitest';
import { Component } from './component.ts';
import { startHost, type Host } from './host.ts';
import { MarkdownRenderer } from './markdown-renderer.ts';

async function render(text: string, given?: Host): Promise<HTMLElement> {
  const host = given ?? (await startHost({ 'a.md': '', 'b.md': '' }));
  const el = createDiv();
  await MarkdownRenderer.render(host.app, text, el, 'a.md', new Component());
  return el;
}

test('renders Markdown, links inside the vault and comments', async () => {
  const el = await render('# Title\n\n- [[b|Text]] and [[b#h]] %% hidden %%\n\n&nbsp;');
  expect(el.querySelector('h1')?.textContent).toBe('Title');
  const links = [...el.querySelectorAll('a.internal-link')];
  expect(links.map((link) => [link.getAttribute('data-href'), link.textContent])).toEqual([
    ['b', 'Text'],
    ['b#h', 'b > h'],
  ]);
  expect(el.textContent).not.toContain('hidden');
});

test('renders callouts that fold, and what is in them', async () => {
  const el = await render(
    '> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%\n> #### Meine Notes\n> - [[b]]\n> %% END A %%',
  );
  const callout = el.querySelector<HTMLElement>('.callout');
  expect(callout?.dataset['callout']).toBe('example');
  expect(callout?.querySelector('.callout-title-inner')?.textContent).toBe('In diesem Zusammenhang:');
  expect(callout?.querySelector('h4')?.textContent).toBe('Meine Notes');
  expect(callout?.querySelector<HTMLElement>('.callout-content')?.style.display).toBe('none');
  callout?.querySelector<HTMLElement>('.callout-title')?.click();
  expect(callout?.querySelector<HTMLElement>('.callout-content')?.style.display).toBe('');
});

test('HTML is rendered, but what could act by itself is taken out', async () => {
  const el = await render(
    '<b onclick="x()">bold</b> <script>x()</script> <img src="x" onerror="x()"> [l](javascript:x())',
  );
  expect(el.querySelector('b')?.attributes).toHaveLength(0);
  expect(el.querySelector('script, [onerror], [href^="javascript"]')).toBeNull();
});

test('code blocks go to their processor; post processors run over the result by their order', async () => {
  const host = await startHost({ 'a.md': '---\nt: 1\n---\n' });
  const order: unknown[] = [];
  host.parts.registry.codeBlocks.set('mine', (source, el) => el.setText(`drawn ${source.trim()}`));
  host.parts.registry.postProcessors.add({ sortOrder: 5, run: () => void order.push('second') });
  host.parts.registry.postProcessors.add({ sortOrder: 0, run: (_el, { frontmatter }) => void order.push(frontmatter) });
  const el = await render('```mine\nx\n```', host);
  expect(el.textContent?.trim()).toBe('drawn x');
  expect(order).toEqual([{ t: 1 }, 'second']);
});

test('a click on a link opens the note', async () => {
  const host = await startHost({ 'a.md': '', 'b.md': '' });
  const view = await host.user.open('a.md');
  const el = view.contentEl.createDiv();
  await MarkdownRenderer.render(host.app, '[[b]]', el, 'a.md', new Component());
  el.querySelector<HTMLElement>('a')?.click();
  await host.settle();
  expect(host.app.workspace.getActiveFile()?.path).toBe('b.md');
});
