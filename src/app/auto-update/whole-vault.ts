/**
 * Whether the vault is whole on this device: its last whole state, kept in local storage, compared with the index. The
 * state is taken when a command has run, and when an automatic round has ended.
 */
import { Component, TFile, type App, type TAbstractFile } from 'obsidian';
import { isEqual } from '../../core/type-guards';
import type { UpdateContext } from '../../core/block/update-note';
import { prefixed } from '../plugin-prefix';
import { saveOnDevice } from '../settings/device-storage';
import type { IndexSync } from '../vault/index-sync';
import type { VaultEvent } from '../vault/vault-events';
import { missingOf, readVaultState, vaultStateOf, type Gone, type NotWhole, type VaultState } from './vault-state';

const KEY = prefixed('vault-state');

/** The last whole state of one vault on one device. */
export class WholeVault extends Component {
  readonly #app: App;
  readonly #indexSync: IndexSync;
  #state: VaultState | null;
  /** Where the notes lay that went from their paths since the state was taken, by deletion or under another name. */
  readonly #gone = new Map<TAbstractFile, string>();
  /** Notes that came since then: the state may not count them, and when they go again none of its own has gone. */
  #came = new WeakSet<TAbstractFile>();

  constructor(app: App, indexSync: IndexSync) {
    super();
    this.#app = app;
    this.#indexSync = indexSync;
    this.#state = readVaultState(app.loadLocalStorage(KEY));
  }

  override onload(): void {
    this.register(this.#indexSync.onEvent((event) => this.#follow(event)));
  }

  /** What is missing; null where the vault is whole. */
  missing(context: UpdateContext): NotWhole | null {
    return missingOf(this.#state, this.#goneFrom(context), context);
  }

  /** The vault is whole as it is now. */
  take(context: UpdateContext): void {
    const state = vaultStateOf(context);
    this.#gone.clear();
    this.#came = new WeakSet();
    if (isEqual(state, this.#state)) return;
    this.#state = state;
    saveOnDevice(this.#app, KEY, state);
  }

  #follow(event: VaultEvent): void {
    if (event.kind === 'changed' && event.isNew) this.#came.add(event.file);
    if (event.kind !== 'gone' && event.kind !== 'renamed') return;
    const { file } = event;
    if (!(file instanceof TFile) || this.#gone.has(file)) return;
    this.#gone.set(file, event.kind === 'gone' ? file.path : event.oldPath);
  }

  /**
   * The paths in scope that notes went from and where none lies now. A note renamed within the scope is still here, and
   * counts.
   */
  #goneFrom({ noteIndex, scope }: UpdateContext): Gone {
    const isHere = (path: string): boolean => noteIndex.get(path) !== undefined;
    const gone = [...this.#gone].filter(([, path]) => scope(path) && !isHere(path));
    return {
      paths: new Set(gone.map(([, path]) => path)),
      counted: gone.filter(([file]) => !this.#came.has(file) && !isHere(file.path)).length,
    };
  }
}
