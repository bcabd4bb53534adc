/** A vault in memory, as the core sees it: texts by path, read into a library, with the settings that a `data.json` holds. */
import { layoutOf } from '../../src/core/layout';
import { Library } from '../../src/core/library';
import type { Note } from '../../src/core/note';
import type { Tools } from '../../src/core/run';
import { scopeOf, type Places } from '../../src/core/scope';
import { readSettings, type Settings } from '../../src/core/settings';
import { readNote, updatedText, updateNote, type Desk, type Update } from '../../src/core/update';
import { parseYaml } from '../../src/disk/yaml';

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>;

const PLACES: Places = { configFolder: '.config', templateFolders: ['Vorlagen'] };

/** Settings as a `data.json` gives them; throws where the core would refuse them. */
export function settingsOf(stored: unknown = {}): Settings {
  const read = readSettings(stored);
  if (read.kind === 'wrong') throw new Error(`wrong settings: ${read.problems.map(({ key }) => key).join(', ')}`);
  return read.settings;
}

/** All that the corridor needs but the library. */
export function toolsOf(settings: Settings = settingsOf()): Tools {
  return { yaml: parseYaml, settings, scope: scopeOf(settings, PLACES), layout: layoutOf(settings) };
}

/** A desk at which these notes are known, read in this order. */
export function deskOf(texts: Texts, stored: unknown = {}): Desk {
  const tools = toolsOf(settingsOf(stored));
  const library = new Library();
  library.fill(notesOf(Object.entries(texts), tools));
  return { ...tools, library };
}

/** The notes that a run would put into its library. */
export function notesOf(texts: Iterable<readonly [string, string]>, tools: Tools): readonly Note[] {
  return [...texts].flatMap(([path, text]) => {
    const read = readNote(path, text, tools);
    return tools.scope(path) && read.kind === 'note' ? [read.note] : [];
  });
}

/** What an update of one of these notes comes to. */
export function updateIn(texts: Texts, path: string, stored: unknown = {}): Update {
  return updateNote(path, texts[path] ?? '', deskOf(texts, stored));
}

/** The text that an update of one of these notes leaves. */
export function updatedIn(texts: Texts, path: string, stored: unknown = {}): string {
  return updatedText(texts[path] ?? '', updateIn(texts, path, stored));
}

/** A note with topics and a date, and an empty block where it asks for one. */
export function noteText(topics: readonly string[], created?: string, body = ''): string {
  const head = [...(created === undefined ? [] : [`created: ${created}`]), 'topics:', ...topics.map((topic) => `  - ${JSON.stringify(topic)}`)];
  return `---\n${head.join('\n')}\n---\n${body}`;
}

/** An empty block in a callout. */
export const CALLOUT = '> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%%% END A %%\n';
