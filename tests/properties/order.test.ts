/** For any set of notes the order of reading does not matter: same bytes. And a run over a whole vault leaves nothing to do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoteIndex } from '../../src/core/index/note-index';
import { updateVault } from '../../src/core/run/update-vault';
import { updatedText, updateNote, type UpdateContext } from '../../src/core/block/update-note';
import { toolsOf, settingsOf, notesOf } from '../core/context';
import { MemoryHost } from '../core/run/memory-host';
import { hostileNotes, hostileSettings } from '../generate/hostile';
import { RUNS } from '../generate/runs';
import { noteText } from '../generate/text';
import { textOf } from './hostile-vault';

type Texts = readonly (readonly [string, string])[];

const BODY = 'Text\n> %% INSERT A %%%% END A %%\n';

const ordinary = fc
  .tuple(
    fc.constantFrom('', 'a/', '04 Literatur-Notes/', 'Vorlagen/'),
    fc.constantFrom('X', 'x', 'Y', 'N', 'n', 'ü', 'u\u0308', '🎉', '10', '9'),
    fc.subarray(['X', '[[x]]', 'Y', '[[a/Y.md|Ypsilon]]', 'N', 'ü'], { maxLength: 3 }),
    fc.constantFrom('2024-01-01', '2024-01-01 10:00', '02.02.2024', '1999', ''),
  )
  .map(([folder, name, topics, created]): readonly [string, string] => [
    `${folder}${name}.md`,
    `---\ntopics: ${JSON.stringify(topics)}\ncreated: ${created}\n---\n${BODY}`,
  ]);

const hostile = hostileNotes.map((notes): Texts => notes.map((note) => [note.path, textOf(note, BODY)]));
const wild = fc.array(fc.tuple(fc.constantFrom('wild.md', 'b/wild.md', 'wild 2.md'), noteText), { maxLength: 2 });

/** A vault's notes with paths of their own. */
const vaults: fc.Arbitrary<Texts> = fc
  .tuple(fc.array(ordinary, { maxLength: 8 }), hostile, wild)
  .map((parts) => [...new Map(parts.flat())]);

const shuffled = vaults.chain((texts) =>
  fc.tuple(fc.constant(texts), fc.shuffledSubarray([...texts], { minLength: texts.length, maxLength: texts.length })),
);
const stored = fc.oneof(fc.constant({ cap: 2, dateGroups: 'year' }), hostileSettings);

/** All notes as an update leaves them, in the order of their paths. */
function updatedAll(
  texts: Texts,
  settings: object,
  fill: (noteIndex: NoteIndex, notes: ReturnType<typeof notesOf>) => void,
): Texts {
  const tools = toolsOf(settingsOf(settings));
  const noteIndex = new NoteIndex();
  fill(noteIndex, notesOf(texts, tools));
  const context: UpdateContext = { ...tools, noteIndex };
  return texts
    .map(([path, text]) => [path, updatedText(text, updateNote(path, text, context))] as const)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
}

describe('for any set of notes', () => {
  it('neither the order of reading matters, nor what was known and forgotten before', () => {
    const forgetful = (noteIndex: NoteIndex, notes: ReturnType<typeof notesOf>): void => {
      for (const note of notes) noteIndex.set(note);
      for (const note of notes.slice(1)) noteIndex.delete(note.path);
      for (const note of [...notes].reverse()) noteIndex.set(note);
    };
    fc.assert(
      fc.property(shuffled, stored, ([one, other], settings) => {
        const read = updatedAll(one, settings, (noteIndex, notes) => noteIndex.addAll(notes));
        expect(updatedAll(other, settings, (noteIndex, notes) => noteIndex.addAll(notes))).toEqual(read);
        expect(updatedAll(other, settings, forgetful)).toEqual(read);
      }),
      RUNS,
    );
  });

  it('a run leaves nothing to do for the next one, and touches no note but those it names', async () => {
    await fc.assert(
      fc.asyncProperty(vaults, stored, async (texts, settings) => {
        const host = new MemoryHost(Object.fromEntries(texts));
        const tools = toolsOf(settingsOf(settings));
        const first = await updateVault(host, tools, { write: true });
        const after = new Map(host.texts);
        expect(
          texts
            .filter(([path, text]) => after.get(path) !== text)
            .map(([path]) => path)
            .sort(),
        ).toEqual([...first.updated].sort());
        const second = await updateVault(host, tools, { write: true });
        expect(second).toEqual({ ...first, updated: [], unchanged: first.unchanged + first.updated.length });
        expect(host.texts).toEqual(after);
      }),
      RUNS,
    );
  });
});
