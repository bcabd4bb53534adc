/** The groups of notes that share tags with a note: the strongest ones, each under the rarest tag that it shares. */
import type { NoteIndex } from '../index/note-index';
import { SECTIONS, type SectionKind } from '../note/literature';
import type { Note } from '../note/note';
import { countOf, inOrder, WHOLE, type Found } from './group';
import type { Question } from './question';
import { nearestInTime, timeDistance } from './time-distance';
import { canRelate, isRelatedBy, SharedTags, strengthOf, type TagLevel } from './shared-tags';
import { compare } from '../compare';

/** A note related by tags, with the values that decide its rank. */
interface Ranked {
  readonly note: Note;
  readonly rarest: TagLevel;
  readonly strength: number;
  readonly distance: number;
}

/** Returns the labels of the tags that relate another note to this one. */
export function relatingTags(question: Question): (other: Note) => readonly string[] {
  const tags = new SharedTags(question);
  return (other) => {
    const shared = tags.with(other);
    return isRelatedBy(shared, question.settings.sharedTags) ? shared.map(({ label }) => label) : [];
  };
}

/** Whether a note has tag groups according to the settings. */
export function wantsTagGroups({ topics, settings: { tagGroups } }: Pick<Question, 'topics' | 'settings'>): boolean {
  return tagGroups === 'always' || (tagGroups === 'without-topics' && topics.length === 0);
}

/** The last groups without a limit for each index, and their input, because a pane asks again at each keystroke. */
const LAST = new WeakMap<NoteIndex, { readonly asked: string; readonly groups: readonly Found[] }>();

/** Returns the tag groups, the one with the strongest note first. Notes in `listed` are skipped. */
export function tagGroupsOf(question: Question, listed: () => ReadonlySet<string>): readonly Found[] {
  if (question.note.tags.length === 0 || !wantsTagGroups(question)) return [];
  const { note, noteIndex, settings, excluded } = question;
  const passedOver = listed();
  if (settings.tagNoteLimit > 0) return groupsOf(question, passedOver);
  const { path, created, tags } = note;
  const { sharedTags, ignoredTags, tagGroupLimit, order, isByStrength } = settings;
  const rules = [sharedTags, ignoredTags, tagGroupLimit, order, isByStrength];
  const asked = JSON.stringify([noteIndex.version, path, created, tags, rules, [...excluded], [...passedOver]]);
  const last = LAST.get(noteIndex);
  if (last?.asked === asked) return last.groups;
  const groups = groupsOf(question, passedOver);
  LAST.set(noteIndex, { asked, groups });
  return groups;
}

/** Returns the strongest notes in groups, each in the configured order. */
function groupsOf(question: Question, listed: ReadonlySet<string>): readonly Found[] {
  const { settings } = question;
  const groups = new Map<string, { readonly section: SectionKind; readonly label: string; readonly notes: Note[] }>();
  for (const { note, rarest } of strongest(question, listed)) {
    const key = `${note.section}\n${rarest.key}`;
    const group = groups.get(key) ?? { section: note.section, label: rarest.label, notes: [] };
    group.notes.push(note);
    groups.set(key, group);
  }
  return [...groups.values()].slice(0, countOf(settings.tagGroupLimit)).map(({ section, label, notes }) => ({
    section,
    label,
    notes: settings.isByStrength === true ? notes : inOrder(notes, settings),
    rest: WHOLE,
  }));
}

/** Returns the strongest notes that are related by tags, the strongest first. */
function strongest(question: Question, listed: ReadonlySet<string>): readonly Ranked[] {
  const ranking = new Ranking(question, listed);
  ranking.rankAll();
  return ranking.best();
}

/** Ranks the notes that share a note's tags, and skips those that cannot be among the strongest. */
class Ranking {
  private readonly tags: SharedTags;
  private readonly limit: number;
  private readonly met = new Set<Note>();
  private readonly ranked: Ranked[] = [];

  constructor(
    private readonly question: Question,
    private readonly listed: ReadonlySet<string>,
  ) {
    this.tags = new SharedTags(question);
    this.limit = countOf(question.settings.tagNoteLimit);
  }

  /** Ranks notes by tag, from the rarest on, until the remaining tags are too weak. */
  rankAll(): void {
    const { sharedTags } = this.question.settings;
    const all = [...this.tags.levels.values()];
    const levels = all.filter((level) => canRelate(level, sharedTags)).sort((a, b) => a.count - b.count);
    let rest = strengthOf(all);
    for (const [at, level] of levels.entries()) {
      if (this.isOver) return;
      if (level.count > this.ranked.length && this.isFull(rest)) return;
      if (at === levels.length - 1 && sharedTags === 'any') this.rankNearest(level);
      else for (const section of SECTIONS) this.rank(this.question.noteIndex.findByTag(level.key, section));
      rest -= level.weight;
    }
  }

  /** Returns the strongest notes, sorted by rank. */
  best(): readonly Ranked[] {
    return this.ranked.sort(byRank).slice(0, this.limit);
  }

  /** Whether the limit is reached by notes stronger than any that shares only tags of this total weight. */
  private isFull(rest: number): boolean {
    return this.ranked.filter(({ strength }) => strength > rest).length >= this.limit;
  }

  /** Ranks the remaining notes of a tag, which share this tag alone. The nearest in time are the strongest. */
  private rankNearest({ key }: TagLevel): void {
    for (const section of SECTIONS) {
      const others = this.question.noteIndex.findByTag(key, section);
      this.rank(nearestInTime(others, this.question.note.created, this.limit, (note) => this.isCandidate(note)));
    }
  }

  private rank(others: readonly Note[]): void {
    const {
      note: { created },
      settings,
    } = this.question;
    for (const note of others) {
      if (this.isOver) return;
      if (this.met.has(note)) continue;
      this.met.add(note);
      const shared = this.isListable(note) ? this.tags.with(note) : [];
      const [rarest] = shared;
      if (rarest === undefined || !isRelatedBy(shared, settings.sharedTags)) continue;
      this.ranked.push({ note, rarest, strength: strengthOf(shared), distance: timeDistance(created, note.created) });
    }
  }

  private get isOver(): boolean {
    return this.question.settings.isOneEnough === true && this.ranked.length > 0;
  }

  private isCandidate(note: Note): boolean {
    return !this.met.has(note) && this.isListable(note) && this.tags.with(note).length > 0;
  }

  private isListable({ path }: Note): boolean {
    return !this.listed.has(path) && !this.question.excluded.has(path);
  }
}

function byRank(a: Ranked, b: Ranked): number {
  return b.strength - a.strength || compareDistance(a.distance, b.distance) || compare(a.note.path, b.note.path);
}

/** Compares two distances. Two infinite ones, of undated notes, are equal. */
function compareDistance(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
