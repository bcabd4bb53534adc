/** What set-up costs in the app over 10,000 cached notes, by its own computing alone: prints one line of JSON. */
import { readFacts } from '../../src/app/setup/vault-facts';
import { listingNotes } from '../../src/app/setup/setup-sample';
import { firstSettings } from '../../src/core/setup/first-settings';
import { DEFAULT_SETTINGS, readSettings } from '../../src/core/settings/settings';
import type { App } from 'obsidian';
import { TFile } from './app-obsidian';
import { watchStretches } from './stretches';

const NOTES = 10_000;
const TAGS = 1_500;
const WORDS = ['energy', 'rust', 'ports', 'grids', 'housing', 'libraries', 'law', 'health', 'media', 'schools'];

/** The properties of a clipping: two or three tags of some hundreds, a topic on every third. */
function frontmatterOf(index: number): Record<string, unknown> {
  // Few tags are on many notes, and many on few.
  const tag = (factor: number): string => `tag-${Math.floor((((index * factor) % 1009) / 1009) ** 3 * TAGS)}`;
  return {
    title: `Clipping ${index}`,
    source: `https://www.site-${index % 400}.example/articles/${index}`,
    author: [`[[Author ${index % 900}]]`],
    published: `2023-0${1 + (index % 9)}-1${index % 10}`,
    created: `2024-0${1 + (index % 9)}-2${index % 9}`,
    description: `What clipping ${index} is about, in a sentence of a dozen words or so.`,
    tags: ['clippings', tag(7), tag(13), ...(index % 2 === 0 ? [tag(31)] : [])],
    ...(index % 3 === 0 ? { topics: [`[[Topic ${index % 700}]]`] } : {}),
    category: WORDS[index % 5],
  };
}

function appOf(): App {
  const files = Array.from({ length: NOTES }, (_, index) => new TFile(`Clippings/${index % 40}/Clipping ${index}.md`));
  const caches = new Map(
    files.map((file, index) => [
      file,
      {
        frontmatter: frontmatterOf(index),
        frontmatterPosition: { start: { offset: 0 }, end: { offset: 600 } },
        sections: [{ type: 'yaml' }, { type: 'paragraph' }],
      },
    ]),
  );
  const parts = {
    vault: { getMarkdownFiles: () => files, cachedRead: () => Promise.resolve('') },
    metadataCache: { getFileCache: (file: TFile) => caches.get(file) ?? null },
  };
  return parts as unknown as App;
}

async function main(): Promise<void> {
  const stretches = watchStretches();
  const app = appOf();
  stretches();
  const context = { scope: () => true, yaml: () => null };
  const read = await readFacts({ app, isOn: () => true }, context);
  if (read === null) throw new Error('nothing was found');
  const finding = stretches();
  const stored = readSettings(firstSettings(read.found));
  const settings = stored.kind === 'settings' ? stored.settings : DEFAULT_SETTINGS;
  const { notes } = await listingNotes(read.facts, settings);
  const listing = stretches();
  const longest = Math.max(finding.longest, listing.longest);
  console.log(JSON.stringify({ find: finding.total, list: listing.total, longest, listed: notes.length }));
}

void main();
