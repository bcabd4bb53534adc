// @vitest-environment jsdom
/** The host's own soundness: whatever order its jobs run in, panes and disk agree in the end and no typed character is lost. */
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createHost, type Host } from './host.ts';
import type { MarkdownView } from './markdown-view.ts';
import { turn } from './turns.ts';

type Act = { readonly kind: 'type' | 'process' | 'outside' | 'save' | 'rename' | 'turn'; readonly at: number };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('type', 'type', 'process', 'outside', 'save', 'rename', 'turn'),
  at: fc.nat(40),
});

/** Lets a scheduler choose the order of jobs while something is waited for. */
async function pumped<T>(scheduler: fc.Scheduler, waited: Promise<T>): Promise<T> {
  let done = false;
  const finished = waited.finally(() => (done = true));
  while (!done) {
    if (scheduler.count() > 0) await scheduler.waitOne();
    else await turn();
  }
  return await finished;
}

/** Nobody gets from one pane to the next faster than an edit does. */
const NEXT_PANE = 20;

/** Does one thing; what is typed is one letter that occurs nowhere else, and is returned. */
function perform(host: Host, views: readonly MarkdownView[], { kind, at }: Act, step: number): string | null {
  const { file } = views[0] ?? {};
  const view = views[at % views.length];
  if (!file || !view) return null;
  const ignore = (): undefined => undefined;
  switch (kind) {
    case 'type':
      vi.advanceTimersByTime(NEXT_PANE);
      view.editor.setCursor(view.editor.offsetToPos(Math.min(at * 3, view.editor.getValue().length)));
      host.user.type(view, String.fromCodePoint(0xe000 + step));
      return String.fromCodePoint(0xe000 + step);
    case 'process':
      host.app.vault.process(file, (text) => `${text}process ${step}\n`).catch(ignore);
      return null;
    case 'outside':
      if (host.parts.disk.isFile(file.path)) host.outside.edit(file.path, (text) => `outside ${step}\n${text}`);
      return null;
    case 'save':
      void host.user.save();
      return null;
    case 'rename':
      host.user.rename(file.path, `note ${step}.md`).catch(ignore);
      return null;
    case 'turn':
      return null;
  }
}

test('any interleaving of typing, saving, writing and renaming ends with panes and disk agreeing, and all typing there', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(act, { maxLength: 15 }), async (scheduler, acts) => {
      const host = createHost(
        { 'note.md': 'one\ntwo\nthree\n' },
        { pace: () => scheduler.schedule(Promise.resolve()) },
      );
      await pumped(scheduler, host.start());
      const views = [
        await pumped(scheduler, host.user.open('note.md')),
        await pumped(scheduler, host.user.open('note.md', { in: 'split' })),
      ];
      const typed: string[] = [];
      for (const [step, one] of acts.entries()) {
        const letter = perform(host, views, one, step);
        if (letter) typed.push(letter);
        if (one.kind === 'turn' && scheduler.count() > 0) await scheduler.waitOne();
      }
      vi.advanceTimersByTime(NEXT_PANE);
      await pumped(scheduler, host.settle());
      await pumped(scheduler, host.user.save());
      await pumped(scheduler, host.settle());
      const [text] = Object.values(host.notes());
      for (const view of views) expect(view.editor.getValue()).toBe(text);
      for (const letter of typed) expect(text).toContain(letter);
      host.dispose();
    }),
    { numRuns: 80 },
  );
});
