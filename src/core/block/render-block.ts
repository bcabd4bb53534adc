/** relations + settings -> the lines of the block, links included (docs/contract.md section 5). */
import { selfContained } from '../markdown/self-contained-line';
import { dateFormatter } from '../dates/format-date';
import { interpolate, escapeText, oneLine, closeOpenLink } from '../markdown/escape';
import { linkTo } from './note-link';
import type { Note } from '../note/note';
import { rowOf, type ReasonKind } from '../relations/reasons';
import { sectionHeading, type Group, type Section } from '../relations/relations';
import { memoize, type Cache } from '../memoize';
import type { Settings } from '../settings/settings';
import type { TextKey, Texts } from '../settings/note-texts';

/** Renders the lines of a block, without prefix and line ends. */
export type BlockRenderer = (sections: readonly Section[]) => readonly string[];

/** The parts of rendering that all blocks share. Lines of many blocks are memoized. */
interface Writing {
  readonly settings: Settings;
  readonly noteLine: (note: Note) => string;
  readonly section: (kind: Section['kind']) => SectionLines;
  readonly dateHeading: (unit: DateUnit) => (note: Note) => string;
}

/** The unit of the date headings in a long list. */
export type DateUnit = 'year' | 'month' | 'day';

/** The lines of a section that depend on no note. A group's heading depends on its reason and its label. */
interface SectionLines {
  readonly heading: string;
  readonly groupHeading: (kind: ReasonKind) => (label: string) => string;
  readonly noRelations: (label: string) => string;
}

/** The number of listed notes above which a group gets date headings, if these are automatic. */
const LONG_GROUP = 30;

/** Creates the renderer for these settings. */
export function createBlockRenderer(given: Settings): BlockRenderer {
  const writing = writingOf({ ...given, texts: singleLines(given.texts) });
  const noTopics = selfContained(writing.settings.texts.noTopics);
  return (found) => {
    const sections: string[] = [];
    for (const section of shownSections(found, given)) addSection(section, writing, sections);
    if (!given.sayNoTopics || found.some(({ groups }) => groups.some(({ kind }) => kind === 'topic'))) return sections;
    return sections.length === 0 ? [noTopics] : [noTopics, '', ...sections];
  };
}

/** Returns the sections, without empty groups if the settings leave these out. */
export function shownSections(
  found: readonly Section[],
  { leaveOutEmptyTopics }: Pick<Settings, 'leaveOutEmptyTopics'>,
): readonly Section[] {
  if (!leaveOutEmptyTopics) return found;
  const filled = found.map(({ kind, groups }) => ({ kind, groups: groups.filter(({ notes }) => notes.length > 0) }));
  return filled.filter(({ groups }) => groups.length > 0);
}

function writingOf(settings: Settings): Writing {
  const { texts } = settings;
  return {
    settings,
    section: memoize((kind) => wordsOf(texts[sectionHeading(kind)], texts)),
    noteLine: noteLineOf(settings),
    dateHeading: memoize((unit) => dateHeading(unit, settings)),
  };
}

function wordsOf(section: string, texts: Texts): SectionLines {
  const fill = (text: string, kind: ReasonKind, label: string): string =>
    interpolate(text, { [kind]: escapeText(label), section });
  return {
    heading: selfContained(`#### ${section}`),
    groupHeading: memoize((kind) =>
      memoize((label) => selfContained(`##### ${fill(texts[rowOf(kind).heading], kind, label)}`)),
    ),
    noRelations: memoize((label) => selfContained(fill(texts.noRelations, 'topic', label))),
  };
}

/** Returns the displayed date of a note. */
export function dateTexts({ texts, language }: Settings): (note: Note) => string {
  const format = dateFormatter(texts.dateFormat, language);
  return ({ created, createdAsWritten }) => createdAsWritten ?? (created === null ? texts.undated : format(created));
}

function noteLineOf(settings: Settings): (note: Note) => string {
  const dateText = dateTexts(settings);
  return memoize((note) => selfContained(`- ${linkTo(note, settings)} (${dateText(note)})`), lastAtPath());
}

/** Returns a cache of the last line for each path. A WeakMap of ten thousand notes costs more than it saves. */
function lastAtPath(): Cache<Note, string> {
  const known = new Map<string, { readonly note: Note; readonly line: string }>();
  return {
    get: (note) => {
      const last = known.get(note.path);
      return last?.note === note ? last.line : undefined;
    },
    set: (note, line) => known.set(note.path, { note, line }),
  };
}

/** Returns the settings' texts, each on one line. They are the user's own Markdown otherwise. */
function singleLines(texts: Texts): Texts {
  const lines: Record<TextKey, string> = { ...texts };
  for (const key of Object.keys(texts) as TextKey[]) lines[key] = oneLine(texts[key]);
  return lines;
}

/** Adds line by line, because a list without a cap may be longer than the arguments of one call. */
function addSection({ kind, groups }: Section, writing: Writing, lines: string[]): void {
  const words = writing.section(kind);
  if (lines.length > 0) lines.push('', '&nbsp;');
  lines.push(words.heading);
  for (const group of groups) for (const line of groupLines(group, words, writing)) lines.push(line);
}

/**
 * Returns the lines of a group. Only groups among own notes and literature have a heading, and date headings below it.
 */
function groupLines(group: Group, words: SectionLines, writing: Writing): readonly string[] {
  const { kind, label, notes } = group;
  const rest = restLines(group, writing.settings);
  if (rowOf(kind).place !== 'groups') return [...notes.map(writing.noteLine), ...rest];
  const heading = words.groupHeading(kind)(label);
  return notes.length === 0 && rest.length === 0
    ? [heading, words.noRelations(label), '']
    : [heading, ...noteLines(notes, writing), ...rest];
}

function noteLines(notes: readonly Note[], { settings, noteLine, dateHeading }: Writing): readonly string[] {
  const unit = dateUnit(notes.length, settings);
  if (unit === 'none') return notes.map(noteLine);
  const headingOf = dateHeading(unit);
  let current = '';
  return notes.flatMap((note) => {
    const heading = headingOf(note);
    if (heading === current) return [noteLine(note)];
    current = heading;
    return [heading, noteLine(note)];
  });
}

function restLines({ rest }: Group, settings: Settings): readonly string[] {
  if (rest.kind === 'none') return [];
  const { more } = settings.texts;
  if (rest.topicNote === undefined) return [selfContained(`- ${more}`)];
  return [selfContained(`- ${closeOpenLink(more)}: ${linkTo(rest.topicNote, settings)}`)];
}

/** Returns the date heading above a note in a list split by years, months or days. */
function dateHeading(unit: DateUnit, settings: Settings): (note: Note) => string {
  return dateRunLabel(unit, settings, (text) => selfContained(`###### ${text}`));
}

/**
 * Returns the label of the year, month or day of a note, memoized by day. For months and days, a date without a day is
 * its own label.
 */
export function dateRunLabel(
  unit: DateUnit,
  { texts, language }: Settings,
  asHeading: (text: string) => string,
): (note: Note) => string {
  const format = dateFormatter({ year: 'YYYY', month: 'MMMM YYYY', day: texts.dateFormat }[unit], language);
  const textOf = memoize((day: string) => asHeading(day === '' ? texts.undated : format(`${day}T00:00:00`)));
  const writtenText = memoize(asHeading);
  return ({ created, createdAsWritten }) =>
    createdAsWritten === null || unit === 'year' ? textOf(created?.slice(0, 10) ?? '') : writtenText(createdAsWritten);
}

/** Returns the unit by which a list of this many notes is split. */
export function dateUnit(shown: number, { dateGroups }: Pick<Settings, 'dateGroups'>): 'none' | DateUnit {
  if (dateGroups !== 'automatic') return dateGroups;
  return shown > LONG_GROUP ? 'year' : 'none';
}
