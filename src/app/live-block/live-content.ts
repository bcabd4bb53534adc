/** Reads the note of a live block. Returns its list, or one sentence where there is none. Never writes. */
import type { App, TFile } from 'obsidian';
import { relateText } from '../../core/block/relate-text';
import { shownSections } from '../../core/block/render-block';
import type { UpdateContext } from '../../core/block/update-note';
import { newestFirst } from '../../core/index/inverted-index';
import type { Note } from '../../core/note/note';
import type { Group, Section } from '../../core/relations/relations';
import { whyOf, type Why } from '../../core/relations/why';
import type { Settings } from '../../core/settings/settings';
import {
  errorText,
  failureMessage,
  messages,
  refusalMessage,
  problemsMessage,
  outsideMessage,
} from '../messages/messages';
import { branchesOf, filtered, type TreeBranch } from '../pane/content';
import type { Services } from '../services';
import { readNow } from '../vault/note-writer';
import type { KnownText, KnownTexts } from './known-texts';
import type { LiveOptions } from './live-options';

/** The content of a live block: a list, or a sentence. */
export type LiveContent = LiveList | string;

/** The relations of a note as a live block lists them. */
export interface LiveList {
  readonly file: TFile;
  readonly settings: Settings;
  readonly sections: readonly Section[];
  readonly branches: readonly TreeBranch[];
  readonly isLimited: boolean;
  /** Whether a limit left notes out. */
  readonly isCut: boolean;
  /** Returns the function that gives the reasons why a note is listed. Computed on the first call. */
  readonly why: () => Why;
}

/** The query of a live block: its options, the path of the note that holds it, and whether limits apply. */
export interface LiveQuestion extends LiveOptions {
  readonly sourcePath: string;
  readonly isLimited: boolean;
}

/** Reads the content. Never rejects. Returns `last` itself where nothing visible changed. */
export async function readLiveContent(
  services: Services,
  question: LiveQuestion,
  texts: KnownTexts,
  last: LiveContent,
): Promise<LiveContent> {
  const { app, indexSync, store } = services;
  try {
    const context = await indexSync.ready();
    if (store.isMissing) return messages.settings.missing;
    if (context === null) return store.problems.length > 0 ? problemsMessage(store.problems) : '';
    const file = fileOf(app, question);
    if (file === null) return messages.live.noNote(question.note);
    const now = await readNow(services, file);
    if (now.kind === 'failed') return messages.outcome.failed(file.basename, failureMessage(now.failure));
    return listOf(file, texts.get(file.path, now.text, context), context, question, last);
  } catch (error) {
    return messages.outcome.failed(question.note || question.sourcePath, errorText(error));
  }
}

/**
 * Returns the note of a block: the one of its option, by path or resolved like a link, otherwise the note that holds
 * the block.
 */
export function fileOf({ vault, metadataCache }: App, { note, sourcePath }: LiveQuestion): TFile | null {
  if (note === '') return vault.getFileByPath(sourcePath);
  const file = vault.getFileByPath(note) ?? metadataCache.getFirstLinkpathDest(note, sourcePath);
  return file?.extension === 'md' ? file : null;
}

/**
 * Returns the sections that a box would list. With a limit, keeps the newest notes of each list, and of all lists
 * together the first ones up to the limit. Pure.
 */
export function listOf(
  file: TFile,
  known: KnownText,
  context: UpdateContext,
  question: LiveQuestion,
  last: LiveContent,
): LiveContent {
  const { settings } = context;
  const limits = question.isLimited ? {} : NO_LIMITS;
  const related = relateText(file.path, known.text, { ...context, settings: { ...settings, ...limits } }, known);
  if (related.kind === 'unreadable') return `${refusalMessage(related)}.`;
  if (related.note.isTemplate) return outsideMessage(file.basename, file.path, context);
  const sections = shownSections(related.sections, settings);
  const why = (): Why => whyOf(related.question());
  const isSame = typeof last !== 'string' && last.file === file && last.settings === settings;
  if (isSame && last.isLimited === question.isLimited && areSameSections(last.sections, sections)) return last;
  const branches = limited(sections, settings, question);
  const isCut = countIn(branches) < countOf(sections) || sections.some(isSectionCut);
  return { file, settings, sections, branches, isCut, isLimited: question.isLimited, why };
}

function areSameSections(a: readonly Section[], b: readonly Section[]): boolean {
  return a.length === b.length && a.every((section, index) => isSameSection(section, b[index]));
}

function isSameSection({ kind, groups }: Section, other: Section | undefined): boolean {
  if (other?.kind !== kind || other.groups.length !== groups.length) return false;
  return groups.every((group, index) => isSameGroup(group, other.groups[index]));
}

/** Whether two groups list the same. A changed note is another object. */
function isSameGroup({ kind, label, notes, rest }: Group, other: Group | undefined): boolean {
  if (other?.kind !== kind || other.label !== label || other.rest.kind !== rest.kind) return false;
  return other.notes.length === notes.length && notes.every((note, index) => note === other.notes[index]);
}

const NO_LIMITS = { cap: 0, boxLimit: 0, tagGroupLimit: 0, tagNoteLimit: 0 };

function limited(
  sections: readonly Section[],
  settings: Settings,
  { limit, isLimited }: LiveQuestion,
): readonly TreeBranch[] {
  if (!isLimited || limit === 0) return branchesOf(sections, settings);
  const shortened = sections.map(({ kind, groups }) => ({
    kind,
    groups: groups.map((group) => ({ ...group, notes: newestOf(group.notes, limit) })),
  }));
  let left = limit;
  return filtered(branchesOf(shortened, settings), () => (left -= 1) >= 0);
}

/** Returns the newest notes of a list, in the order of the list. */
function newestOf(notes: readonly Note[], limit: number): readonly Note[] {
  const newest = new Set([...notes].sort(newestFirst).slice(0, limit));
  return notes.filter((note) => newest.has(note));
}

function countIn(branches: readonly TreeBranch[]): number {
  return branches.reduce((sum, { count }) => sum + count, 0);
}

function countOf(sections: readonly Section[]): number {
  return sections.flatMap(({ groups }) => groups).reduce((sum, { notes }) => sum + notes.length, 0);
}

function isSectionCut({ groups }: Section): boolean {
  return groups.some(({ rest }) => rest.kind === 'more');
}
