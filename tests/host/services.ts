/** The parts of one host, found from its `app` or from a leaf: how the classes that a plugin instantiates reach their host. */
import type * as Obsidian from 'obsidian';
import type { Disk } from './disk.ts';
import type { ErrorSink } from './events.ts';
import type { FileStore } from './file-store.ts';
import type { Habits } from './habits.ts';
import type { Journal } from './journal.ts';
import type { MetadataCache } from './metadata-cache.ts';
import type { Registry } from './registry.ts';
import type { Screen } from './screen.ts';
import type { Vault } from './vault.ts';
import type { WorkQueue } from './work.ts';
import type { Workspace } from './workspace.ts';
import type { OpenTexts } from './open-texts.ts';
import type { UndoHistories } from './undo-histories.ts';

/** Everything a part of the simulated app may need of the others. */
export interface Services {
  readonly app: Obsidian.App;
  readonly work: WorkQueue;
  readonly disk: Disk;
  readonly journal: Journal;
  readonly store: FileStore;
  readonly vault: Vault;
  readonly cache: MetadataCache;
  readonly texts: OpenTexts;
  readonly workspace: Workspace;
  readonly registry: Registry;
  readonly screen: Screen;
  readonly sink: ErrorSink;
  /** Whether notes are drawn into their panes; needed for pictures only. */
  readonly draw: boolean;
  readonly histories: UndoHistories;
  readonly habits: Habits;
}

const byOwner = new WeakMap<object, Services>();

/** Makes the services findable from an app or a leaf. */
export function provide(owner: object, services: Services): void {
  byOwner.set(owner, services);
}

/** The host that an app or a leaf belongs to. */
export function servicesOf(owner: object): Services {
  const services = byOwner.get(owner);
  if (services) return services;
  throw new Error('this object belongs to no simulated host');
}
