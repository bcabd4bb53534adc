/** A live block in a note, with its buttons, its list and its keyboard control. It writes to no note. */
import { MarkdownRenderChild, parseYaml, setIcon, setTooltip, type HoverPopover, type TFile } from 'obsidian';
import { dateTexts } from '../../core/block/render-block';
import { linkText } from '../../core/block/note-link';
import { messages } from '../messages/messages';
import { duplicateNames } from '../pane/duplicate-names';
import { drawNoteRow, type NoteRowParts } from '../pane/note-row';
import { addActions, addBranchActions, type ActionParts } from '../pane/row-actions';
import { drawMessage } from '../pane/tree';
import { TreeRows, type RowsHost } from '../pane/tree-rows';
import { prefixed } from '../plugin-prefix';
import type { Services } from '../services';
import type { KnownTexts } from './known-texts';
import type { LiveBlocks, ScheduledBlock } from './live-blocks';
import { fileOf, readLiveContent, type LiveContent, type LiveList, type LiveQuestion } from './live-content';
import { copyLinks, linksOf } from '../pane/link-list';
import { readLiveOptions, type LiveOptions } from './live-options';

/** The inputs that all live blocks share. */
export interface LiveBlockParts {
  readonly services: Services;
  readonly blocks: LiveBlocks;
  readonly texts: KnownTexts;
  readonly openSettings: () => void;
}

/** Renders a code block: a live list, or the errors of its options. */
export function createLiveBlock(
  el: HTMLElement,
  source: string,
  sourcePath: string,
  parts: LiveBlockParts,
): LiveBlock | null {
  el.addClass(prefixed('live'));
  const read = readLiveOptions(source, parseYaml);
  if (read.kind === 'options') return new LiveBlock(el, read.options, sourcePath, parts);
  for (const sentence of read.sentences) drawMessage(el, sentence);
  return null;
}

/** A live list, which exists while Obsidian shows it. */
export class LiveBlock extends MarkdownRenderChild implements ScheduledBlock {
  hoverPopover: HoverPopover | null = null;
  readonly #parts: LiveBlockParts;
  readonly #source: TFile | null;
  readonly #firstPath: string;
  readonly #options: LiveOptions;
  readonly #headEl: HTMLElement;
  readonly #listEl: HTMLElement;
  readonly #folded = new Set<string>();
  #shown: LiveContent = '';
  #isLimited = true;
  #isOn = false;

  readonly #treeHost: RowsHost = {
    isFolded: (key) => this.#folded.has(key),
    toggle: (key) => {
      if (!this.#folded.delete(key)) this.#folded.add(key);
      this.#rows.redraw();
    },
    fillMenu: (menu, branch) => {
      if (typeof this.#shown !== 'string') addBranchActions(menu, branch, this.#actionParts(this.#shown));
    },
  };

  readonly #rows: TreeRows;

  constructor(el: HTMLElement, options: LiveOptions, sourcePath: string, parts: LiveBlockParts) {
    super(el);
    this.#parts = parts;
    this.#options = options;
    this.#source = parts.services.app.vault.getFileByPath(sourcePath);
    this.#firstPath = sourcePath;
    this.#headEl = el.createDiv({ cls: prefixed('live-head') });
    this.#listEl = el.createDiv({ cls: prefixed('list') });
    this.#rows = new TreeRows(this.#listEl, this.#treeHost, () => this.#fill());
  }

  override onload(): void {
    const { services, blocks, openSettings } = this.#parts;
    this.#isOn = true;
    const { note } = this.#options;
    const title = note === '' ? messages.pane.name : messages.live.about(note);
    this.#headEl.createDiv({ cls: prefixed('live-title'), text: title });
    this.containerEl.setAttrs({ role: 'group', 'aria-label': title });
    this.#addButton('refresh-cw', messages.live.refresh, () => blocks.refresh(this));
    this.#addButton('copy', messages.live.copy, () => this.#copy());
    this.#addButton('settings', messages.live.settings, openSettings);
    if (services.indexSync.current === null) drawMessage(this.#listEl, messages.windows.reading);
    blocks.add(this);
  }

  override onunload(): void {
    this.#isOn = false;
    this.#parts.blocks.remove(this);
    this.containerEl.empty();
  }

  isAbout(path: string): boolean {
    return path === fileOf(this.#parts.services.app, this.#question)?.path;
  }

  /** The path of the note that holds the block, which may be renamed while the block is shown. */
  get #sourcePath(): string {
    return this.#source?.path ?? this.#firstPath;
  }

  async draw(): Promise<void> {
    const { services, texts } = this.#parts;
    const content = await readLiveContent(services, this.#question, texts, this.#shown);
    if (!this.#isOn || content === this.#shown) return;
    this.#shown = content;
    this.#rows.redraw();
  }

  get #question(): LiveQuestion {
    return { ...this.#options, sourcePath: this.#sourcePath, isLimited: this.#isLimited };
  }

  #addButton(icon: string, label: string, act: () => void): void {
    const button = this.#headEl.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': label } });
    setIcon(button, icon);
    setTooltip(button, label);
    button.addEventListener('click', act);
  }

  #fill(): void {
    const shown = this.#shown;
    if (typeof shown === 'string') drawMessage(this.#listEl, shown);
    else this.#drawList(this.#listEl, shown);
  }

  #actionParts({ file }: LiveList): ActionParts {
    return { services: this.#parts.services, path: file.path };
  }

  #drawList(listEl: HTMLElement, list: LiveList): void {
    if (list.branches.length === 0) drawMessage(listEl, messages.pane.nothing);
    else this.#drawTree(listEl, list);
    if (!list.isCut) return;
    listEl.createEl('button', { text: messages.live.showAll }).addEventListener('click', () => {
      this.#isLimited = false;
      this.#parts.blocks.refresh(this);
    });
  }

  #drawTree(listEl: HTMLElement, list: LiveList): void {
    const { branches, settings, file, why } = list;
    const rowParts: NoteRowParts = {
      app: this.#parts.services.app,
      hoverParent: this,
      leaf: null,
      sourcePath: file.path,
      settings,
      dateText: dateTexts(settings),
      why: why(),
      addActions: (menu, note) => addActions(menu, note, this.#actionParts(list)),
      shared: duplicateNames(branches, (note) => linkText(note, settings)),
    };
    const tree = listEl.createDiv({ attr: { role: 'tree', 'aria-label': messages.pane.name } });
    tree.addEventListener('keydown', (event) => this.#rows.press(event));
    this.#rows.drawBranches(tree, branches, (self, note) => drawNoteRow(self, note, rowParts));
  }

  #copy(): void {
    const { app } = this.#parts.services;
    const links = typeof this.#shown === 'string' ? [] : linksOf(app, this.#shown.branches, this.#sourcePath);
    void copyLinks(this.containerEl.win, links);
  }
}
