// @vitest-environment jsdom
/** The mark on notes that the note in front links to itself, and the button that leaves them out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.js';
import { CALLOUT, command, note, VAULT } from '../stage.js';
import { runs } from '../../generate/runs.js';
import { clickButton, keep, lookAgain, openPane, paneEl, row, rows, texts, usePanes } from './pane-stage.js';

usePanes();

function marked(host: Host): readonly string[] {
  const linked = rows(host).filter((each) => each.querySelector('.related-literature-linked') !== null);
  return linked.map((each) => each.querySelector('.tree-item-inner')?.textContent ?? '');
}

const withBody = (body: string): Record<string, string> => ({ ...VAULT, 'A.md': note(['X'], body) });

describe('the mark', () => {
  it.each([
    ['by name', 'See [[L]].', ['L']],
    ['by path, with a heading and a text', 'See [[04 Literatur-Notes/L#Part|this]].', ['L']],
    ['in Markdown', 'See [it](04%20Literatur-Notes/L.md).', ['L']],
    ['embedded', '![[B]]', ['B']],
    ['twice, and another', '[[B]] [[B]] [[Plain]]', ['B', 'Plain']],
    ['to nothing that is listed', '[[Other]] [[nowhere]] [[#Part]]', []],
    ['only in code', '`[[B]]`\n```\n[[B]]\n```\n', []],
  ])('stands at a note that is linked %s', async (_, body, expected) => {
    const host = await openPane(withBody(`${CALLOUT}${body}\n`));
    expect(marked(host)).toEqual(expected);
  });

  it('is in the name of the row, too', async () => {
    const host = await openPane(withBody('[[B]]\n'));
    expect(row(host, 'B').getAttribute('aria-label')).toBe('B\n02.01.2024\nLinked\nTopic: X');
    expect(row(host, 'Plain').getAttribute('aria-label')).toBe('Plain\n05.01.2024\nTopic: X');
  });

  it('counts a property, but not the one that holds the picked notes', async () => {
    const head = '---\ntopics: [X]\nup: "[[B]]"\nrelated:\n  - "[[Plain]]"\n---\n';
    const host = await openPane({ ...VAULT, 'A.md': head });
    expect(marked(host)).toEqual(['B']);
  });

  it('does not count our own box, whatever stands before and behind it', async () => {
    const body = fc.array(fc.constantFrom('text\n', '\n', '[[B]]\n', '- [[04 Literatur-Notes/L|L]]\n', '😀 `x`\n'));
    await fc.assert(
      fc.asyncProperty(body, body, async (before, behind) => {
        const host = await openPane(withBody(`${before.join('')}\n${CALLOUT}\n${behind.join('')}`));
        await command(host, 'update-related');
        await host.user.save();
        await lookAgain(host);
        expect(host.text('A.md')).toContain('> - [[Plain.md|Plain]]');
        const own = [...before, ...behind];
        const expected = [
          ...(own.includes('[[B]]\n') ? ['B'] : []),
          ...(own.some((line) => line.includes('L|L')) ? ['L'] : []),
        ];
        expect(marked(host)).toEqual(expected);
        host.dispose();
      }),
      runs(8),
    );
  });

  it('does not count a box in a note with a byte order mark', async () => {
    for (const readBom of ['kept', 'stripped'] as const) {
      const host = await openPane(
        {
          ...VAULT,
          'A.md': `\uFEFF${note(['X'], `[[B]]\n\n${CALLOUT.replace('> %% END', '> - [[Plain.md|Plain]]\n> %% END')}`)}`,
        },
        { readBom },
      );
      expect(marked(host)).toEqual(['B']);
    }
  });

  it('follows what is written into the note, once the app knows of it', async () => {
    const host = await openPane(withBody('text\n'));
    expect(marked(host)).toEqual([]);
    const view = await host.user.open('A.md');
    host.user.putCursorAfter(view, 'text');
    host.user.type(view, ' and [[B]]');
    await host.user.save();
    await lookAgain(host);
    expect(marked(host)).toEqual(['B']);
  });
});

describe('"Leave out linked notes"', () => {
  it('leaves them out, says so where none is left, and stays so on this device', async () => {
    const host = await openPane(withBody('[[L]]\n'));
    expect(texts(host)).toHaveLength(7);
    await clickButton(host, 'Leave out linked notes');
    expect(texts(host)).toEqual(['Meine Notes | 2', '  X | 2', '    B | 02.01.2024', '    Plain | 05.01.2024']);
    const next = keep(await openPane(withBody('[[L]] [[B]] [[Plain]]\n'), { localStorage: host.localStorage }));
    const button = paneEl(next).querySelector('[aria-label="Leave out linked notes"]');
    expect([texts(next), button?.getAttribute('aria-pressed')]).toEqual([[], 'true']);
    expect(paneEl(next).textContent).toContain('This note links to all of them already.');
    await clickButton(next, 'Leave out linked notes');
    expect(marked(next)).toEqual(['B', 'Plain', 'L']);
    expect(next.journal.writes('plugin')).toEqual([]);
  });
});
