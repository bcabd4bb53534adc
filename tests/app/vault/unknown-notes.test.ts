// @vitest-environment jsdom
/** Notes that the app has not indexed: waited for, counted, and read after three looks in vain. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { TFile } from 'obsidian';
import { UnknownNotes } from '../../../src/app/vault/unknown-notes';
import { startHost } from '../../host/host.ts';

let [a, b]: TFile[] = [];

beforeAll(async () => {
  [a, b] = (await startHost({ 'A.md': '', 'B.md': '' })).app.vault.getMarkdownFiles();
});

/** Unknown notes, two of them. */
function two(): { readonly unknown: UnknownNotes; readonly a: TFile; readonly b: TFile } {
  if (a === undefined || b === undefined) throw new Error('no files');
  const unknown = new UnknownNotes();
  unknown.add(a);
  unknown.add(b);
  return { unknown, a, b };
}

describe('unknown notes', () => {
  it('are read after three looks in vain, not after two', () => {
    const { unknown, a, b } = two();
    expect([unknown.countLook(), unknown.countLook()]).toEqual([[], []]);
    expect(unknown.countLook()).toEqual([a, b]);
  });

  it('are given more time while others become known', () => {
    const { unknown, a, b } = two();
    unknown.countLook();
    unknown.countLook();
    unknown.delete(a);
    expect(unknown.countLook()).toEqual([]);
    expect(unknown.countLook()).toEqual([b]);
  });

  it('keep their count when they are named again', () => {
    const { unknown, a, b } = two();
    unknown.countLook();
    unknown.countLook();
    unknown.add(a);
    expect(unknown.countLook()).toEqual([a, b]);
  });

  it('are waited for until the last is known or cannot be read', () => {
    const { unknown, a, b } = two();
    unknown.setUnread(a);
    expect([unknown.isWaiting, [...unknown.unread]]).toEqual([true, [a]]);
    unknown.delete(b);
    expect([unknown.isWaiting, unknown.has(a), unknown.has(b)]).toEqual([false, true, false]);
  });

  it('one that has become known meanwhile is not unread', () => {
    const { unknown, a } = two();
    unknown.delete(a);
    unknown.setUnread(a);
    expect(unknown.unread.size).toBe(0);
  });

  it('one that could not be read and is known then is unread no more', () => {
    const { unknown, a } = two();
    unknown.setUnread(a);
    unknown.delete(a);
    expect([unknown.unread.size, unknown.isWaiting]).toEqual([0, true]);
  });

  it('are forgotten all at once, with what was seen at the last look', () => {
    const { unknown, a } = two();
    unknown.setUnread(a);
    unknown.countLook();
    unknown.clear();
    expect([unknown.all(), unknown.unread.size, unknown.isWaiting]).toEqual([[], 0, false]);
    unknown.add(a);
    expect([unknown.countLook(), unknown.countLook(), unknown.countLook()]).toEqual([[], [], [a]]);
  });
});
