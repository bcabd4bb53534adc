/**
 * The pane "Related notes", which shows the relations of the active note live. It never writes. Its buttons run
 * commands.
 */
import { debounce, ItemView, type Menu, type WorkspaceLeaf } from 'obsidian';
import type { UpdateContext } from '../../core/block/update-note';
import { DEFAULT_SETTINGS } from '../../core/settings/settings';
import { prefixed } from '../plugin-prefix';
import type { Services } from '../services';
import { listingOf } from './pane-state';
import { isSameActiveNote, readActiveNote, type ActiveNoteState, type ActiveNote } from './active-note';
import { addListingItems, drawToolbar, type Toolbar, type ToolbarHost } from './toolbar';
import { PANE } from './note-row';
import { BoxlessArticles } from './boxless-articles';
import { FoundContext } from './found-context';
import { withoutHintsOff } from './hints-off';
import type { PaneWays } from './pane-ways';
import { vaultHints } from './vault-hints';
import { addVaultActions } from './row-actions';
import { PaneChoices } from './pane-choices';
import { PaneList } from './pane-list';
import { drawProblem } from './problem-row';
import { SimilarText } from './similar-text';
import { ProposedTopics } from './proposed-topics';
import { messages } from '../messages/messages';
import { isNewVault } from '../vault/filled-boxes';

/**
 * The quiet period before a typed text is read, and the shortest interval between two updates of the lists, in
 * milliseconds.
 */
const TYPING = 500;
const SELDOM = 300;

/** The view of one pane. */
export class PaneView extends ItemView {
  readonly #services: Services;
  override navigation = false;
  readonly #afterTyping = debounce(() => void this.#refresh('typed'), TYPING, true);
  readonly #later = debounce(() => void this.#refresh(), SELDOM);
  readonly #choices: PaneChoices;
  readonly #problemsEl = createDiv({ cls: prefixed('problems'), attr: { role: 'status' } });
  readonly #proposed: ProposedTopics;
  readonly #list: PaneList;
  readonly #similar: SimilarText;
  readonly #boxes: BoxlessArticles;
  readonly #found: FoundContext;
  readonly #ways: PaneWays;
  /** The state read last, and the state that is shown, which adds similar notes and hints. */
  #read: ActiveNoteState = '';
  #front: ActiveNoteState = '';
  #toolbar: Toolbar | null = null;
  #turn = 0;
  #isStale = false;
  /** Whether the vault was new at the last check. */
  #wasNew = false;

  readonly #toolbarHost: ToolbarHost = {
    listing: () => listingOf(this.#choices.current, this.#note?.settings ?? DEFAULT_SETTINGS),
    choose: (listing) => {
      this.#choices.choose(listing);
      void this.#refresh();
    },
    filter: (query) => this.#list.filter(query),
    foldAll: () => this.#list.foldAll(),
    leavesOutLinked: () => this.#choices.current.leavesOutLinked,
    leaveOutLinked: (leavesOutLinked) => {
      this.#choices.choose({ leavesOutLinked });
      this.#list.draw();
    },
    addActions: (menu) => {
      this.#list.addActions(menu);
      addVaultActions(menu, this.app, this.#ways, () => this.#accept(this.#read));
    },
    enterTree: () => this.#list.enter(),
  };

  constructor(leaf: WorkspaceLeaf, services: Services, ways: PaneWays) {
    super(leaf);
    this.#services = services;
    this.#ways = ways;
    this.#found = new FoundContext(services, ways.findSettings);
    this.#proposed = new ProposedTopics(services, ways.api);
    const again = (): void => this.#accept(this.#read);
    this.#similar = new SimilarText(services, again);
    this.#boxes = new BoxlessArticles(services, again);
    this.#choices = new PaneChoices(services.app);
    const onDrawn = (): void => this.#showFoldButton();
    this.#list = new PaneList({ services, leaf, choices: this.#choices, onDrawn });
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
    this.#toolbar = drawToolbar(contentEl, this, this.#toolbarHost);
    contentEl.append(this.#problemsEl, this.#proposed.el, this.#list.el, this.#similar.el);
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
    addListingItems(menu, this.#toolbarHost);
    this.#toolbarHost.addActions(menu);
  }

  #listen(): void {
    const later = this.#later;
    const { readiness, store } = this.#services;
    const { api } = this.#ways;
    const { metadataCache, workspace } = this.app;
    this.register(api.onChange(() => this.#found.forget()));
    this.registerEvent(workspace.on('file-open', () => void this.#refresh()));
    this.registerEvent(workspace.on('layout-change', () => this.onResize()));
    this.registerEvent(
      workspace.on('editor-change', (_, { file }) => void (this.#isFront(file?.path) && this.#afterTyping())),
    );
    this.register(api.onChange((path) => void ((path === null || this.#isFront(path)) && later())));
    this.registerEvent(metadataCache.on('resolve', ({ path }) => void (this.#isFront(path) && later())));
    this.register(readiness.onWaiting(later));
    this.register(store.onChange(later));
    this.registerDomEvent(this.#list.el, 'keydown', (event) => this.#list.press(event));
  }

  #isFront(path: string | undefined): boolean {
    const note = this.#note;
    return note === null || note.file.path === path;
  }

  get #note(): ActiveNote | null {
    return typeof this.#front === 'string' ? null : this.#front;
  }

  /** Reads again if the pane is visible. Only the last of overlapping calls takes effect. */
  async #refresh(why: 'typed' | 'changed' = 'changed'): Promise<void> {
    this.#isStale = !this.contentEl.isShown();
    if (this.#isStale) return;
    const turn = (this.#turn += 1);
    const front = await readActiveNote(this.#services, this.#choices.current, () => this.#ready());
    if (turn !== this.#turn) return;
    this.#accept(front);
    void this.#proposed.show(this.#note?.file ?? null);
    if (why === 'changed') this.#lookFurther(front);
  }

  /** Starts the slower lookups, which are not repeated at each pause in typing. */
  #lookFurther(front: ActiveNoteState): void {
    void this.#similar.show(typeof front === 'string' ? null : front);
    void this.#boxes.recount(() => this.contentEl.isShown());
    void this.#askWhetherNew();
  }

  async #askWhetherNew(): Promise<void> {
    const isNew = await isNewVault(this.app, this.#services.store);
    if (isNew === this.#wasNew) return;
    this.#wasNew = isNew;
    void this.#refresh('typed');
  }

  get #isNew(): boolean {
    return this.#wasNew && this.#services.store.isNew;
  }

  /** Returns the update context. A vault that is not set up uses suggested settings. */
  #ready(): Promise<UpdateContext | null> {
    return this.#isNew ? this.#found.ready() : this.#services.indexSync.ready();
  }

  /** Shows a state, and renders only if something visible changed. */
  #accept(read: ActiveNoteState): void {
    this.#read = read;
    const front = this.#complete(read);
    if (isSameActiveNote(this.#front, front)) return;
    const before = this.#note;
    this.#front = front;
    const heldFocus = this.#problemsEl.contains(this.#problemsEl.doc.activeElement);
    this.#toolbar?.titleEl.setText(this.#note?.file.basename ?? '');
    this.#drawProblems();
    this.#list.show(front, before?.file === this.#note?.file);
    if (heldFocus) this.#list.enter();
  }

  /** Returns a state with similar notes and hints about the vault added, and without the hints that are turned off. */
  #complete(front: ActiveNoteState): ActiveNoteState {
    if (typeof front === 'string') return front;
    const { content } = front;
    const branches = [...content.branches, ...this.#similar.branchFor(front)];
    const { before, behind } = vaultHints(this.#services.store, this.#boxes.count, this.#isNew);
    const problems = withoutHintsOff(this.app, [...before, ...content.problems, ...behind]);
    return { ...front, content: { ...content, branches, problems } };
  }

  #drawProblems(): void {
    const note = this.#note;
    this.#problemsEl.empty();
    if (note === null) return;
    const onTurnedOff = (): void => this.#accept(this.#read);
    const parts = { file: note.file, services: this.#services, ways: this.#ways, onTurnedOff };
    for (const problem of note.content.problems) drawProblem(this.#problemsEl, problem, parts);
  }

  #showFoldButton(): void {
    const { isAllFolded } = this.#list;
    this.#toolbar?.foldButton
      .setIcon(isAllFolded ? 'chevrons-up-down' : 'chevrons-down-up')
      .setTooltip(isAllFolded ? messages.pane.unfoldAll : messages.pane.foldAll);
  }
}
