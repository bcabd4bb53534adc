/** The processors of rendered Markdown that plugins have registered, run over what was drawn. */
import type * as Obsidian from 'obsidian';
import type { CodeBlockProcessor } from './registry.ts';
import type { Services } from './services.ts';

/** What is drawn, and for whom. */
export interface DrawnPart {
  readonly sourcePath: string;
  /** Owns what processors add: it lives as long as the part is drawn. */
  readonly component: Obsidian.Component;
  readonly docId?: string;
  readonly getSectionInfo: Obsidian.MarkdownPostProcessorContext['getSectionInfo'];
}

let lastDocId = 0;

/** An id for one drawing of a note; the parts drawn together share it. */
export function newDocId(): string {
  return `doc-${(lastDocId += 1)}`;
}

/** Draws code blocks, then runs the post processors by their order; what they throw is reported. */
export function runProcessors(services: Services, el: HTMLElement, part: DrawnPart): void {
  const context = contextOf(services, part);
  for (const code of el.querySelectorAll<HTMLElement>('pre > code[class^="language-"]')) {
    const draw = services.registry.codeBlocks.get(code.className.slice('language-'.length));
    if (draw) drawCodeBlock(services, code, draw, context);
  }
  const processors = [...services.registry.postProcessors].sort((one, other) => one.sortOrder - other.sortOrder);
  for (const { run } of processors) guarded(services, () => run(el, context));
}

/** What a processor is told of the part that it gets. */
export function contextOf(services: Services, part: DrawnPart): Obsidian.MarkdownPostProcessorContext {
  const { sourcePath, component, docId = newDocId(), getSectionInfo } = part;
  return {
    docId,
    sourcePath,
    frontmatter: services.cache.getCache(sourcePath)?.frontmatter ?? null,
    addChild: (child) => void component.addChild(child),
    getSectionInfo,
  };
}

/** Runs something of a plugin; what it throws, now or later, is reported. */
export function guarded({ sink }: Services, run: () => unknown): void {
  try {
    Promise.resolve(run()).catch(sink);
  } catch (error) {
    sink(error);
  }
}

function drawCodeBlock(
  services: Services,
  code: HTMLElement,
  draw: CodeBlockProcessor,
  context: Obsidian.MarkdownPostProcessorContext,
): void {
  const block = createDiv({ cls: `block-language-${code.className.slice('language-'.length)}` });
  code.parentElement?.replaceWith(block);
  guarded(services, () => draw(code.textContent ?? '', block, context));
}
