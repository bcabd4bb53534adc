/**
 * What live blocks cost in a vault of 10,000 notes: our own computing for one keystroke with the pane and ten blocks
 * open, and until ten blocks show a note that has changed. Reading the texts and drawing are the app's.
 */
import type { TFile } from 'obsidian';
import { contextOf } from '../core/context';
import { KnownTexts } from '../../src/app/live-block/known-texts';
import { listOf, type LiveContent } from '../../src/app/live-block/live-content';
import { contentOf, isSameContent } from '../../src/app/pane/content';
import { libraryNote, NOTES, text, type Row } from './pane-keystroke';

const RUNS = 100;
const BLOCKS = 10;
const LISTING = { order: 'oldest-first', dateGroups: 'automatic' } as const;
const PATHS = Array.from({ length: BLOCKS }, (_, index) => `Notizensammlung/Notiz ${index * 4}.md`);
const [FRONT = ''] = PATHS;
const FILES = PATHS.map((path) => ({ path, basename: path }) as unknown as TFile);

/** Measures both over blocks of ten notes on the same topics, of which the first is typed in. */
export function liveKeystrokes(): readonly Row[] {
  const context = contextOf({});
  const { noteIndex, settings } = context;
  noteIndex.addAll(Array.from({ length: NOTES }, (_, index) => libraryNote(index, settings)));
  const texts = new KnownTexts();
  const listsNow = (typed: string, last: readonly LiveContent[]): readonly LiveContent[] =>
    FILES.map((file, at) => {
      const known = texts.get(file.path, at === 0 ? typed : text(at), context);
      return listOf(
        file,
        known,
        context,
        { note: '', limit: 0, sourcePath: file.path, isLimited: true },
        last[at] ?? '',
      );
    });
  let pane = contentOf(FRONT, text(0), context, LISTING);
  let live = listsNow(text(0), []);
  const keystroke = (run: number): void => {
    const content = contentOf(FRONT, text(run), context, LISTING);
    if (!isSameContent(pane, content)) pane = content;
    live = listsNow(text(run), live);
  };
  const note = libraryNote(0, settings);
  const change = (run: number): void => {
    noteIndex.set({ ...note, created: `2024-01-${String(1 + (run % 28)).padStart(2, '0')}T00:00:00` });
    live = listsNow(text(0), live);
  };
  return [
    { name: 'pane and ten live blocks: one keystroke, 10,000 notes', milliseconds: median(keystroke), limit: 4 },
    { name: 'ten live blocks: one changed note that all list, 10,000 notes', milliseconds: median(change), limit: 4 },
  ];
}

function median(job: (run: number) => void): number {
  const times = Array.from({ length: RUNS }, (_, run) => {
    const start = performance.now();
    job(run);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[RUNS / 2] ?? Number.NaN;
}
