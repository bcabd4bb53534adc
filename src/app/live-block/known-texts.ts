/** The texts of the notes that live blocks speak about, with what was read of them: none is read twice. */
import type { UpdateContext } from '../../core/block/update-note';
import { blocksOf, findBlocks } from '../../core/markdown/marker-blocks';
import { readBodyLinks, type BodyLinks } from '../../core/note/body-links';
import { readNote, type NoteRead } from '../../core/note/read-note';
import type { Settings } from '../../core/settings/settings';

/** A text, and what was read of it. */
export interface KnownText {
  readonly text: string;
  readonly settings: Settings;
  readonly read: NoteRead;
  readonly links: () => BodyLinks;
}

/** So many texts are kept at most. */
const MOST = 100;

/** The texts as they were last. */
export class KnownTexts {
  readonly #known = new Map<string, KnownText>();

  /** The text of a note with what it says; read only where it is another one than last, or the settings are. */
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
