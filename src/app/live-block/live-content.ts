/** Looks at the note that a live block speaks about: what the block shows, or one sentence. Reads only. */
import type { App, TFile } from 'obsidian';
import { relateText } from '../../core/block/relate-text';
import { shownSections } from '../../core/block/render-block';
import type { UpdateContext } from '../../core/block/update-note';
import { newestFirst } from '../../core/index/inverted-index';
import type { Note } from '../../core/note/note';
import type { Section } from '../../core/relations/relations';
import { whyOf, type Why } from '../../core/relations/why';
import type { Settings } from '../../core/settings/settings';
import { errorText, failureMessage, messages, refusalMessage, problemsMessage } from '../messages/messages';
import { areSame, branchesOf, filtered, type TreeBranch } from '../pane/content';
import type { Services } from '../services';
import { readNow } from '../vault/note-writer';
import type { LiveOptions } from './live-options';

/** What a live block shows: a list, or a sentence. */
export type LiveContent = LiveList | string;

/** The relations of a note, as a live block lists them. */
export interface LiveList {
  readonly file: TFile;
  readonly settings: Settings;
  readonly branches: readonly TreeBranch[];
  /** Whether a limit left something out. */
  readonly isCut: boolean;
  /** Tells why a note is listed; made when first asked. */
  readonly why: () => Why;
}

/** What a live block asks for: its options, the note that it stands in, and whether limits hold. */
export interface LiveQuestion extends LiveOptions {
  readonly sourcePath: string;
  readonly isLimited: boolean;
}

/** Looks; never rejects. */
export async function readLiveContent(services: Services, question: LiveQuestion): Promise<LiveContent> {
  const { app, indexSync, store } = services;
  try {
    const context = await indexSync.ready();
    if (store.isMissing) return messages.settings.missing;
    if (context === null) return store.problems.length > 0 ? problemsMessage(store.problems) : '';
    const file = fileOf(app, question);
    if (file === null) return messages.live.noNote(question.note);
    const now = await readNow(services, file);
    if (now.kind === 'failed') return messages.outcome.failed(file.basename, failureMessage(now.failure));
    return listOf(file, now.text, context, question);
  } catch (error) {
    return messages.outcome.failed(question.note || question.sourcePath, errorText(error));
  }
}

/** The note that a block speaks about: that of its option, by path or as a link would find it, else its own. */
export function fileOf({ vault, metadataCache }: App, { note, sourcePath }: LiveQuestion): TFile | null {
  if (note === '') return vault.getFileByPath(sourcePath);
  const file = vault.getFileByPath(note) ?? metadataCache.getFirstLinkpathDest(note, sourcePath);
  return file?.extension === 'md' ? file : null;
}

/** Whether both show the same. */
export function isSameLive(a: LiveContent, b: LiveContent): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a.file === b.file && a.settings === b.settings && a.isCut === b.isCut && areSame(a.branches, b.branches);
}

/** What a box would list; of that, with a limit, the newest of each list, and of all lists the first so many. */
function listOf(file: TFile, text: string, context: UpdateContext, question: LiveQuestion): LiveContent {
  const { settings } = context;
  const limits = question.isLimited ? {} : NO_LIMITS;
  const related = relateText(file.path, text, { ...context, settings: { ...settings, ...limits } });
  if (related.kind === 'unreadable') return `${refusalMessage(related)}.`;
  if (related.note.isTemplate) return messages.outcome.outOfScope(file.basename);
  const found = shownSections(related.sections, settings);
  const branches = limited(found, settings, question);
  const isCut = countIn(branches) < countOf(found) || found.some(isSectionCut);
  return { file, settings, branches, isCut, why: () => whyOf(related.question()) };
}

const NO_LIMITS = { cap: 0, tagGroupLimit: 0, tagNoteLimit: 0 };

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

/** The newest notes of a list, in its order. */
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
