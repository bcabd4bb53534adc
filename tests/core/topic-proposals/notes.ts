/** Notes for tests of topic proposals: what is not said is empty. */
import fc from 'fast-check';
import { readTags } from '../../../src/core/note/tag';
import { topicKey } from '../../../src/core/note/topic';
import { ProposalIndex } from '../../../src/core/topic-proposals/proposal-index';
import type { ProposalNote } from '../../../src/core/topic-proposals/proposal-note';

/** What a test says of a note; topics, tags, authors and links as they are written. */
export interface Sketch {
  readonly title?: string;
  readonly description?: string;
  readonly body?: string;
  readonly tags?: readonly string[];
  readonly topics?: readonly string[];
  readonly host?: string | null;
  readonly authors?: readonly string[];
  readonly links?: readonly string[];
  readonly aliases?: readonly string[];
  readonly isTopicNote?: boolean;
}

const labelled = (labels: readonly string[]) => labels.map((label) => ({ key: topicKey(label), label }));

/** The note at a path. */
export function noteAt(path: string, sketch: Sketch = {}): ProposalNote {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  return {
    path,
    name,
    title: sketch.title ?? '',
    description: sketch.description ?? '',
    body: sketch.body ?? '',
    tags: readTags(sketch.tags ?? []),
    topics: labelled(sketch.topics ?? []),
    host: sketch.host ?? null,
    authors: labelled(sketch.authors ?? []),
    folder: path.slice(0, Math.max(0, path.lastIndexOf('/'))) || '/',
    links: (sketch.links ?? []).map(topicKey),
    aliases: sketch.aliases ?? [],
    isTopicNote: sketch.isTopicNote ?? false,
  };
}

/** An index of notes. */
export function indexOf(notes: Iterable<ProposalNote>): ProposalIndex {
  const index = new ProposalIndex();
  for (const note of notes) index.set(note);
  return index;
}

const TOPICS = ['Klima', 'KI', 'Open Science', 'Kunst, Musik', '数据保护', 'Klima/Meer'];

/** Words that belong to a topic, so that notes on it are alike; some are or hold its name. */
const WORDS: readonly string[] = [
  'klima klimawandel weltklima gletscher eis emissionen',
  'KI ki sprachmodell rechner daten maschine',
  'open science repositorium fachzeitschrift daten begutachtung',
  'kunst musik museum konzert gemälde orchester',
  '数据保护 个人数据 法律 保护',
  'meer gezeiten küste eis fische',
];

const COMMON = 'der die und ist the of and is notiz gedanke frage antwort'.split(' ');

const textOn = (topic: number, most: number): fc.Arbitrary<string> => {
  const word = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...(WORDS[topic] ?? '').split(' ')) },
    { weight: 2, arbitrary: fc.constantFrom(...COMMON) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...WORDS.join(' ').split(' '), '[[Klima|KI]]', '`KI`', 'https://klima.example/ki'),
    },
  );
  return fc.array(word, { maxLength: most }).map((words) => words.join(' '));
};

const few = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<T[]> => fc.array(arbitrary, { maxLength });

const TAGS = ['eis', 'eis/nord', 'eis/nord/tief', 'Daten', 'kultur/musik', 'kultur', 'ki'];

const sketchOn = (topic: number): fc.Arbitrary<Sketch> =>
  fc.record({
    title: textOn(topic, 4),
    description: textOn(topic, 3),
    body: textOn(topic, 30),
    tags: few(fc.constantFrom(...TAGS)),
    topics: fc.oneof(
      fc.constant([]),
      fc.constant([TOPICS[topic] ?? '']),
      fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 2 }),
      fc.constant([(TOPICS[topic] ?? '').toUpperCase()]),
    ),
    host: fc.constantFrom(null, 'a.example', 'b.example', `${topic}.example`),
    authors: few(fc.constantFrom('Ada', 'Bo', 'ada', `Nr ${topic}`)),
    links: few(fc.constantFrom('0', '1', '2', '3', 'Klima', 'KI')),
    aliases: few(fc.constantFrom('AI', 'Erdklima', 'Daten')),
    isTopicNote: fc.boolean(),
  });

const PATHS = [
  'a/0.md',
  'a/1.md',
  'a/2.md',
  'b/2.md',
  'b/3.md',
  'b/4.md',
  'c/5.md',
  'c/6.md',
  'c/7.md',
  'Klima.md',
  'KI.md',
  'a/8.md',
];

/** A note at one of a few paths, on one of a few topics. */
export const someNote: fc.Arbitrary<ProposalNote> = fc
  .tuple(fc.constantFrom(...PATHS), fc.nat({ max: TOPICS.length - 1 }).chain(sketchOn))
  .map(([path, sketch]) => noteAt(path, sketch));

/** One of the paths of generated notes. */
export const somePath: fc.Arbitrary<string> = fc.constantFrom(...PATHS);

/** A vault of generated notes, one at a path. */
export const someNotes: fc.Arbitrary<readonly ProposalNote[]> = fc.uniqueArray(someNote, {
  selector: ({ path }) => path,
  minLength: 2,
  maxLength: PATHS.length,
});
