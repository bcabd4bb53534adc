/** The one answer to whether automatic writing may go on: it may, or not yet, because of one reason. */
import type { App } from 'obsidian';
import type { UpdateContext } from '../../core/block/update-note';
import type { SettingsStore } from '../settings/settings-store';
import type { IndexSync } from '../vault/index-sync';
import type { NotWhole } from './vault-state';
import type { WholeVault } from './whole-vault';

/** Why automatic writing waits. */
export type WaitReason =
  | { readonly kind: 'settings-missing' }
  | { readonly kind: 'settings-damaged' }
  | { readonly kind: 'not-read' }
  | { readonly kind: 'unknown-notes' }
  | NotWhole;

/** The answer. */
export type Answer =
  | { readonly kind: 'ready'; readonly context: UpdateContext }
  | { readonly kind: 'waiting'; readonly reason: WaitReason };

/** What the answer depends on. */
export interface ReadinessSources {
  readonly app: App;
  readonly store: SettingsStore;
  readonly indexSync: IndexSync;
  readonly wholeVault: WholeVault;
}

/** Answers, and tells when the reason to wait has changed. */
export class Readiness {
  readonly #sources: ReadinessSources;
  readonly #listeners = new Set<() => void>();
  #lastReason = '';

  constructor(sources: ReadinessSources) {
    this.#sources = sources;
  }

  /** The answer for this very moment. */
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

  /** The reason to wait; null where there is none, or where this device writes only by command. */
  get waitingFor(): WaitReason | null {
    if (this.#sources.store.mode === 'command') return null;
    const answer = this.ask();
    return answer.kind === 'waiting' ? answer.reason : null;
  }

  /** Calls back when the reason to wait has changed; returns the way to stop that. */
  onWaiting(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Something happened that may have changed the reason. */
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
