/** What the plugin costs in the app, by its own computing alone: prints one line of JSON. Built and started by app-rows.mjs. */
import { lookAt } from '../../src/app/commands/bulk-run';
import { BulkWindow } from '../../src/app/ui/bulk-window';
import { choiceRows, inGroups } from '../../src/app/ui/choice-rows';
import { IndexSync } from '../../src/app/vault/index-sync';
import { ProposalSync } from '../../src/app/vault/proposal-sync';
import type { Services } from '../../src/app/services';
import { readSettings } from '../../src/core/settings/settings';
import { updateNote } from '../../src/core/block/update-note';
import { TFile } from './app-obsidian';
import { watchStretches } from './stretches';

const NOTES = 10_000;
const PER_TOPIC = 12;
const EDITS = 1_001;
const BODY = `\n%% INSERT A %%\n%% END A %%\n${'Ein Satz, der nichts bedeutet, aber Platz braucht. '.repeat(110)}`;

type Listener = (...args: readonly unknown[]) => void;

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** The frontmatter of an imported article, with the properties that those of the sample vault have. */
function frontmatterOf(index: number, day = 1): Record<string, unknown> {
  return {
    id: `9a1f${index}-77c2-41c9-b2c1-${index * 7919}`,
    title: `Behörde ${index} verlässt die Plattform: was das bedeutet\n`,
    author: `Vorname Nachname ${index % 300}\n`,
    topics: [`[[Thema ${Math.floor(index / PER_TOPIC)}]]`],
    aliases: null,
    tags: [`Feld/${index % 90}`, 'Verwaltung'],
    created: `2024-02-${String(day).padStart(2, '0')} 10:00:00`,
    published: '2024-02-01 07:45:00',
    URL: `https://www.beispiel.example/artikel/${index}`,
    'Omnivore-URL': `https://omnivore.app/me/artikel-${index}-18e3114b7aa`,
    related: null,
  };
}

/** A vault whose cache knows every note. */
function makeApp(
  files: readonly TFile[],
  caches: ReadonlyMap<TFile, unknown>,
): { readonly app: unknown; readonly tell: Listener } {
  const listeners = new Map<unknown, Listener[]>();
  const on = (event: string, listener: Listener): unknown =>
    listeners.set(event, [...(listeners.get(event) ?? []), listener]);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const text = (file: TFile): Promise<string> =>
    Promise.resolve(`---\ntopics: ["[[Thema ${file.path.length}]]"]\n---${BODY}`);
  const vault = {
    on,
    configDir: '.config',
    getMarkdownFiles: () => files,
    getFileByPath: (path: string) => byPath.get(path) ?? null,
    read: text,
    cachedRead: text,
    adapter: { exists: () => Promise.resolve(false) },
  };
  const metadataCache = { on, getFileCache: (file: TFile) => caches.get(file) ?? null };
  const workspace = {
    on,
    onLayoutReady: (run: () => void) => run(),
    iterateAllLeaves: () => undefined,
    getActiveViewOfType: () => null,
  };
  return {
    app: { vault, metadataCache, workspace },
    tell: (event, ...args) => listeners.get(event)?.forEach((listener) => listener(...args)),
  };
}

/** The rows of a list of all notes, grouped by folder, and filtered once. */
function previewCost(files: readonly TFile[]): number {
  const choices = files.map(({ path }, index) => ({
    ...{ value: path, group: `Ordner ${index % 40}`, label: `Notiz ${index}`, name: path, aside: '+3 −1' },
  }));
  const start = performance.now();
  const collator = new Intl.Collator(undefined, { numeric: true });
  const groups = inGroups(choices, (a, b) => collator.compare(a, b));
  for (const filter of ['', 'notiz 99']) choiceRows(groups, [], { filter, folded: new Set() });
  return performance.now() - start;
}

async function main(): Promise<void> {
  const stretches = watchStretches();
  const files = Array.from({ length: NOTES }, (_, index) => new TFile(`04 Literatur-Notes/Notiz ${index}.md`));
  const frontmatters = files.map((_, index) => frontmatterOf(index));
  const caches = new Map<TFile, unknown>(
    files.map((file, index) => [
      file,
      {
        frontmatter: frontmatters[index],
        frontmatterPosition: { start: { offset: 0 }, end: { offset: 600 } },
        sections: [{ type: 'yaml' }],
      },
    ]),
  );
  const { app, tell } = makeApp(files, caches);
  const read = readSettings({ wasPreviewed: true });
  const store = { settings: read.kind === 'settings' ? read.settings : null, read, onChange: () => () => undefined };
  const indexSync: IndexSync = Reflect.construct(IndexSync, [app, store]) as IndexSync;

  const cloning = performance.now();
  structuredClone(frontmatters);
  const clone = performance.now() - cloning;

  indexSync.load();
  stretches();
  const filling = performance.now();
  const context = await indexSync.ready();
  const fill = performance.now() - filling;
  const { longest: fillStretch } = stretches();
  if (context === null) throw new Error('the settings are refused');

  indexSync.onEvent(() => undefined);
  const edits = Array.from({ length: EDITS }, (_, run) => {
    const index = (run * 7919) % NOTES;
    const lines = Object.entries(frontmatterOf(index, 2 + (run % 20))).map(
      ([key, value]) => `${key}: ${JSON.stringify(value)}`,
    );
    const text = `---\n${lines.join('\n')}\n---${BODY}`;
    const start = performance.now();
    tell('modify', files[index]);
    tell('changed', files[index], text, {});
    return performance.now() - start;
  });

  stretches();
  const editors = { textOf: () => null, compare: () => undefined };
  const parts = { app, editors, isOn: () => true } as unknown as Services;
  await lookAt(parts, new BulkWindow(parts.app), {
    scope: () => true,
    decide: (file, text) => updateNote(file.path, text, context),
  });
  const { longest: lookStretch } = stretches();
  const proposals: ProposalSync = Reflect.construct(ProposalSync, [app, indexSync]) as ProposalSync;
  proposals.load();
  stretches();
  const reading = performance.now();
  await proposals.ready();
  const proposing = performance.now() - reading;
  const { longest: proposeStretch } = stretches();
  console.log(
    JSON.stringify({
      ...{ clone, fill, edit: median(edits), fillStretch, lookStretch, proposing, proposeStretch },
      preview: previewCost(files),
    }),
  );
}

void main();
