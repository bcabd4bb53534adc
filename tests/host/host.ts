/**
 * A simulated Obsidian, written to its documented contract, into which the built `main.js` is loaded.
 *
 * ```ts
 * // @vitest-environment jsdom
 * const code = readBundle('main.js'); // from-disk.ts
 * const host = createHost({ 'Notes/A.md': '---\ntopics: [X]\n---\n%% INSERT A %%%% END A %%' }, { language: 'de' });
 * await host.load(code);            // the app starts with the plugin switched on; nothing is known yet
 * await host.start();               // `create` for every file, then the layout is ready
 * await host.settle();              // everything is indexed, every event delivered, every write done
 * const view = await host.user.open('Notes/A.md');
 * host.run('update-related');       // says whether the command was available
 * await host.settle();              // throws if a listener of the plugin threw
 * await host.user.save();           // else what was edited is saved two seconds later
 * expect(host.text('Notes/A.md')).toBe('...');
 * host.dispose();
 * ```
 *
 * Two hosts are two devices; hand `host.files()` and `host.localStorage` to `createHost` to start a device anew. README.md says what
 * the simulated app promises and which habits it has.
 */
import type * as Obsidian from 'obsidian';
import type { LocalStorage } from './app.ts';
import { toText, type Content } from './bytes.ts';
import { offeredCommands, runCommand, type OfferedCommand } from './commands.ts';
import { buildHost, type HostOptions, type HostParts } from './host-parts.ts';
import type { Journal } from './journal.ts';
import { leakCounts } from './leak-counts.ts';
import { pluginClass, startPlugin } from './load-plugin.ts';
import { MANIFEST } from './manifest.ts';
import type { Outside } from './outside.ts';
import type { Plugin } from './plugin.ts';
import { dataPath } from './plugin-data.ts';
import type { Screen } from './screen.ts';
import { SettingTab } from './setting-tab.ts';
import { SettingsWindow } from './settings-window.ts';
import { Terminal } from './terminal.ts';
import { shortTimer } from './timers.ts';
import { User } from './user.ts';
import type { Work, WorkKind } from './work.ts';

export type { HostOptions } from './host-parts.ts';

/** How a plugin is loaded. */
export interface LoadOptions {
  readonly manifest?: Partial<Obsidian.PluginManifest>;
  /** What its `data.json` holds; a text is written as it is, damaged or not. */
  readonly data?: unknown;
  /** Whether the user has just switched it on. */
  readonly enabledByUser?: boolean;
}

/** Builds a host; nothing is loaded and nothing has started. */
export function createHost(files: Readonly<Record<string, Content>> = {}, options: HostOptions = {}): Host {
  return new Host(buildHost(files, options));
}

/** Builds a host that has started and knows all its notes. */
export async function startHost(
  files: Readonly<Record<string, Content>> = {},
  options: HostOptions = {},
): Promise<Host> {
  const host = createHost(files, options);
  await host.start();
  await host.settle();
  return host;
}

/** One device with one vault. */
export class Host {
  readonly parts: HostParts;
  readonly app: Obsidian.App;
  readonly user: User;
  readonly outside: Outside;
  readonly journal: Journal;
  readonly screen: Screen;
  readonly localStorage: LocalStorage;
  readonly terminal: Terminal;
  /** What listeners and commands of plugins threw, and what else would stand in the app's console. */
  readonly errors: unknown[];
  /** Every address a plugin tried to reach. */
  readonly requests: readonly string[];
  readonly #onKey: (event: KeyboardEvent) => void;

  constructor(parts: HostParts) {
    this.parts = parts;
    this.app = parts.app;
    this.user = new User(parts);
    this.outside = parts.outside;
    this.journal = parts.journal;
    this.screen = parts.screen;
    this.localStorage = parts.localStorage;
    this.terminal = new Terminal(parts);
    this.errors = parts.errors;
    this.requests = parts.requests;
    this.#onKey = (event) => parts.keymap.handle(event);
    document.addEventListener('keydown', this.#onKey);
  }

  /** Loads the vault: `create` for every file, the given notes opened, then the layout is ready. Indexing goes on after it. */
  async start(open: readonly string[] = []): Promise<void> {
    const { work, workspace } = this.parts;
    await work.run('load', 'vault', () => loadTree(this.parts));
    for (const path of open) await this.user.open(path, { in: 'tab' });
    await work.run('load', 'layout', () => workspace.becomeReady());
  }

  /** Waits until everything under way is done; throws what a listener threw meanwhile. */
  async settle(): Promise<void> {
    await this.parts.work.settle(shortTimer);
    const [first] = this.takeErrors();
    if (first !== undefined) throw first;
  }

  /** Takes the errors so far, so that `settle` does not throw them. */
  takeErrors(): unknown[] {
    return this.errors.splice(0);
  }

  /** Holds back one kind of work, for one path or for all, until the returned function is called. */
  hold(kind: WorkKind, path?: string): () => void {
    return this.parts.work.hold(kind, path);
  }

  /** How long a pane takes from now on to load its note, in milliseconds. */
  loadsTake(milliseconds: number): void {
    this.parts.texts.loadTime = () => milliseconds;
  }

  /** The work that is held back and would start now. */
  get held(): readonly Work[] {
    return this.parts.work.parked;
  }

  /** Closes the app and takes it off the page. */
  dispose(): void {
    for (const plugin of this.parts.plugins.values()) plugin.unload();
    this.parts.plugins.clear();
    document.removeEventListener('keydown', this.#onKey);
    this.screen.remove();
  }

  /** Evaluates `main.js` as on a phone and loads the plugin: at start-up before `start`, in mid-session after it. */
  async load(code: string, { manifest, data, enabledByUser = false }: LoadOptions = {}): Promise<Plugin> {
    const full = { ...MANIFEST, ...manifest };
    full.dir ??= `${this.parts.vault.configDir}/plugins/${full.id}`;
    if (this.parts.plugins.has(full.id)) throw new Error(`${full.id} is loaded already`);
    if (data !== undefined)
      this.parts.disk.put(dataPath(this.parts, full), typeof data === 'string' ? data : JSON.stringify(data));
    const plugin = new (pluginClass(code, this.parts.module))(this.app, full);
    this.parts.plugins.set(full.id, plugin);
    try {
      await startPlugin(plugin, enabledByUser);
    } catch (error) {
      await this.unload(full.id);
      throw error;
    }
    return plugin;
  }

  /** Switches the plugin off. */
  async unload(id = MANIFEST.id): Promise<void> {
    this.plugin(id).unload();
    this.parts.plugins.delete(id);
    await this.parts.work.run('event', 'plugin-unload', () => undefined);
  }

  /** A plugin that is loaded. */
  plugin(id = MANIFEST.id): Plugin {
    const plugin = this.parts.plugins.get(id);
    if (plugin) return plugin;
    throw new Error(`no plugin ${id} is loaded`);
  }

  /** What the plugin has stored in its `data.json`, or null. */
  data(id = MANIFEST.id): unknown {
    const path = dataPath(this.parts, { ...MANIFEST, id });
    return this.parts.disk.isFile(path) ? (JSON.parse(this.text(path)) as unknown) : null;
  }

  /** Runs a command as the palette does; says whether it was available. */
  run(id: string): boolean {
    return runCommand(this.parts, id);
  }

  /** The commands as the palette shows them. */
  commands(): readonly OfferedCommand[] {
    return offeredCommands(this.parts);
  }

  /** Opens the plugin's settings. */
  openSettings(): SettingsWindow {
    const [tab] = this.parts.registry.settingTabs;
    if (tab instanceof SettingTab) return new SettingsWindow(tab);
    throw new Error('no plugin has added a settings tab');
  }

  /** Everything that plugins hold of the app: after unloading, all of it is what it was before. */
  counts(): Record<string, number> {
    return leakCounts(this.parts);
  }

  /** The text of a file. */
  text(path: string): string {
    return this.parts.disk.text(path);
  }

  /** The bytes of a file. */
  bytes(path: string): Uint8Array {
    return this.parts.disk.bytes(path).slice();
  }

  /** The times and size of a file. */
  stat(path: string): Obsidian.FileStats {
    const { bytes, ctime, mtime } = this.parts.disk.file(path);
    return { ctime, mtime, size: bytes.length };
  }

  /** Every file as bytes, those in hidden folders too, by path in code-unit order. */
  files(): Record<string, Uint8Array> {
    return Object.fromEntries(
      this.parts.disk
        .paths()
        .sort()
        .map((path) => [path, this.bytes(path)]),
    );
  }

  /** Every note as text, by path in code-unit order. */
  notes(): Record<string, string> {
    const notes = Object.entries(this.files()).filter(
      ([path]) => path.endsWith('.md') && !this.parts.store.isHidden(path),
    );
    return Object.fromEntries(notes.map(([path, bytes]) => [path, toText(bytes)]));
  }

  /** The texts of all notices so far. */
  notices(): string[] {
    return this.screen.notices.map(({ text }) => text);
  }
}

/** Everything on the disk appears in the vault, folders before what is in them, each with its event. */
function loadTree({ disk, store, onTreeChange }: HostParts): void {
  for (const path of [...disk.folders(), ...disk.paths()])
    for (const change of store.reconcile(path)) onTreeChange(change);
}
