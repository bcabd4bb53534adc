/** A text read as a note: what is read once, and what is read anew. */
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/cli/disk/yaml';
import { readNote, type NoteRead } from '../../../src/core/note/read-note';
import { settingsOf } from '../context';

const settings = settingsOf();
const other = settingsOf({ topicProperties: ['b'] });

/** What is read of each, by an engine that has read no other, in this order and each by an engine of its own. */
function readBoth(calls: readonly (readonly [string, string, typeof settings])[]): {
  readonly together: readonly NoteRead[];
  readonly alone: readonly NoteRead[];
  readonly parsed: number;
} {
  let parsed = 0;
  const yaml = (source: string): unknown => {
    parsed += 1;
    return parseYaml(source);
  };
  const together = calls.map(([path, text, read]) => readNote(path, text, { yaml, settings: read }));
  const alone = calls.map(([path, text, read]) =>
    readNote(path, text, { yaml: (source) => parseYaml(source), settings: read }),
  );
  return { together, alone, parsed };
}

describe('a note that was just read', () => {
  it('is not parsed again while only the text behind its frontmatter changes', () => {
    const head = '---\ntopics: [a]\nb: [c]\n---\n';
    const { together, alone, parsed } = readBoth([
      ['n.md', `${head}Text`, settings],
      ['n.md', `${head}Text, longer`, settings],
      ['n.md', head, settings],
    ]);
    expect(together).toEqual(alone);
    expect(parsed).toBe(1);
  });

  it('is read anew with another frontmatter, at another path, with other settings, or where it is no text', () => {
    const { together, alone } = readBoth([
      ['n.md', '---\ntopics: [a]\nb: [c]\n---\n', settings],
      ['m.md', '---\ntopics: [a]\nb: [c]\n---\n', settings],
      ['m.md', '---\ntopics: [a]\nb: [c]\n---\n', other],
      ['m.md', '---\ntopics: [a]\nb: [d]\n---\n', other],
      ['m.md', '---\ntopics: [a]\nb: [d]\n---\n\0', other],
      ['m.md', '---\ntopics: [a]\nb: [d]\n', other],
      ['m.md', '---\ntopics: [a\n---\n', other],
      ['m.md', '---\ntopics: [a\n---\nText', other],
      ['m.md', '', other],
      ['m.md', '\uFEFF', other],
    ]);
    expect(together).toEqual(alone);
    expect(together.map(({ kind }) => kind)).toEqual([
      ...['note', 'note', 'note', 'note', 'unreadable', 'note', 'unreadable', 'unreadable', 'note', 'note'],
    ]);
  });
});
