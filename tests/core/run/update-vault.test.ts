/** A run over all notes of a host: what is counted, what is written, and what stops it. */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/core/run/report';
import type { Progress } from '../../../src/core/run/note-loop';
import { updateVault, type RunOptions } from '../../../src/core/run/update-vault';
import { CALLOUT, noteText, settingsOf, toolsOf } from '../context';
import { MemoryHost } from './memory-host';

const VAULT = {
  'a.md': noteText(['X'], '2024-01-01', CALLOUT),
  'b.md': noteText(['X'], '2024-01-02', `${CALLOUT}${CALLOUT}`),
  'c.md': noteText(['X'], '2024-01-03'),
  'broken.md': noteText(['X'], '2024-01-01', '%% INSERT A %%'),
  'unreadable.md': '---\ntopics: [X\n---\n',
  'refused.md': `---\ntopics: [X\n---\n${CALLOUT}`,
  'nul.md': `\0`,
  'template.md': `---\ntitle: "{{title}}"\n---\n${CALLOUT}`,
  'out.md': `---\nrelated-literature: false\n---\n${CALLOUT}`,
  '.trash/t.md': CALLOUT,
  'Vorlagen/v.md': CALLOUT,
};

function go(host: MemoryHost, options: Partial<RunOptions> = {}): Promise<Report> {
  return updateVault(host, toolsOf(settingsOf()), { write: true, ...options });
}

describe('a run', () => {
  it('fills the blocks of all notes in scope and tells of each note once', async () => {
    const host = new MemoryHost(VAULT);
    const report = await go(host);
    expect(report).toMatchObject({
      notes: 8,
      blocks: 4,
      updated: ['a.md', 'b.md'],
      unchanged: 1,
      failed: [],
      isStopped: false,
      refused: [
        { path: 'broken.md', reason: 'end-missing' },
        { path: 'refused.md', reason: 'frontmatter-unreadable' },
      ],
      unreadable: [
        { path: 'unreadable.md', reason: 'frontmatter-unreadable' },
        { path: 'nul.md', reason: 'not-text' },
      ],
    });
    expect(host.texts.get('a.md')).toContain('> - [[b.md|b]] (02.01.2024)\n> - [[c.md|c]] (03.01.2024)');
    expect(host.written).toEqual(['a.md', 'b.md']);
  });

  it('has nothing to do a second time', async () => {
    const host = new MemoryHost(VAULT);
    await go(host);
    const after = new Map(host.texts);
    expect(await go(host)).toMatchObject({ updated: [], unchanged: 3, blocks: 4 });
    expect(host.texts).toEqual(after);
    expect(host.written).toHaveLength(2);
  });

  it('that only checks writes nothing and says the same', async () => {
    const host = new MemoryHost(VAULT);
    expect(await go(host, { write: false })).toEqual(await go(new MemoryHost(VAULT)));
    expect(host.written).toEqual([]);
    expect(Object.fromEntries(host.texts)).toEqual(VAULT);
  });

  it('that only checks sees what a note cites, and that it no longer does', async () => {
    const article = '---\nurl: https://a.example/x\n---\n';
    const host = new MemoryHost({
      'a.md': article,
      'n.md': noteText(['X'], '2024-01-01', `${CALLOUT}Siehe https://www.a.example/x.\n`),
    });
    await go(host);
    expect(host.texts.get('n.md')).toContain('#### Zitiert');
    expect(await go(host, { write: false })).toMatchObject({ updated: [], unchanged: 1 });
    host.texts.set('n.md', (host.texts.get('n.md') ?? '').replace('Siehe https', 'Siehe http-'));
    expect(await go(host, { write: false })).toMatchObject({ updated: ['n.md'], unchanged: 0 });
  });

  it('of one note reads all and tells of that one', async () => {
    const host = new MemoryHost(VAULT);
    expect(await go(host, { only: 'a.md' })).toMatchObject({
      notes: 1,
      blocks: 1,
      updated: ['a.md'],
      refused: [],
      unreadable: [],
    });
    expect(host.texts.get('a.md')).toContain('[[c.md|c]]');
    expect(host.written).toEqual(['a.md']);
    expect(await go(host, { only: 'broken.md' })).toMatchObject({
      notes: 1,
      updated: [],
      refused: [{ path: 'broken.md' }],
    });
    expect(await go(host, { only: '.trash/t.md' })).toMatchObject({ notes: 0, updated: [] });
  });

  it('writes the same, in whatever order the notes are listed', async () => {
    const [one, other] = [new MemoryHost(VAULT), new MemoryHost(Object.fromEntries(Object.entries(VAULT).reverse()))];
    await Promise.all([go(one), go(other)]);
    expect(Object.fromEntries(other.texts)).toEqual(Object.fromEntries(one.texts));
  });
});

describe('a run that fails', () => {
  it('to read a note writes nothing at all: the note would vanish from every list', async () => {
    const host = new MemoryHost(VAULT, { unreadable: ['c.md'] });
    expect(await go(host)).toMatchObject({ updated: [], failed: [{ path: 'c.md', failure: { code: 'EIO' } }] });
    expect(host.written).toEqual([]);
  });

  it('to read a note out of scope fails at nothing', async () => {
    expect(await go(new MemoryHost(VAULT, { unreadable: ['.trash/t.md', 'Vorlagen/v.md'] }))).toMatchObject({
      updated: ['a.md', 'b.md'],
      failed: [],
    });
  });

  it('to write a note stops no other', async () => {
    const host = new MemoryHost(VAULT, { unwritable: ['a.md'] });
    expect(await go(host)).toMatchObject({
      updated: ['b.md'],
      failed: [{ path: 'a.md', failure: { code: 'EACCES' } }],
    });
    expect(host.texts.get('a.md')).toBe(VAULT['a.md']);
  });

  it('to understand bytes that are no text leaves the note alone', async () => {
    const host = new MemoryHost(VAULT, { notText: ['a.md', 'c.md'] });
    const report = await go(host);
    expect(report.refused.map(({ path, reason }) => `${path}: ${reason}`)).toContain('a.md: not-text');
    expect(report.unreadable.map(({ path, reason }) => `${path}: ${reason}`)).toContain('c.md: not-text');
    expect(host.written).toEqual(['b.md']);
    expect(host.texts.get('b.md')).not.toContain('[[a.md');
  });
});

describe('a run', () => {
  it('writes nothing through a link, and lists what it leads to', async () => {
    const host = new MemoryHost(VAULT, { links: ['b.md'] });
    expect(await go(host)).toMatchObject({ updated: ['a.md'], unchanged: 2, blocks: 4 });
    expect(host.written).toEqual(['a.md']);
    expect(host.texts.get('a.md')).toContain('[[b.md|b]]');
  });

  it('tells how far it is, and ends where it said it would', async () => {
    const seen: Progress[] = [];
    await go(new MemoryHost(VAULT), { onProgress: (progress) => void seen.push(progress) });
    for (const step of ['reading', 'updating'] as const) {
      const steps = seen.filter((progress) => progress.step === step);
      expect(steps.map(({ done }) => done)).toEqual(steps.map((_, index) => index));
      expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total);
    }
  });

  it.each([0, 3, 9, 10])('stops after the note in hand (%d), and says what was done', async (notes) => {
    const host = new MemoryHost(VAULT);
    let left = notes;
    const report = await go(host, { isStopped: () => (left -= 1) < 0 });
    expect(report.isStopped).toBe(true);
    expect(report.updated).toEqual(host.written);
    expect(host.written.length).toBeLessThan(2);
  });

  it('lets others have the thread between notes', async () => {
    let breaths = 0;
    await go(new MemoryHost(VAULT), { yieldIfDue: () => Promise.resolve(void (breaths += 1)) });
    expect(breaths).toBeGreaterThan(8);
  });
});
