/**
 * Document frequencies of terms, in all notes and per language, from which their weights follow. Terms share 2^19
 * slots (2 MB), and 2^18 slots per language (1 MB, allocated when a language first occurs). Counts are exact integers,
 * so a note that was added and removed leaves no trace.
 *
 * The larger of a term's two relative frequencies decides its weight. A German word in every fourth German note is
 * common although few notes of a vault in three languages contain it. On a labelled set of 108 notes in three
 * languages this raised the share of correct first proposals from 71 % to 74 %. In a vault in one language it has no
 * effect.
 */
import { TEXT_LANGUAGES, type TextLanguage } from './text-language';

/** Returns the weight of a term. */
export type Weigher = (hash: number) => number;

/** The number of slots, a power of two. */
export const TERM_SLOTS = 1 << 19;
const LANGUAGE_SLOTS = 1 << 18;

/** The share of all notes, and of those in one language, above which a term has no weight. */
const COMMON = { share: 0.35, languageShare: 0.3, notes: 3 } as const;

/** The number of notes below which a language has no frequencies of its own. */
const LANGUAGE_NOTES = 10;

/** The smallest frequency with a weight. A term in a single note relates it to no other. */
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

  /** The number of counted notes. */
  get size(): number {
    return this.notes;
  }

  /** Counts a note's terms, each once. */
  add(hashes: Uint32Array, language: TextLanguage): void {
    this.change(hashes, language, 1);
  }

  /** Subtracts a note's terms. */
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

  /** Returns the number of notes with a term. */
  of(hash: number): number {
    return this.slots[hash & (TERM_SLOTS - 1)] ?? 0;
  }

  /** Returns the inverse frequency of a term, without regard to its language. 0 for one that is common in the vault. */
  rarity(hash: number): number {
    const frequency = this.of(hash);
    return frequency > COMMON.share * this.notes ? 0 : inverse(this.notes, frequency);
  }

  /**
   * Returns the weighers for notes in each language, valid until the next change. The weight is 0 for a term in a
   * single note and for a common one.
   */
  weighers(): ReadonlyMap<TextLanguage, Weigher> {
    const weights = weightsByFrequency(this.notes, COMMON.share, SMALLEST_FREQUENCY);
    const { slots } = this;
    const weigh: Weigher = (hash) => weights[slots[hash & (TERM_SLOTS - 1)] ?? 0] ?? 0;
    return new Map(TEXT_LANGUAGES.map((language) => [language, weigherIn(this.languages.get(language), weigh)]));
  }
}

function weigherIn(own: LanguageCounts | undefined, weigh: Weigher): Weigher {
  if (own === undefined || own.notes < LANGUAGE_NOTES) return weigh;
  const weights = weightsByFrequency(own.notes, COMMON.languageShare, 0);
  const { slots } = own;
  return (hash) => Math.min(weigh(hash), weights[slots[hash & (LANGUAGE_SLOTS - 1)] ?? 0] ?? 0);
}

/** Returns the weight for each frequency up to the limit, above which a term is common. */
function weightsByFrequency(notes: number, share: number, smallest: number): Float64Array {
  const limit = Math.floor(Math.max(COMMON.notes, share * notes));
  return Float64Array.from({ length: limit + 1 }, (_, frequency) =>
    frequency < smallest ? 0 : inverse(notes, frequency),
  );
}

/**
 * Returns the inverse document frequency, at least 0. In a small vault nearly every word is frequent, and its
 * logarithm would be negative.
 */
function inverse(notes: number, frequency: number): number {
  return Math.max(0, Math.log((notes + 1) / (frequency + 0.5)));
}
