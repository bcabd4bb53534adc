/** Looks at the note that a live block speaks about: what the block shows, or one sentence. Reads only. */
import type { App, TFile } from 'obsidian';
import { relateText } from '../../core/block/relate-text';
import { shownSections } from '../../core/block/render-block';
import type { UpdateContext } from '../../core/block/update-note';
import type { Section } from '../../core/relations/relations';
import { whyOf, type Why } from '../../core/relations/why';
import { problemsText } from '../../core/run/messages/messages';
import type { Settings } from '../../core/settings/settings';
import { errorText, failureMessage, messages, refusalMessage, sharedMessages } from '../messages/messages';
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
    if (context === null) return store.problems.length > 0 ? problemsText(store.problems, sharedMessages) : '';
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

/** What a box would list; each list is cut by the smaller of both limits, and then all of them together. */
function listOf(file: TFile, text: string, context: UpdateContext, question: LiveQuestion): LiveContent {
  const limits = limitsOf(context.settings, question);
  const related = relateText(file.path, text, { ...context, settings: { ...context.settings, ...limits } });
  if (related.kind === 'unreadable') return `${refusalMessage(related)}.`;
  if (related.note.isTemplate) return messages.outcome.outOfScope(file.basename);
  const { settings } = context;
  const all = branchesOf(shownSections(related.sections, settings), settings);
  let left = question.isLimited && question.limit > 0 ? question.limit : Infinity;
  const branches = filtered(all, () => (left -= 1) >= 0);
  const isCut = left < 0 || related.sections.some(isSectionCut);
  return { file, settings, branches, isCut, why: () => whyOf(related.question()) };
}

function limitsOf(
  { cap, tagGroupLimit, tagNoteLimit }: Settings,
  { limit, isLimited }: LiveQuestion,
): Partial<Settings> {
  if (!isLimited) return { cap: 0, tagGroupLimit: 0, tagNoteLimit: 0 };
  return { cap: limit > 0 && (cap === 0 || limit < cap) ? limit : cap, tagGroupLimit, tagNoteLimit };
}

function isSectionCut({ groups }: Section): boolean {
  return groups.some(({ rest }) => rest.kind === 'more');
}
