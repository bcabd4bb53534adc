/**
 * Compares the index with the last complete state of the vault, which local storage keeps per device. The state is
 * stored after a command and after each automatic run.
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

/** The last complete state of one vault on one device. */
export class WholeVault extends Component {
  readonly #app: App;
  readonly #indexSync: IndexSync;
  #state: VaultState | null;
  /** The old paths of notes that were deleted or renamed since the state was stored. */
  readonly #gone = new Map<TAbstractFile, string>();
  /**
   * Notes created since the state was stored. Its number may not include them, so their deletion must not be
   * subtracted.
   */
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

  /** Returns the reason why the vault is not complete, or null if it is. */
  missing(context: UpdateContext): NotWhole | null {
    return missingOf(this.#state, this.#goneFrom(context), context);
  }

  /** Stores the present state as the last complete one. */
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
   * Returns the paths in scope that notes have left and that no note has now. A note renamed within the scope still
   * counts as present.
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
