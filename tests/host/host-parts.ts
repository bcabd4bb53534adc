/** Builds the parts of one host and connects them: disk, vault, cache, workspace, screen, module. */
import { CapacitorAdapter, FileSystemAdapter } from './adapter.ts';
import { App, type LocalStorage } from './app.ts';
import type { Content } from './bytes.ts';
import { Disk } from './disk.ts';
import { installDom } from './dom.ts';
import { FileManager } from './file-manager.ts';
import { FileStore, type TreeChange } from './file-store.ts';
import { Journal } from './journal.ts';
import { Keymap } from './keymap.ts';
import type { LinkFormat } from './link-paths.ts';
import { MarkdownView } from './markdown-view.ts';
import { MetadataCache } from './metadata-cache.ts';
import { obsidianModule } from './obsidian-module.ts';
import { OpenTexts } from './open-texts.ts';
import { Outside } from './outside.ts';
import type { Device } from './platform.ts';
import { Registry } from './registry.ts';
import { Screen } from './screen.ts';
import { provide, type Services } from './services.ts';
import { watchTimers } from './timers.ts';
import { Vault } from './vault.ts';
import { WorkQueue, type Pace } from './work.ts';
import { Workspace } from './workspace.ts';

/** How a host is to be; everything has a default. */
export interface HostOptions {
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
  /** Whether a write's promise resolves after its event was delivered (`early`, as in the app) or before (`late`). */
  readonly events?: 'early' | 'late';
  /** Whether `process` writes a text that has not changed, which nothing documents: `write`. */
  readonly sameText?: 'write' | 'skip';
  /** What `loadData` does with data that is no JSON, which nothing documents: `throw`. */
  readonly damagedData?: 'throw' | 'null';
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
  readonly errors: unknown[];
  readonly requests: string[];
}
