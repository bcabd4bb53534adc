/** The editor's side of a drawn note: its text, and in place of code blocks that a plugin draws, what the plugin makes of them. */
import type * as Obsidian from 'obsidian';
import { Component } from './component.ts';
import { contextOf, guarded, newDocId } from './markdown-processors.ts';
import type { Services } from './services.ts';

interface Fence {
  readonly language: string;
  readonly source: string;
  readonly info: Obsidian.MarkdownSectionInformation;
}

/** What live preview draws of one pane. */
export class LivePreview extends Component {
  readonly #services: Services;
  readonly #el: HTMLElement;
  #drawn: Component | null = null;

  constructor(services: Services, el: HTMLElement) {
    super();
    this.#services = services;
    this.#el = el;
  }

  /** Takes away what is drawn: reading view is shown. */
  undraw(): void {
    if (this.#drawn) this.removeChild(this.#drawn);
    this.#drawn = null;
    this.#el.empty();
  }

  /** Draws the text anew; what processors added to the last drawing goes. */
  draw(text: string, sourcePath: string): void {
    this.undraw();
    const component = this.addChild(new Component());
    this.#drawn = component;
    this.#el.setText(text);
    for (const fence of fencesIn(text)) this.#drawFence(fence, sourcePath, component);
  }

  #drawFence({ language, source, info }: Fence, sourcePath: string, component: Component): void {
    const services = this.#services;
    const draw = services.registry.codeBlocks.get(language);
    if (!draw) return;
    const embed = this.#el.createDiv({ cls: 'cm-preview-code-block cm-embed-block' });
    const block = embed.createDiv({ cls: `block-language-${language}` });
    const getSectionInfo = (): typeof info | null => (services.habits.sectionInfo === 'known' ? info : null);
    const context = contextOf(services, { sourcePath, component, docId: newDocId(), getSectionInfo });
    guarded(services, () => draw(source, block, context));
  }
}

/** The fenced code blocks of a text that name a language. */
function* fencesIn(text: string): Generator<Fence> {
  const lines = text.split('\n');
  for (let start = 0; start < lines.length; start += 1) {
    const [, mark, language = ''] = /^(`{3,}|~{3,})[ \t]*(\S*)/.exec(lines[start] ?? '') ?? [];
    if (mark === undefined) continue;
    const lineStart = start;
    start += 1;
    while (start < lines.length && !isClosing(lines[start] ?? '', mark)) start += 1;
    const source = lines.slice(lineStart + 1, start).join('\n');
    if (language !== '')
      yield { language, source, info: { text, lineStart, lineEnd: Math.min(start, lines.length - 1) } };
  }
}

function isClosing(line: string, mark: string): boolean {
  return line.startsWith(mark) && line.slice(mark.length).replaceAll(mark.charAt(0), '').trim() === '';
}
