/** relations + settings -> the lines of the block, links included (DESIGN section 5). */
import { contained } from './contained';
import type { WallTime } from './date';
import { dateFormatter } from './date-format';
import { fillIn, inert, oneLine, wellFormed } from './inert';
import { linkTo } from './link';
import type { Note } from './note';
import type { Group, Section } from './relations';
import type { Settings } from './settings';
import type { TextKey, Texts } from './texts';

/** Writes the lines of a block, without prefix and line ends. */
export type Layout = (sections: readonly Section[]) => readonly string[];

type DateText = (note: Note) => string;

/** How many shown relations make a group long enough for date headings, when these are automatic. */
const LONG_GROUP = 30;

/** The layout that the settings ask for; it remembers formatted dates from one block to the next. */
export function layoutOf(given: Settings): Layout {
  const settings = { ...given, texts: singleLines(given.texts) };
  const { texts, language } = settings;
  const format = dateFormatter(texts.dateFormat, language);
  const dateText = dated(format, texts.undated);
  return (sections) => {
    if (sections.length === 0) return [contained(texts.noTopics)];
    return sections.flatMap((section, index) => [
      ...(index === 0 ? [] : ['', '&nbsp;']),
      ...sectionLines(section, settings, dateText),
    ]).map(contained);
  };
}

/** The settings' texts are the user's own Markdown, but each stays on its line. */
function singleLines(texts: Texts): Texts {
  const lines: Record<TextKey, string> = { ...texts };
  for (const key of Object.keys(texts) as TextKey[]) lines[key] = wellFormed(oneLine(texts[key]));
  return lines;
}

function dated(format: (date: WallTime) => string, undated: string): DateText {
  return (note) => (note.created === null ? undated : format(note.created));
}

function sectionLines(section: Section, settings: Settings, dateText: DateText): readonly string[] {
  const heading = section.kind === 'own' ? settings.texts.ownNotesHeading : settings.texts.literatureHeading;
  return [`#### ${heading}`, ...section.groups.flatMap((group) => groupLines(group, heading, settings, dateText))];
}

function groupLines(group: Group, section: string, settings: Settings, dateText: DateText): readonly string[] {
  const values = { topic: inert(group.label), section };
  const heading = `##### ${fillIn(settings.texts.topicHeading, values)}`;
  if (group.notes.length === 0) return [heading, fillIn(settings.texts.noRelations, values), ''];
  return [heading, ...noteLines(group.notes, settings, dateText), ...restLines(group, settings)];
}

function noteLines(notes: readonly Note[], settings: Settings, dateText: DateText): readonly string[] {
  const headingOf = dateHeadings(notes.length, settings);
  let current: string | null = null;
  return notes.flatMap((note) => {
    const line = `- ${linkTo(note, settings)} (${dateText(note)})`;
    const heading = headingOf(note);
    if (heading === current) return [line];
    current = heading;
    return heading === null ? [line] : [`###### ${heading}`, line];
  });
}

function restLines({ rest }: Group, settings: Settings): readonly string[] {
  if (rest.kind === 'none') return [];
  if (rest.topicNote === undefined) return [`- ${settings.texts.more}`];
  return [`- ${settings.texts.more}: ${linkTo(rest.topicNote, settings)}`];
}

/** Which date heading a note stands under; null where the list has none. */
function dateHeadings(shown: number, settings: Settings): (note: Note) => string | null {
  const unit = dateUnit(shown, settings);
  if (unit === 'none') return () => null;
  const pattern = { year: 'YYYY', month: 'MMMM YYYY', day: settings.texts.dateFormat }[unit];
  const format = dateFormatter(pattern, settings.language);
  return (note) => (note.created === null ? settings.texts.undated : format(`${note.created.slice(0, 10)}T00:00:00`));
}

function dateUnit(shown: number, { dateGroups }: Settings): 'none' | 'year' | 'month' | 'day' {
  if (dateGroups !== 'automatic') return dateGroups;
  return shown > LONG_GROUP ? 'year' : 'none';
}
