/** Caches the texts of the notes that live blocks list, with the parsed results, so that none is parsed twice. */
import type { UpdateContext } from '../../core/block/update-note';
import { blocksOf, findBlocks } from '../../core/markdown/marker-blocks';
import { readBodyLinks, type BodyLinks } from '../../core/note/body-links';
import { readNote, type NoteRead } from '../../core/note/read-note';
import type { Settings } from '../../core/settings/settings';

/** A text with its parsed results. */
export interface KnownText {
  readonly text: string;
  readonly settings: Settings;
  readonly read: NoteRead;
  readonly links: () => BodyLinks;
}

/** The greatest number of cached texts. */
const MOST = 100;

/** The cache of texts by path. */
export class KnownTexts {
  readonly #known = new Map<string, KnownText>();

  /** Returns the parsed text of a note. Parses it only if the text or the settings changed. */
  get(path: string, text: string, context: UpdateContext): KnownText {
    const last = this.#known.get(path);
    if (last?.text === text && last.settings === context.settings) return last;
    if (this.#known.size >= MOST) this.#known.clear();
    const known = readText(path, text, context);
    this.#known.set(path, known);
    return known;
  }
}

function readText(path: string, text: string, context: UpdateContext): KnownText {
  const { settings } = context;
  let links: BodyLinks | null = null;
  return {
    text,
    settings,
    read: readNote(path, text, context),
    links: () => (links ??= readBodyLinks(text, blocksOf(findBlocks(text, settings.markerId)))),
  };
}
