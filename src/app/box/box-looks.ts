/**
 * Adds CSS classes to the parts of a rendered box for styles.css. The note itself is not changed. A box is recognized
 * by its source lines where Obsidian gives them, otherwise by the title of the callout together with a heading of ours.
 * Anything else is left alone (docs/contract.md section 13).
 */
import type { MarkdownPostProcessorContext, Plugin } from 'obsidian';
import { folderOf } from '../../core/paths';
import { findBlocks } from '../../core/markdown/marker-blocks';
import { ROWS } from '../../core/relations/reasons';
import type { Settings } from '../../core/settings/settings';
import { prefixed } from '../plugin-prefix';
import type { Services } from '../services';
import { messages } from '../messages/messages';

/** The value of `Node.TEXT_NODE`, which holds in every window. */
const TEXT_NODE = 3;

/** Marks boxes in reading view and live preview while the setting is on. */
export function addBoxLooks(plugin: Plugin, { store }: Services): void {
  plugin.registerMarkdownPostProcessor((el, context) => {
    const { settings } = store;
    if (settings?.styleBoxes !== true) return;
    for (const callout of calloutsIn(el)) if (isBox(callout, el, context, settings)) markBox(callout, settings);
  });
}

/** Marks the boxes in a rendered text that is in no note yet, with the settings that it was made with. */
export function markSampleBoxes(el: HTMLElement, settings: Settings): void {
  if (!settings.styleBoxes) return;
  for (const callout of calloutsIn(el)) if (looksLikeBox(callout, settings)) markBox(callout, settings);
}

function calloutsIn(el: HTMLElement): readonly HTMLElement[] {
  const own = el.matches('.callout') ? [el] : [];
  return [...own, ...el.querySelectorAll<HTMLElement>('.callout')];
}

function isBox(
  callout: HTMLElement,
  el: HTMLElement,
  context: MarkdownPostProcessorContext,
  settings: Settings,
): boolean {
  const info = context.getSectionInfo(el);
  if (info === null) return looksLikeBox(callout, settings);
  const lines = info.text
    .split('\n')
    .slice(info.lineStart, info.lineEnd + 1)
    .join('\n');
  return findBlocks(lines, settings.markerId).kind === 'blocks' && hasHeading(callout, settings);
}

function looksLikeBox(callout: HTMLElement, settings: Settings): boolean {
  const title = callout.querySelector('.callout-title-inner')?.textContent?.trim();
  return title === settings.texts.calloutTitle && hasHeading(callout, settings);
}

function hasHeading(callout: HTMLElement, { texts }: Settings): boolean {
  const first = callout.querySelector('.callout-content h4')?.textContent?.trim() ?? '';
  const sections = ROWS.filter(([, { place }]) => place === 'before' || place === 'behind');
  const ours = sections.map(([, { heading }]) => texts[heading]);
  return [texts.ownNotesHeading, texts.literatureHeading, ...ours].includes(first);
}

function markBox(callout: HTMLElement, settings: Settings): void {
  callout.addClass(prefixed('box'));
  const content = callout.querySelector<HTMLElement>('.callout-content');
  if (content === null) return;
  const items = [...content.querySelectorAll<HTMLElement>('li')];
  // A line without a date is no note. It gives the number of further notes.
  const dated = items.filter((item) => markDate(item, settings));
  for (const list of content.querySelectorAll<HTMLElement>('ul')) markEqualNames(list);
  for (const paragraph of content.querySelectorAll<HTMLElement>('p')) markParagraph(paragraph);
  const title = callout.querySelector('.callout-title-inner');
  if (title?.querySelector(`.${prefixed('box-count')}`) !== null) return;
  title.appendText(' ');
  title.createSpan({ text: messages.windows.notes(new Set(dated.map(targetOf)).size), cls: prefixed('box-count') });
}

/**
 * Moves the date in brackets after a link into an element of its own. Returns whether there is one. After the date of
 * the last note there may be whitespace left over from the line below.
 */
function markDate(item: HTMLElement, { texts }: Settings): boolean {
  const last = [...item.childNodes].reverse().find((node) => node.textContent?.trim() !== '');
  const [, words] = last?.nodeType === TEXT_NODE ? (/^ \(([^()]+)\)\s*$/.exec(last.nodeValue ?? '') ?? []) : [];
  if (last === undefined || words === undefined) return false;
  last.nodeValue = '';
  const date = item.createSpan({ text: words, cls: prefixed('box-date') });
  if (words === texts.undated) date.addClass(prefixed('box-undated'));
  return true;
}

/** Adds the folder to each of several notes with the same name. */
function markEqualNames(list: HTMLElement): void {
  const links = [...list.querySelectorAll<HTMLElement>('a.internal-link')];
  for (const link of links) {
    const name = link.textContent;
    const item = link.parentElement;
    const isShown = item?.querySelector(`.${prefixed('place')}`) !== null;
    if (item === null || isShown || links.filter((other) => other.textContent === name).length < 2) continue;
    link.after(item.createEl('bdi', { text: folderOf(targetOf(item)), cls: prefixed('place') }));
  }
}

/** Returns the path of the link in a line. */
function targetOf(item: HTMLElement): string {
  const link = item.querySelector('a');
  return link?.dataset['href'] ?? link?.getAttribute('href') ?? '';
}

/** Marks a paragraph, which is a gap or the sentence that nothing is listed. */
function markParagraph(paragraph: HTMLElement): void {
  const text = paragraph.textContent ?? '';
  if (text.trim() === '' || text === '\u00A0') paragraph.addClass(prefixed('box-gap'));
  else if (paragraph.querySelector('a') === null) paragraph.addClass(prefixed('box-empty'));
}
