// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { createHost } from './host.ts';

test('smoke', async () => {
  const host = createHost({ 'A/x.md': '---\ntopics: [X]\n---\nHello [[y]]', 'y.md': 'hi' });
  await host.start();
  await host.settle();
  const view = await host.user.open('A/x.md');
  await host.settle();
  expect(view.editor.getValue()).toContain('Hello');
  expect(host.app.metadataCache.resolvedLinks['A/x.md']).toEqual({ 'y.md': 1 });
  host.user.type(view, 'abc');
  await host.user.save();
  await host.settle();
  expect(host.text('A/x.md').startsWith('abc')).toBe(true);
  host.dispose();
});
