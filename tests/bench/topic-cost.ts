/** What topic proposals cost at 10,000 notes of 6 kB: time to index, memory, one proposal, one changed note. */
import type { ProposalNote } from '../../src/core/topic-proposals/proposal-note';
import { proposalText } from '../../src/core/topic-proposals/proposal-text';
import { ProposalIndex } from '../../src/core/topic-proposals/proposal-index';
import { proposeTopics } from '../../src/core/topic-proposals/propose-topics';
import { similarNotes } from '../../src/core/topic-proposals/similar-notes';

const NOTES = 10_000;
const NOTE_LENGTH = 6000;

/** As many different words as texts of this length in all have. */
const VOCABULARY = 120_000;
const TOPICS = 833;

interface Row {
  readonly what: string;
  readonly measured: string;
  readonly limit: string;
}

/** Numbers that look random and are the same in every run (a linear congruence). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const SYLLABLES = [
  'ka',
  'lo',
  'mir',
  'ten',
  'sa',
  'vor',
  'bel',
  'und',
  'rik',
  'os',
  'fal',
  'ge',
  'hin',
  'dor',
  'pe',
  'nas',
];

/** At least three syllables, so that no word is a function word of a language. */
function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + SYLLABLES.length ** 2; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
  return word;
}

/** Zipf: rank r about as often as 1 / r. A third of the words is the topic's own tenth of the vocabulary. */
function textOf(index: number, topic: number, length: number): string {
  const next = numbers(index + 1);
  const words: string[] = [];
  for (let size = 0; size < length;) {
    const rank = Math.floor(VOCABULARY ** next());
    const word = wordOf(next() < 0.33 ? (rank * 7 + topic * 131) % VOCABULARY : rank);
    words.push(word);
    size += word.length + 1;
  }
  return words.join(' ');
}

function noteOf(index: number, text: string, isLabelled: boolean, topics: number): ProposalNote {
  const topic = index % topics;
  const label = `${wordOf(5000 + topic)} ${wordOf(900 + topic)}`;
  return {
    path: `Ablage ${index % 20}/Note ${index}.md`,
    name: `Note ${index}`,
    title: text.slice(100, 160),
    description: '',
    body: proposalText(text, 'A'),
    tags: [`tag${index % 400}`, `tag${topic % 97}`].map((key) => ({ key, label: key })),
    topics: isLabelled ? [{ key: label, label }] : [],
    host: `site${index % 300}.example`,
    authors: [{ key: `author ${index % 900}`, label: `Author ${index % 900}` }],
    folder: `Ablage ${index % 20}`,
    links: [`note ${(index * 7) % NOTES}`],
    aliases: [],
    isTopicNote: false,
  };
}

/** Time of the processor, not of the clock: other programs take turns on it. */
function timed(job: () => void): number {
  const start = process.cpuUsage();
  job();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Buffers are given back a moment after the collection. Needs `node --expose-gc`. */
async function memory(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 / 1024;
}

/** Texts are made before and notes while the index is built, as a host reads them: the index must not keep them. */
async function measure(topics: number, labelled: (index: number) => boolean): Promise<readonly Row[]> {
  const make = (index: number): ProposalNote =>
    noteOf(index, textOf(index, index % topics, NOTE_LENGTH), labelled(index), topics);
  const before = await memory();
  const index = new ProposalIndex();
  let building = 0;
  for (let at = 0; at < NOTES; at += 1) {
    const note = make(at);
    building += timed(() => index.set(note));
  }
  const settling = timed(() => void index.settle());
  const kept = (await memory()) - before;
  const some = Array.from({ length: 60 }, (_, at) => make((at * 163) % NOTES));
  const asking = some.map((note) => timed(() => void proposeTopics({ ...note, topics: [] }, index)));
  const similar = some.map((note) => timed(() => void similarNotes(note, index)));
  const steps = settlingSteps(index, make(1));
  const short = some.map((note) => ({ ...note, title: 'x', body: '', tags: [] }));
  const changing = short.map((note) => timed(() => index.set(note)));
  const limits = { build: '5 s', memory: '40 MB', ask: '10 ms', change: '1 ms', step: '16 ms' };
  return [
    { what: 'index of all', measured: `${((building + settling) / 1000).toFixed(2)} s`, limit: limits.build },
    { what: 'kept', measured: `${kept.toFixed(1)} MB`, limit: limits.memory },
    { what: 'one proposal, median', measured: `${median(asking).toFixed(2)} ms`, limit: limits.ask },
    { what: 'one proposal, longest', measured: `${Math.max(...asking).toFixed(2)} ms`, limit: '' },
    { what: 'similar notes, median', measured: `${median(similar).toFixed(2)} ms`, limit: limits.ask },
    {
      what: 'brought up to date after a change, all steps',
      measured: `${steps.reduce((sum, step) => sum + step, 0).toFixed(1)} ms`,
      limit: '',
    },
    {
      what: 'brought up to date after a change, longest step',
      measured: `${Math.max(...steps).toFixed(2)} ms`,
      limit: limits.step,
    },
    {
      what: 'one note changed, but for its own words',
      measured: `${median(changing).toFixed(3)} ms`,
      limit: limits.change,
    },
  ];
}

function settlingSteps(index: ProposalIndex, note: ProposalNote): readonly number[] {
  index.set(note);
  const steps: number[] = [];
  const settling = index.settling();
  for (let isDone = false; !isDone;) steps.push(timed(() => (isDone = settling.next().done === true)));
  return steps;
}

/** The lines of a table. */
export async function costTable(): Promise<readonly string[]> {
  const small = await measure(TOPICS, (index) => index % 4 === 0);
  const many = await measure(TOPICS, () => true);
  const one = await measure(3, (index) => index % 3 === 0 || index % 10 === 0);
  const rows = small.map(
    ({ what, measured, limit }, at) =>
      `| ${[what, measured, many[at]?.measured ?? '', one[at]?.measured ?? '', limit].join(' | ')} |`,
  );
  return [
    '| 10,000 notes | a fourth with topics | all with topics | 3 topics | at most |',
    '|---|---|---|---|---|',
    ...rows,
  ];
}
