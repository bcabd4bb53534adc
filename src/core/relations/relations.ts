/** index + note -> sections of groups of relations: the related notes, and the reasons (docs/contract.md section 4). */
import { NO_LINKS, type BodyLinks } from '../note/body-links';
import type { NoteIndex } from '../index/note-index';
import { SECTIONS } from '../note/literature';
import type { Note } from '../note/note';
import type { TextKey } from '../settings/note-texts';
import { withinBox } from './box-limit';
import type { Found } from './group';
import { questionOf, type ListingSettings, type Question } from './question';
import { rowOf, ROWS, type ReasonKind } from './reasons';
import type { Group, Section } from './sections';

/** The types of the result. */
export type { Group, Section } from './sections';

/**
 * Returns the relations of a note, which need not be in the index itself. A note with topics always has the sections
 * of own notes and of literature. Every other section, and every group that is not a topic's, is present only if it
 * lists a note.
 */
export function relationsOf(
  note: Note,
  noteIndex: NoteIndex,
  settings: ListingSettings,
  text: BodyLinks = NO_LINKS,
): readonly Section[] {
  return sectionsOf(questionOf(note, noteIndex, settings, text));
}

/** Returns the relations of a note for an existing query. */
export function sectionsOf(question: Question): readonly Section[] {
  return withinBox(
    sectionsWhere(question, (place) => place !== 'hint'),
    question,
  );
}

/** Whether a note has any relation that its block would list. It stops at the first one. */
export function hasRelations(note: Note, noteIndex: NoteIndex, settings: ListingSettings): boolean {
  const question = questionOf(note, noteIndex, { ...settings, cap: 1, isOneEnough: true });
  return ROWS.some(
    ([, { place, find }]) => place !== 'hint' && find(question, () => new Set()).some(({ notes }) => notes.length > 0),
  );
}

/** Returns the sections that are in no block. */
export function hintsFor(question: Question): readonly Section[] {
  return sectionsWhere(question, (place) => place === 'hint');
}

/** Returns the key of the text of a section's heading. */
export function sectionHeading(kind: Section['kind']): TextKey {
  if (kind === 'own') return 'ownNotesHeading';
  return kind === 'literature' ? 'literatureHeading' : rowOf(kind).heading;
}

type Place = ReturnType<typeof rowOf>['place'];

function sectionsWhere(question: Question, isAsked: (place: Place) => boolean): readonly Section[] {
  const sections = new Map<Section['kind'], Group[]>(ORDER.map((kind) => [kind, []]));
  const grouped: Found[] = [];
  const listed = (): ReadonlySet<string> => new Set(grouped.flatMap(({ notes }) => notes.map(({ path }) => path)));
  for (const [kind, { place, find }] of ROWS) {
    if (!isAsked(place)) continue;
    const found = find(question, listed);
    for (const { section, label, notes, rest } of found)
      sections.get(section ?? kind)?.push({ kind, label, notes, rest });
    if (place === 'groups') grouped.push(...found);
  }
  return [...sections].flatMap(([kind, groups]) => (groups.length === 0 ? [] : [{ kind, groups }]));
}

function kindsAt(...places: readonly Place[]): readonly ReasonKind[] {
  return ROWS.flatMap(([kind, { place }]) => (places.includes(place) ? [kind] : []));
}

const ORDER: readonly Section['kind'][] = [...kindsAt('before'), ...SECTIONS, ...kindsAt('behind', 'hint')];
