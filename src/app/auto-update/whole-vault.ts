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
import { missingOf, readVaultState, vaultStateOf, type NotWhole, type VaultState } from './vault-state';

const KEY = prefixed('vault-state');

/** The last whole state of one vault on one device. */
export class WholeVault extends Component {
  readonly #app: App;
  readonly #indexSync: IndexSync;
  #state: VaultState | null;
  /** Where the notes lay that went from their paths since the state was taken, by deletion or under another name. */
  readonly #gone = new Map<TAbstractFile, string>();

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
    if (isEqual(state, this.#state)) return;
    this.#state = state;
    saveOnDevice(this.#app, KEY, state);
  }

  #follow(event: VaultEvent): void {
    if (event.kind !== 'gone' && event.kind !== 'renamed') return;
    const { file } = event;
    if (!(file instanceof TFile) || this.#gone.has(file)) return;
    this.#gone.set(file, event.kind === 'gone' ? file.path : event.oldPath);
  }

  /** The paths in scope that notes went from and where none lies now. A note renamed within the scope is still here. */
  #goneFrom({ noteIndex, scope }: UpdateContext): ReadonlySet<string> {
    const isHere = (path: string): boolean => noteIndex.get(path) !== undefined;
    const gone = [...this.#gone].filter(([file, path]) => scope(path) && !isHere(path) && !isHere(file.path));
    return new Set(gone.map(([, path]) => path));
  }
}
