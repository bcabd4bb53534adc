/** Builds the parts of one host and connects them: disk, vault, cache, workspace, screen, module. */
import { CapacitorAdapter, FileSystemAdapter } from './adapter.ts';
import { App, type LocalStorage, type StorageQuota } from './app.ts';
import type { Content } from './bytes.ts';
import { Disk } from './disk.ts';
import { installDom } from './dom.ts';
import type { ErrorSink } from './events.ts';
import { FileManager } from './file-manager.ts';
import type { TFile } from './files.ts';
import { FileStore, type TreeChange } from './file-store.ts';
import { habitsOf, type Habits } from './habits.ts';
import { Journal } from './journal.ts';
import { Keymap } from './keymap.ts';
import type { LinkFormat } from './link-paths.ts';
import { MarkdownView } from './markdown-view.ts';
import { MetadataCache } from './metadata-cache.ts';
import { obsidianModule } from './obsidian-module.ts';
import { OpenTexts } from './open-texts.ts';
import { Outside } from './outside.ts';
import { platformOf, type Device } from './platform.ts';
import type { Plugin } from './plugin.ts';
import { dataPath, isNewer } from './plugin-data.ts';
import { Registry } from './registry.ts';
import { Screen } from './screen.ts';
import { provide, type Services } from './services.ts';
import { UndoHistories } from './undo-histories.ts';
import { watchTimers } from './timers.ts';
import { Vault } from './vault.ts';
import { WorkQueue, type Pace } from './work.ts';
import { Workspace } from './workspace.ts';

/** How a host is to be, and which habits it has; everything has a default. */
export interface HostOptions extends Partial<Habits> {
  /** The app's language, `en`. */
  readonly language?: string;
  /** The kind of device, `desktop`. */
  readonly device?: Device;
  /** The name of the configuration folder, `.obsidian`. */
  readonly configDir?: string;
  readonly vaultName?: string;
  /** The app's setting "Automatically update internal links", off as in a fresh app. */
  readonly updateLinks?: boolean;
  /** The app's setting "New link format", `shortest`. */
  readonly linkFormat?: LinkFormat;
  /** Notes that the app fails to parse: their cache stays null for ever. */
  readonly unparsable?: readonly string[];
  /** What this device has stored for itself. */
  readonly localStorage?: LocalStorage;
  /** Decides when each job may start, for generated interleavings. */
  readonly pace?: Pace;
  /** Whether notes are drawn into their panes; needed for pictures only. */
  readonly draw?: boolean;
}

/** The parts of a host. */
export interface HostParts extends Services {
  readonly vault: Vault;
  readonly cache: MetadataCache;
  readonly workspace: Workspace;
  readonly fileManager: FileManager;
  readonly outside: Outside;
  readonly registry: Registry;
  readonly keymap: Keymap;
  readonly module: Readonly<Record<string, unknown>>;
  readonly localStorage: LocalStorage;
  readonly quota: StorageQuota;
  readonly device: Device;
  readonly errors: unknown[];
  readonly requests: string[];
  readonly plugins: Map<string, Plugin>;
  /** Tells everyone of a change of the tree. */
  readonly onTreeChange: (change: TreeChange) => void;
}

/** Whom the files tell. */
interface FileListeners {
  readonly sink: ErrorSink;
  readonly onChange: (change: TreeChange) => void;
  readonly onSpread: (file: TFile, text: string) => void;
}

type FileParts = Pick<
  HostParts,
  'disk' | 'work' | 'journal' | 'vault' | 'cache' | 'store' | 'fileManager' | 'texts' | 'habits'
>;
type PageParts = Pick<
  HostParts,
  'app' | 'keymap' | 'screen' | 'registry' | 'module' | 'requests' | 'localStorage' | 'quota'
>;

/** Builds a host whose disk holds the files; the vault is not loaded yet. */
export function buildHost(files: Readonly<Record<string, Content>>, options: HostOptions): HostParts {
  installDom();
  watchTimers();
  const errors: unknown[] = [];
  const sink = (error: unknown): void => void errors.push(error);
  const fileParts = buildFiles(files, options, {
    sink,
    onChange: (change) => follow(parts, change),
    onSpread: (file, text) => parts.workspace.trigger('quick-preview', file, text),
  });
  const { store, disk, journal, work } = fileParts;
  const parts: HostParts = {
    ...fileParts,
    ...buildPage(options),
    outside: new Outside({ disk, store, journal, work, onNoticed: (path) => followSettings(parts, path) }),
    plugins: new Map(),
    errors,
    sink,
    draw: options.draw ?? false,
    device: options.device ?? 'desktop',
    histories: new UndoHistories(),
    onTreeChange: (change) => follow(parts, change),
    get workspace() {
      return workspace;
    },
  };
  provide(parts.app, parts);
  const workspace = new Workspace(parts, isMobile(options));
  connect(parts);
  return parts;
}

/** Disk, vault, cache and what works on them. */
function buildFiles(
  files: Readonly<Record<string, Content>>,
  options: HostOptions,
  listeners: FileListeners,
): FileParts {
  const { configDir = '.obsidian', vaultName = 'Vault', linkFormat = 'shortest', updateLinks = false } = options;
  const { sink, onChange, onSpread } = listeners;
  const disk = fillDisk(configDir, files);
  const work = new WorkQueue(options.pace);
  const journal = new Journal();
  const vault = new Vault(vaultName, configDir, sink);
  const { tree } = vault;
  const habits = habitsOf(options);
  disk.readsBom = habits.readBom === 'kept';
  const store = new FileStore({ disk, tree, work, journal, habits, configDir, onChange });
  const PlatformAdapter = isMobile(options) ? CapacitorAdapter : FileSystemAdapter;
  vault.connect(store, new PlatformAdapter(vaultName, store, disk));
  const cache = new MetadataCache({ disk, tree, work, linkFormat, sink, unparsable: new Set(options.unparsable) });
  const fileManager = new FileManager({ vault, tree, store, cache, work, linkFormat, sink, updateLinks });
  const texts = new OpenTexts({ disk, store, work, habits, onSpread });
  return { disk, work, journal, vault, cache, store, fileManager, texts, habits };
}

function fillDisk(configDir: string, files: Readonly<Record<string, Content>>): Disk {
  const disk = new Disk();
  disk.mkdir(configDir);
  for (const [path, content] of Object.entries(files)) disk.put(path, content);
  return disk;
}

/** The app, its page, and the module that plugins require. */
function buildPage({ device = 'desktop', language = 'en', localStorage = new Map() }: HostOptions): PageParts {
  const keymap = new Keymap(platformOf(device)['isMacOS'] === true);
  const screen = new Screen(keymap);
  const requests: string[] = [];
  const quota = { isFull: false };
  const module = obsidianModule({ screen, language, device, onRequest: (url) => requests.push(url) });
  const app = new App(keymap, localStorage, quota);
  return { app, keymap, screen, registry: new Registry(), module, requests, localStorage, quota };
}

/** Puts the parts where plugins look for them, and what the app itself registers. */
function connect({ app, vault, cache, workspace, fileManager, registry }: HostParts): void {
  Object.assign(app, { vault, metadataCache: cache, workspace, fileManager });
  registry.viewTypes.set('markdown', (leaf) => new MarkdownView(leaf));
  registry.extensions.set('md', 'markdown');
}

/** The app's own listeners come before those of plugins. */
function follow({ cache, workspace, vault }: HostParts, change: TreeChange): void {
  cache.follow(change);
  workspace.follow(change);
  vault.announce(change);
}

/** A plugin's data was changed from outside, and is strictly newer than what the plugin knows: the plugin is told. */
function followSettings(parts: HostParts, path: string): void {
  const plugin = [...parts.plugins.values()].find(({ manifest }) => path === dataPath(parts, manifest));
  if (plugin && isNewer(parts, path)) Promise.resolve(plugin.onExternalSettingsChange?.()).catch(parts.sink);
}

function isMobile({ device = 'desktop' }: HostOptions): boolean {
  return device !== 'desktop';
}
