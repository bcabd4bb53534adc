/** What one keystroke costs with the pane open: our own computing once typing pauses, in a vault of 10,000 notes. */
import { contextOf } from '../core/context';
import { contentOf, isSameContent } from '../../src/app/pane/content';
import { noteOf } from '../../src/core/note/note';

/** One measured thing: the middle of many runs, and what it may cost at most, in milliseconds. */
export interface Row {
  readonly name: string;
  readonly milliseconds: number;
  readonly limit: number;
}

/** How many notes the vault has. */
export const NOTES = 10_000;
const PER_TOPIC = 50;
const RUNS = 300;
const LISTING = { order: 'oldest-first', dateGroups: 'automatic' } as const;
const PATH = 'Notizensammlung/Notiz 0.md';

/** Measures a keystroke in a note of 6 kB on two topics of 50 notes each, with tags, an address and a block. */
export function paneKeystroke(): Row {
  const context = contextOf({});
  context.noteIndex.addAll(Array.from({ length: NOTES }, (_, index) => libraryNote(index, context.settings)));
  const texts = Array.from({ length: RUNS }, (_, index) => text(index));
  let shown = contentOf(PATH, text(0), context, LISTING);
  const times = texts.map((typed) => {
    const start = performance.now();
    const content = contentOf(PATH, typed, context, LISTING);
    if (!isSameContent(shown, content)) shown = content;
    return performance.now() - start;
  });
  return {
    name: 'pane: one keystroke, 10,000 notes',
    milliseconds: times.sort((a, b) => a - b)[RUNS / 2] ?? Number.NaN,
    limit: 2,
  };
}

/** A note of that vault as the index knows it. */
export function libraryNote(index: number, settings: Parameters<typeof noteOf>[2]): ReturnType<typeof noteOf> {
  const folder = index % 4 === 0 ? 'Notizensammlung' : '04 Literatur-Notes';
  const topic = Math.floor(index / PER_TOPIC);
  const properties = new Map<string, unknown>([
    ['topics', [`[[Thema ${topic}]]`, `[[Thema ${(topic + 1) % (NOTES / PER_TOPIC)}]]`]],
    ['tags', [`feld/${topic}`, 'verwaltung']],
    ['created', `20${String(10 + (index % 15))}-0${1 + (index % 9)}-11`],
    ['url', `https://www.beispiel.example/artikel/${index}`],
  ]);
  return noteOf(`${folder}/Notiz ${index}.md`, properties, settings);
}

/** A text of 6 kB of a note on the first two topics; a higher number makes it longer. */
export function text(index: number): string {
  const head =
    '---\ntopics:\n  - "[[Thema 0]]"\n  - "[[Thema 1]]"\ntags: [feld/0, verwaltung]\nurl: https://www.beispiel.example/artikel/0\n---\n';
  const block = '> [!example]- In diesem Zusammenhang:\n> %% INSERT A %%\n> %% END A %%\n\n';
  const prose =
    'Die Behörde kündigt an, ihr Konto zum Jahresende zu schließen, siehe [Bericht](https://www.beispiel.example/artikel/7).\n'.repeat(
      50,
    );
  return `${head}${block}${prose}${'x'.repeat(index)}\n`;
}
