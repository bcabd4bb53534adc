/**
 * Keeps the index of topic proposals in step with the vault. It is built on first use, updated by the events of the
 * note index, and dropped after ten idle minutes. Each body is read when proposals are requested, and again only after
 * it changed.
 */
import { Component, type App, type TFile } from 'obsidian';
import type { UpdateContext } from '../../core/block/update-note';
import { proposedLabels, VaultProposals } from '../../core/topic-proposals/vault-proposals';
import { serial } from '../serial-queue';
import { createYielder, inSlices } from '../yield-to-ui';
import type { IndexSync } from './index-sync';
import type { VaultEvent } from './vault-events';

/** The idle time in milliseconds after which the proposals are dropped. */
const IDLE = 600_000;

/** The longest stretch of weighing notes in milliseconds. It is short, because a single step may take twelve. */
const WEIGHING = 3;

/** The topic proposals of this vault. */
export class ProposalSync extends Component {
  readonly #app: App;
  readonly #indexSync: IndexSync;
  readonly #queue = serial();
  /** Notes that changed since they were read. */
  readonly #changed = new Set<string>();
  /** Notes that cannot be read for proposals. They are read again only after a change. */
  readonly #leftOut = new Set<string>();
  #proposals: VaultProposals | null = null;
  #idle: number | null = null;
  #isOff = false;

  constructor(app: App, indexSync: IndexSync) {
    super();
    this.#app = app;
    this.#indexSync = indexSync;
  }

  override onload(): void {
    this.register(this.#indexSync.onEvent((event) => this.#onEvent(event)));
  }

  override onunload(): void {
    this.#isOff = true;
    this.#forget();
  }

  /** Whether the proposals were built already. */
  get isRead(): boolean {
    return this.#proposals !== null;
  }

  /**
   * Returns the proposals, up to date except for one note. That note may be outdated, because its own content does not
   * count in its proposals. Resolves to null where the settings allow none or the plugin was disabled.
   */
  ready(except: string | null = null): Promise<VaultProposals | null> {
    return this.#queue(async () => {
      const context = await this.#indexSync.ready();
      if (context === null || this.#isOff) return null;
      const proposals = this.open(context);
      const isStopped = (): boolean => this.#proposals !== proposals;
      const isRead = await inSlices(this.toRead(proposals, except), (file) => this.read(proposals, file), isStopped);
      if (!isRead || isStopped()) return null;
      await this.settle(proposals);
      return this.#proposals === proposals ? proposals : null;
    });
  }

  /** Returns the proposals as far as notes were read. Starts anew if the index or the proposed labels were replaced. */
  open(context: UpdateContext): VaultProposals {
    const known = this.#proposals;
    const isCurrent = known?.noteIndex === context.noteIndex && known.labels === proposedLabels(context);
    if (!isCurrent) this.#forget();
    this.#startIdling();
    return (this.#proposals ??= new VaultProposals(context));
  }

  /** Returns the notes to read, and removes those that no longer exist. */
  toRead(proposals: VaultProposals, except: string | null = null): readonly TFile[] {
    const { noteIndex } = proposals;
    for (const path of [...proposals.paths()]) if (noteIndex.get(path) === undefined) proposals.delete(path);
    const isNew = (path: string): boolean => !proposals.has(path) && !this.#leftOut.has(path);
    const fresh = [...noteIndex.all()].map(({ path }) => path).filter(isNew);
    const changed = [...this.#changed].filter((path) => noteIndex.get(path) !== undefined);
    const paths = new Set([...proposals.outdated(), ...changed, ...fresh]);
    if (except !== null && proposals.has(except)) paths.delete(except);
    return [...paths].map((path) => this.#app.vault.getFileByPath(path)).filter((file) => file !== null);
  }

  /** Reads one note into the proposals. */
  async read(proposals: VaultProposals, file: TFile): Promise<void> {
    const { path } = file;
    this.#changed.delete(path);
    this.#leftOut.delete(path);
    const text = await this.#app.vault.cachedRead(file).catch(() => null);
    if (text === null) proposals.delete(path);
    else proposals.set(path, text);
    if (!proposals.has(path)) this.#leftOut.add(path);
  }

  /** Recomputes the weights of all notes after a change, with yields in between. */
  async settle({ index }: VaultProposals): Promise<void> {
    const yieldIfDue = createYielder(WEIGHING);
    for (const step of index.settling()) {
      void step;
      await yieldIfDue();
    }
  }

  #onEvent(event: VaultEvent): void {
    if (this.#proposals === null) return;
    this.#changed.add(event.kind === 'relations' ? event.path : event.file.path);
    if (event.kind === 'renamed') this.#changed.add(event.oldPath);
  }

  #startIdling(): void {
    if (this.#idle !== null) window.clearTimeout(this.#idle);
    this.#idle = window.setTimeout(() => this.#forget(), IDLE);
  }

  #forget(): void {
    this.#proposals = null;
    this.#changed.clear();
    this.#leftOut.clear();
    if (this.#idle !== null) window.clearTimeout(this.#idle);
    this.#idle = null;
  }
}
