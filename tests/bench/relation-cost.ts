/** What the relations of one note cost in a vault of 10,000: by a tag on half of all notes, and cold, at the first update. */
import { contextOf } from '../core/context';
import { parseYaml } from '../../src/cli/disk/yaml';
import { updateNote } from '../../src/core/block/update-note';
import type { UpdateContext } from '../../src/core/block/update-note';
import { noteOf } from '../../src/core/note/note';
import { relationsOf } from '../../src/core/relations/relations';
import type { Row } from './one-edit';

const NOTES = 10_000;
const RUNS = 1_001;
const ENGINE_RUNS = 2_000;

const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
const pathOf = (index: number): string => `04 Literatur-Notes/Notiz ${index}.md`;

/** Notes of which every second has a broad tag; each has a rare one, and one on ten notes. */
function filled(stored: object): UpdateContext {
  const context = contextOf({}, stored);
  const notes = Array.from({ length: NOTES }, (_, index) => {
    const tags = [`selten${index}`, `feld${Math.floor(index / 10)}`, ...(index % 2 === 0 ? ['breit'] : [])];
    const properties = new Map<string, unknown>([
      ['tags', tags],
      ['created', `20${10 + (index % 15)}-0${1 + (index % 9)}-${11 + (index % 17)}`],
      ['topics', index % 3 === 0 ? [] : [`Thema ${Math.floor(index / 12)}`]],
      ['URL', `https://www.beispiel.example/artikel/${index}`],
    ]);
    return noteOf(pathOf(index), properties, context.settings);
  });
  context.noteIndex.addAll(notes);
  return context;
}

/** The relations of notes with a tag on 5,000 others, by both rules. */
export function sharedTagCosts(): readonly Row[] {
  return (['strong', 'any'] as const).map((sharedTags) => {
    const { noteIndex, settings } = filled({ sharedTags, tagGroups: 'always' });
    const times = Array.from({ length: RUNS }, (_, run) => {
      const note = noteIndex.get(pathOf((run * 7918) % NOTES));
      const start = performance.now();
      if (note !== undefined) relationsOf(note, noteIndex, settings);
      return performance.now() - start;
    });
    return { name: `one note with a tag on 5,000 of 10,000, "${sharedTags}"`, milliseconds: median(times), limit: 0.3 };
  });
}

/**
 * The first update of a note after an index was filled; each time a new index. Before the second row the YAML engine
 * has read frontmatters, as in each program that fills an index: an engine's first ones take many times as long.
 */
export function firstUpdates(): readonly Row[] {
  const [never] = firstUpdate('first update of a note, 10,000 notes, engine and all never used before');
  for (let index = 0; index < ENGINE_RUNS; index += 1) parseYaml(`created: 2024-02-01\ntopics: ["Anderes ${index}"]\n`);
  return [...(never === undefined ? [] : [never]), ...firstUpdate('first update of a note, 10,000 notes')];
}

/** The whole of it, and without the YAML engine, which in the app is not ours. */
function firstUpdate(name: string): readonly Row[] {
  const times = Array.from({ length: 15 }, (_, run) => {
    let engine = 0;
    const yaml = (source: string): unknown => {
      const begun = performance.now();
      const value = parseYaml(source);
      engine += performance.now() - begun;
      return value;
    };
    const context = { ...filled({}), yaml };
    const path = pathOf(run * 501);
    const text = `---\ntopics: ["Thema ${Math.floor((run * 501) / 12)}"]\ntags: [breit, feld7]\n---\n%% INSERT A %%\n%% END A %%\n`;
    const start = performance.now();
    updateNote(path, text, context);
    const whole = performance.now() - start;
    return { whole, ours: whole - engine };
  });
  return [
    { name, milliseconds: median(times.map(({ whole }) => whole)), limit: 0.5 },
    { name: `${name}, without the YAML engine`, milliseconds: median(times.map(({ ours }) => ours)), limit: 0.5 },
  ];
}
