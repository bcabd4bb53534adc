/**
 * The notes of a vault that is not set up, read by the settings that were found for it: so the pane shows relations
 * before any answer was given. Nothing is stored, and the note index of the vault stays as it is.
 */
import type { UpdateContext } from '../../core/block/update-note';
import { NoteIndex } from '../../core/index/note-index';
import { noteOf } from '../../core/note/note';
import type { Settings } from '../../core/settings/settings';
import type { Services } from '../services';
import { cachedFrontmatter } from '../vault/cached-frontmatter';
import { inSlices } from '../yield-to-ui';

/** The context of one pane, as long as the vault is not set up. */
export class FoundContext {
  readonly #services: Services;
  readonly #findSettings: () => Promise<Settings | null>;
  #settings: Promise<Settings | null> | null = null;
  #context: Promise<UpdateContext | null> | null = null;

  constructor(services: Services, findSettings: () => Promise<Settings | null>) {
    this.#services = services;
    this.#findSettings = findSettings;
  }

  /** The context; that of the vault's own settings where nothing was found. */
  ready(): Promise<UpdateContext | null> {
    return (this.#context ??= this.#build());
  }

  /** Reads the notes anew when they are next asked for; what was found stays. */
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
      const cached = cachedFrontmatter(metadataCache.getFileCache(file), file, settings);
      if (scope(file.path) && cached.kind === 'known') noteIndex.append(noteOf(file.path, cached.properties, settings));
    });
    return noteIndex;
  }
}
