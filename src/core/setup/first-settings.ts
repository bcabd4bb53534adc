/**
 * What a vault without settings stores before its first boxes come in: what its notes show, and for a vault that has
 * no boxes yet the choices that suit a new one (docs/contract.md section 10).
 */
import type { Language } from '../language';
import type { Yaml } from '../markdown/frontmatter';
import { blocksOf, contentsOf, findBlocks } from '../markdown/marker-blocks';
import { readNote } from '../note/read-note';
import { sourceUrlInBody } from '../note/source-url';
import { DEFAULT_SETTINGS, SETTINGS_VERSION } from '../settings/settings';
import { suggestSettings, type NoteSample } from './suggest-settings';

/** Values for `data.json`, by the key of the setting. */
export type StoredValues = Readonly<Record<string, unknown>>;

/** The settings of a vault with these notes; `language` is that of the device, for a vault without boxes. */
export function firstSettings(samples: readonly NoteSample[], language: Language): StoredValues {
  const shown = suggestSettings(samples, DEFAULT_SETTINGS);
  const stored = { version: SETTINGS_VERSION, language: DEFAULT_SETTINGS.language, ...shown, wasPreviewed: true };
  if (samples.some(({ block }) => block.trim() !== '')) return stored;
  const heading = language === 'de' ? { ownNotesHeading: 'Meine Notizen' } : {};
  return { ...stored, language, ...heading, sayNoTopics: false, cap: 12, listPicked: true };
}

/** What a text shows: its boxes, and whether the note is an imported article. */
export function noteSample(path: string, text: string, yaml: Yaml): NoteSample {
  const read = readNote(path, text, { yaml, settings: DEFAULT_SETTINGS });
  const blocks = blocksOf(findBlocks(text, DEFAULT_SETTINGS.markerId));
  const url = read.kind === 'note' ? (read.note.url ?? sourceUrlInBody(text)) : null;
  return { path, block: contentsOf(text, blocks).join('\n'), isArticle: url !== null };
}
