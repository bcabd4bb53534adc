/**
 * In how many notes each term stands, in all and per language: from that follows how telling a term is. Terms share 2^19
 * slots (2 MB), per language 2^18 (1 MB, made when a language first occurs). Counting is exact in both directions: a note
 * that was added and removed leaves nothing behind.
 *
 * A term is weighed by the larger of its two frequencies: a German word in every fourth German note is common although it
 * stands in few notes of a vault in three languages. On a labelled set of 108 notes in three languages that raised what is
 * right at first place from 71 % to 74 %; in a vault in one language it changes nothing.
 */
import type { TextLanguage } from './text-language';

/** The number of slots; a power of two. */
export const TERM_SLOTS = 1 << 19;
const LANGUAGE_SLOTS = 1 << 18;

/** A term in more than this share of all notes, or of those in its language, says nothing. */
const COMMON = { share: 0.35, languageShare: 0.3, notes: 3 } as const;

/** A language with fewer notes has no frequencies of its own. */
const LANGUAGE_NOTES = 10;

/** A term in a single note tells nothing about others. */
const SMALLEST_FREQUENCY = 2;

interface LanguageCounts {
  notes: number;
  readonly slots: Uint32Array;
}

/** The document frequencies of one vault. */
export class DocumentFrequencies {
  private notes = 0;
  private readonly slots = new Uint32Array(TERM_SLOTS);
  private readonly languages = new Map<TextLanguage, LanguageCounts>();
  private readonly tables = new Map<TextLanguage | 'any', Float32Array>();

  /** How many notes were counted. */
  get size(): number {
    return this.notes;
  }

  /** Counts a note's terms, each once. */
  add(hashes: Uint32Array, language: TextLanguage): void {
    this.change(hashes, language, 1);
  }

  /** Takes them out again. */
  remove(hashes: Uint32Array, language: TextLanguage): void {
    this.change(hashes, language, -1);
  }

  private change(hashes: Uint32Array, language: TextLanguage, by: 1 | -1): void {
    const own = this.languages.get(language) ?? { notes: 0, slots: new Uint32Array(LANGUAGE_SLOTS) };
    this.languages.set(language, own);
    this.notes += by;
    own.notes += by;
    for (const hash of hashes) {
      this.slots[hash & (TERM_SLOTS - 1)] = (this.slots[hash & (TERM_SLOTS - 1)] ?? 0) + by;
      own.slots[hash & (LANGUAGE_SLOTS - 1)] = (own.slots[hash & (LANGUAGE_SLOTS - 1)] ?? 0) + by;
    }
  }

  /** In how many notes a term stands. */
  of(hash: number): number {
    return this.slots[hash & (TERM_SLOTS - 1)] ?? 0;
  }

  /** The inverse frequency of a term whatever its language; 0 for one that is common in the vault. */
  rarity(hash: number): number {
    const frequency = this.of(hash);
    return frequency > COMMON.share * this.notes ? 0 : inverse(this.notes, frequency);
  }

  /** The languages with frequencies of their own. */
  ownLanguages(): readonly TextLanguage[] {
    return [...this.languages].filter(([, { notes }]) => notes >= LANGUAGE_NOTES).map(([language]) => language);
  }

  /**
   * How telling each term is, by its slot, in a note of a language with frequencies of its own, or of any other: 0 for a
   * term in a single note, and for one that is common. A table is filled again by the next call for it.
   */
  weights(language: TextLanguage | 'any'): Float32Array {
    const table = this.tables.get(language) ?? new Float32Array(TERM_SLOTS);
    this.tables.set(language, table);
    fillWithWeights(table, this.slots, weightsByFrequency(this.notes, COMMON.share, SMALLEST_FREQUENCY));
    const own = language === 'any' ? undefined : this.languages.get(language);
    if (own !== undefined) limitToWeights(table, own.slots, weightsByFrequency(own.notes, COMMON.languageShare, 0));
    return table;
  }
}

function fillWithWeights(table: Float32Array, slots: Uint32Array, weights: Float64Array): void {
  for (let slot = 0; slot < table.length; slot += 1) table[slot] = weights[slots[slot] ?? 0] ?? 0;
}

function limitToWeights(table: Float32Array, slots: Uint32Array, weights: Float64Array): void {
  for (let slot = 0; slot < table.length; slot += 1) {
    const weight = table[slot] ?? 0;
    if (weight > 0) table[slot] = Math.min(weight, weights[slots[slot & (LANGUAGE_SLOTS - 1)] ?? 0] ?? 0);
  }
}

/** The weight for each frequency, up to that from which on a term is common. */
function weightsByFrequency(notes: number, share: number, smallest: number): Float64Array {
  const limit = Math.floor(Math.max(COMMON.notes, share * notes));
  return Float64Array.from({ length: limit + 1 }, (_, frequency) => (frequency < smallest ? 0 : inverse(notes, frequency)));
}

/** In a small vault nearly every word is frequent: a weight below 0 is none. */
function inverse(notes: number, frequency: number): number {
  return Math.max(0, Math.log((notes + 1) / (frequency + 0.5)));
}
