/**
 * Keeps what topics are proposed from: read when it is first asked for, kept in step with the vault by the events of
 * the note index, forgotten after ten idle minutes. Bodies are read when proposals are asked for, each once, and again
 * only after it changed.
 */
import { Component, type App, type TFile } from 'obsidian';
import type { UpdateContext } from '../../core/block/update-note';
import { proposedLabels, VaultProposals } from '../../core/topic-proposals/vault-proposals';
import { serial } from '../serial-queue';
import { createYielder, inSlices } from '../yield-to-ui';
import type { IndexSync } from './index-sync';
import type { VaultEvent } from './vault-events';

/** What nobody asks for is forgotten after so many milliseconds. */
const IDLE = 600_000;

/** How long notes are weighed at a stretch, in milliseconds: a single step may take twelve. */
const WEIGHING = 3;

/** The proposals of this vault. */
export class ProposalSync extends Component {
  readonly #app: App;
  readonly #indexSync: IndexSync;
  readonly #queue = serial();
  /** Notes that changed since they were read. */
  readonly #changed = new Set<string>();
  /** Notes that cannot be read for proposals: they are read again only after a change. */
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

  /** Whether the notes were read already. */
  get isRead(): boolean {
    return this.#proposals !== null;
  }

  /**
   * What proposals are made from, up to date but for one note, which need not be: what is known of the note in hand
   * counts for nothing. Null where the settings allow none, or where the plugin was switched off.
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

  /** The proposals as far as their notes are read; begun anew where the index or what is proposed is another one. */
  open(context: UpdateContext): VaultProposals {
    const known = this.#proposals;
    const isCurrent = known?.noteIndex === context.noteIndex && known.labels === proposedLabels(context);
    if (!isCurrent) this.#forget();
    this.#startIdling();
    return (this.#proposals ??= new VaultProposals(context));
  }

  /** The notes that have to be read; those that are gone are forgotten. */
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

  /** Reads one note. */
  async read(proposals: VaultProposals, file: TFile): Promise<void> {
    const { path } = file;
    this.#changed.delete(path);
    this.#leftOut.delete(path);
    const text = await this.#app.vault.cachedRead(file).catch(() => null);
    if (text === null) proposals.delete(path);
    else proposals.set(path, text);
    if (!proposals.has(path)) this.#leftOut.add(path);
  }

  /** Weighs all notes anew where one changed, in stretches. */
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
