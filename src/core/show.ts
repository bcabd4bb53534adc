/** A note's relations, as an object for programs and as lines for people. */
import { dateFormatter } from './date-format';
import type { Note } from './note';
import type { Section } from './relations';
import type { Settings } from './settings';

/** What `show --json` prints (DESIGN section 8); `date` is `yyyy-MM-dd` or null. */
export interface Shown {
  readonly path: string;
  readonly topics: readonly string[];
  readonly sections: readonly ShownSection[];
}

interface ShownSection {
  readonly heading: string;
  readonly groups: readonly {
    readonly kind: string;
    readonly label: string;
    readonly items: readonly { readonly path: string; readonly name: string; readonly date: string | null }[];
  }[];
}

/** The relations of a note as plain data. */
export function showNote(note: Note, sections: readonly Section[], { texts }: Settings): Shown {
  return {
    path: note.path,
    topics: note.topics.map(({ label }) => label),
    sections: sections.map(({ kind, groups }) => ({
      heading: kind === 'own' ? texts.ownNotesHeading : texts.literatureHeading,
      groups: groups.map((group) => ({ kind: group.kind, label: group.label, items: group.notes.map(itemOf) })),
    })),
  };
}

/** The same for a person: a heading a section, a line a note. */
export function showLines(shown: Shown, settings: Settings): readonly string[] {
  const format = dateFormatter(settings.texts.dateFormat, settings.language);
  const dateOf = (date: string | null): string => (date === null ? settings.texts.undated : format(`${date}T00:00:00`));
  if (shown.sections.length === 0) return [shown.path, settings.texts.noTopics];
  return shown.sections.reduce<string[]>(
    (lines, { heading, groups }) => [
      ...lines,
      '',
      heading,
      ...groups.flatMap(({ label, items }) => [
        `  ${label}${items.length === 0 ? ': –' : ''}`,
        ...items.map(({ name, path, date }) => `    ${dateOf(date)}  ${name}  [${path}]`),
      ]),
    ],
    [shown.path],
  );
}

function itemOf({ path, name, created }: Note): ShownSection['groups'][number]['items'][number] {
  return { path, name, date: created === null ? null : created.slice(0, 10) };
}
