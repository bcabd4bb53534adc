/** Which notes' lists a change of one note can change: tested against an update of all notes before and after it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedKeys, dependentNotes, ownKey } from '../../../src/core/relations/dependents';
import { blocksOf, findBlocks } from '../../../src/core/markdown/marker-blocks';
import { canonicalUrl } from '../../../src/core/note/canonical-url';
import { readBodyLinks, type BodyLinks } from '../../../src/core/note/body-links';
import { createBlockRenderer } from '../../../src/core/block/render-block';
import { NoteIndex } from '../../../src/core/index/note-index';
import type { Note } from '../../../src/core/note/note';
import type { RunContext } from '../../../src/core/run/update-vault';
import type { UpdateContext } from '../../../src/core/block/update-note';
import { relationsOf } from '../../../src/core/relations/relations';
import { relatedNote, relatedVault, type Written } from '../../generate/related';
import { listingSettings } from '../../generate/related-settings';
import { RUNS } from '../../generate/runs';
import { contextOf, noteText, notesOf, settingsOf, toolsOf } from '../context';

type FillContext = Pick<UpdateContext, 'renderBlock' | 'noteIndex' | 'settings'>;

/** A note as the pipeline sees it: what the note index knows, and what its own text adds. */
interface Known {
  readonly note: Note;
  readonly own: BodyLinks;
}

const TOOLS = toolsOf(settingsOf());

function knownOf({ path, text }: Written, tools: RunContext): readonly Known[] {
  const found = findBlocks(text, 'A');
  return notesOf([[path, text]], tools).map((note) => ({ note, own: readBodyLinks(text, blocksOf(found)) }));
}

/** The lines of the block of each note. */
function allLines(notes: readonly Known[], context: FillContext): ReadonlyMap<string, string> {
  return new Map(
    notes.map(({ note, own }) => [
      note.path,
      context.renderBlock(relationsOf(note, context.noteIndex, context.settings, own)).join('\n'),
    ]),
  );
}

/** Puts in, replaces or takes away one note; gives the notes whose blocks that may change. */
function change(
  noteIndex: NoteIndex,
  path: string,
  after: Note | undefined,
  notes: readonly Known[],
): ReadonlySet<string> {
  const before = noteIndex.get(path);
  if (after === undefined) noteIndex.delete(path);
  else noteIndex.set(after);
  const addresses = [before, after].flatMap((note) => (typeof note?.url === 'string' ? [canonicalUrl(note.url)] : []));
  const citing = notes.filter(({ own }) => own.links.some((link) => addresses.includes(canonicalUrl(link))));
  return new Set([
    path,
    ...dependentNotes(noteIndex, changedKeys(before, noteIndex.get(path))),
    ...citing.map(({ note }) => note.path),
  ]);
}

const steps = fc.record({
  vault: relatedVault,
  more: relatedNote,
  at: fc.nat(),
  kind: fc.constantFrom('put', 'put', 'change', 'drop'),
});
describe('a change of one note', () => {
  it('changes no block but of itself, of those that share a name of a topic, a tag or an article with it, and of those that cite it', () => {
    let changes = 0;
    fc.assert(
      fc.property(steps, listingSettings, ({ vault, more, at, kind }, chosen) => {
        const settings = settingsOf(chosen);
        const notes = vault.flatMap((each) => knownOf(each, TOOLS));
        const context: FillContext = {
          noteIndex: new NoteIndex(),
          settings,
          renderBlock: createBlockRenderer(settings),
        };
        context.noteIndex.addAll(notes.map(({ note }) => note));
        const before = allLines(notes, context);
        const target = kind === 'put' ? undefined : vault[at % Math.max(1, vault.length)];
        const path = target?.path ?? more.path;
        const [after] = kind === 'drop' ? [] : knownOf({ path, text: more.text }, TOOLS);
        const may = change(context.noteIndex, path, after?.note, notes);
        const changed = [...allLines(notes, context)]
          .filter(([each, lines]) => each !== path && lines !== before.get(each))
          .map(([each]) => each);
        changes += changed.length;
        expect(changed.filter((each) => !may.has(each))).toEqual([]);
      }),
      RUNS,
    );
    expect(changes).toBeGreaterThan((RUNS.numRuns ?? 1000) / 4);
  });
});

const lends = (aliases: readonly string[], topics: readonly string[] = []): string =>
  `---\naliases: ${JSON.stringify(aliases)}\ntopics: ${JSON.stringify(topics)}\n---\n`;

/** The notes whose lists a new note may concern. */
function concerned(
  vault: Readonly<Record<string, string>>,
  path: string,
  text: string,
  settings: object = {},
): readonly string[] {
  const context = contextOf(vault, settings);
  const before = context.noteIndex.get(path);
  for (const note of notesOf([[path, text]], context)) context.noteIndex.set(note);
  return [...dependentNotes(context.noteIndex, changedKeys(before, context.noteIndex.get(path)))].sort();
}

describe('the notes that a new note concerns', () => {
  it('are those on its topics, by any name, and none of another topic', () => {
    const vault = {
      'X.md': lends(['x1'], ['X']),
      'a.md': noteText(['x1']),
      'b.md': noteText(['x']),
      'c.md': noteText(['Y']),
    };
    expect(concerned(vault, 'neu.md', noteText(['X']))).toEqual(['X.md', 'a.md', 'b.md', 'neu.md']);
    expect(concerned(vault, 'neu.md', noteText(['x1']))).toEqual(['X.md', 'a.md', 'b.md', 'neu.md']);
    expect(concerned(vault, 'neu.md', noteText([]))).toEqual([]);
  });

  it('are those whose topics it parts, by taking a note’s alias into use', () => {
    const vault = {
      'X.md': lends(['both'], ['X']),
      'Y.md': lends(['both']),
      'a.md': noteText(['X']),
      'b.md': noteText(['both']),
      'c.md': noteText(['Z']),
    };
    expect(concerned(vault, 'neu.md', noteText(['Y']))).toEqual(['X.md', 'Y.md', 'a.md', 'b.md', 'neu.md']);
  });

  it('are those with a tag whose number crosses a limit, and none with another tag', () => {
    const tagged = (tag: string): string => `---\ntags: [${tag}, y]\n---\n`;
    for (const count of [3, 30]) {
      const notes = Object.fromEntries(Array.from({ length: count }, (_, index) => [`x/${index}.md`, tagged('x')]));
      const vault = { ...notes, 'z.md': '---\ntags: z\n---\n', 'o.md': '' };
      expect(concerned(vault, 'neu.md', '---\ntags: x\n---\n')).toEqual([...Object.keys(notes), 'neu.md'].sort());
      expect(concerned(vault, 'neu.md', noteText(['T']))).toEqual(['neu.md']);
    }
  });

  it('are the pages of its topics, by name and alias, and no other note of any name', () => {
    const vault = { 'T/X.md': lends(['x1']), 'a/X.md': lends([]), 'x1.md': '', 'b.md': '', 'a.md': noteText(['X']) };
    expect(concerned(vault, 'neu.md', noteText(['x1']))).toEqual(['T/X.md', 'a.md', 'a/X.md', 'neu.md', 'x1.md']);
    expect(concerned(vault, 'neu.md', noteText(['Z']))).toEqual(['neu.md']);
    expect(concerned(vault, 'c/b.md', noteText([]))).toEqual([]);
  });

  it('are those that picked it or that it picked, and those whose pick it makes unclear', () => {
    const picks = (link: string): string => `---\nrelated: "${link}"\n---\n`;
    const vault = { 'a.md': picks('[[neu]]'), 'b.md': '', 'c.md': '', 'd.md': picks('[[b]]') };
    expect(concerned(vault, 'neu.md', picks('[[c]]'))).toEqual(['a.md', 'c.md', 'neu.md']);
    expect(concerned(vault, 'x/b.md', '')).toEqual(['b.md', 'd.md', 'x/b.md']);
  });

  it('is the one alone whose owner hid something from it', () => {
    const { noteIndex } = contextOf({ 'a.md': noteText(['X']), 'b.md': noteText(['X']) });
    expect([...dependentNotes(noteIndex, [ownKey('a.md')])]).toEqual(['a.md']);
    expect([...dependentNotes(noteIndex, [ownKey('gone.md')])]).toEqual([]);
  });

  it('are none where nothing of the note differs that anyone lists', () => {
    const vault = { 'a.md': noteText(['X'], '2024-01-01'), 'b.md': noteText(['X']) };
    expect(concerned(vault, 'b.md', `${noteText(['X'])}neuer Text`)).toEqual([]);
    expect(concerned(vault, 'b.md', noteText(['X'], '2024-01-02'))).toEqual(['a.md', 'b.md']);
  });

  it('are those with its article', () => {
    const vault = {
      'a.md': '---\nid: 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34\n---\n',
      'b.md': '---\nid: 8e1f62f3-a4b5-4c70-9e28-31d6b201cf45\n---\n',
    };
    expect(concerned(vault, 'neu.md', '---\nid: 7d0c51e2-93a4-4b6f-8d17-20c5a1f0be34\n---\n')).toEqual([
      'a.md',
      'neu.md',
    ]);
  });
});
