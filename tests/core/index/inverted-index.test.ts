/** The inverted index: notes under keys, in one order or the other, whatever was added, appended and removed. */
import { describe, expect, it } from 'vitest';
import { InvertedIndex } from '../../../src/core/index/inverted-index';
import { noteOf, type Note } from '../../../src/core/note/note';
import { settingsOf } from '../context';

const SETTINGS = settingsOf();
const made = (path: string, created?: string): Note =>
  noteOf(path, new Map<string, unknown>(created === undefined ? [] : [['created', created]]), SETTINGS);
const OLD = made('old.md', '2024-01-01');
const NEW = made('new.md', '2024-02-01');
const TWIN = made('twin.md', '2024-02-01');
const UNDATED = made('undated.md');
const index = (): InvertedIndex => new InvertedIndex(() => ['key']);

const added = (...notes: readonly Note[]): InvertedIndex => {
  const found = index();
  for (const note of notes) found.add(note);
  return found;
};

describe('an inverted index', () => {
  it('keeps the newest first, undated ones last, equal times by name, in whatever order they came', () => {
    const appended = index();
    for (const note of [UNDATED, TWIN, OLD, NEW]) appended.append(note);
    for (const each of [appended, added(OLD, UNDATED, TWIN, NEW)])
      expect(each.get('key')).toEqual([NEW, TWIN, OLD, UNDATED]);
  });

  it('gives the oldest first with equal times by name and undated ones last: no mere reversal', () => {
    expect(added(NEW, TWIN, UNDATED, OLD).getOldestFirst('key')).toEqual([OLD, NEW, TWIN, UNDATED]);
  });

  it('does not remember an order that another note has changed', () => {
    const found = added(OLD, NEW);
    found.getOldestFirst('key');
    found.add(TWIN);
    expect(found.getOldestFirst('key')).toEqual([OLD, NEW, TWIN]);
    found.remove(NEW);
    expect(found.getOldestFirst('key')).toEqual([OLD, TWIN]);
    found.append(UNDATED);
    expect(found.getOldestFirst('key')).toEqual([OLD, TWIN, UNDATED]);
  });

  it('removes the note itself and no other, sorted or not', () => {
    const found = added(OLD, NEW);
    found.remove(made('other.md', '2024-02-01'));
    expect(found.get('key')).toEqual([NEW, OLD]);
    found.append(TWIN);
    found.remove(UNDATED);
    found.remove(NEW);
    expect(found.get('key')).toEqual([TWIN, OLD]);
  });

  it('counts one, several and none, and forgets a key without notes', () => {
    const found = added(OLD);
    expect([found.count('key'), found.count('none')]).toEqual([1, 0]);
    found.add(NEW);
    expect(found.count('key')).toBe(2);
    found.remove(OLD);
    found.remove(NEW);
    expect([found.count('key'), [...found.keys()], found.get('key')]).toEqual([0, [], []]);
  });
});
