/**
 * Note -> its terms: a 32-bit hash and a count for each stem, sorted by hash. The text itself is not kept, and 220
 * different words in 2,500 characters take 1.1 kB.
 */
import type { ProposalNote } from './proposal-note';
import { stemsOf } from './words';

/** The terms of one note. `counts[i]` is how often `hashes[i]` occurs, weighted by place, at most 255. */
export interface Terms {
  readonly hashes: Uint32Array;
  readonly counts: Uint8Array;
}

/** The weight of a word in each part of a note. */
const PLACE_WEIGHTS = { title: 3, description: 2, tags: 3, body: 1 } as const;

/** Returns the terms of a note's title, description, tags and body. */
export function termsOf(note: ProposalNote): Terms {
  const counts = new Map<number, number>();
  addWords(counts, note.title, PLACE_WEIGHTS.title);
  addWords(counts, note.description, PLACE_WEIGHTS.description);
  for (const { label } of note.tags) addWords(counts, tagText(label), PLACE_WEIGHTS.tags);
  addWords(counts, note.body, PLACE_WEIGHTS.body);
  return packed(counts);
}

/** Packs both arrays into one buffer, which saves ten thousand buffers for ten thousand notes. */
function packed(counts: ReadonlyMap<number, number>): Terms {
  const buffer = new ArrayBuffer(counts.size * 5);
  const terms = { hashes: new Uint32Array(buffer, 0, counts.size), counts: new Uint8Array(buffer, counts.size * 4) };
  terms.hashes.set(Uint32Array.from(counts.keys()).sort());
  for (const [at, hash] of terms.hashes.entries()) terms.counts[at] = Math.min(255, counts.get(hash) ?? 0);
  return terms;
}

function addWords(counts: Map<number, number>, text: string, weight: number): void {
  if (text === '') return;
  for (const stem of stemsOf(text)) {
    const hash = termHash(stem);
    counts.set(hash, (counts.get(hash) ?? 0) + weight);
  }
}

/** Returns a tag as text, with its levels and joined words separated. */
export function tagText(label: string): string {
  return label.replaceAll(/[/_-]/g, ' ');
}

/** Hashes a stem with FNV-1a over its UTF-16 code units. The high bits are mixed into the low ones. */
export function termHash(stem: string): number {
  let hash = 2_166_136_261;
  for (let at = 0; at < stem.length; at += 1) hash = Math.imul(hash ^ stem.charCodeAt(at), 16_777_619);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Returns the index of a term among sorted ones, or -1. */
export function indexOfTerm(hashes: Uint32Array, hash: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = hashes[middle] ?? 0;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
