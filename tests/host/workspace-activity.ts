/** What the workspace tells about itself: the active leaf, the active file and the layout, later and each change once. */
import type * as Obsidian from 'obsidian';
import { FileView } from './file-view.ts';
import type { TFile } from './files.ts';
import { WorkspaceSidedock } from './layout.ts';
import type { WorkspaceLeaf } from './leaf.ts';
import type { Services } from './services.ts';
import type { Workspace } from './workspace.ts';

/** How many recent files are remembered. */
const RECENT = 10;

/** The events of one workspace. */
export class WorkspaceActivity {
  readonly #workspace: Workspace;
  readonly #services: Services;
  readonly #planned = new Set<string>();
  #leaf: WorkspaceLeaf | null = null;
  #file: TFile | null = null;
  #recent: TFile[] = [];

  constructor(workspace: Workspace, services: Services) {
    this.#workspace = workspace;
    this.#services = services;
  }

  layoutChanged(): void {
    this.#later('layout-change', () => this.#workspace.trigger('layout-change'));
  }

  activityChanged(): void {
    this.#later('active-leaf-change', () => this.#tellActivity());
  }

  windowOpened(container: Obsidian.WorkspaceContainer): void {
    void this.#services.work.run('event', 'window-open', () =>
      this.#workspace.trigger('window-open', container, window),
    );
  }

  windowClosed(container: Obsidian.WorkspaceContainer): void {
    void this.#services.work.run('event', 'window-close', () =>
      this.#workspace.trigger('window-close', container, window),
    );
  }

  /** The file that was active last, if it is still there. */
  lastFile(): TFile | null {
    return this.#recent.find((file) => !file.deleted) ?? null;
  }

  lastOpenFiles(): string[] {
    return this.#recent.filter((file) => !file.deleted).map((file) => file.path);
  }

  /** First the leaf, then its file, each only if it is another one. */
  #tellActivity(): void {
    const leaf = this.#workspace.activeLeaf;
    if (!this.#workspace.layoutReady) return;
    if (leaf !== this.#leaf) {
      this.#leaf = leaf;
      this.#workspace.trigger('active-leaf-change', leaf);
    }
    const file = this.#activeFile(leaf);
    if (file === this.#file) return;
    this.#file = file;
    this.#remember(file);
    this.#workspace.trigger('file-open', file);
  }

  /** A leaf in a side dock takes the focus, but the file stays the one it was; so it does while the next one is loading. */
  #activeFile(leaf: WorkspaceLeaf | null): TFile | null {
    if (leaf && leaf.getRoot() instanceof WorkspaceSidedock) return this.#file?.deleted ? null : this.#file;
    if (!(leaf?.view instanceof FileView)) return null;
    const { file, loadedFile } = leaf.view;
    if (this.#services.habits.fileOpen === 'before-text') return file;
    return file && !loadedFile && !this.#file?.deleted ? this.#file : loadedFile;
  }

  #remember(file: TFile | null): void {
    if (file) this.#recent = [file, ...this.#recent.filter((other) => other !== file)].slice(0, RECENT);
  }

  #later(name: string, tell: () => void): void {
    if (this.#planned.has(name)) return;
    this.#planned.add(name);
    void this.#services.work.run('event', name, () => {
      this.#planned.delete(name);
      tell();
    });
  }
}
