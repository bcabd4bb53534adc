/**
 * Counts the notes with a box, and the articles that would get one and have none. Each text is read once, and again
 * only after it changed. Notes are read in slices, only while the pane is shown, and never on mobile.
 */
import { Platform, type TFile } from 'obsidian';
import type { UpdateContext } from '../../core/block/update-note';
import type { Note } from '../../core/note/note';
import { findBlocks } from '../../core/markdown/marker-blocks';
import { insertIfWanted, isChosen } from '../../core/run/insert-choice';
import { ARTICLES } from '../commands/box-runs';
import { hintsOff } from './hints-off';
import type { Services } from '../services';
import { inSlices } from '../yield-to-ui';

/** The counts of a vault. */
export interface BoxCount {
  readonly boxes: number;
  readonly boxless: number;
}

type Kind = 'box' | 'boxless' | 'other';

interface Known {
  readonly mtime: number;
  readonly kind: Kind;
}

/** The counter of one pane. */
export class BoxlessArticles {
  readonly #services: Services;
  readonly #onCounted: () => void;
  readonly #known = new Map<TFile, Known>();
  #settings: UpdateContext['settings'] | null = null;
  #count: BoxCount | null = null;
  #isCounting = false;

  constructor(services: Services, onCounted: () => void) {
    this.#services = services;
    this.#onCounted = onCounted;
  }

  /** The last count, or null before the first. */
  get count(): BoxCount | null {
    return this.#count;
  }

  /** Counts again, and calls `onCounted` if the numbers changed. Does nothing while a count is running. */
  async recount(isWanted: () => boolean): Promise<void> {
    if (this.#isCounting || !this.#isNeeded) return;
    this.#isCounting = true;
    try {
      const count = await this.#look(isWanted);
      if (count === null || (count.boxes === this.#count?.boxes && count.boxless === this.#count.boxless)) return;
      this.#count = count;
      this.#onCounted();
    } finally {
      this.#isCounting = false;
    }
  }

  /** Whether the count is needed. It is not if the hint is off or boxes are not wanted. */
  get #isNeeded(): boolean {
    const { app, store } = this.#services;
    const isWanted = store.settings?.shownIn === 'pane-and-box' && !hintsOff(app).includes('boxless-articles');
    return isWanted && !Platform.isMobile;
  }

  async #look(isWanted: () => boolean): Promise<BoxCount | null> {
    const { app, indexSync } = this.#services;
    const context = await indexSync.ready();
    if (context === null) return null;
    if (context.settings !== this.#settings) this.#known.clear();
    this.#settings = context.settings;
    const isStopped = (): boolean => !isWanted() || indexSync.current !== context;
    const kinds: Kind[] = [];
    const count = async ({ path }: Note): Promise<void> => {
      const file = app.vault.getFileByPath(path);
      if (file !== null) kinds.push(await this.#kindOf(file, context));
    };
    await inSlices([...context.noteIndex.all()], count, isStopped);
    if (isStopped()) return null;
    const countOf = (wanted: Kind): number => kinds.filter((kind) => kind === wanted).length;
    return { boxes: countOf('box'), boxless: countOf('boxless') };
  }

  async #kindOf(file: TFile, context: UpdateContext): Promise<Kind> {
    const { mtime } = file.stat;
    const known = this.#known.get(file);
    if (known?.mtime === mtime) return known.kind;
    const text = await this.#services.app.vault.cachedRead(file).catch(() => '');
    const kind = kindOfText(file.path, text, context);
    this.#known.set(file, { mtime, kind });
    return kind;
  }
}

function kindOfText(path: string, text: string, context: UpdateContext): Kind {
  if (findBlocks(text, context.settings.markerId).kind !== 'none') return 'box';
  if (!isChosen(path, ARTICLES, context.settings)) return 'other';
  return insertIfWanted(path, text, ARTICLES, context).kind === 'edit' ? 'boxless' : 'other';
}
