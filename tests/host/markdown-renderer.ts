/** Obsidian's `MarkdownRenderer`, as far as previews need it: wikilinks, callouts, comments, fences, post processors. */
import type * as Obsidian from 'obsidian';
import MarkdownIt from 'markdown-it';
import type StateInline from 'markdown-it/lib/rules_inline/state_inline.mjs';
import { drawCallouts } from './callouts.ts';
import { MarkdownRenderChild } from './render-child.ts';
import { findHead } from './note-head.ts';
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

/** Renders a text into an element, as reading view would show it. */
export function renderMarkdown(
  services: Services,
  text: string,
  el: HTMLElement,
  sourcePath: string,
  component: Obsidian.Component,
): void {
  const template = document.createElement('template');
  const body = text.slice(findHead(text)?.bodyStart ?? 0);
  template.innerHTML = markdown.render(blankComments(body));
  sanitize(template.content);
  const drawn = el.createDiv();
  drawn.append(document.importNode(template.content, true));
  drawCallouts(drawn);
  for (const link of drawn.querySelectorAll('a.internal-link'))
    link.addEventListener('click', (event) => followLink(services, event, sourcePath));
  runProcessors(services, drawn, sourcePath, component);
  drawn.replaceWith(...drawn.childNodes);
}

/** `%%` comments over several lines vanish; those within a line are left to the inline rule. */
function blankComments(text: string): string {
  return text.replace(/^%%[^%\n]*\n[\s\S]*?\n[^%\n]*%%[ \t]*$/gm, '');
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

function runProcessors(services: Services, el: HTMLElement, sourcePath: string, component: Obsidian.Component): void {
  const context: Obsidian.MarkdownPostProcessorContext = {
    docId: 'rendered',
    sourcePath,
    frontmatter: services.cache.getCache(sourcePath)?.frontmatter ?? null,
    addChild: (child) => void component.addChild(child),
    getSectionInfo: () => null,
  };
  drawCodeBlocks(services, el, context);
  const processors = [...services.registry.postProcessors].sort((one, other) => one.sortOrder - other.sortOrder);
  for (const { run } of processors) Promise.resolve(run(el, context)).catch(services.sink);
}

function drawCodeBlocks(services: Services, el: HTMLElement, context: Obsidian.MarkdownPostProcessorContext): void {
  for (const code of el.querySelectorAll<HTMLElement>('pre > code[class^="language-"]')) {
    const language = code.className.slice('language-'.length);
    const draw = services.registry.codeBlocks.get(language);
    if (!draw) continue;
    const block = createDiv({ cls: `block-language-${language}` });
    code.parentElement?.replaceWith(block);
    Promise.resolve(draw(code.textContent ?? '', block, context)).catch(services.sink);
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
