/** The pane "Related notes": the relations of the active note, live. It never writes; its buttons run commands. */
import { debounce, ItemView, type ExtraButtonComponent, type Menu, type WorkspaceLeaf } from 'obsidian';
import { dateTexts } from '../../core/block/render-block';
import { linkText } from '../../core/block/note-link';
import { DEFAULT_SETTINGS } from '../../core/settings/settings';
import { prefixed } from '../plugin-prefix';
import type { Services } from '../services';
import { listingOf, loadPaneState, savePaneState, type PaneState } from './pane-state';
import { filtered, type TreeBranch } from './content';
import { passesFilter } from './filter';
import { isSameActiveNote, readActiveNote, type ActiveNoteState, type ActiveNote } from './active-note';
import { addListingItems, drawToolbar, type ToolbarHost } from './toolbar';
import { makeTabbable, pressKey } from './keyboard';
import { duplicateNames } from './duplicate-names';
import { drawNoteRow, hideFrom, PANE, type NoteRowParts } from './note-row';
import { drawProblem } from './problem-row';
import { ProposedTopics } from './proposed-topics';
import { drawMessage, drawTree, type Row, type TreeHost } from './tree';
import { messages } from '../messages/messages';

/**
 * How long the note has to be quiet before its text is looked at, and how seldom lists are looked up again, in
 * milliseconds.
 */
const TYPING = 500;
const SELDOM = 300;

/** One pane. */
export class PaneView extends ItemView {
  readonly #services: Services;
  override navigation = false;
  readonly #afterTyping = debounce(() => void this.#refresh(), TYPING, true);
  readonly #later = debounce(() => void this.#refresh(), SELDOM);
  readonly #limits = new Map<string, number>();
  #choices: PaneState;
  #front: ActiveNoteState = '';
  #foldButton: ExtraButtonComponent | null = null;
  readonly #problemsEl = createDiv({ cls: prefixed('problems'), attr: { role: 'status' } });
  readonly #proposed: ProposedTopics;
  readonly #listEl = createDiv({ cls: prefixed('list') });
  #rows: readonly Row[] = [];
  #focusKey: string | null = null;
  #query = '';
  #turn = 0;
  #isStale = false;

  readonly #treeHost: TreeHost = {
    isFolded: (key) => this.#query === '' && this.#choices.folded.includes(key),
    toggle: (key) => {
      const { folded } = this.#choices;
      this.#fold(folded.includes(key) ? folded.filter((each) => each !== key) : [...folded, key]);
    },
    limits: this.#limits,
    showMore: (key, limit) => {
      this.#limits.set(key, limit);
      this.#draw();
    },
  };

  readonly #headHost: ToolbarHost = {
    listing: () => listingOf(this.#choices, this.#note?.settings ?? DEFAULT_SETTINGS),
    choose: (listing) => {
      this.#choose(listing);
      void this.#refresh();
    },
    filter: (query) => {
      this.#query = query.trim();
      this.#draw();
    },
    foldAll: () => {
      const keys = this.#keys;
      const others = this.#choices.folded.filter((key) => !keys.includes(key));
      this.#fold(this.#isAllFolded ? others : [...others, ...keys]);
    },
    enterTree: () => this.#rows.find(({ el }) => el.tabIndex === 0)?.el.focus(),
  };

  constructor(leaf: WorkspaceLeaf, services: Services) {
    super(leaf);
    this.#services = services;
    this.#proposed = new ProposedTopics(services);
    this.#choices = loadPaneState(services.app);
  }

  override getViewType(): string {
    return PANE;
  }

  override getDisplayText(): string {
    return messages.pane.name;
  }

  override getIcon(): string {
    return 'library';
  }

  override async onOpen(): Promise<void> {
    const { contentEl } = this;
    contentEl.addClass(PANE);
    this.#foldButton = drawToolbar(contentEl, this, this.#headHost);
    contentEl.append(this.#problemsEl, this.#proposed.el, this.#listEl);
    this.#listen();
    if (this.#services.indexSync.current === null) this.#accept(messages.windows.reading);
    this.app.workspace.onLayoutReady(() => void this.#refresh());
  }

  override async onClose(): Promise<void> {
    this.#turn += 1;
    this.#afterTyping.cancel();
    this.#later.cancel();
    this.contentEl.empty();
  }

  override onResize(): void {
    if (this.#isStale) void this.#refresh();
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    addListingItems(menu, this.#headHost);
  }

  #listen(): void {
    const later = this.#later;
    const { indexSync, readiness, store } = this.#services;
    const { workspace } = this.app;
    this.registerEvent(workspace.on('file-open', () => void this.#refresh()));
    this.registerEvent(workspace.on('layout-change', () => this.onResize()));
    this.registerEvent(
      workspace.on('editor-change', (_, { file }) => void (this.#isFront(file) && this.#afterTyping())),
    );
    this.register(
      indexSync.onEvent((event) => void ((event.kind !== 'changed' || this.#isFront(event.file)) && later())),
    );
    this.register(readiness.onWaiting(later));
    this.register(store.onChange(later));
    this.registerDomEvent(this.#listEl, 'keydown', (event) => {
      if (pressKey(event, this.#rows, this.#focusKey)) event.preventDefault();
    });
  }

  #isFront(file: unknown): boolean {
    const note = this.#note;
    return note === null || note.file === file;
  }

  get #note(): ActiveNote | null {
    return typeof this.#front === 'string' ? null : this.#front;
  }

  /** Looks again, if anybody can see it; only the last look counts. */
  async #refresh(): Promise<void> {
    this.#isStale = !this.contentEl.isShown();
    if (this.#isStale) return;
    const turn = (this.#turn += 1);
    const front = await readActiveNote(this.#services, this.#choices);
    if (turn !== this.#turn) return;
    this.#accept(front);
    void this.#proposed.show(this.#note?.file ?? null);
  }

  /** Draws only where something else is to be seen. */
  #accept(front: ActiveNoteState): void {
    if (isSameActiveNote(this.#front, front)) return;
    const before = this.#note;
    this.#front = front;
    const isSameNote = before?.file === this.#note?.file;
    if (!isSameNote) this.#limits.clear();
    this.#draw();
    if (!isSameNote) this.#listEl.scrollTop = 0;
  }

  #draw(): void {
    const front = this.#front;
    const problemsEl = this.#problemsEl;
    const listEl = this.#listEl;
    const holdsFocus = [problemsEl, listEl].some((el) => el.contains(el.doc.activeElement));
    const { scrollTop } = listEl;
    problemsEl.empty();
    listEl.empty();
    this.#rows = [];
    if (typeof front === 'string') drawMessage(listEl, front);
    else {
      for (const problem of front.content.problems) drawProblem(problemsEl, problem, front.file, this.#services);
      this.#drawList(listEl, front);
    }
    listEl.scrollTop = scrollTop;
    this.#showFoldButton();
    const tabbable = makeTabbable(this.#rows, this.#focusKey);
    if (holdsFocus) tabbable?.el.focus({ preventScroll: true });
  }

  #drawList(listEl: HTMLElement, { content, settings, file }: ActiveNote): void {
    const query = this.#query;
    const branches = query === '' ? content.branches : filtered(content.branches, passesFilter(query));
    if (branches.length === 0)
      return drawMessage(
        listEl,
        query === '' || content.branches.length === 0 ? messages.pane.nothing : messages.pane.noMatch,
      );
    const rowParts: NoteRowParts = {
      leaf: this.leaf,
      sourcePath: file.path,
      settings,
      dateText: dateTexts(settings),
      why: content.why(),
      hide: hideFrom(this.#services, file.path),
      shared: duplicateNames(content.branches, (note) => linkText(note, settings)),
    };
    const tree = listEl.createDiv({ attr: { role: 'tree', 'aria-labelledby': `${PANE}-name` } });
    listEl.createSpan({ text: this.getDisplayText(), attr: { id: `${PANE}-name`, hidden: '' } });
    this.#rows = drawTree(tree, branches, this.#treeHost, (self, note) => drawNoteRow(self, note, rowParts));
    for (const { el, key } of this.#rows) el.addEventListener('focus', () => this.#remember(key));
  }

  #remember(key: string): void {
    this.#focusKey = key;
    makeTabbable(this.#rows, key);
  }

  #fold(folded: readonly string[]): void {
    this.#choose({ folded });
    this.#draw();
  }

  #choose(choices: Partial<PaneState>): void {
    this.#choices = { ...this.#choices, ...choices };
    savePaneState(this.app, this.#choices);
  }

  get #keys(): readonly string[] {
    return keysOf(this.#note?.content.branches ?? []);
  }

  get #isAllFolded(): boolean {
    const keys = this.#keys;
    return keys.length > 0 && keys.every((key) => this.#choices.folded.includes(key));
  }

  #showFoldButton(): void {
    const isFolded = this.#isAllFolded;
    this.#foldButton
      ?.setIcon(isFolded ? 'chevrons-up-down' : 'chevrons-down-up')
      .setTooltip(isFolded ? messages.pane.unfoldAll : messages.pane.foldAll);
  }
}

function keysOf(branches: readonly TreeBranch[]): readonly string[] {
  return branches.flatMap(({ key, branches: inner }) => [key, ...keysOf(inner)]);
}
