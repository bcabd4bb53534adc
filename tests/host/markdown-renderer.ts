/** Obsidian's `MarkdownRenderer`, as far as previews need it: wikilinks, callouts, comments, fences, post processors. */
import type * as Obsidian from 'obsidian';
import MarkdownIt from 'markdown-it';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { drawCallouts } from './callouts.ts';
import { hideComments } from './comments.ts';
import { newDocId, runProcessors } from './markdown-processors.ts';
import { sectionsOf } from './markdown-sections.ts';
import { findHead } from './note-head.ts';
import { MarkdownRenderChild } from './render-child.ts';
import { servicesOf, type Services } from './services.ts';

const markdown = new MarkdownIt({ html: true, linkify: false, breaks: true });
markdown.inline.ruler.before('link', 'wikilink', wikilink);
markdown.inline.ruler.before('link', 'comment', comment);

/** The documented way in. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
  static async render(
    app: Obsidian.App,
    text: string,
    el: HTMLElement,
    sourcePath: string,
    component: Obsidian.Component,
  ): Promise<void> {
    const services = servicesOf(app);
    await services.work.run('view', sourcePath, () => renderMarkdown(services, text, el, sourcePath, component));
  }

  /** The old way in, without the app. */
  static renderMarkdown(): Promise<void> {
    return Promise.reject(new Error('renderMarkdown is deprecated: use render'));
  }
}

/** Renders a text into an element, as reading view would show it; of its sections nothing is known then. */
export function renderMarkdown(
  services: Services,
  text: string,
  el: HTMLElement,
  sourcePath: string,
  component: Obsidian.Component,
): void {
  const body = text.slice(findHead(text)?.bodyStart ?? 0);
  const drawn = el.createDiv();
  drawHtml(services, markdown.render(hideComments(body, services.habits.emptyComment)), drawn, sourcePath);
  runProcessors(services, drawn, { sourcePath, component, getSectionInfo: () => null });
  drawn.replaceWith(...drawn.childNodes);
}

/** Renders a note as reading view does: each section in an element of its own, given to the processors one by one. */
export function renderNote(
  services: Services,
  text: string,
  el: HTMLElement,
  sourcePath: string,
  component: Obsidian.Component,
): void {
  const docId = newDocId();
  const shown = blankHead(hideComments(text, services.habits.emptyComment));
  for (const { tag, html, lineStart, lineEnd } of sectionsOf(markdown, shown)) {
    const sectionEl = el.createDiv({ cls: `el-${tag}` });
    const info = services.habits.sectionInfo === 'known' ? { text, lineStart, lineEnd } : null;
    drawHtml(services, html, sectionEl, sourcePath);
    const getSectionInfo = (part: HTMLElement): typeof info => (sectionEl.contains(part) ? info : null);
    runProcessors(services, sectionEl, { sourcePath, component, docId, getSectionInfo });
  }
}

function drawHtml(services: Services, html: string, el: HTMLElement, sourcePath: string): void {
  const template = document.createElement('template');
  template.innerHTML = html;
  sanitize(template.content);
  el.append(document.importNode(template.content, true));
  drawCallouts(el);
  for (const link of el.querySelectorAll('a.internal-link'))
    link.addEventListener('click', (event) => followLink(services, event, sourcePath));
}

/** The lines of the frontmatter stay as empty ones, so that those of the body keep their numbers. */
function blankHead(text: string): string {
  const bodyStart = findHead(text)?.bodyStart ?? 0;
  return text.slice(0, bodyStart).replace(/[^\n]/g, '') + text.slice(bodyStart);
}

/** What could act by itself is taken out, as the app does with HTML in notes. */
function sanitize(root: DocumentFragment): void {
  for (const el of root.querySelectorAll('script, iframe, object, embed, style, link, meta')) el.remove();
  for (const el of root.querySelectorAll('*')) {
    for (const { name, value } of [...el.attributes]) {
      if (name.startsWith('on') || /^\s*javascript:/i.test(value)) el.removeAttribute(name);
    }
  }
}

function followLink(services: Services, event: Event, sourcePath: string): void {
  const link = event.currentTarget;
  const target = link instanceof Element ? link.getAttribute('data-href') : null;
  event.preventDefault();
  if (target) services.workspace.openLinkText(target, sourcePath).catch(services.sink);
}

/** `[[path#heading|text]]`, and `![[...]]` shown as a link. */
function wikilink(state: StateInline, silent: boolean): boolean {
  const match = /^!?\[\[([^[\]\n|]+)(?:\|([^[\]\n]*))?\]\]/.exec(state.src.slice(state.pos));
  if (!match) return false;
  if (!silent) {
    const target = (match[1] ?? '').trim();
    const open = state.push('link_open', 'a', 1);
    open.attrs = [
      ['class', 'internal-link'],
      ['data-href', target],
      ['href', target],
      ['target', '_blank'],
      ['rel', 'noopener'],
    ];
    state.push('text', '', 0).content = match[2] ?? target.replaceAll('#', ' > ');
    state.push('link_close', 'a', -1);
  }
  state.pos += match[0].length;
  return true;
}

/** `%% comment %%` within a line is not shown. */
function comment(state: StateInline): boolean {
  const match = /^%%[^\n]*?%%/.exec(state.src.slice(state.pos));
  if (match) state.pos += match[0].length;
  return match !== null;
}
