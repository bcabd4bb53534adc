/** A note's relations, as an object for programs and as lines for people. */
import { dateFormatter } from '../dates/format-date';
import { shownSections } from '../block/render-block';
import type { RelatedNote } from '../block/relate-text';
import type { Note } from '../note/note';
import { hintsFor, sectionHeading, type Section } from '../relations/relations';
import { whyOf, type Reason, type Why } from '../relations/why';
import type { Settings } from '../settings/settings';
import type { Texts } from '../settings/note-texts';
import { ambiguousAround, type AmbiguousAlias } from '../relations/topic-aliases';

/**
 * The object of `show --json` (docs/contract.md section 8). A date is `yyyy-MM-dd`, a month or year as written, or
 * null.
 */
export interface Shown {
  readonly path: string;
  readonly topics: readonly string[];
  readonly sections: readonly ShownSection[];
  /** Ambiguous aliases among the note's topics. Missing if there are none. */
  readonly ambiguous?: readonly AmbiguousAlias[];
}

interface ShownSection {
  readonly heading: string;
  readonly groups: readonly { readonly kind: string; readonly label: string; readonly items: readonly Item[] }[];
}

interface Item {
  readonly path: string;
  readonly name: string;
  readonly date: string | null;
  readonly why: readonly Reason[];
}

/** Returns a note's relations as plain data, with hints (such as notes that only share its URL), which no block has. */
export function showNote({ note, sections, question }: RelatedNote, settings: Settings): Shown {
  const asked = question();
  const why = whyOf(asked);
  const ambiguous = ambiguousAround(
    asked.topics.map(({ key }) => key),
    asked.noteIndex,
    settings,
  );
  return {
    path: note.path,
    topics: asked.topics.map(({ label }) => label),
    sections: [...shownSections(sections, settings), ...hintsFor(asked)].map((section) =>
      shownSection(section, settings.texts, why),
    ),
    ...(ambiguous.length === 0 ? {} : { ambiguous }),
  };
}

const WHOLE_DATE = /^\d{4}-\d\d-\d\d$/;

/** Returns the relations as text: a heading for each section, a line for each note. */
export function showLines(shown: Shown, settings: Settings): readonly string[] {
  const format = dateFormatter(settings.texts.dateFormat, settings.language);
  const dateOf = (date: string | null): string => {
    if (date === null) return settings.texts.undated;
    return WHOLE_DATE.test(date) ? format(`${date}T00:00:00`) : date;
  };
  const lines = shown.sections.flatMap(({ heading, groups }) => [
    '',
    heading,
    ...groups.flatMap(({ label, items }) => [
      ...(label === '' ? [] : [`  ${label}${items.length === 0 ? ': –' : ''}`]),
      ...items.map(({ name, path, date }) => `    ${dateOf(date)}  ${name}  [${path}]`),
    ]),
  ]);
  return [shown.path, ...(shown.topics.length === 0 ? [settings.texts.noTopics] : []), ...lines];
}

function shownSection({ kind, groups }: Section, texts: Texts, why: Why): ShownSection {
  return {
    heading: texts[sectionHeading(kind)],
    groups: groups.map((group) => ({ kind: group.kind, label: group.label, items: itemsOf(group.notes, why) })),
  };
}

function itemsOf(notes: readonly Note[], why: Why): readonly Item[] {
  return notes.map((note) => ({
    path: note.path,
    name: note.name,
    date: note.createdAsWritten ?? note.created?.slice(0, 10) ?? null,
    why: why(note),
  }));
}
