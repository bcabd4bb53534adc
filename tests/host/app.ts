/** Obsidian's `App`: the parts of one vault on one device, and its local storage. */
import type * as Obsidian from 'obsidian';
import { Events } from './events.ts';
import type { FileManager } from './file-manager.ts';
import { Scope, type Keymap } from './keymap.ts';
import type { MetadataCache } from './metadata-cache.ts';
import type { Vault } from './vault.ts';
import type { Workspace } from './workspace.ts';

/** What a device keeps for itself: key to JSON. It outlives a host if a test hands it on. */
export type LocalStorage = Map<string, string>;

/** Whether a device has room left for what is stored. */
export interface StorageQuota {
  isFull: boolean;
}

/** The app of one host; its parts are put in by the host that builds it. */
export class App implements Obsidian.App {
  readonly scope: Obsidian.Scope = new Scope();
  readonly secretStorage: Obsidian.SecretStorage = new Secrets();
  readonly renderContext: Obsidian.RenderContext = { hoverPopover: null };
  lastEvent: Obsidian.UserEvent | null = null;
  /** Not documented, and used by many plugins: opens the settings, and in them the page of a plugin. */
  readonly setting = new SettingDoor();
  vault!: Vault;
  metadataCache!: MetadataCache;
  workspace!: Workspace;
  fileManager!: FileManager;
  readonly keymap: Keymap;
  readonly #storage: LocalStorage;
  readonly #quota: StorageQuota;

  constructor(keymap: Keymap, storage: LocalStorage, quota: StorageQuota) {
    this.keymap = keymap;
    this.#storage = storage;
    this.#quota = quota;
    keymap.pushScope(this.scope);
  }

  isDarkMode(): boolean {
    return document.body.classList.contains('theme-dark');
  }

  loadLocalStorage(key: string): unknown {
    const json = this.#storage.get(key);
    return json === undefined ? null : (JSON.parse(json) as unknown);
  }

  /** A full storage keeps what it had, and nobody is told. */
  saveLocalStorage(key: string, data: unknown): void {
    if (this.#quota.isFull && data !== null && data !== undefined) return;
    if (data === null || data === undefined) this.#storage.delete(key);
    else this.#storage.set(key, JSON.stringify(data));
  }
}

/** What was opened of the settings, in its order; `open` stands for the window. */
class SettingDoor {
  readonly opened: string[] = [];

  open(): void {
    this.opened.push('open');
  }

  openTabById(id: string): void {
    this.opened.push(id);
  }
}

/** Kept in memory. */
class Secrets extends Events implements Obsidian.SecretStorage {
  readonly #secrets = new Map<string, string>();

  setSecret(id: string, secret: string): void {
    if (!/^[a-z\d-]+$/.test(id)) throw new Error(`"${id}" is no valid id of a secret`);
    this.#secrets.set(id, secret);
  }

  getSecret(id: string): string | null {
    return this.#secrets.get(id) ?? null;
  }

  listSecrets(): string[] {
    return [...this.#secrets.keys()];
  }
}
