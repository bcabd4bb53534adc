/**
 * An update context for a vault without settings, made from the settings that set-up suggests. It lets the pane show
 * relations before set-up. Nothing is stored, and the note index of the vault is not changed.
 */
import type { UpdateContext } from '../../core/block/update-note';
import { NoteIndex } from '../../core/index/note-index';
import type { Settings } from '../../core/settings/settings';
import type { Services } from '../services';
import { cachedNote } from '../vault/cached-note';
import { inSlices } from '../yield-to-ui';

/** The context of one pane, used until the vault is set up. */
export class FoundContext {
  readonly #services: Services;
  readonly #findSettings: () => Promise<Settings | null>;
  #settings: Promise<Settings | null> | null = null;
  #context: Promise<UpdateContext | null> | null = null;

  constructor(services: Services, findSettings: () => Promise<Settings | null>) {
    this.#services = services;
    this.#findSettings = findSettings;
  }

  /** Returns the context, or that of the vault's own settings where no settings are suggested. */
  ready(): Promise<UpdateContext | null> {
    return (this.#context ??= this.#build());
  }

  /** Drops the index, so that the next call reads the notes again. The suggested settings stay. */
  forget(): void {
    this.#context = null;
  }

  async #build(): Promise<UpdateContext | null> {
    const base = await this.#services.indexSync.ready();
    const settings = await (this.#settings ??= this.#findSettings());
    if (base === null || settings === null) return base;
    return { ...base, settings, noteIndex: await this.#index(base, settings) };
  }

  async #index({ scope }: UpdateContext, settings: Settings): Promise<NoteIndex> {
    const { metadataCache, vault } = this.#services.app;
    const noteIndex = new NoteIndex();
    await inSlices(vault.getMarkdownFiles(), (file) => {
      if (!scope(file.path)) return;
      const cached = cachedNote(metadataCache.getFileCache(file), file, settings);
      if (cached.kind === 'known') noteIndex.append(cached.note);
    });
    return noteIndex;
  }
}
