/** Decides whether automatic updates may run, and gives the reason if they may not. */
import type { App } from 'obsidian';
import type { UpdateContext } from '../../core/block/update-note';
import type { SettingsStore } from '../settings/settings-store';
import type { IndexSync } from '../vault/index-sync';
import type { NotWhole } from './vault-state';
import type { WholeVault } from './whole-vault';

/** The reason why automatic updates wait. */
export type WaitReason =
  | { readonly kind: 'settings-missing' }
  | { readonly kind: 'settings-damaged' }
  | { readonly kind: 'not-read' }
  | { readonly kind: 'unknown-notes' }
  | NotWhole;

/** The decision, with the context for the run or the reason to wait. */
export type Answer =
  | { readonly kind: 'ready'; readonly context: UpdateContext }
  | { readonly kind: 'waiting'; readonly reason: WaitReason };

/** The services that the decision depends on. */
export interface ReadinessSources {
  readonly app: App;
  readonly store: SettingsStore;
  readonly indexSync: IndexSync;
  readonly wholeVault: WholeVault;
}

/** Decides on request, and notifies listeners when the reason to wait has changed. */
export class Readiness {
  readonly #sources: ReadinessSources;
  readonly #listeners = new Set<() => void>();
  #lastReason = '';

  constructor(sources: ReadinessSources) {
    this.#sources = sources;
  }

  /** Returns the decision for the present moment. */
  ask(): Answer {
    const { app, store, indexSync, wholeVault } = this.#sources;
    if (store.isMissing) return waiting({ kind: 'settings-missing' });
    if (store.settings === null) return waiting({ kind: 'settings-damaged' });
    const context = indexSync.current;
    if (context === null || !app.workspace.layoutReady) return waiting({ kind: 'not-read' });
    if (!indexSync.isComplete) return waiting({ kind: 'unknown-notes' });
    const missing = wholeVault.missing(context);
    return missing === null ? { kind: 'ready', context } : waiting(missing);
  }

  /** The reason to wait, or null where there is none or this device updates by command only. */
  get waitingFor(): WaitReason | null {
    if (this.#sources.store.mode === 'command') return null;
    const answer = this.ask();
    return answer.kind === 'waiting' ? answer.reason : null;
  }

  /** Calls `listener` when the reason to wait has changed. Returns a function that unsubscribes. */
  onWaiting(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Notifies the listeners if the reason to wait differs from the last one. */
  tell(): void {
    const reason = JSON.stringify(this.waitingFor);
    if (reason === this.#lastReason) return;
    this.#lastReason = reason;
    for (const listener of this.#listeners) listener();
  }
}

function waiting(reason: WaitReason): Answer {
  return { kind: 'waiting', reason };
}
