/** The limit of links per box: what is left of each list, and that nothing is left out unsaid. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBodyLinks } from '../../../src/core/note/body-links';
import { noteOf } from '../../../src/core/note/note';
import { relationsOf, type Group, type Section } from '../../../src/core/relations/relations';
import { contextOf, noteText, settingsOf, type Texts } from '../context';
import { listingSettings } from '../../generate/related-settings';
import { relatedVault } from '../../generate/related';
import { RUNS } from '../../generate/runs';

const groupsOf = (sections: readonly Section[]): readonly Group[] => sections.flatMap(({ groups }) => groups);
const links = ({ notes, rest }: Group): number =>
  notes.length + Number(rest.kind === 'more' && rest.topicNote !== undefined);
const count = (sections: readonly Section[]): number =>
  groupsOf(sections).reduce((sum, group) => sum + links(group), 0);

/** Notes on topics, so many to each. */
function topicVault(sizes: Readonly<Record<string, number>>): Texts {
  return Object.fromEntries(
    Object.entries(sizes).flatMap(([topic, size]) =>
      Array.from({ length: size }, (_, at) => [`${topic}${at}.md`, noteText([topic], `2024-01-${at + 10}`)]),
    ),
  );
}

/** What a note on these topics lists, by topic; with + where there is more, and the topic note that leads to it. */
function listed(topics: readonly string[], texts: Texts, stored: object): readonly string[] {
  const { settings, noteIndex } = contextOf(texts, { leaveOutEmptyTopics: true, ...stored });
  const sections = relationsOf(noteOf('Ich.md', new Map([['topics', topics]]), settings), noteIndex, settings);
  return groupsOf(sections.filter(({ kind }) => kind === 'own')).map(
    ({ label, notes, rest }) =>
      `${label}: ${notes.map(({ name }) => name).join(' ')}${rest.kind === 'more' ? ` + ${rest.topicNote?.path ?? ''}` : ''}`,
  );
}

describe('the limit of links per box', () => {
  it('leaves the newest of each list, all equally many, and says where there are more', () => {
    const vault = topicVault({ X: 5, Y: 1, Z: 4 });
    expect(listed(['X', 'Y', 'Z'], vault, { boxLimit: 7 })).toEqual(['X: X2 X3 X4 + ', 'Y: Y0', 'Z: Z1 Z2 Z3 + ']);
    expect(listed(['X', 'Y', 'Z'], vault, { boxLimit: 10 })).toEqual(['X: X0 X1 X2 X3 X4', 'Y: Y0', 'Z: Z0 Z1 Z2 Z3']);
    expect(listed(['X', 'Y', 'Z'], vault, {})).toEqual(listed(['X', 'Y', 'Z'], vault, { boxLimit: 10 }));
  });

  it('counts the link to the topic note, which a list that it shortens has like one that the cap has cut', () => {
    const vault = { ...topicVault({ X: 5, Y: 3 }), 'X.md': 'the page\n' };
    expect(listed(['X', 'Y'], vault, { boxLimit: 6 })).toEqual(['X: X3 X4 + X.md', 'Y: Y1 Y2 + ']);
    expect(listed(['X', 'Y'], vault, { boxLimit: 7 })).toEqual(['X: X2 X3 X4 + X.md', 'Y: Y0 Y1 Y2']);
  });

  it('of more lists than links fills the first, and the others only say that there is more', () => {
    const vault = { ...topicVault({ X: 2, Y: 2, Z: 2 }), 'X.md': 'the page\n' };
    expect(listed(['X', 'Y', 'Z'], vault, { boxLimit: 2 })).toEqual(['X: X1 + ', 'Y: Y1 + ', 'Z:  + ']);
    const { settings, noteIndex, renderBlock } = contextOf(vault, { boxLimit: 1, language: 'en' });
    const note = noteOf('Ich.md', new Map([['topics', ['X', 'Y']]]), settings);
    const lines = renderBlock(relationsOf(note, noteIndex, settings));
    expect(lines.slice(0, 5)).toEqual([
      '#### My notes',
      '##### On the topic "X":',
      '- [[X1.md|X1]] (2024-01-11)',
      '- … and more',
      '##### On the topic "Y":',
    ]);
    expect(lines[5]).toBe('- … and more');
  });

  it('holds on the page of a topic, too', () => {
    const vault = topicVault({ Ich: 20 });
    expect(listed([], vault, { boxLimit: 3 })).toEqual(['Ich: Ich17 Ich18 Ich19 + ']);
  });

  it('holds in generated vaults, changes no box that fits, keeps the newest, and shortens no list more than another', () => {
    fc.assert(
      fc.property(relatedVault, listingSettings, fc.integer({ min: 1, max: 6 }), (vault, stored, boxLimit) => {
        const texts = Object.fromEntries(vault.map(({ path, text }) => [path, text]));
        const { noteIndex, settings } = contextOf(texts, stored);
        const limit = settingsOf({ ...stored, boxLimit });
        for (const note of noteIndex.all()) {
          const body = readBodyLinks(texts[note.path] ?? '', []);
          const whole = relationsOf(note, noteIndex, settings, body);
          const cut = relationsOf(note, noteIndex, limit, body);
          if (count(whole) <= boxLimit) expect(cut).toEqual(whole);
          expect(count(cut)).toBeLessThanOrEqual(boxLimit);
          const [before, after] = [groupsOf(whole), groupsOf(cut)];
          expect(after.map(({ kind, label }) => [kind, label])).toEqual(before.map(({ kind, label }) => [kind, label]));
          const most = Math.max(1, ...after.map(({ notes }) => notes.length));
          for (const [at, group] of after.entries()) {
            const all = before[at]?.notes ?? [];
            expect(group.notes).toEqual(all.filter((each) => group.notes.includes(each)));
            if (group.notes.length === all.length) continue;
            expect(group.rest.kind).toBe('more');
            if (most > 1) expect(group.notes).toHaveLength(most);
          }
        }
      }),
      RUNS,
    );
  });
});
