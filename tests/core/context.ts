/** A vault in memory, as the core sees it: texts by path, read into a note index, with the settings that a `data.json` holds. */
import { createBlockRenderer } from '../../src/core/block/render-block';
import { NoteIndex } from '../../src/core/index/note-index';
import type { Note } from '../../src/core/note/note';
import type { RunContext } from '../../src/core/run/update-vault';
import { scopeOf, type ConfigFolders } from '../../src/core/note/scope';
import { readSettings, type Settings } from '../../src/core/settings/settings';
import { readNote, updatedText, updateNote, type UpdateContext, type Update } from '../../src/core/block/update-note';
import { parseYaml } from '../../src/cli/disk/yaml';

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>;

const PLACES: ConfigFolders = { configFolder: '.config', templateFolders: ['Vorlagen'] };

/** Settings as a `data.json` gives them; throws where the core would refuse them. */
export function settingsOf(stored: unknown = {}): Settings {
  const read = readSettings(stored);
  if (read.kind === 'wrong') throw new Error(`wrong settings: ${read.problems.map(({ key }) => key).join(', ')}`);
  return read.settings;
}

/** All that the pipeline needs but the note index. */
export function toolsOf(settings: Settings = settingsOf()): RunContext {
  return { yaml: parseYaml, settings, scope: scopeOf(settings, PLACES), renderBlock: createBlockRenderer(settings) };
}

/** A desk at which these notes are known, read in this order. */
export function contextOf(texts: Texts, stored: unknown = {}): UpdateContext {
  const tools = toolsOf(settingsOf(stored));
  const noteIndex = new NoteIndex();
  noteIndex.addAll(notesOf(Object.entries(texts), tools));
  return { ...tools, noteIndex };
}

/** The notes that a run would put into its note index. */
export function notesOf(texts: Iterable<readonly [string, string]>, tools: RunContext): readonly Note[] {
  return [...texts].flatMap(([path, text]) => {
    const read = readNote(path, text, tools);
    return tools.scope(path) && read.kind === 'note' ? [read.note] : [];
  });
}

/** What an update of one of these notes comes to. */
export function updateIn(texts: Texts, path: string, stored: unknown = {}): Update {
  return updateNote(path, texts[path] ?? '', contextOf(texts, stored));
}

/** The text that an update of one of these notes leaves. */
export function updatedIn(texts: Texts, path: string, stored: unknown = {}): string {
  return updatedText(texts[path] ?? '', updateIn(texts, path, stored));
}

/** A note with topics and a date, and an empty block where it asks for one. */
export function noteText(topics: readonly string[], created?: string, body = ''): string {
  const head = [
    ...(created === undefined ? [] : [`created: ${created}`]),
    'topics:',
    ...topics.map((topic) => `  - ${JSON.stringify(topic)}`),
  ];
  return `---\n${head.join('\n')}\n---\n${body}`;
}

/** An empty block in a callout. */
export const CALLOUT = '> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%%% END A %%\n';
